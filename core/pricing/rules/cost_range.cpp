#include "core/pricing/rules/cost_range.h"

#include <cmath>

namespace benchbook {
namespace {

constexpr double largestMoney = 9e18;

double deviation(Money from, Money to) { return double((to - from).minor()); }

} // namespace

Money estimatedMoney(double minor)
{
    if (!(std::abs(minor) < largestMoney))
        throw ValueOverflow();
    return Money::fromMinor(std::llround(minor));
}

MoneyRange sumOfRanges(const std::vector<MoneyRange> &parts)
{
    MoneyRange sum;
    double below = 0;
    double above = 0;
    for (const MoneyRange &part : parts) {
        sum.likely += part.likely;
        below = std::hypot(below, deviation(part.low, part.likely));
        above = std::hypot(above, deviation(part.likely, part.high));
    }
    sum.low = sum.likely - estimatedMoney(below);
    sum.high = sum.likely + estimatedMoney(above);
    return sum;
}

} // namespace benchbook
