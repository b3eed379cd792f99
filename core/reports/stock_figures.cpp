#include "core/reports/stock_figures.h"

namespace benchbook {
namespace {

// Going back from the kept totals reads only what happened since; adding up from the beginning would read
// everything for the month people print most, the last one.
constexpr const char *stockByKindAt = R"sql(
    WITH leg AS (
        SELECT lot_id, location_id, quantity_micro, value_minor, unknown_micro
        FROM stock_total WHERE inside = 1 AND quantity_micro > 0
        UNION ALL
        SELECT move.lot_id, move.from_location_id, move.quantity_micro,
               coalesce(move.value_minor, 0),
               CASE WHEN move.value_minor IS NULL THEN move.quantity_micro ELSE 0 END
        FROM stock_move AS move JOIN location ON location.id = move.from_location_id
        WHERE move.about_day > :day AND location.kind IN ('shelf', 'bench')
        UNION ALL
        SELECT move.lot_id, move.to_location_id, -move.quantity_micro,
               -coalesce(move.value_minor, 0),
               CASE WHEN move.value_minor IS NULL THEN -move.quantity_micro ELSE 0 END
        FROM stock_move AS move JOIN location ON location.id = move.to_location_id
        WHERE move.about_day > :day AND location.kind IN ('shelf', 'bench')
    ),
    held AS (
        SELECT lot_id, location_id, sum(value_minor) AS value_minor,
               sum(unknown_micro) AS unknown_micro
        FROM leg GROUP BY lot_id, location_id
        HAVING sum(quantity_micro) <> 0 OR sum(value_minor) <> 0
    )
    SELECT CASE WHEN location.kind = 'bench' THEN 'bench'
                WHEN lot.variant_id IS NOT NULL THEN 'finished'
                ELSE material.kind END AS kind,
           count(DISTINCT held.lot_id), sum(held.value_minor) AS value_minor,
           count(DISTINCT CASE WHEN held.unknown_micro <> 0 THEN held.lot_id END)
    FROM held
    JOIN location ON location.id = held.location_id
    JOIN lot ON lot.id = held.lot_id
    LEFT JOIN material ON material.id = lot.material_id
    GROUP BY 1 ORDER BY value_minor DESC, kind
)sql";

} // namespace

Money StockFigures::value() const
{
    Money sum;
    for (const StockKind &kind : kinds)
        sum += kind.value;
    return sum;
}

int StockFigures::lots() const
{
    int sum = 0;
    for (const StockKind &kind : kinds)
        sum += kind.lots;
    return sum;
}

int StockFigures::unknownLots() const
{
    int sum = 0;
    for (const StockKind &kind : kinds)
        sum += kind.unknownLots;
    return sum;
}

StockFigures readStockValue(const Reader &reader, QDate endOf)
{
    StockFigures figures;
    Query query = reader.query(stockByKindAt);
    query.bind("day", endOf);
    while (query.next())
        figures.kinds.push_back({query.text(0), query.count(1), query.money(2), query.count(3)});
    return figures;
}

} // namespace benchbook
