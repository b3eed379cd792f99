#include "core/customers/customer.h"

namespace benchbook {
namespace {

constexpr const char *customerIds = R"sql(
    SELECT customer.id FROM customer
    WHERE (:search IS NULL OR customer.code LIKE :search ESCAPE '!' OR customer.name LIKE :search ESCAPE '!'
           OR customer.handle LIKE :search ESCAPE '!' OR customer.phone LIKE :search ESCAPE '!'
           OR customer.email LIKE :search ESCAPE '!' OR customer.tags LIKE :search ESCAPE '!'
           OR customer.city LIKE :search ESCAPE '!')
)sql";

// One order without a known rate makes the sum unknown.
constexpr const char *customerRows = R"sql(
    WITH page AS (SELECT value AS id FROM json_each(:ids)),
    bought AS (
        SELECT total.customer_id, count(*) AS orders, max(total.ordered_day) AS last_day,
               iif(count(total.studio_minor) = count(*), sum(total.studio_minor), NULL) AS revenue
        FROM page JOIN sales_order_total AS total ON total.customer_id = page.id
        WHERE total.cancelled = 0
        GROUP BY total.customer_id
    )
    SELECT customer.id, customer.code, customer.name, channel.name, customer.tier, customer.tags,
           coalesce(bought.orders, 0), iif(bought.orders IS NULL, 0, bought.revenue), bought.last_day
    FROM page JOIN customer ON customer.id = page.id
    LEFT JOIN channel ON channel.id = customer.channel_id
    LEFT JOIN bought ON bought.customer_id = customer.id
)sql";

constexpr const char *channelOfCustomer = "(SELECT name FROM channel WHERE channel.id = customer.channel_id)";
constexpr const char *ordersOfCustomer = R"sql(
    (SELECT count(*) FROM sales_order_total AS total WHERE total.customer_id = customer.id AND total.cancelled = 0)
)sql";
constexpr const char *lastDayOfCustomer = R"sql(
    (SELECT max(ordered_day) FROM sales_order_total AS total
     WHERE total.customer_id = customer.id AND total.cancelled = 0)
)sql";
constexpr const char *revenueOfCustomer = R"sql(
    (SELECT coalesce(sum(studio_minor), 0) FROM sales_order_total AS total
     WHERE total.customer_id = customer.id AND total.cancelled = 0)
)sql";

} // namespace

const ListDefinition &customerList()
{
    static const ListDefinition list{
        "customers",
        QT_TRANSLATE_NOOP("List", "Customers"),
        customerIds,
        customerRows,
        "customer.number DESC, customer.id DESC",
        {{"code", QT_TRANSLATE_NOOP("List", "Code"), ColumnType::Text, "customer.number", nullptr, 9},
         {"name", QT_TRANSLATE_NOOP("List", "Name"), ColumnType::Text, "customer.name", nullptr, 18},
         {"channel", QT_TRANSLATE_NOOP("List", "Channel"), ColumnType::Text, channelOfCustomer, nullptr, 10, 4},
         {"tier", QT_TRANSLATE_NOOP("List", "Tier"), ColumnType::State, "customer.tier", nullptr, 10, 3},
         {"tags", QT_TRANSLATE_NOOP("List", "Tags"), ColumnType::Text, "customer.tags", nullptr, 18, 5},
         {"orders", QT_TRANSLATE_NOOP("List", "Orders"), ColumnType::Count, ordersOfCustomer, nullptr, 8, 2},
         {"revenue", QT_TRANSLATE_NOOP("List", "Revenue"), ColumnType::Money, revenueOfCustomer, nullptr, 12},
         {"lastOrder", QT_TRANSLATE_NOOP("List", "Last order"), ColumnType::Day, lastDayOfCustomer, nullptr, 11}},
        {{"", QT_TRANSLATE_NOOP("List", "All"), "customer.hidden = 0"},
         {"new", QT_TRANSLATE_NOOP("List", "New"), "customer.hidden = 0 AND customer.tier = 'new'"},
         {"regular", QT_TRANSLATE_NOOP("List", "Regular"), "customer.hidden = 0 AND customer.tier = 'regular'"},
         {"friend", QT_TRANSLATE_NOOP("List", "Friends"), "customer.hidden = 0 AND customer.tier = 'friend'"},
         {"trade", QT_TRANSLATE_NOOP("List", "Trade"), "customer.hidden = 0 AND customer.tier = 'trade'"},
         {"removed", QT_TRANSLATE_NOOP("List", "Removed"), "customer.hidden = 1"}}};
    return list;
}

} // namespace benchbook
