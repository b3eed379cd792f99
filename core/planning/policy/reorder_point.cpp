#include "core/planning/policy/reorder_point.h"

#include "core/forecast/normal_score.h"
#include "core/planning/policy/policy_amounts.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace benchbook {
namespace {

struct ReorderText
{
    Q_DECLARE_TR_FUNCTIONS(ReorderText)
};

constexpr double leastServiceByCost = 0.5;
constexpr double mostServiceByCost = 0.999;

PolicyReasonCode reasonOf(ServiceWish::By by)
{
    switch (by) {
    case ServiceWish::By::Owner:
        return PolicyReasonCode::ServiceByOwner;
    case ServiceWish::By::Class:
        return PolicyReasonCode::ServiceByClass;
    case ServiceWish::By::Cost:
        break;
    }
    return PolicyReasonCode::ServiceByCost;
}

/// The share of the variance over the lead time that would go if every delivery took the usual time.
double shareOfLeadTime(const DemandOver &demand, std::span<const LeadTimeChance> leadTime, int review,
                       const DemandDistribution &mixed)
{
    double within = 0;
    double all = 0;
    for (const LeadTimeChance &each : leadTime) {
        const int periods = std::max(0, each.periods) + review;
        const double deviation = periods > 0 ? demand(1, periods).deviation() : 0;
        within += each.weight * deviation * deviation;
        all += each.weight;
    }
    const double total = mixed.deviation() * mixed.deviation();
    return total > 0 && all > 0 ? std::clamp(1 - within / all / total, 0.0, 1.0) : 0;
}

} // namespace

ServiceWish serviceByCost(double costOfMissing, double costOfKeeping)
{
    const double both = costOfMissing + costOfKeeping;
    const double ratio = both > 0 && std::isfinite(both) ? costOfMissing / both : leastServiceByCost;
    const double odds = costOfKeeping > 0 ? costOfMissing / costOfKeeping : 0;
    return {std::clamp(ratio, leastServiceByCost, mostServiceByCost), ServiceWish::By::Cost, odds};
}

double normalSafetyStock(double service, double meanDemand, double deviation, double leadTime, double leadDeviation)
{
    return normalScore(service) *
           std::sqrt(leadTime * deviation * deviation + meanDemand * meanDemand * leadDeviation * leadDeviation);
}

Result<ReorderPoint> reorderPoint(const DemandOver &demand, std::span<const LeadTimeChance> leadTime,
                                  const ServiceWish &wish, const ReorderRule &rule)
{
    if (!(wish.service > 0 && wish.service < 1))
        return Error::invalid(ReorderText::tr("The service level lies between 0 and 100 %, both excluded."));
    if (rule.step.micro() <= 0)
        return Error::invalid(ReorderText::tr("The smallest amount to order is above 0."));
    const int review = std::max(0, rule.reviewPeriods);
    const DemandDistribution until = leadTimeDemand(demand, leadTime, review);
    const double exact = until.nearQuantile(wish.service, rule.lean);
    BENCHBOOK_ASSIGN(const Quantity reorderAt, amountRoundedUp(exact, rule.step));
    BENCHBOOK_ASSIGN(const Quantity safety,
                     amountRoundedUp(std::max(0.0, unitsOf(reorderAt) - until.mean()), Quantity::fromMicro(1)));
    ReorderPoint point;
    point.reorderAt = reorderAt;
    point.safetyStock = std::min(safety, reorderAt);
    point.service = until.atMost(unitsOf(reorderAt));
    point.missing = until.shortfall(unitsOf(reorderAt));
    const DemandDistribution next = demand(1, 1);
    const double usual = meanLeadTime(leadTime) + review;
    const double textbook =
        normalSafetyStock(wish.service, next.mean(), next.deviation(), usual, leadTimeDeviation(leadTime));
    point.why = {{reasonOf(wish.by), wish.service, wish.detail},
                 {PolicyReasonCode::DemandOverLeadTime, until.mean(), until.deviation()},
                 {PolicyReasonCode::LeadTimeVaries, shareOfLeadTime(demand, leadTime, review, until)},
                 {PolicyReasonCode::SafetyStock, unitsOf(point.safetyStock), textbook},
                 {PolicyReasonCode::ServiceReached, point.service}};
    return point;
}

} // namespace benchbook
