// Commands about letters and deals: write, answer, look, throw away.
#include "app/cli/deal_text.h"
#include "app/cli/documents.h"
#include "app/cli/key_ring.h"
#include "app/cli/session.h"

#include "core/base/cell_date.h"
#include "core/board/shared_letters.h"
#include "core/journal/list.h"
#include "core/letters/body_json.h"
#include "core/letters/leaving.h"
#include "core/letters/settlement.h"
#include "core/letters/visible_text.h"
#include "core/peers/deal_terms.h"
#include "core/peers/deal_words.h"
#include "core/peers/letter_machine.h"
#include "core/peers/letter_start.h"
#include "core/peers/stored_bytes.h"

#include <QCoreApplication>

namespace benchbook::cli {

using namespace Qt::StringLiterals;

namespace {

struct LetterCommandText
{
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

Result<const LetterKind *> kindCalled(Session &session, const QString &name)
{
    if (const LetterKind *kind = findLetterKind(name))
        return kind;
    QStringList known;
    for (const LetterKind &kind : letterKinds())
        known << QLatin1StringView(kind.key);
    return session.usage(
        LetterCommandText::tr("There is no kind of letter “%1”. There are: %2.").arg(name, known.join(u", "_s)));
}

/// --json-file, or an empty body.
Result<LetterBody> bodyGiven(Session &session, const LetterKind &kind, const LetterBody &prepared)
{
    if (!session.arguments().has("json-file"))
        return prepared;
    BENCHBOOK_ASSIGN(const QJsonObject given, session.jsonFile(session.arguments().value("json-file")));
    // What the deal gives is kept where the file says nothing else.
    QJsonObject json = bodyToJson(kind, prepared);
    for (auto it = given.begin(); it != given.end(); ++it)
        json.insert(it.key(), it.value());
    Result<LetterBody> body = bodyFromJson(kind, json);
    return body.ok() ? std::move(body) : Result<LetterBody>(session.badInput(body.error()));
}

QJsonArray leavingJson(const LetterContent &content, const QLocale &locale, const QTimeZone &zone)
{
    QJsonArray lines;
    for (const LeavingLine &line : leavesTheStudio(content, locale, zone))
        lines.append(QJsonObject{{u"label"_s, line.label}, {u"value"_s, line.value}, {u"freeText"_s, line.freeText}});
    return lines;
}

/// Puts it into the box, or with --preview says what would leave the studio.
Result<Answer> putIntoBox(Session &session, Studio &studio, const LetterTo &to, const LetterContent &content)
{
    const QJsonArray leaving = leavingJson(content, session.locale(), studio.timeZone());
    if (session.arguments().has("preview")) {
        BENCHBOOK_TRY(studio.rehearse(Sentence("Write a letter"),
                                      [&](Action &action) { return writeLetter(action, to, content); }));
        return Answer{QJsonObject{{u"leaves"_s, leaving}},
                      LetterCommandText::tr("This would leave your studio (✎ is what somebody typed):\n%1")
                          .arg(leavingText(content, session.locale(), studio.timeZone()))};
    }
    BENCHBOOK_ASSIGN(const PersonRef signer, session.signer());
    BENCHBOOK_ASSIGN(const Id<LetterDraft> draft, writeLetter(studio, to, content, signer));
    Answer answer = session.done({{u"waiting"_s, idText(draft)}, {u"kind"_s, content.kind}, {u"leaves"_s, leaving}});
    answer.text = LetterCommandText::tr("It waits as %1 until a bundle is made. This will leave your studio:\n%2")
                      .arg(idText(draft), leavingText(content, session.locale(), studio.timeZone()));
    return answer;
}

Result<std::optional<Instant>> validUntil(Session &session, const Studio &studio)
{
    if (!session.arguments().has("valid-until"))
        return std::optional<Instant>();
    BENCHBOOK_ASSIGN(const QDate day, session.day("valid-until"));
    return std::optional(benchbook::endOfDay(day, studio.timeZone()));
}

Result<Answer> writeNew(Session &session)
{
    BENCHBOOK_ASSIGN(const LetterKind *kind, kindCalled(session, session.arguments().value("kind")));
    BENCHBOOK_ASSIGN(Studio * studio, session.write());
    BENCHBOOK_ASSIGN(const Id<Peer> peer, studio->read([&](const Reader &reader) {
        return findPeer(reader, session.arguments().value("to"));
    }));
    LetterContent content{.kind = QString::fromLatin1(kind->key), .at = studio->clock().now()};
    BENCHBOOK_ASSIGN(content.validUntil, validUntil(session, *studio));
    BENCHBOOK_ASSIGN(content.body, bodyGiven(session, *kind, {}));
    for (const QString &parent : session.arguments().values("about")) {
        const auto hash = Hash256::fromHex(parent.toLatin1());
        if (!hash)
            return session.usage(LetterCommandText::tr("“%1” is no hash of a letter.").arg(parent));
        content.parents.push_back(*hash);
    }
    return putIntoBox(session, *studio, {.peer = peer}, content);
}

Result<DealView> dealNamed(Session &session, Studio &studio)
{
    return studio.read([&](const Reader &reader) -> Result<DealView> {
        BENCHBOOK_ASSIGN(const Id<Deal> deal, findDeal(reader, session.arguments().positional().first()));
        return dealView(reader, deal);
    });
}

Result<Answer> answerDeal(Session &session)
{
    BENCHBOOK_ASSIGN(Studio * studio, session.write());
    BENCHBOOK_ASSIGN(const DealView view, dealNamed(session, *studio));
    const QString code = session.arguments().value("code").toUpper();
    QString name = session.arguments().value("kind");
    if (name.isEmpty())
        name = u"answer"_s;
    BENCHBOOK_ASSIGN(const LetterKind *kind, kindCalled(session, name));
    BENCHBOOK_ASSIGN(const LetterStart start, studio->read([&](const Reader &reader) -> Result<LetterStart> {
        for (const LegalLetter &legal : view.ours()) {
            if (legal.kind == name && legal.code == code)
                return startLetter(reader, view, legal);
        }
        if (name == "note"_L1)
            return startNote(reader, view);
        // Not possible now: what is, or why nothing is, says the deal.
        BENCHBOOK_TRY(legalLetter(view, QLatin1StringView(kind->key)));
        QStringList codes;
        for (const LegalLetter &legal : view.ours()) {
            if (legal.kind == name)
                codes << u"%1 (%2)"_s.arg(legal.code, titleOf(legal));
        }
        return Error::refused(LetterCommandText::tr("Say with --code which “%1” it is. Possible now: %2.")
                                  .arg(kind->name(), codes.join(u", "_s)));
    }));
    LetterContent content = start.content;
    content.at = studio->clock().now();
    if (session.arguments().has("valid-until")) {
        BENCHBOOK_ASSIGN(content.validUntil, validUntil(session, *studio));
    }
    BENCHBOOK_ASSIGN(content.body, bodyGiven(session, *kind, content.body));
    return putIntoBox(session, *studio, {.peer = view.peer}, content);
}

QJsonObject amountJson(const LineAmount &amount)
{
    if (amount.unit.isEmpty())
        return {{u"value"_s, amount.value}};
    return {{u"value"_s, plainText(Quantity::fromMicro(amount.value))}, {u"unit"_s, amount.unit}};
}

QJsonArray legalJson(const std::vector<LegalLetter> &letters)
{
    QJsonArray list;
    for (const LegalLetter &letter : letters) {
        QJsonObject json{{u"kind"_s, letter.kind}};
        if (!letter.code.isEmpty())
            json.insert(u"code"_s, letter.code);
        list.append(json);
    }
    return list;
}

QJsonObject letterJson(const KeptLetter &kept, const Studio &studio, const QLocale &locale)
{
    const LetterContent &content = kept.letter.content;
    return {{u"id"_s, idText(kept.id)},
            {u"hash"_s, hexText(kept.letter.hash)},
            {u"kind"_s, content.kind},
            {u"way"_s, kept.way == LetterWay::In ? u"in"_s : u"out"_s},
            {u"written"_s, isoText(content.at, studio.timeZone())},
            {u"number"_s, kept.letter.seq},
            {u"says"_s, leavingJson(content, locale, studio.timeZone())},
            {u"needsNewer"_s, !kept.letter.isReadable()}};
}

Result<Answer> showDeal(Session &session)
{
    BENCHBOOK_ASSIGN(Studio * studio, session.read());
    BENCHBOOK_ASSIGN(const DealView view, dealNamed(session, *studio));
    QJsonArray letters;
    for (const KeptLetter &letter : view.letters) {
        QJsonObject json = letterJson(letter, *studio, session.locale());
        if (const QString remark = remarkOn(view.deal, letter.letter.hash); !remark.isEmpty())
            json.insert(u"remark"_s, visibleText(remark));
        letters.append(json);
    }
    QJsonArray lines;
    for (const DealLine &line : view.deal.lines) {
        lines.append(QJsonObject{{u"no"_s, line.no},
                                 {u"ordered"_s, amountJson(line.ordered)},
                                 {u"delivered"_s, amountJson(line.delivered)},
                                 {u"accepted"_s, amountJson(line.accepted)},
                                 {u"rejected"_s, amountJson(line.rejected)}});
    }
    QJsonArray crossings;
    for (const Crossing &crossing : view.deal.crossings) {
        QJsonArray hashes;
        for (const Hash256 &hash : crossing.letters)
            hashes.append(hexText(hash));
        crossings.append(QJsonObject{{u"kind"_s, crossingName(crossing.kind)},
                                     {u"letters"_s, hashes},
                                     {u"replies"_s, legalJson(crossing.replies)}});
    }
    QJsonArray differences;
    for (const SettlementDifference &difference : view.deal.differences)
        differences.append(sentenceOf(difference));
    const QJsonObject json{{u"deal"_s, hexText(view.deal.id)},
                           {u"title"_s, visibleText(view.title)},
                           {u"peer"_s, view.peerName},
                           {u"we"_s, view.us == DealParty::Buyer ? u"buyer"_s : u"seller"_s},
                           {u"state"_s, dealStateKey(view.deal.state)},
                           {u"agreed"_s, view.deal.contract.has_value()},
                           {u"lines"_s, lines},
                           {u"crossings"_s, crossings},
                           {u"differences"_s, differences},
                           {u"possible"_s, legalJson(view.ours())},
                           {u"waiting"_s, static_cast<int>(view.waiting.size())},
                           {u"letters"_s, letters}};
    return Answer{json, dealText(view, *studio, session.locale())};
}

Answer waitingAnswer(const WaitingLetter &letter, const QString &to, const Studio &studio, const QLocale &locale)
{
    const QString says = leavingText(letter.content, locale, studio.timeZone());
    return {QJsonObject{{u"id"_s, idText(letter.id)},
                        {u"kind"_s, letter.content.kind},
                        {u"way"_s, u"waiting"_s},
                        {u"to"_s, to},
                        {u"written"_s, isoText(letter.content.at, studio.timeZone())},
                        {u"says"_s, leavingJson(letter.content, locale, studio.timeZone())}},
            LetterCommandText::tr("It waits for the next bundle to %1, and leaves your studio with it:\n%2")
                .arg(visibleText(to), says)};
}

Answer keptAnswer(const KeptLetter &kept, const Studio &studio, const QLocale &locale)
{
    const LetterContent &content = kept.letter.content;
    const LetterKind *kind = kept.letter.kind();
    return {letterJson(kept, studio, locale), u"%1\n%2"_s.arg(kind ? kind->name() : visibleText(content.kind),
                                                              leavingText(content, locale, studio.timeZone()))};
}

Result<Answer> showLetter(Session &session)
{
    BENCHBOOK_ASSIGN(Studio * studio, session.read());
    const QString reference = session.arguments().positional().first();
    const QLocale locale = session.locale();
    return studio->read([&](const Reader &reader) -> Result<Answer> {
        if (const auto hash = Hash256::fromHex(reference.toLatin1())) {
            if (const std::optional<KeptLetter> letter = letterOfHash(reader, *hash))
                return keptAnswer(*letter, *studio, locale);
        }
        const Result<KeptLetter> kept = keptLetter(reader, Id<Letter>(reference.toLongLong()));
        if (kept.ok())
            return keptAnswer(*kept, *studio, locale);
        const Result<WaitingLetter> waiting = waitingLetter(reader, Id<LetterDraft>(reference.toLongLong()));
        if (!waiting.ok())
            return Error::notFound(LetterCommandText::tr("There is no letter “%1”. Name it by its hash or its id, as "
                                                         "`list letters` and `list letters-waiting` tell it.")
                                       .arg(reference));
        return waitingAnswer(*waiting, nameOfReader(reader, waiting->to), *studio, locale);
    });
}

Result<Answer> throwAway(Session &session)
{
    BENCHBOOK_ASSIGN(Studio * studio, session.write());
    BENCHBOOK_ASSIGN(const PersonRef signer, session.signer());
    BENCHBOOK_TRY(dropLetter(*studio, Id<LetterDraft>(session.arguments().positional().first().toLongLong()), signer));
    return session.done();
}

Result<Answer> takeOver(Session &session)
{
    BENCHBOOK_ASSIGN(Studio * studio, session.write());
    BENCHBOOK_ASSIGN(const PersonRef signer, session.signer());
    BENCHBOOK_ASSIGN(const std::unique_ptr<KeyRing> ring, openKeyRing(session, *studio));
    const Id<LetterDraft> draft(session.arguments().positional().first().toLongLong());
    BENCHBOOK_TRY(takeOverLetter(*studio, *ring, draft, signer));
    return session.done({{u"waiting"_s, idText(draft)}});
}

Result<Answer> listKinds(Session &)
{
    QJsonArray kinds;
    for (const LetterKind &kind : letterKinds()) {
        kinds.append(QJsonObject{
            {u"kind"_s, QString::fromLatin1(kind.key)}, {u"title"_s, kind.name()}, {u"json"_s, bodyJsonShape(kind)}});
    }
    return Answer{kinds};
}

} // namespace

std::span<const Command> letterCommands()
{
    static const Option body{"json-file", "FILE",
                             QT_TRANSLATE_NOOP("Cli", "what it says; `letter kinds` tells the fields")};
    static const Option until{"valid-until", "DAY", QT_TRANSLATE_NOOP("Cli", "through this day")};
    static const Option preview{"preview", nullptr,
                                QT_TRANSLATE_NOOP("Cli", "say what would leave the studio and write nothing")};
    static const std::vector<Command> commands{
        {"letter kinds", "", QT_TRANSLATE_NOOP("Cli", "every kind of letter with its fields"), {}, listKinds},
        {"letter new",
         "",
         QT_TRANSLATE_NOOP("Cli", "write a letter; it waits until a bundle for the peer is made"),
         {{"to", "PEER", QT_TRANSLATE_NOOP("Cli", "for whom"), true},
          {"kind", "KIND", QT_TRANSLATE_NOOP("Cli", "as in `letter kinds`"), true},
          body,
          until,
          {"about", "HASH", QT_TRANSLATE_NOOP("Cli", "a letter it answers")},
          preview},
         writeNew},
        {"letter answer",
         "DEAL",
         QT_TRANSLATE_NOOP("Cli", "write the next letter of a deal; what the deal says already is filled in"),
         {{"code", "AP|RE|CA|AB", QT_TRANSLATE_NOOP("Cli", "of an answer: accepted, declined, with changes, follows")},
          {"kind", "KIND", QT_TRANSLATE_NOOP("Cli", "another letter than an answer: delivery, receipt, settlement …")},
          body,
          until,
          preview},
         answerDeal},
        {"letter show",
         "LETTER",
         QT_TRANSLATE_NOOP("Cli", "one letter, by its hash or id; one that waits in the box, too"),
         {},
         showLetter},
        {"letter drop",
         "WAITING",
         QT_TRANSLATE_NOOP("Cli", "throw a waiting letter away, by its id in `list letters-waiting`"),
         {},
         throwAway},
        {"letter take-over",
         "WAITING",
         QT_TRANSLATE_NOOP("Cli", "sign here what waits on a machine that was withdrawn"),
         {passphraseOption()},
         takeOver},
        {"deal show",
         "DEAL",
         QT_TRANSLATE_NOOP("Cli", "what was agreed, what crossed, and what is possible now"),
         {},
         showDeal},
    };
    return commands;
}

} // namespace benchbook::cli
