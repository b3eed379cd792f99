#include "core/trace.h"

#include "core/base/id_list.h"
#include "core/sales/order.h"
#include "core/stock/lot.h"
#include "core/workshop/work_order.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <set>

namespace benchbook {
namespace {

struct TraceText
{
    Q_DECLARE_TR_FUNCTIONS(Trace)
};

// What was taken back does not count: an issue counts by its net quantity, a finish by its sign, and a lot whose
// making was taken back is hidden.
// What was cut from what, or merged of what, is told by the moves (as lot_descent tells it): a merged lot has several
// parents. An off-cut that is thrown away goes through the split too and stays the lot it was.
// Each way back and forth is a term of its own, begun at what was found: joined into one, it would be made for the
// whole file before the first lot is looked up.
constexpr const char *originsSql = R"sql(
    WITH RECURSIVE origin (lot_id, distance) AS (
        SELECT value, 0 FROM json_each(:lots)
        UNION
        SELECT given.lot_id, origin.distance + 1
        FROM origin
        CROSS JOIN stock_move AS taken ON taken.lot_id = origin.lot_id AND taken.split_id IS NOT NULL
                                       AND taken.from_location_id = 7 AND taken.counters_id IS NULL
        CROSS JOIN stock_move AS given ON given.split_id = taken.split_id AND given.to_location_id = 7
                                       AND given.counters_id IS NULL AND given.lot_id <> taken.lot_id
        WHERE origin.distance < 60
        UNION
        SELECT move.lot_id, origin.distance + 1
        FROM origin
        CROSS JOIN work_finish AS finish ON finish.lot_id = origin.lot_id
        CROSS JOIN stock_move AS move ON move.work_order_id = finish.work_order_id AND move.kind = 'issue'
        WHERE origin.distance < 60 AND finish.counters_id IS NULL AND move.counters_id IS NULL
          AND (SELECT sum(CASE WHEN net.to_location_id = 2 THEN net.quantity_micro ELSE -net.quantity_micro END)
               FROM stock_move AS net
               WHERE net.work_order_id = move.work_order_id AND net.lot_id = move.lot_id
                 AND net.kind IN ('issue', 'return')) > 0
    )
    SELECT lot_id, min(distance) FROM origin GROUP BY lot_id ORDER BY min(distance), lot_id
)sql";

constexpr const char *resultsSql = R"sql(
    WITH RECURSIVE result (lot_id, distance) AS (
        SELECT value, 0 FROM json_each(:lots)
        UNION
        SELECT taken.lot_id, result.distance + 1
        FROM result
        CROSS JOIN stock_move AS given ON given.lot_id = result.lot_id AND given.split_id IS NOT NULL
                                       AND given.to_location_id = 7 AND given.counters_id IS NULL
        CROSS JOIN stock_move AS taken ON taken.split_id = given.split_id AND taken.from_location_id = 7
                                       AND taken.counters_id IS NULL AND taken.lot_id <> given.lot_id
        CROSS JOIN lot ON lot.id = taken.lot_id AND lot.hidden = 0
        WHERE result.distance < 60
        UNION
        SELECT finish.lot_id, result.distance + 1
        FROM result
        CROSS JOIN stock_move AS move ON move.lot_id = result.lot_id AND move.kind = 'issue'
        CROSS JOIN work_finish AS finish ON finish.work_order_id = move.work_order_id
        CROSS JOIN lot AS made ON made.id = finish.lot_id AND made.hidden = 0
        WHERE result.distance < 60 AND finish.counters_id IS NULL AND move.counters_id IS NULL
          AND (SELECT sum(CASE WHEN net.to_location_id = 2 THEN net.quantity_micro ELSE -net.quantity_micro END)
               FROM stock_move AS net
               WHERE net.work_order_id = move.work_order_id AND net.lot_id = move.lot_id
                 AND net.kind IN ('issue', 'return')) > 0
    )
    SELECT lot_id, min(distance) FROM result GROUP BY lot_id ORDER BY min(distance), lot_id
)sql";

constexpr const char *makersSql = R"sql(
    SELECT finish.lot_id, work_order.id, work_order.code
    FROM work_finish AS finish JOIN work_order ON work_order.id = finish.work_order_id
    WHERE finish.counters_id IS NULL AND finish.lot_id IN (SELECT value FROM json_each(:lots))
)sql";

constexpr const char *workSql = R"sql(
    SELECT work_order.id, work_order.code, recipe_step.name, person.name, min(work_log.about_day),
           sum(work_log.seconds), sum(work_log.good), sum(work_log.scrap)
    FROM work_log
    JOIN work_order ON work_order.id = work_log.work_order_id
    JOIN recipe_step ON recipe_step.id = work_log.step_id
    JOIN person ON person.id = work_log.person_id
    WHERE work_log.work_order_id IN (SELECT work_order_id FROM work_finish
                                     WHERE lot_id IN (SELECT value FROM json_each(:lots)))
    GROUP BY work_order.id, work_order.code, recipe_step.position, recipe_step.name, person.id, person.name
    HAVING sum(work_log.seconds) <> 0 OR sum(work_log.good) <> 0 OR sum(work_log.scrap) <> 0
    ORDER BY work_order.id, recipe_step.position, person.name
)sql";

constexpr const char *shipmentsSql = R"sql(
    SELECT sales_order.id, sales_order.code, coalesce(customer.name, ''), lot.code,
           sum(CASE WHEN move.to_location_id = 4 THEN move.quantity_micro ELSE -move.quantity_micro END),
           coalesce(material.base_unit, 'pcs'), min(move.about_day)
    FROM stock_move AS move
    JOIN lot ON lot.id = move.lot_id
    JOIN shipment ON shipment.id = move.shipment_id
    JOIN sales_order ON sales_order.id = shipment.order_id
    LEFT JOIN customer ON customer.id = sales_order.customer_id
    LEFT JOIN material ON material.id = lot.material_id
    WHERE move.lot_id IN (SELECT value FROM json_each(:lots)) AND move.kind = 'ship'
    GROUP BY sales_order.id, sales_order.code, customer.name, lot.id, lot.code, material.base_unit
    HAVING sum(CASE WHEN move.to_location_id = 4 THEN move.quantity_micro ELSE -move.quantity_micro END) > 0
    ORDER BY sales_order.id, lot.id
)sql";

constexpr const char *madeLotsSql = R"sql(
    SELECT finish.lot_id FROM work_finish AS finish
    JOIN lot ON lot.id = finish.lot_id AND lot.hidden = 0
    WHERE finish.work_order_id = :order AND finish.counters_id IS NULL
)sql";

constexpr const char *shippedLotsSql = R"sql(
    SELECT move.lot_id FROM stock_move AS move
    JOIN shipment ON shipment.id = move.shipment_id
    WHERE shipment.order_id = :order AND move.kind = 'ship'
    GROUP BY move.lot_id
    HAVING sum(CASE WHEN move.to_location_id = 4 THEN move.quantity_micro ELSE -move.quantity_micro END) > 0
)sql";

void addSide(const Reader &reader, const char *sql, TraceSide side, const QString &start, Trace &trace)
{
    Query query = reader.query(sql);
    query.bind("lots", start);
    std::vector<std::pair<Id<Lot>, int>> found;
    while (query.next())
        found.emplace_back(query.id<Lot>(0), query.count(1));
    std::set<qint64> known;
    for (const TracedLot &lot : trace.lots)
        known.insert(lot.id.value());
    for (const auto &[id, distance] : found) {
        if (!known.insert(id.value()).second)
            continue;
        const Result<LotInfo> info = lotInfo(reader, id);
        if (!info.ok())
            continue;
        trace.lots.push_back({id, info->code, info->itemName, info->unit, info->receivedDay, info->supplier,
                              distance == 0 ? TraceSide::Subject : side, distance});
    }
}

void addMakers(const Reader &reader, const QString &lots, Trace &trace)
{
    Query query = reader.query(makersSql);
    query.bind("lots", lots);
    std::map<qint64, std::pair<Id<WorkOrder>, QString>> makers;
    while (query.next())
        makers.insert({query.integer(0), {query.id<WorkOrder>(1), query.text(2)}});
    for (TracedLot &lot : trace.lots) {
        const auto maker = makers.find(lot.id.value());
        if (maker == makers.end())
            continue;
        lot.madeBy = maker->second.first;
        lot.madeByCode = maker->second.second;
    }
}

std::vector<Id<Lot>> lotsFrom(const Reader &reader, const char *sql, qint64 order)
{
    Query query = reader.query(sql);
    query.bind("order", order);
    std::vector<Id<Lot>> lots;
    while (query.next())
        lots.push_back(query.id<Lot>(0));
    return lots;
}

Error nothingToTrace(const QString &code)
{
    return Error::notFound(TraceText::tr("“%1” has no lots yet, so there is nothing to trace.").arg(code));
}

std::vector<Id<Lot>> lotsWhere(const Trace &trace, bool (*wanted)(const TracedLot &))
{
    std::vector<Id<Lot>> lots;
    for (const TracedLot &lot : trace.lots) {
        if (wanted(lot))
            lots.push_back(lot.id);
    }
    return lots;
}

} // namespace

Trace traceLot(const Reader &reader, Id<Lot> lot) { return traceLots(reader, {lot}); }

Trace traceLots(const Reader &reader, const std::vector<Id<Lot>> &lots)
{
    Trace trace;
    addSide(reader, originsSql, TraceSide::Origin, jsonIds(lots), trace);
    addSide(reader, resultsSql, TraceSide::Result, jsonIds(lots), trace);
    const QString all = jsonIds(lotsWhere(trace, [](const TracedLot &) { return true; }));
    addMakers(reader, all, trace);
    Query work = reader.query(workSql);
    work.bind("lots", all);
    while (work.next()) {
        trace.work.push_back({work.id<WorkOrder>(0), work.text(1), work.text(2), work.text(3), work.day(4),
                              work.integer(5), work.count(6), work.count(7)});
    }
    Query shipments = reader.query(shipmentsSql);
    shipments.bind("lots",
                   jsonIds(lotsWhere(trace, [](const TracedLot &lot) { return lot.side != TraceSide::Origin; })));
    while (shipments.next()) {
        trace.shipments.push_back({shipments.id<SalesOrder>(0), shipments.text(1), shipments.text(2), shipments.text(3),
                                   shipments.quantity(4), Unit::fromText(shipments.text(5)).value(), shipments.day(6)});
    }
    return trace;
}

Result<Trace> traceWorkOrder(const Reader &reader, Id<WorkOrder> order)
{
    std::vector<Id<Lot>> lots = lotsFrom(reader, madeLotsSql, order.value());
    const TraceStart start = lots.empty() ? TraceStart::Taken : TraceStart::Made;
    if (lots.empty()) {
        for (const IssuedLot &issued : consumedLots(reader, order))
            lots.push_back(issued.lot);
    }
    if (lots.empty()) {
        BENCHBOOK_ASSIGN(const WorkOrderInfo info, workOrderInfo(reader, order));
        return nothingToTrace(info.code);
    }
    Trace trace = traceLots(reader, lots);
    trace.start = start;
    return trace;
}

Result<Trace> trace(const Reader &reader, const QString &reference)
{
    if (const Result<Id<Lot>> lot = findLot(reader, reference); lot.ok())
        return traceLot(reader, *lot);
    if (const auto workOrder = findWorkOrder(reader, reference); workOrder.ok())
        return traceWorkOrder(reader, *workOrder);
    const Result<Id<SalesOrder>> order = findOrder(reader, reference);
    if (!order.ok())
        return Error::notFound(TraceText::tr("“%1” is no lot, no work order and no sales order.").arg(reference));
    const std::vector<Id<Lot>> lots = lotsFrom(reader, shippedLotsSql, order->value());
    if (lots.empty())
        return nothingToTrace(reference);
    return traceLots(reader, lots);
}

} // namespace benchbook
