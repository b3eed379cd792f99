#include "core/suggestions/suggestion_sources.h"

#include "core/pricing/price_inputs.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace benchbook {
namespace {

constexpr const char *pricedVariants = R"sql(
    SELECT variant.id, variant.sku, trim(product.name || ' ' || variant.name), variant.price_minor
    FROM variant JOIN product ON product.id = variant.product_id
    WHERE variant.hidden = 0 AND product.hidden = 0
      AND EXISTS (SELECT 1 FROM recipe WHERE recipe.product_id = product.id)
    ORDER BY variant.sku
)sql";

// Prices that were asked, in the studio's currency, and pieces sold lately; foreign money without a rate says nothing
// of a price.
constexpr const char *soldLately = R"sql(
    SELECT line.variant_id,
           sum(iif(total.ordered_day >= :since, line.quantity_micro, 0)) / 1000000.0,
           min(CAST(round(line.total_minor * 1000000.0 / line.quantity_micro * total.rate / total.scale) AS INTEGER)),
           max(CAST(round(line.total_minor * 1000000.0 / line.quantity_micro * total.rate / total.scale) AS INTEGER))
    FROM sales_order_total AS total JOIN sales_order_line AS line ON line.order_id = total.order_id
    WHERE total.cancelled = 0 AND line.variant_id IS NOT NULL AND total.rate IS NOT NULL
      AND total.ordered_day BETWEEN :year AND :today
    GROUP BY line.variant_id
)sql";

// The journal knows when a price was changed last.
constexpr const char *lastPriceChange = R"sql(
    SELECT max(entry.at_ms) FROM journal_change AS change JOIN journal_entry AS entry ON entry.id = change.entry_id
    WHERE change.row_id = :variant AND change.table_name = 'variant' AND change.before IS NOT NULL
      AND json_extract(change.before, '$.price_minor') IS NOT json_extract(change.after, '$.price_minor')
)sql";

/// With fewer pieces in the window nothing is said of how buyers answer.
constexpr double fewestSold = 3;
/// Beyond what counting leaves open, months differ by so much.
constexpr double usualDeviation = 0.25;

struct SoldLately
{
    double pieces = 0;
    Money lowest;
    Money highest;
};

std::map<qint64, SoldLately> readSoldLately(const Reader &reader, QDate today)
{
    std::map<qint64, SoldLately> sold;
    Query query = reader.query(soldLately);
    query.bind("since", today.addDays(1 - priceWindowDays)).bind("year", today.addYears(-1)).bind("today", today);
    while (query.next())
        sold[query.integer(0)] = {query.real(1), query.money(2), query.money(3)};
    return sold;
}

std::optional<DemandBelief> beliefOf(const SoldLately &sold)
{
    if (sold.pieces < fewestSold || sold.lowest <= Money())
        return std::nullopt;
    DemandBelief belief;
    belief.units = sold.pieces;
    belief.deviation = std::sqrt(usualDeviation * usualDeviation + 1 / sold.pieces);
    belief.lowestSeen = sold.lowest;
    belief.highestSeen = sold.highest;
    return belief;
}

std::optional<QDate> lastPriceChangeOf(const Reader &reader, Id<Variant> variant)
{
    Query query = reader.query(lastPriceChange);
    query.bind("variant", variant);
    if (!query.next() || query.isNull(0))
        return std::nullopt;
    return dayOf(query.instant(0), reader.zone());
}

} // namespace

std::vector<PricedVariant> readPricedVariants(const Reader &reader, QDate today)
{
    const std::map<qint64, SoldLately> sold = readSoldLately(reader, today);
    std::vector<PricedVariant> variants;
    Query query = reader.query(pricedVariants);
    while (query.next())
        variants.push_back({query.id<Variant>(0), query.text(1), query.text(2), query.maybeMoney(3)});
    for (PricedVariant &variant : variants) {
        Result<PriceInputs> cost = priceInputs(reader, {.variant = variant.variant});
        if (!cost.ok())
            continue;
        variant.ending = cost->ending;
        if (const auto known = sold.find(variant.variant.value()); known != sold.end())
            variant.demand = beliefOf(known->second);
        PriceAdviceInputs asked;
        asked.cost = *cost;
        // A price of nothing is none.
        if (asked.cost.currentPrice && *asked.cost.currentPrice <= Money())
            asked.cost.currentPrice.reset();
        asked.demand = variant.demand;
        asked.lastChange = lastPriceChangeOf(reader, variant.variant);
        asked.today = today;
        Result<PriceAdvice> advice = advisePrice(asked);
        if (!advice.ok())
            continue;
        variant.advice = *std::move(advice);
        variant.economics = {variant.advice.suggestion.unitCost.value_or(Money()), cost->fee, cost->fixedFee,
                             cost->tax};
    }
    return variants;
}

} // namespace benchbook
