// OutlookAccuracy: how near the outlook would have come. A forecast is a pure function of what was known until a day,
// so what it would have said is reckoned anew for the last months and held against what came.
#pragma once

#include "core/planning/outlook/outlook.h"

namespace benchbook {

/// The months gone by that are judged, and how far ahead of them.
inline constexpr int monthsJudged = 6;
inline constexpr int mostMonthsAhead = 3;

/// A month gone by, as it would have been seen one month before.
struct PastMonth
{
    QDate month;
    forecast::Row said;
    std::optional<double> came = {}; ///< absent: out of stock, or not yet sold
};

/// So many months ahead.
struct AheadAccuracy
{
    int months = 0;   ///< judged
    double error = 0; ///< mean of |said − came|, in pieces a month
    int covered = 0;  ///< of them lay in the range of 95 %
};

struct HandAccuracy
{
    int months = 0;           ///< with a figure made by hand that are over and known
    double error = 0;         ///< of the figures: mean of |figure − came|
    double forecastError = 0; ///< of the forecast as it stood when they were made, of the same months
};

struct OutlookAccuracy
{
    std::vector<PastMonth> past = {};                      ///< the oldest first
    std::array<AheadAccuracy, mostMonthsAhead> ahead = {}; ///< entry k−1: k months ahead
    double bias = 0;                                       ///< mean of said − came, one month ahead
    /// Error one month ahead ÷ mean step from month to month in all that is known before them (MASE): below 1 is better
    /// than "as last month". Absent where nothing moved.
    std::optional<double> scaled = {};
    /// Mean error of "as a year before" over the months that were judged and known a year before.
    std::optional<double> lastYearError = {};
    HandAccuracy hand = {};
};

struct OutlookJudgement
{
    std::vector<OutlookAccuracy> variants; ///< as those of the question
    OutlookAccuracy all;                   ///< of the whole; no figures by hand
};

/// Six outlooks of the past; what they share with earlier ones the cache knows. Cancelled when the token asks,
/// otherwise never fails.
Result<OutlookJudgement> judgeOutlook(const OutlookQuestion &question, OutlookCache &cache, int threads,
                                      const Progress &progress = {});

} // namespace benchbook
