#include "core/stock/lot_descent.h"

namespace benchbook {
namespace {

constexpr const char *parentsSql = R"sql(
    SELECT parent.id, parent.code, sum(iif(taken.kind = 'merge', given.quantity_micro, taken.quantity_micro)),
           taken.kind = 'merge', child.remnant
    FROM stock_move AS taken
    CROSS JOIN stock_move AS given ON given.split_id = taken.split_id AND given.to_location_id = 7
                                   AND given.counters_id IS NULL AND given.lot_id <> taken.lot_id
    CROSS JOIN lot AS parent ON parent.id = given.lot_id
    CROSS JOIN lot AS child ON child.id = taken.lot_id
    WHERE taken.lot_id = :lot AND taken.split_id IS NOT NULL AND taken.from_location_id = 7
      AND taken.counters_id IS NULL
    GROUP BY parent.id ORDER BY parent.number
)sql";

constexpr const char *childrenSql = R"sql(
    SELECT child.id, child.code, sum(iif(taken.kind = 'merge', given.quantity_micro, taken.quantity_micro)),
           taken.kind = 'merge', child.remnant
    FROM stock_move AS given
    CROSS JOIN stock_move AS taken ON taken.split_id = given.split_id AND taken.from_location_id = 7
                                   AND taken.counters_id IS NULL AND taken.lot_id <> given.lot_id
    CROSS JOIN lot AS child ON child.id = taken.lot_id AND child.hidden = 0
    WHERE given.lot_id = :lot AND given.split_id IS NOT NULL AND given.to_location_id = 7
      AND given.counters_id IS NULL
    GROUP BY child.id ORDER BY child.number
)sql";

constexpr const char *rootsSql = R"sql(
    WITH RECURSIVE above (lot_id) AS (
        SELECT :lot
        UNION
        SELECT given.lot_id
        FROM above
        CROSS JOIN stock_move AS taken ON taken.lot_id = above.lot_id AND taken.split_id IS NOT NULL
                                       AND taken.from_location_id = 7 AND taken.counters_id IS NULL
        CROSS JOIN stock_move AS given ON given.split_id = taken.split_id AND given.to_location_id = 7
                                       AND given.counters_id IS NULL
    )
    SELECT lot_id FROM above
    WHERE NOT EXISTS (SELECT 1 FROM lot_descent WHERE lot_descent.child_id = above.lot_id)
    ORDER BY lot_id
)sql";

std::vector<RelatedLot> related(const Reader &reader, const char *sql, Id<Lot> lot)
{
    Query query = reader.query(sql);
    query.bind("lot", lot);
    std::vector<RelatedLot> found;
    while (query.next())
        found.push_back({query.id<Lot>(0), query.text(1), query.quantity(2), query.flag(3), query.flag(4)});
    return found;
}

} // namespace

std::vector<RelatedLot> parentsOf(const Reader &reader, Id<Lot> lot) { return related(reader, parentsSql, lot); }

std::vector<RelatedLot> childrenOf(const Reader &reader, Id<Lot> lot) { return related(reader, childrenSql, lot); }

std::vector<Id<Lot>> rootsOf(const Reader &reader, Id<Lot> lot)
{
    Query query = reader.query(rootsSql);
    query.bind("lot", lot);
    std::vector<Id<Lot>> roots;
    while (query.next())
        roots.push_back(query.id<Lot>(0));
    return roots;
}

} // namespace benchbook
