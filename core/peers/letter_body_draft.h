// What a reply says before anybody has typed anything: a delivery names the agreed lines, a receipt what was sent, a
// settlement what comes out, a countersignature the total.
#pragma once

#include "core/peers/deals.h"

namespace benchbook {

/// The body to begin a letter of this kind (and code) with; it answers `parents`. Invalid where a settlement cannot be
/// reckoned.
Result<LetterBody> preparedBody(const Reader &reader, const DealView &view, const QString &kind, const QString &code,
                                const std::vector<Hash256> &parents);

} // namespace benchbook
