// Drifts: since when a step loses more, or takes longer, than before.
#pragma once

#include "core/workshop/learning/step_estimate.h"

#include <optional>

namespace benchbook {

enum class DriftOf { Loss, Minutes };

struct Drift
{
    DriftOf of = DriftOf::Loss;
    std::size_t since = 0; ///< position of the first batch after the change
    double before = 0;     ///< share of lost pieces, or seconds a piece
    double after = 0;
    Range beforeRange; ///< of the truth, 9 times in 10
    Range afterRange;
    int logsBefore = 0;
    int logsAfter = 0;
    double chance = 0; ///< how often a steady step would look so by chance

    bool isWorse() const { return after > before; }
};

/// How strict to be. In a studio where nothing changes, all its series together raise a false alarm in at most this
/// share of looks.
struct DriftRule
{
    double falseAlarms = 0.04;
    int series = 1; ///< how many are looked at together: every step's loss and every step's minutes
    quint64 seed = 1;
};

/// The latest change that chance does not explain; nothing when there is none, or too few batches. The batches are
/// shuffled many times: how often does a split as strong come up? That holds whatever the scatter of batches is.
/// Of long series only the latest 200 batches are looked at; positions are of `batches`.
std::optional<Drift> findDrift(const std::vector<StepBatch> &batches, DriftOf of, const DriftRule &rule = {});

} // namespace benchbook
