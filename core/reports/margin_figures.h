// What the goods shipped had cost, and what was earned on them.
#pragma once

#include "core/journal/reader.h"
#include "core/reports/report_period.h"

namespace benchbook {

/// Counter-facts are netted out of every figure. The margin compares the same pieces on both sides:
/// those shipped in the period whose cost and revenue are both known.
struct MarginFigures
{
    Quantity shipped;     ///< pieces, all of them
    Money costOfGoods;    ///< of the pieces whose cost is known
    Quantity unknownCost; ///< pieces shipped whose cost is unknown: not in `costOfGoods`

    Quantity compared; ///< pieces the margin is made of
    Money revenue;     ///< their part of their orders' revenue
    Money cost;
    Quantity leftOut; ///< pieces of unknown cost or rate, or not for a standing order

    /// Nothing where pieces were shipped and the cost of none is known.
    std::optional<Money> knownCostOfGoods() const
    {
        return !shipped.isZero() && unknownCost == shipped ? std::nullopt : std::optional(costOfGoods);
    }
    /// Pieces were shipped, and of none of them both cost and revenue are known.
    bool isUnknown() const { return !shipped.isZero() && compared.isZero(); }
    Money margin() const { return revenue - cost; }
    /// (revenue − cost) ÷ revenue; nothing without revenue.
    std::optional<Ratio> rate() const;
};
MarginFigures readMargin(const Reader &reader, DayRange days);

} // namespace benchbook
