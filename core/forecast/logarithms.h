// A method on the logarithms of a series: growth and season as shares instead of amounts.
#pragma once

#include "core/forecast/member.h"

#include <functional>

namespace benchbook::forecast {

/// Logarithms of values near zero say more about rounding than about demand: every value must be above this share of
/// the mean.
inline constexpr double leastForLogarithms = 0.05;
bool bearsLogarithms(const Series &series);

/// The method's answer on logarithms, put back. A forecast stays within a factor e² of what was seen. Needs
/// bearsLogarithms.
Member onLogarithms(const Series &series, const std::function<Member(const Series &)> &method);

} // namespace benchbook::forecast
