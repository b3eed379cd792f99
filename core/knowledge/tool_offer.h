// Offering a tool of ours: to whom, and under which terms.
#pragma once

#include "core/journal/studio.h"
#include "core/letters/letter.h"

namespace benchbook {

/// What peers are told of a tool. Its code, place, hours and notes stay here.
struct ToolTerms
{
    QString name = {}; ///< empty: as we call it
    QString craft = {};
    QString description = {};
    std::optional<BodyMoney> dayPrice = {}; ///< none: for nothing, or to be talked about
    std::optional<BodyMoney> deposit = {};
    QString terms = {};
    std::vector<Hash256> photos = {};
};
/// Under which it was offered last; of a tool that never was, none but its name.
Result<ToolTerms> lastTerms(const Reader &reader, Id<Tool> tool);

/// The letter that each of them would get: what leaves the studio.
Result<LetterContent> offeredContent(const Reader &reader, Id<Tool> tool, const ToolTerms &terms);
/// Writes the offer to each of these peers, who must be verified; how many letters that makes. To whom it was offered
/// before, the new terms take the place of the old ones.
Result<int> offerTool(Studio &studio, Id<Tool> tool, const ToolTerms &terms, const std::vector<Id<Peer>> &peers,
                      PersonRef person);
/// It is no longer lent to anybody; what was agreed stays. How many peers that concerns.
Result<int> withdrawTool(Studio &studio, Id<Tool> tool, const QString &reason, PersonRef person);

} // namespace benchbook
