#include "core/buying/paid_goods.h"
#include "core/buying/quote.h"
#include "core/people/exchange_rate.h"
#include "core/planning/policy/policy_amounts.h"
#include "core/planning/stock/stock_reader.h"

#include <algorithm>
#include <cmath>

namespace benchbook {
namespace {

/// Where neither a supplier nor a quote says how long a delivery takes, and none came yet.
constexpr int usualDeliveryDays = 7;
constexpr int yearsOfDeliveries = 2;
/// So many deliveries of one material tell of it alone; with fewer its supplier's others are looked at, too.
constexpr std::size_t deliveriesOfOne = 8;

constexpr const char *suppliersOfStock = R"sql(
    SELECT supplier.id, supplier.name, supplier.lead_days, coalesce(supplier.freight_minor, 0),
           coalesce((SELECT 1.0 * count(line.id) / count(DISTINCT bought.id)
                     FROM purchase_order AS bought JOIN purchase_order_line AS line ON line.order_id = bought.id
                     WHERE bought.supplier_id = supplier.id AND bought.ordered_day >= :since AND bought.hidden = 0), 1)
    FROM supplier
)sql";

constexpr const char *deliveriesOfStock = R"sql(
    SELECT came.material_id, bought.supplier_id, julianday(came.about_day) - julianday(bought.ordered_day)
    FROM standing_purchase_receipt_line AS came
    JOIN purchase_order_line AS line ON line.id = came.order_line_id
    JOIN purchase_order AS bought ON bought.id = line.order_id
    WHERE bought.ordered_day IS NOT NULL AND bought.cancelled = 0 AND bought.hidden = 0
      AND bought.ordered_day >= :since AND came.about_day >= bought.ordered_day
    ORDER BY came.about_day, came.id
)sql";

/// What one of the base unit costs at the first break, for choosing between quotes only.
double firstUnitPrice(const OrderingTerms &terms)
{
    const QuantityBreak &first = terms.breaks.front();
    return minorsOf(first.price) / unitsOf(first.per);
}

/// The quote as the policy takes it, in the studio's currency; no breaks where there is no rate for its own.
OrderingTerms termsOfQuote(const Reader &reader, const QuoteInfo &quote, const Currency &studio,
                           const OrderingTerms &usual)
{
    OrderingTerms terms = usual;
    const std::optional<ExchangeRate> rate = exchangeRate(reader, quote.terms.currency);
    if (!rate)
        return terms;
    const QuoteTerms quoted = quote.matching();
    for (const PriceBreak &step : quoted.breaks) {
        terms.breaks.push_back(
            {step.from, rate->convert(step.price, Currency::ofCode(quote.terms.currency), studio), step.per});
    }
    terms.minimum = quoted.minimum;
    if (quoted.multiple > Quantity())
        terms.multiple = quoted.multiple;
    return terms;
}

} // namespace

void StockReader::readSuppliers()
{
    Query query = m_reader.query(suppliersOfStock);
    query.bind("since", m_today.addYears(-yearsOfDeliveries));
    const Rate rate = Rate::perHour(m_hour);
    while (query.next()) {
        // Freight and work of an order are shared by all that usually comes with it.
        const qint64 lines = std::max<qint64>(1, std::llround(query.real(4)));
        const Money order =
            (query.money(3) + rate.forSeconds(m_question.rules.secondsOfOrder)).portion(1, lines, Rounding::HalfEven);
        SupplierFacts facts{query.text(1), query.maybeInteger(2), order};
        m_suppliers.insert_or_assign(query.integer(0), std::move(facts));
    }
}

/// The usual supplier's quote, else the cheapest; where nobody quoted, what was paid last.
void StockReader::readPrices()
{
    for (const QuoteInfo &quote : validQuotes(m_reader, {}, m_today)) {
        StockedItem *item = material(quote.terms.material.value());
        if (item == nullptr)
            continue;
        const std::size_t place = m_materials.at(item->key.record);
        const auto usual = m_supplierOf.find(place);
        const bool isUsual = usual != m_supplierOf.end() && usual->second == quote.terms.supplier.value();
        if (m_usualQuoted.contains(place) && !isUsual)
            continue;
        OrderingTerms plain;
        plain.multiple = item->terms.multiple;
        const OrderingTerms terms = termsOfQuote(m_reader, quote, m_settings.currency, plain);
        if (terms.breaks.empty() || (!isUsual && usual != m_supplierOf.end()) ||
            (!isUsual && !item->terms.breaks.empty() && firstUnitPrice(terms) >= firstUnitPrice(item->terms)))
            continue;
        item->terms = terms;
        item->price = PricePer{terms.breaks.front().price, terms.breaks.front().per};
        if (quote.terms.leadDays)
            item->quoted = periodsOf(*quote.terms.leadDays);
        m_deliversTo[place] = quote.terms.supplier.value();
        if (isUsual)
            m_usualQuoted.insert(place);
    }
    for (const PaidDelivery &paid : paidDeliveries(m_reader, {}, m_today.addYears(-yearsOfDeliveries), m_today)) {
        StockedItem *item = material(paid.material.value());
        if (item == nullptr || paid.quantity <= Quantity())
            continue;
        const std::size_t place = m_materials.at(item->key.record);
        if (paid.supplier && !m_deliversTo.contains(place))
            m_paidLast[place] = paid.supplier->value();
        if (!m_deliversTo.contains(place)) {
            item->terms.breaks = {{Quantity(), paid.paid, paid.quantity}};
            item->price = PricePer{paid.paid, paid.quantity};
        }
    }
}

void StockReader::readDeliveries()
{
    std::map<std::pair<qint64, qint64>, std::vector<double>> ofMaterial;
    std::map<qint64, std::vector<double>> ofSupplier;
    Query query = m_reader.query(deliveriesOfStock);
    query.bind("since", m_today.addYears(-yearsOfDeliveries));
    while (query.next()) {
        const double periods = periodsOf(query.real(2));
        ofMaterial[{query.integer(0), query.integer(1)}].push_back(periods);
        ofSupplier[query.integer(1)].push_back(periods);
    }
    const Money plainOrder = Rate::perHour(m_hour).forSeconds(m_question.rules.secondsOfOrder);
    for (const auto &[id, place] : m_materials) {
        StockedItem &item = m_question.items[place];
        item.terms.costOfOrder = plainOrder;
        for (const auto *known : {&m_supplierOf, &m_deliversTo, &m_paidLast}) {
            if (const auto found = known->find(place); found != known->end() && !m_supplierOf.contains(place))
                m_supplierOf[place] = found->second;
        }
        const auto supplier = m_supplierOf.find(place);
        if (supplier != m_supplierOf.end()) {
            const auto &own = ofMaterial[{id, supplier->second}];
            item.delivered = own.size() >= deliveriesOfOne ? own : ofSupplier[supplier->second];
            const SupplierFacts &facts = m_suppliers.at(supplier->second);
            item.supplier = facts.name;
            item.terms.costOfOrder = facts.costOfOrder;
            if (!item.quoted && facts.leadDays)
                item.quoted = periodsOf(double(*facts.leadDays));
        }
        if (!item.quoted && item.delivered.empty()) {
            item.quoted = periodsOf(usualDeliveryDays);
            item.leadGuessed = true;
        }
    }
}

} // namespace benchbook
