// Exponential smoothing in state space form (Hyndman, Koehler, Ord, Snyder: Forecasting with exponential smoothing,
// 2008): error, trend and season each additive, multiplicative, damped or absent, chosen by the corrected Akaike
// criterion.
#pragma once

#include "core/forecast/member.h"

namespace benchbook::forecast {

/// The best of the forms that the values allow: first error and season are chosen without a trend, then the two best of
/// these with a lasting and a damped one. Seasonal forms only for periods up to longestSeason with two years and five
/// values; multiplicative ones only where all values are above zero; a trend from eight values on. Needs four values.
Member ets(const Series &series, int steps);
/// Without a season, whatever the period.
Member nonSeasonalEts(const Series &series, int steps);

} // namespace benchbook::forecast
