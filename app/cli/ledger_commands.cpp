// Commands about the shared ledger of a circle: rules, contributions, signatures, splits.
#include "app/cli/circle_named.h"
#include "app/cli/leaving.h"
#include "app/cli/together_text.h"

#include "core/letters/visible_text.h"
#include "core/peers/stored_bytes.h"
#include "core/together/joint_buying.h"
#include "core/together/shared_ledger.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace benchbook::cli {

using namespace Qt::StringLiterals;

namespace {

struct LedgerCommandText
{
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

struct NamedLedger
{
    NamedCircle in;
    LedgerView view;

    Studio &studio() const { return *in.studio; }
    Id<Circle> circle() const { return in.id(); }
};

Result<NamedLedger> namedLedger(Session &session)
{
    BENCHBOOK_ASSIGN(NamedCircle in, namedCircle(session));
    BENCHBOOK_ASSIGN(LedgerView view, ledgerView(in.view));
    return NamedLedger{std::move(in), std::move(view)};
}

QJsonArray namesJson(const CircleView &circle, const std::vector<SignPublicKey> &members)
{
    QJsonArray names;
    for (const SignPublicKey &member : members)
        names.append(circle.nameOf(member));
    return names;
}

QJsonObject ruleJson(const CircleView &circle, const LedgerView &view, const LedgerRule &rule)
{
    QJsonArray weights;
    for (const RuleWeight &weight : rule.weights) {
        weights.append(QJsonObject{{u"what"_s, visibleText(weight.what)},
                                   {u"per"_s, quantityText(weight.per, weight.unit)},
                                   {u"weight"_s, weight.weight}});
    }
    return {{u"rule"_s, shortHash(rule.letter)},
            {u"title"_s, visibleText(rule.title)},
            {u"version"_s, rule.version},
            {u"newest"_s, view.isNewest(rule)},
            {u"by"_s, circle.nameOf(rule.author)},
            {u"weights"_s, weights},
            {u"signedBy"_s, namesJson(circle, rule.signedBy)},
            {u"waitsForUs"_s, view.mayCountersign(rule)}};
}

QJsonObject entryJson(const CircleView &circle, const LedgerView &view, const LedgerEntry &entry)
{
    QJsonObject json{{u"entry"_s, shortHash(entry.letter)},
                     {u"what"_s, visibleText(entry.what)},
                     {u"quantity"_s, quantityText(entry.quantity, entry.unit)},
                     {u"day"_s, dayJson(entry.day)},
                     {u"from"_s, circle.nameOf(entry.contributor)},
                     {u"to"_s, entry.beneficiary ? circle.nameOf(*entry.beneficiary) : LedgerCommandText::tr("all")},
                     {u"isCounted"_s, entry.standing == EntryStanding::Counts},
                     {u"standing"_s, standingText(entry.standing)},
                     {u"signedBy"_s, namesJson(circle, entry.signedBy)},
                     {u"waitsForUs"_s, view.mayCountersign(entry)}};
    if (entry.reversedBy)
        json.insert(u"takenBackBy"_s, shortHash(*entry.reversedBy));
    if (entry.reverses)
        json.insert(u"takesBack"_s, shortHash(*entry.reverses));
    return json;
}

QJsonArray sharesJson(const CircleView &circle, const std::vector<SplitShare> &shares, const Currency &currency)
{
    QJsonArray list;
    for (const SplitShare &share : shares)
        list.append(
            QJsonObject{{u"studio"_s, circle.nameOf(share.member)}, {u"amount"_s, moneyJson(share.amount, currency)}});
    return list;
}

QJsonObject splitJson(const CircleView &circle, const LedgerView &view, std::size_t index)
{
    const LedgerSplit &split = view.ledger.splits[index];
    const Currency currency = Currency::ofCode(split.currency);
    const QStringList differences = splitDifferenceTexts(
        view.ledger, split, view.checks[index], [&](const SignPublicKey &member) { return circle.nameOf(member); });
    return {{u"split"_s, shortHash(split.letter)},
            {u"from"_s, dayJson(split.from)},
            {u"until"_s, dayJson(split.until)},
            {u"by"_s, circle.nameOf(split.author)},
            {u"total"_s, moneyJson(split.total, currency)},
            {u"currency"_s, split.currency},
            {u"shares"_s, sharesJson(circle, split.shares, currency)},
            {u"signedBy"_s, namesJson(circle, split.signedBy)},
            {u"closed"_s, split.closed},
            {u"voidBy"_s, split.voidBy ? QJsonValue(shortHash(*split.voidBy)) : QJsonValue()},
            {u"same"_s, view.checks[index].same()},
            {u"differences"_s, QJsonArray::fromStringList(differences)},
            {u"waitsForUs"_s, view.mayCountersign(split)}};
}

Result<Answer> showLedger(Session &session)
{
    BENCHBOOK_ASSIGN(const NamedCircle in, shownCircle(session));
    BENCHBOOK_ASSIGN(const LedgerView view, ledgerView(in.view));
    QJsonArray rules;
    for (const LedgerRule &rule : view.ledger.rules)
        rules.append(ruleJson(in.view, view, rule));
    QJsonArray entries;
    for (const LedgerEntry &entry : view.ledger.entries)
        entries.append(entryJson(in.view, view, entry));
    QJsonArray splits;
    for (std::size_t i = 0; i < view.ledger.splits.size(); ++i)
        splits.append(splitJson(in.view, view, i));
    const QJsonObject json{{u"rules"_s, rules},
                           {u"contributions"_s, entries},
                           {u"splits"_s, splits},
                           {u"waiting"_s, static_cast<int>(view.waiting.size())},
                           {u"proves"_s, whatTheLedgerProves()}};
    return Answer{json, ledgerText(in.view, view, session.locale())};
}

/// "stitching=10/1 h": ten for each hour.
Result<RuleWeight> weightTyped(Session &session, const QString &text)
{
    static const QRegularExpression shape(u"^(.+)=(\\d+)/([\\d.,]+)\\s*(\\D.*)$"_s);
    const QRegularExpressionMatch match = shape.match(text);
    if (!match.hasMatch()) {
        return session.usage(
            LedgerCommandText::tr("“%1” is no weight; write WHAT=WEIGHT/FOR UNIT: \"stitching=10/1 h\".").arg(text));
    }
    BENCHBOOK_ASSIGN(const Quantity per, quantityTyped(session, match.captured(3)));
    return RuleWeight{match.captured(1).trimmed(), per, match.captured(4).trimmed(), match.captured(2).toLongLong()};
}

Result<Hash256> letterGiven(Session &session, const NamedLedger &ledger, const char *option)
{
    return session.typed(findInLedger(ledger.view, session.arguments().value(option)));
}

Result<Answer> newRule(Session &session)
{
    BENCHBOOK_ASSIGN(const NamedLedger ledger, namedLedger(session));
    RuleWish rule{
        .title = session.arguments().value("title"), .weights = {}, .note = session.arguments().value("note")};
    for (const QString &text : session.arguments().values("weight")) {
        BENCHBOOK_ASSIGN(const RuleWeight weight, weightTyped(session, text));
        rule.weights.push_back(weight);
    }
    BENCHBOOK_ASSIGN(rule.confirmations, session.maybeCount("confirmations"));
    if (session.arguments().has("follows")) {
        BENCHBOOK_ASSIGN(rule.previous, letterGiven(session, ledger, "follows"));
    }
    BENCHBOOK_ASSIGN(const Id<LetterDraft> draft, writeRule(ledger.studio(), ledger.circle(), rule, ledger.in.signer));
    return wroteLetter(session, draft);
}

/// The unit in which the rule weighs such work; of several the one that was typed behind the quantity.
QString unitWeighed(const LedgerView &view, const ContributionWish &wish, const QString &typed)
{
    QStringList units;
    for (const LedgerRule &rule : view.ledger.rules) {
        for (const RuleWeight &weight : rule.weights) {
            if (rule.letter == wish.rule && comparableWord(weight.what) == comparableWord(wish.what))
                units << weight.unit;
        }
    }
    for (const QString &unit : std::as_const(units)) {
        if (typed.trimmed().endsWith(unit, Qt::CaseInsensitive))
            return unit;
    }
    return units.size() == 1 ? units.front() : QString();
}

Result<Answer> giveInLedger(Session &session)
{
    BENCHBOOK_ASSIGN(const NamedLedger ledger, namedLedger(session));
    const Arguments &arguments = session.arguments();
    ContributionWish wish{.what = arguments.value("what"),
                          .rule = {},
                          .quantity = {},
                          .unit = arguments.value("unit"),
                          .day = {},
                          .note = arguments.value("note")};
    BENCHBOOK_ASSIGN(wish.rule, letterGiven(session, ledger, "rule"));
    const QString quantity = arguments.value("quantity");
    if (wish.unit.isEmpty())
        wish.unit = unitWeighed(ledger.view, wish, quantity);
    BENCHBOOK_ASSIGN(wish.quantity, quantityTyped(session, quantity, wish.unit));
    if (arguments.has("from")) {
        BENCHBOOK_ASSIGN(wish.contributor, memberNamed(session, ledger.in.view, arguments.value("from")));
    }
    if (arguments.has("to")) {
        BENCHBOOK_ASSIGN(wish.beneficiary, memberNamed(session, ledger.in.view, arguments.value("to")));
    }
    BENCHBOOK_ASSIGN(wish.day, session.day("day"));
    if (!wish.day.isValid())
        wish.day = ledger.studio().today();
    BENCHBOOK_ASSIGN(const Id<LetterDraft> draft, contribute(ledger.studio(), ledger.circle(), wish, ledger.in.signer));
    return wroteLetter(session, draft);
}

Result<Answer> signInLedger(Session &session)
{
    BENCHBOOK_ASSIGN(const NamedLedger ledger, namedLedger(session));
    BENCHBOOK_ASSIGN(const Hash256 letter, findInLedger(ledger.view, session.arguments().positional()[1]));
    BENCHBOOK_ASSIGN(const Id<LetterDraft> draft,
                     countersignLedger(ledger.studio(), ledger.circle(), letter, ledger.in.signer));
    return wroteLetter(session, draft);
}

Result<Answer> reverseInLedger(Session &session)
{
    BENCHBOOK_ASSIGN(const NamedLedger ledger, namedLedger(session));
    BENCHBOOK_ASSIGN(const Hash256 letter, findInLedger(ledger.view, session.arguments().positional()[1]));
    BENCHBOOK_ASSIGN(const Id<LetterDraft> draft,
                     reverseContribution(ledger.studio(), ledger.circle(), letter, session.arguments().value("note"),
                                         ledger.in.signer));
    return wroteLetter(session, draft);
}

Result<Answer> splitMoney(Session &session)
{
    BENCHBOOK_ASSIGN(const NamedLedger ledger, namedLedger(session));
    SplitWish wish{
        .rule = {}, .from = {}, .until = {}, .total = {}, .currency = {}, .note = session.arguments().value("note")};
    BENCHBOOK_ASSIGN(wish.rule, letterGiven(session, ledger, "rule"));
    BENCHBOOK_ASSIGN(wish.from, session.day("from"));
    BENCHBOOK_ASSIGN(wish.until, session.day("until"));
    BENCHBOOK_ASSIGN(wish.currency, currencyOption(session, ledger.studio()));
    BENCHBOOK_ASSIGN(const std::optional<Money> total, moneyOption(session, "total", wish.currency));
    wish.total = total.value_or(Money());
    BENCHBOOK_ASSIGN(const LetterContent letter, rehearsedLetter(ledger.studio(), [&](Action &action) {
                         return proposeSplit(action, ledger.circle(), wish);
                     }));
    if (session.arguments().has("preview")) {
        BENCHBOOK_ASSIGN(const SplitCalculation calculation, previewSplit(ledger.view, wish));
        const Currency currency = Currency::ofCode(wish.currency);
        return leavingAnswer(session, letter,
                             {{u"shares"_s, sharesJson(ledger.in.view, calculation.shares, currency)},
                              {u"contributions"_s, static_cast<int>(calculation.entries.size())}});
    }
    BENCHBOOK_ASSIGN(const Id<LetterDraft> draft,
                     proposeSplit(ledger.studio(), ledger.circle(), wish, ledger.in.signer));
    return toldLeaving(session, wroteLetter(session, draft), letter);
}

} // namespace

std::span<const Command> ledgerCommands()
{
    static const Option note = noteThatLeaves();
    static const Option rule{"rule", "RULE", QT_TRANSLATE_NOOP("Cli", "as in `ledger show`"), true};
    static const std::vector<Command> commands{
        {"ledger show",
         "CIRCLE",
         QT_TRANSLATE_NOOP("Cli", "what members gave each other, who signed it, and how money was split"),
         {},
         showLedger},
        writingLetters(
            {"ledger rule",
             "CIRCLE",
             QT_TRANSLATE_NOOP("Cli", "write down what counts how much"),
             {{"title", "TEXT", QT_TRANSLATE_NOOP("Cli", "what the rule is called"), true},
              {"weight", "WHAT=N/FOR UNIT", QT_TRANSLATE_NOOP("Cli", "\"stitching=10/1 h\"; once for each"), true},
              {"confirmations", "N",
               QT_TRANSLATE_NOOP("Cli", "so many members confirm what was given to all, once all signed the rule")},
              {"follows", "RULE", QT_TRANSLATE_NOOP("Cli", "the version before")},
              note},
             newRule}),
        writingLetters(
            {"ledger give",
             "CIRCLE",
             QT_TRANSLATE_NOOP("Cli", "write down what we gave, or got; it counts once the other side signed"),
             {rule,
              {"what", "TEXT", QT_TRANSLATE_NOOP("Cli", "a kind of work of the rule"), true},
              {"quantity", "QUANTITY", QT_TRANSLATE_NOOP("Cli", "how much"), true},
              {"unit", "UNIT", QT_TRANSLATE_NOOP("Cli", "where the rule weighs it in several")},
              {"from", "STUDIO", QT_TRANSLATE_NOOP("Cli", "who gave; we if not said")},
              {"to", "STUDIO", QT_TRANSLATE_NOOP("Cli", "who got it; all if not said")},
              {"day", "DAY", QT_TRANSLATE_NOOP("Cli", "when; today if not said")},
              note},
             giveInLedger}),
        writingLetters(
            {"ledger sign",
             "CIRCLE LETTER",
             QT_TRANSLATE_NOOP("Cli", "countersign a rule, a contribution, or a split that comes out the same here"),
             {},
             signInLedger}),
        writingLetters(
            {"ledger reverse",
             "CIRCLE LETTER",
             QT_TRANSLATE_NOOP("Cli", "take a contribution back by its opposite, which is signed in its turn"),
             {note},
             reverseInLedger}),
        {"ledger split",
         "CIRCLE",
         QT_TRANSLATE_NOOP("Cli", "split money by what was contributed; every member's machine reckons it again"),
         {rule,
          {"from", "DAY", QT_TRANSLATE_NOOP("Cli", "the first day"), true},
          {"until", "DAY", QT_TRANSLATE_NOOP("Cli", "the last day"), true},
          {"total", "AMOUNT", QT_TRANSLATE_NOOP("Cli", "what is split"), true},
          {"currency", "CODE", QT_TRANSLATE_NOOP("Cli", "the studio's if not said")},
          {"preview", nullptr,
           QT_TRANSLATE_NOOP("Cli", "say what it comes to and what would leave, and write nothing")},
          note},
         splitMoney},
    };
    return commands;
}

} // namespace benchbook::cli
