// Batches: a work order that is split while it is made, and orders that go on as one.
#pragma once

#include "core/workshop/work_order.h"

namespace benchbook {

/// Which pieces leave when a batch is split: the most or the least advanced ones.
enum class BatchPart { Foremost, Hindmost };

/// Moves `pieces` of an open order to a new order of the same variant, recipe, due day and order line. They take along
/// the steps they have passed, the time and cost of those by the pieces that passed them, and their share of the
/// material at the bench; scrap stays where it fell. Refused while pieces are to be done again, or when as many are not
/// alive, or when those at a partner would have to go.
Result<PlannedWorkOrder> splitWorkOrder(Studio &studio, Id<WorkOrder> id, int pieces, BatchPart part, PersonRef person);
Result<PlannedWorkOrder> splitWorkOrder(Action &action, Id<WorkOrder> id, int pieces, BatchPart part);

/// `other` goes on in `into`: its pieces, logs, scrap and material move there, and it is cancelled, naming where they
/// went. Refused for another variant or recipe, for an order that is closed or brought out pieces, and while `other`
/// has timers, pieces outside, in a load or to be done again.
Result<void> mergeWorkOrders(Studio &studio, Id<WorkOrder> into, Id<WorkOrder> other, PersonRef person);
Result<void> mergeWorkOrders(Action &action, Id<WorkOrder> into, Id<WorkOrder> other);

/// The other open orders that could go on in this one: of the same variant and recipe.
Result<std::vector<WorkOrderInfo>> mergeable(const Reader &reader, const WorkOrderInfo &order);

} // namespace benchbook
