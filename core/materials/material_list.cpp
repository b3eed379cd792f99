#include "core/materials/material.h"

namespace benchbook {
namespace {

constexpr const char *materialIds = R"sql(
    SELECT material.id FROM material
    WHERE (:search IS NULL OR material.code LIKE :search ESCAPE '!' OR material.name LIKE :search ESCAPE '!'
           OR material.own_fields LIKE :search ESCAPE '!'
           OR material.supplier_id IN (SELECT id FROM supplier WHERE name LIKE :search ESCAPE '!'))
)sql";

// On hand is what lies on the studio's shelves; what is at the bench belongs to its work order already. One lot
// of unknown cost makes the value of the whole unknown.
constexpr const char *materialRows = R"sql(
    WITH page AS (SELECT value AS id FROM json_each(:ids)),
    shelved AS (
        SELECT lot.material_id, sum(total.quantity_micro) AS quantity_micro,
               iif(sum(total.unknown_micro) = 0, sum(total.value_minor), NULL) AS value_minor,
               count(DISTINCT iif(total.quantity_micro > 0, lot.id, NULL)) AS lots
        FROM page JOIN lot ON lot.material_id = page.id
        JOIN stock_total AS total ON total.lot_id = lot.id
        JOIN location ON location.id = total.location_id AND location.kind = 'shelf'
        GROUP BY lot.material_id
    )
    SELECT material.id, material.code, material.name, material.kind, coalesce(shelved.quantity_micro, 0),
           iif(shelved.lots IS NULL, 0, shelved.value_minor), material.reorder_point_micro,
           CASE WHEN material.stocking = 'stock'
                 AND coalesce(shelved.quantity_micro, 0) <= material.reorder_point_micro THEN 'low'
                WHEN shelved.quantity_micro > 0 THEN 'on_hand'
                WHEN shelved.quantity_micro = 0 THEN 'used_up' END,
           coalesce(shelved.lots, 0), material.base_unit
    FROM page JOIN material ON material.id = page.id
    LEFT JOIN shelved ON shelved.material_id = material.id
)sql";

#define BENCHBOOK_SHELVED(what)                                                                                        \
    "(SELECT coalesce(" what ", 0) FROM lot JOIN stock_total AS total ON total.lot_id = lot.id"                        \
    " JOIN location ON location.id = total.location_id AND location.kind = 'shelf'"                                    \
    " WHERE lot.material_id = material.id)"

constexpr const char *shelvedQuantity = BENCHBOOK_SHELVED("sum(total.quantity_micro)");
constexpr const char *shelvedValue = BENCHBOOK_SHELVED("sum(total.value_minor)");
constexpr const char *shelvedLots = BENCHBOOK_SHELVED("sum(total.quantity_micro > 0)");
constexpr const char *isLow =
    "material.hidden = 0 AND material.stocking = 'stock'"
    " AND material.reorder_point_micro >= " BENCHBOOK_SHELVED("sum(total.quantity_micro)");

#undef BENCHBOOK_SHELVED

} // namespace

const ListDefinition &materialList()
{
    static const ListDefinition list{
        "materials",
        QT_TRANSLATE_NOOP("List", "Materials"),
        materialIds,
        materialRows,
        "material.number, material.id",
        {{"code", QT_TRANSLATE_NOOP("List", "Code"), ColumnType::Text, "material.number", nullptr, 9, 2},
         {"name", QT_TRANSLATE_NOOP("List", "Name"), ColumnType::Text, "material.name", nullptr, 22},
         {"kind", QT_TRANSLATE_NOOP("List", "Kind"), ColumnType::State, "material.kind", nullptr, 10, 4},
         {"onHand", QT_TRANSLATE_NOOP("List", "On hand"), ColumnType::Quantity, shelvedQuantity, "unit", 13},
         {"value", QT_TRANSLATE_NOOP("List", "Value"), ColumnType::Money, shelvedValue, nullptr, 12, 2},
         {"reorderPoint", QT_TRANSLATE_NOOP("List", "Reorder point"), ColumnType::Quantity,
          "material.reorder_point_micro", "unit", 13, 3},
         {"state", QT_TRANSLATE_NOOP("List", "State"), ColumnType::State, nullptr, nullptr, 14},
         {"lots", QT_TRANSLATE_NOOP("List", "Lots"), ColumnType::Count, shelvedLots, nullptr, 6, 5},
         {"unit", QT_TRANSLATE_NOOP("List", "Unit"), ColumnType::Hidden}},
        {{"", QT_TRANSLATE_NOOP("List", "All"), "material.hidden = 0"},
         {"low", QT_TRANSLATE_NOOP("List", "Low"), isLow},
         {"leather", QT_TRANSLATE_NOOP("List", "Leather"), "material.hidden = 0 AND material.kind = 'leather'"},
         {"thread", QT_TRANSLATE_NOOP("List", "Thread"), "material.hidden = 0 AND material.kind = 'thread'"},
         {"hardware", QT_TRANSLATE_NOOP("List", "Hardware"), "material.hidden = 0 AND material.kind = 'hardware'"},
         {"other", QT_TRANSLATE_NOOP("List", "Other"),
          "material.hidden = 0 AND material.kind NOT IN ('leather', 'thread', 'hardware')"},
         {"removed", QT_TRANSLATE_NOOP("List", "Removed"), "material.hidden = 1"}}};
    return list;
}

} // namespace benchbook
