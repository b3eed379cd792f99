// Season and trend by local regression (Cleveland, Cleveland, McRae, Terpenning: STL, Journal of Official Statistics 6,
// 1990).
#pragma once

#include "core/forecast/member.h"

namespace benchbook::forecast {

struct StlParts
{
    std::vector<double> season;
    std::vector<double> trend;
    std::vector<double> rest;
    /// Strength of the season from 0 to 1: how much of what is not trend it explains (Wang, Smith, Hyndman:
    /// Characteristic-based clustering for time series data, Data Mining and Knowledge Discovery 13, 2006).
    double seasonalStrength() const;
};

/// The window counts years; 0 means that the season is the same each year. Needs two years.
StlParts stl(const Series &series, int seasonalWindow = 0);

/// The season of the last year goes on, and what is left is forecast by exponential smoothing without a season. Needs
/// two years and three values.
Member stlWithEts(const Series &series, int steps);

} // namespace benchbook::forecast
