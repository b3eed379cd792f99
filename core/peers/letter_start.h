// How a letter begins: its parents named, and filled with what is known already, for a person to look over.
#pragma once

#include "core/peers/deals.h"

#include <map>

namespace benchbook {

/// A letter before anybody typed into it.
struct LetterStart
{
    LetterTo to = {};
    QString toName = {};
    LetterContent content = {};
    /// What each line is about, by its number: "Card wallet, 200 pcs". Only for the eyes of who writes.
    std::map<qint64, QString> about = {};
    bool linesGiven = false; ///< lines stand for what was agreed: none is added
    bool reckoned = false;   ///< as it comes out here; signed or not, its lines and total never edited
    QString currency = {};   ///< in which its money is told, ISO 4217
    QString unit = {};       ///< of quantities, where the lines have one
    LetterBody subject = {}; ///< the letter whose lines it is about; empty: none
};

/// The letter that a deal allows. An answer with changes begins with the lines of the offer, a change with the version
/// before and what the other side asked for, a delivery with what is not delivered yet, a receipt with what was
/// delivered, a settlement and a countersignature with what comes out here. NotFound or Refused, saying why, where it
/// cannot be begun.
Result<LetterStart> startLetter(const Reader &reader, const DealView &view, const LegalLetter &legal);
/// A letter that opens a deal, or stands outside of one.
Result<LetterStart> startLetter(const Reader &reader, Id<Peer> peer, QLatin1StringView kind);
/// A note about a deal, which can be written always.
Result<LetterStart> startNote(const Reader &reader, const DealView &view);
/// Takes back a letter of ours: the other side is asked to forget it.
Result<LetterStart> startWithdrawal(const Reader &reader, const DealView &view, const KeptLetter &letter);
/// A letter that waits in the box, to be changed.
Result<LetterStart> startAgain(const Reader &reader, const WaitingLetter &waiting);

/// Whether an end of validity belongs into letters of this kind.
bool mayLapse(const LetterKind &kind);
/// What follows from what was typed: lines of an answer that say "as it stands" but differ from the offer say "changed"
/// afterwards. A line without amounts, prices and day says nothing else than the offer.
void completeLetter(const LetterStart &start, LetterContent &content);

} // namespace benchbook
