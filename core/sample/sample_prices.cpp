#include "core/sample/sample_prices.h"

#include "core/pricing/price_kinds.h"
#include "core/products/product.h"
#include "core/sample/sample_catalogue.h"

#include <cmath>
#include <vector>

namespace benchbook::sample {
namespace {

/// Until so many days before the end it cost this; rows of one variant from the oldest on.
struct EarlierPrice
{
    const char *sku;
    int untilDaysBefore;
    int price;
};

constexpr EarlierPrice earlierPrices[] = {
    {"WAL-BRN", 400, 428},       {"WAL-BRN", 250, 448},       {"WAL-BRN", 120, 488}, {"WAL-BLK", 350, 438},
    {"WAL-BLK", 200, 458},       {"WAL-BLK", 90, 488},        {"CRD-BRN", 420, 188}, {"CRD-BRN", 280, 198},
    {"CRD-BRN", 130, 228},       {"CRD-BLK", 380, 198},       {"CRD-BLK", 220, 208}, {"CRD-BLK", 100, 228},
    {"CRD-NAT", 300, 188},       {"CRD-NAT", 160, 218},       {"BLT-NAT", 390, 328}, {"BLT-NAT", 210, 348},
    {"BLT-NAT", 110, 388},       {"BLT-BLK", 330, 338},       {"BLT-BLK", 180, 358}, {"BLT-BLK", 75, 398},
    {"KEY-NAT", 410, 48},        {"KEY-NAT", 260, 52},        {"KEY-NAT", 140, 62},  {"NTB-BRN", 370, 368},
    {"NTB-BRN", 190, 418},       {"SLG-BLK", 340, 398},       {"SLG-BLK", 160, 458}, {"ZIP-BRN", 310, 238},
    {"BAG-TOTE-BRN", 360, 1380}, {"BAG-TOTE-BRN", 170, 1580},
};

struct BuyersAnswer
{
    const char *prefix; ///< of the SKUs
    double elasticity;
};
constexpr BuyersAnswer buyersAnswers[] = {{"WAL", -1.7}, {"CRD", -2.6}, {"BAG", -1.2}, {"BLT", -2.2},
                                          {"KEY", -3.0}, {"NTB", -1.5}, {"SLG", -1.9}, {"ZIP", -2.4}};

constexpr int promotionFrom = 74; ///< days before the end
constexpr int promotionTo = 68;
const char *const promotedSku = "KEY-NAT";

struct OtherShop
{
    const char *product; ///< the SKU of one of its variants
    Name shop;
    Name name;
    int price;
    int alike; ///< percent
    int daysAgo;
    Name source;
};

const std::vector<OtherShop> &otherShops()
{
    static const std::vector<OtherShop> list{
        {"WAL-BRN",
         {u"老王皮具", u"Wang Leather"},
         {u"手缝短夹", u"Hand-stitched bifold"},
         458,
         90,
         12,
         {u"淘宝店", u"Taobao shop"}},
        {"WAL-BRN",
         {u"鹿与皮", u"Deer & Hide"},
         {u"植鞣短夹", u"Veg-tan bifold"},
         528,
         80,
         40,
         {u"市集所见", u"seen at the market"}},
        {"WAL-BRN",
         {u"某连锁品牌", u"A chain"},
         {u"牛皮短夹", u"Cowhide bifold"},
         299,
         35,
         20,
         {u"商场", u"department store"}},
        {"WAL-BRN",
         {u"山下工坊", u"Foothill Workshop"},
         {u"经典短夹", u"Classic bifold"},
         498,
         85,
         95,
         {u"小红书", u"Xiaohongshu"}},
        {"CRD-BRN",
         {u"老王皮具", u"Wang Leather"},
         {u"极简卡包", u"Slim card holder"},
         199,
         90,
         12,
         {u"淘宝店", u"Taobao shop"}},
        {"CRD-BRN",
         {u"鹿与皮", u"Deer & Hide"},
         {u"六卡位卡包", u"Card holder, six cards"},
         238,
         85,
         40,
         {u"市集所见", u"seen at the market"}},
        {"CRD-BRN",
         {u"山下工坊", u"Foothill Workshop"},
         {u"小卡包", u"Little card holder"},
         225,
         80,
         95,
         {u"小红书", u"Xiaohongshu"}},
        {"BLT-NAT",
         {u"鹿与皮", u"Deer & Hide"},
         {u"原色皮带", u"Natural belt"},
         398,
         90,
         40,
         {u"市集所见", u"seen at the market"}},
        {"BAG-TOTE-BRN",
         {u"山下工坊", u"Foothill Workshop"},
         {u"大托特包", u"Large tote"},
         1680,
         75,
         95,
         {u"小红书", u"Xiaohongshu"}},
    };
    return list;
}

struct SampleWish
{
    Name name;
    const char *product; ///< the SKU of one of its variants; null: with anything
    const char *level;
    int minutes;
    int material; ///< major units
    int spoilt;   ///< percent
    int surcharge;
};

const std::vector<SampleWish> &wishes()
{
    static const std::vector<SampleWish> list{
        {{u"压印姓名缩写", u"Initials stamped"}, nullptr, "basic", 6, 0, 2, 30},
        {{u"换线色", u"Thread in another colour"}, nullptr, "basic", 4, 2, 0, 20},
        {{u"定制里料颜色", u"Lining in another colour"}, "WAL-BRN", "deep", 35, 18, 4, 60},
        {{u"按尺寸定做皮带", u"Belt made to measure"}, "BLT-NAT", "extreme", 45, 25, 8, 120},
    };
    return list;
}

Result<qint64> productOf(const Studio &studio, const char *sku)
{
    return studio.read([&](const Reader &reader) -> Result<qint64> {
        Query query = reader.query("SELECT product_id FROM variant WHERE sku = :sku");
        query.bind("sku", QString::fromLatin1(sku));
        if (!query.next())
            return Error::notFound(QString::fromLatin1(sku));
        return query.integer(0);
    });
}

Value minorOf(int major) { return Value(qint64(major) * 100); }
Value percentOf(int percent) { return Value(Ratio::percent(percent)); }

Result<void> addOtherShops(Studio &studio, bool english, PersonRef person)
{
    for (const OtherShop &other : otherShops()) {
        BENCHBOOK_ASSIGN(const qint64 product, productOf(studio, other.product));
        const Draft draft{{QStringLiteral("shop"), Value(other.shop.in(english))},
                          {QStringLiteral("name"), Value(other.name.in(english))},
                          {QStringLiteral("product"), Value(product)},
                          {QStringLiteral("price"), minorOf(other.price)},
                          {QStringLiteral("similarity"), percentOf(other.alike)},
                          {QStringLiteral("seenDay"), Value(studio.today().addDays(-other.daysAgo))},
                          {QStringLiteral("source"), Value(other.source.in(english))}};
        BENCHBOOK_TRY(addRecord(studio, competitorPriceKind(), draft, person));
    }
    return {};
}

Result<void> addWishes(Studio &studio, bool english, PersonRef person)
{
    for (const SampleWish &wish : wishes()) {
        Draft draft{{QStringLiteral("name"), Value(wish.name.in(english))},
                    {QStringLiteral("level"), Value(QString::fromLatin1(wish.level))},
                    {QStringLiteral("minutes"), Value(wish.minutes)},
                    {QStringLiteral("material"), minorOf(wish.material)},
                    {QStringLiteral("scrapRisk"), percentOf(wish.spoilt)},
                    {QStringLiteral("surcharge"), minorOf(wish.surcharge)}};
        if (wish.product) {
            BENCHBOOK_ASSIGN(const qint64 product, productOf(studio, wish.product));
            draft.emplace(QStringLiteral("product"), Value(product));
        }
        BENCHBOOK_TRY(addRecord(studio, personalisationKind(), draft, person));
    }
    return {};
}

} // namespace

int samplePrice(const QString &sku, int now, int daysBeforeEnd)
{
    for (const EarlierPrice &earlier : earlierPrices) {
        if (sku == QLatin1StringView(earlier.sku) && daysBeforeEnd > earlier.untilDaysBefore)
            return earlier.price;
    }
    return now;
}

double sampleAnswer(const QString &sku, double price, int now)
{
    for (const BuyersAnswer &answer : buyersAnswers) {
        if (sku.startsWith(QLatin1StringView(answer.prefix)))
            return std::pow(price / now, answer.elasticity);
    }
    return 1;
}

bool isSamplePromotion(const QString &sku, int daysBeforeEnd)
{
    return sku == QLatin1StringView(promotedSku) && daysBeforeEnd <= promotionFrom && daysBeforeEnd >= promotionTo;
}

Result<void> addSamplePrices(Studio &studio, bool english, PersonRef person)
{
    BENCHBOOK_TRY(addOtherShops(studio, english, person));
    BENCHBOOK_TRY(addWishes(studio, english, person));
    BENCHBOOK_ASSIGN(const qint64 promoted, productOf(studio, promotedSku));
    const Name name{u"夏日钥匙扣周", u"Key fob week"};
    const Draft promotion{{QStringLiteral("name"), Value(name.in(english))},
                          {QStringLiteral("reason"), Value(QStringLiteral("slack"))},
                          {QStringLiteral("segment"), Value(QStringLiteral("everybody"))},
                          {QStringLiteral("product"), Value(promoted)},
                          {QStringLiteral("firstDay"), Value(studio.today().addDays(-promotionFrom))},
                          {QStringLiteral("lastDay"), Value(studio.today().addDays(-promotionTo))},
                          {QStringLiteral("depth"), percentOf(samplePromotionPercent)}};
    BENCHBOOK_TRY(addRecord(studio, promotionKind(), promotion, person));
    BENCHBOOK_ASSIGN(const qint64 wallet, studio.read([](const Reader &reader) -> Result<qint64> {
        return findRecord(reader, variantKind(), QStringLiteral("WAL-BRN"));
    }));
    return changeRecord(studio, variantKind(), wallet,
                        {{QStringLiteral("lowestPrice"), minorOf(420)}, {QStringLiteral("highestPrice"), minorOf(560)}},
                        person);
}

} // namespace benchbook::sample
