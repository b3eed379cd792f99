// The buyer's side, at the end: what is to be paid goes to the peer, and the work order bears exactly that.
#pragma once

#include "core/journal/studio.h"
#include "core/letters/letter_body.h"
#include "core/peers/deals.h"

namespace benchbook {

/// Paid beside what the lines come to, or less of it: express, a reduction. Below 0 is a reduction.
struct FurtherAmount
{
    QString reason;
    Money amount; ///< in the deal's currency
};

struct DealSettlement
{
    Id<Deal> deal;
    std::vector<FurtherAmount> further = {};
    QDate payBy = {};
    QString note = {};
    /// What all of it costs in the studio's money, where no rate of the deal's currency is kept; not read elsewhere.
    std::optional<Money> cost = {};
};

struct SettlementDone
{
    Id<LetterDraft> letter;
    BodyMoney total;
    std::optional<Money> cost = {}; ///< in the studio's money; none: no rate is kept and nobody said
    /// Nothing, if the work order bears what is settled. Else why it does not: pieces went out of it already.
    QString notBooked = {};
};
/// Writes the settlement of everything that was received, by the agreed prices, and states in the work order what was
/// charged where that was unknown or comes to something else. Refused where the settlement is not the next letter:
/// a delivery was not received yet, or letters crossed.
Result<SettlementDone> settleDeal(Studio &studio, const DealSettlement &request, PersonRef person);

} // namespace benchbook
