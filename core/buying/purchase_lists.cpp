// The lists of purchase orders, receipts and returns.
#include "core/buying/purchase_order.h"
#include "core/buying/purchase_receipt.h"
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
           total.currency, iif(total.is_open = 1 AND total.promise_day < :today, 'late', NULL)
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
         {"currency", QT_TRANSLATE_NOOP("List", "Currency"), ColumnType::Hidden},
         {stateMarkColumn, QT_TRANSLATE_NOOP("List", "Mark"), ColumnType::Hidden}},
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

} // namespace benchbook
