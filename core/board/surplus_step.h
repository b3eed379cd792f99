// Offering surplus as a part of an action that does more than this.
#pragma once

#include "core/board/goods.h"

namespace benchbook {

/// See offerSurplus(Studio &, …).
Result<std::vector<Id<LetterDraft>>> offerSurplus(Action &action, const SurplusOffer &offer);

} // namespace benchbook
