#include "core/forecast/distribution.h"

#include "core/forecast/normal_score.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numeric>

namespace benchbook {
namespace {

/// Corners between two given quantiles, and beyond the outermost.
constexpr int cornersBetween = 12;
/// How far, in normal scores, a tail is followed: 1 in 30 000 000.
constexpr double furthestTail = 5.4;
/// A probability is no longer told from a higher one by rounding.
constexpr double sameProbability = 1e-12;

double possibleDemand(double amount) { return std::isfinite(amount) ? std::max(amount, 0.0) : 0; }

/// A quantile over its normal score, and the slope of the curve there.
struct ScoredQuantile
{
    double score;
    double value;
    double slope = 0;
};

/// Slopes that make the cubic through the points monotone: the harmonic mean of both sides (Fritsch, Butland 1984).
void setMonotoneSlopes(std::vector<ScoredQuantile> &points)
{
    const auto rise = [&](std::size_t i) {
        return (points[i + 1].value - points[i].value) / (points[i + 1].score - points[i].score);
    };
    points.front().slope = rise(0);
    points.back().slope = rise(points.size() - 2);
    for (std::size_t i = 1; i + 1 < points.size(); ++i) {
        const double before = rise(i - 1);
        const double after = rise(i);
        points[i].slope = before > 0 && after > 0 ? 2 * before * after / (before + after) : 0;
    }
}

double onCurve(const ScoredQuantile &from, const ScoredQuantile &to, double part)
{
    const double width = to.score - from.score;
    const double rest = 1 - part;
    return rest * rest * ((1 + 2 * part) * from.value + part * width * from.slope) +
           part * part * ((3 - 2 * part) * to.value - rest * width * to.slope);
}

/// In order, without doubles, in normal scores.
std::vector<ScoredQuantile> scoredQuantiles(std::vector<DemandDistribution::Quantile> quantiles)
{
    std::erase_if(quantiles, [](const auto &each) {
        return !std::isfinite(each.value) || !(each.probability > 0 && each.probability < 1);
    });
    std::sort(quantiles.begin(), quantiles.end(),
              [](const auto &a, const auto &b) { return a.probability < b.probability; });
    std::vector<double> values;
    for (const auto &each : quantiles)
        values.push_back(std::max(each.value, 0.0));
    std::sort(values.begin(), values.end());
    std::vector<ScoredQuantile> points;
    for (std::size_t i = 0; i < quantiles.size(); ++i) {
        const double score = normalScore(quantiles[i].probability);
        if (points.empty() || score > points.back().score + sameProbability)
            points.push_back({score, values[i]});
    }
    return points;
}

} // namespace

DemandDistribution::DemandDistribution(std::vector<Corner> corners) : m_corners(std::move(corners))
{
    Corner &last = m_corners.back();
    last.probability = 1;
    last.shortfall = 0;
    // E[(D − x)+] is the area between the line and 1, right of x.
    for (std::size_t i = m_corners.size() - 1; i > 0; --i) {
        Corner &left = m_corners[i - 1];
        const Corner &right = m_corners[i];
        const double width = right.amount - left.amount;
        left.shortfall = right.shortfall + width * (1 - (left.probability + right.probability) / 2);
    }
    const Corner &first = m_corners.front();
    m_mean = first.amount + first.shortfall;
    double square = first.probability * (first.amount - m_mean) * (first.amount - m_mean);
    for (std::size_t i = 1; i < m_corners.size(); ++i) {
        const double from = m_corners[i - 1].amount - m_mean;
        const double to = m_corners[i].amount - m_mean;
        const double likely = m_corners[i].probability - m_corners[i - 1].probability;
        square += likely * (from * from + from * to + to * to) / 3;
    }
    m_deviation = std::sqrt(square);
}

DemandDistribution DemandDistribution::ofWeights(std::span<const double> amounts, std::span<const double> weights)
{
    const double all = std::accumulate(weights.begin(), weights.end(), 0.0);
    std::vector<Corner> corners;
    corners.reserve(2 * amounts.size());
    double below = 0;
    for (std::size_t i = 0; i < amounts.size(); ++i) {
        if (!corners.empty() && corners.back().amount == amounts[i]) {
            below += weights[i];
            corners.back().probability = below / all;
            continue;
        }
        corners.push_back({amounts[i], below / all, 0});
        below += weights[i];
        corners.push_back({amounts[i], below / all, 0});
    }
    return DemandDistribution(std::move(corners));
}

DemandDistribution DemandDistribution::certain(double value)
{
    return DemandDistribution(std::vector<Corner>{{possibleDemand(value), 1, 0}});
}

DemandDistribution DemandDistribution::ofSamples(std::vector<double> samples)
{
    std::erase_if(samples, [](double each) { return !std::isfinite(each); });
    if (samples.empty())
        return certain(0);
    for (double &each : samples)
        each = std::max(each, 0.0);
    std::sort(samples.begin(), samples.end());
    const std::vector<double> weights(samples.size(), 1.0);
    return ofWeights(samples, weights);
}

DemandDistribution DemandDistribution::ofQuantiles(std::vector<Quantile> quantiles)
{
    std::vector<ScoredQuantile> points = scoredQuantiles(std::move(quantiles));
    if (points.empty())
        return certain(0);
    if (points.size() == 1)
        return certain(points.front().value);
    setMonotoneSlopes(points);
    const ScoredQuantile &first = points.front();
    const ScoredQuantile &last = points.back();
    const double low = std::min(-furthestTail, first.score);
    const double high = std::max(furthestTail, last.score);
    points.insert(points.begin(), {low, first.value - first.slope * (first.score - low), first.slope});
    points.push_back({high, last.value + last.slope * (high - last.score), last.slope});
    std::vector<Corner> corners;
    for (std::size_t i = 0; i + 1 < points.size(); ++i) {
        for (int step = 0; step <= cornersBetween; ++step) {
            const double part = double(step) / cornersBetween;
            const double score = points[i].score + part * (points[i + 1].score - points[i].score);
            const double amount = std::max(0.0, onCurve(points[i], points[i + 1], part));
            const double least = corners.empty() ? 0 : corners.back().amount;
            corners.push_back({std::max(amount, least), normalBelow(score), 0});
        }
    }
    return DemandDistribution(std::move(corners));
}

DemandDistribution DemandDistribution::mixture(std::span<const Part> parts)
{
    double all = 0;
    std::vector<double> amounts;
    for (const Part &part : parts) {
        if (!(part.weight > 0))
            continue;
        all += part.weight;
        for (const Corner &corner : part.demand.m_corners)
            amounts.push_back(corner.amount);
    }
    if (!(all > 0) || !std::isfinite(all))
        return certain(0);
    std::sort(amounts.begin(), amounts.end());
    amounts.erase(std::unique(amounts.begin(), amounts.end()), amounts.end());
    std::vector<Corner> corners(2 * amounts.size());
    for (std::size_t i = 0; i < amounts.size(); ++i)
        corners[2 * i].amount = corners[2 * i + 1].amount = amounts[i];
    for (const Part &part : parts) {
        if (!(part.weight > 0))
            continue;
        const std::vector<Corner> &line = part.demand.m_corners;
        std::size_t next = 0;
        for (std::size_t i = 0; i < amounts.size(); ++i) {
            double before = next == 0 ? 0 : line[next - 1].probability;
            if (next > 0 && next < line.size() && line[next].amount > line[next - 1].amount) {
                const double way = (amounts[i] - line[next - 1].amount) / (line[next].amount - line[next - 1].amount);
                before += way * (line[next].probability - before);
            }
            double after = before;
            for (; next < line.size() && line[next].amount <= amounts[i]; ++next)
                after = line[next].probability;
            corners[2 * i].probability += part.weight / all * before;
            corners[2 * i + 1].probability += part.weight / all * after;
        }
    }
    return DemandDistribution(std::move(corners));
}

double DemandDistribution::quantile(double probability) const
{
    const double wanted = std::clamp(probability, 0.0, 1.0) - sameProbability;
    const auto found = std::lower_bound(m_corners.begin(), m_corners.end(), wanted,
                                        [](const Corner &corner, double p) { return corner.probability < p; });
    if (found == m_corners.begin())
        return found->amount;
    if (found == m_corners.end())
        return m_corners.back().amount;
    const Corner &left = *(found - 1);
    const double step = found->probability - left.probability;
    const double part = step > 0 ? std::clamp((probability - left.probability) / step, 0.0, 1.0) : 0;
    return left.amount + part * (found->amount - left.amount);
}

double DemandDistribution::nearQuantile(double probability, double lean) const
{
    const double upper = quantile(probability);
    const auto here = std::lower_bound(m_corners.begin(), m_corners.end(), upper,
                                       [](const Corner &corner, double amount) { return corner.amount < amount; });
    // Only an upright piece has a next lower amount, and only when the line comes to it level.
    if (here == m_corners.begin() || here == m_corners.end() || here->amount != upper)
        return upper;
    const Corner &lower = *(here - 1);
    if (here->probability > lower.probability + sameProbability)
        return upper;
    const double lacking = probability - lower.probability;
    return lacking < lean * (atMost(upper) - probability) ? lower.amount : upper;
}

double DemandDistribution::atMost(double amount) const
{
    const auto right = std::upper_bound(m_corners.begin(), m_corners.end(), amount,
                                        [](double x, const Corner &corner) { return x < corner.amount; });
    if (right == m_corners.begin())
        return 0;
    const Corner &left = *(right - 1);
    if (right == m_corners.end())
        return 1;
    const double part = (amount - left.amount) / (right->amount - left.amount);
    return left.probability + part * (right->probability - left.probability);
}

double DemandDistribution::shortfall(double amount) const
{
    const auto right = std::upper_bound(m_corners.begin(), m_corners.end(), amount,
                                        [](double x, const Corner &corner) { return x < corner.amount; });
    if (right == m_corners.begin())
        return m_mean - amount;
    if (right == m_corners.end())
        return 0;
    const double here = atMost(amount);
    return right->shortfall + (right->amount - amount) * (1 - (here + right->probability) / 2);
}

DemandDistribution DemandDistribution::scaled(double factor) const
{
    std::vector<Corner> corners = m_corners;
    for (Corner &corner : corners)
        corner.amount *= possibleDemand(factor);
    return DemandDistribution(std::move(corners));
}

DemandDistribution DemandDistribution::shifted(double amount) const
{
    std::vector<Corner> corners = m_corners;
    for (Corner &corner : corners)
        corner.amount = std::max(0.0, corner.amount + amount);
    return DemandDistribution(std::move(corners));
}

} // namespace benchbook
