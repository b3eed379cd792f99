#include "core/planning/policy/lead_time_demand.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace benchbook {
namespace {

/// Probabilities at which the shape of a sum is taken from its steps.
constexpr int shapePoints = 199;
/// A lead time is not taken to be longer.
constexpr double longestLeadTime = 520;

} // namespace

DemandOver demandOfSteps(std::vector<DemandDistribution> steps, double likeness)
{
    return [steps = std::move(steps), likeness](int first, int last) -> DemandDistribution {
        if (steps.empty() || last < first)
            return {};
        double mean = 0;
        double variance = 0;
        double deviations = 0;
        std::map<std::size_t, double> times;
        for (int period = std::max(first, 1); period <= last; ++period)
            times[std::min(std::size_t(period), steps.size()) - 1] += 1;
        for (const auto &[step, count] : times) {
            mean += count * steps[step].mean();
            variance += count * steps[step].deviation() * steps[step].deviation();
            deviations += count * steps[step].deviation();
        }
        const double wanted = std::sqrt((1 - likeness) * variance + likeness * deviations * deviations);
        // If all steps went up and down together, quantiles would add; what does not go together narrows the sum.
        const double narrow = deviations > 0 ? wanted / deviations : 0;
        std::vector<DemandDistribution::Quantile> quantiles;
        for (int i = 1; i <= shapePoints; ++i) {
            const double probability = double(i) / (shapePoints + 1);
            double away = -mean;
            for (const auto &[step, count] : times)
                away += count * steps[step].quantile(probability);
            quantiles.push_back({probability, mean + narrow * away});
        }
        return DemandDistribution::ofQuantiles(std::move(quantiles));
    };
}

std::vector<LeadTimeChance> leadTimeChances(std::span<const double> delivered, double quoted, double quotedCounts)
{
    std::map<int, double> weights;
    const auto add = [&](double periods, double weight) {
        if (!std::isfinite(periods) || periods < 0 || !(weight > 0))
            return;
        const double kept = std::min(periods, longestLeadTime);
        const int whole = int(std::floor(kept));
        const double part = kept - whole;
        weights[whole] += weight * (1 - part);
        if (part > 0)
            weights[whole + 1] += weight * part;
    };
    for (const double each : delivered)
        add(each, 1);
    add(quoted, quotedCounts);
    if (weights.empty())
        return {{1, 1}};
    double all = 0;
    for (const auto &[periods, weight] : weights)
        all += weight;
    std::vector<LeadTimeChance> chances;
    for (const auto &[periods, weight] : weights) {
        if (weight > 0)
            chances.push_back({periods, weight / all});
    }
    return chances;
}

double meanLeadTime(std::span<const LeadTimeChance> chances)
{
    double all = 0;
    double sum = 0;
    for (const LeadTimeChance &each : chances) {
        all += each.weight;
        sum += each.weight * each.periods;
    }
    return all > 0 ? sum / all : 0;
}

double leadTimeDeviation(std::span<const LeadTimeChance> chances)
{
    const double mean = meanLeadTime(chances);
    double all = 0;
    double sum = 0;
    for (const LeadTimeChance &each : chances) {
        all += each.weight;
        sum += each.weight * (each.periods - mean) * (each.periods - mean);
    }
    return all > 0 ? std::sqrt(sum / all) : 0;
}

DemandDistribution leadTimeDemand(const DemandOver &demand, std::span<const LeadTimeChance> chances, int reviewPeriods)
{
    std::vector<DemandDistribution::Part> parts;
    for (const LeadTimeChance &each : chances) {
        const int periods = std::max(0, each.periods) + std::max(0, reviewPeriods);
        parts.push_back({each.weight, periods > 0 ? demand(1, periods) : DemandDistribution()});
    }
    return DemandDistribution::mixture(parts);
}

} // namespace benchbook
