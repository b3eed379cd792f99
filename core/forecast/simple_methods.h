// Methods that learn nothing: the last value, and the last year. They answer where others have nothing to learn from,
// and are what others are judged against.
#pragma once

#include "core/forecast/member.h"

namespace benchbook::forecast {

/// What was last goes on. Needs one value.
Member naive(const Series &series, int steps);
/// The last year again; before a year is known, the last value. Needs one value.
Member seasonalNaive(const Series &series, int steps);

} // namespace benchbook::forecast
