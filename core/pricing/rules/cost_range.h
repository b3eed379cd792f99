// Money that is only known within a range: an estimate for people to judge by, never an amount that is booked.
#pragma once

#include "core/base/money.h"

#include <vector>

namespace benchbook {

/// 8 or 9 times in 10 the truth lies from low to high; whoever makes a range says which.
struct MoneyRange
{
    Money low;
    Money likely;
    Money high;

    static MoneyRange exactly(Money money) { return {money, money, money}; }
    bool isExact() const { return low == high; }
    friend bool operator==(const MoneyRange &, const MoneyRange &) = default;
};

/// The range of a sum whose parts vary without each other: deviations add by their squares, so that the sum is surer
/// than its parts are together.
MoneyRange sumOfRanges(const std::vector<MoneyRange> &parts);
/// An estimate in minor units as money. Throws ValueOverflow beyond what money can hold; see attempt().
Money estimatedMoney(double minor);

} // namespace benchbook
