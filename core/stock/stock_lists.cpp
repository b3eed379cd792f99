// The lists of lots and of stock moves.
#include "core/stock/lot.h"

#include <QCoreApplication>

namespace benchbook {

const ListDefinition &lotList()
{
    static const ListDefinition list{
        "lots",
        QT_TRANSLATE_NOOP("List", "Lots"),
        R"sql(
            SELECT lot.id FROM lot
            LEFT JOIN material ON material.id = lot.material_id
            LEFT JOIN variant ON variant.id = lot.variant_id
            LEFT JOIN product ON product.id = variant.product_id
            WHERE lot.hidden = 0
              AND (:search IS NULL OR lot.code LIKE :search ESCAPE '!' OR material.name LIKE :search ESCAPE '!'
                   OR product.name LIKE :search ESCAPE '!' OR variant.sku LIKE :search ESCAPE '!'
                   OR lot.grade LIKE :search ESCAPE '!'
                   OR lot.supplier_id IN (SELECT id FROM supplier WHERE name LIKE :search ESCAPE '!'))
        )sql",
        R"sql(
            SELECT lot.id, lot.code, coalesce(material.name, trim(product.name || ' ' || variant.name)),
                   coalesce(material.base_unit, 'pcs'), coalesce(sum(total.quantity_micro), 0),
                   iif(coalesce(sum(total.unknown_micro), 0) <> 0, NULL, coalesce(sum(total.value_minor), 0)),
                   group_concat(location.name, ', '), lot.grade, lot.thickness_micro, 'mm', lot.received_day,
                   lot.expiry_day,
                   CASE WHEN coalesce(sum(total.quantity_micro), 0) = 0 THEN 'used_up'
                        WHEN EXISTS (SELECT 1 FROM held_lot WHERE held_lot.lot_id = lot.id) THEN 'held'
                        WHEN lot.expiry_day < :today THEN 'expired'
                        WHEN lot.expiry_day <= date(:today, '+30 days') THEN 'expiring'
                        WHEN sum(total.unknown_micro) <> 0 THEN 'unknown_cost'
                        WHEN sum(iif(location.kind = 'shelf', total.quantity_micro, 0)) = 0
                        THEN iif(sum(iif(location.kind = 'peer', total.quantity_micro, 0)) = 0, 'at_bench', 'at_peer')
                        ELSE 'on_hand' END
            FROM lot
            LEFT JOIN material ON material.id = lot.material_id
            LEFT JOIN variant ON variant.id = lot.variant_id
            LEFT JOIN product ON product.id = variant.product_id
            LEFT JOIN stock_total AS total ON total.lot_id = lot.id AND total.inside = 1 AND total.quantity_micro > 0
            LEFT JOIN location ON location.id = total.location_id
            WHERE lot.id IN (SELECT value FROM json_each(:ids))
            GROUP BY lot.id
        )sql",
        "lot.id DESC",
        {{"code", QT_TRANSLATE_NOOP("List", "Lot"), ColumnType::Text, "lot.number", nullptr, 14},
         {"item", QT_TRANSLATE_NOOP("List", "Item"), ColumnType::Text, "coalesce(material.name, product.name)", nullptr,
          22},
         {"unit", QT_TRANSLATE_NOOP("List", "Unit"), ColumnType::Hidden},
         {"onHand", QT_TRANSLATE_NOOP("List", "On hand"), ColumnType::Quantity, nullptr, "unit", 12},
         {"value", QT_TRANSLATE_NOOP("List", "Value"), ColumnType::Money, nullptr, nullptr, 12, 2},
         {"location", QT_TRANSLATE_NOOP("List", "Location"), ColumnType::Text, nullptr, nullptr, 12, 2},
         {"grade", QT_TRANSLATE_NOOP("List", "Grade"), ColumnType::Text, "lot.grade", nullptr, 8, 4},
         {"thickness", QT_TRANSLATE_NOOP("List", "Thickness"), ColumnType::Quantity, "lot.thickness_micro", "mm", 9, 5},
         {"mm", QT_TRANSLATE_NOOP("List", "Unit"), ColumnType::Hidden},
         {"received", QT_TRANSLATE_NOOP("List", "Received"), ColumnType::Day, "lot.received_day", nullptr, 11, 3},
         {"expiry", QT_TRANSLATE_NOOP("List", "Expires"), ColumnType::Day, "lot.expiry_day", nullptr, 11, 4},
         {"state", QT_TRANSLATE_NOOP("List", "State"), ColumnType::State, nullptr, nullptr, 14}},
        {{"on_hand", QT_TRANSLATE_NOOP("List", "In stock"),
          "EXISTS (SELECT 1 FROM stock_total WHERE lot_id = lot.id AND inside = 1 AND quantity_micro > 0)"},
         {"materials", QT_TRANSLATE_NOOP("List", "Materials"), "lot.material_id IS NOT NULL"},
         {"products", QT_TRANSLATE_NOOP("List", "Products"), "lot.variant_id IS NOT NULL"},
         {"remnants", QT_TRANSLATE_NOOP("List", "Remnants"), "lot.remnant = 1"},
         {"held", QT_TRANSLATE_NOOP("List", "On hold"), "lot.id IN (SELECT lot_id FROM held_lot)"},
         {"expiring", QT_TRANSLATE_NOOP("List", "Expiring"),
          "lot.expiry_day BETWEEN :today AND date(:today, '+30 days')"
          " AND EXISTS (SELECT 1 FROM stock_total WHERE lot_id = lot.id AND inside = 1 AND quantity_micro > 0)"},
         {"expired", QT_TRANSLATE_NOOP("List", "Expired"),
          "lot.expiry_day < :today"
          " AND EXISTS (SELECT 1 FROM stock_total WHERE lot_id = lot.id AND inside = 1 AND quantity_micro > 0)"},
         {"unknown_cost", QT_TRANSLATE_NOOP("List", "Cost unknown"),
          "lot.id IN (SELECT lot_id FROM stock_total WHERE inside = 1 AND unknown_micro > 0)"}},
    };
    return list;
}

const ListDefinition &stockMoveList()
{
    static const ListDefinition list{
        "moves",
        QT_TRANSLATE_NOOP("List", "Stock moves"),
        R"sql(
            SELECT stock_move.id FROM stock_move
            WHERE (:search IS NULL
                   OR stock_move.lot_id IN (SELECT id FROM lot WHERE code LIKE :search ESCAPE '!')
                   OR stock_move.work_order_id IN (SELECT id FROM work_order WHERE code LIKE :search ESCAPE '!')
                   OR stock_move.reason LIKE :search ESCAPE '!')
        )sql",
        R"sql(
            SELECT stock_move.id, stock_move.at_ms, stock_move.kind, lot.code,
                   coalesce(material.name, trim(product.name || ' ' || variant.name)),
                   origin.name, target.name, coalesce(material.base_unit, 'pcs'), stock_move.quantity_micro,
                   stock_move.value_minor, coalesce(work_order.code, sales_order.code, stocktake.code, ''), stock_move.reason,
                   stock_move.counters_id IS NOT NULL
            FROM stock_move
            JOIN lot ON lot.id = stock_move.lot_id
            JOIN location AS origin ON origin.id = stock_move.from_location_id
            JOIN location AS target ON target.id = stock_move.to_location_id
            LEFT JOIN material ON material.id = lot.material_id
            LEFT JOIN variant ON variant.id = lot.variant_id
            LEFT JOIN product ON product.id = variant.product_id
            LEFT JOIN work_order ON work_order.id = stock_move.work_order_id
            LEFT JOIN shipment ON shipment.id = stock_move.shipment_id
            LEFT JOIN sales_order ON sales_order.id = shipment.order_id
            LEFT JOIN stocktake ON stocktake.id = stock_move.stocktake_id
            WHERE stock_move.id IN (SELECT value FROM json_each(:ids))
        )sql",
        "stock_move.id DESC",
        {{"at", QT_TRANSLATE_NOOP("List", "When"), ColumnType::Instant, "stock_move.at_ms", nullptr, 16},
         {"kind", QT_TRANSLATE_NOOP("List", "Kind"), ColumnType::State, "stock_move.kind", nullptr, 10},
         {"lot", QT_TRANSLATE_NOOP("List", "Lot"), ColumnType::Text, nullptr, nullptr, 14},
         {"item", QT_TRANSLATE_NOOP("List", "Item"), ColumnType::Text, nullptr, nullptr, 20},
         {"from", QT_TRANSLATE_NOOP("List", "From"), ColumnType::Text, nullptr, nullptr, 12, 3},
         {"to", QT_TRANSLATE_NOOP("List", "To"), ColumnType::Text, nullptr, nullptr, 12, 3},
         {"unit", QT_TRANSLATE_NOOP("List", "Unit"), ColumnType::Hidden},
         {"quantity", QT_TRANSLATE_NOOP("List", "Quantity"), ColumnType::Quantity, nullptr, "unit", 11},
         {"value", QT_TRANSLATE_NOOP("List", "Value"), ColumnType::Money, nullptr, nullptr, 12, 2},
         {"document", QT_TRANSLATE_NOOP("List", "Document"), ColumnType::Text, nullptr, nullptr, 12, 3},
         {"reason", QT_TRANSLATE_NOOP("List", "Reason"), ColumnType::Text, nullptr, nullptr, 12, 4},
         {"counter", QT_TRANSLATE_NOOP("List", "Counter-entry"), ColumnType::Flag, nullptr, nullptr, 12, 5}},
    };
    return list;
}

std::vector<ListRow> latestMoves(const Reader &reader, Id<Lot> lot, int limit)
{
    std::vector<qint64> ids;
    Query query = reader.query("SELECT id FROM stock_move WHERE lot_id = :lot ORDER BY id DESC LIMIT :limit");
    query.bind("lot", lot).bind("limit", limit);
    while (query.next())
        ids.push_back(query.integer(0));
    return listRows(reader, stockMoveList(), ids);
}

} // namespace benchbook
