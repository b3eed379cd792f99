// Safety stock and reorder point.
#pragma once

#include "core/base/quantity.h"
#include "core/planning/policy/lead_time_demand.h"
#include "core/planning/policy/policy_reason.h"

namespace benchbook {

/// How sure one wants to be that nothing is missing until the next delivery.
struct ServiceWish
{
    enum class By { Owner, Class, Cost };

    double service = 0.95; ///< probability, between 0 and 1
    By by = By::Owner;
    double detail = 0; ///< for the reason; see PolicyReasonCode
};
/// The service at which keeping one piece more costs, until the next delivery, what it saves on average; both costs in
/// one unit of money and at or above 0. Kept within 0.5 and 0.999: below, keeping no safety stock says the same.
ServiceWish serviceByCost(double costOfMissing, double costOfKeeping);

struct ReorderRule
{
    int reviewPeriods = 0;              ///< between two looks at the stock
    Quantity step = Quantity::units(1); ///< the smallest amount that is told apart; above 0
    /// See DemandDistribution::nearQuantile: over many products of few pieces the service comes out as asked.
    double lean = 0.6;
};

struct ReorderPoint
{
    Quantity reorderAt;   ///< order when what is there and on order is not more than this
    Quantity safetyStock; ///< of it beyond the expected demand; not below 0
    double service = 0;   ///< probability that it is enough
    double missing = 0;   ///< expected shortage until the next delivery, in base units
    PolicyReasons why;
};
/// From the forecast's own distribution over the distribution of the lead time. Invalid: a service outside 0…1 or a
/// step that is not above 0; what is too large to be an amount.
Result<ReorderPoint> reorderPoint(const DemandOver &demand, std::span<const LeadTimeChance> leadTime,
                                  const ServiceWish &wish, const ReorderRule &rule = {});

/// The textbook's answer for comparison: z √(L σd² + d² σL²), by the mean and deviation of one period's demand.
double normalSafetyStock(double service, double meanDemand, double deviation, double leadTime, double leadDeviation);

} // namespace benchbook
