#include "core/suggestions/suggestion_inbox.h"

#include "core/journal/change_bus.h"
#include "core/suggestions/suggestion_sources.h"
#include "core/suggestions/use_after.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

struct InboxText
{
    Q_DECLARE_TR_FUNCTIONS(Suggestions)
};

constexpr const char *takenSince = R"sql(
    SELECT 1 FROM standing_suggestion_answer
    WHERE kind = :kind AND matter = :matter AND id > :seen AND answer IN ('accepted', 'changed') LIMIT 1
)sql";

constexpr const char *lastAnswerGiven = "SELECT coalesce(max(id), 0) FROM suggestion_answer";

constexpr const char *lastAnswerTo = R"sql(
    SELECT answer, subject_table, subject_id, proposed FROM standing_suggestion_answer
    WHERE kind = :kind AND matter = :matter ORDER BY about_day DESC, id DESC LIMIT 1
)sql";

QString figuresText(const QJsonObject &figures)
{
    return QString::fromUtf8(QJsonDocument(figures).toJson(QJsonDocument::Compact));
}

/// Everything an answer says.
struct AnswerRow
{
    AnswerKind answer = AnswerKind::Accepted;
    QString reason = {};
    QDate until = {};
    QJsonObject taken = {};
    std::optional<Money> bound = {};
    std::optional<Id<SuggestionRule>> rule = {};
    const char *writtenTable = "";
    std::optional<qint64> written = {};
};

Id<SuggestionAnswer> writeAnswer(Action &action, const Suggestion &suggestion, const AnswerRow &row)
{
    const auto id = action.newId<SuggestionAnswer>();
    const QJsonObject proposed = makerOf(suggestion.kind).figures(suggestion.proposal);
    const std::optional<MoneyRange> &effect = suggestion.effect;
    const auto part = [&](Money MoneyRange::*one) { return effect ? Value((*effect).*one) : Value(); };
    action.add("suggestion_answer", id,
               {{"at_ms", action.now()},
                {"about_day", action.today()},
                {"kind", suggestionKindKey(suggestion.kind)},
                {"matter", suggestion.key},
                {"subject_table", QString::fromLatin1(suggestion.subject.table)},
                {"subject_id", suggestion.subject.record},
                {"answer", answerKey(row.answer)},
                {"reason", row.reason},
                {"until_day", row.until},
                {"proposed", figuresText(proposed)},
                {"taken", figuresText(row.taken)},
                {"low_minor", part(&MoneyRange::low)},
                {"likely_minor", part(&MoneyRange::likely)},
                {"high_minor", part(&MoneyRange::high)},
                {"bound_minor", Value(row.bound)},
                {"rule_id", Value(row.rule)},
                {"written_table", QString::fromLatin1(row.writtenTable)},
                {"written_id", row.written ? Value(*row.written) : Value()}});
    return id;
}

Result<void> refuseTwice(Action &action, const Suggestion &suggestion)
{
    Query query = action.query(takenSince);
    query.bind("kind", suggestionKindKey(suggestion.kind))
        .bind("matter", suggestion.key)
        .bind("seen", suggestion.lastAnswer);
    if (query.next())
        return Error::conflict(InboxText::tr("This was done in the meantime; it is not done twice."));
    return {};
}

/// The whole of one answer that does something.
Result<TakenSuggestion> take(Action &action, const Suggestion &suggestion, const TakenFigures &figures, AnswerRow row,
                             const QString &ruleCode)
{
    const SuggestionMaker &maker = makerOf(suggestion.kind);
    BENCHBOOK_TRY(refuseTwice(action, suggestion));
    BENCHBOOK_ASSIGN(const Proposal proposal, maker.changed(suggestion.proposal, figures));
    BENCHBOOK_ASSIGN(const WrittenThing written, maker.act(action, proposal));
    row.taken = maker.figures(proposal);
    row.answer = row.taken == maker.figures(suggestion.proposal) ? AnswerKind::Accepted : AnswerKind::Changed;
    row.bound = maker.binds(proposal);
    row.writtenTable = written.table;
    row.written = written.record;
    const Id<SuggestionAnswer> answer = writeAnswer(action, suggestion, row);
    QStringList arguments = written.arguments;
    if (row.rule)
        arguments << ruleCode;
    action.say(Sentence(row.rule ? written.saidByRule : written.said, arguments));
    return TakenSuggestion{answer, written.table, written.record};
}

} // namespace

std::vector<Suggestion> openSuggestions(const Reader &reader, QDate today, const SuggestionSources &sources)
{
    const auto answers = lastAnswers(reader);
    Query given = reader.query(lastAnswerGiven);
    const qint64 lastAnswer = given.next() ? given.integer(0) : 0;
    std::vector<Suggestion> open;
    for (const SuggestionMaker *maker : suggestionMakers()) {
        for (Suggestion &suggestion : maker->propose(reader, today, sources)) {
            const auto last = answers.find({suggestion.kind, suggestion.key});
            const bool isAway =
                last != answers.end() && last->second.answer == AnswerKind::Dismissed && last->second.until >= today;
            suggestion.lastAnswer = lastAnswer;
            if (!isAway)
                open.push_back(std::move(suggestion));
        }
    }
    orderByEffect(open);
    return open;
}

Result<std::vector<Suggestion>> openSuggestions(const Reader &reader, LookAhead &ahead, const Progress &progress)
{
    BENCHBOOK_ASSIGN(const SuggestionSources sources, readSuggestionSources(reader, ahead, progress));
    return openSuggestions(reader, reader.today(), sources);
}

bool touchesSuggestions(const ChangeSet &changes)
{
    constexpr const char *tables[] = {"suggestion_answer",
                                      "suggestion_rule",
                                      "sales_order",
                                      "sales_order_line",
                                      "purchase_order",
                                      "purchase_order_line",
                                      "work_order",
                                      "work_log",
                                      "stock_move",
                                      "variant",
                                      "product",
                                      "material",
                                      "recipe",
                                      "recipe_input",
                                      "recipe_step",
                                      "supplier",
                                      "quote",
                                      "purchase_need",
                                      "demand_event",
                                      "demand_figure",
                                      "look_alike",
                                      "promotion",
                                      "competitor_price",
                                      "lot_hold",
                                      "person",
                                      "studio",
                                      "peer",
                                      "letter",
                                      "letter_draft"};
    // Many at once are told without their rows.
    return changes.rows.empty() ||
           std::any_of(std::begin(tables), std::end(tables), [&](const char *table) { return changes.touches(table); });
}

Result<Suggestion> findSuggestion(const std::vector<Suggestion> &suggestions, const QString &key)
{
    const auto found = std::find_if(suggestions.begin(), suggestions.end(), [&](const Suggestion &one) {
        return one.key.compare(key.trimmed(), Qt::CaseInsensitive) == 0;
    });
    if (found == suggestions.end())
        return Error::notFound(InboxText::tr("There is no open suggestion “%1”: it was answered, or the matter is "
                                             "settled.")
                                   .arg(key.trimmed()));
    return *found;
}

ProposedFigures proposedFigures(const Reader &reader, const Proposal &proposal)
{
    if (const auto *buy = std::get_if<BuyThis>(&proposal))
        return {.quantity = buy->quantity, .unit = materialNamed(reader, buy->material).unit};
    if (const auto *make = std::get_if<MakeThis>(&proposal))
        return {.quantity = Quantity::units(make->pieces), .unit = variantNamed(reader, make->variant).unit};
    if (const auto *price = std::get_if<PriceThis>(&proposal))
        return {.price = price->to};
    if (const auto *promote = std::get_if<PromoteThis>(&proposal))
        return {.price = promote->to};
    if (const auto *back = std::get_if<ReturnThis>(&proposal))
        return {.quantity = back->quantity, .unit = materialNamed(reader, back->material).unit};
    if (const auto *offer = std::get_if<OfferThis>(&proposal))
        return {
            .quantity = offer->quantity, .unit = materialNamed(reader, offer->material).unit, .price = offer->price};
    return {};
}

Result<TakenSuggestion> takeSuggestion(Studio &studio, const Suggestion &suggestion, const TakenFigures &figures,
                                       PersonRef person)
{
    return studio.perform(Sentence(QT_TRANSLATE_NOOP("Action", "Take a suggestion")), person,
                          [&](Action &action) { return take(action, suggestion, figures, {}, {}); });
}

Result<TakenSuggestion> takeByRule(Studio &studio, const Suggestion &suggestion, Id<SuggestionRule> rule,
                                   const QString &ruleCode)
{
    return studio.perform(Sentence(QT_TRANSLATE_NOOP("Action", "Take a suggestion by rule")), std::nullopt,
                          [&](Action &action) { return take(action, suggestion, {}, {.rule = rule}, ruleCode); });
}

Result<void> dismissSuggestion(Studio &studio, const Suggestion &suggestion, const SuggestionDismissal &dismissal,
                               PersonRef person)
{
    std::vector<Issue> issues;
    const QString reason = dismissal.reason.trimmed();
    if (reason.isEmpty())
        issues.push_back({u"reason"_s, InboxText::tr("Say why: later it is compared with what happened.")});
    if (reason.size() > longestAnswerReason)
        issues.push_back({u"reason"_s, InboxText::tr("At most %1 characters.").arg(longestAnswerReason)});
    if (dismissal.days < 1 || dismissal.days > longestDismissal)
        issues.push_back({u"days"_s, InboxText::tr("From 1 to %1 days.").arg(longestDismissal)});
    if (!issues.empty())
        return Error::fromIssues(std::move(issues));
    return studio.perform(Sentence(QT_TRANSLATE_NOOP("Action", "Dismiss a suggestion")), person,
                          [&](Action &action) -> Result<void> {
                              AnswerRow row{.answer = AnswerKind::Dismissed, .reason = reason};
                              row.until = action.today().addDays(dismissal.days);
                              row.taken = makerOf(suggestion.kind).figures(suggestion.proposal);
                              writeAnswer(action, suggestion, row);
                              action.say(Sentence(QT_TRANSLATE_NOOP("Action", "Dismiss suggestion %1 until %2: %3"),
                                                  {suggestion.key, row.until.toString(Qt::ISODate), reason}));
                              return {};
                          });
}

Result<void> bringBackSuggestion(Studio &studio, SuggestionKind kind, const QString &key, PersonRef person)
{
    return studio.perform(Sentence(QT_TRANSLATE_NOOP("Action", "Bring back a suggestion")), person,
                          [&](Action &action) -> Result<void> {
                              QString table;
                              qint64 subject = 0;
                              QString proposed;
                              {
                                  Query last = action.query(lastAnswerTo);
                                  last.bind("kind", suggestionKindKey(kind)).bind("matter", key);
                                  if (!last.next() || last.text(0) != answerKey(AnswerKind::Dismissed))
                                      return Error::notFound(InboxText::tr("“%1” is not dismissed.").arg(key));
                                  table = last.text(1);
                                  subject = last.integer(2);
                                  proposed = last.text(3);
                              }
                              action.add("suggestion_answer", action.newId<SuggestionAnswer>(),
                                         {{"at_ms", action.now()},
                                          {"about_day", action.today()},
                                          {"kind", suggestionKindKey(kind)},
                                          {"matter", key},
                                          {"subject_table", table},
                                          {"subject_id", subject},
                                          {"answer", answerKey(AnswerKind::Reopened)},
                                          {"proposed", proposed},
                                          {"taken", proposed}});
                              action.say(Sentence(QT_TRANSLATE_NOOP("Action", "Bring back suggestion %1"), {key}));
                              return {};
                          });
}

} // namespace benchbook
