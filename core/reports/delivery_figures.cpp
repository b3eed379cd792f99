#include "core/reports/delivery_figures.h"

namespace benchbook {
namespace {

constexpr const char *completedOrders = R"sql(
    SELECT count(*), coalesce(sum(total.open_until_day <= sale.first_promise_day), 0),
           count(*) - count(sale.first_promise_day)
    FROM sales_order_total AS total JOIN sales_order AS sale ON sale.id = total.order_id
    WHERE total.open_until_day BETWEEN :first AND :last
)sql";

constexpr const char *lateOrders = R"sql(
    SELECT sale.id, sale.code, customer.name, sale.first_promise_day, sale.promise_day
    FROM sales_order_total AS total
    JOIN sales_order AS sale ON sale.id = total.order_id
    LEFT JOIN customer ON customer.id = sale.customer_id
    WHERE total.open_until_day > :last AND total.promise_day < :before AND total.ordered_day <= :last
      AND sale.shipped_elsewhere = 0
    ORDER BY total.promise_day, total.order_id
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
    query.bind("first", days.first).bind("last", days.last);
    query.next();
    return {query.count(0), query.count(1), query.count(2)};
}

std::vector<LateOrder> readLateOrders(const Reader &reader, QDate day, bool dayIsOver)
{
    Query query = reader.query(lateOrders);
    const QDate before = dayIsOver ? day.addDays(1) : day;
    query.bind("before", before).bind("last", day);
    std::vector<LateOrder> orders;
    while (query.next()) {
        const QDate promise = query.day(4);
        orders.push_back({query.id<SalesOrder>(0), query.text(1), query.text(2), query.day(3), promise,
                          static_cast<int>(promise.daysTo(before))});
    }
    return orders;
}

} // namespace benchbook
