// What the use cases of outside work read off a deal: what was agreed line by line, the receipts that count, the work
// of ours that belongs to it.
#pragma once

#include "core/peers/deals.h"
#include "core/workshop/outside_work.h"

namespace benchbook {

/// A line of the contract's version.
struct AgreedLine
{
    qint64 no = 0;
    QString product;
    std::optional<int> pieces = {}; ///< none: agreed in another measure
    LineAmount amount;
    BodyMoney price; ///< of all of the line
    QDate due;       ///< invalid: nobody said
    QString alias;   ///< of their customer
    QString note;
};

/// Refused, saying what is in the way, unless something is agreed in this deal, we are this party of it, and work can
/// go on: no letters crossed, nothing is cancelled or settled.
Result<void> needAgreed(const DealView &view, DealParty us);
/// Refused with the names of what can be written, if this letter is not among it. `names`: of several the one that
/// answers this letter.
Result<LegalLetter> legalLetter(const DealView &view, QLatin1StringView kind, std::optional<Hash256> names = {});
/// A letter of the deal in answer to what it has to name; its body is to be filled.
LetterContent answering(const DealView &view, const LegalLetter &legal, Instant now);

/// The letter of a deal with this hash; null if it is not held.
const Letter *letterIn(const DealView &view, const Hash256 &hash);
/// The body of the version that both signed. There is a contract.
const LetterBody &agreedBody(const DealView &view);
Result<std::vector<AgreedLine>> agreedLines(const DealView &view);
/// Receipts of ours that count, one for each delivery, without those of this delivery.
std::vector<LetterBody> receiptsBeside(const DealView &view, const std::optional<Hash256> &delivery);

/// What one line of accepted pieces comes to in the studio's own money; nothing where no rate is kept.
std::optional<Money> inStudioMoney(const Reader &reader, const BodyMoney &amount);

/// The pieces that went out under a deal, the earliest first.
std::vector<OutsideWorkInfo> outsideWorksOf(const Reader &reader, const DealId &deal);
/// Those of one line, and those that went out for all lines together.
std::vector<OutsideWorkInfo> outsideWorksOf(const Reader &reader, const DealId &deal, qint64 line);

/// A count of pieces that came back under a deal.
struct ReturnedLog
{
    Id<WorkLog> log;
    int good = 0;
    int pieces = 0;                   ///< with scrap and rework
    std::optional<Money> charge = {}; ///< none: unknown yet
    QString note;
};
/// That stand, the earliest first.
std::vector<ReturnedLog> returnedLogs(const Reader &reader, const DealId &deal);

} // namespace benchbook
