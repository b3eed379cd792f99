#include "core/planning/purchase_plan.h"

#include "core/buying/purchase_need.h"
#include "core/workshop/work_order.h"

#include <algorithm>
#include <map>

namespace benchbook {
namespace {

constexpr const char *openWorkOrders = R"sql(
    SELECT work_order.id, work_order.code, trim(product.name || ' ' || variant.name), work_order.due_day,
           standing.state IN ('released', 'in_work')
    FROM work_order_total AS total
    JOIN work_order ON work_order.id = total.work_order_id
    JOIN work_order_state AS standing ON standing.work_order_id = work_order.id
    JOIN variant ON variant.id = work_order.variant_id
    JOIN product ON product.id = variant.product_id
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

constexpr const char *deliveriesToCome = R"sql(
    SELECT material_id, promise_day, sum(due_micro) FROM open_purchase_line
    WHERE material_id IS NOT NULL GROUP BY material_id, promise_day ORDER BY promise_day
)sql";

constexpr const char *draftedSql = R"sql(
    SELECT line.material_id, bought.code, sum(line.quantity_micro)
    FROM purchase_order_total AS total
    JOIN purchase_order AS bought ON bought.id = total.order_id
    JOIN purchase_order_line AS line ON line.order_id = total.order_id
    WHERE total.state = 'draft' AND total.hidden = 0 AND line.material_id IS NOT NULL
    GROUP BY line.material_id, bought.id ORDER BY bought.number
)sql";

// What the owner does not want in stock has no reorder point, whatever amount still stands beside it.
constexpr const char *materialsSql = R"sql(
    SELECT material.id, material.code, material.name, material.base_unit, material.supplier_id,
           coalesce(supplier.name, ''),
           iif(material.stocking = 'stock', coalesce(material.reorder_point_micro, 0), 0),
           coalesce(material.fill_up_to_micro, 2 * material.reorder_point_micro, 0), material.hidden
    FROM material LEFT JOIN supplier ON supplier.id = material.supplier_id
    WHERE material.id IN (SELECT value FROM json_each(:demanded)) OR
          (material.hidden = 0 AND material.stocking = 'stock' AND material.reorder_point_micro IS NOT NULL)
    ORDER BY material.number
)sql";

using DemandsByMaterial = std::map<qint64, std::vector<Demand>>;

DemandsByMaterial demandsByMaterial(const Reader &reader)
{
    DemandsByMaterial demands;
    Query query = reader.query(openWorkOrders);
    while (query.next()) {
        for (const InputNeed &need : needsOf(reader, query.id<WorkOrder>(0))) {
            if (need.need > need.issued)
                demands[need.material.value()].push_back({DemandKind::WorkOrder, query.integer(0), query.text(1),
                                                          query.text(2), need.need - need.issued, query.day(3),
                                                          query.flag(4)});
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

struct Delivery
{
    QDate day; ///< invalid: promised for no day
    Quantity quantity;
};
using DeliveriesByMaterial = std::map<qint64, std::vector<Delivery>>;

DeliveriesByMaterial deliveriesByMaterial(const Reader &reader)
{
    DeliveriesByMaterial coming;
    Query query = reader.query(deliveriesToCome);
    while (query.next())
        coming[query.integer(0)].push_back({query.day(1), query.quantity(2)});
    return coming;
}

/// Walks through the days: what is promised for a day is there for what is wanted on it.
void findShortDays(MaterialDemand &material, const std::vector<Delivery> &deliveries, QDate today)
{
    Quantity left = material.onHand;
    auto next = deliveries.begin();
    const auto comesBy = [&](const Delivery &delivery, QDate day) {
        return !day.isValid() || !delivery.day.isValid() || delivery.day < today || delivery.day <= day;
    };
    bool isShort = false;
    for (const Demand &demand : material.demands) {
        for (; next != deliveries.end() && comesBy(*next, demand.day); ++next)
            left += next->quantity;
        left -= demand.quantity;
        material.shortfall = std::max(material.shortfall, Quantity() - left);
        if (left < Quantity() && !isShort)
            material.wantedDay = demand.day;
        isShort = isShort || left < Quantity();
    }
}

void addDeliveries(MaterialDemand &material, const std::vector<Delivery> &deliveries, QDate today)
{
    for (const Delivery &delivery : deliveries) {
        material.onOrder += delivery.quantity;
        if (!material.nextPromise.isValid())
            material.nextPromise = delivery.day;
    }
    findShortDays(material, deliveries, today);
}

void addDrafts(std::vector<MaterialDemand> &plan, const Reader &reader)
{
    Query query = reader.query(draftedSql);
    while (query.next()) {
        const auto found = std::find_if(plan.begin(), plan.end(), [&](const MaterialDemand &material) {
            return material.material == query.id<Material>(0);
        });
        if (found == plan.end())
            continue;
        found->drafted += query.quantity(2);
        found->drafts << query.text(1);
    }
}

} // namespace

Quantity MaterialDemand::demanded() const
{
    Quantity sum;
    for (const Demand &demand : demands)
        sum += demand.quantity;
    return sum;
}

Quantity MaterialDemand::missing() const
{
    const Quantity target = isLow() ? std::max(fillUpTo, reorderPoint) : Quantity();
    return std::max(shortfall, target - available());
}

std::vector<MaterialDemand> purchasePlan(const Reader &reader, QDate today)
{
    DemandsByMaterial demands = demandsByMaterial(reader);
    const auto shelves = shelved(reader, today);
    DeliveriesByMaterial coming = deliveriesByMaterial(reader);
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
                                std::move(demands[id])};
        material.reorderPoint = query.flag(8) ? Quantity() : query.quantity(6);
        material.fillUpTo = query.quantity(7);
        if (const auto there = shelves.find(id); there != shelves.end())
            std::tie(material.onHand, material.setAside) = there->second;
        addDeliveries(material, coming[id], today);
        if (!material.demands.empty() || material.isLow())
            plan.push_back(std::move(material));
    }
    addDrafts(plan, reader);
    std::stable_sort(plan.begin(), plan.end(), [](const MaterialDemand &one, const MaterialDemand &other) {
        return other.wantedDay.isValid() ? one.wantedDay.isValid() && one.wantedDay < other.wantedDay
                                         : one.wantedDay.isValid();
    });
    return plan;
}

} // namespace benchbook
