// The stocktakes of the sample: the material shelf, booked with two differences, and the finished goods, half counted.
#pragma once

#include "core/journal/studio.h"

namespace benchbook::sample {

Result<void> addSampleCounts(Studio &studio, ManualClock &clock, bool english, PersonRef person);

} // namespace benchbook::sample
