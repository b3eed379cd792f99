#include "core/purchase_plan.h"

#include "core/buying/purchase_need.h"
#include "core/workshop/work_order.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace benchbook {
namespace {

constexpr const char *openWorkOrders = R"sql(
    SELECT work_order.id FROM work_order
    JOIN work_order_total AS total ON total.work_order_id = work_order.id
    WHERE total.finishes = 0 AND work_order.cancelled = 0 ORDER BY work_order.id
)sql";

// A lot on hold, or past its day, cannot be counted on.
constexpr const char *shelvedSql = R"sql(
    SELECT total.material_id,
           sum(iif(held_lot.lot_id IS NULL AND coalesce(lot.expiry_day >= :today, 1), total.quantity_micro, 0)),
           sum(total.quantity_micro)
    FROM stock_total AS total
    JOIN location ON location.id = total.location_id AND location.kind = 'shelf'
    JOIN lot ON lot.id = total.lot_id
    LEFT JOIN held_lot ON held_lot.lot_id = lot.id
    WHERE total.inside = 1 AND total.quantity_micro > 0 AND total.material_id IS NOT NULL
    GROUP BY total.material_id
)sql";

constexpr const char *onOrderSql = R"sql(
    SELECT material_id, sum(due_micro) FROM open_purchase_line WHERE material_id IS NOT NULL GROUP BY material_id
)sql";

constexpr const char *materialsSql = R"sql(
    SELECT material.id, material.code, material.name, material.base_unit, material.supplier_id,
           coalesce(supplier.name, ''), coalesce(material.reorder_point_micro, 0),
           coalesce(material.fill_up_to_micro, 2 * material.reorder_point_micro, 0), material.hidden
    FROM material LEFT JOIN supplier ON supplier.id = material.supplier_id
    WHERE material.id IN (SELECT value FROM json_each(:demanded)) OR
          (material.hidden = 0 AND material.reorder_point_micro IS NOT NULL)
    ORDER BY material.number
)sql";

using DemandsByMaterial = std::map<qint64, std::vector<Demand>>;

DemandsByMaterial demandsByMaterial(const Reader &reader)
{
    DemandsByMaterial demands;
    std::vector<Id<WorkOrder>> orders;
    Query query = reader.query(openWorkOrders);
    while (query.next())
        orders.push_back(query.id<WorkOrder>(0));
    for (const Id<WorkOrder> order : orders) {
        const Result<WorkOrderInfo> info = workOrderInfo(reader, order);
        if (!info.ok())
            continue;
        for (const InputNeed &need : needsOf(reader, order)) {
            if (need.need > need.issued)
                demands[need.material.value()].push_back({DemandKind::WorkOrder, order.value(), info->code,
                                                          info->productName, need.need - need.issued, info->due});
        }
    }
    for (const OpenNeed &need : openNeeds(reader))
        demands[need.material.value()].push_back(
            {DemandKind::ByHand, need.id.value(), need.code, need.reason, need.quantity, need.wantedDay});
    for (auto &[material, list] : demands) {
        std::stable_sort(list.begin(), list.end(), [](const Demand &one, const Demand &other) {
            return other.day.isValid() ? one.day.isValid() && one.day < other.day : one.day.isValid();
        });
    }
    return demands;
}

std::map<qint64, std::pair<Quantity, Quantity>> shelved(const Reader &reader, QDate today)
{
    std::map<qint64, std::pair<Quantity, Quantity>> found;
    Query query = reader.query(shelvedSql);
    query.bind("today", today);
    while (query.next())
        found[query.integer(0)] = {query.quantity(1), query.quantity(2) - query.quantity(1)};
    return found;
}

std::map<qint64, Quantity> onOrder(const Reader &reader)
{
    std::map<qint64, Quantity> found;
    Query query = reader.query(onOrderSql);
    while (query.next())
        found[query.integer(0)] = query.quantity(1);
    return found;
}

/// The day on which what is on the shelves and on the way has been used up by the demands before it.
QDate firstShortDay(const MaterialDemand &material)
{
    Quantity left = material.onHand + material.onOrder;
    for (const Demand &demand : material.demands) {
        left -= demand.quantity;
        if (left < Quantity())
            return demand.day;
    }
    return {};
}

} // namespace

Quantity MaterialDemand::demanded() const
{
    Quantity sum;
    for (const Demand &demand : demands)
        sum += demand.quantity;
    return sum;
}

Quantity MaterialDemand::toBuy() const
{
    const Quantity target = isLow() ? std::max(fillUpTo, reorderPoint) : Quantity();
    return std::max(Quantity(), target - available());
}

std::vector<MaterialDemand> purchasePlan(const Reader &reader, QDate today)
{
    DemandsByMaterial demands = demandsByMaterial(reader);
    const auto shelves = shelved(reader, today);
    const auto coming = onOrder(reader);
    QStringList demanded;
    for (const auto &[material, list] : demands)
        demanded << QString::number(material);
    std::vector<MaterialDemand> plan;
    Query query = reader.query(materialsSql);
    query.bind("demanded", QString(u'[' + demanded.join(u',') + u']'));
    while (query.next()) {
        const qint64 id = query.integer(0);
        MaterialDemand material{Id<Material>(id),
                                query.text(1),
                                query.text(2),
                                Unit::fromText(query.text(3)).valueOr(Unit()),
                                query.maybeId<Supplier>(4),
                                query.text(5),
                                std::move(demands[id]),
                                {},
                                {},
                                {},
                                query.flag(8) ? Quantity() : query.quantity(6),
                                query.quantity(7),
                                {}};
        if (const auto there = shelves.find(id); there != shelves.end())
            std::tie(material.onHand, material.setAside) = there->second;
        if (const auto due = coming.find(id); due != coming.end())
            material.onOrder = due->second;
        material.wantedDay = firstShortDay(material);
        if (!material.demands.empty() || material.isLow())
            plan.push_back(std::move(material));
    }
    std::stable_sort(plan.begin(), plan.end(), [](const MaterialDemand &one, const MaterialDemand &other) {
        return other.wantedDay.isValid() ? one.wantedDay.isValid() && one.wantedDay < other.wantedDay
                                         : one.wantedDay.isValid();
    });
    return plan;
}

} // namespace benchbook
