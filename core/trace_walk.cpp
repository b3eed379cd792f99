#include "core/trace_walk.h"

#include "core/base/id_list.h"

#include <functional>

namespace benchbook {
namespace {

/// Nothing is cut and made so often; a file that says so is damaged.
constexpr int mostSteps = 60;

constexpr const char *usesByLots = R"sql(
    SELECT move.lot_id, move.work_order_id,
           sum(CASE WHEN move.to_location_id = 2 THEN move.quantity_micro ELSE -move.quantity_micro END)
    FROM json_each(:lots) AS asked
    CROSS JOIN stock_move AS move ON move.lot_id = asked.value
    WHERE move.work_order_id IS NOT NULL AND move.kind IN ('issue', 'return')
    GROUP BY move.lot_id, move.work_order_id
    HAVING sum(CASE WHEN move.to_location_id = 2 THEN move.quantity_micro ELSE -move.quantity_micro END) > 0
)sql";

constexpr const char *usesByOrders = R"sql(
    SELECT move.lot_id, move.work_order_id,
           sum(CASE WHEN move.to_location_id = 2 THEN move.quantity_micro ELSE -move.quantity_micro END)
    FROM json_each(:orders) AS asked
    CROSS JOIN stock_move AS move ON move.work_order_id = asked.value
    WHERE move.work_order_id IS NOT NULL AND move.kind IN ('issue', 'return')
    GROUP BY move.lot_id, move.work_order_id
    HAVING sum(CASE WHEN move.to_location_id = 2 THEN move.quantity_micro ELSE -move.quantity_micro END) > 0
)sql";

constexpr const char *makingsByOrders = R"sql(
    SELECT finish.work_order_id, finish.lot_id, sum(finish.good) * 1000000, 0
    FROM json_each(:orders) AS asked
    CROSS JOIN work_finish AS finish ON finish.work_order_id = asked.value
    CROSS JOIN lot AS made ON made.id = finish.lot_id AND made.hidden = 0
    GROUP BY finish.work_order_id, finish.lot_id HAVING sum(finish.sign) > 0
    UNION ALL
    SELECT move.work_order_id, move.lot_id,
           sum(CASE WHEN move.from_location_id = 8 THEN move.quantity_micro ELSE -move.quantity_micro END), 1
    FROM json_each(:orders) AS asked
    CROSS JOIN stock_move AS move ON move.work_order_id = asked.value AND move.kind = 'by_product'
    GROUP BY move.work_order_id, move.lot_id
    HAVING sum(CASE WHEN move.from_location_id = 8 THEN move.quantity_micro ELSE -move.quantity_micro END) > 0
)sql";

constexpr const char *makingsByLots = R"sql(
    SELECT finish.work_order_id, finish.lot_id, sum(finish.good) * 1000000, 0
    FROM json_each(:lots) AS asked
    CROSS JOIN work_finish AS finish ON finish.lot_id = asked.value
    GROUP BY finish.work_order_id, finish.lot_id HAVING sum(finish.sign) > 0
    UNION ALL
    SELECT move.work_order_id, move.lot_id,
           sum(CASE WHEN move.from_location_id = 8 THEN move.quantity_micro ELSE -move.quantity_micro END), 1
    FROM json_each(:lots) AS asked
    CROSS JOIN stock_move AS move ON move.lot_id = asked.value AND move.kind = 'by_product'
    GROUP BY move.work_order_id, move.lot_id
    HAVING sum(CASE WHEN move.from_location_id = 8 THEN move.quantity_micro ELSE -move.quantity_micro END) > 0
)sql";

constexpr const char *cutsBack = R"sql(
    SELECT given.lot_id, taken.lot_id,
           sum(CASE WHEN taken.kind = 'merge' THEN given.quantity_micro ELSE taken.quantity_micro END),
           taken.kind = 'merge'
    FROM json_each(:lots) AS asked
    CROSS JOIN stock_move AS taken ON taken.lot_id = asked.value AND taken.split_id IS NOT NULL
                                   AND taken.from_location_id = 7 AND taken.counters_id IS NULL
    CROSS JOIN stock_move AS given ON given.split_id = taken.split_id AND given.to_location_id = 7
                                   AND given.counters_id IS NULL AND given.lot_id <> taken.lot_id
    GROUP BY given.lot_id, taken.lot_id
)sql";

constexpr const char *cutsOn = R"sql(
    SELECT given.lot_id, taken.lot_id,
           sum(CASE WHEN taken.kind = 'merge' THEN given.quantity_micro ELSE taken.quantity_micro END),
           taken.kind = 'merge'
    FROM json_each(:lots) AS asked
    CROSS JOIN stock_move AS given ON given.lot_id = asked.value AND given.split_id IS NOT NULL
                                   AND given.to_location_id = 7 AND given.counters_id IS NULL
    CROSS JOIN stock_move AS taken ON taken.split_id = given.split_id AND taken.from_location_id = 7
                                   AND taken.counters_id IS NULL AND taken.lot_id <> given.lot_id
    CROSS JOIN lot ON lot.id = taken.lot_id AND lot.hidden = 0
    GROUP BY given.lot_id, taken.lot_id
)sql";

} // namespace

TraceWalk::TraceWalk(const Reader &reader, const std::vector<Id<Lot>> &subjects, TraceReach reach)
    : m_reader(reader), m_room(reach.orders)
{
    for (const Id<Lot> lot : subjects) {
        if (!m_knownLots.insert(lot).second)
            continue;
        m_subjects.push_back(lot);
        m_lots.push_back({lot, TraceSide::Subject, 0});
    }
}

TraceSide TraceWalk::sideOf(Id<WorkOrder> order) const
{
    const auto found = m_knownOrders.find(order);
    return found == m_knownOrders.end() ? TraceSide::Subject : found->second;
}

void TraceWalk::walkBack() { walk(TraceSide::Origin, &TraceWalk::stepBack); }

void TraceWalk::walkOn() { walk(TraceSide::Result, &TraceWalk::stepOn); }

void TraceWalk::walk(TraceSide side, Lots (TraceWalk::*step)(const Lots &))
{
    Lots from = m_subjects;
    for (int distance = 1; !from.empty() && distance <= mostSteps; ++distance) {
        Lots found = (this->*step)(from);
        std::sort(found.begin(), found.end());
        from.clear();
        for (const Id<Lot> lot : found) {
            if (!m_knownLots.insert(lot).second)
                continue;
            from.push_back(lot);
            m_lots.push_back({lot, side, distance});
        }
    }
}

TraceWalk::Lots TraceWalk::stepBack(const Lots &from)
{
    Lots found = takeCuts(cutsBack, from, true);
    Orders makers;
    takeMakings(makingsByLots, "lots", jsonIds(from), &makers);
    makers = newOrders(std::move(makers), TraceSide::Origin);
    const Lots used = takeUses(usesByOrders, "orders", jsonIds(makers), nullptr);
    found.insert(found.end(), used.begin(), used.end());
    return found;
}

TraceWalk::Lots TraceWalk::stepOn(const Lots &from)
{
    Lots found = takeCuts(cutsOn, from, false);
    Orders users;
    takeUses(usesByLots, "lots", jsonIds(from), &users);
    users = newOrders(std::move(users), TraceSide::Result);
    keepNewest(users);
    const Lots made = takeMakings(makingsByOrders, "orders", jsonIds(users), nullptr);
    found.insert(found.end(), made.begin(), made.end());
    return found;
}

void TraceWalk::addUses(Id<WorkOrder> order)
{
    const Orders asked = newOrders({order}, TraceSide::Subject);
    takeUses(usesByOrders, "orders", jsonIds(asked), nullptr);
}

TraceWalk::Orders TraceWalk::newOrders(Orders found, TraceSide side)
{
    std::sort(found.begin(), found.end(), std::greater());
    Orders added;
    for (const Id<WorkOrder> order : found) {
        if (!m_knownOrders.emplace(order, side).second)
            continue;
        added.push_back(order);
        m_orders.push_back({order, side});
    }
    return added;
}

void TraceWalk::keepNewest(Orders &users)
{
    const std::size_t room = std::size_t(m_room);
    m_room -= int(std::min(room, users.size()));
    if (users.size() <= room)
        return;
    const std::set<Id<WorkOrder>> older(users.begin() + std::ptrdiff_t(room), users.end());
    users.erase(users.begin() + std::ptrdiff_t(room), users.end());
    m_olderOrders += int(older.size());
    std::erase_if(m_orders, [&](const WalkedOrder &walked) { return older.contains(walked.id); });
    std::erase_if(m_uses, [&](const TracedUse &use) { return older.contains(use.order); });
}

TraceWalk::Lots TraceWalk::takeCuts(const char *sql, const Lots &from, bool back)
{
    Lots found;
    Query query = m_reader.query(sql);
    query.bind("lots", jsonIds(from));
    while (query.next()) {
        found.push_back(query.id<Lot>(back ? 0 : 1));
        if (m_ways.emplace(query.integer(0), query.integer(1)).second)
            m_cuts.push_back({query.id<Lot>(0), query.id<Lot>(1), query.quantity(2), query.flag(3)});
    }
    return found;
}

TraceWalk::Lots TraceWalk::takeUses(const char *sql, const char *parameter, const QString &ids, Orders *orders)
{
    Lots lots;
    Query query = m_reader.query(sql);
    query.bind(parameter, ids);
    while (query.next()) {
        lots.push_back(query.id<Lot>(0));
        if (orders)
            orders->push_back(query.id<WorkOrder>(1));
        if (m_ways.emplace(query.integer(0), query.integer(1)).second)
            m_uses.push_back({query.id<Lot>(0), query.id<WorkOrder>(1), query.quantity(2)});
    }
    return lots;
}

TraceWalk::Lots TraceWalk::takeMakings(const char *sql, const char *parameter, const QString &ids, Orders *orders)
{
    Lots lots;
    Query query = m_reader.query(sql);
    query.bind(parameter, ids);
    while (query.next()) {
        lots.push_back(query.id<Lot>(1));
        if (orders)
            orders->push_back(query.id<WorkOrder>(0));
        if (m_ways.emplace(query.integer(0), query.integer(1)).second)
            m_makings.push_back({query.id<WorkOrder>(0), query.id<Lot>(1), query.quantity(2), query.flag(3)});
    }
    return lots;
}

} // namespace benchbook
