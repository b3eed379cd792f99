#include "core/suggestions/act_by_rules.h"

#include "core/suggestions/suggestion_sources.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace benchbook {
namespace {

struct ActByRulesText
{
    Q_DECLARE_TR_FUNCTIONS(Suggestions)
};

struct PriceMove
{
    Money from;
    Money to;
};

std::optional<PriceMove> priceMove(const Proposal &proposal)
{
    if (const auto *price = std::get_if<PriceThis>(&proposal); price && price->from)
        return PriceMove{*price->from, price->to};
    if (const auto *promote = std::get_if<PromoteThis>(&proposal))
        return PriceMove{promote->from, promote->to};
    return std::nullopt;
}

bool isTooLarge(const PriceMove &move, Ratio most)
{
    const Money distance = move.to > move.from ? move.to - move.from : move.from - move.to;
    return distance > move.from.share(most, Rounding::Down);
}

} // namespace

QString whyLeft(const Reader &reader, const SuggestionRuleInfo &rule, const Suggestion &suggestion, QDate today,
                const Currency &currency)
{
    if (!rule.actsAlone)
        return ActByRulesText::tr("The rule asks first.");
    if (wasTriedByRule(reader, suggestion.kind, suggestion.key))
        return ActByRulesText::tr("A rule took this up before; it is not done again by itself.");
    if (wasDismissedByPerson(reader, suggestion.kind, suggestion.key))
        return ActByRulesText::tr("Somebody said no to it; what a person dismissed no rule does.");
    if (!suggestion.binds)
        return ActByRulesText::tr("What it costs is not known.");
    if (std::holds_alternative<PriceThis>(suggestion.proposal) && !std::get<PriceThis>(suggestion.proposal).from)
        return ActByRulesText::tr("A first price is the owner's.");
    if (const std::optional<PriceMove> move = priceMove(suggestion.proposal);
        move && rule.mostChange && isTooLarge(*move, *rule.mostChange))
        return ActByRulesText::tr("The price would change by more than the rule allows.");
    if (!rule.mostAMonth)
        return {};
    const Money left = *rule.mostAMonth - boundInMonth(reader, rule.id, today);
    if (*suggestion.binds > left) {
        return ActByRulesText::tr("It binds %1, and %2 are left of this month's limit.")
            .arg(displayText(*suggestion.binds, currency, QLocale()),
                 displayText(std::max(Money(), left), currency, QLocale()));
    }
    return {};
}

Result<std::vector<RuleOutcome>> actByRules(Studio &studio, QDate today, const SuggestionSources &sources)
{
    struct Matched
    {
        SuggestionRuleInfo rule;
        Suggestion suggestion;
    };
    BENCHBOOK_ASSIGN(const std::vector<Matched> matched, studio.read([&](const Reader &reader) {
        std::vector<Matched> all;
        const std::vector<SuggestionRuleInfo> rules = suggestionRules(reader);
        for (Suggestion &suggestion : openSuggestions(reader, today, sources)) {
            const auto rule = std::find_if(rules.begin(), rules.end(), [&](const SuggestionRuleInfo &one) {
                return coversSuggestion(reader, one, suggestion);
            });
            if (rule != rules.end())
                all.push_back({*rule, std::move(suggestion)});
        }
        return all;
    }));
    std::vector<RuleOutcome> outcomes;
    for (const Matched &one : matched) {
        RuleOutcome outcome{one.rule.code, one.suggestion};
        BENCHBOOK_ASSIGN(outcome.reason, studio.read([&](const Reader &reader) {
            return whyLeft(reader, one.rule, one.suggestion, today, sources.currency);
        }));
        if (outcome.reason.isEmpty()) {
            const Result<TakenSuggestion> taken = takeByRule(studio, one.suggestion, one.rule.id, one.rule.code);
            // What one suggestion did may have settled another; the rest goes on.
            if (!taken.ok() && (taken.error().code == ErrorCode::Storage || taken.error().code == ErrorCode::Cancelled))
                return taken.error();
            outcome.done = taken.ok();
            if (!taken.ok())
                outcome.reason = taken.error().message;
        }
        outcomes.push_back(std::move(outcome));
    }
    return outcomes;
}

Result<std::vector<RuleOutcome>> actByRules(Studio &studio, LookAhead &ahead, const Progress &progress)
{
    BENCHBOOK_ASSIGN(const SuggestionSources sources,
                     studio.read([&](const Reader &reader) { return readSuggestionSources(reader, ahead, progress); }));
    return actByRules(studio, studio.today(), sources);
}

} // namespace benchbook
