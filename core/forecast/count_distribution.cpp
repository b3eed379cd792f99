#include "core/forecast/distribution.h"

#include "core/forecast/normal_score.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace benchbook {
namespace {

/// More different amounts are taken together; what lies between two is less than a hundredth of the spread.
constexpr std::int64_t mostAmounts = 2048;
/// Beyond so many amounts their probabilities are not reckoned one by one.
constexpr double mostSteps = 1e6;
/// Demand is followed until what lies beyond is less likely than this, compared with the likeliest amount.
constexpr double negligible = 1e-11;

/// Probabilities of whole amounts by the ratio of neighbours, P(k + 1) / P(k).
struct CountLaw
{
    double mean;
    double size;  ///< the shape of the gamma that the rate is drawn from; 0 for Poisson
    double share; ///< 1 − mean ÷ variance

    double ratio(double k) const { return size > 0 ? share * (k + size) / (k + 1) : mean / (k + 1); }
    double mode() const { return std::floor(size > 0 ? std::max(0.0, (size - 1) * share / (1 - share)) : mean); }
};

struct CountTable
{
    std::int64_t first = 0;
    std::vector<double> weights;
};

/// Relative to the likeliest amount.
CountTable countTable(const CountLaw &law)
{
    const auto mode = std::int64_t(law.mode());
    std::vector<double> below;
    double weight = 1;
    for (std::int64_t k = mode; k > 0 && weight > negligible; --k) {
        weight /= law.ratio(double(k - 1));
        below.push_back(weight);
    }
    CountTable table;
    table.first = mode - std::int64_t(below.size());
    table.weights.assign(below.rbegin(), below.rend());
    weight = 1;
    // The ratio falls towards a constant below 1: what is left out is weight ÷ (1 − ratio) at most.
    for (std::int64_t k = mode;; ++k) {
        table.weights.push_back(weight);
        const double ratio = law.ratio(double(k));
        if (weight < negligible * (1 - ratio) || table.weights.size() > std::size_t(2 * mostSteps))
            break;
        weight *= ratio;
    }
    return table;
}

} // namespace

DemandDistribution DemandDistribution::poisson(double mean) { return negativeBinomial(mean, mean); }

DemandDistribution DemandDistribution::negativeBinomial(double mean, double variance)
{
    if (!std::isfinite(mean) || !(mean > 0))
        return certain(0);
    if (!(variance > mean * (1 + 1e-9)) || !std::isfinite(variance))
        variance = mean;
    const double deviation = std::sqrt(variance);
    const double reach = 16 * deviation + 25 * variance / mean;
    if (reach > mostSteps) {
        // So many pieces are counted by the pack; where the spread is too narrow for that, it is as good as normal.
        const double pack = std::ceil(reach / (mostSteps / 10));
        if (variance > pack * mean)
            return negativeBinomial(mean / pack, variance / pack / pack).scaled(pack);
        std::vector<Quantile> quantiles;
        for (const double score : {-3.0, 0.0, 3.0})
            quantiles.push_back({normalBelow(score), mean + score * deviation});
        return ofQuantiles(std::move(quantiles));
    }
    CountLaw law{mean, 0, 0};
    if (variance > mean) {
        law.size = mean * mean / (variance - mean);
        law.share = 1 - mean / variance;
    }
    const CountTable table = countTable(law);
    return ofCountsFrom(table.first, table.weights);
}

DemandDistribution DemandDistribution::ofCounts(std::span<const double> weights) { return ofCountsFrom(0, weights); }

DemandDistribution DemandDistribution::ofCountsFrom(std::int64_t first, std::span<const double> table)
{
    const auto count = std::int64_t(table.size());
    const std::int64_t together = (count + mostAmounts - 1) / mostAmounts;
    std::vector<double> amounts;
    std::vector<double> weights;
    for (std::int64_t from = 0; from < count; from += together) {
        double weight = 0;
        double moment = 0;
        for (std::int64_t k = from; k < std::min(count, from + together); ++k) {
            weight += table[std::size_t(k)];
            moment += table[std::size_t(k)] * double(first + k);
        }
        if (!(weight > 0))
            continue;
        // A single count stays the whole number it is.
        amounts.push_back(together == 1 ? double(first + from) : moment / weight);
        weights.push_back(weight);
    }
    return amounts.empty() ? certain(0) : ofWeights(amounts, weights);
}

} // namespace benchbook
