// Merging: several lots of the same become one, and each of them stays its parent.
#pragma once

#include "core/stock/stock.h"

namespace benchbook {

/// Puts everything that lies of these lots on one shelf into one new lot with the sum of their values. It was received
/// when the oldest of them was and expires when the first of them does. What lies elsewhere of them stays what it is.
/// Refused, writing nothing: fewer than two lots, one of them empty there, rolling, held or expired; and lots that
/// differ in material or product, supplier, grade, fineness, thickness or piece size, or known with unknown cost. Each
/// refusal names the two that do not go together, and in what.
Result<MadeLot> mergeLots(Studio &studio, const std::vector<Id<Lot>> &lots, Id<Location> location, const QString &note,
                          PersonRef person);
Result<MadeLot> mergeLots(Action &action, const std::vector<Id<Lot>> &lots, Id<Location> location, const QString &note);

/// What lies on this shelf and could be merged with the lot now, the oldest first.
std::vector<LotStock> mergeCandidates(const Reader &reader, Id<Lot> lot, Id<Location> location);

} // namespace benchbook
