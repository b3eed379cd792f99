// Commands about circles: found one, answer an invitation, look who is in.
#include "app/cli/circle_named.h"
#include "app/cli/leaving.h"
#include "app/cli/together_text.h"

#include "core/board/shared_letters.h"
#include "core/letters/visible_text.h"
#include "core/peers/stored_bytes.h"
#include "core/people/settings.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace benchbook::cli {

using namespace Qt::StringLiterals;

namespace {

struct CircleCommandText
{
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

Result<CircleView> circleSeen(Session &session, const Studio &studio)
{
    return studio.read([&](const Reader &reader) -> Result<CircleView> {
        BENCHBOOK_ASSIGN(const Id<Circle> id, findCircle(reader, session.arguments().positional().first()));
        return circleView(reader, id);
    });
}

QString replyName(CircleReply reply)
{
    return reply == CircleReply::Join ? u"join"_s : reply == CircleReply::Decline ? u"decline"_s : u"leave"_s;
}

Result<Answer> foundOne(Session &session)
{
    BENCHBOOK_ASSIGN(Studio * studio, session.write());
    BENCHBOOK_ASSIGN(const PersonRef signer, session.signer());
    CircleWish wish{
        .name = session.arguments().positional().first(), .peers = {}, .note = session.arguments().value("note")};
    const auto looked = studio->read([&](const Reader &reader) -> Result<void> {
        for (const QString &name : session.arguments().values("with")) {
            BENCHBOOK_ASSIGN(const Id<Peer> peer, findPeer(reader, name));
            wish.peers.push_back(peer);
        }
        if (session.arguments().has("follows")) {
            BENCHBOOK_ASSIGN(wish.follows, findCircle(reader, session.arguments().value("follows")));
        }
        return {};
    });
    if (!looked.ok())
        return looked.error();
    BENCHBOOK_ASSIGN(const Id<Circle> circle, foundCircle(*studio, wish, signer));
    return session.done({{u"circle"_s, idText(circle)}, {u"name"_s, wish.name}});
}

Result<Answer> showCircle(Session &session)
{
    BENCHBOOK_ASSIGN(const NamedCircle named, shownCircle(session));
    const CircleView &view = named.view;
    QJsonArray members;
    for (const CircleMemberView &member : view.members) {
        members.append(QJsonObject{{u"name"_s, visibleText(member.name)},
                                   {u"key"_s, hexText(member.key)},
                                   {u"state"_s, standingName(member.standing)},
                                   {u"us"_s, member.us},
                                   {u"verified"_s, member.verified}});
    }
    QJsonArray possible;
    for (const CircleReply reply : view.replies())
        possible.append(replyName(reply));
    QJsonObject json{{u"circle"_s, idText(view.circle.id)},
                     {u"name"_s, visibleText(view.circle.name)},
                     {u"key"_s, hexText(view.circle.group.id)},
                     {u"members"_s, members},
                     {u"possible"_s, possible},
                     {u"letters"_s, static_cast<int>(view.letters.size())},
                     {u"waiting"_s, static_cast<int>(view.waiting.size())},
                     {u"problems"_s, QJsonArray::fromStringList(witnessTexts(view))}};
    if (view.state.founder)
        json.insert(u"foundedBy"_s, view.nameOf(*view.state.founder));
    if (view.before)
        json.insert(u"goesOnFrom"_s, idText(*view.before));
    if (view.after)
        json.insert(u"goesOnAs"_s, idText(*view.after));
    return Answer{json, circleText(view)};
}

Result<Answer> replyToCircle(Session &session, CircleReply reply)
{
    BENCHBOOK_ASSIGN(const NamedCircle named, namedCircle(session));
    BENCHBOOK_ASSIGN(const Id<LetterDraft> draft,
                     answerCircle(*named.studio, named.id(), reply, session.arguments().value("note"), named.signer));
    return wroteLetter(session, draft);
}

Result<Answer> joinOne(Session &session) { return replyToCircle(session, CircleReply::Join); }
Result<Answer> declineOne(Session &session) { return replyToCircle(session, CircleReply::Decline); }
Result<Answer> leaveOne(Session &session) { return replyToCircle(session, CircleReply::Leave); }

} // namespace

Result<NamedCircle> namedCircle(Session &session)
{
    BENCHBOOK_ASSIGN(Studio * studio, session.write());
    BENCHBOOK_ASSIGN(const PersonRef signer, session.signer());
    BENCHBOOK_ASSIGN(CircleView view, circleSeen(session, *studio));
    return NamedCircle{studio, signer, std::move(view)};
}

Result<NamedCircle> shownCircle(Session &session)
{
    BENCHBOOK_ASSIGN(Studio * studio, session.read());
    BENCHBOOK_ASSIGN(CircleView view, circleSeen(session, *studio));
    return NamedCircle{studio, std::nullopt, std::move(view)};
}

Result<SignPublicKey> memberNamed(Session &session, const CircleView &view, const QString &name)
{
    std::vector<SignPublicKey> found;
    for (const CircleMemberView &member : view.members) {
        if ((name == "us"_L1 && member.us) || member.name.compare(name, Qt::CaseInsensitive) == 0 ||
            (name.size() >= 6 && hexText(member.key).startsWith(name, Qt::CaseInsensitive)))
            found.push_back(member.key);
    }
    if (found.size() == 1)
        return found.front();
    return session.usage(
        found.empty() ? CircleCommandText::tr("There is no member “%1” in this circle.").arg(name)
                      : CircleCommandText::tr("Several members are called “%1”; name one by its key.").arg(name));
}

Result<Instant> endOfDay(Session &session, const Studio &studio, const char *option)
{
    BENCHBOOK_ASSIGN(const QDate day, session.day(option));
    if (!day.isValid())
        return session.usage(CircleCommandText::tr("Say a day: --%1 2026-09-30.").arg(QString::fromLatin1(option)));
    return benchbook::endOfDay(day, studio.timeZone());
}

Result<Quantity> quantityTyped(Session &session, const QString &text, const QString &unit)
{
    // "70 dm2" where 70 is enough: the unit has to be the one that is meant.
    static const QRegularExpression withUnit(u"^(.*[\\d.,])\\s*([^\\d\\s.,+-].*)$"_s);
    const QRegularExpressionMatch match = withUnit.match(text.trimmed());
    if (unit.isEmpty() || !match.hasMatch())
        return session.typed(parseQuantity(text));
    BENCHBOOK_ASSIGN(const Quantity quantity, session.typed(parseQuantity(match.captured(1))));
    const QString said = match.captured(2).trimmed();
    if (said.compare(unit, Qt::CaseInsensitive) == 0)
        return quantity;
    const Result<Unit> meant = Unit::fromText(unit);
    const Result<Unit> given = Unit::fromText(said);
    if (meant.ok() && given.ok())
        return session.typed(convert(quantity, *given, *meant, Rounding::HalfEven));
    return session.usage(CircleCommandText::tr("It is counted in %1 here, not in %2.").arg(visibleText(unit), said));
}

Result<std::optional<Quantity>> quantityOption(Session &session, const char *option, const QString &unit)
{
    if (!session.arguments().has(option))
        return std::optional<Quantity>();
    BENCHBOOK_ASSIGN(const Quantity quantity, quantityTyped(session, session.arguments().value(option), unit));
    return std::optional(quantity);
}

Result<std::optional<Money>> moneyOption(Session &session, const char *option, const QString &currency)
{
    if (!session.arguments().has(option))
        return std::optional<Money>();
    BENCHBOOK_ASSIGN(const Money money,
                     session.typed(parseMoney(session.arguments().value(option), Currency::ofCode(currency))));
    return std::optional(money);
}

Result<QString> currencyOption(Session &session, const Studio &studio)
{
    if (!session.arguments().has("currency"))
        return studio.read([](const Reader &reader) { return Result(readSettings(reader).currency.code); });
    BENCHBOOK_ASSIGN(const Currency currency,
                     session.typed(Currency::fromCode(session.arguments().value("currency").toUpper())));
    return currency.code;
}

Answer wroteLetter(Session &session, Id<LetterDraft> draft) { return session.done({{u"waiting"_s, idText(draft)}}); }

QString quantityText(Quantity quantity, const QString &unit)
{
    return unit.isEmpty() ? plainText(quantity) : QString(plainText(quantity) + u' ' + unit);
}

std::span<const Command> circleCommands()
{
    static const Option note = noteThatLeaves();
    static const std::vector<Command> commands{
        writingLetters(
            {"circle found",
             "NAME",
             QT_TRANSLATE_NOOP("Cli", "found a circle of studios; the invitation goes out with the next bundles"),
             {{"with", "PEER", QT_TRANSLATE_NOOP("Cli", "a verified peer; once for each"), true},
              {"follows", "CIRCLE", QT_TRANSLATE_NOOP("Cli", "the circle that it takes the place of")},
              note},
             foundOne}),
        {"circle show",
         "CIRCLE",
         QT_TRANSLATE_NOOP("Cli", "who is in, who joined, and whether everybody was told the same"),
         {},
         showCircle},
        writingLetters({"circle join",
                        "CIRCLE",
                        QT_TRANSLATE_NOOP("Cli", "take part in a circle we were invited to"),
                        {note},
                        joinOne}),
        writingLetters({"circle decline",
                        "CIRCLE",
                        QT_TRANSLATE_NOOP("Cli", "decline an invitation; its letters come no more"),
                        {note},
                        declineOne}),
        writingLetters({"circle leave", "CIRCLE", QT_TRANSLATE_NOOP("Cli", "take part no more"), {note}, leaveOne}),
    };
    return commands;
}

} // namespace benchbook::cli
