// Minutes and yield of a step, learnt from its logs: an estimate, the range in which the truth lies 9 times in 10, and
// why. Robust against forgotten timers and honest about few logs.
#pragma once

#include "core/workshop/learning/step_batch.h"

namespace benchbook {

struct MinutesEstimate
{
    bool known = false;
    double secondsPerPiece = 0; ///< the mean, as a plan needs it: what a hundred pieces take is a hundred times this
    Range range;                ///< 9 times in 10 the true mean lies within
    Range nextBatch;            ///< 9 times in 10 the next log's time per piece lies within
    int logs = 0;               ///< that were used
    qint64 pieces = 0;
    std::vector<std::size_t> leftOut = {}; ///< positions of the batches whose time is not believed
    std::vector<Finding> why = {};
};
/// Of the batches that say a time.
MinutesEstimate estimateMinutes(const std::vector<StepBatch> &batches);

struct YieldEstimate
{
    bool known = false;
    double yield = 0; ///< good ÷ started
    Range range;      ///< 9 times in 10 the true yield lies within
    int logs = 0;
    qint64 pieces = 0;
    qint64 good = 0;
    double alike = 0; ///< how far the pieces of a batch share their fate: 0 not at all, 1 wholly
    std::vector<Finding> why = {};
};
YieldEstimate estimateYield(const std::vector<StepBatch> &batches);

/// What the step is like for one level of a factor.
struct GroupEstimate
{
    BatchLabel label;
    int logs = 0;
    qint64 pieces = 0;
    bool known = false;
    double own = 0;       ///< what its logs say by themselves
    double estimate = 0;  ///< drawn towards the step's mean, as far as chance may have moved it
    Range range;          ///< of the truth, 9 times in 10
    bool differs = false; ///< from the other levels, beyond chance
    std::vector<Finding> why = {};
};
/// One for each level of the factor, by level; seconds per piece.
std::vector<GroupEstimate> minutesByGroup(const std::vector<StepBatch> &batches, Circumstance factor);
/// The same for the share of good pieces.
std::vector<GroupEstimate> yieldByGroup(const std::vector<StepBatch> &batches, Circumstance factor);

/// What one order took of a material.
struct Consumption
{
    double quantity = 0; ///< in any unit
    int pieces = 0;      ///< that were started
};
struct NeedEstimate
{
    bool known = false;
    double perPiece = 0; ///< the mean
    double covers = 0;   ///< so much a piece covers it in the given share of orders
    int orders = 0;
    std::vector<Finding> why = {};
};
/// `share` above 0.5 and below 1: 0.9 is "covers it 9 times in 10".
NeedEstimate estimateNeed(const std::vector<Consumption> &orders, double share = 0.9);

} // namespace benchbook
