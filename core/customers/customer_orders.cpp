#include "core/customers/customer.h"

namespace benchbook {
namespace {

constexpr const char *ordersOfOneCustomer = R"sql(
    SELECT sale.id, sale.code, total.ordered_day, total.revenue_minor, total.currency, total.studio_minor, total.state
    FROM sales_order_total AS total JOIN sales_order AS sale ON sale.id = total.order_id
    WHERE total.customer_id = :customer
    ORDER BY total.ordered_at_ms DESC, sale.id DESC
)sql";

} // namespace

std::vector<CustomerOrder> customerOrders(const Reader &reader, Id<Customer> id)
{
    std::vector<CustomerOrder> orders;
    Query query = reader.query(ordersOfOneCustomer);
    query.bind("customer", id);
    while (query.next()) {
        orders.push_back({query.id<SalesOrder>(0), query.text(1), query.day(2), query.money(3),
                          Currency::ofCode(query.text(4)), query.maybeMoney(5), query.text(6)});
    }
    return orders;
}

} // namespace benchbook
