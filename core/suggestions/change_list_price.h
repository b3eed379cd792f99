// A list price changed as suggested, and the promotions that run. Private to this room.
#pragma once

#include "core/suggestions/answered.h"

namespace benchbook {

/// Conflict where the price is no more what it was when the change was proposed.
Result<void> changeListPrice(Action &action, Id<Variant> variant, std::optional<Money> from, Money to);

/// Promotions that were taken and whose price still stands, by variant.
std::map<qint64, AnsweredSuggestion> runningPromotions(const Reader &reader);

} // namespace benchbook
