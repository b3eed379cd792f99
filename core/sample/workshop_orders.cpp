// The other half of the sample workshop's life: its products, customers and orders.
#include "core/sample/workshop_life.h"

#include "core/customers/customer.h"
#include "core/pricing/list_prices.h"
#include "core/products/product_draft.h"
#include "core/sales/place_order.h"
#include "core/sample/sample_care.h"
#include "core/sample/sample_prices.h"

#include <algorithm>

namespace benchbook::sample {
namespace {

constexpr double ordersADay = 4.7;

/// The standard channels by what share of the orders they bring.
struct ChannelShare
{
    qint64 id; ///< as migration 0002 numbers them
    double share;
    bool foreign;
};
constexpr ChannelShare channelShares[] = {
    {5, 0.46, false}, {1, 0.22, false}, {3, 0.14, true}, {4, 0.06, true}, {2, 0.12, false}};

} // namespace

Result<void> WorkshopLife::addProducts()
{
    for (int copy = 0; copy < m_copies; ++copy) {
        for (const SampleProduct &product : products())
            BENCHBOOK_TRY(addProduct(product, copy));
    }
    return {};
}

Result<void> WorkshopLife::addProduct(const SampleProduct &product, int copy)
{
    const auto materialName = [&](int index) {
        return called(materials()[static_cast<std::size_t>(index)].name, copy);
    };
    ProductDraft draft;
    draft.name = called(product.name, copy);
    draft.category = product.category.in(m_options.english);
    RecipeDraft recipe;
    for (const SampleInput &input : product.inputs) {
        recipe.inputs.push_back({std::nullopt,
                                 materialName(input.material),
                                 QString::fromLatin1(input.quantity),
                                 QString::fromLatin1(input.attrition),
                                 {}});
    }
    for (const SampleStep &step : product.steps) {
        recipe.steps.push_back({std::nullopt,
                                step.name.in(m_options.english),
                                QString::fromLatin1(step.minutes),
                                QString::fromLatin1(step.setup),
                                step.skill.in(m_options.english),
                                QString::number(step.yieldPercent),
                                {},
                                sampleToolOf(step.name, m_options.english)});
    }
    draft.recipe = recipe;
    for (const SampleVariant &variant : product.variants) {
        VariantDraft made;
        made.sku = QString::fromLatin1(variant.sku) + (copy == 0 ? QString() : QStringLiteral("-%1").arg(copy + 1));
        made.name = variant.name.in(m_options.english);
        made.price = QString::number(samplePrice(made.sku, variant.price, int(m_studio.today().daysTo(m_last))));
        if (variant.otherMaterial >= 0)
            made.differences.push_back({1, {materialName(variant.otherMaterial), {}}});
        draft.variants.push_back(made);
    }
    BENCHBOOK_ASSIGN(const Id<Product> id, benchbook::addProduct(m_studio, draft, m_people.front()));
    return m_studio.read([&](const Reader &reader) -> Result<void> {
        Query query = reader.query("SELECT id, sku FROM variant WHERE product_id = :product ORDER BY id");
        query.bind("product", id);
        for (std::size_t i = 0; query.next(); ++i) {
            const auto &variants = product.variants;
            const int price = samplePrice(query.text(1), variants[i].price, int(m_studio.today().daysTo(m_last)));
            m_variants.push_back({query.id<Variant>(0), query.text(1), static_cast<int>(&product - products().data()),
                                  price, variants[i].price, product.batch});
            m_weights.push_back(product.demand / static_cast<double>(variants.size()));
        }
        return {};
    });
}

Result<void> WorkshopLife::changePrices(QDate day)
{
    setTime(day, 8 * 60 + 30);
    for (std::size_t i = 0; i < m_variants.size(); ++i) {
        Article &article = m_variants[i];
        const int price = samplePrice(article.sku, article.last, int(day.daysTo(m_last)));
        if (price != article.price) {
            BENCHBOOK_TRY(setListPrice(m_studio, {article.id, Money::fromMinor(price * 100LL)}, m_people.front()));
            article.price = price;
        }
        const SampleProduct &product = products()[std::size_t(article.product)];
        m_weights[i] = product.demand / double(product.variants.size()) *
                       sampleAnswer(article.sku, double(minorAsked(article)) / 100, article.last);
    }
    return {};
}

qint64 WorkshopLife::minorAsked(const Article &article) const
{
    const bool lowered = isSamplePromotion(article.sku, int(m_today.daysTo(m_last)));
    return qint64(article.price) * (lowered ? 100 - samplePromotionPercent : 100);
}

Result<void> WorkshopLife::takeOrders(QDate day)
{
    const double weekend = day.dayOfWeek() >= Qt::Saturday ? 1.25 : 0.92;
    // Business grows a little over the months.
    const double growth =
        0.85 +
        0.02 * static_cast<double>(m_customers.size() > 0 ? std::min<std::size_t>(m_customers.size() / 40, 20) : 0);
    const double mean = ordersADay * seasonOf(day.month()) * weekend * growth;
    int count = 0;
    for (int i = 0; i < m_options.scale; ++i)
        count += m_random.poisson(mean);
    for (int i = 0; i < count; ++i) {
        setTime(day, 9 * 60 + i * 600 / std::max(count, 1));
        BENCHBOOK_TRY(takeOrder());
    }
    return {};
}

Result<Id<Customer>> WorkshopLife::customer(Id<Channel> channel)
{
    if (!m_customers.empty() && m_random.chance(0.34))
        return m_random.pick(m_customers);
    const bool english = m_options.english;
    const QString name =
        english ? m_random.pick(givenNames()).in(true) + QStringLiteral(" ") + m_random.pick(familyNames()).in(true)
                : QString(m_random.pick(familyNames()).in(false) + m_random.pick(givenNames()).in(false));
    Draft draft{
        {QStringLiteral("name"), Value(name)},
        {QStringLiteral("channel"), Value(channel)},
        {QStringLiteral("phone"), Value(QStringLiteral("138%1").arg(m_random.between(10'000'000, 99'999'999)))}};
    if (m_random.chance(0.25))
        draft.emplace(QStringLiteral("preferences"), Value(m_random.pick(tastes()).in(english)));
    if (m_random.chance(0.08))
        draft.emplace(QStringLiteral("tier"), Value(QStringLiteral("trade")));
    BENCHBOOK_ASSIGN(const qint64 id, addRecord(m_studio, customerKind(), draft, m_people.front()));
    m_customers.push_back(Id<Customer>(id));
    return Id<Customer>(id);
}

Result<void> WorkshopLife::takeOrder()
{
    double dice = m_random.unit();
    const ChannelShare *chosen = &channelShares[0];
    for (const ChannelShare &share : channelShares) {
        if (dice < share.share) {
            chosen = &share;
            break;
        }
        dice -= share.share;
    }
    OrderDraft draft;
    draft.channel = Id<Channel>(chosen->id);
    BENCHBOOK_ASSIGN(draft.customer, customer(Id<Channel>(chosen->id)));
    draft.currency = chosen->foreign ? QStringLiteral("USD") : QString();
    draft.paid = m_random.chance(0.93);
    draft.shipping = Money::fromMinor(chosen->foreign ? 1800 : (m_random.chance(0.5) ? 1200 : 0));
    Waiting waiting{Id<SalesOrder>(0), {}, {}};
    double weightSum = 0;
    for (const double weight : m_weights)
        weightSum += weight;
    for (int line = m_random.chance(0.22) ? 2 : 1; line > 0; --line) {
        double pick = m_random.unit() * weightSum;
        std::size_t variant = 0;
        while (variant + 1 < m_variants.size() && pick >= m_weights[variant])
            pick -= m_weights[variant++];
        if (!waiting.pieces.empty() && waiting.pieces.front().first == variant)
            continue;
        const int quantity = m_random.chance(0.15) ? 2 : 1;
        const qint64 asked = minorAsked(m_variants[variant]);
        const qint64 price = chosen->foreign ? asked / 6 : asked;
        draft.lines.push_back({m_variants[variant].id, Quantity::units(quantity), Money::fromMinor(price * quantity)});
        waiting.pieces.push_back({variant, quantity});
    }
    BENCHBOOK_ASSIGN(const PlacedOrder placed, placeOrder(m_studio, draft, m_people.front()));
    // A few are cancelled by the buyer, some because they waited.
    if (m_random.chance(0.015))
        return cancelOrder(m_studio, placed.id, m_people.front());
    waiting.order = placed.id;
    if (m_random.chance(0.05))
        waiting.notBefore = m_today.addDays(m_random.between(15, 35));
    m_waiting.push_back(std::move(waiting));
    return {};
}

} // namespace benchbook::sample
