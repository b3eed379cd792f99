#include "core/trace.h"

#include "core/base/id_list.h"
#include "core/sales/order.h"
#include "core/scan.h"
#include "core/stock/lot.h"
#include "core/trace_walk.h"
#include "core/workshop/load.h"

#include <QCoreApplication>

#include <map>

namespace benchbook {
namespace {

struct TraceText
{
    Q_DECLARE_TR_FUNCTIONS(Trace)
};

constexpr const char *lotsSql = R"sql(
    SELECT lot.id, lot.code, coalesce(material.name, trim(product.name || ' ' || variant.name)),
           coalesce(material.base_unit, 'pcs'), lot.received_day, coalesce(supplier.name, ''),
           (SELECT coalesce(sum(total.quantity_micro), 0) FROM stock_total AS total
            WHERE total.lot_id = lot.id AND total.inside = 1)
    FROM json_each(:lots) AS asked
    CROSS JOIN lot ON lot.id = asked.value
    LEFT JOIN material ON material.id = lot.material_id
    LEFT JOIN variant ON variant.id = lot.variant_id
    LEFT JOIN product ON product.id = variant.product_id
    LEFT JOIN supplier ON supplier.id = lot.supplier_id
    ORDER BY asked.key
)sql";

constexpr const char *ordersSql = R"sql(
    SELECT work_order.id, work_order.code, trim(product.name || ' ' || variant.name), work_order.quantity,
           (SELECT coalesce(sum(good), 0) FROM work_finish WHERE work_order_id = work_order.id),
           (SELECT coalesce(sum(scrap), 0) FROM work_log WHERE work_order_id = work_order.id),
           standing.state
    FROM json_each(:orders) AS asked
    CROSS JOIN work_order ON work_order.id = asked.value
    CROSS JOIN work_order_state AS standing ON standing.work_order_id = work_order.id
    CROSS JOIN variant ON variant.id = work_order.variant_id
    CROSS JOIN product ON product.id = variant.product_id
    ORDER BY asked.key
)sql";

constexpr const char *receiptsSql = R"sql(
    SELECT move.lot_id, receipt.id, coalesce(receipt.code, ''), coalesce(receipt.supplier_id, lot.supplier_id),
           coalesce(supplier.name, ''), min(move.about_day),
           sum(CASE WHEN move.from_location_id = 3 THEN move.quantity_micro ELSE -move.quantity_micro END)
    FROM json_each(:lots) AS asked
    CROSS JOIN lot ON lot.id = asked.value
    CROSS JOIN stock_move AS move ON move.lot_id = lot.id AND move.kind = 'receipt'
    LEFT JOIN purchase_receipt_line AS line ON line.id = move.receipt_line_id
    LEFT JOIN purchase_receipt AS receipt ON receipt.id = line.receipt_id
    LEFT JOIN supplier ON supplier.id = coalesce(receipt.supplier_id, lot.supplier_id)
    GROUP BY asked.key, receipt.id
    HAVING sum(CASE WHEN move.from_location_id = 3 THEN move.quantity_micro ELSE -move.quantity_micro END) > 0
    ORDER BY asked.key, min(move.about_day), receipt.id
)sql";

constexpr const char *workSql = R"sql(
    SELECT work_order.id, work_order.code, recipe_step.name, coalesce(person.name, supplier.name),
           min(work_log.about_day), sum(work_log.seconds), sum(iif(work_log.is_rework, 0, work_log.good)),
           sum(work_log.scrap), work_log.supplier_id IS NOT NULL, coalesce(group_concat(DISTINCT load.code), ''),
           coalesce(tool.code, ''), coalesce(tool.name, '')
    FROM json_each(:orders) AS asked
    CROSS JOIN work_log ON work_log.work_order_id = asked.value
    JOIN work_order ON work_order.id = work_log.work_order_id
    JOIN recipe_step ON recipe_step.id = work_log.step_id
    LEFT JOIN person ON person.id = work_log.person_id
    LEFT JOIN supplier ON supplier.id = work_log.supplier_id
    LEFT JOIN load ON load.id = work_log.load_id
    LEFT JOIN tool ON tool.id = recipe_step.tool_id AND work_log.supplier_id IS NULL
    GROUP BY work_order.id, recipe_step.position, recipe_step.id, person.id, supplier.id
    HAVING sum(work_log.seconds) <> 0 OR sum(work_log.good) <> 0 OR sum(work_log.scrap) <> 0
    ORDER BY work_order.id, recipe_step.position, 4
)sql";

constexpr const char *shipmentsSql = R"sql(
    SELECT sales_order.id, sales_order.code, coalesce(customer.name, ''), lot.code,
           sum(CASE WHEN move.to_location_id = 4 THEN move.quantity_micro ELSE -move.quantity_micro END),
           coalesce(material.base_unit, 'pcs'), min(move.about_day), lot.id
    FROM json_each(:lots) AS asked
    CROSS JOIN stock_move AS move ON move.lot_id = asked.value AND move.kind = 'ship'
    JOIN lot ON lot.id = move.lot_id
    JOIN shipment ON shipment.id = move.shipment_id
    JOIN sales_order ON sales_order.id = shipment.order_id
    LEFT JOIN customer ON customer.id = sales_order.customer_id
    LEFT JOIN material ON material.id = lot.material_id
    GROUP BY sales_order.id, lot.id
    HAVING sum(CASE WHEN move.to_location_id = 4 THEN move.quantity_micro ELSE -move.quantity_micro END) > 0
    ORDER BY sales_order.id, lot.id
)sql";

constexpr const char *madeLotsSql = R"sql(
    SELECT finish.lot_id FROM work_finish AS finish
    JOIN lot ON lot.id = finish.lot_id AND lot.hidden = 0
    WHERE finish.work_order_id = :asked
    GROUP BY finish.lot_id HAVING sum(finish.sign) > 0
)sql";

constexpr const char *shippedLotsSql = R"sql(
    SELECT move.lot_id FROM shipment
    CROSS JOIN sales_order_line AS line ON line.order_id = shipment.order_id
    CROSS JOIN stock_move AS move ON move.order_line_id = line.id AND move.kind = 'ship'
                                  AND move.shipment_id = shipment.id
    WHERE shipment.order_id = :asked
    GROUP BY move.lot_id
    HAVING sum(CASE WHEN move.to_location_id = 4 THEN move.quantity_micro ELSE -move.quantity_micro END) > 0
)sql";

constexpr const char *lotsOfLoadSql = R"sql(
    WITH treated AS (
        SELECT work_order_id FROM work_log WHERE load_id = :asked GROUP BY work_order_id HAVING sum(good) > 0
    )
    SELECT finish.lot_id FROM treated
    CROSS JOIN work_finish AS finish ON finish.work_order_id = treated.work_order_id
    JOIN lot ON lot.id = finish.lot_id AND lot.hidden = 0
    GROUP BY finish.lot_id HAVING sum(finish.sign) > 0
)sql";

std::vector<Id<Lot>> lotsFrom(const Reader &reader, const char *sql, qint64 asked)
{
    Query query = reader.query(sql);
    query.bind("asked", asked);
    std::vector<Id<Lot>> lots;
    while (query.next())
        lots.push_back(query.id<Lot>(0));
    return lots;
}

Error nothingToTrace(const QString &code)
{
    return Error::notFound(TraceText::tr("“%1” has no lots yet, so there is nothing to trace.").arg(code));
}

WorkOrderState traceStateOf(const QString &name)
{
    for (const auto state :
         {WorkOrderState::Released, WorkOrderState::InWork, WorkOrderState::Done, WorkOrderState::Cancelled}) {
        if (stateName(state) == name)
            return state;
    }
    return WorkOrderState::Planned;
}

void readLots(const Reader &reader, const TraceWalk &walk, Trace &trace)
{
    std::vector<Id<Lot>> ids;
    for (const WalkedLot &walked : walk.lots())
        ids.push_back(walked.id);
    Query query = reader.query(lotsSql);
    query.bind("lots", jsonIds(ids));
    auto walked = walk.lots().begin();
    while (query.next()) {
        // The rows come in the order of the ids; one that is gone is passed over.
        while (walked->id.value() != query.integer(0))
            ++walked;
        trace.lots.push_back({walked->id,
                              query.text(1),
                              query.text(2),
                              Unit::fromText(query.text(3)).value(),
                              query.day(4),
                              query.text(5),
                              walked->side,
                              walked->distance,
                              {},
                              {},
                              query.quantity(6)});
    }
}

void addMakers(Trace &trace)
{
    std::map<Id<WorkOrder>, QString> codes;
    for (const TracedOrder &order : trace.orders)
        codes.emplace(order.id, order.code);
    std::map<Id<Lot>, Id<WorkOrder>> makers;
    for (const TracedMaking &made : trace.makings)
        makers.emplace(made.lot, made.order);
    for (TracedLot &lot : trace.lots) {
        if (const auto maker = makers.find(lot.id); maker != makers.end()) {
            lot.madeBy = maker->second;
            lot.madeByCode = codes[maker->second];
        }
    }
}

void readOrders(const Reader &reader, const TraceWalk &walk, Trace &trace)
{
    std::vector<Id<WorkOrder>> ids;
    for (const WalkedOrder &walked : walk.orders())
        ids.push_back(walked.id);
    const QString asked = jsonIds(ids);
    Query query = reader.query(ordersSql);
    query.bind("orders", asked);
    while (query.next()) {
        TracedOrder order{query.id<WorkOrder>(0), query.text(1),  query.text(2),
                          query.count(3),         query.count(4), query.count(5)};
        order.state = traceStateOf(query.text(6));
        order.side = order.id == trace.workOrder ? TraceSide::Subject : walk.sideOf(order.id);
        trace.orders.push_back(std::move(order));
    }
    addMakers(trace);
    Query work = reader.query(workSql);
    work.bind("orders", asked);
    while (work.next()) {
        trace.work.push_back({work.id<WorkOrder>(0), work.text(1), work.text(2), work.text(3), work.day(4),
                              work.integer(5), work.count(6), work.count(7), work.flag(8), work.text(9), work.text(10),
                              work.text(11)});
    }
}

QString lotsBut(const Trace &trace, TraceSide side)
{
    std::vector<Id<Lot>> lots;
    for (const TracedLot &lot : trace.lots) {
        if (lot.side != side)
            lots.push_back(lot.id);
    }
    return jsonIds(lots);
}

void readEnds(const Reader &reader, Trace &trace)
{
    Query receipts = reader.query(receiptsSql);
    receipts.bind("lots", lotsBut(trace, TraceSide::Result));
    while (receipts.next()) {
        trace.receipts.push_back({receipts.id<Lot>(0), receipts.maybeId<PurchaseReceipt>(1), receipts.text(2),
                                  receipts.maybeId<Supplier>(3), receipts.text(4), receipts.day(5),
                                  receipts.quantity(6)});
    }
    // What an order took is gone into it: where the rest of those lots went is not the order's doing.
    if (trace.start == TraceStart::Taken)
        return;
    Query shipments = reader.query(shipmentsSql);
    shipments.bind("lots", lotsBut(trace, TraceSide::Origin));
    while (shipments.next()) {
        trace.shipments.push_back({shipments.id<SalesOrder>(0), shipments.text(1), shipments.text(2), shipments.text(3),
                                   shipments.quantity(4), Unit::fromText(shipments.text(5)).value(), shipments.day(6),
                                   shipments.id<Lot>(7)});
    }
}

Trace traced(const Reader &reader, const std::vector<Id<Lot>> &lots, TraceReach reach, Trace trace)
{
    TraceWalk walk(reader, lots, reach);
    walk.walkBack();
    if (trace.start != TraceStart::Taken)
        walk.walkOn();
    else
        walk.addUses(*trace.workOrder);
    trace.uses = walk.uses();
    trace.makings = walk.makings();
    trace.cuts = walk.cuts();
    trace.olderOrders = walk.olderOrders();
    readLots(reader, walk, trace);
    readOrders(reader, walk, trace);
    readEnds(reader, trace);
    return trace;
}

} // namespace

const TracedLot *Trace::lot(Id<Lot> id) const
{
    const auto found = std::find_if(lots.begin(), lots.end(), [id](const TracedLot &lot) { return lot.id == id; });
    return found == lots.end() ? nullptr : &*found;
}

const TracedOrder *Trace::order(Id<WorkOrder> id) const
{
    const auto found =
        std::find_if(orders.begin(), orders.end(), [id](const TracedOrder &order) { return order.id == id; });
    return found == orders.end() ? nullptr : &*found;
}

Trace traceLot(const Reader &reader, Id<Lot> lot, TraceReach reach) { return traceLots(reader, {lot}, reach); }

Trace traceLots(const Reader &reader, const std::vector<Id<Lot>> &lots, TraceReach reach)
{
    Trace trace = traced(reader, lots, reach, {});
    if (lots.size() == 1 && !trace.lots.empty())
        trace.code = trace.lots.front().code;
    return trace;
}

Result<Trace> traceWorkOrder(const Reader &reader, Id<WorkOrder> order, TraceReach reach)
{
    BENCHBOOK_ASSIGN(const WorkOrderInfo info, workOrderInfo(reader, order));
    Trace asked{.start = TraceStart::Made, .workOrder = order, .code = info.code};
    std::vector<Id<Lot>> lots = lotsFrom(reader, madeLotsSql, order.value());
    if (lots.empty()) {
        asked.start = TraceStart::Taken;
        for (const IssuedLot &issued : consumedLots(reader, order))
            lots.push_back(issued.lot);
    }
    if (lots.empty())
        return nothingToTrace(info.code);
    return traced(reader, lots, reach, std::move(asked));
}

Result<Trace> traceSalesOrder(const Reader &reader, Id<SalesOrder> order, TraceReach reach)
{
    BENCHBOOK_ASSIGN(const OrderInfo info, orderInfo(reader, order));
    const std::vector<Id<Lot>> lots = lotsFrom(reader, shippedLotsSql, order.value());
    if (lots.empty())
        return nothingToTrace(info.code);
    return traced(reader, lots, reach, {.start = TraceStart::Shipped, .salesOrder = order, .code = info.code});
}

Result<Trace> traceLoad(const Reader &reader, Id<Load> load, TraceReach reach)
{
    BENCHBOOK_ASSIGN(const LoadInfo info, loadInfo(reader, load));
    const std::vector<Id<Lot>> lots = lotsFrom(reader, lotsOfLoadSql, load.value());
    if (lots.empty())
        return nothingToTrace(info.code);
    return traced(reader, lots, reach, {.start = TraceStart::Made, .load = load, .code = info.code});
}

Result<Trace> trace(const Reader &reader, const QString &reference, TraceReach reach)
{
    const QString text = reference.trimmed();
    if (const std::optional<RowRef> scanned = scannedRow(reader, text)) {
        const QLatin1StringView table(scanned->table);
        if (table == QLatin1StringView("lot"))
            return traceLot(reader, Id<Lot>(scanned->row), reach);
        if (table == QLatin1StringView("work_order"))
            return traceWorkOrder(reader, Id<WorkOrder>(scanned->row), reach);
        if (table == QLatin1StringView("sales_order"))
            return traceSalesOrder(reader, Id<SalesOrder>(scanned->row), reach);
    }
    if (const Result<Id<Lot>> lot = findLot(reader, text); lot.ok())
        return traceLot(reader, *lot, reach);
    if (const auto workOrder = findWorkOrder(reader, text); workOrder.ok())
        return traceWorkOrder(reader, *workOrder, reach);
    if (const Result<Id<SalesOrder>> order = findOrder(reader, text); order.ok())
        return traceSalesOrder(reader, *order, reach);
    if (const Result<Id<Load>> load = findLoad(reader, text); load.ok())
        return traceLoad(reader, *load, reach);
    return Error::notFound(TraceText::tr("“%1” is no lot, no work order, no sales order and no load.").arg(reference));
}

} // namespace benchbook
