// Whether a series has a season, and the classical way of taking it out.
#pragma once

#include "core/forecast/series.h"

#include <span>

namespace benchbook::forecast {

/// Methods that carry a season along take one of at most so many places; the classical season stands for longer ones.
inline constexpr int longestSeason = 24;

/// Autocorrelation of the lags 1…lags; entry 0 is 1.
std::vector<double> autocorrelation(std::span<const double> values, int lags);

/// True when the autocorrelation at one year stands out at the 90 % level and three years are known (the test of the M4
/// competition's benchmarks: Assimakopoulos, Nikolopoulos, International Journal of Forecasting 16, 2000).
bool isSeasonal(const Series &series);

/// Shares of a year: of mean 1 (multiplicative) or of mean 0 (additive); entry 0 belongs to the first value.
struct SeasonalIndex
{
    std::vector<double> of; ///< one entry a period of the year; none: no season
    bool multiplicative = true;

    double at(int index) const { return of.empty() ? (multiplicative ? 1 : 0) : of[std::size_t(index) % of.size()]; }
    double without(double value, int index) const { return multiplicative ? value / at(index) : value - at(index); }
    double with(double value, int index) const { return multiplicative ? value * at(index) : value + at(index); }
    /// How far the shares lie from no season: the root of their mean square.
    double strength() const;
};

/// By classical decomposition, drawn towards no season as far as the years disagree (James and Stein's estimator;
/// Miller, Williams: Shrinkage estimators of time series seasonal factors, International Journal of Forecasting 19,
/// 2003). It needs two years and a value; multiplicative needs values above zero.
SeasonalIndex classicalSeason(const Series &series, bool multiplicative);
/// Multiplicative where every value and every share is well above zero, otherwise additive.
SeasonalIndex classicalSeason(const Series &series);
/// The classical one: always for short seasons, because it is drawn to none by itself; for long ones if isSeasonal.
/// None where two years are not known.
SeasonalIndex seasonIfAny(const Series &series);

/// Moving average over one year, centred; the ends, half a year each, repeat the nearest.
std::vector<double> yearlyMean(const Series &series);

} // namespace benchbook::forecast
