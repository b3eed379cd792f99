// Now and then the owner of the sample answers what the program suggests; what happened since is in the record.
#pragma once

#include "core/journal/studio.h"
#include "core/planning/ahead/look_ahead.h"
#include "core/suggestions/suggestion.h"

namespace benchbook::sample {

class SuggestionStories
{
public:
    SuggestionStories(Studio &studio, PersonRef owner, bool english)
        : m_studio(studio), m_owner(owner), m_english(english)
    {
    }
    /// The evening of a week, so many days before the sample ends. On some of them the owner looks into the inbox:
    /// takes the smallest purchase and places it, takes a change of price if one is suggested, and dismisses another
    /// purchase and a batch with a reason. What was placed the week before comes.
    Result<void> endOfWeek(qint64 daysLeft);

private:
    Result<void> answer();
    Result<void> takePurchase(const std::vector<Suggestion> &open);
    Result<void> receiveWhatWasPlaced();
    std::optional<Suggestion> firstOf(const std::vector<Suggestion> &open, SuggestionKind kind) const;

    Studio &m_studio;
    PersonRef m_owner;
    bool m_english;
    LookAhead m_lookAhead;
    std::optional<Id<PurchaseOrder>> m_placed;
};
/// What the owner lets the program buy by itself: thread and wax, a little a month. It asks before anything else.
Result<void> keepSuggestionRule(Studio &studio, PersonRef owner, bool english);

} // namespace benchbook::sample
