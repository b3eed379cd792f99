#include "core/pricing/response/price_history.h"

#include <algorithm>
#include <cmath>

namespace benchbook {
namespace {

/// Half a piece is the usual stand-in for nothing sold when logarithms are taken.
constexpr double halfAPiece = 0.5;
/// A point is an outlier when it is both so many robust deviations and so large a factor away from the middle.
constexpr double outlierDeviations = 6;
constexpr double outlierFactor = 8;
constexpr std::size_t fewestForOutliers = 5;
constexpr double madToDeviation = 1.4826;
/// What sales do with prices as a rule; only used to see whether a point is out of all proportion.
constexpr double roughElasticity = -2;

bool isUsable(const PricePoint &point)
{
    return std::isfinite(point.price) && point.price > 0 && std::isfinite(point.volume) && point.volume >= 0 &&
           std::isfinite(point.season) && std::isfinite(point.display);
}

double medianOf(std::vector<double> values)
{
    const std::size_t middle = values.size() / 2;
    std::nth_element(values.begin(), values.begin() + std::ptrdiff_t(middle), values.end());
    const double upper = values[middle];
    if (values.size() % 2 == 1)
        return upper;
    return (upper + *std::max_element(values.begin(), values.begin() + std::ptrdiff_t(middle))) / 2;
}

/// Whether each point is far beyond the others, once what its price explains is taken out.
std::vector<bool> outliersOf(const LogHistory &history)
{
    std::vector<bool> outlier(history.size(), false);
    if (history.size() < fewestForOutliers)
        return outlier;
    std::vector<double> rest;
    for (std::size_t i = 0; i < history.size(); ++i)
        rest.push_back(history.volume[i] - roughElasticity * history.price[i]);
    const double middle = medianOf(rest);
    std::vector<double> distances;
    for (const double value : rest)
        distances.push_back(std::abs(value - middle));
    const double limit = std::max(outlierDeviations * madToDeviation * medianOf(distances), std::log(outlierFactor));
    for (std::size_t i = 0; i < history.size(); ++i)
        outlier[i] = distances[i] > limit;
    return outlier;
}

LogHistory withoutOutliers(const LogHistory &all)
{
    const std::vector<bool> outlier = outliersOf(all);
    LogHistory kept;
    kept.shift = all.shift;
    kept.unusable = all.unusable;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (outlier[i]) {
            ++kept.outliers;
            continue;
        }
        kept.periods.push_back(all.periods[i]);
        kept.price.push_back(all.price[i]);
        kept.volume.push_back(all.volume[i]);
        kept.display.push_back(all.display[i]);
    }
    return kept;
}

} // namespace

double LogHistory::lowestPrice() const
{
    return price.empty() ? 0 : std::exp(*std::min_element(price.begin(), price.end()));
}

double LogHistory::highestPrice() const
{
    return price.empty() ? 0 : std::exp(*std::max_element(price.begin(), price.end()));
}

LogHistory logHistory(const PriceHistory &history)
{
    std::vector<PricePoint> points;
    std::copy_if(history.points.begin(), history.points.end(), std::back_inserter(points), isUsable);
    LogHistory all;
    all.unusable = int(history.points.size() - points.size());
    std::stable_sort(points.begin(), points.end(),
                     [](const PricePoint &a, const PricePoint &b) { return a.period < b.period; });
    if (points.size() > maxResponsePoints)
        points.erase(points.begin(), points.end() - std::ptrdiff_t(maxResponsePoints));
    const bool hasZero =
        std::any_of(points.begin(), points.end(), [](const PricePoint &point) { return point.volume <= 0; });
    all.shift = hasZero ? halfAPiece : 0;
    for (const PricePoint &point : points) {
        all.periods.push_back(point.period);
        all.price.push_back(std::log(point.price));
        all.volume.push_back(std::log(point.volume + all.shift) - point.season);
        all.display.push_back(point.display);
    }
    return withoutOutliers(all);
}

} // namespace benchbook
