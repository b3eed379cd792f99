// What core reckons of a price, as the models of its two charts.
#pragma once

#include "core/pricing/studio_advice.h"
#include "ui/pricing/price_curve_view.h"
#include "ui/pricing/price_waterfall.h"
#include "ui/records/session.h"

namespace benchbook {

PriceCurveModel curveModelOf(const Session &session, const PriceAdviceInputs &inputs, const PriceAdvice &advice);
/// Materials and steps are added up; empty where the cost is not known.
PriceWaterfallModel waterfallModelOf(const Session &session, const PriceSuggestion &suggestion);

} // namespace benchbook
