#include "core/people/people_kinds.h"
#include "core/people/time_of_day.h"

#include <QCoreApplication>

namespace benchbook {
namespace {

struct StudioKindText
{
    Q_DECLARE_TR_FUNCTIONS(People)
};

/// Whether any amount of money was written down in the studio's currency already.
constexpr const char *amountsExist = R"sql(
    SELECT (SELECT currency FROM studio WHERE id = 1),
           EXISTS (SELECT 1 FROM stock_move WHERE value_minor IS NOT NULL) OR EXISTS (SELECT 1 FROM work_log)
           OR EXISTS (SELECT 1 FROM sales_order) OR EXISTS (SELECT 1 FROM variant WHERE price_minor IS NOT NULL)
           OR EXISTS (SELECT 1 FROM person WHERE rate_per_hour_minor IS NOT NULL)
           OR EXISTS (SELECT 1 FROM exchange_rate) OR EXISTS (SELECT 1 FROM channel WHERE fee_minor > 0)
           OR EXISTS (SELECT 1 FROM studio WHERE overhead_per_hour_minor > 0 OR packaging_minor > 0
                      OR default_rate_per_hour_minor IS NOT NULL)
)sql";

constexpr qint64 largestCostMinor = 9'000'000'000; // as the largest order
constexpr qint64 minutesOfADay = 24 * 60;
constexpr qint64 mostPromiseDays = 730;
constexpr qint64 mostDaysBetweenPrices = 3650;

std::optional<qint64> numberIn(const Draft &draft, const char *key)
{
    const auto found = draft.find(QString::fromLatin1(key));
    return found != draft.end() && found->second.isInteger() ? std::optional(found->second.integer()) : std::nullopt;
}

void checkCurrency(const Reader &reader, const Draft &draft, std::vector<Issue> &issues)
{
    const auto currency = draft.find(QStringLiteral("currency"));
    if (currency == draft.end() || !currency->second.isText())
        return;
    Query query = reader.query(amountsExist);
    if (query.next() && query.text(0) != currency->second.text() && query.flag(1)) {
        issues.push_back({QStringLiteral("currency"),
                          StudioKindText::tr("The currency stays %1: prices, rates or orders are written in it "
                                             "already.")
                              .arg(query.text(0))});
    }
}

void checkMargins(const Draft &draft, std::vector<Issue> &issues)
{
    for (const char *key : {"floorMargin", "targetMargin", "ceilingMargin"}) {
        const auto margin = numberIn(draft, key);
        if (margin && (*margin < 0 || *margin > Ratio::percent(95).ppm()))
            issues.push_back({QString::fromLatin1(key), StudioKindText::tr("A margin is between 0 and 95 percent.")});
    }
    const auto floor = numberIn(draft, "floorMargin");
    const auto target = numberIn(draft, "targetMargin");
    const auto ceiling = numberIn(draft, "ceilingMargin");
    if (floor && target && *floor > *target)
        issues.push_back({QStringLiteral("targetMargin"), StudioKindText::tr("The target is at least the floor.")});
    if (target && ceiling && *target > *ceiling)
        issues.push_back({QStringLiteral("ceilingMargin"), StudioKindText::tr("The ceiling is at least the target.")});
}

void checkRange(const Draft &draft, const char *key, qint64 least, qint64 most, std::vector<Issue> &issues)
{
    const qint64 number = numberIn(draft, key).value_or(least);
    if (number < least || number > most)
        issues.push_back(
            {QString::fromLatin1(key), StudioKindText::tr("Write a number from %1 to %2.").arg(least).arg(most)});
}

void checkPriceRules(const Draft &draft, std::vector<Issue> &issues)
{
    const qint64 largest = numberIn(draft, "largestPriceStep").value_or(Ratio::one);
    const qint64 smallest = numberIn(draft, "smallestPriceStep").value_or(0);
    if (largest < 1 || largest > Ratio::one)
        issues.push_back(
            {QStringLiteral("largestPriceStep"), StudioKindText::tr("A step is above 0 and at most 100 percent.")});
    else if (smallest < 0 || smallest > largest)
        issues.push_back({QStringLiteral("smallestPriceStep"),
                          StudioKindText::tr("The smallest step is from 0 up to the largest.")});
    checkRange(draft, "priceDaysBetween", 0, mostDaysBetweenPrices, issues);
}

void checkStudio(const Reader &reader, std::optional<qint64>, const Draft &draft, std::vector<Issue> &issues)
{
    checkCurrency(reader, draft, issues);
    checkMargins(draft, issues);
    for (const char *key : {"overheadPerHour", "defaultRatePerHour", "packaging"}) {
        if (numberIn(draft, key).value_or(0) < 0)
            issues.push_back({QString::fromLatin1(key), StudioKindText::tr("This cannot be negative.")});
        else if (numberIn(draft, key).value_or(0) > largestCostMinor)
            issues.push_back({QString::fromLatin1(key), StudioKindText::tr("This is too large.")});
    }
    const qint64 tax = numberIn(draft, "tax").value_or(0);
    if (tax < 0 || tax > Ratio::one)
        issues.push_back({QStringLiteral("tax"), StudioKindText::tr("A tax is between 0 and 100 percent.")});
    for (const char *key : {"friendDiscount", "tradeDiscount"}) {
        const qint64 discount = numberIn(draft, key).value_or(0);
        if (discount < 0 || discount > Ratio::percent(90).ppm())
            issues.push_back({QString::fromLatin1(key), StudioKindText::tr("A discount is between 0 and 90 percent.")});
    }
    checkPriceRules(draft, issues);
    checkRange(draft, "longestTimerMinutes", 1, minutesOfADay, issues);
    checkRange(draft, "promiseDays", 0, mostPromiseDays, issues);
    checkTimeOfDay(draft, "shiftEnd", issues);
}

std::vector<Field> identityFields()
{
    return {
        {"name",
         "name",
         QT_TRANSLATE_NOOP("Field", "Name"),
         FieldType::Text,
         true,
         {},
         nullptr,
         nullptr,
         QT_TRANSLATE_NOOP("Field", "Stands on every print-out.")},
        {"address", "address", QT_TRANSLATE_NOOP("Field", "Address"), FieldType::LongText},
        {"craft",
         "craft",
         QT_TRANSLATE_NOOP("Field", "Craft"),
         FieldType::Choice,
         false,
         {{"leather", QT_TRANSLATE_NOOP("Field", "Leathercraft")},
          {"ceramics", QT_TRANSLATE_NOOP("Field", "Ceramics")},
          {"jewellery", QT_TRANSLATE_NOOP("Field", "Jewellery")},
          {"textile", QT_TRANSLATE_NOOP("Field", "Textile")},
          {"wood", QT_TRANSLATE_NOOP("Field", "Woodwork")},
          {"bookbinding", QT_TRANSLATE_NOOP("Field", "Bookbinding")},
          {"other", QT_TRANSLATE_NOOP("Field", "Other")}}},
        {"currency",
         "currency",
         QT_TRANSLATE_NOOP("Field", "Currency"),
         FieldType::Currency,
         true,
         {},
         nullptr,
         nullptr,
         QT_TRANSLATE_NOOP("Field", "All costs and prices are kept in it. It is settled with the first "
                                    "amount written down.")},
        {"timeZone",
         "time_zone",
         QT_TRANSLATE_NOOP("Field", "Time zone"),
         FieldType::TimeZone,
         true,
         {},
         nullptr,
         nullptr,
         QT_TRANSLATE_NOOP("Field", "Decides which day an hour belongs to, for example Asia/Shanghai.")},
        {"language",
         "language",
         QT_TRANSLATE_NOOP("Field", "Language of print-outs"),
         FieldType::Choice,
         false,
         {{"zh", QT_TRANSLATE_NOOP("Field", "Chinese")},
          {"en", QT_TRANSLATE_NOOP("Field", "English")},
          {"both", QT_TRANSLATE_NOOP("Field", "Both")}}},
    };
}

std::vector<Field> costFields()
{
    return {
        {"overheadPerHour",
         "overhead_per_hour_minor",
         QT_TRANSLATE_NOOP("Field", "Overhead per hour"),
         FieldType::Money,
         false,
         {},
         nullptr,
         nullptr,
         QT_TRANSLATE_NOOP("Field", "Rent, power, tools: added to every hour logged from now on. Hours already logged "
                                    "keep what was in force.")},
        {"defaultRatePerHour",
         "default_rate_per_hour_minor",
         QT_TRANSLATE_NOOP("Field", "Usual rate per hour"),
         FieldType::Money,
         false,
         {},
         nullptr,
         nullptr,
         QT_TRANSLATE_NOOP("Field", "For estimates before anybody has worked on it. Empty means unknown.")},
        {"packaging",
         "packaging_minor",
         QT_TRANSLATE_NOOP("Field", "Packaging per order"),
         FieldType::Money,
         false,
         {},
         nullptr,
         nullptr,
         QT_TRANSLATE_NOOP("Field", "Box, paper and card of one order.")},
        {"tax",
         "tax_ppm",
         QT_TRANSLATE_NOOP("Field", "Tax"),
         FieldType::Percent,
         false,
         {},
         nullptr,
         nullptr,
         QT_TRANSLATE_NOOP("Field", "The share of a price that is owed as tax.")},
    };
}

std::vector<Field> priceAndDayFields()
{
    return {
        {"floorMargin",
         "floor_margin_ppm",
         QT_TRANSLATE_NOOP("Field", "Lowest margin"),
         FieldType::Percent,
         false,
         {},
         nullptr,
         nullptr,
         QT_TRANSLATE_NOOP("Field", "No price is suggested below it.")},
        {"targetMargin",
         "target_margin_ppm",
         QT_TRANSLATE_NOOP("Field", "Target margin"),
         FieldType::Percent,
         false,
         {},
         nullptr,
         nullptr,
         QT_TRANSLATE_NOOP("Field", "Margin is the share of the price: 45 % of 200 leaves 110 for costs.")},
        {"ceilingMargin",
         "ceiling_margin_ppm",
         QT_TRANSLATE_NOOP("Field", "Highest margin"),
         FieldType::Percent,
         false,
         {},
         nullptr,
         nullptr,
         QT_TRANSLATE_NOOP("Field", "No price is suggested above it.")},
        {"friendDiscount",
         "friend_discount_ppm",
         QT_TRANSLATE_NOOP("Field", "Discount for friends"),
         FieldType::Percent,
         false,
         {},
         nullptr,
         nullptr,
         QT_TRANSLATE_NOOP("Field", "Taken off the target price, never below the lowest margin.")},
        {"tradeDiscount",
         "trade_discount_ppm",
         QT_TRANSLATE_NOOP("Field", "Discount for trade"),
         FieldType::Percent,
         false,
         {},
         nullptr,
         nullptr,
         QT_TRANSLATE_NOOP("Field", "Shops that sell on; taken off the target price, never below the lowest margin.")},
        {"priceEnding",
         "price_ending",
         QT_TRANSLATE_NOOP("Field", "Prices end in"),
         FieldType::Choice,
         false,
         {{"none", QT_TRANSLATE_NOOP("Field", "anything")},
          {"0", QT_TRANSLATE_NOOP("Field", "0")},
          {"5", QT_TRANSLATE_NOOP("Field", "5")},
          {"8", QT_TRANSLATE_NOOP("Field", "8")},
          {"9", QT_TRANSLATE_NOOP("Field", "9")},
          {"88", QT_TRANSLATE_NOOP("Field", "88")},
          {"99", QT_TRANSLATE_NOOP("Field", "99")},
          {".00", QT_TRANSLATE_NOOP("Field", ".00")},
          {".50", QT_TRANSLATE_NOOP("Field", ".50")},
          {".90", QT_TRANSLATE_NOOP("Field", ".90")},
          {".95", QT_TRANSLATE_NOOP("Field", ".95")},
          {".99", QT_TRANSLATE_NOOP("Field", ".99")}}},
        {"longestTimerMinutes",
         "longest_timer_minutes",
         QT_TRANSLATE_NOOP("Field", "Longest timer, in minutes"),
         FieldType::Count,
         false,
         {},
         nullptr,
         nullptr,
         QT_TRANSLATE_NOOP("Field", "A timer that ran longer was probably forgotten: it is capped and asked about.")},
        {"shiftEnd",
         "shift_end",
         QT_TRANSLATE_NOOP("Field", "Shift ends at"),
         FieldType::Text,
         false,
         {},
         nullptr,
         nullptr,
         QT_TRANSLATE_NOOP("Field", "For example 18:00. A timer that ran over night is taken to have ended then.")},
        {"promiseDays",
         "promise_days",
         QT_TRANSLATE_NOOP("Field", "Days promised"),
         FieldType::Count,
         false,
         {},
         nullptr,
         nullptr,
         QT_TRANSLATE_NOOP("Field", "The delivery time proposed for a new order.")},
    };
}

std::vector<Field> priceRuleFields()
{
    return {
        {.key = "materialBasis",
         .column = "material_basis",
         .title = QT_TRANSLATE_NOOP("Field", "Material in prices"),
         .type = FieldType::Choice,
         .choices = {{"actual", QT_TRANSLATE_NOOP("Field", "what its lots cost")},
                     {"replacement", QT_TRANSLATE_NOOP("Field", "what it costs to buy again")},
                     {"higher", QT_TRANSLATE_NOOP("Field", "the higher of the two")}}},
        {.key = "largestPriceStep",
         .column = "largest_price_step_ppm",
         .title = QT_TRANSLATE_NOOP("Field", "Largest step of a price"),
         .type = FieldType::Percent,
         .hint =
             QT_TRANSLATE_NOOP("Field", "No proposal changes a price by more at once, unless it is below its floor.")},
        {.key = "smallestPriceStep",
         .column = "smallest_price_step_ppm",
         .title = QT_TRANSLATE_NOOP("Field", "Smallest step of a price"),
         .type = FieldType::Percent,
         .hint = QT_TRANSLATE_NOOP("Field", "Less is not worth new labels.")},
        {.key = "priceDaysBetween",
         .column = "price_days_between",
         .title = QT_TRANSLATE_NOOP("Field", "Days between two changes"),
         .type = FieldType::Count,
         .hint = QT_TRANSLATE_NOOP("Field", "A price that was just changed is left alone for so long.")},
        {.key = "idleFloor",
         .column = "idle_floor",
         .title = QT_TRANSLATE_NOOP("Field", "Floor while the workshop is idle"),
         .type = FieldType::Choice,
         .choices = {{"full", QT_TRANSLATE_NOOP("Field", "all costs and the lowest margin")},
                     {"direct", QT_TRANSLATE_NOOP("Field", "material and packaging alone")}},
         .hint = QT_TRANSLATE_NOOP("Field", "Wages and rent are paid in an idle week, too: anything above the material "
                                            "helps to pay them.")},
    };
}

RecordSentences studioSentences()
{
    return {.add = QT_TRANSLATE_NOOP("Action", "Add studio %1"),
            .change = QT_TRANSLATE_NOOP("Action", "Change studio %1")};
}

} // namespace

const RecordKind &studioKind()
{
    static const RecordKind kind = [] {
        std::vector<Field> fields = identityFields();
        for (const auto &more : {costFields(), priceAndDayFields(), priceRuleFields()})
            fields.insert(fields.end(), more.begin(), more.end());
        return RecordKind{"studio",
                          "studio",
                          QT_TRANSLATE_NOOP("Record", "Studio"),
                          studioSentences(),
                          nullptr,
                          nullptr,
                          "name",
                          std::move(fields),
                          nullptr,
                          checkStudio,
                          false};
    }();
    return kind;
}

} // namespace benchbook
