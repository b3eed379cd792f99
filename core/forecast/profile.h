// What a series is like: which methods it can bear is decided by this.
#pragma once

#include "core/forecast/series.h"

namespace benchbook::forecast {

enum class Kind {
    Nothing,      ///< not one value is known
    Zero,         ///< nothing was ever sold
    Single,       ///< one value
    Constant,     ///< always the same
    Short,        ///< enough for a level, not for more
    Regular,      ///< sold in nearly every period
    Intermittent, ///< sold now and then, or few at a time
};

/// Figures of a series from its first sale on.
struct Profile
{
    Kind kind = Kind::Nothing;
    int size = 0;         ///< periods, the unknown ones too
    int known = 0;        ///< periods whose demand is known
    int unsoldBefore = 0; ///< zeros or unknown periods in front, left out
    int setAside = 0;     ///< values so far beyond the others that they count as unknown
    int tooOld = 0;       ///< values in front that are left out because the series is longer than mostPeriods
    double mean = 0;      ///< of what is known
    double interval = 0;  ///< periods per period with demand, ADI; 1: every one
    double variation = 0; ///< squared coefficient of variation of demand where there is any, CV²
    bool returns = false; ///< some period is below zero
    bool whole = true;    ///< every value is a whole number

    /// How strongly the series has a season of its own: 0 none, to 1; filled in by forecast().
    double season = 0;
};

/// Longer series are cut to their last so many periods: what was before says little about what comes.
inline constexpr int mostPeriods = 400;
/// Up to so many values a level is all that is learnt: a trend costs up to 70 % there.
inline constexpr int mostForLevel = 8;
/// Demand in fewer than one of so many periods is intermittent (Syntetos, Boylan, Croston: On the categorization of
/// demand patterns, Journal of the Operational Research Society 56, 2005).
inline constexpr double intermittentInterval = 1.32;
/// Whole numbers below this mean are counted one by one, whether or not some are zero.
inline constexpr double leastContinuousMean = 5;

/// Whole numbers below this mean are counted, too, as long as two years are not known: what others of the group teach
/// about counts is worth more then than what the series could teach about trends.
inline constexpr double mostCountedMean = 100;
inline constexpr int yearsBeforeTrends = 2;

/// A series made ready for methods: from the first sale on, without unknown values.
struct Prepared
{
    Series series;           ///< every value finite
    std::vector<char> known; ///< 0 where a value was estimated
    Profile profile;

    int size() const { return series.size(); }
    bool isKnown(int t) const { return known[std::size_t(t)] != 0; }
    bool isYoungCount() const;
    /// What a forecast may not be below: 0, unless the series itself is.
    double floor() const { return profile.returns ? -std::numeric_limits<double>::infinity() : 0; }
};

/// Leaves out what lies before the first sale, sets wild values aside, and estimates unknown ones from their neighbours
/// and the season. A value is wild when it is beyond wildFactor times every other in size and at least five others are
/// known.
inline constexpr double wildFactor = 20;
Prepared prepared(const Series &series);

} // namespace benchbook::forecast
