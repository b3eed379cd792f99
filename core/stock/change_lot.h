// Correcting what is said of a lot: what it is like, how long it keeps, its note. How much there is of it is counted.
#pragma once

#include "core/journal/action.h"
#include "core/stock/lot.h"

namespace benchbook {

struct LotDescription
{
    LotTraits traits;
    QString note;
};
/// Everything that is wrong with it, beside its field: "thickness", "fineness", "pieceSize", "side", "outline".
std::vector<Issue> validateLot(const LotDescription &lot);

/// Writes what differs from what is known. One action; nothing is written where nothing differs.
Result<void> changeLot(Studio &studio, Id<Lot> lot, const LotDescription &to, PersonRef person);
Result<void> changeLot(Action &action, Id<Lot> lot, const LotDescription &to);

} // namespace benchbook
