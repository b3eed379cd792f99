// Work orders on hold: not to be finished until somebody releases them.
#pragma once

#include "core/journal/action.h"
#include "core/workshop/work_order.h"

namespace benchbook {

struct WorkOrderHoldInfo
{
    Id<WorkOrder> workOrder;
    QString code;
    QString reason;
    QDate since;
};
/// Nothing where it may go on. The view `held_work_order` says the same to rooms that do not know this one.
std::optional<WorkOrderHoldInfo> workOrderHold(const Reader &reader, Id<WorkOrder> workOrder);
/// All that are held now, the longest first.
std::vector<WorkOrderHoldInfo> heldWorkOrders(const Reader &reader);
/// Refused, naming why and what to do, where it is held.
Result<void> needNotHeld(const Reader &reader, Id<WorkOrder> workOrder);

/// Refused without a reason, where it is held already, and once it is done or cancelled.
Result<void> holdWorkOrder(Studio &studio, Id<WorkOrder> workOrder, const QString &reason, PersonRef person);
Result<void> holdWorkOrder(Action &action, Id<WorkOrder> workOrder, const QString &reason);
/// Refused where it is not held. Why it may go on is welcome and not demanded.
Result<void> releaseWorkOrderHold(Studio &studio, Id<WorkOrder> workOrder, const QString &reason, PersonRef person);
Result<void> releaseWorkOrderHold(Action &action, Id<WorkOrder> workOrder, const QString &reason);

} // namespace benchbook
