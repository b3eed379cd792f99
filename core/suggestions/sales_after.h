// What was sold before and after a price was changed: by it, prices and promotions are judged. Private to this room.
#pragma once

#include "core/planning/needs/work_calendar.h"
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

/// Something was offered for less on some days, or was not although that was proposed.
struct PromotionStory
{
    Id<Variant> variant;
    DaySpan days;
    int expectedDays = 42;             ///< that the expectation is about
    std::optional<Money> leavesBefore; ///< one piece on average
    std::optional<Money> leaves;
};
/// Right where its days left no less than as many days before them. Too few sales say nothing, and of what was not
/// tried nobody can say what it would have brought.
Judgement judgePromotion(const Reader &reader, const AnsweredSuggestion &answered, const PromotionStory &story,
                         QDate today, const Currency &currency);

} // namespace benchbook
