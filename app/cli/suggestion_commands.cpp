// The inbox of suggestions: what is proposed and why, what is answered, how good it was, and what rules do.
#include "app/cli/output.h"
#include "app/cli/session.h"
#include "core/planning/ahead/look_ahead.h"
#include "core/suggestions/act_by_rules.h"
#include "core/suggestions/suggestion_record.h"

#include <QCoreApplication>

#include <algorithm>

namespace benchbook::cli {

using namespace Qt::StringLiterals;

namespace {

struct SuggestionCommandText
{
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

QJsonValue rangeJson(const std::optional<MoneyRange> &range, const Currency &currency)
{
    if (!range)
        return {};
    return QJsonObject{{u"low"_s, moneyJson(range->low, currency)},
                       {u"likely"_s, moneyJson(range->likely, currency)},
                       {u"high"_s, moneyJson(range->high, currency)}};
}

QString moneyText(const std::optional<Money> &money, const Currency &currency, const QLocale &locale)
{
    return money ? displayText(*money, currency, locale) : SuggestionCommandText::tr("unknown");
}

QString rangeText(const std::optional<MoneyRange> &range, const Currency &currency, const QLocale &locale)
{
    if (!range)
        return SuggestionCommandText::tr("unknown");
    const QString likely = displayText(range->likely, currency, locale);
    if (range->isExact())
        return likely;
    return SuggestionCommandText::tr("%1 (%2 to %3)")
        .arg(likely, displayText(range->low, currency, locale), displayText(range->high, currency, locale));
}

QJsonObject suggestionJson(const Suggestion &suggestion, const Currency &currency)
{
    return {{u"key"_s, suggestion.key},
            {u"kind"_s, suggestionKindKey(suggestion.kind)},
            {u"sentence"_s, suggestion.sentence},
            {u"reasons"_s, QJsonArray::fromStringList(suggestion.reasons)},
            {u"effect"_s, rangeJson(suggestion.effect, currency)},
            {u"binds"_s, moneyJson(suggestion.binds, currency)},
            {u"latest"_s, dayJson(suggestion.latest)},
            {u"figures"_s, makerOf(suggestion.kind).figures(suggestion.proposal)}};
}

Result<std::vector<Suggestion>> readOpen(Session &session, const Studio &studio)
{
    return studio.read(
        [&](const Reader &reader) { return openSuggestions(reader, session.lookAhead(), session.progress()); });
}

Answer explained(const Suggestion &suggestion, const Currency &currency, const QLocale &locale)
{
    QString text = suggestion.sentence + u'\n';
    for (const QString &reason : suggestion.reasons)
        text += u"  "_s + reason + u'\n';
    text += SuggestionCommandText::tr("Expected: %1").arg(rangeText(suggestion.effect, currency, locale)) + u'\n';
    text += SuggestionCommandText::tr("Binds: %1").arg(moneyText(suggestion.binds, currency, locale));
    return {suggestionJson(suggestion, currency), text};
}

Result<Answer> showSuggestions(Session &session)
{
    const Arguments &arguments = session.arguments();
    const std::optional<SuggestionKind> kind = suggestionKindFrom(arguments.value("kind"));
    if (arguments.has("kind") && !kind) {
        QStringList known;
        for (const SuggestionKind each : suggestionKinds)
            known << suggestionKindKey(each);
        return session.usage(SuggestionCommandText::tr("The kind is one of: %1.").arg(known.join(u", "_s)));
    }
    BENCHBOOK_ASSIGN(Studio * studio, session.read());
    BENCHBOOK_ASSIGN(std::vector<Suggestion> suggestions, readOpen(session, *studio));
    const Currency currency = studio->currency();
    const QLocale locale = session.locale();
    if (arguments.has("explain")) {
        BENCHBOOK_ASSIGN(const Suggestion one, findSuggestion(suggestions, arguments.value("explain")));
        return explained(one, currency, locale);
    }
    if (kind)
        std::erase_if(suggestions, [&](const Suggestion &one) { return one.kind != *kind; });
    QJsonArray json;
    std::vector<QStringList> rows;
    for (const Suggestion &one : suggestions) {
        json << suggestionJson(one, currency);
        rows.push_back({one.key, one.sentence, rangeText(one.effect, currency, locale),
                        one.latest.isValid() ? one.latest.toString(Qt::ISODate) : QString()});
    }
    const QString text =
        rows.empty()
            ? SuggestionCommandText::tr("Nothing is suggested now.")
            : textTable({SuggestionCommandText::tr("Short name"), SuggestionCommandText::tr("Suggestion"),
                         SuggestionCommandText::tr("Expected to bring"), SuggestionCommandText::tr("At the latest")},
                        rows);
    return Answer{QJsonObject{{u"suggestions"_s, json}}, text};
}

Result<Answer> acceptOne(Session &session)
{
    const Arguments &arguments = session.arguments();
    BENCHBOOK_ASSIGN(Studio * studio, session.write());
    BENCHBOOK_ASSIGN(const PersonRef signer, session.signer());
    BENCHBOOK_ASSIGN(const std::vector<Suggestion> suggestions, readOpen(session, *studio));
    BENCHBOOK_ASSIGN(const Suggestion suggestion, findSuggestion(suggestions, arguments.positional().first()));
    TakenFigures figures;
    BENCHBOOK_ASSIGN(const ProposedFigures proposed,
                     studio->read([&](const Reader &reader) { return proposedFigures(reader, suggestion.proposal); }));
    if (arguments.has("quantity")) {
        BENCHBOOK_ASSIGN(figures.quantity, session.quantity(arguments.value("quantity"), proposed.unit));
    }
    if (arguments.has("price")) {
        BENCHBOOK_ASSIGN(figures.price, session.money(arguments.value("price")));
    }
    BENCHBOOK_ASSIGN(const TakenSuggestion taken, takeSuggestion(*studio, suggestion, figures, signer));
    return session.done({{u"suggestion"_s, suggestion.key},
                         {u"table"_s, QString::fromLatin1(taken.table)},
                         {u"record"_s, idText(taken.record)}});
}

Result<Answer> dismissOne(Session &session)
{
    const Arguments &arguments = session.arguments();
    BENCHBOOK_ASSIGN(const auto days, session.maybeCount("days"));
    BENCHBOOK_ASSIGN(Studio * studio, session.write());
    BENCHBOOK_ASSIGN(const PersonRef signer, session.signer());
    BENCHBOOK_ASSIGN(const std::vector<Suggestion> suggestions, readOpen(session, *studio));
    BENCHBOOK_ASSIGN(const Suggestion suggestion, findSuggestion(suggestions, arguments.positional().first()));
    const SuggestionDismissal dismissal{arguments.value("reason"), days.value_or(dismissedDays)};
    BENCHBOOK_TRY(dismissSuggestion(*studio, suggestion, dismissal, signer));
    return session.done({{u"suggestion"_s, suggestion.key}});
}

Result<Answer> bringBackOne(Session &session)
{
    const QString key = session.arguments().positional().first();
    const std::optional<SuggestionKind> kind = suggestionKindFrom(key.section(u'/', 0, 0));
    if (!kind)
        return session.usage(SuggestionCommandText::tr("A key begins with its kind: buy/M-0003/SO-0012."));
    BENCHBOOK_ASSIGN(Studio * studio, session.write());
    BENCHBOOK_ASSIGN(const PersonRef signer, session.signer());
    BENCHBOOK_TRY(bringBackSuggestion(*studio, *kind, key, signer));
    return session.done({{u"suggestion"_s, key}});
}

QString verdictText(Verdict verdict) { return stateTitle(u"proved_"_s + verdictKey(verdict)); }

QJsonObject judgedJson(const JudgedAnswer &one, const Currency &currency)
{
    return {{u"key"_s, one.answered.key},
            {u"day"_s, dayJson(one.answered.day)},
            {u"title"_s, one.title},
            {u"answer"_s, answerKey(one.answered.answer)},
            {u"reason"_s, one.answered.reason},
            {u"rule"_s, one.answered.ruleCode},
            {u"expected"_s, rangeJson(one.answered.expected, currency)},
            {u"verdict"_s, verdictKey(one.judgement.verdict)},
            {u"happened"_s, one.judgement.sentence},
            {u"seen"_s, moneyJson(one.judgement.seen, currency)},
            {u"action"_s, idText(one.answered.entry)}};
}

QJsonObject kindRecordJson(const KindRecord &record, const Currency &currency)
{
    const auto share = [](const std::optional<Ratio> &ratio) {
        return ratio ? QJsonValue(double(ratio->ppm()) / Ratio::one) : QJsonValue();
    };
    return {{u"kind"_s, suggestionKindKey(record.kind)},
            {u"accepted"_s, record.accepted},
            {u"changed"_s, record.changed},
            {u"dismissed"_s, record.dismissed},
            {u"byRule"_s, record.byRule},
            {u"judged"_s, record.judged},
            {u"right"_s, record.right},
            {u"rightLow"_s, share(record.shareLow)},
            {u"rightHigh"_s, share(record.shareHigh)},
            {u"tooEarly"_s, record.tooEarly},
            {u"unknown"_s, record.unknown},
            {u"measured"_s, record.measured},
            {u"expected"_s, record.measured > 0 ? rangeJson(record.expected, currency) : QJsonValue()},
            {u"seen"_s, record.measured > 0 ? moneyJson(record.seen, currency) : QJsonValue()}};
}

QStringList kindRecordRow(const KindRecord &record, const Currency &currency, const QLocale &locale)
{
    const QString share = record.shareLow ? SuggestionCommandText::tr("%1 of %2 (%3 to %4)")
                                                .arg(QString::number(record.right), QString::number(record.judged),
                                                     shortText(*record.shareLow), shortText(*record.shareHigh))
                                          : QString();
    return {suggestionKindTitle(record.kind),
            QString::number(record.accepted + record.changed),
            QString::number(record.dismissed),
            share,
            record.measured > 0 ? rangeText(record.expected, currency, locale) : QString(),
            record.measured > 0 ? displayText(record.seen, currency, locale) : QString(),
            QString::number(record.tooEarly)};
}

Result<Answer> showRecord(Session &session)
{
    BENCHBOOK_ASSIGN(Studio * studio, session.read());
    BENCHBOOK_ASSIGN(const std::vector<JudgedAnswer> answers,
                     studio->read([&](const Reader &reader) { return judgedAnswers(reader, studio->today()); }));
    const Currency currency = studio->currency();
    QJsonArray kinds;
    std::vector<QStringList> rows;
    for (const KindRecord &record : recordOf(answers)) {
        kinds << kindRecordJson(record, currency);
        if (record.answered() > 0)
            rows.push_back(kindRecordRow(record, currency, session.locale()));
    }
    QJsonArray each;
    QString text;
    for (const JudgedAnswer &one : answers) {
        each << judgedJson(one, currency);
        text += u'\n' + one.answered.day.toString(Qt::ISODate) + u"  "_s + one.title + u"  ["_s +
                stateTitle(u"said_"_s + answerKey(one.answered.answer)) + u"]  "_s +
                SuggestionCommandText::tr("%1: %2").arg(verdictText(one.judgement.verdict), one.judgement.sentence);
    }
    if (rows.empty())
        text = SuggestionCommandText::tr("No suggestion was answered yet.");
    else
        text.prepend(textTable({SuggestionCommandText::tr("Kind"), SuggestionCommandText::tr("Taken"),
                                SuggestionCommandText::tr("Dismissed"), SuggestionCommandText::tr("Right"),
                                SuggestionCommandText::tr("Expected to bring"), SuggestionCommandText::tr("Seen"),
                                SuggestionCommandText::tr("Too early")},
                               rows));
    return Answer{QJsonObject{{u"kinds"_s, kinds}, {u"answers"_s, each}}, text};
}

Result<Answer> letRulesAct(Session &session)
{
    BENCHBOOK_ASSIGN(Studio * studio, session.write());
    BENCHBOOK_ASSIGN(const std::vector<RuleOutcome> outcomes,
                     actByRules(*studio, session.lookAhead(), session.progress()));
    QJsonArray done;
    QJsonArray left;
    for (const RuleOutcome &outcome : outcomes) {
        QJsonObject json{{u"rule"_s, outcome.ruleCode},
                         {u"key"_s, outcome.suggestion.key},
                         {u"sentence"_s, outcome.suggestion.sentence}};
        if (outcome.done) {
            done << json;
        } else {
            json[u"reason"_s] = outcome.reason;
            left << json;
        }
    }
    return session.done({{u"taken"_s, done}, {u"left"_s, left}});
}

Result<Answer> showRules(Session &session)
{
    BENCHBOOK_ASSIGN(Studio * studio, session.read());
    BENCHBOOK_ASSIGN(const std::vector<SuggestionRuleInfo> rules, studio->read(suggestionRules));
    QJsonArray json;
    for (const SuggestionRuleInfo &rule : rules)
        json << recordJson(*studio, session.kinds(), suggestionRuleKind(), rule.id.value());
    QString text = rules.empty() ? SuggestionCommandText::tr("There are no rules: everything is asked. Write one with "
                                                             "`add suggestion-rules`.")
                                 : QString();
    return Answer{QJsonObject{{u"rules"_s, json}}, text};
}

} // namespace

std::span<const Command> suggestionCommands()
{
    static const std::vector<Command> commands{
        {"suggestions",
         "",
         QT_TRANSLATE_NOOP("Cli", "what the program suggests to buy, make, price, promote, send back and offer"),
         {{"kind", "KIND", QT_TRANSLATE_NOOP("Cli", "only buy, make, price, promote, return or offer")},
          {"explain", "KEY", QT_TRANSLATE_NOOP("Cli", "one suggestion with all its reasons")}},
         showSuggestions},
        {"suggestions accept",
         "KEY",
         QT_TRANSLATE_NOOP("Cli", "do what is suggested, or do it with other figures"),
         {{"quantity", "QUANTITY", QT_TRANSLATE_NOOP("Cli", "another quantity")},
          {"price", "MONEY", QT_TRANSLATE_NOOP("Cli", "another price")}},
         acceptOne},
        {"suggestions dismiss",
         "KEY",
         QT_TRANSLATE_NOOP("Cli", "keep a suggestion away for some time"),
         {{"reason", "TEXT", QT_TRANSLATE_NOOP("Cli", "why; it is compared with what happens"), true},
          {"days", "N", QT_TRANSLATE_NOOP("Cli", "for how long; 30 unless said")}},
         dismissOne},
        {"suggestions bring-back",
         "KEY",
         QT_TRANSLATE_NOOP("Cli", "let a dismissed suggestion come up again"),
         {},
         bringBackOne},
        {"suggestions record",
         "",
         QT_TRANSLATE_NOOP("Cli", "what was answered, what happened then, and how often suggestions were right"),
         {},
         showRecord},
        {"suggestions rules",
         "",
         QT_TRANSLATE_NOOP("Cli", "the rules by which suggestions are taken without asking"),
         {},
         showRules},
        {"suggestions act", "", QT_TRANSLATE_NOOP("Cli", "let the rules take what they may"), {}, letRulesAct},
    };
    return commands;
}

} // namespace benchbook::cli
