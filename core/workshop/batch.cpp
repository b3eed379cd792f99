#include "core/workshop/batch.h"

#include "core/base/human_number.h"
#include "core/workshop/logged_work.h"
#include "core/workshop/work_order_parts.h"

#include <QCoreApplication>

#include <algorithm>

namespace benchbook {
namespace {

struct BatchText
{
    Q_DECLARE_TR_FUNCTIONS(WorkOrder)
};

// What was taken back has gone already: counter-facts are summed with their facts. Only of an unknown charge there is
// nothing to sum: whether it stands is asked.
constexpr const char *logGroups = R"sql(
    WITH logged AS (
        SELECT log.*, expense_minor IS NULL AND EXISTS (SELECT 1 FROM standing_work_log AS standing
                                                        WHERE standing.id = log.id) AS owes
        FROM work_log AS log WHERE work_order_id = :order
    )
    SELECT step_id, person_id, supplier_id, about_day, rate_per_hour_minor, overhead_per_hour_minor,
           sum(seconds), sum(iif(is_rework = 1, -scrap, good)), sum(scrap), sum(labour_minor), sum(overhead_minor),
           sum(expense_minor), max(owes), scrap_reason_id, load_id
    FROM logged
    GROUP BY step_id, person_id, supplier_id, about_day, rate_per_hour_minor, overhead_per_hour_minor,
             expense_minor IS NULL, scrap_reason_id, load_id
    HAVING sum(seconds) <> 0 OR sum(good) <> 0 OR sum(scrap) <> 0 OR sum(overhead_minor) <> 0
        OR coalesce(sum(labour_minor), 0) <> 0 OR coalesce(sum(expense_minor), 0) <> 0 OR max(owes)
    ORDER BY min(id)
)sql";

constexpr const char *openOfRecipe = R"sql(
    SELECT work_order.id FROM work_order
    JOIN work_order_total AS total ON total.work_order_id = work_order.id
    WHERE work_order.variant_id = :variant AND work_order.recipe_id = :recipe AND work_order.id <> :id
      AND work_order.cancelled = 0 AND total.finishes = 0
    ORDER BY work_order.id
)sql";

constexpr const char *openLoads = R"sql(
    SELECT load_code FROM open_load_part WHERE work_order_id = :order LIMIT 1
)sql";

/// The work of one person (or partner) on one step on one day at one rate, in one load if any, net of what was taken
/// back. What is known of its charges is a group, what is not another.
struct LogGroup
{
    Id<RecipeStep> step;
    PersonRef person;
    std::optional<Id<Supplier>> supplier;
    QDate day;
    std::optional<Money> rate;
    Money overheadRate;
    qint64 seconds = 0;
    int good = 0;
    int scrap = 0;
    std::optional<Money> labour;
    Money overhead;
    Money expense;
    bool expenseUnknown = false;
    std::optional<Id<ScrapReason>> reason;
    std::optional<Id<Load>> load;
};

std::vector<LogGroup> groupsOf(const Reader &reader, Id<WorkOrder> order)
{
    Query query = reader.query(logGroups);
    query.bind("order", order);
    std::vector<LogGroup> groups;
    while (query.next()) {
        groups.push_back({query.id<RecipeStep>(0), query.maybeId<Person>(1), query.maybeId<Supplier>(2), query.day(3),
                          query.maybeMoney(4), query.money(5), query.integer(6), query.count(7), query.count(8),
                          query.maybeMoney(9), query.money(10), query.maybeMoney(11).value_or(Money()), query.flag(12),
                          query.maybeId<ScrapReason>(13), query.maybeId<Load>(14)});
    }
    return groups;
}

/// `part` ÷ `whole` of a group.
LogGroup portionOf(const LogGroup &group, qint64 part, qint64 whole)
{
    LogGroup moved = group;
    moved.seconds = multiplyDivide(group.seconds, part, whole, Rounding::HalfEven);
    if (group.labour)
        moved.labour = group.labour->portion(part, whole, Rounding::HalfEven);
    moved.overhead = group.overhead.portion(part, whole, Rounding::HalfEven);
    moved.expense = group.expense.portion(part, whole, Rounding::HalfEven);
    moved.scrap = 0;
    return moved;
}

bool isEmptyGroup(const LogGroup &group)
{
    return group.seconds == 0 && group.good == 0 && group.scrap == 0 && group.overhead.isZero() &&
           group.labour.value_or(Money()).isZero() && group.expense.isZero() && !group.expenseUnknown;
}

/// Takes the group from one order and gives it to the other. What is unknown stays unknown on both sides: no amount of
/// it can be taken away.
void moveGroup(Action &action, const LogGroup &group, Id<WorkOrder> from, Id<WorkOrder> to)
{
    if (isEmptyGroup(group))
        return;
    for (const bool gives : {true, false}) {
        const int sign = gives ? -1 : 1;
        LoggedWork row{.log = {gives ? from : to, group.step, group.person.value_or(Id<Person>(0)),
                               sign * group.seconds, sign * group.good, sign * group.scrap, group.reason, group.day},
                       .entry = "moved"};
        row.rate = group.rate;
        row.overheadRate = Rate::perHour(group.overheadRate);
        if (group.labour)
            row.labour = gives ? -*group.labour : *group.labour;
        row.overhead = gives ? -group.overhead : group.overhead;
        row.expense = gives ? -group.expense : group.expense;
        if (group.expenseUnknown && !gives)
            row.expense.reset();
        row.supplier = group.supplier;
        row.load = group.load;
        addLog(action, row);
    }
}

/// From the bench of one order to that of another, through the place where lots become several.
void moveMaterial(Action &action, const BenchPart &part, Id<WorkOrder> from, Id<WorkOrder> to)
{
    if (part.quantity.isZero())
        return;
    moveValued(action, part.lot.lot, places::bench, places::split, part.quantity, part.value,
               aboutWorkOrder("return", from));
    moveValued(action, part.lot.lot, places::split, places::bench, part.quantity, part.value,
               aboutWorkOrder("issue", to));
}

Result<void> needSettled(const Reader &reader, const WorkOrderInfo &info, const std::vector<StepProgress> &steps)
{
    for (const StepProgress &step : steps) {
        if (step.toRedo > 0) {
            return Error::refused(
                BatchText::tr("%n piece(s) of %1 are to go through “%2” again. Do that first.", nullptr, step.toRedo)
                    .arg(info.code, step.name));
        }
    }
    const WorkOrderValue value = workOrderValue(reader, info.id);
    if (value.byProducts != value.byProductsOut) {
        return Error::refused(
            BatchText::tr("By-products of %1 carry a part of the value of its material. Finish it as it is.")
                .arg(info.code));
    }
    Query query = reader.query(openLoads);
    query.bind("order", info.id);
    if (query.next())
        return Error::refused(
            BatchText::tr("Pieces of %1 are in %2. Take that out first.").arg(info.code, query.text(0)));
    return {};
}

/// How many of the pieces that leave have passed each step: all that have passed it and are still in work are shared
/// between those that leave and those that stay.
std::vector<int> passedByLeaving(const WorkOrderInfo &info, const std::vector<StepProgress> &steps, int pieces,
                                 BatchPart part)
{
    std::vector<int> passed;
    int scrapLater = 0;
    for (const StepProgress &step : steps)
        scrapLater += step.scrap;
    for (const StepProgress &step : steps) {
        scrapLater -= step.scrap;
        const int inWork = std::max(0, step.good - info.delivered - scrapLater);
        passed.push_back(part == BatchPart::Foremost ? std::min(pieces, inWork)
                                                     : std::max(0, inWork - (info.alive() - pieces)));
    }
    return passed;
}

/// The counts of a step, `leaving` of `counted` in all, by the groups that counted them.
std::vector<int> shareCounts(const std::vector<LogGroup> &groups, Id<RecipeStep> step, int leaving)
{
    std::vector<qint64> weights;
    for (const LogGroup &group : groups)
        weights.push_back(group.step == step ? std::max(0, group.good) : 0);
    std::vector<int> shares(groups.size(), 0);
    if (std::all_of(weights.begin(), weights.end(), [](qint64 weight) { return weight == 0; }))
        return shares;
    const std::vector<Quantity> parts = Quantity::fromMicro(leaving).allocate(weights);
    for (std::size_t i = 0; i < groups.size(); ++i)
        shares[i] = static_cast<int>(parts[i].micro());
    return shares;
}

Result<void> needRoomOutside(const WorkOrderInfo &info, const std::vector<StepProgress> &steps,
                             const std::vector<int> &leaving, int pieces)
{
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const int leftAfter = steps[i].left() - (pieces - leaving[i]);
        if (steps[i].outside > leftAfter) {
            return Error::refused(
                BatchText::tr("%n piece(s) of %1 are with a partner and cannot leave the batch. Split "
                              "off fewer, or take them back first.",
                              nullptr, steps[i].outside)
                    .arg(info.code));
        }
    }
    return {};
}

PlannedWorkOrder addSplitOrder(Action &action, const WorkOrderInfo &info, int pieces)
{
    const auto id = action.newId<WorkOrder>();
    const int number = action.nextNumber("work_order");
    const QString code = humanCode(QStringLiteral("WO-"), number);
    action.add("work_order", id,
               {{"number", number},
                {"code", code},
                {"variant_id", info.variant},
                {"recipe_id", info.recipe},
                {"order_line_id", info.orderLine},
                {"quantity", pieces},
                {"planned_day", info.plannedDay},
                {"due_day", info.due},
                {"released", info.state == WorkOrderState::Planned ? 0 : 1},
                {"priority", static_cast<int>(info.priority)},
                {"split_from_id", info.id},
                {"note", info.note}});
    return {id, code};
}

/// The target becomes both: the sooner day and the greater urgency hold for all of
/// them, and neither a note nor the order that waits for the pieces is forgotten.
void joinPlans(Action &action, const WorkOrderInfo &target, const WorkOrderInfo &source)
{
    QStringList notes{target.note};
    if (source.orderLine && target.orderLine && source.orderLine != target.orderLine)
        notes << source.code + QStringLiteral(": ") + source.orderCode;
    if (source.note != target.note)
        notes << source.note;
    notes.removeAll(QString());
    const bool isSooner = source.due.isValid() && (!target.due.isValid() || source.due < target.due);
    const bool isReleased = target.state != WorkOrderState::Planned || source.state != WorkOrderState::Planned;
    action.change("work_order", target.id,
                  {{"quantity", target.quantity + source.quantity},
                   {"due_day", isSooner ? source.due : target.due},
                   {"priority", static_cast<int>(std::min(target.priority, source.priority))},
                   {"order_line_id", target.orderLine ? target.orderLine : source.orderLine},
                   {"note", notes.join(u'\n')},
                   {"released", isReleased ? 1 : 0}});
}

} // namespace

Result<PlannedWorkOrder> splitWorkOrder(Action &action, Id<WorkOrder> id, int pieces, BatchPart part)
{
    BENCHBOOK_ASSIGN(const WorkOrderInfo info, workOrderInfo(action.reader(), id));
    if (!info.isOpen())
        return Error::refused(BatchText::tr("%1 is closed already.").arg(info.code));
    if (pieces < 1 || pieces >= info.alive()) {
        return Error::fromIssues(
            {{QStringLiteral("pieces"), BatchText::tr("%1 has %2 pieces in work: between 1 and %3 can leave it.")
                                            .arg(info.code)
                                            .arg(info.alive())
                                            .arg(info.alive() - 1)}});
    }
    BENCHBOOK_TRY(needReleasedFromHold(action.reader(), info));
    const std::vector<StepProgress> steps = stepsOf(action.reader(), id);
    BENCHBOOK_TRY(needSettled(action.reader(), info, steps));
    const std::vector<int> leaving = passedByLeaving(info, steps, pieces, part);
    BENCHBOOK_TRY(needRoomOutside(info, steps, leaving, pieces));
    const std::vector<LogGroup> groups = groupsOf(action.reader(), id);
    const std::vector<IssuedLot> atBench = issuedLots(action.reader(), id);

    const PlannedWorkOrder made = addSplitOrder(action, info, pieces);
    for (const IssuedLot &lot : atBench)
        moveMaterial(action, partOfBench(lot, pieces, info.alive()), id, made.id);
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const std::vector<int> counts = shareCounts(groups, steps[i].id, leaving[i]);
        for (std::size_t g = 0; g < groups.size(); ++g) {
            if (groups[g].step != steps[i].id || leaving[i] == 0)
                continue;
            LogGroup moved = portionOf(groups[g], leaving[i], std::max(1, steps[i].good));
            moved.good = counts[g];
            moveGroup(action, moved, id, made.id);
        }
    }
    action.change("work_order", id, {{"quantity", info.quantity - pieces}});
    action.say(Sentence(QT_TRANSLATE_NOOP("Action", "Split %1: %2 pcs go on as %3"),
                        {info.code, QString::number(pieces), made.code}));
    return made;
}

Result<PlannedWorkOrder> splitWorkOrder(Studio &studio, Id<WorkOrder> id, int pieces, BatchPart part, PersonRef person)
{
    return studio.perform(Sentence(QT_TRANSLATE_NOOP("Action", "Split a work order")), person,
                          [&](Action &action) { return splitWorkOrder(action, id, pieces, part); });
}

Result<std::vector<WorkOrderInfo>> mergeable(const Reader &reader, const WorkOrderInfo &order)
{
    Query query = reader.query(openOfRecipe);
    query.bind("variant", order.variant).bind("recipe", order.recipe).bind("id", order.id);
    std::vector<WorkOrderInfo> orders;
    while (query.next()) {
        BENCHBOOK_ASSIGN(WorkOrderInfo info, workOrderInfo(reader, query.id<WorkOrder>(0)));
        orders.push_back(std::move(info));
    }
    return orders;
}

Result<void> mergeWorkOrders(Action &action, Id<WorkOrder> into, Id<WorkOrder> other)
{
    BENCHBOOK_ASSIGN(const WorkOrderInfo target, workOrderInfo(action.reader(), into));
    BENCHBOOK_ASSIGN(const WorkOrderInfo source, workOrderInfo(action.reader(), other));
    if (into == other)
        return Error::refused(BatchText::tr("An order cannot be merged with itself."));
    for (const WorkOrderInfo &info : {target, source}) {
        if (!info.isOpen())
            return Error::refused(BatchText::tr("%1 is closed already.").arg(info.code));
        BENCHBOOK_TRY(needReleasedFromHold(action.reader(), info));
    }
    if (target.variant != source.variant || target.recipe != source.recipe) {
        return Error::refused(BatchText::tr("%1 and %2 do not make the same by the same recipe, so they stay apart.")
                                  .arg(target.code, source.code));
    }
    if (source.delivered > 0) {
        return Error::refused(BatchText::tr("Pieces came out of %1 already. Finish it, or merge the other one into it.")
                                  .arg(source.code));
    }
    BENCHBOOK_TRY(needNoTimer(action.reader(), source));
    BENCHBOOK_TRY(needNothingOutside(action.reader(), source));
    BENCHBOOK_TRY(needSettled(action.reader(), source, stepsOf(action.reader(), other)));
    // Before what was counted of its pieces: taken back, the pieces go last.
    joinPlans(action, target, source);
    for (const IssuedLot &lot : issuedLots(action.reader(), other))
        moveMaterial(action, {lot, lot.quantity, lot.value}, other, into);
    for (const LogGroup &group : groupsOf(action.reader(), other))
        moveGroup(action, group, other, into);
    action.change("work_order", other, {{"cancelled", 1}, {"merged_into_id", into}});
    action.say(Sentence(QT_TRANSLATE_NOOP("Action", "Merge %1 into %2"), {source.code, target.code}));
    return {};
}

Result<void> mergeWorkOrders(Studio &studio, Id<WorkOrder> into, Id<WorkOrder> other, PersonRef person)
{
    return studio.perform(Sentence(QT_TRANSLATE_NOOP("Action", "Merge work orders")), person,
                          [&](Action &action) { return mergeWorkOrders(action, into, other); });
}

} // namespace benchbook
