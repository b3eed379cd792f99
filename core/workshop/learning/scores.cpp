#include "core/workshop/learning/scores.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace benchbook {
namespace {

// A working guess of how far the pieces of a log share its pace. It only sets weights: errors are taken from the
// scatter itself, so a wrong guess costs a little width and no truth.
constexpr double paceAlike = 0.25;
constexpr double fateAlike = 0.05;
// A time so many deviations off is not believed, unless it is within three times the usual: five logs may agree by
// chance so well that an honest sixth stood out.
constexpr double beyondBelief = 3.5;

double medianOf(std::vector<double> values)
{
    const auto middle = values.begin() + std::ptrdiff_t(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    if (values.size() % 2 == 1)
        return *middle;
    return (*middle + *std::max_element(values.begin(), middle)) / 2;
}

/// Anscombe's arcsine of a share: it scatters alike whether much or little is lost.
double steadied(int lost, int pieces) { return std::asin(std::sqrt((lost + 0.375) / (pieces + 0.75))); }

/// What steadied() is on average where each of the pieces is lost with probability `share`. It depends on their number:
/// without taking it off, smaller batches would look like a change.
double expectedScore(int pieces, double share)
{
    constexpr int many = 200; // from here on it hardly depends any more
    if (pieces > many || share <= 0 || share >= 1)
        return steadied(int(std::lround(share * pieces)), pieces);
    double probability = std::pow(1 - share, pieces);
    double expected = 0;
    for (int lost = 0; lost <= pieces; ++lost) {
        expected += probability * steadied(lost, pieces);
        probability *= double(pieces - lost) / (lost + 1) * share / (1 - share);
    }
    return expected;
}

double lostShare(const std::vector<StepBatch> &batches)
{
    double lost = 0;
    double pieces = 0;
    for (const StepBatch &batch : batches) {
        lost += batch.pieces - batch.good;
        pieces += batch.pieces;
    }
    return pieces > 0 ? lost / pieces : 0;
}

} // namespace

bool StepBatch::has(const BatchLabel &label) const
{
    return std::find(labels.begin(), labels.end(), label) != labels.end();
}

double batchWeight(int pieces, double alike) { return pieces / (1 + (pieces - 1) * alike); }

TimeScores timeScores(const std::vector<StepBatch> &batches)
{
    TimeScores found;
    std::vector<double> logs;
    for (std::size_t i = 0; i < batches.size(); ++i) {
        const StepBatch &batch = batches[i];
        if (batch.pieces <= 0 || batch.seconds <= 0)
            continue;
        const double value = std::log(batch.seconds / batch.pieces);
        found.scores.push_back({batchWeight(batch.pieces, paceAlike), value, i});
        logs.push_back(value);
    }
    if (int(logs.size()) < fewestLogs)
        return found;
    const double centre = medianOf(logs);
    std::vector<double> distances;
    for (const double value : logs)
        distances.push_back(std::abs(value - centre));
    const double limit = std::max(beyondBelief * 1.4826 * medianOf(std::move(distances)), std::log(3.0));
    std::erase_if(found.scores, [&](const Score &score) {
        const bool strange = std::abs(score.value - centre) > limit;
        if (strange)
            found.leftOut.push_back(score.batch);
        return strange;
    });
    return found;
}

std::vector<Score> lossScores(const std::vector<StepBatch> &batches)
{
    const double share = lostShare(batches);
    std::vector<Score> scores;
    for (std::size_t i = 0; i < batches.size(); ++i) {
        const StepBatch &batch = batches[i];
        if (batch.pieces <= 0)
            continue;
        const double value = steadied(batch.pieces - batch.good, batch.pieces) - expectedScore(batch.pieces, share);
        scores.push_back({batchWeight(batch.pieces, fateAlike), value, i});
    }
    return scores;
}

WeightedMean weightedMean(const std::vector<Score> &scores)
{
    double weights = 0;
    double sum = 0;
    double squares = 0;
    for (const Score &score : scores) {
        weights += score.weight;
        squares += score.weight * score.weight;
        sum += score.weight * score.value;
    }
    WeightedMean result;
    result.mean = sum / weights;
    double variance = 0;
    for (const Score &score : scores) {
        // A score that pulls the mean hides part of its own distance. What is taken here is the distance from the mean
        // of all others, as the jackknife does (HC3).
        const double leverage = std::min(score.weight / weights, 0.9);
        const double distance = (score.value - result.mean) / (1 - leverage);
        variance += score.weight * score.weight * distance * distance;
    }
    result.error = std::sqrt(variance) / weights;
    result.degrees = std::max(weights * weights / squares - 1, 1.0);
    return result;
}

} // namespace benchbook
