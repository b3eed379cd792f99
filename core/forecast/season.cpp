#include "core/forecast/season.h"

#include "core/forecast/numbers.h"

#include <cstdlib>

namespace benchbook::forecast {

namespace {

/// A share below this would blow a value up when it is divided by it.
constexpr double leastSeasonalShare = 0.05;
constexpr double normal90 = 1.645;

/// What each place of the year showed: mean share, and how far the years disagree about it.
struct SeasonPlaces
{
    std::vector<double> mean;
    double varianceOfMeans = 0; ///< of one place's mean, as the years' disagreement has it
};

SeasonPlaces seasonPlaces(const Series &series, bool multiplicative)
{
    const int n = series.size();
    const int m = series.period;
    const int half = m / 2;
    const std::vector<double> trend = yearlyMean(series);
    std::vector<int> counts(std::size_t(m), 0);
    std::vector<double> squares(std::size_t(m), 0.0);
    SeasonPlaces places{std::vector<double>(std::size_t(m), 0.0)};
    for (int t = half; t + half < n; ++t) {
        const std::size_t place = std::size_t(t % m);
        const double value = series.values[std::size_t(t)];
        const double level = trend[std::size_t(t)];
        const double share = multiplicative ? value / level : value - level;
        places.mean[place] += share;
        squares[place] += share * share;
        ++counts[place];
    }
    int cells = 0;
    for (std::size_t i = 0; i < places.mean.size(); ++i) {
        const int count = counts[i];
        places.mean[i] = count ? places.mean[i] / count : (multiplicative ? 1 : 0);
        if (count > 1) {
            places.varianceOfMeans += (squares[i] - count * places.mean[i] * places.mean[i]) / (count - 1) / count;
            ++cells;
        }
    }
    if (cells)
        places.varianceOfMeans /= cells;
    return places;
}

/// James and Stein: the share of the seen season that is kept.
double keptOfSeason(const std::vector<double> &shares, double centre, double varianceOfMeans)
{
    const double m = double(shares.size());
    double all = 0;
    for (const double share : shares)
        all += (share - centre) * (share - centre);
    all /= m - 1;
    if (all <= 0)
        return 0;
    return std::clamp(1 - (m - 3) / (m - 1) * varianceOfMeans / std::max(all, varianceOfMeans), 0.0, 1.0);
}

} // namespace

double SeasonalIndex::strength() const
{
    double sum = 0;
    for (const double share : of)
        sum += (share - (multiplicative ? 1 : 0)) * (share - (multiplicative ? 1 : 0));
    return of.empty() ? 0 : std::sqrt(sum / double(of.size()));
}

std::vector<double> autocorrelation(std::span<const double> values, int lags)
{
    const int n = int(values.size());
    const double mean = meanOf(values);
    std::vector<double> result(std::size_t(lags) + 1, 0.0);
    double all = 0;
    for (const double value : values)
        all += (value - mean) * (value - mean);
    result[0] = 1;
    if (all <= 0)
        return result;
    for (int lag = 1; lag <= lags && lag < n; ++lag) {
        double sum = 0;
        for (int t = lag; t < n; ++t)
            sum += (values[std::size_t(t)] - mean) * (values[std::size_t(t - lag)] - mean);
        result[std::size_t(lag)] = sum / all;
    }
    return result;
}

bool isSeasonal(const Series &series)
{
    const int m = series.period;
    const int n = series.size();
    if (m < 2 || n < 3 * m)
        return false;
    const std::vector<double> r = autocorrelation(series.values, m);
    double sum = 0;
    for (int lag = 1; lag < m; ++lag)
        sum += r[std::size_t(lag)] * r[std::size_t(lag)];
    return std::abs(r[std::size_t(m)]) > normal90 * std::sqrt((1 + 2 * sum) / n);
}

std::vector<double> yearlyMean(const Series &series)
{
    const int n = series.size();
    const int m = series.period;
    const int half = m / 2;
    std::vector<double> result(std::size_t(n), 0.0);
    const auto value = [&](int t) { return series.values[std::size_t(t)]; };
    for (int t = half; t + half < n; ++t) {
        double sum = 0;
        for (int k = -half; k <= half; ++k)
            sum += (m % 2 == 0 && std::abs(k) == half ? 0.5 : 1.0) * value(t + k);
        result[std::size_t(t)] = sum / m;
    }
    const int first = std::min(half, n - 1);
    const int last = std::max(first, n - 1 - half);
    std::fill(result.begin(), result.begin() + first, result[std::size_t(first)]);
    std::fill(result.begin() + last + 1, result.end(), result[std::size_t(last)]);
    return result;
}

SeasonalIndex classicalSeason(const Series &series, bool multiplicative)
{
    const SeasonPlaces places = seasonPlaces(series, multiplicative);
    SeasonalIndex index{places.mean, multiplicative};
    const double centre = multiplicative ? 1 : 0;
    const double mean = meanOf(index.of);
    for (double &share : index.of)
        share = multiplicative ? share / mean : share - mean;
    const double kept = keptOfSeason(index.of, centre, places.varianceOfMeans);
    for (double &share : index.of)
        share = centre + kept * (share - centre);
    return index;
}

SeasonalIndex classicalSeason(const Series &series)
{
    if (std::ranges::all_of(series.values, [](double value) { return value > 0; })) {
        SeasonalIndex index = classicalSeason(series, true);
        if (std::ranges::min(index.of) > leastSeasonalShare)
            return index;
    }
    return classicalSeason(series, false);
}

SeasonalIndex seasonIfAny(const Series &series)
{
    const int m = series.period;
    const bool twoYears = m > 1 && series.size() >= 2 * m + 1;
    if (twoYears && (m <= longestSeason || isSeasonal(series)))
        return classicalSeason(series);
    return {};
}

} // namespace benchbook::forecast
