// Batches as weighted scores: the common ground of estimates, drifts and causes. Not for other rooms.
#pragma once

#include "core/workshop/learning/step_batch.h"

namespace benchbook {

/// What one batch says, and how much it counts.
struct Score
{
    double weight = 0;
    double value = 0;
    std::size_t batch = 0; ///< its position
};

/// The logarithm of seconds a piece of every batch that says a time and is believed.
struct TimeScores
{
    std::vector<Score> scores;
    std::vector<std::size_t> leftOut;
};
TimeScores timeScores(const std::vector<StepBatch> &batches);

/// The share of lost pieces, stretched so that it scatters alike whether much or little is lost, beside what a batch of
/// that many pieces has on average: 0 where nothing is unusual.
std::vector<Score> lossScores(const std::vector<StepBatch> &batches);

/// How much a batch counts beside one of a single piece, when its pieces share their fate by `alike`.
double batchWeight(int pieces, double alike);

struct WeightedMean
{
    double mean = 0;
    double error = 0;   ///< standard error of the mean, whatever the true variances are
    double degrees = 0; ///< of freedom, by how unequal the weights are
};
/// Of two scores at least.
WeightedMean weightedMean(const std::vector<Score> &scores);

} // namespace benchbook
