// What a work order will have cost, with what is not known about it, and everything that happened to it.
#pragma once

#include "core/journal/history.h"
#include "core/workshop/work_order.h"

#include <QStringList>

namespace benchbook {

/// The cost of a whole order once it is finished: what was put in so far, the lots that would be proposed for the
/// rest, and the standard time still to come. For a done order it is what it cost.
struct WorkOrderEstimate
{
    WorkOrderCost cost;
    int pieces = 0;                ///< that carry it: good ones, or those that can still become good; 0 once cancelled
    std::optional<Money> unitCost; ///< the total shared by `pieces`, for display; absent: unknown
    QStringList unknown;           ///< why something is not known, one sentence each
    bool isFinal = false;
};
Result<WorkOrderEstimate> estimateOf(const Reader &reader, Id<WorkOrder> id);

/// Every entry of the journal that touched the order, its logs, its stock moves or its end, newest first.
std::vector<JournalEntry> workOrderHistory(const Reader &reader, Id<WorkOrder> id, int limit);

} // namespace benchbook
