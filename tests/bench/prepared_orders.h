// Work orders ready to be finished, in the studio that is measured.
#pragma once

#include "core/workshop/work_order.h"

#include <vector>

namespace benchbook::bench {

/// Plans, supplies and logs this many work orders of the studio's own products, in one transaction. Material
/// that is missing is received; the batches and steps are as everywhere in the file.
std::vector<Id<WorkOrder>> prepareOrders(Studio &studio, int count);

} // namespace benchbook::bench
