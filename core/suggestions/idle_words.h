// Why a material is proposed to leave, and what became of it: returning and offering share this. Private to this room.
#pragma once

#include "core/suggestions/answered.h"
#include "core/suggestions/suggestion_sources.h"

namespace benchbook {

QStringList idleReasons(const IdleStock &stock, const Currency &currency);
/// What a way brings: nothing at worst, what is expected, all of it at best.
MoneyRange idleEffect(Money expected, Money most);

/// What was given away is judged by whether it was missed; what was kept, by whether it was used.
inline constexpr int idleWindowDays = 90;
/// `left`: what was there of it beside what was to go. `seen` is for the caller to set.
Judgement judgeGivenAway(const Reader &reader, const AnsweredSuggestion &answered, Id<Material> material, QDate today);

/// The lot's material; suggestions about lots have the lot as their subject.
std::optional<Id<Material>> materialOfLot(const Reader &reader, Id<Lot> lot);

} // namespace benchbook
