// A product without a history of its own borrows from those the owner says it resembles.
#pragma once

#include "core/forecast/forecast.h"

namespace benchbook::forecast {

/// One product that the new one is like.
struct Resembled
{
    Series series;
    Forecast forecast; ///< its own, at least as far as the new one's
    double weight = 1; ///< how like it is, against the others; above 0
};

/// What was borrowed and what was learnt since.
struct Borrowed
{
    Forecast forecast;
    double factor = 1; ///< the new product's level ÷ that of those it resembles
    double own = 0;    ///< 0…1: how much of the factor is the new product's own sales
    int known = 0;     ///< its own known periods
};

/// So many periods of its own sales weigh as much as the owner's word.
inline constexpr double periodsOfBelief = 3;

/// The weighted mean of the forecasts of those it resembles, times a factor: `expected` (its sales ÷ theirs as the
/// owner sees it), corrected by what it sold in its own periods beside theirs of the same time, the more the longer it
/// sells. All series end in the same period. As wide as theirs are, as they lie apart, and as the factor is unsure.
/// Without one resembled product, or one of shorter forecast than `steps`, it is the forecast of the product alone.
Borrowed borrowedForecast(const Series &own, std::span<const Resembled> resembled, double expected, int steps);

} // namespace benchbook::forecast
