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

// An order's revenue in the studio's minor units, rounded half-even as ExchangeRate::convert does; one order
// without a known rate makes the sum unknown. Currencies differ in their number of decimals, hence the scale.
constexpr const char *customerRows = R"sql(
    WITH page AS (SELECT value AS id FROM json_each(:ids)),
    standing AS (
        SELECT sale.customer_id, sale.ordered_day,
               (SELECT coalesce(sum(line.total_minor), 0) FROM sales_order_line AS line WHERE line.order_id = sale.id)
                   + sale.shipping_minor - sale.discount_minor - sale.refunded_minor AS amount,
               coalesce(sale.rate_micro, iif(sale.currency = studio.currency, 1000000, NULL)) AS rate,
               CASE WHEN studio.currency IN ('JPY', 'KRW', 'VND') THEN 1 WHEN studio.currency = 'KWD' THEN 1000
                    ELSE 100 END AS studio_scale,
               CASE WHEN sale.currency IN ('JPY', 'KRW', 'VND') THEN 1 WHEN sale.currency = 'KWD' THEN 1000
                    ELSE 100 END AS order_scale
        FROM page JOIN sales_order AS sale ON sale.customer_id = page.id, studio
        WHERE sale.cancelled = 0
    ),
    scaled AS (
        SELECT customer_id, ordered_day, abs(amount) * rate * studio_scale AS whole, 1000000 * order_scale AS part,
               iif(amount < 0, -1, 1) AS sign
        FROM standing
    ),
    bought AS (
        SELECT customer_id, count(*) AS orders, max(ordered_day) AS last_day,
               iif(count(whole) = count(*), sum(sign * ((whole + part / 2 - 1 + whole / part % 2) / part)), NULL)
                   AS revenue
        FROM scaled GROUP BY customer_id
    )
    SELECT customer.id, customer.code, customer.name, channel.name, customer.tier, customer.tags,
           coalesce(bought.orders, 0), iif(bought.orders IS NULL, 0, bought.revenue), bought.last_day
    FROM page JOIN customer ON customer.id = page.id
    LEFT JOIN channel ON channel.id = customer.channel_id
    LEFT JOIN bought ON bought.customer_id = customer.id
)sql";

constexpr const char *channelOfCustomer = "(SELECT name FROM channel WHERE channel.id = customer.channel_id)";
constexpr const char *ordersOfCustomer =
    "(SELECT count(*) FROM sales_order AS sale WHERE sale.customer_id = customer.id AND sale.cancelled = 0)";
constexpr const char *lastDayOfCustomer =
    "(SELECT max(ordered_day) FROM sales_order AS sale WHERE sale.customer_id = customer.id AND sale.cancelled = 0)";
// Only for the order of the rows: unrounded, so a real number is good enough here.
constexpr const char *revenueOfCustomer = R"sql(
    (SELECT coalesce(sum(((SELECT coalesce(sum(line.total_minor), 0) FROM sales_order_line AS line
                           WHERE line.order_id = sale.id)
                          + sale.shipping_minor - sale.discount_minor - sale.refunded_minor)
                         * coalesce(sale.rate_micro, 1000000)
                         / CASE WHEN sale.currency IN ('JPY', 'KRW', 'VND') THEN 1.0 WHEN sale.currency = 'KWD'
                                THEN 1000.0 ELSE 100.0 END), 0)
     FROM sales_order AS sale WHERE sale.customer_id = customer.id AND sale.cancelled = 0)
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
         {"channel", QT_TRANSLATE_NOOP("List", "Channel"), ColumnType::Text, channelOfCustomer, nullptr, 10},
         {"tier", QT_TRANSLATE_NOOP("List", "Tier"), ColumnType::State, "customer.tier", nullptr, 10},
         {"tags", QT_TRANSLATE_NOOP("List", "Tags"), ColumnType::Text, "customer.tags", nullptr, 18},
         {"orders", QT_TRANSLATE_NOOP("List", "Orders"), ColumnType::Count, ordersOfCustomer, nullptr, 8},
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
