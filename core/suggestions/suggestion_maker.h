// SuggestionMaker: one kind of suggestion. It proposes, does what was agreed, and judges afterwards; a further kind is
// one further file.
#pragma once

#include "core/suggestions/answered.h"

namespace benchbook {

class LookAhead;
struct SuggestionSources;

/// What a person takes instead of what was proposed.
struct TakenFigures
{
    std::optional<Quantity> quantity = {};
    std::optional<Money> price = {};
    bool isEmpty() const { return !quantity && !price; }
};

/// What an action wrote, and how the history tells it.
struct WrittenThing
{
    const char *table;
    qint64 record;
    const char *said;       ///< QT_TRANSLATE_NOOP("Action", …), with `arguments`
    const char *saidByRule; ///< the same with the rule's code as one more argument
    QStringList arguments;
};

class SuggestionMaker
{
public:
    virtual ~SuggestionMaker() = default;

    virtual SuggestionKind kind() const = 0;
    /// What stands now; whether it was answered before is not asked.
    virtual std::vector<Suggestion> propose(const Reader &reader, QDate today,
                                            const SuggestionSources &sources) const = 0;
    /// The proposal with a person's figures in it. Invalid: beside "quantity" or "price", what cannot be.
    virtual Result<Proposal> changed(const Proposal &proposal, const TakenFigures &taken) const = 0;
    /// Does it through the use case of its room; within the action that writes down the answer.
    virtual Result<WrittenThing> act(Action &action, const Proposal &proposal) const = 0;
    /// What it binds or gives up at once with these figures; absent: unknown.
    virtual std::optional<Money> binds(const Proposal &proposal) const = 0;
    /// What is kept of the proposal in an answer.
    virtual QJsonObject figures(const Proposal &proposal) const = 0;
    /// "Buy 3 m of Waxed thread", from an answer alone.
    virtual QString titleOf(const Reader &reader, const AnsweredSuggestion &answered) const = 0;
    virtual Judgement judge(const Reader &reader, QDate today, const AnsweredSuggestion &answered) const = 0;
};

/// One of each kind, in the order of `suggestionKinds`.
const std::vector<const SuggestionMaker *> &suggestionMakers();
const SuggestionMaker &makerOf(SuggestionKind kind);

const SuggestionMaker &buyMaker();
const SuggestionMaker &makeMaker();
const SuggestionMaker &priceMaker();
const SuggestionMaker &promoteMaker();
const SuggestionMaker &returnMaker();
const SuggestionMaker &offerMaker();

} // namespace benchbook
