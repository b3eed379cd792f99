// Suggestion rules: what the owner lets the program do by itself, and within which limits.
#pragma once

#include "core/journal/record.h"
#include "core/suggestions/suggestion.h"

namespace benchbook {

/// "suggestion-rules". A rule that acts alone has a limit a month, and for prices a largest change.
const RecordKind &suggestionRuleKind();
const ListDefinition &suggestionRuleList();

/// A rule as actByRules() reads it.
struct SuggestionRuleInfo
{
    Id<SuggestionRule> id;
    QString code;
    QString name;
    SuggestionKind kind = SuggestionKind::Buy;
    bool actsAlone = false;
    std::optional<Money> mostAMonth = {}; ///< absent: no limit
    std::optional<Ratio> mostChange = {}; ///< of a price; absent: no limit
    QStringList suppliers = {};           ///< codes or names; empty: any
    QStringList categories = {};          ///< of products, kinds of materials; empty: any
};
/// Those that are not removed, the oldest first.
std::vector<SuggestionRuleInfo> suggestionRules(const Reader &reader);

/// What a rule bound since the first day of the month of `day`; what was taken back is not among it.
Money boundInMonth(const Reader &reader, Id<SuggestionRule> rule, QDate day);
/// Whether the rule speaks of this supplier or category; a suggestion's facts are read from its proposal.
bool coversSuggestion(const Reader &reader, const SuggestionRuleInfo &rule, const Suggestion &suggestion);

} // namespace benchbook
