#include "core/reports/delivery_figures.h"

#include "core/stock/location.h"

namespace benchbook {
namespace {

// Shipments and their counters are netted by line and day; an order is complete on the last day on
// which something that still counts was shipped for it.
constexpr const char *completedOrders = R"sql(
    WITH touched AS (
        SELECT DISTINCT line.order_id
        FROM stock_move AS move JOIN sales_order_line AS line ON line.id = move.order_line_id
        WHERE move.about_day BETWEEN :first AND :last AND move.kind = 'ship'
    ),
    shipped_day AS (
        SELECT line.order_id, line.id AS line_id, line.quantity_micro AS wanted_micro,
               move.about_day,
               sum(CASE WHEN move.id IS NULL THEN 0
                        WHEN move.to_location_id = :customer THEN move.quantity_micro
                        ELSE -move.quantity_micro END) AS shipped_micro
        FROM touched
        JOIN sales_order_line AS line ON line.order_id = touched.order_id
        LEFT JOIN stock_move AS move ON move.order_line_id = line.id AND move.kind = 'ship'
                                    AND move.about_day <= :last
        GROUP BY line.order_id, line.id, line.quantity_micro, move.about_day
    ),
    shipped_line AS (
        SELECT order_id, line_id,
               sum(shipped_micro) >= min(wanted_micro) AS complete,
               max(CASE WHEN shipped_micro > 0 THEN about_day END) AS last_day
        FROM shipped_day GROUP BY order_id, line_id
    ),
    completed AS (
        SELECT order_id, max(last_day) AS completed_day
        FROM shipped_line GROUP BY order_id
        HAVING sum(CASE WHEN complete THEN 0 ELSE 1 END) = 0
    )
    SELECT count(*),
           coalesce(sum(CASE WHEN completed_day <= sale.first_promise_day THEN 1 ELSE 0 END), 0),
           coalesce(sum(CASE WHEN sale.first_promise_day IS NULL THEN 1 ELSE 0 END), 0)
    FROM completed JOIN sales_order AS sale ON sale.id = completed.order_id
    WHERE completed_day >= :first AND sale.cancelled = 0
)sql";

constexpr const char *lateOrders = R"sql(
    SELECT sale.id, sale.code, customer.name, sale.first_promise_day, sale.promise_day
    FROM sales_order AS sale LEFT JOIN customer ON customer.id = sale.customer_id
    WHERE sale.promise_day >= :since AND sale.promise_day < :before AND sale.cancelled = 0 AND sale.shipped_elsewhere = 0
      AND sale.ordered_day <= :last
      AND EXISTS (
          SELECT 1 FROM sales_order_line AS line
          WHERE line.order_id = sale.id
            AND line.quantity_micro > (
                SELECT coalesce(sum(CASE WHEN move.to_location_id = :customer
                                         THEN move.quantity_micro
                                         ELSE -move.quantity_micro END), 0)
                FROM stock_move AS move
                WHERE move.order_line_id = line.id AND move.kind = 'ship'
                  AND move.about_day <= :last))
    ORDER BY sale.promise_day, sale.id
)sql";

} // namespace

std::optional<Ratio> OnTimeFigures::rate() const
{
    const int judged = completed - withoutPromise;
    return judged == 0 ? std::nullopt : std::optional(Ratio::of(onTime, judged));
}

OnTimeFigures readOnTime(const Reader &reader, DayRange days)
{
    Query query = reader.query(completedOrders);
    query.bind("first", days.first).bind("last", days.last).bind("customer", places::customer);
    query.next();
    return {query.count(0), query.count(1), query.count(2)};
}

std::vector<LateOrder> readLateOrders(const Reader &reader, QDate day, bool dayIsOver,
                                      QDate promisedSince)
{
    Query query = reader.query(lateOrders);
    const QDate before = dayIsOver ? day.addDays(1) : day;
    query.bind("since", promisedSince)
        .bind("before", before)
        .bind("last", day)
        .bind("customer", places::customer);
    std::vector<LateOrder> orders;
    while (query.next()) {
        const QDate promise = query.day(4);
        orders.push_back({query.id<SalesOrder>(0), query.text(1), query.text(2), query.day(3),
                          promise, static_cast<int>(promise.daysTo(before))});
    }
    return orders;
}

} // namespace benchbook
