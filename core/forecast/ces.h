// Complex exponential smoothing (Svetunkov, Kourentzes, Ord: Complex exponential smoothing, Naval Research Logistics
// 69, 2022): level and an unseen "information potential" in one complex number, so that trend and level need not be
// told apart.
#pragma once

#include "core/forecast/member.h"

namespace benchbook::forecast {

/// The best by the corrected Akaike criterion of: no season, a simple one, a partial one (additive), and, where the
/// partial one wins, a full one. Seasonal forms need a period up to longestSeason, two years and five values. Needs six
/// values.
Member ces(const Series &series, int steps);

} // namespace benchbook::forecast
