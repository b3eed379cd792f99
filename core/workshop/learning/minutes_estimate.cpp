#include "core/workshop/learning/distribution.h"
#include "core/workshop/learning/scores.h"
#include "core/workshop/learning/step_estimate.h"

#include <cmath>

namespace benchbook {
namespace {

/// Where the next log will lie: the scatter of the logs, and that their centre is not known exactly either.
Range nextLog(const std::vector<Score> &logs)
{
    double sum = 0;
    for (const Score &score : logs)
        sum += score.value;
    const double count = double(logs.size());
    const double centre = sum / count;
    double squares = 0;
    for (const Score &score : logs)
        squares += (score.value - centre) * (score.value - centre);
    const double spread = std::sqrt(squares / (count - 1) * (1 + 1 / count)) * studentQuantile(0.95, count - 1);
    return {std::exp(centre - spread), std::exp(centre + spread)};
}

} // namespace

MinutesEstimate estimateMinutes(const std::vector<StepBatch> &batches)
{
    MinutesEstimate estimate;
    TimeScores times = timeScores(batches);
    estimate.leftOut = std::move(times.leftOut);
    estimate.logs = int(times.scores.size());
    for (const Score &score : times.scores)
        estimate.pieces += batches[score.batch].pieces;
    if (estimate.logs < fewestLogs) {
        estimate.why = {{FindingKind::TooFewLogs, double(estimate.logs), double(fewestLogs)}};
        return estimate;
    }
    estimate.known = true;
    estimate.nextBatch = nextLog(times.scores);
    // The mean of times, not of their logarithms: a plan adds times up. Its range is laid out in proportion, since
    // times are skewed: there is more room above than below.
    std::vector<Score> rates = times.scores;
    for (Score &score : rates)
        score.value = std::exp(score.value);
    const WeightedMean mean = weightedMean(rates);
    const double spread = studentQuantile(0.95, mean.degrees) * mean.error / mean.mean;
    estimate.secondsPerPiece = mean.mean;
    estimate.range = {mean.mean * std::exp(-spread), mean.mean * std::exp(spread)};
    estimate.why = {{FindingKind::UsedLogs, double(estimate.logs), double(estimate.pieces)}};
    if (!estimate.leftOut.empty())
        estimate.why.push_back({FindingKind::LeftOut, double(estimate.leftOut.size())});
    return estimate;
}

} // namespace benchbook
