// The owner's guard rails: never below the floor, at most so much a change, not more often than so.
#pragma once

#include "core/pricing/rules/cost_range.h"

#include <QDate>
#include <QString>

#include <optional>

namespace benchbook {

struct PriceGuard
{
    Ratio largestStep = Ratio::percent(10); ///< of the price as it is, up or down
    Ratio smallestStep = Ratio::percent(1); ///< less is not worth new labels
    int daysBetween = 30;                   ///< from one change of a price to the next
    std::optional<Money> lowest;            ///< the owner's own limits of this product
    std::optional<Money> highest;
};

/// Where a price may go today.
struct PriceRoom
{
    Money low;
    Money high;
    bool mayMove = true; ///< false: it was changed too lately
    bool lifted = false; ///< it stands below the floor or the owner's limit and has to rise, whatever else is said
    std::optional<QDate> nextDay; ///< from when on it may be changed again
    std::vector<QString> reasons;
};

/// `floor` is never crossed: it beats every other rail. `current` above 0.
PriceRoom roomToMove(Money current, Money floor, const PriceGuard &guard, std::optional<QDate> lastChange, QDate today,
                     const Currency &currency);

} // namespace benchbook
