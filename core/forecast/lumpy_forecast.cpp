#include "core/forecast/intermittent.h"
#include "core/forecast/level_grid.h"

#include <algorithm>
#include <cmath>

namespace benchbook {
namespace {

/// A level less likely than this is left out of the distribution.
constexpr double leastProbability = 1e-7;
/// Counts are followed until what lies beyond is less likely than this.
constexpr double beyondCounts = 1e-9;
constexpr double mostCounts = 60'000;

/// Adds the count law with this mean and variance, times `weight`, to `table`.
void addCounts(double mean, double variance, double weight, std::vector<double> &table)
{
    const double excess = variance / mean - 1;
    const double size = excess > 0 ? mean / excess : 0;
    double chance = excess > 0 ? std::exp(-size * std::log1p(excess)) : std::exp(-mean);
    // Far from 0 the first probabilities vanish; there the recursion starts at the most likely count.
    ScatterLaw law{std::max(excess, 0.0), 0};
    double count = 0;
    if (chance < 1e-250) {
        count = std::floor(std::max(0.0, mean - 12 * std::sqrt(variance)));
        chance = std::exp(law.logProbability(count, mean));
    }
    double rest = 1;
    for (; count < mostCounts; ++count) {
        if (table.size() <= std::size_t(count))
            table.resize(std::size_t(count) + 1);
        table[std::size_t(count)] += weight * chance;
        rest -= chance;
        if (weight * rest < beyondCounts && count > mean)
            break;
        chance *= excess > 0 ? (count + size) / (count + 1) * excess / (1 + excess) : mean / (count + 1);
    }
}

} // namespace

LumpyForecast::LumpyForecast(std::shared_ptr<const LevelGrid> grid, std::vector<std::vector<double>> steps,
                             LumpyReasons reasons)
    : m_grid(std::move(grid)), m_steps(std::move(steps)), m_reasons(std::move(reasons))
{
    m_reasons.level = mean(1);
}

double LumpyForecast::mean(int step) const
{
    if (m_steps.empty())
        return 0;
    const std::vector<double> &outlook = m_steps[std::size_t(std::clamp(step, 1, horizon()) - 1)];
    const std::size_t levels = m_grid->levels.size();
    double mean = 0;
    for (std::size_t i = 0; i < outlook.size(); ++i)
        mean += outlook[i] * m_grid->levels[i % levels];
    return mean * m_reasons.pack;
}

DemandDistribution LumpyForecast::demandOver(int first, int last) const
{
    if (m_steps.empty() || last < first)
        return {};
    // The level in the middle of the time stands for all of it.
    const int middle = std::clamp((first + last) / 2, 1, horizon());
    const double periods = last - first + 1;
    const std::vector<double> &outlook = m_steps[std::size_t(middle - 1)];
    const std::size_t levels = m_grid->levels.size();
    std::vector<double> table(1);
    double used = 0;
    for (std::size_t i = 0; i < outlook.size(); ++i) {
        if (outlook[i] < leastProbability)
            continue;
        const double level = m_grid->levels[i % levels];
        const double variance = m_grid->laws[i / levels].variance(level);
        addCounts(periods * level, periods * variance, outlook[i], table);
        used += outlook[i];
    }
    // What is missing is not on sale yet.
    table.front() += std::max(0.0, 1 - used);
    const DemandDistribution counts = DemandDistribution::ofCounts(table);
    return m_reasons.pack == 1 ? counts : counts.scaled(m_reasons.pack);
}

} // namespace benchbook
