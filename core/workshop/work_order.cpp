#include "core/workshop/work_order.h"

#include "core/base/id_list.h"
#include "core/stock/lot.h"
#include "core/workshop/order_needs.h"

#include <QCoreApplication>

#include <algorithm>

namespace benchbook {
namespace {

struct WorkOrderText
{
    Q_DECLARE_TR_FUNCTIONS(WorkOrder)
};

constexpr const char *oneWorkOrder = R"sql(
    SELECT work_order.id, work_order.code, work_order.variant_id, work_order.recipe_id,
           trim(product.name || ' ' || variant.name), work_order.quantity, work_order.planned_day, work_order.due_day,
           standing.state, work_order.order_line_id, sales_order.id, coalesce(sales_order.code, ''), work_order.note,
           work_order.priority, total.delivered,
           (SELECT coalesce(sum(scrap), 0) FROM work_log WHERE work_order_id = work_order.id),
           work_order.split_from_id, work_order.merged_into_id
    FROM work_order
    JOIN work_order_total AS total ON total.work_order_id = work_order.id
    JOIN work_order_state AS standing ON standing.work_order_id = work_order.id
    JOIN variant ON variant.id = work_order.variant_id
    JOIN product ON product.id = variant.product_id
    LEFT JOIN sales_order_line ON sales_order_line.id = work_order.order_line_id
    LEFT JOIN sales_order ON sales_order.id = sales_order_line.order_id
    WHERE work_order.id = :id
)sql";

constexpr const char *workOrdersOfOrder = R"sql(
    SELECT line.id, work_order.id, work_order.code, work_order.quantity, standing.state
    FROM sales_order_line AS line
    JOIN work_order ON work_order.order_line_id = line.id
    JOIN work_order_state AS standing ON standing.work_order_id = work_order.id
    WHERE line.order_id = :order
    ORDER BY work_order.id
)sql";

constexpr const char *stepsWithLogs = R"sql(
    SELECT step.id, step.position, step.name, step.skill, step.setup_seconds + step.seconds * work_order.quantity,
           here.seconds, here.good, here.scrap, step.expected_yield_ppm, here.pieces, here.to_redo,
           (SELECT coalesce(sum(pieces), 0) FROM outside_open
            WHERE outside_open.work_order_id = work_order.id AND outside_open.step_id = step.id),
           step.note, work_order.id,
           (SELECT coalesce(sum(pieces), 0) FROM open_load_part
            WHERE open_load_part.work_order_id = work_order.id AND open_load_part.step_id = step.id)
    FROM work_order_step AS here
    JOIN work_order ON work_order.id = here.work_order_id
    JOIN recipe_step AS step ON step.id = here.step_id
    WHERE here.work_order_id IN (SELECT value FROM json_each(:ids))
    ORDER BY here.work_order_id, here.position, here.step_id
)sql";

// A variant's own input stands in for the recipe's; the same material may be named by several inputs.
constexpr const char *needsWithIssues = R"sql(
    SELECT material.id, material.code, material.name, material.base_unit,
           coalesce(own.quantity_micro, input.quantity_micro), input.attrition_ppm, work_order.quantity,
           (SELECT coalesce(sum(iif(to_location_id = 2, quantity_micro, -quantity_micro)), 0)
            FROM stock_move JOIN lot ON lot.id = stock_move.lot_id
            WHERE stock_move.work_order_id = work_order.id AND stock_move.kind IN ('issue', 'return')
              AND lot.material_id = material.id),
           (SELECT coalesce(sum(total.quantity_micro), 0)
            FROM stock_total AS total JOIN location ON location.id = total.location_id
            WHERE total.material_id = material.id AND total.inside = 1 AND total.quantity_micro > 0
              AND location.kind = 'shelf'),
           work_order.id
    FROM work_order
    JOIN recipe_input AS input ON input.recipe_id = work_order.recipe_id
    LEFT JOIN variant_input AS own ON own.recipe_input_id = input.id AND own.variant_id = work_order.variant_id
    JOIN material ON material.id = coalesce(own.material_id, input.material_id)
    WHERE work_order.id IN (SELECT value FROM json_each(:ids))
    ORDER BY work_order.id, input.position, input.id
)sql";

constexpr const char *benchBalance = R"sql(
    SELECT lot.id, lot.code, coalesce(material.name, product.name), coalesce(material.base_unit, 'pcs'),
           sum(iif(move.to_location_id = 2, 1, -1) * move.quantity_micro),
           sum(iif(move.to_location_id = 2, 1, -1) * coalesce(move.value_minor, 0)),
           sum(iif(move.to_location_id = 2, 1, -1) * iif(move.value_minor IS NULL, move.quantity_micro, 0))
    FROM stock_move AS move
    JOIN lot ON lot.id = move.lot_id
    LEFT JOIN material ON material.id = lot.material_id
    LEFT JOIN variant ON variant.id = lot.variant_id
    LEFT JOIN product ON product.id = variant.product_id
    WHERE move.work_order_id = :id AND (move.to_location_id = 2 OR move.from_location_id = 2)
      AND (move.kind IN ('issue', 'return') OR (move.kind = 'use' AND NOT :ever))
    GROUP BY lot.id HAVING sum(iif(move.to_location_id = 2, 1, -1) * move.quantity_micro) <> 0
    ORDER BY lot.id
)sql";

constexpr const char *workLogged = R"sql(
    SELECT coalesce(sum(labour_minor), 0), coalesce(sum(overhead_minor), 0),
           coalesce(sum(iif(labour_minor IS NULL, seconds, 0)), 0),
           coalesce(sum(expense_minor), 0),
           coalesce(sum(iif(expense_minor IS NULL, iif(good + scrap + rework < 0, -1, 1), 0)), 0),
           (SELECT coalesce(sum(iif(from_location_id = 8, 1, -1) * value_minor), 0) FROM stock_move
            WHERE work_order_id = :id AND kind = 'by_product')
    FROM work_log WHERE work_order_id = :id
)sql";

std::vector<IssuedLot> balanceOf(const Reader &reader, Id<WorkOrder> id, bool ever)
{
    Query query = reader.query(benchBalance);
    query.bind("id", id).bind("ever", ever);
    std::vector<IssuedLot> lots;
    while (query.next()) {
        const bool unknown = query.integer(6) != 0;
        lots.push_back({query.id<Lot>(0), query.text(1), query.text(2), Unit::fromText(query.text(3)).valueOr(Unit()),
                        query.quantity(4), unknown ? std::nullopt : std::optional(query.money(5))});
    }
    return lots;
}

WorkOrderCost costOfFacts(const Reader &reader, Id<WorkOrder> id)
{
    WorkOrderCost cost;
    cost.material = Money();
    for (const IssuedLot &lot : consumedLots(reader, id)) {
        if (!lot.value)
            cost.material.reset();
        if (cost.material)
            *cost.material += *lot.value;
    }
    Query query = reader.query(workLogged);
    query.bind("id", id).next();
    if (query.integer(2) == 0)
        cost.labour = query.money(0);
    cost.overhead = query.money(1);
    cost.expense = query.integer(4) == 0 ? std::optional(query.money(3)) : std::nullopt;
    if (cost.material)
        *cost.material -= query.money(5);
    return cost;
}

bool isLogged(const StepProgress &step) { return step.loggedSeconds != 0 || step.good + step.scrap != 0; }

} // namespace

QString stateName(WorkOrderState state)
{
    switch (state) {
    case WorkOrderState::Planned:
        return QStringLiteral("planned");
    case WorkOrderState::Released:
        return QStringLiteral("released");
    case WorkOrderState::InWork:
        return QStringLiteral("in_work");
    case WorkOrderState::Done:
        return QStringLiteral("done");
    case WorkOrderState::Cancelled:
        return QStringLiteral("cancelled");
    }
    Q_UNREACHABLE();
}

QString priorityName(WorkPriority priority)
{
    switch (priority) {
    case WorkPriority::Urgent:
        return QStringLiteral("urgent");
    case WorkPriority::Normal:
        return QStringLiteral("normal");
    case WorkPriority::WhenThereIsTime:
        return QStringLiteral("later");
    }
    Q_UNREACHABLE();
}

std::optional<WorkPriority> priorityFromName(QStringView name)
{
    for (const WorkPriority priority : {WorkPriority::Urgent, WorkPriority::Normal, WorkPriority::WhenThereIsTime}) {
        if (name == priorityName(priority))
            return priority;
    }
    return std::nullopt;
}

static WorkOrderState stateFrom(const QString &name)
{
    for (const WorkOrderState state :
         {WorkOrderState::Planned, WorkOrderState::Released, WorkOrderState::InWork, WorkOrderState::Done}) {
        if (name == stateName(state))
            return state;
    }
    return WorkOrderState::Cancelled;
}

std::optional<Money> WorkOrderCost::total() const
{
    if (!material || !labour || !expense)
        return std::nullopt;
    return *material + *labour + overhead + *expense;
}

Result<WorkOrderInfo> workOrderInfo(const Reader &reader, Id<WorkOrder> id)
{
    Query query = reader.query(oneWorkOrder);
    query.bind("id", id);
    if (!query.next())
        return Error::notFound(WorkOrderText::tr("This work order does not exist."));
    return WorkOrderInfo{query.id<WorkOrder>(0),
                         query.text(1),
                         query.id<Variant>(2),
                         query.id<Recipe>(3),
                         query.text(4),
                         query.count(5),
                         query.day(6),
                         query.day(7),
                         stateFrom(query.text(8)),
                         query.maybeId<OrderLine>(9),
                         query.maybeId<SalesOrder>(10),
                         query.text(11),
                         query.text(12),
                         static_cast<WorkPriority>(query.count(13)),
                         query.count(14),
                         query.count(15),
                         query.maybeId<WorkOrder>(16),
                         query.maybeId<WorkOrder>(17)};
}

std::vector<LineWorkOrder> workOrdersOf(const Reader &reader, Id<SalesOrder> order)
{
    Query query = reader.query(workOrdersOfOrder);
    query.bind("order", order);
    std::vector<LineWorkOrder> orders;
    while (query.next()) {
        orders.push_back(
            {query.id<OrderLine>(0), query.id<WorkOrder>(1), query.text(2), query.count(3), stateFrom(query.text(4))});
    }
    return orders;
}

Result<Id<WorkOrder>> findWorkOrder(const Reader &reader, const QString &reference)
{
    Query query = reader.query("SELECT id FROM work_order WHERE code = upper(:reference) OR id = :id");
    query.bind("reference", reference.trimmed()).bind("id", reference.trimmed().toLongLong());
    if (!query.next())
        return Error::notFound(WorkOrderText::tr("There is no work order “%1”.").arg(reference));
    return query.id<WorkOrder>(0);
}

std::map<Id<WorkOrder>, std::vector<StepProgress>> stepsOf(const Reader &reader, const std::vector<Id<WorkOrder>> &ids)
{
    Query query = reader.query(stepsWithLogs);
    query.bind("ids", jsonIds(ids));
    std::map<Id<WorkOrder>, std::vector<StepProgress>> orders;
    while (query.next()) {
        std::vector<StepProgress> &steps = orders[query.id<WorkOrder>(13)];
        StepProgress step{query.id<RecipeStep>(0), query.count(1), query.text(2),  query.text(3),  query.integer(4),
                          query.integer(5),        query.count(6), query.count(7), query.ratio(8), query.count(9)};
        // What was scrapped later, while it was done again, had been counted here.
        step.good = std::min(step.good, std::max(0, step.pieces - step.scrap));
        step.toRedo = std::max(0, query.count(10));
        step.outside = query.count(11);
        step.instruction = query.text(12);
        step.inLoad = query.count(14);
        steps.push_back(std::move(step));
    }
    for (auto &[id, steps] : orders) {
        // Once every piece has passed the last step, nothing is to be done again, whatever was not logged.
        if (steps.back().left() > 0)
            continue;
        for (StepProgress &step : steps)
            step.toRedo = 0;
    }
    return orders;
}

std::vector<StepProgress> stepsOf(const Reader &reader, Id<WorkOrder> id)
{
    auto orders = stepsOf(reader, std::vector{id});
    return orders.empty() ? std::vector<StepProgress>() : std::move(orders.begin()->second);
}

std::map<Id<WorkOrder>, std::vector<InputNeed>> needsOf(const Reader &reader, const std::vector<Id<WorkOrder>> &ids)
{
    Query query = reader.query(needsWithIssues);
    query.bind("ids", jsonIds(ids));
    std::map<Id<WorkOrder>, std::vector<InputNeed>> orders;
    while (query.next()) {
        std::vector<InputNeed> &needs = orders[query.id<WorkOrder>(9)];
        InputNeed need{query.id<Material>(0),
                       query.text(1),
                       query.text(2),
                       Unit::fromText(query.text(3)).valueOr(Unit()),
                       query.quantity(4),
                       query.ratio(5),
                       {},
                       {},
                       {}};
        need.need = neededFor(need.perPiece, query.integer(6), need.attrition, need.unit);
        need.issued = query.quantity(7);
        need.onHand = query.quantity(8);
        const auto same = std::find_if(needs.begin(), needs.end(),
                                       [&](const InputNeed &other) { return other.material == need.material; });
        if (same == needs.end())
            needs.push_back(need);
        else
            same->need += need.need; // One material named twice is one need: issues are counted by material.
    }
    return orders;
}

std::vector<InputNeed> needsOf(const Reader &reader, Id<WorkOrder> id)
{
    auto orders = needsOf(reader, std::vector{id});
    return orders.empty() ? std::vector<InputNeed>() : std::move(orders.begin()->second);
}

std::vector<IssuedLot> issuedLots(const Reader &reader, Id<WorkOrder> id) { return balanceOf(reader, id, false); }

std::vector<IssuedLot> consumedLots(const Reader &reader, Id<WorkOrder> id) { return balanceOf(reader, id, true); }

WorkOrderCost costSoFar(const Reader &reader, Id<WorkOrder> id)
{
    Query query = reader.query("SELECT finishes FROM work_order_total WHERE work_order_id = :id");
    query.bind("id", id);
    return query.next() && query.integer(0) > 0 ? costAtEnd(reader, id) : costOfFacts(reader, id);
}

WorkOrderCost costAtEnd(const Reader &reader, Id<WorkOrder> id)
{
    WorkOrderCost cost = costOfFacts(reader, id);
    cost.nothingIssued = consumedLots(reader, id).empty() && !needsOf(reader, id).empty();
    if (cost.nothingIssued)
        cost.material.reset();
    const std::vector<StepProgress> steps = stepsOf(reader, id);
    cost.nothingLogged = !steps.empty() && std::none_of(steps.begin(), steps.end(), isLogged);
    if (cost.nothingLogged)
        cost.labour.reset();
    return cost;
}

std::optional<StepProgress> currentOf(const std::vector<StepProgress> &steps)
{
    const auto found =
        std::find_if(steps.begin(), steps.end(), [](const StepProgress &step) { return !step.isDone(); });
    return found == steps.end() ? std::nullopt : std::optional(*found);
}

std::optional<StepProgress> currentStep(const Reader &reader, Id<WorkOrder> id)
{
    return currentOf(stepsOf(reader, id));
}

} // namespace benchbook
