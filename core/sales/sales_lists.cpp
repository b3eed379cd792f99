// The lists of orders, of their lines and of imports.
#include "core/sales/import_orders.h"
#include "core/sales/order.h"

#include <QCoreApplication>

namespace benchbook {
namespace {

// The kept totals come first: their indexes give the order of the list, narrowed or not. Outer joins, although there
// is always an order and a channel: a join nobody asks anything of is then left out.
constexpr const char *orderIds = R"sql(
    SELECT total.order_id FROM sales_order_total AS total
    LEFT JOIN sales_order AS sale ON sale.id = total.order_id
    LEFT JOIN channel ON channel.id = total.channel_id
    LEFT JOIN customer ON customer.id = total.customer_id
    WHERE (:search IS NULL OR sale.code LIKE :search ESCAPE '!' OR sale.channel_order_no LIKE :search ESCAPE '!'
           OR customer.name LIKE :search ESCAPE '!' OR customer.handle LIKE :search ESCAPE '!'
           OR channel.name LIKE :search ESCAPE '!' OR sale.note LIKE :search ESCAPE '!'
           OR EXISTS (SELECT 1 FROM sales_order_line AS line
                      WHERE line.order_id = total.order_id
                        AND (line.title LIKE :search ESCAPE '!' OR line.sku LIKE :search ESCAPE '!')))
)sql";

// The total is what revenue counts: goods and shipping less discount and refunds, without tax.
constexpr const char *orderRows = R"sql(
    SELECT sale.id, sale.code, channel.name, coalesce(customer.name, ''), sale.ordered_day, sale.promise_day,
           total.quantity_micro / 1000000, total.currency, total.revenue_minor, total.state, sale.channel_order_no
    FROM sales_order AS sale
    JOIN sales_order_total AS total ON total.order_id = sale.id
    JOIN channel ON channel.id = sale.channel_id
    LEFT JOIN customer ON customer.id = sale.customer_id
    WHERE sale.id IN (SELECT value FROM json_each(:ids))
)sql";

// The plus keeps the orders outside, where their index gives the order of the list.
constexpr const char *orderLineIds = R"sql(
    SELECT line.id FROM sales_order_total AS total
    JOIN sales_order_line AS line ON line.order_id = +total.order_id
    LEFT JOIN sales_order AS sale ON sale.id = total.order_id
    LEFT JOIN variant ON variant.id = line.variant_id
    LEFT JOIN product ON product.id = variant.product_id
    WHERE (:search IS NULL OR sale.code LIKE :search ESCAPE '!' OR line.title LIKE :search ESCAPE '!'
           OR line.sku LIKE :search ESCAPE '!' OR variant.sku LIKE :search ESCAPE '!'
           OR product.name LIKE :search ESCAPE '!')
)sql";

constexpr const char *orderLineRows = R"sql(
    SELECT line.id, sale.code, coalesce(variant.sku, line.sku),
           coalesce(trim(product.name || ' ' || variant.name), line.title), line.options,
           line.quantity_micro / 1000000, shipped.shipped_micro / 1000000, sale.currency, line.total_minor,
           sale.promise_day, total.state
    FROM sales_order_line AS line
    JOIN sales_line_shipped AS shipped ON shipped.line_id = line.id
    JOIN sales_order AS sale ON sale.id = line.order_id
    JOIN sales_order_total AS total ON total.order_id = sale.id
    LEFT JOIN variant ON variant.id = line.variant_id
    LEFT JOIN product ON product.id = variant.product_id
    WHERE line.id IN (SELECT value FROM json_each(:ids))
)sql";

constexpr const char *importIds = R"sql(
    SELECT batch.id FROM import_batch AS batch
    JOIN channel ON channel.id = batch.channel_id
    WHERE batch.hidden = 0
      AND (:search IS NULL OR batch.code LIKE :search ESCAPE '!' OR batch.file_names LIKE :search ESCAPE '!' OR channel.name LIKE :search ESCAPE '!')
)sql";

constexpr const char *importRows = R"sql(
    SELECT batch.id, batch.code, batch.at_ms, channel.name, replace(batch.file_names, char(10), ', '), batch.orders_new,
           batch.orders_changed, batch.lines
    FROM import_batch AS batch JOIN channel ON channel.id = batch.channel_id
    WHERE batch.id IN (SELECT value FROM json_each(:ids))
)sql";

} // namespace

const ListDefinition &orderList()
{
    static const ListDefinition list{
        "orders",
        QT_TRANSLATE_NOOP("List", "Orders"),
        orderIds,
        orderRows,
        "total.ordered_at_ms DESC, total.order_id DESC",
        {{"code", QT_TRANSLATE_NOOP("List", "Number"), ColumnType::Text, "sale.number", nullptr, 9},
         {"channel", QT_TRANSLATE_NOOP("List", "Channel"), ColumnType::Text, "channel.name", nullptr, 10, 3},
         {"customer", QT_TRANSLATE_NOOP("List", "Customer"), ColumnType::Text, "customer.name", nullptr, 18},
         {"ordered", QT_TRANSLATE_NOOP("List", "Ordered"), ColumnType::Day, "total.ordered_day", nullptr, 10, 4},
         {"promise", QT_TRANSLATE_NOOP("List", "Promised"), ColumnType::Day, "total.promise_day", nullptr, 10},
         {"units", QT_TRANSLATE_NOOP("List", "Pieces"), ColumnType::Count, nullptr, nullptr, 7, 5},
         {"currency", QT_TRANSLATE_NOOP("List", "Currency"), ColumnType::Hidden},
         {"total", QT_TRANSLATE_NOOP("List", "Revenue"), ColumnType::Money, nullptr, "currency", 12, 2},
         {"state", QT_TRANSLATE_NOOP("List", "State"), ColumnType::State, "total.state", nullptr, 16},
         {"channelOrder", QT_TRANSLATE_NOOP("List", "Channel's number"), ColumnType::Text, "sale.channel_order_no",
          nullptr, 16, 6}},
        {{"open", QT_TRANSLATE_NOOP("List", "Open"), "total.state NOT IN ('shipped', 'cancelled')"},
         {"late", QT_TRANSLATE_NOOP("List", "Late"),
          "total.promise_day < :today AND total.state NOT IN ('shipped', 'cancelled')"},
         {"unpromised", QT_TRANSLATE_NOOP("List", "Not promised yet"),
          "total.open_until_day = '9999-12-31' AND total.promise_day IS NULL"},
         {"unmatched", QT_TRANSLATE_NOOP("List", "Needs matching"), "total.state = 'unmatched'"},
         {"shipped", QT_TRANSLATE_NOOP("List", "Shipped"), "total.state = 'shipped'"},
         {"cancelled", QT_TRANSLATE_NOOP("List", "Cancelled"), "total.state = 'cancelled'"},
         {"studio", QT_TRANSLATE_NOOP("List", "Studio"), "channel.code = 'studio'"},
         {"fair", QT_TRANSLATE_NOOP("List", "Fair"), "channel.code = 'fair'"},
         {"etsy", QT_TRANSLATE_NOOP("List", "Etsy"), "channel.code = 'etsy'"},
         {"shopify", QT_TRANSLATE_NOOP("List", "Shopify"), "channel.code = 'shopify'"},
         {"taobao", QT_TRANSLATE_NOOP("List", "Taobao"), "channel.code = 'taobao'"}}};
    return list;
}

const ListDefinition &orderLineList()
{
    static const ListDefinition list{
        "order-lines",
        QT_TRANSLATE_NOOP("List", "Order lines"),
        orderLineIds,
        orderLineRows,
        "total.ordered_at_ms DESC, total.order_id DESC, line.position",
        {{"order", QT_TRANSLATE_NOOP("List", "Order"), ColumnType::Text, "sale.number", nullptr, 9},
         {"sku", QT_TRANSLATE_NOOP("List", "SKU"), ColumnType::Text, "coalesce(variant.sku, line.sku)", nullptr, 14, 3},
         {"product", QT_TRANSLATE_NOOP("List", "Product"), ColumnType::Text, "coalesce(product.name, line.title)",
          nullptr, 22},
         {"options", QT_TRANSLATE_NOOP("List", "Options"), ColumnType::Text, nullptr, nullptr, 12, 4},
         {"quantity", QT_TRANSLATE_NOOP("List", "Quantity"), ColumnType::Count, "line.quantity_micro", nullptr, 8},
         {"shipped", QT_TRANSLATE_NOOP("List", "Shipped"), ColumnType::Count, nullptr, nullptr, 8, 3},
         {"currency", QT_TRANSLATE_NOOP("List", "Currency"), ColumnType::Hidden},
         {"total", QT_TRANSLATE_NOOP("List", "Total"), ColumnType::Money, nullptr, "currency", 12, 4},
         {"promise", QT_TRANSLATE_NOOP("List", "Promised"), ColumnType::Day, "total.promise_day", nullptr, 10, 2},
         {"state", QT_TRANSLATE_NOOP("List", "State"), ColumnType::State, "total.state", nullptr, 12}},
        {{"open", QT_TRANSLATE_NOOP("List", "Open"), "total.state NOT IN ('shipped', 'cancelled')"},
         {"unmatched", QT_TRANSLATE_NOOP("List", "Needs matching"),
          "line.variant_id IS NULL AND total.unmatched > 0 AND total.cancelled = 0"}}};
    return list;
}

const ListDefinition &importList()
{
    static const ListDefinition list{
        "imports",
        QT_TRANSLATE_NOOP("List", "Imports"),
        importIds,
        importRows,
        "batch.id DESC",
        {{"code", QT_TRANSLATE_NOOP("List", "Number"), ColumnType::Text, "batch.number", nullptr, 9},
         {"at", QT_TRANSLATE_NOOP("List", "When"), ColumnType::Instant, "batch.at_ms", nullptr, 16},
         {"channel", QT_TRANSLATE_NOOP("List", "Channel"), ColumnType::Text, "channel.name", nullptr, 10},
         {"files", QT_TRANSLATE_NOOP("List", "Files"), ColumnType::Text, nullptr, nullptr, 40},
         {"new", QT_TRANSLATE_NOOP("List", "New orders"), ColumnType::Count, "batch.orders_new", nullptr, 8},
         {"changed", QT_TRANSLATE_NOOP("List", "Changed orders"), ColumnType::Count, "batch.orders_changed", nullptr, 8,
          2},
         {"lines", QT_TRANSLATE_NOOP("List", "Lines"), ColumnType::Count, "batch.lines", nullptr, 8, 3}}};
    return list;
}

} // namespace benchbook
