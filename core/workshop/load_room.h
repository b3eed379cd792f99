// What open loads hold of a work order, while that order changes. Private to core/workshop.
#pragma once

#include "core/workshop/work_order.h"

namespace benchbook {

/// Refused where more than `leave` of the pieces in work have to leave: those in open loads stay until the load is out.
Result<void> needRoomBesideLoads(const Reader &reader, const WorkOrderInfo &info, int leave);
/// Takes all pieces of the order out of open loads: it is cancelled, so nothing of it will be counted any more.
void takeOutOfLoads(Action &action, Id<WorkOrder> id);
/// A piece that was scrapped, or sent back, cannot be in a load: where open loads list more than there are in the house
/// for a step, the part that went in last gives way.
void shrinkLoads(Action &action, Id<WorkOrder> id);

} // namespace benchbook
