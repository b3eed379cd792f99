// Series: demand period by period, as every part of core/forecast takes it.
#pragma once

#include <cmath>
#include <limits>
#include <vector>

namespace benchbook::forecast {

/// The demand of a period that nobody knows: nothing was in stock, or nothing was written down. It is estimated
/// through, never taken for zero.
inline constexpr double unknownDemand = std::numeric_limits<double>::quiet_NaN();

/// Demand per period, the oldest first, in one unit. The period counts how many make a year: 12 months, 52 weeks;
/// 1 where a year means nothing. A value below zero is a period in which more came back than was sold.
struct Series
{
    std::vector<double> values;
    int period = 12;

    int size() const { return int(values.size()); }
    bool known(int t) const { return std::isfinite(values[std::size_t(t)]); }
};

} // namespace benchbook::forecast
