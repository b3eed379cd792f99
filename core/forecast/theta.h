// The two theta methods, on what the season leaves over.
#pragma once

#include "core/forecast/without_season.h"

namespace benchbook::forecast {

/// A level that drifts by half the slope of the straight line through all values (Assimakopoulos, Nikolopoulos: The
/// theta model, International Journal of Forecasting 16, 2000; in the form of Hyndman, Billah: Unmasking the theta
/// method, same journal 19, 2003). Needs three values.
Member theta(const Series &series, const SeasonalIndex &season, int steps);
/// The same with a line that is learnt as it goes and a θ chosen by the errors: the dynamic optimised theta model
/// (Fiorucci, Pellegrini, Louzada, Petropoulos, Koehler: Models for optimising the theta method and their relationship
/// to state space models, same journal 32, 2016). Needs four values.
Member dynamicTheta(const Series &series, const SeasonalIndex &season, int steps);

} // namespace benchbook::forecast
