// BenchCounts: what was counted at a running timer and is not logged yet; it outlives the program.
#pragma once

#include "core/journal/entities.h"
#include "core/journal/studio.h"

#include <optional>

namespace benchbook {

struct BenchCounts
{
    int good = 0;
    int scrap = 0;
    int rework = 0;                             ///< pieces that have to be done again
    std::optional<Id<ScrapReason>> reason = {}; ///< why they are not good
    friend bool operator==(const BenchCounts &, const BenchCounts &) = default;
};

/// A draft is no fact, so it is a note of the file and not in the journal. Those of timers that have ended are dropped
/// with the next one that is kept, so a finish that is taken back finds its counts again.
void keepCounts(Studio &studio, Id<RunningTimer> timer, BenchCounts counts);
/// Nothing counted where nothing was kept.
BenchCounts keptCounts(const Studio &studio, Id<RunningTimer> timer);

} // namespace benchbook
