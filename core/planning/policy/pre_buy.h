// Buying ahead of a peak, a longer lead time or a higher price.
#pragma once

#include "core/base/money.h"
#include "core/planning/policy/reorder_point.h"

namespace benchbook {

/// What is known or feared of ordering in one period, counted from 0 = now.
struct OrderingAhead
{
    int leadTime = 1;       ///< whole periods from order to delivery, at least 0
    double priceFactor = 1; ///< price of that period ÷ price now; above 0
};

struct PreBuyCase
{
    DemandOver demand;
    /// By period from now; the last one repeats. At least one.
    std::vector<OrderingAhead> ahead;
    int horizon = 12;
    Quantity position;              ///< in stock and on order
    double price = 0;               ///< of one base unit now, minor units and parts of them
    double keepShareAPeriod = 0.02; ///< of its price that keeping a piece for a period costs
    double service = 0.95;
    Quantity step = Quantity::units(1);
};

struct PreBuy
{
    Quantity orderNow;      ///< 0 if nothing needs to be ordered now
    Quantity orderNowUsual; ///< the same if tomorrow were like today
    int coverUntil = 0;     ///< last period that is covered by ordering now
    double saved = 0;       ///< against ordering each period as late as possible, minor units
    bool late = false;      ///< what is there may not last until what is ordered now comes
    PolicyReasons why;
};

/// For each period of the horizon the cheapest order that arrives in time is sought: price when ordered and cost of
/// keeping until it is used. Ordered now is what the demand up to the last period for which now is best asks for, at
/// the service wished. Invalid: no periods ahead, a factor not above 0, a service outside 0…1, a step not above 0.
Result<PreBuy> preBuy(const PreBuyCase &input);

} // namespace benchbook
