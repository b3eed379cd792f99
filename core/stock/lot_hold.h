// Holds: a lot that is not to be used until somebody releases it; and whether a lot may be used at all.
#pragma once

#include "core/journal/action.h"
#include "core/stock/lot.h"

namespace benchbook {

/// What keeps a lot from being used, and since when.
struct HoldInfo
{
    QString reason;
    QDate since;
};
/// Nothing where the lot may be used.
std::optional<HoldInfo> holdOf(const Reader &reader, Id<Lot> lot);
bool isHeld(const Reader &reader, Id<Lot> lot);

/// Refused, naming why and what to do, for a lot that is held, or that had expired by `day`. Moves of kind "issue",
/// "ship" and "merge" ask this in takeOut(), whoever books them; a lot that may not be used can still be moved,
/// counted, cut, scrapped and sent back.
Result<void> needUsable(const Reader &reader, Id<Lot> lot, QDate day);

/// From now on the lot is neither proposed nor issued, shipped or merged. Refused without a reason, and where it is
/// held already.
Result<void> holdLot(Studio &studio, Id<Lot> lot, const QString &reason, PersonRef person);
Result<void> holdLot(Action &action, Id<Lot> lot, const QString &reason);
/// Refused where it is not held. Why it may be used again is welcome and not demanded.
Result<void> releaseLot(Studio &studio, Id<Lot> lot, const QString &reason, PersonRef person);
Result<void> releaseLot(Action &action, Id<Lot> lot, const QString &reason);

} // namespace benchbook
