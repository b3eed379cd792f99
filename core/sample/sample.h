// The sample studio: a leather workshop with months of plausible life, so that every page has something to show.
#pragma once

#include "core/base/progress.h"
#include "core/journal/studio.h"

namespace benchbook {

struct SampleOptions
{
    int months = 18; ///< 1…60, ending with the day the sample is made for
    int scale = 1;   ///< 1…200: how many times the trade of a workshop of four
    quint64 seed = 7;
    bool english = false; ///< names of people and things; the studio's own language otherwise
};

/// Fills a new, empty studio opened with `clock`. The clock is set back to the first day and ends where it was.
/// The same seed, options and day give the same content.
Result<void> makeSample(Studio &studio, ManualClock &clock, const SampleOptions &options, Progress progress = {});

/// Creates the file and fills it, ending on the day of `now`; a failed or cancelled one leaves no file behind.
Result<void> createSample(const QString &path, const SampleOptions &options, Instant now, Progress progress = {});

} // namespace benchbook
