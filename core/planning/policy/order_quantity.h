// How much to order at once.
#pragma once

#include "core/base/money.h"
#include "core/planning/policy/lead_time_demand.h"
#include "core/planning/policy/policy_reason.h"

#include <optional>

namespace benchbook {

/// From `from` on the whole order costs `price` for each `per`.
struct QuantityBreak
{
    Quantity from; ///< 0 for the price without a break
    Money price;
    Quantity per = Quantity::units(1); ///< above 0
};

struct OrderingTerms
{
    std::vector<QuantityBreak> breaks; ///< at least one; in any order
    Money costOfOrder;                 ///< freight, customs and the work of one order, whatever its size
    Quantity minimum;
    Quantity multiple = Quantity::units(1); ///< that it is sold in; above 0
    Quantity round = {};                    ///< the buyer's own: orders are told no finer than this; 0: as it is sold
};

struct KeepingTerms
{
    double shareAYear = 0.2; ///< of its value that keeping stock for a year costs
    double periodsAYear = 12;
    int horizon = 12;      ///< periods over which the total is compared
    int shelfLife = 0;     ///< periods it can be used; 0 for ever
    double sureUsed = 0.8; ///< probability that what is ordered is used before it spoils
    int longestCover = 24; ///< periods that one order may last at most, expected; 0 for any
};

struct OrderQuantity
{
    Quantity quantity;
    Money price;              ///< of one such order, without the cost of ordering
    double costOfHorizon = 0; ///< purchase, ordering and keeping over the horizon, minor units; for comparing
    double timesAYear = 0;
    double spoils = 0; ///< expected to be left at the end of the shelf life, base units
    PolicyReasons why;
};

/// The quantity with the cheapest total over the horizon; of equal ones the smaller. `onHand` is used up first. The
/// minimum binds even where it will spoil, which is then said. Invalid: no price, a price or amount below 0, a `per`
/// or `multiple` not above 0. Refused: nothing is asked for within the horizon.
Result<OrderQuantity> cheapestOrder(const DemandOver &demand, const OrderingTerms &terms, const KeepingTerms &keeping,
                                    Quantity onHand = {});

} // namespace benchbook
