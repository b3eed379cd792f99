// What was sold before and after a price was changed: by it, prices and promotions are judged. Private to this room.
#pragma once

#include "core/suggestions/answered.h"

namespace benchbook {

/// Pieces ordered from the first day to the last, cancelled orders not counted.
Quantity piecesOrdered(const Reader &reader, Id<Variant> variant, QDate first, QDate last);

/// The day on which the list price was changed first after this one, if it was.
QDate nextPriceChange(const Reader &reader, Id<Variant> variant, QDate after);

/// A price was changed, or kept although a change was proposed: what so many days sold before and after.
struct PriceStory
{
    Id<Variant> variant;
    std::optional<Money> leavesBefore; ///< one piece
    std::optional<Money> leaves;
    int windowDays = 90;
};
/// Right where the days after left no less than those before. Too few sales say nothing. A change that was dismissed
/// was not tried: what it would have brought nobody can say, only what was sold without it.
Judgement judgePrice(const Reader &reader, const AnsweredSuggestion &answered, const PriceStory &story, QDate today,
                     const Currency &currency);

} // namespace benchbook
