// Prices of the sample workshop through time: what it asked before, what others ask, what wishes cost.
#pragma once

#include "core/journal/studio.h"

namespace benchbook::sample {

/// The list price of a variant so many days before the sample ends, in major units; `now` is that of its end.
int samplePrice(const QString &sku, int now, int daysBeforeEnd);
/// How many more of it are bought than at `now`: buyers of the sample answer to prices, each product's in their own
/// way.
double sampleAnswer(const QString &sku, double price, int now);

/// For a week in the summer key fobs were offered for less.
bool isSamplePromotion(const QString &sku, int daysBeforeEnd);
/// What was taken off then, in percent.
inline constexpr int samplePromotionPercent = 10;

/// At the end: what other shops ask, wishes that are offered, the promotion of the summer, and the owner's limits.
Result<void> addSamplePrices(Studio &studio, bool english, PersonRef person);

} // namespace benchbook::sample
