#include "core/workshop/learning/drift.h"

#include "core/base/random.h"
#include "core/workshop/learning/scores.h"

#include <algorithm>
#include <cmath>

namespace benchbook {
namespace {

constexpr std::size_t longestLook = 200;
constexpr std::size_t shortestSide = 4; // batches: fewer may be one bad day
// A smaller change may be real and is not worth a word: of minutes, and of pieces lost.
constexpr double worthSaying = 0.05;
constexpr double lossWorthSaying = 0.005;

struct Split
{
    std::size_t at = 0; ///< the first after the change
    double strength = 0;
};

/// The strongest split, by how far the two sides' means lie apart against their scatter.
Split strongestSplit(const std::vector<Score> &scores)
{
    double weights = 0;
    double sum = 0;
    for (const Score &score : scores) {
        weights += score.weight;
        sum += score.weight * score.value;
    }
    const double mean = sum / weights;
    Split best;
    double weight = 0;
    double above = 0;
    for (std::size_t i = 0; i + shortestSide < scores.size(); ++i) {
        weight += scores[i].weight;
        above += scores[i].weight * (scores[i].value - mean);
        if (i + 1 < shortestSide)
            continue;
        const double strength = above * above / (weight * (weights - weight) / weights);
        if (strength > best.strength)
            best = {i + 1, strength};
    }
    return best;
}

/// The share of shuffles with a split as strong. Stops as soon as it is clear that there are too many.
double chanceOf(const Split &found, std::vector<Score> scores, double limit, Random &random)
{
    const int most = int(std::ceil(10 / limit));
    const int tooMany = int(std::ceil(most * limit));
    int asStrong = 0;
    for (int done = 0; done < most; ++done) {
        for (std::size_t i = scores.size() - 1; i > 0; --i)
            std::swap(scores[i], scores[std::size_t(random.between(0, qint64(i)))]);
        if (strongestSplit(scores).strength >= found.strength * (1 - 1e-12) && ++asStrong >= tooMany)
            return 1;
    }
    return (asStrong + 1.0) / (most + 1.0);
}

/// The latest change, as a position in `scores`; a change that was followed by another is past.
std::optional<std::pair<Split, double>> latestSplit(std::vector<Score> &scores, double limit, Random &random)
{
    std::optional<std::pair<Split, double>> latest;
    std::vector<Score> looked = scores;
    while (looked.size() >= 2 * shortestSide + 1) {
        const Split split = strongestSplit(looked);
        if (split.at == 0)
            break;
        const double chance = chanceOf(split, looked, limit, random);
        if (chance > limit)
            break;
        latest = {split, chance};
        scores = looked;
        looked.erase(looked.begin(), looked.begin() + std::ptrdiff_t(split.at));
    }
    return latest;
}

std::vector<StepBatch> batchesOf(const std::vector<StepBatch> &batches, const std::vector<Score> &scores,
                                 std::size_t from, std::size_t to)
{
    std::vector<StepBatch> part;
    for (std::size_t i = from; i < to; ++i)
        part.push_back(batches[scores[i].batch]);
    return part;
}

void describeLoss(Drift &drift, const std::vector<StepBatch> &before, const std::vector<StepBatch> &after)
{
    const YieldEstimate old = estimateYield(before);
    const YieldEstimate now = estimateYield(after);
    drift.before = 1 - old.yield;
    drift.after = 1 - now.yield;
    drift.beforeRange = {1 - old.range.high, 1 - old.range.low};
    drift.afterRange = {1 - now.range.high, 1 - now.range.low};
}

void describeMinutes(Drift &drift, const std::vector<StepBatch> &before, const std::vector<StepBatch> &after)
{
    const MinutesEstimate old = estimateMinutes(before);
    const MinutesEstimate now = estimateMinutes(after);
    drift.before = old.secondsPerPiece;
    drift.after = now.secondsPerPiece;
    drift.beforeRange = old.range;
    drift.afterRange = now.range;
}

} // namespace

std::optional<Drift> findDrift(const std::vector<StepBatch> &batches, DriftOf of, const DriftRule &rule)
{
    std::vector<Score> scores = of == DriftOf::Loss ? lossScores(batches) : timeScores(batches).scores;
    if (scores.size() > longestLook)
        scores.erase(scores.begin(), scores.end() - std::ptrdiff_t(longestLook));
    Random random(rule.seed);
    const auto found = latestSplit(scores, rule.falseAlarms / std::max(rule.series, 1), random);
    if (!found)
        return std::nullopt;
    const std::size_t at = found->first.at;
    Drift drift;
    drift.of = of;
    drift.since = scores[at].batch;
    drift.chance = found->second;
    drift.logsBefore = int(at);
    drift.logsAfter = int(scores.size() - at);
    const auto before = batchesOf(batches, scores, 0, at);
    const auto after = batchesOf(batches, scores, at, scores.size());
    if (of == DriftOf::Loss)
        describeLoss(drift, before, after);
    else
        describeMinutes(drift, before, after);
    const bool small = of == DriftOf::Minutes ? std::abs(drift.after / drift.before - 1) < worthSaying
                                              : std::abs(drift.after - drift.before) < lossWorthSaying;
    if (small)
        return std::nullopt;
    return drift;
}

} // namespace benchbook
