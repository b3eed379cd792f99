// A deal in words, for screens and the command line: sentences for its state, and verbs for the letters that are
// possible.
#pragma once

#include "core/peers/deals.h"

namespace benchbook {

/// One sentence: how the deal stands and who acts next.
QString dealSentence(const DealView &view);
/// Which letters crossed, and what follows.
QString crossingSentence(const Crossing &crossing);
/// The verb of a button: "Accept", "Accept with changes…", "Count what came…".
QString verbOf(const LegalLetter &legal);
/// The verb of a reply to letters that crossed: it says which of them is to count.
QString verbOf(const Crossing &crossing, const LegalLetter &legal);
/// What the replies to a crossing come to, where their verbs do not say it; else empty.
QString hintOf(const Crossing &crossing, const DealView &view);
/// A letter that is possible, as a list names it: "Answer: Accepted".
QString titleOf(const LegalLetter &legal);
/// Why we can write nothing here now, where nothing of ours waits in the box: it is over, or the turn of the other side.
QString nothingPossible(const DealView &view);
/// Whether nothing can come of the deal any more: no order of ours is made from it now.
bool isOver(DealState state);
/// Whether this is what the other side mostly waits for: its button stands out.
bool isMainReply(const LegalLetter &legal);
/// The kind's name; of one we do not know, its key made visible.
QString kindTitle(const LetterContent &content);
/// "200 pcs", "18.5 dm2"; "–" for nothing.
QString amountText(const LineAmount &amount, const LineAmount &ordered);
/// A name for a button, told apart by what it writes: "answer.AP".
QString keyOfReply(const LegalLetter &legal);

} // namespace benchbook
