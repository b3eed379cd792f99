#include "core/forecast/group_season.h"

#include "core/forecast/level.h"
#include "core/forecast/numbers.h"
#include "core/forecast/season.h"
#include "core/forecast/theta.h"

#include <cstdio>

namespace benchbook::forecast {

namespace {

/// Of the products at each end of a period are left out of its mean.
constexpr double groupTrimmed = 0.1;
/// A product counts as if it had been seen so many periods to follow the group exactly.
constexpr double drawnToGroup = 20;
constexpr double mostSensitivity = 2.5;
constexpr double leastGroupShare = 0.1;
/// The median product's errors must shrink to less than this for the group to be used at all, and a product's own to
/// less than the second.
constexpr double helpfulMedianGain = 0.9;
constexpr double helpfulOwnGain = 0.97;
/// So many years more, and the group's season would be trusted twice as much.
constexpr double yearsOfDoubt = 0.3;
constexpr int longestUnsmoothed = 12;

double trimmedGroupMean(std::vector<double> values)
{
    std::ranges::sort(values);
    const std::size_t cut = std::size_t(double(values.size()) * groupTrimmed);
    return meanOf(std::span(values).subspan(cut, values.size() - 2 * cut));
}

bool comparable(const Series &series)
{
    return series.period > 1 && series.size() >= series.period + series.period / 4;
}

/// Demand of the group per period, the last one last, each product over its own mean.
Series pooledGroup(std::span<const Series> group)
{
    int longest = 0;
    Series pooled{{}, 0};
    for (const Series &series : group) {
        if (comparable(series)) {
            pooled.period = series.period;
            longest = std::max(longest, series.size());
        }
    }
    std::vector<std::vector<double>> cells(static_cast<std::size_t>(longest));
    for (const Series &series : group) {
        const double mean = meanOf(series.values);
        if (!comparable(series) || series.period != pooled.period || !(mean > 0))
            continue;
        for (int back = 0; back < series.size(); ++back)
            cells[std::size_t(longest - 1 - back)].push_back(series.values[std::size_t(series.size() - 1 - back)] /
                                                             mean);
    }
    for (const std::vector<double> &cell : cells)
        if (int(cell.size()) >= GroupSeason::leastProducts)
            pooled.values.push_back(trimmedGroupMean(cell));
    return pooled;
}

/// Shares by place, place 0 following the last value.
std::vector<double> groupShares(const Series &pooled)
{
    const int n = pooled.size();
    const int m = pooled.period;
    const std::vector<double> level = yearlyMean(pooled);
    std::vector<double> raw(std::size_t(m), 0.0);
    std::vector<int> seen(std::size_t(m), 0);
    for (int t = 0; t < n; ++t) {
        const std::size_t place = std::size_t((t - n % m + m) % m);
        if (level[std::size_t(t)] > 0)
            raw[place] += pooled.values[std::size_t(t)] / level[std::size_t(t)];
        ++seen[place];
    }
    for (std::size_t i = 0; i < raw.size(); ++i)
        raw[i] /= std::max(1, seen[i]);
    std::vector<double> shares(raw);
    // A week is like those beside it; a month is not.
    if (m > longestUnsmoothed)
        for (std::size_t i = 0; i < raw.size(); ++i)
            shares[i] = (raw[(i + raw.size() - 1) % raw.size()] + 2 * raw[i] + raw[(i + 1) % raw.size()]) / 4;
    const double mean = meanOf(shares);
    if (!(mean > 0))
        return {};
    for (double &value : shares)
        value /= mean;
    return shares;
}

} // namespace

GroupSeason::GroupSeason(std::span<const Series> group)
{
    const Series pooled = pooledGroup(group);
    m_period = pooled.period;
    if (m_period < 2 || pooled.size() < m_period)
        return;
    m_index = groupShares(pooled);
    if (m_index.empty())
        return;
    std::vector<double> gains;
    for (const Series &series : group)
        if (series.period == m_period && comparable(series) && series.size() < 3 * m_period)
            gains.push_back(gain(series));
    std::ranges::sort(gains);
    m_helpful = int(gains.size()) >= leastProducts && gains[gains.size() / 2] < helpfulMedianGain;
}

bool GroupSeason::suits(const Series &series) const
{
    return known() && m_helpful && series.period == m_period && comparable(series) && series.size() < 3 * m_period &&
           gain(series) < helpfulOwnGain;
}

double GroupSeason::at(int after) const
{
    const int place = ((after - 1) % m_period + m_period) % m_period;
    return m_index[std::size_t(place)];
}

double GroupSeason::share(const Series &series, int t, double beta) const
{
    return std::max(leastGroupShare, 1 + beta * (at(t - series.size() + 1) - 1));
}

Series GroupSeason::without(const Series &series, double beta) const
{
    Series rest(series);
    for (int t = 0; t < series.size(); ++t)
        rest.values[std::size_t(t)] /= share(series, t, beta);
    return rest;
}

double GroupSeason::sensitivity(const Series &series) const
{
    const double mean = meanOf(series.values);
    if (!(mean > 0))
        return 1;
    double xx = 0;
    double xy = 0;
    double spread = 0;
    for (int t = 0; t < series.size(); ++t) {
        const double x = at(t - series.size() + 1) - 1;
        xx += x * x;
        xy += x * (series.values[std::size_t(t)] / mean - 1);
    }
    for (const double value : m_index)
        spread += (value - 1) * (value - 1);
    const double prior = drawnToGroup * spread / m_period;
    return xx + prior > 0 ? std::clamp((xy + prior) / (xx + prior), 0.0, mostSensitivity) : 1;
}

double GroupSeason::gain(const Series &series) const
{
    const double beta = sensitivity(series);
    const Member with = simpleSmoothing(without(series, beta), {}, 1);
    const Member plain = simpleSmoothing(series, {}, 1);
    double a = 0;
    double b = 0;
    for (int t = with.warmUp; t + 1 < series.size(); ++t) {
        const double next = series.values[std::size_t(t + 1)];
        a += std::abs(with.ahead.row(t)[0] * share(series, t + 1, beta) - next);
        b += std::abs(plain.ahead.row(t)[0] - next);
    }
    return b > 0 ? a / b : 1;
}

Member GroupSeason::forecast(const Series &series, int steps) const
{
    const double beta = sensitivity(series);
    const double years = double(series.size()) / m_period;
    const double trust = years / (years + yearsOfDoubt);
    Member member = dynamicTheta(without(series, beta), {}, steps);
    const Member plain = dynamicTheta(series, {}, steps);
    if (!member.usable())
        return {};
    for (int origin = 0; origin < series.size(); ++origin) {
        const std::span<double> row = member.ahead.row(origin);
        for (int step = 0; step < steps; ++step) {
            double &value = row[std::size_t(step)];
            value = trust * value * share(series, origin + 1 + step, beta) +
                    (1 - trust) * plain.ahead.row(origin)[std::size_t(step)];
        }
    }
    member.method = Method::GroupSeason;
    char text[64];
    std::snprintf(text, sizeof text, "season of the group × %.2f", beta);
    member.choice = text;
    return member;
}

} // namespace benchbook::forecast
