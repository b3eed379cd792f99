// Demands and reasons that several tests of the stock policy use.
#pragma once

#include "core/forecast/normal_score.h"
#include "core/planning/policy/lead_time_demand.h"
#include "core/planning/policy/policy_reason.h"

#include <algorithm>
#include <cmath>

namespace benchbook {

inline DemandDistribution normalOf(double mean, double deviation)
{
    std::vector<DemandDistribution::Quantile> quantiles;
    for (const double p : {0.001, 0.025, 0.2, 0.5, 0.8, 0.975, 0.999})
        quantiles.push_back({p, mean + deviation * normalScore(p)});
    return DemandDistribution::ofQuantiles(quantiles);
}

/// Independent periods with this mean and deviation; the sums are normal.
inline DemandOver normalPeriods(double mean, double deviation)
{
    return [=](int first, int last) {
        const double periods = std::max(0, last - first + 1);
        return periods > 0 ? normalOf(periods * mean, std::sqrt(periods) * deviation) : DemandDistribution();
    };
}

inline DemandOver poissonPeriods(double mean)
{
    return [=](int first, int last) { return DemandDistribution::poisson(mean * std::max(0, last - first + 1)); };
}

inline const PolicyReason *reasonIn(const PolicyReasons &why, PolicyReasonCode code)
{
    const auto found =
        std::find_if(why.begin(), why.end(), [&](const PolicyReason &each) { return each.code == code; });
    return found == why.end() ? nullptr : &*found;
}

} // namespace benchbook
