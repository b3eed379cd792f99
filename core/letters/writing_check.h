// What a letter that is about to be written says against the letters that both hold: found before it is signed, for
// afterwards it could only be answered by another one.
#pragma once

#include "core/letters/deal.h"

namespace benchbook {

/// Every reason why the deal would not go on with this letter of `us`: a settlement that does not come out, a
/// countersignature of another total, an answer that does not fit the offer. Empty for other kinds, for letters of
/// other deals, and where the letter is not possible at all, which Deal::legal says. `letters` and `now` as for
/// foldDeal(); `draft` has passed contentIssues().
std::vector<Issue> writingIssues(const DealId &id, const std::vector<Letter> &letters, DealParty us,
                                 const LetterContent &draft, Instant now);

} // namespace benchbook
