// What people do with a work order: plan, change, release, issue, return, cancel.
#include "core/base/human_number.h"
#include "core/workshop/load_room.h"
#include "core/workshop/work_order_parts.h"

#include <QCoreApplication>

#include <algorithm>

namespace benchbook {
namespace {

struct WorkActionText
{
    Q_DECLARE_TR_FUNCTIONS(WorkOrder)
};

constexpr const char *newestRecipe = R"sql(
    SELECT recipe.id, trim(product.name || ' ' || variant.name)
    FROM variant
    JOIN product ON product.id = variant.product_id
    LEFT JOIN recipe ON recipe.product_id = product.id
    WHERE variant.id = :variant
    ORDER BY recipe.version DESC LIMIT 1
)sql";
constexpr const char *lineToMake = R"sql(
    SELECT sales_order.code, line.position, line.variant_id, sales_order.cancelled
    FROM sales_order_line AS line JOIN sales_order ON sales_order.id = line.order_id
    WHERE line.id = :line
)sql";

/// What is made for a line of an order is what was ordered there: by it the order learns what is ready.
Result<void> needLineOf(Action &action, Id<OrderLine> line, Id<Variant> variant)
{
    Query query = action.query(lineToMake);
    query.bind("line", line);
    if (!query.next())
        return Error::notFound(WorkActionText::tr("This line of an order does not exist."));
    const QString order = query.text(0);
    const QString position = QString::number(query.integer(1));
    const std::optional<Id<Variant>> ordered = query.maybeId<Variant>(2);
    if (query.flag(3))
        return Error::refused(WorkActionText::tr("%1 is cancelled; nothing is made for it.").arg(order));
    if (!ordered) {
        return Error::refused(
            WorkActionText::tr("Line %1 of %2 is no product yet: say which one it is first.").arg(position, order));
    }
    if (*ordered != variant)
        return Error::refused(WorkActionText::tr("Line %1 of %2 is another product.").arg(position, order));
    return {};
}

} // namespace

Result<PlannedWorkOrder> planWorkOrder(Action &action, const NewWorkOrder &draft)
{
    if (draft.quantity < 1 || draft.quantity > 1'000'000)
        return Error::fromIssues({{QStringLiteral("quantity"), WorkActionText::tr("Make at least one piece.")}});
    Query query = action.query(newestRecipe);
    query.bind("variant", draft.variant);
    if (!query.next())
        return Error::notFound(WorkActionText::tr("This product does not exist."));
    if (query.isNull(0)) {
        return Error::refused(
            WorkActionText::tr("%1 has no recipe yet. Write down its inputs and steps first.").arg(query.text(1)));
    }
    if (draft.orderLine)
        BENCHBOOK_TRY(needLineOf(action, *draft.orderLine, draft.variant));
    const auto id = action.newId<WorkOrder>();
    const int number = action.nextNumber("work_order");
    const QString code = humanCode(QStringLiteral("WO-"), number);
    action.add("work_order", id,
               {{"number", number},
                {"code", code},
                {"variant_id", draft.variant},
                {"recipe_id", query.id<Recipe>(0)},
                {"order_line_id", draft.orderLine},
                {"quantity", draft.quantity},
                {"planned_day", action.today()},
                {"due_day", draft.due},
                {"priority", static_cast<int>(draft.priority)},
                {"note", draft.note}});
    action.say(Sentence(QT_TRANSLATE_NOOP("Action", "Plan %1: %2 × %3"),
                        {code, query.text(1), QString::number(draft.quantity)}));
    return PlannedWorkOrder{id, code};
}

Result<PlannedWorkOrder> planWorkOrder(Studio &studio, const NewWorkOrder &draft, PersonRef person)
{
    return studio.perform(Sentence(QT_TRANSLATE_NOOP("Action", "Plan a work order")), person,
                          [&](Action &action) { return planWorkOrder(action, draft); });
}

Result<WorkOrderInfo> openForWork(Action &action, Id<WorkOrder> id)
{
    BENCHBOOK_ASSIGN(WorkOrderInfo info, workOrderInfo(action.reader(), id));
    if (info.state == WorkOrderState::Done)
        return Error::refused(WorkActionText::tr("%1 is done; nothing more can be booked on it.").arg(info.code));
    if (info.mergedInto) {
        BENCHBOOK_ASSIGN(const WorkOrderInfo into, workOrderInfo(action.reader(), *info.mergedInto));
        return Error::refused(
            WorkActionText::tr("%1 went on as a part of %2: book it there.").arg(info.code, into.code));
    }
    if (info.state == WorkOrderState::Cancelled)
        return Error::refused(WorkActionText::tr("%1 was cancelled; nothing more can be booked on it.").arg(info.code));
    if (info.state == WorkOrderState::Planned) {
        action.change("work_order", id, {{"released", 1}});
        info.state = WorkOrderState::Released;
    }
    return info;
}

Result<void> changeWorkOrder(Studio &studio, Id<WorkOrder> id, const WorkOrderPlan &plan, PersonRef person)
{
    return studio.perform(
        Sentence(QT_TRANSLATE_NOOP("Action", "Change a work order")), person, [&](Action &action) -> Result<void> {
            BENCHBOOK_ASSIGN(const WorkOrderInfo info, workOrderInfo(action.reader(), id));
            if (!info.isOpen())
                return Error::refused(WorkActionText::tr("%1 is closed already.").arg(info.code));
            action.change("work_order", id,
                          {{"due_day", plan.due}, {"priority", static_cast<int>(plan.priority)}, {"note", plan.note}});
            action.say(Sentence(QT_TRANSLATE_NOOP("Action", "Change %1"), {info.code}));
            return {};
        });
}

Result<void> releaseWorkOrder(Studio &studio, Id<WorkOrder> id, PersonRef person)
{
    return studio.perform(Sentence(QT_TRANSLATE_NOOP("Action", "Release a work order")), person,
                          [&](Action &action) -> Result<void> {
                              BENCHBOOK_ASSIGN(const WorkOrderInfo info, openForWork(action, id));
                              action.say(Sentence(QT_TRANSLATE_NOOP("Action", "Release %1"), {info.code}));
                              return {};
                          });
}

QString issueQuestion(const Reader &reader, Id<WorkOrder> id, Id<Lot> lot)
{
    const Result<LotInfo> what = lotInfo(reader, lot);
    const Result<WorkOrderInfo> order = workOrderInfo(reader, id);
    if (!what.ok() || !order.ok())
        return {};
    const std::vector<InputNeed> needs = needsOf(reader, id);
    const bool named =
        std::any_of(needs.begin(), needs.end(), [&](const InputNeed &need) { return need.material == what->material; });
    if (named)
        return {};
    return WorkActionText::tr("%1 is %2, which the recipe of %3 does not name. Use it all the same?")
        .arg(what->code, what->itemName, order->code);
}

Result<void> issueLot(Action &action, Id<WorkOrder> id, Id<Lot> lot, Id<Location> from, Quantity quantity,
                      IssueConsent consent)
{
    BENCHBOOK_ASSIGN(const WorkOrderInfo info, openForWork(action, id));
    if (consent == IssueConsent::Asked) {
        if (const QString question = issueQuestion(action.reader(), id, lot); !question.isEmpty())
            return Error::refused(question);
    }
    if (from == places::bench)
        return Error::refused(WorkActionText::tr("This is at the bench already."));
    BENCHBOOK_TRY(needOwnPlace(action.reader(), from));
    BENCHBOOK_TRY(takeOut(action, lot, from, places::bench, quantity, aboutWorkOrder("issue", id)));
    BENCHBOOK_ASSIGN(const LotInfo what, lotInfo(action.reader(), lot));
    action.say(Sentence(QT_TRANSLATE_NOOP("Action", "Issue %1 (%2) to %3"),
                        {quantityOfLot(what, quantity), what.code, info.code}));
    return {};
}

Result<void> issueLot(Studio &studio, Id<WorkOrder> id, Id<Lot> lot, Id<Location> from, Quantity quantity,
                      PersonRef person, IssueConsent consent)
{
    return studio.perform(Sentence(QT_TRANSLATE_NOOP("Action", "Issue material")), person,
                          [&](Action &action) { return issueLot(action, id, lot, from, quantity, consent); });
}

Result<void> issueProposed(Action &action, Id<WorkOrder> id)
{
    BENCHBOOK_ASSIGN(const WorkOrderInfo info, openForWork(action, id));
    QStringList missing;
    for (const InputNeed &input : needsOf(action.reader(), id)) {
        Quantity rest = input.need - input.issued;
        if (rest <= Quantity())
            continue;
        for (const LotStock &lot : proposeLots(action.reader(), input.material, rest)) {
            BENCHBOOK_TRY(
                takeOut(action, lot.lot, lot.location, places::bench, lot.quantity, aboutWorkOrder("issue", id)));
            rest -= lot.quantity;
        }
        if (rest > Quantity())
            missing << WorkActionText::tr("%1 of %2").arg(displayText(rest, input.unit), input.name);
    }
    if (!missing.isEmpty()) {
        return Error::refused(WorkActionText::tr("%1 cannot be supplied: %2 missing. Nothing was issued.")
                                  .arg(info.code, missing.join(WorkActionText::tr(", "))));
    }
    action.say(Sentence(QT_TRANSLATE_NOOP("Action", "Issue all materials to %1"), {info.code}));
    return {};
}

Result<void> issueProposed(Studio &studio, Id<WorkOrder> id, PersonRef person)
{
    return studio.perform(Sentence(QT_TRANSLATE_NOOP("Action", "Issue material")), person,
                          [&](Action &action) { return issueProposed(action, id); });
}

Result<void> returnLot(Action &action, Id<WorkOrder> id, Id<Lot> lot, Id<Location> to, Quantity quantity)
{
    BENCHBOOK_ASSIGN(const WorkOrderInfo info, openForWork(action, id));
    BENCHBOOK_TRY(needShelf(action.reader(), to));
    BENCHBOOK_ASSIGN(const LotInfo what, lotInfo(action.reader(), lot));
    const std::vector<IssuedLot> issued = issuedLots(action.reader(), id);
    const auto found = std::find_if(issued.begin(), issued.end(), [&](const IssuedLot &i) { return i.lot == lot; });
    if (quantity <= Quantity() || found == issued.end() || found->quantity < quantity) {
        const Quantity there = found == issued.end() ? Quantity() : found->quantity;
        return Error::refused(WorkActionText::tr("Only %1 of %2 can come back from %3.")
                                  .arg(displayText(there, what.unit), what.code, info.code));
    }
    std::optional<Money> value = found->value;
    if (value && quantity != found->quantity)
        value = value->portion(quantity, found->quantity, Rounding::HalfEven);
    if (const Money left = materialValueLeft(action.reader(), id); value && *value > left) {
        return Error::refused(WorkActionText::tr("By-products of %1 carry a part of the value of its material, so this "
                                                 "much of %2 cannot go back. Take the by-products back first, or "
                                                 "finish it.")
                                  .arg(info.code, what.code));
    }
    const LotStock shelf = stockAt(action.reader(), lot, to);
    if (!shelf.quantity.isZero() && shelf.value.has_value() != value.has_value())
        return Error::refused(WorkActionText::tr("State the cost of %1 first.").arg(what.code));
    moveValued(action, lot, places::bench, to, quantity, value, aboutWorkOrder("return", id));
    action.say(Sentence(QT_TRANSLATE_NOOP("Action", "Return %1 (%2) from %3"),
                        {quantityOfLot(what, quantity), what.code, info.code}));
    return {};
}

Result<void> returnLot(Studio &studio, Id<WorkOrder> id, Id<Lot> lot, Id<Location> to, Quantity quantity,
                       PersonRef person)
{
    return studio.perform(Sentence(QT_TRANSLATE_NOOP("Action", "Return material")), person,
                          [&](Action &action) { return returnLot(action, id, lot, to, quantity); });
}

Result<void> cancelWorkOrder(Studio &studio, Id<WorkOrder> id, PersonRef person)
{
    return studio.perform(
        Sentence(QT_TRANSLATE_NOOP("Action", "Cancel a work order")), person, [&](Action &action) -> Result<void> {
            BENCHBOOK_ASSIGN(const WorkOrderInfo info, workOrderInfo(action.reader(), id));
            if (info.state == WorkOrderState::Done || info.state == WorkOrderState::Cancelled)
                return Error::refused(WorkActionText::tr("%1 is closed already.").arg(info.code));
            if (info.delivered > 0) {
                return Error::refused(WorkActionText::tr("%n piece(s) came out of %1 already. Finish it with none more "
                                                         "instead; what is left is then a loss.",
                                                         nullptr, info.delivered)
                                          .arg(info.code));
            }
            BENCHBOOK_TRY(needNoTimer(action.reader(), info));
            BENCHBOOK_TRY(needNothingOutside(action.reader(), info));
            if (const Money byProducts = workOrderValue(action.reader(), id).byProducts; !byProducts.isZero()) {
                return Error::refused(WorkActionText::tr("By-products of %1 carry a part of the value of its material. "
                                                         "Take them back first, or finish it.")
                                          .arg(info.code));
            }
            for (const IssuedLot &lot : issuedLots(action.reader(), id)) {
                const LotStock shelf = stockAt(action.reader(), lot.lot, places::shelf);
                if (!shelf.quantity.isZero() && shelf.value.has_value() != lot.value.has_value())
                    return Error::refused(WorkActionText::tr("State the cost of %1 first.").arg(lot.code));
                moveValued(action, lot.lot, places::bench, places::shelf, lot.quantity, lot.value,
                           aboutWorkOrder("return", id));
            }
            takeOutOfLoads(action, id);
            action.change("work_order", id, {{"cancelled", 1}});
            action.say(Sentence(QT_TRANSLATE_NOOP("Action", "Cancel %1"), {info.code}));
            return {};
        });
}

} // namespace benchbook
