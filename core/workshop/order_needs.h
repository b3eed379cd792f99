// What many work orders need, in one question. Private to core/workshop.
#pragma once

#include "core/workshop/work_order.h"

namespace benchbook {

/// As needsOf() tells of one; an order whose recipe has no inputs is not among them.
std::map<Id<WorkOrder>, std::vector<InputNeed>> needsOf(const Reader &reader, const std::vector<Id<WorkOrder>> &ids);

} // namespace benchbook
