// Why a stock policy says what it says: codes with figures, for a screen to put into words.
#pragma once

#include <vector>

namespace benchbook {

enum class PolicyReasonCode {
    ServiceByOwner, ///< figure: service asked, 0…1
    ServiceByClass, ///< figure: service of the class; against: class by value (0 A … 2 C) × 3 + by scatter (0 X … 2 Z)
    ServiceByCost,      ///< figure: service at which a piece more costs as much as it saves; against: cost of a missing
                        ///< piece ÷ of one kept
    DemandOverLeadTime, ///< figure: expected demand until the next delivery; against: its deviation
    LeadTimeVaries,     ///< figure: share of that variance which comes from the lead time
    SafetyStock,        ///< figure: kept beyond what is expected; against: what the textbook's normal formula keeps
    ServiceReached,     ///< figure: probability of no shortage until the next delivery
    EconomicQuantity,   ///< figure: quantity at which ordering and keeping cost the same; against: ordered a year
    PriceBreakTaken,    ///< figure: quantity of the break; against: saved a year, minor units
    PriceBreakTooFar,   ///< figure: quantity of the break; against: what it would cost more a year, minor units
    RaisedToMinimum,    ///< figure: the minimum; against: what would do
    RoundedToMultiple,  ///< figure: the multiple; against: the quantity before
    CappedByShelfLife,  ///< figure: what is used within the shelf life, expected
    CappedByCover,      ///< figure: what is used within the longest cover allowed, expected
    MinimumOutlivesShelf, ///< figure: expected to spoil; the minimum is more than what is used in time
    DoNotStockByOwner,
    OnDemandByOwner,
    OnDemandInTime,    ///< figure: usual lead time; against: what customers wait
    OnDemandCheaper,   ///< figure: cost of buying on demand a year; against: of keeping it, minor units
    StockCheaper,      ///< the same figures
    NothingAskedFor,   ///< figure: periods without demand
    PeakAhead,         ///< figure: the period of the peak; against: its expected demand
    LeadTimeGrows,     ///< figure: lead time then; against: now
    PriceWillRise,     ///< figure: share by which; against: the period
    KeepingCostsMore,  ///< figure: periods that an early piece is kept; against: cost of keeping it, minor units
    BookedIsKnown,     ///< figure: booked; against: expected besides
    CriticalRatio,     ///< figure: Cu ÷ (Cu + Co)
    FirstBatchShare,   ///< figure: share made first; against: what the whole season is expected to ask
    NeighbourCompared, ///< figure: expected cost of the batch chosen; against: of its neighbour, minor units
    NoUse,             ///< figure: periods since the last use
    CoverTooLong,      ///< figure: periods that the stock lasts; against: allowed
    Expires            ///< figure: expected to be left when it expires
};

struct PolicyReason
{
    PolicyReasonCode code;
    double figure = 0;
    double against = 0;
};
using PolicyReasons = std::vector<PolicyReason>;

} // namespace benchbook
