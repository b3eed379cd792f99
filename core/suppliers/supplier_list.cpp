#include "core/suppliers/supplier.h"

namespace benchbook {
namespace {

constexpr const char *supplierIds = R"sql(
    SELECT supplier.id FROM supplier
    WHERE (:search IS NULL OR supplier.code LIKE :search ESCAPE '!' OR supplier.name LIKE :search ESCAPE '!'
           OR supplier.contact LIKE :search ESCAPE '!' OR supplier.own_fields LIKE :search ESCAPE '!')
)sql";

constexpr const char *supplierRows = R"sql(
    SELECT supplier.id, supplier.code, supplier.name, supplier.tier, supplier.lead_days,
           (SELECT count(*) FROM material WHERE material.supplier_id = supplier.id AND material.hidden = 0),
           (SELECT count(DISTINCT open.order_id) FROM open_purchase_line AS open
            WHERE open.supplier_id = supplier.id),
           nullif(max(coalesce((SELECT max(receipt.received_day) FROM purchase_receipt AS receipt
                               WHERE receipt.supplier_id = supplier.id AND receipt.hidden = 0), ''),
                      coalesce((SELECT max(lot.received_day) FROM lot
                               WHERE lot.supplier_id = supplier.id AND lot.hidden = 0), '')), '')
    FROM supplier WHERE supplier.id IN (SELECT value FROM json_each(:ids))
)sql";

// A heap of loose material keeps the day of its first delivery: what was bought is asked of its receipts.
constexpr const char *lastDelivery =
    R"sql(nullif(max(coalesce((SELECT max(receipt.received_day) FROM purchase_receipt AS receipt
                               WHERE receipt.supplier_id = supplier.id AND receipt.hidden = 0), ''),
                      coalesce((SELECT max(lot.received_day) FROM lot
                               WHERE lot.supplier_id = supplier.id AND lot.hidden = 0), '')), ''))sql";

} // namespace

const ListDefinition &supplierList()
{
    static const ListDefinition list{
        "suppliers",
        QT_TRANSLATE_NOOP("List", "Suppliers"),
        supplierIds,
        supplierRows,
        "supplier.number, supplier.id",
        {{"code", QT_TRANSLATE_NOOP("List", "Code"), ColumnType::Text, "supplier.number", nullptr, 9, 3},
         {"name", QT_TRANSLATE_NOOP("List", "Name"), ColumnType::Text, "supplier.name", nullptr, 22},
         {"tier", QT_TRANSLATE_NOOP("List", "Tier"), ColumnType::State, "supplier.tier", nullptr, 10},
         {"leadDays", QT_TRANSLATE_NOOP("List", "Lead days"), ColumnType::Count, "supplier.lead_days", nullptr, 9, 3},
         {"materials", QT_TRANSLATE_NOOP("List", "Materials"), ColumnType::Count, nullptr, nullptr, 9, 4},
         {"openOrders", QT_TRANSLATE_NOOP("List", "Open orders"), ColumnType::Count, nullptr, nullptr, 10, 2},
         {"lastDelivery", QT_TRANSLATE_NOOP("List", "Last delivery"), ColumnType::Day, lastDelivery, nullptr, 11, 2}},
        {{"", QT_TRANSLATE_NOOP("List", "All"), "supplier.hidden = 0"},
         {"strategic", QT_TRANSLATE_NOOP("List", "Strategic"), "supplier.hidden = 0 AND supplier.tier = 'strategic'"},
         {"partner", QT_TRANSLATE_NOOP("List", "Partners"), "supplier.hidden = 0 AND supplier.tier = 'partner'"},
         {"spot", QT_TRANSLATE_NOOP("List", "Spot"), "supplier.hidden = 0 AND supplier.tier = 'spot'"},
         {"removed", QT_TRANSLATE_NOOP("List", "Removed"), "supplier.hidden = 1"}}};
    return list;
}

} // namespace benchbook
