// The lists of purchase orders, receipts, returns and scorecards.
#include "core/buying/purchase_order.h"
#include "core/buying/purchase_receipt.h"
#include "core/buying/scorecard.h"
#include "core/buying/supplier_return.h"

#include <QCoreApplication>

namespace benchbook {
namespace {

// The kept totals come first: their indexes narrow the list and give its order. Outer joins, although there is always
// an order and a supplier: a join nobody asks anything of is then left out.
constexpr const char *purchaseOrderIds = R"sql(
    SELECT total.order_id FROM purchase_order_total AS total
    LEFT JOIN purchase_order AS bought ON bought.id = total.order_id
    LEFT JOIN supplier ON supplier.id = total.supplier_id
    WHERE total.hidden = 0
      AND (:search IS NULL OR bought.code LIKE :search ESCAPE '!' OR bought.supplier_order_no LIKE :search ESCAPE '!'
           OR supplier.name LIKE :search ESCAPE '!' OR supplier.code LIKE :search ESCAPE '!'
           OR bought.note LIKE :search ESCAPE '!'
           OR EXISTS (SELECT 1 FROM purchase_order_line AS line LEFT JOIN material ON material.id = line.material_id
                      WHERE line.order_id = total.order_id
                        AND (line.title LIKE :search ESCAPE '!' OR line.supplier_item LIKE :search ESCAPE '!'
                             OR material.name LIKE :search ESCAPE '!' OR material.code LIKE :search ESCAPE '!')))
)sql";

// A line without a price makes the total unknown.
constexpr const char *purchaseOrderRows = R"sql(
    SELECT bought.id, bought.code, supplier.name, total.state, total.ordered_day, total.promise_day,
           iif(total.unpriced > 0, NULL, total.total_minor), total.received_ppm, total.lines, bought.supplier_order_no,
           total.currency
    FROM purchase_order AS bought
    JOIN purchase_order_total AS total ON total.order_id = bought.id
    JOIN supplier ON supplier.id = bought.supplier_id
    WHERE bought.id IN (SELECT value FROM json_each(:ids))
)sql";

constexpr const char *receiptIds = R"sql(
    SELECT receipt.id FROM purchase_receipt AS receipt
    LEFT JOIN supplier ON supplier.id = receipt.supplier_id
    LEFT JOIN purchase_order AS bought ON bought.id = receipt.order_id
    WHERE receipt.hidden = 0
      AND (:search IS NULL OR receipt.code LIKE :search ESCAPE '!' OR receipt.invoice_no LIKE :search ESCAPE '!'
           OR supplier.name LIKE :search ESCAPE '!' OR bought.code LIKE :search ESCAPE '!'
           OR EXISTS (SELECT 1 FROM purchase_receipt_line AS line JOIN material ON material.id = line.material_id
                      WHERE line.receipt_id = receipt.id
                        AND (material.name LIKE :search ESCAPE '!' OR material.code LIKE :search ESCAPE '!')))
)sql";

// One line without a price makes the value of the whole unknown.
constexpr const char *receiptRows = R"sql(
    SELECT receipt.id, receipt.code, supplier.name, receipt.received_day, coalesce(bought.code, ''),
           receipt.invoice_no,
           (SELECT sum(line.sign) FROM purchase_receipt_line AS line WHERE line.receipt_id = receipt.id),
           (SELECT iif(sum(line.sign * (line.value_minor IS NULL)) > 0, NULL, sum(line.sign * line.value_minor))
            FROM purchase_receipt_line AS line WHERE line.receipt_id = receipt.id)
    FROM purchase_receipt AS receipt
    JOIN supplier ON supplier.id = receipt.supplier_id
    LEFT JOIN purchase_order AS bought ON bought.id = receipt.order_id
    WHERE receipt.id IN (SELECT value FROM json_each(:ids))
)sql";

constexpr const char *returnIds = R"sql(
    SELECT back.id FROM supplier_return AS back
    LEFT JOIN supplier ON supplier.id = back.supplier_id
    WHERE back.hidden = 0
      AND (:search IS NULL OR back.code LIKE :search ESCAPE '!' OR back.reason LIKE :search ESCAPE '!'
           OR supplier.name LIKE :search ESCAPE '!')
)sql";

// 3 is the supplier's place.
constexpr const char *returnRows = R"sql(
    WITH went AS (
        SELECT move.supplier_return_id AS id, count(DISTINCT move.lot_id) AS lots,
               sum(iif(move.to_location_id = 3, 1, -1) * coalesce(move.value_minor, 0)) AS value_minor,
               sum(iif(move.to_location_id = 3, 1, -1) * iif(move.value_minor IS NULL, move.quantity_micro, 0))
                   AS unknown_micro
        FROM stock_move AS move WHERE move.supplier_return_id IN (SELECT value FROM json_each(:ids))
        GROUP BY move.supplier_return_id
    )
    SELECT back.id, back.code, supplier.name, back.returned_day, coalesce(receipt.code, ''), back.reason, went.lots,
           iif(went.unknown_micro > 0, NULL, went.value_minor), back.credit_minor
    FROM supplier_return AS back
    JOIN went ON went.id = back.id
    JOIN supplier ON supplier.id = back.supplier_id
    LEFT JOIN purchase_receipt AS receipt ON receipt.id = back.receipt_id
)sql";

constexpr const char *scorecardIds = R"sql(
    SELECT supplier.id FROM supplier
    WHERE supplier.hidden = 0
      AND (EXISTS (SELECT 1 FROM purchase_order AS bought WHERE bought.supplier_id = supplier.id)
           OR EXISTS (SELECT 1 FROM purchase_receipt AS receipt WHERE receipt.supplier_id = supplier.id))
      AND (:search IS NULL OR supplier.code LIKE :search ESCAPE '!' OR supplier.name LIKE :search ESCAPE '!')
)sql";

// The year up to the last day on which anything moved: a list knows no clock. What went back and cost nobody knows how
// much makes the accepted share unknown. 3 is the supplier's place.
constexpr const char *scorecardRows = R"sql(
    WITH last AS (SELECT max(about_day) AS day FROM stock_move),
    period AS (
        SELECT day AS until, (CAST(substr(day, 1, 4) AS INTEGER) - 1) || substr(day, 5) AS after FROM last
    ),
    page AS (SELECT value AS id FROM json_each(:ids)),
    due AS (
        SELECT page.id, count(*) AS lines,
               sum((SELECT coalesce(sum(came.sign * came.quantity_micro), 0) FROM purchase_receipt_line AS came
                    WHERE came.order_line_id = line.id AND came.about_day <= bought.first_promise_day)
                   >= line.quantity_micro) AS in_time
        FROM page CROSS JOIN period
        CROSS JOIN purchase_order AS bought
                   ON bought.supplier_id = page.id AND bought.first_promise_day > period.after
                      AND bought.first_promise_day <= period.until AND bought.first_promise_day IS NOT NULL
                      AND bought.ordered_day IS NOT NULL AND bought.cancelled = 0 AND bought.hidden = 0
        CROSS JOIN purchase_order_line AS line ON line.order_id = bought.id
        GROUP BY page.id
    ),
    came AS (
        SELECT page.id, count(DISTINCT receipt.id) AS receipts, max(receipt.received_day) AS last_day,
               coalesce(sum(line.sign * line.value_minor), 0) AS value_minor
        FROM page CROSS JOIN period
        CROSS JOIN purchase_receipt AS receipt
                   ON receipt.supplier_id = page.id AND receipt.received_day > period.after
                      AND receipt.received_day <= period.until AND receipt.hidden = 0
        CROSS JOIN purchase_receipt_line AS line ON line.receipt_id = receipt.id
        GROUP BY page.id
    ),
    went AS (
        SELECT page.id, sum(iif(move.to_location_id = 3, 1, -1) * coalesce(move.value_minor, 0)) AS value_minor,
               sum(iif(move.to_location_id = 3, 1, -1) * iif(move.value_minor IS NULL, move.quantity_micro, 0))
                   AS unknown_micro
        FROM page CROSS JOIN period
        CROSS JOIN supplier_return AS back
                   ON back.supplier_id = page.id AND back.returned_day > period.after
                      AND back.returned_day <= period.until AND back.hidden = 0
        CROSS JOIN stock_move AS move ON move.supplier_return_id = back.id
        GROUP BY page.id
    )
    SELECT supplier.id, supplier.code, supplier.name, supplier.tier, due.lines,
           CAST(round(due.in_time * 1000.0 / due.lines) AS INTEGER) * 1000,
           CASE WHEN coalesce(came.value_minor, 0) = 0 OR coalesce(went.unknown_micro, 0) > 0 THEN NULL
                ELSE CAST(round(1000.0 - min(coalesce(went.value_minor, 0), came.value_minor) * 1000.0
                                / came.value_minor) AS INTEGER) * 1000 END,
           coalesce(came.receipts, 0), coalesce(came.value_minor, 0), came.last_day
    FROM page JOIN supplier ON supplier.id = page.id
    LEFT JOIN due ON due.id = page.id
    LEFT JOIN came ON came.id = page.id
    LEFT JOIN went ON went.id = page.id
)sql";

} // namespace

const ListDefinition &purchaseOrderList()
{
    static const ListDefinition list{
        "purchase-orders",
        QT_TRANSLATE_NOOP("List", "Purchase orders"),
        purchaseOrderIds,
        purchaseOrderRows,
        "total.order_id DESC",
        {{"code", QT_TRANSLATE_NOOP("List", "Number"), ColumnType::Text, "bought.number", nullptr, 9},
         {"supplier", QT_TRANSLATE_NOOP("List", "Supplier"), ColumnType::Text, "supplier.name", nullptr, 20},
         {"state", QT_TRANSLATE_NOOP("List", "State"), ColumnType::State, "total.state", nullptr, 14},
         {"ordered", QT_TRANSLATE_NOOP("List", "Ordered"), ColumnType::Day, "total.ordered_day", nullptr, 10, 4},
         {"promise", QT_TRANSLATE_NOOP("List", "Promised"), ColumnType::Day, "total.promise_day", nullptr, 10, 2},
         {"total", QT_TRANSLATE_NOOP("List", "Total"), ColumnType::Money, nullptr, "currency", 12, 3},
         {"received", QT_TRANSLATE_NOOP("List", "Received"), ColumnType::Percent, "total.received_ppm", nullptr, 9, 3},
         {"lines", QT_TRANSLATE_NOOP("List", "Lines"), ColumnType::Count, "total.lines", nullptr, 6, 5},
         {"supplierOrderNo", QT_TRANSLATE_NOOP("List", "Supplier's number"), ColumnType::Text,
          "bought.supplier_order_no", nullptr, 16, 6},
         {"currency", QT_TRANSLATE_NOOP("List", "Currency"), ColumnType::Hidden}},
        {{"open", QT_TRANSLATE_NOOP("List", "Open"), "total.is_open = 1"},
         {"late", QT_TRANSLATE_NOOP("List", "Late"), "total.is_open = 1 AND total.promise_day < :today"},
         {"drafts", QT_TRANSLATE_NOOP("List", "Drafts"), "total.state = 'draft'"},
         {"to-match", QT_TRANSLATE_NOOP("List", "Needs matching"),
          "total.unmatched > 0 AND total.state NOT IN ('cancelled', 'closed')"},
         {"done", QT_TRANSLATE_NOOP("List", "Done"), "+total.state IN ('received', 'closed', 'cancelled')"}}};
    return list;
}

const ListDefinition &receiptList()
{
    static const ListDefinition list{
        "receipts",
        QT_TRANSLATE_NOOP("List", "Receipts"),
        receiptIds,
        receiptRows,
        "receipt.received_day DESC, receipt.id DESC",
        {{"code", QT_TRANSLATE_NOOP("List", "Number"), ColumnType::Text, "receipt.number", nullptr, 9},
         {"supplier", QT_TRANSLATE_NOOP("List", "Supplier"), ColumnType::Text, "supplier.name", nullptr, 20},
         {"received", QT_TRANSLATE_NOOP("List", "Received"), ColumnType::Day, "receipt.received_day", nullptr, 10},
         {"order", QT_TRANSLATE_NOOP("List", "Order"), ColumnType::Text, "bought.number", nullptr, 9, 2},
         {"invoice", QT_TRANSLATE_NOOP("List", "Invoice"), ColumnType::Text, "receipt.invoice_no", nullptr, 14, 3},
         {"lines", QT_TRANSLATE_NOOP("List", "Lines"), ColumnType::Count, nullptr, nullptr, 6, 4},
         {"value", QT_TRANSLATE_NOOP("List", "Value"), ColumnType::Money, nullptr, nullptr, 12, 2}},
        {{"without-order", QT_TRANSLATE_NOOP("List", "Without an order"), "receipt.order_id IS NULL"}}};
    return list;
}

const ListDefinition &supplierReturnList()
{
    static const ListDefinition list{
        "supplier-returns",
        QT_TRANSLATE_NOOP("List", "Returns to suppliers"),
        returnIds,
        returnRows,
        "back.returned_day DESC, back.id DESC",
        {{"code", QT_TRANSLATE_NOOP("List", "Number"), ColumnType::Text, "back.number", nullptr, 9},
         {"supplier", QT_TRANSLATE_NOOP("List", "Supplier"), ColumnType::Text, "supplier.name", nullptr, 20},
         {"returned", QT_TRANSLATE_NOOP("List", "Sent back"), ColumnType::Day, "back.returned_day", nullptr, 10},
         {"receipt", QT_TRANSLATE_NOOP("List", "Receipt"), ColumnType::Text, nullptr, nullptr, 9, 3},
         {"reason", QT_TRANSLATE_NOOP("List", "Reason"), ColumnType::Text, "back.reason", nullptr, 20, 2},
         {"lots", QT_TRANSLATE_NOOP("List", "Lots"), ColumnType::Count, nullptr, nullptr, 6, 4},
         {"value", QT_TRANSLATE_NOOP("List", "Value"), ColumnType::Money, nullptr, nullptr, 12},
         {"credit", QT_TRANSLATE_NOOP("List", "Credit"), ColumnType::Money, "back.credit_minor", nullptr, 12}},
        {{"uncredited", QT_TRANSLATE_NOOP("List", "Not credited yet"), "back.credit_minor IS NULL"}}};
    return list;
}

const ListDefinition &scorecardList()
{
    static const ListDefinition list{
        "scorecards",
        QT_TRANSLATE_NOOP("List", "Scorecards"),
        scorecardIds,
        scorecardRows,
        "supplier.name, supplier.id",
        {{"code", QT_TRANSLATE_NOOP("List", "Code"), ColumnType::Text, "supplier.number", nullptr, 9, 3},
         {"supplier", QT_TRANSLATE_NOOP("List", "Supplier"), ColumnType::Text, "supplier.name", nullptr, 22},
         {"tier", QT_TRANSLATE_NOOP("List", "Tier"), ColumnType::State, "supplier.tier", nullptr, 10, 4},
         {"due", QT_TRANSLATE_NOOP("List", "Lines due"), ColumnType::Count, nullptr, nullptr, 8, 3},
         {"onTime", QT_TRANSLATE_NOOP("List", "On time, in full"), ColumnType::Percent, nullptr, nullptr, 12},
         {"accepted", QT_TRANSLATE_NOOP("List", "Accepted"), ColumnType::Percent, nullptr, nullptr, 9},
         {"receipts", QT_TRANSLATE_NOOP("List", "Receipts"), ColumnType::Count, nullptr, nullptr, 8, 4},
         {"received", QT_TRANSLATE_NOOP("List", "Received"), ColumnType::Money, nullptr, nullptr, 12, 2},
         {"lastDelivery", QT_TRANSLATE_NOOP("List", "Last delivery"), ColumnType::Day, nullptr, nullptr, 11, 2}}};
    return list;
}

} // namespace benchbook
