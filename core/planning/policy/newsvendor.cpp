#include "core/planning/policy/newsvendor.h"

#include "core/planning/policy/policy_amounts.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace benchbook {
namespace {

struct NewsvendorText
{
    Q_DECLARE_TR_FUNCTIONS(NewsvendorText)
};

/// The cost of making `extra` beyond what is booked.
struct BatchCosts
{
    double missing = 0; ///< Cu
    double left = 0;    ///< Co
    DemandDistribution before;
    DemandDistribution whole;

    double of(double extra) const { return missing * before.shortfall(extra) + left * whole.leftOver(extra); }
    /// Where one more costs as much as it saves: Cu · P(before > Q) = Co · P(whole ≤ Q).
    double best() const
    {
        double low = 0;
        double high = whole.quantile(1);
        if (missing * (1 - before.atMost(0)) <= left * whole.atMost(0))
            return 0;
        for (int i = 0; i < 100; ++i) {
            const double middle = (low + high) / 2;
            const bool more = missing * (1 - before.atMost(middle)) > left * whole.atMost(middle);
            (more ? low : high) = middle;
        }
        return high;
    }
};

} // namespace

Result<BatchQuantity> batchQuantity(const BatchCase &batch)
{
    if (batch.batch.micro() <= 0 || batch.booked.micro() < 0)
        return Error::invalid(NewsvendorText::tr("A batch is above 0, and what is booked is not below 0."));
    if (!(batch.shareBeforeSecond >= 0 && batch.shareBeforeSecond <= 1))
        return Error::invalid(NewsvendorText::tr("The share sold before a second batch lies between 0 and 100 %."));
    BatchCosts costs;
    costs.missing = std::max(0.0, minorsOf(batch.price) - minorsOf(batch.cost) + minorsOf(batch.goodwill));
    costs.left = std::max(0.0, minorsOf(batch.cost) - minorsOf(batch.salvage));
    costs.whole = batch.further;
    costs.before = batch.shareBeforeSecond < 1 ? batch.further.scaled(batch.shareBeforeSecond) : batch.further;
    const double booked = unitsOf(batch.booked);
    const double wanted = booked + costs.best();
    BENCHBOOK_ASSIGN(const Quantity least, amountRoundedUp(booked, batch.batch));
    BENCHBOOK_ASSIGN(Quantity lower, amountRoundedDown(wanted, batch.batch));
    lower = std::max(lower, least);
    const Quantity upper = lower + batch.batch;
    const double lowerCost = costs.of(unitsOf(lower) - booked);
    const double upperCost = costs.of(unitsOf(upper) - booked);
    const bool up = upperCost < lowerCost && costs.missing > 0;
    BatchQuantity result;
    result.quantity = up ? upper : lower;
    const double extra = unitsOf(result.quantity) - booked;
    const double both = costs.missing + costs.left;
    result.criticalRatio = both > 0 ? costs.missing / both : 0;
    result.expectedCost = up ? upperCost : lowerCost;
    result.expectedMissing = costs.before.shortfall(extra);
    result.expectedLeft = costs.whole.leftOver(extra);
    result.why = {{PolicyReasonCode::BookedIsKnown, booked, batch.further.mean()},
                  {PolicyReasonCode::CriticalRatio, result.criticalRatio}};
    if (batch.shareBeforeSecond < 1)
        result.why.push_back(
            {PolicyReasonCode::FirstBatchShare, batch.shareBeforeSecond, booked + batch.further.mean()});
    result.why.push_back({PolicyReasonCode::NeighbourCompared, result.expectedCost, up ? lowerCost : upperCost});
    return result;
}

} // namespace benchbook
