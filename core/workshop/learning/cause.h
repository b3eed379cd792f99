// Causes: what the bad batches have in common.
#pragma once

#include "core/workshop/learning/drift.h"

namespace benchbook {

/// One circumstance, and how batches with it compare to those without.
struct Suspect
{
    BatchLabel label;
    double with = 0; ///< share of lost pieces, or seconds a piece
    double without = 0;
    Range withRange; ///< of the truth, 9 times in 10
    Range withoutRange;
    int logsWith = 0;
    int logsWithout = 0;
    qint64 piecesWith = 0;
    qint64 piecesWithout = 0;
    double evidence = 0; ///< for it against mere chance, as a natural logarithm of odds, all candidates considered
    /// The least of that evidence that is left where another circumstance is held equal.
    double evidenceBeside = 0;
    /// The circumstance that goes with it most; with `inseparable` no batch tells the two apart.
    std::optional<BatchLabel> goesWith = {};
    bool inseparable = false;
};

struct Causes
{
    std::vector<Suspect> suspects = {}; ///< the likeliest first
    bool standOut = false;              ///< whether the first is beyond chance; otherwise nothing stands out
    double chance = 1;                  ///< how often something would stand out so by chance among all candidates
};

struct CauseRule
{
    double chance = 0.05;
    std::size_t mostSuspects = 5;
    quint64 seed = 1;
};

/// Which of the batches' labels explains loss or long minutes best. Circumstances with fewer than two batches, or
/// fewer than two without, are not considered; nor are those with less loss.
Causes findCauses(const std::vector<StepBatch> &batches, DriftOf of, const CauseRule &rule = {});

} // namespace benchbook
