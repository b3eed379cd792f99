#include "core/customers/customer.h"

#include "core/people/exchange_rate.h"

namespace benchbook {
namespace {

constexpr const char *ordersOfOneCustomer = R"sql(
    WITH line AS (
        SELECT line.order_id, sum(line.total_minor) AS total_minor, sum(line.quantity_micro) AS quantity_micro,
               sum(line.variant_id IS NULL) AS unmatched,
               sum((SELECT coalesce(sum(iif(target.kind = 'customer', move.quantity_micro, -move.quantity_micro)), 0)
                    FROM stock_move AS move JOIN location AS target ON target.id = move.to_location_id
                    WHERE move.order_line_id = line.id)) AS shipped_micro
        FROM sales_order AS sale JOIN sales_order_line AS line ON line.order_id = sale.id
        WHERE sale.customer_id = :customer GROUP BY line.order_id
    )
    SELECT sale.id, sale.code, sale.ordered_day,
           coalesce(line.total_minor, 0) + sale.shipping_minor - sale.discount_minor - sale.refunded_minor,
           sale.currency, sale.rate_micro, studio.currency,
           CASE WHEN sale.cancelled = 1 THEN 'cancelled'
                WHEN sale.shipped_elsewhere = 1 OR line.shipped_micro >= line.quantity_micro THEN 'shipped'
                WHEN line.unmatched > 0 THEN 'unmatched'
                WHEN line.shipped_micro > 0 THEN 'partly_shipped'
                WHEN sale.paid = 1 THEN 'paid'
                ELSE 'open' END
    FROM sales_order AS sale JOIN studio LEFT JOIN line ON line.order_id = sale.id
    WHERE sale.customer_id = :customer
    ORDER BY sale.ordered_at_ms DESC, sale.id DESC
)sql";

Currency orderCurrency(const QString &code)
{
    return Currency::fromCode(code).valueOr(Currency{code, 2});
}

} // namespace

std::vector<CustomerOrder> customerOrders(const Reader &reader, Id<Customer> id)
{
    std::vector<CustomerOrder> orders;
    Query query = reader.query(ordersOfOneCustomer);
    query.bind("customer", id);
    while (query.next()) {
        CustomerOrder order{query.id<SalesOrder>(0), query.text(1), query.day(2), query.money(3),
                            orderCurrency(query.text(4)), std::nullopt, query.text(7)};
        const Currency own = orderCurrency(query.text(6));
        if (!query.isNull(5))
            order.studioTotal = ExchangeRate::fromMicro(query.integer(5)).convert(order.total, order.currency, own);
        else if (order.currency == own)
            order.studioTotal = order.total;
        orders.push_back(std::move(order));
    }
    return orders;
}

} // namespace benchbook
