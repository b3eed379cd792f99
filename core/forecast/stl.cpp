#include "core/forecast/stl.h"

#include "core/forecast/ets.h"
#include "core/forecast/numbers.h"

namespace benchbook::forecast {

namespace {

constexpr int stlRounds = 2;
/// The window of the changing season, as R's stlf has it.
constexpr int stlSeasonalWindow = 13;

double cubeOf(double x) { return x * x * x; }

/// Local straight line at place x (may lie outside 0…n−1) through the nearest `window` of evenly spaced values.
double loess(std::span<const double> y, int window, double x)
{
    const int n = int(y.size());
    const int count = std::min(window, n);
    const int left = std::clamp(int(std::floor(x)) - (count - 1) / 2, 0, n - count);
    const int right = left + count - 1;
    double reach = std::max(x - left, right - x);
    if (window > n)
        reach += (window - n) / 2;
    double sw = 0;
    double sx = 0;
    double sy = 0;
    double sxx = 0;
    double sxy = 0;
    for (int i = left; i <= right; ++i) {
        const double distance = std::abs(i - x);
        if (distance > 0.999 * reach && reach > 0)
            continue;
        const double weight = reach > 0 ? cubeOf(1 - cubeOf(distance / reach)) : 1;
        const double at = i - x;
        sw += weight;
        sx += weight * at;
        sy += weight * y[std::size_t(i)];
        sxx += weight * at * at;
        sxy += weight * at * y[std::size_t(i)];
    }
    const double det = sw * sxx - sx * sx;
    return det > 1e-9 * sw * sw ? (sy * sxx - sx * sxy) / det : sy / sw;
}

std::vector<double> movingMean(std::span<const double> y, int length)
{
    std::vector<double> result(y.size() - std::size_t(length) + 1);
    double sum = std::accumulate(y.begin(), y.begin() + length, 0.0);
    for (std::size_t i = 0; i < result.size(); ++i) {
        if (i > 0)
            sum += y[i + std::size_t(length) - 1] - y[i - 1];
        result[i] = sum / length;
    }
    return result;
}

int nextOdd(double x) { return int(std::ceil(x)) | 1; }

double varianceOf(std::span<const double> values)
{
    const double mean = meanOf(values);
    double sum = 0;
    for (const double value : values)
        sum += (value - mean) * (value - mean);
    return sum / double(values.size());
}

/// The season of each place in the year, smoothed over the years and one year longer at both ends.
std::vector<double> smoothedCycle(const Series &series, const std::vector<double> &trend, int seasonalWindow)
{
    const int n = series.size();
    const int m = series.period;
    std::vector<double> cycle(std::size_t(n + 2 * m));
    std::vector<double> years;
    for (int place = 0; place < m; ++place) {
        years.clear();
        for (int t = place; t < n; t += m)
            years.push_back(series.values[std::size_t(t)] - trend[std::size_t(t)]);
        const int count = int(years.size());
        const double same = meanOf(years);
        for (int year = -1; year <= count; ++year) {
            const int t = place + (year + 1) * m;
            if (t < n + 2 * m)
                cycle[std::size_t(t)] = seasonalWindow > 0 ? loess(years, seasonalWindow, year) : same;
        }
    }
    return cycle;
}

/// The latest place of the same phase that is known at `origin`; in the first year the one it turned out to be.
int latestOfPhase(int at, int origin, int m, int n)
{
    while (at > origin && at >= m)
        at -= m;
    if (at > n - 1)
        at -= m;
    while (at + m <= origin)
        at += m;
    return at;
}

} // namespace

double StlParts::seasonalStrength() const
{
    std::vector<double> both(rest);
    for (std::size_t i = 0; i < both.size(); ++i)
        both[i] += season[i];
    const double all = varianceOf(both);
    return all > 0 ? std::clamp(1 - varianceOf(rest) / all, 0.0, 1.0) : 0;
}

StlParts stl(const Series &series, int seasonalWindow)
{
    const int n = series.size();
    const int m = series.period;
    const int window = seasonalWindow > 0 ? seasonalWindow : 10 * n + 1;
    const int trendWindow = nextOdd(1.5 * m / (1 - 1.5 / window));
    const int lowWindow = nextOdd(m);
    StlParts parts{std::vector<double>(std::size_t(n)), std::vector<double>(std::size_t(n), 0.0), {}};
    std::vector<double> without;
    for (int round = 0; round < stlRounds; ++round) {
        const std::vector<double> cycle = smoothedCycle(series, parts.trend, seasonalWindow);
        // What the smoothed season holds of the trend is taken out of it again.
        const std::vector<double> low = movingMean(movingMean(movingMean(cycle, m), m), 3);
        without = series.values;
        for (int t = 0; t < n; ++t) {
            parts.season[std::size_t(t)] = cycle[std::size_t(t + m)] - loess(low, lowWindow, t);
            without[std::size_t(t)] -= parts.season[std::size_t(t)];
        }
        for (int t = 0; t < n; ++t)
            parts.trend[std::size_t(t)] = loess(without, trendWindow, t);
    }
    parts.rest = series.values;
    for (std::size_t t = 0; t < parts.rest.size(); ++t)
        parts.rest[t] -= parts.season[t] + parts.trend[t];
    return parts;
}

Member stlWithEts(const Series &series, int steps)
{
    const int n = series.size();
    const int m = series.period;
    if (m < 2 || n < 2 * m + 3)
        return {};
    const StlParts parts = stl(series, stlSeasonalWindow);
    Series without{series.values, m};
    for (int t = 0; t < n; ++t)
        without.values[std::size_t(t)] -= parts.season[std::size_t(t)];
    Member member = nonSeasonalEts(without, steps);
    if (!member.usable())
        return {};
    member.method = Method::StlEts;
    member.choice = "STL+" + member.choice;
    for (int origin = 0; origin < n; ++origin) {
        const std::span<double> row = member.ahead.row(origin);
        for (int step = 0; step < steps; ++step)
            row[std::size_t(step)] += parts.season[std::size_t(latestOfPhase(origin + 1 + step, origin, m, n))];
    }
    return member;
}

} // namespace benchbook::forecast
