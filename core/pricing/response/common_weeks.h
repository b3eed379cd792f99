// What a week did to all products of a group alike (a holiday, a storm) is no answer to their prices.
#pragma once

#include "core/pricing/response/price_history.h"

namespace benchbook {

/// So many other products in the same week take half of what they have in common out.
inline constexpr double commonWeekHalf = 10;

/// Prices and volumes without what the products of the group had in common in each period, as far as there are enough
/// of them to tell: one product alone stays as it is. The series keep their order and length.
std::vector<LogHistory> withoutCommonWeeks(std::vector<LogHistory> group);

} // namespace benchbook
