#include "core/quality/work_order_hold.h"

#include <QCoreApplication>

namespace benchbook {
namespace {

struct WorkOrderHoldText
{
    Q_DECLARE_TR_FUNCTIONS(Quality)
};

constexpr const char *heldOrders = R"sql(
    SELECT held.work_order_id, work_order.code, held.reason, held.about_day
    FROM held_work_order AS held JOIN work_order ON work_order.id = held.work_order_id
    WHERE held.work_order_id = coalesce(:order, held.work_order_id)
    ORDER BY held.about_day, work_order.number
)sql";

WorkOrderHoldInfo holdOfRow(const Query &query)
{
    return {query.id<WorkOrder>(0), query.text(1), query.text(2), query.day(3)};
}

void addWorkOrderHold(Action &action, Id<WorkOrder> workOrder, bool held, const QString &reason)
{
    action.add("work_order_hold", action.newId<WorkOrderHold>(),
               {{"at_ms", action.now()},
                {"about_day", action.today()},
                {"work_order_id", workOrder},
                {"held", held ? 1 : 0},
                {"reason", reason.trimmed()}});
}

} // namespace

std::optional<WorkOrderHoldInfo> workOrderHold(const Reader &reader, Id<WorkOrder> workOrder)
{
    Query query = reader.query(heldOrders);
    query.bind("order", workOrder);
    return query.next() ? std::optional(holdOfRow(query)) : std::nullopt;
}

std::vector<WorkOrderHoldInfo> heldWorkOrders(const Reader &reader)
{
    Query query = reader.query(heldOrders);
    query.bind("order", Value());
    std::vector<WorkOrderHoldInfo> holds;
    while (query.next())
        holds.push_back(holdOfRow(query));
    return holds;
}

Result<void> needNotHeld(const Reader &reader, Id<WorkOrder> workOrder)
{
    const std::optional<WorkOrderHoldInfo> hold = workOrderHold(reader, workOrder);
    if (!hold)
        return {};
    return Error::refused(WorkOrderHoldText::tr("%1 is on hold since %2: %3. Nothing was booked; release it first.")
                              .arg(hold->code, hold->since.toString(Qt::ISODate), hold->reason));
}

Result<void> holdWorkOrder(Action &action, Id<WorkOrder> workOrder, const QString &reason)
{
    BENCHBOOK_ASSIGN(const WorkOrderInfo info, workOrderInfo(action.reader(), workOrder));
    if (reason.trimmed().isEmpty())
        return Error::fromIssues({{QStringLiteral("reason"), WorkOrderHoldText::tr("Say why it is held.")}});
    if (info.state == WorkOrderState::Done || info.state == WorkOrderState::Cancelled)
        return Error::refused(WorkOrderHoldText::tr("%1 is done or cancelled; hold its lot instead.").arg(info.code));
    if (const std::optional<WorkOrderHoldInfo> hold = workOrderHold(action.reader(), workOrder))
        return Error::refused(WorkOrderHoldText::tr("%1 is on hold already: %2.").arg(info.code, hold->reason));
    addWorkOrderHold(action, workOrder, true, reason);
    return {};
}

Result<void> holdWorkOrder(Studio &studio, Id<WorkOrder> workOrder, const QString &reason, PersonRef person)
{
    return studio.perform(
        Sentence(QT_TRANSLATE_NOOP("Action", "Hold a work order")), person, [&](Action &action) -> Result<void> {
            BENCHBOOK_TRY(holdWorkOrder(action, workOrder, reason));
            BENCHBOOK_ASSIGN(const WorkOrderInfo info, workOrderInfo(action.reader(), workOrder));
            action.say(Sentence(QT_TRANSLATE_NOOP("Action", "Hold %1: %2"), {info.code, reason.trimmed()}));
            return {};
        });
}

Result<void> releaseWorkOrderHold(Action &action, Id<WorkOrder> workOrder, const QString &reason)
{
    BENCHBOOK_ASSIGN(const WorkOrderInfo info, workOrderInfo(action.reader(), workOrder));
    if (!workOrderHold(action.reader(), workOrder))
        return Error::refused(WorkOrderHoldText::tr("%1 is not on hold.").arg(info.code));
    addWorkOrderHold(action, workOrder, false, reason);
    return {};
}

Result<void> releaseWorkOrderHold(Studio &studio, Id<WorkOrder> workOrder, const QString &reason, PersonRef person)
{
    return studio.perform(Sentence(QT_TRANSLATE_NOOP("Action", "Release a held work order")), person,
                          [&](Action &action) -> Result<void> {
                              BENCHBOOK_TRY(releaseWorkOrderHold(action, workOrder, reason));
                              BENCHBOOK_ASSIGN(const WorkOrderInfo info, workOrderInfo(action.reader(), workOrder));
                              action.say(Sentence(QT_TRANSLATE_NOOP("Action", "Let %1 go on"), {info.code}));
                              return {};
                          });
}

} // namespace benchbook
