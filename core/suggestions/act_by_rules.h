// What the owner's rules do by themselves.
#pragma once

#include "core/suggestions/suggestion_inbox.h"
#include "core/suggestions/suggestion_rule.h"

namespace benchbook {

/// What became of one suggestion that a rule speaks of.
struct RuleOutcome
{
    QString ruleCode;
    Suggestion suggestion;
    bool done = false;
    QString reason = {}; ///< why it was left to a person; empty: it was done
};

/// Why the rule leaves this suggestion to a person; empty: it may act.
QString whyLeft(const Reader &reader, const SuggestionRuleInfo &rule, const Suggestion &suggestion, QDate today,
                const Currency &currency);

/// Each suggestion goes to the first rule that speaks of it. Those that act alone take it if what it binds is known and
/// fits what is left of the month, a price moves within its limit, and no rule ever took the matter up: what somebody
/// took back is not done again. Each is an action of its own that names the rule and can be undone.
Result<std::vector<RuleOutcome>> actByRules(Studio &studio, QDate today, const SuggestionSources &sources);
Result<std::vector<RuleOutcome>> actByRules(Studio &studio, LookAhead &ahead, const Progress &progress = {});

} // namespace benchbook
