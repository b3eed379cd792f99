#include "core/reports/margin_figures.h"

#include "core/stock/location.h"

#include <algorithm>
#include <map>

namespace benchbook {
namespace {

// A counter-fact is the same move the other way round, so the direction is the sign.
constexpr const char *shippedLines = R"sql(
    SELECT line.order_id, move.order_line_id,
           sum(CASE WHEN move.to_location_id = :customer THEN move.quantity_micro
                    ELSE -move.quantity_micro END),
           sum(CASE WHEN move.to_location_id = :customer THEN 1 ELSE -1 END
               * coalesce(move.value_minor, 0)),
           sum(CASE WHEN move.value_minor IS NOT NULL THEN 0
                    WHEN move.to_location_id = :customer THEN move.quantity_micro
                    ELSE -move.quantity_micro END)
    FROM stock_move AS move
    LEFT JOIN sales_order_line AS line ON line.id = move.order_line_id
    WHERE move.about_day BETWEEN :first AND :last AND move.kind = 'ship'
    GROUP BY line.order_id, move.order_line_id
)sql";

// The lines of one order with what had been shipped of each before the period.
constexpr const char *linesOfOrder = R"sql(
    SELECT line.id, line.quantity_micro, line.total_minor, total.studio_minor,
           (SELECT coalesce(sum(CASE WHEN move.to_location_id = :customer THEN move.quantity_micro
                                     ELSE -move.quantity_micro END), 0)
            FROM stock_move AS move
            WHERE move.order_line_id = line.id AND move.kind = 'ship'
              AND move.about_day < :first)
    FROM sales_order_total AS total JOIN sales_order_line AS line ON line.order_id = total.order_id
    WHERE total.order_id = :order AND total.cancelled = 0
    ORDER BY line.position, line.id
)sql";

struct ShippedLine
{
    std::optional<Id<SalesOrder>> order;
    std::optional<Id<OrderLine>> line;
    Quantity quantity;
    Money cost;
    Quantity unknownCost;
};

/// One line of an order with its share of the order's revenue, in the studio's currency.
struct EarningLine
{
    Quantity ordered;
    Quantity shippedBefore;
    Money revenue;

    /// Revenue of the first `quantity` pieces; what is shipped in parts sums to the whole.
    Money revenueOf(Quantity quantity) const
    {
        return revenue.portion(std::clamp(quantity, Quantity(), ordered), ordered, Rounding::HalfEven);
    }
};
using EarningLines = std::map<Id<OrderLine>, EarningLine>;

/// Discount, shipping and refunds belong to the whole order: its lines share them by their price.
EarningLines earningLines(const Reader &reader, Id<SalesOrder> order, QDate first)
{
    std::vector<Id<OrderLine>> ids;
    std::vector<EarningLine> lines;
    std::vector<qint64> prices;
    std::optional<Money> revenue;
    Query query = reader.query(linesOfOrder);
    query.bind("order", order).bind("first", first).bind("customer", places::customer);
    while (query.next()) {
        revenue = query.maybeMoney(3);
        ids.push_back(query.id<OrderLine>(0));
        lines.push_back({query.quantity(1), query.quantity(4), {}});
        prices.push_back(std::max<qint64>(query.integer(2), 0));
    }
    if (!revenue)
        return {};
    if (std::all_of(prices.begin(), prices.end(), [](qint64 price) { return price == 0; }))
        std::fill(prices.begin(), prices.end(), 1);
    const std::vector<Money> shares = revenue->allocate(prices);
    EarningLines earning;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        lines[i].revenue = shares[i];
        earning.emplace(ids[i], lines[i]);
    }
    return earning;
}

void compare(MarginFigures &figures, const ShippedLine &shipped, const EarningLines &earning)
{
    const auto line = shipped.line ? earning.find(*shipped.line) : earning.end();
    if (line == earning.end() || !shipped.unknownCost.isZero()) {
        figures.leftOut += shipped.quantity;
        return;
    }
    const EarningLine &sold = line->second;
    figures.compared += shipped.quantity;
    figures.cost += shipped.cost;
    figures.revenue += sold.revenueOf(sold.shippedBefore + shipped.quantity) - sold.revenueOf(sold.shippedBefore);
}

} // namespace

std::optional<Ratio> MarginFigures::rate() const
{
    if (revenue <= Money())
        return std::nullopt;
    return Ratio::of(margin().minor(), revenue.minor());
}

MarginFigures readMargin(const Reader &reader, DayRange days)
{
    std::vector<ShippedLine> lines;
    Query query = reader.query(shippedLines);
    query.bind("first", days.first).bind("last", days.last).bind("customer", places::customer);
    while (query.next()) {
        lines.push_back({query.maybeId<SalesOrder>(0), query.maybeId<OrderLine>(1), query.quantity(2), query.money(3),
                         query.quantity(4)});
    }
    MarginFigures figures;
    std::optional<Id<SalesOrder>> order;
    EarningLines earning;
    for (const ShippedLine &line : lines) {
        figures.shipped += line.quantity;
        figures.costOfGoods += line.cost;
        figures.unknownCost += line.unknownCost;
        if (line.quantity.isZero() && line.cost.isZero())
            continue; // Booked and taken back.
        if (line.order && line.order != order)
            earning = earningLines(reader, *line.order, days.first);
        order = line.order;
        compare(figures, line, earning);
    }
    return figures;
}

} // namespace benchbook
