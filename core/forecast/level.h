// Simple exponential smoothing: a level alone (Brown 1959).
#pragma once

#include "core/forecast/without_season.h"

namespace benchbook::forecast {

/// A level with its weight; the first level is the one with the least squared error, in closed form.
struct LevelFit
{
    double alpha = 0;
    double first = 0;
    double squares = 0;
};
/// The weight of least squared one-step errors. Needs one value.
LevelFit bestLevel(std::span<const double> y);

/// Works from one value on.
Member simpleSmoothing(const Series &series, const SeasonalIndex &season, int steps);

} // namespace benchbook::forecast
