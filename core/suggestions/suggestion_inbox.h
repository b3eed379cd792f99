// The inbox: what stands open, and what people answer to it. Each answer and what it does are one action.
#pragma once

#include "core/base/progress.h"
#include "core/base/unit.h"
#include "core/suggestions/suggestion_maker.h"

namespace benchbook {

struct ChangeSet;

/// All that stands, what brings most first; what was dismissed stays away until its day is over. Reckoned, never
/// stored.
std::vector<Suggestion> openSuggestions(const Reader &reader, QDate today, const SuggestionSources &sources);
/// The same from readSuggestionSources(). Call it beside the window.
Result<std::vector<Suggestion>> openSuggestions(const Reader &reader, LookAhead &ahead, const Progress &progress = {});
/// Whether other suggestions may stand after these changes.
bool touchesSuggestions(const ChangeSet &changes);
/// By key. NotFound says that it is done or no longer stands.
Result<Suggestion> findSuggestion(const std::vector<Suggestion> &suggestions, const QString &key);

/// A dismissed matter stays away so long unless somebody says otherwise.
inline constexpr int dismissedDays = 30;
inline constexpr int longestDismissal = 730;
inline constexpr qsizetype longestAnswerReason = 500;

/// What a person may say otherwise, as it is proposed; absent: it is not theirs to change here.
struct ProposedFigures
{
    std::optional<Quantity> quantity = {};
    Unit unit = {};
    std::optional<Money> price = {};
};
ProposedFigures proposedFigures(const Reader &reader, const Proposal &proposal);

struct TakenSuggestion
{
    Id<SuggestionAnswer> answer;
    const char *table; ///< of what was written
    qint64 record;
};
/// Does it, with the person's own figures where they say some. Invalid beside the figure; Conflict where it was done
/// already today, or what it is about changed meanwhile.
Result<TakenSuggestion> takeSuggestion(Studio &studio, const Suggestion &suggestion, const TakenFigures &figures,
                                       PersonRef person);
/// The same in the name of a rule: see actByRules().
Result<TakenSuggestion> takeByRule(Studio &studio, const Suggestion &suggestion, Id<SuggestionRule> rule,
                                   const QString &ruleCode);

struct SuggestionDismissal
{
    QString reason;
    int days = dismissedDays;
};
/// Invalid: "reason" where it is empty, "days" beyond 1 … longestDismissal.
Result<void> dismissSuggestion(Studio &studio, const Suggestion &suggestion, const SuggestionDismissal &dismissal,
                               PersonRef person);
/// Lets a dismissed matter come up again at once. NotFound where it is not dismissed.
Result<void> bringBackSuggestion(Studio &studio, SuggestionKind kind, const QString &key, PersonRef person);

} // namespace benchbook
