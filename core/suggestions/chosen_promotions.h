// Which of the promotions that would pay are proposed: a few at once, one a product. Private to this room.
#pragma once

#include "core/suggestions/suggestion_sources.h"

namespace benchbook {

/// For one slack week, and for one group of customers, at most so many promotions, those that run already counted.
inline constexpr int mostPromotionsAtOnce = 3;

/// One for each variant, what brings most first; of what lies too long all, as each is its own matter. Views into
/// `sources`.
std::vector<const PromotionOffer *> chosenPromotions(const SuggestionSources &sources);

} // namespace benchbook
