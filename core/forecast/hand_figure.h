// A figure made by hand stands in front of the reckoned one; both are kept and judged later.
#pragma once

#include "core/forecast/forecast.h"

#include <optional>

namespace benchbook::forecast {

/// By step, what somebody thinks better; empty where the reckoned one stands.
using HandFigures = std::vector<std::optional<double>>;

struct OverriddenForecast
{
    std::vector<Row> reckoned; ///< as it came
    std::vector<Row> used;     ///< with the figures made by hand; ranges moved along in proportion
    std::vector<Row> usedSums; ///< of the steps 1…k
    int overridden = 0;
};

/// A figure made by hand is the new mean of its step and as unsure, in proportion, as the reckoned one was; where that
/// was 0, it is certain. Figures below 0 or not finite are left out.
OverriddenForecast withHandFigures(const Forecast &forecast, const HandFigures &figures);

/// Who came nearer, over the steps that somebody had changed and that are known by now.
struct HandJudgement
{
    int steps = 0;
    double reckonedError = 0; ///< mean absolute error
    double handError = 0;
    double reckonedBias = 0; ///< mean of forecast − actual
    double handBias = 0;
};
HandJudgement judged(const OverriddenForecast &forecast, const HandFigures &figures, std::span<const double> actual);

} // namespace benchbook::forecast
