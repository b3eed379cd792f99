// Seasonal ARIMA models, chosen step by step by the corrected Akaike criterion (Hyndman, Khandakar: Automatic time
// series forecasting: the forecast package for R, Journal of Statistical Software 27, 2008), with weights by
// conditional least squares.
#pragma once

#include "core/forecast/member.h"

namespace benchbook::forecast {

/// A good one of (p,d,q)(P,D,Q) with p, q up to 3 and P, Q up to 1. Seasonal only for periods up to longestSeason with
/// three years known. Needs ten values; no answer where the values do not move.
Member arima(const Series &series, int steps);

} // namespace benchbook::forecast
