// Stock that will not be used in time, and what could become of it.
#pragma once

#include "core/base/money.h"
#include "core/planning/policy/lead_time_demand.h"
#include "core/planning/policy/policy_reason.h"

namespace benchbook {

enum class DeadStockWay { UseInProduct, OfferToPeers, ReturnToSupplier, Discount, WriteOff };

/// A way that is open for an item.
struct DeadStockOffer
{
    DeadStockWay way = DeadStockWay::Discount;
    Quantity atMost;   ///< how much can go this way
    double brings = 0; ///< share of its value that comes back, 0…1
    double chance = 1; ///< that it comes to pass, 0…1
    int reference = 0; ///< the caller's own: which product, which peer
};

struct DeadStockItem
{
    Quantity onHand;
    Money value; ///< of what is on hand
    int periodsSinceUse = 0;
    DemandOver demand;
    int shelfLeft = 0; ///< periods until it expires; 0 for never
    std::vector<DeadStockOffer> offers;
    Quantity step = Quantity::fromMicro(1); ///< what is kept is told in multiples of it; above 0
};

struct DeadStockRule
{
    int unusedPeriods = 6;          ///< without any use
    int longestCover = 12;          ///< periods that stock may last
    double sure = 0.9;              ///< probability that what is kept is enough until then
    double keepShareAPeriod = 0.02; ///< of its value that keeping costs a period
};

struct DeadStockProposal
{
    DeadStockWay way = DeadStockWay::WriteOff;
    Quantity quantity;
    Money brings; ///< expected, of the value bound
    int reference = 0;
};

struct DeadStock
{
    bool dead = false;
    Quantity excess;                          ///< more than is needed, with the certainty of the rule
    Money bound;                              ///< its value
    double costOfKeeping = 0;                 ///< until the longest cover ends, minor units
    std::vector<DeadStockProposal> proposals; ///< together all of the excess, what brings most first
    PolicyReasons why;
};

/// Whether an item is dead, how much of it, and where it could go: the ways that bring most come first, each as far as
/// it can; the rest is written off.
DeadStock deadStock(const DeadStockItem &item, const DeadStockRule &rule = {});

} // namespace benchbook
