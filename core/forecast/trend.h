// Level and trend: Holt's smoothing (1957) and the damped trend (Gardner, McKenzie: Forecasting trends in time series,
// Management Science 31, 1985), both first states in closed form.
#pragma once

#include "core/forecast/without_season.h"

namespace benchbook::forecast {

/// A trend that goes on for ever. Needs four values.
Member holtSmoothing(const Series &series, const SeasonalIndex &season, int steps);
/// A trend that fades. Needs five values.
Member dampedSmoothing(const Series &series, const SeasonalIndex &season, int steps);

} // namespace benchbook::forecast
