// What was used or sold after an answer: by it, buying, making and giving away are judged. Private to this room.
#pragma once

#include "core/base/unit.h"
#include "core/suggestions/answered.h"

namespace benchbook {

/// What left the shelves to be used, net of what came back, after `from` through `until`.
Quantity materialUsed(const Reader &reader, Id<Material> material, QDate from, QDate until);
/// What was shipped, net.
Quantity piecesShipped(const Reader &reader, Id<Variant> variant, QDate from, QDate until);

struct NamedUnit
{
    QString name;
    Unit unit;
};
NamedUnit materialNamed(const Reader &reader, Id<Material> material);
NamedUnit variantNamed(const Reader &reader, Id<Variant> variant);

/// Something was to be there: was it needed? Right where at least half of `added` went, or, dismissed, where what lay
/// there did not do.
struct AddedUse
{
    NamedUnit thing;
    Quantity onHand; ///< when it was answered, or on its way then
    Quantity added;  ///< that was, or would have been
    Quantity used;   ///< since
    int windowDays = 56;
    bool wasDropped = false; ///< what was written is gone: nothing was added
};
/// What lay there and what was on its way when it was answered.
Quantity thereOrComing(const AnsweredSuggestion &answered);
/// Whether the order that taking it wrote was cancelled or removed since, or holds nothing of it any more.
bool wasDropped(const Reader &reader, const AnsweredSuggestion &answered);
Judgement judgeAdded(const AnsweredSuggestion &answered, const AddedUse &use, QDate today);

} // namespace benchbook
