// Commands about other studios: our own keys and card, pairing, and hearing their words.
#include "app/cli/key_ring.h"
#include "app/cli/spoken.h"

#include "core/base/whole_file.h"
#include "core/identity/recovery.h"
#include "core/letters/visible_text.h"
#include "core/peers/own_identity.h"
#include "core/peers/pairing.h"
#include "core/peers/post_keys.h"
#include "core/peers/practice.h"
#include "core/peers/recovery_sheet.h"
#include "core/peers/stored_bytes.h"
#include "core/reports/page/report_pdf.h"

#include <QCoreApplication>

namespace benchbook::cli {

using namespace Qt::StringLiterals;

namespace {

struct PeerCommandText
{
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

Result<PairingCard> cardIn(Session &session, const QString &file)
{
    BENCHBOOK_ASSIGN(const QByteArray bytes, session.inputFile(file, PairingCard::largest * 4));
    Result<PairingCard> card = readCardFile(bytes);
    return card.ok() ? std::move(card)
                     : Result<PairingCard>(session.badInput(card.error(), card.error().detail.section(u':', 0, 0)));
}

struct NamedPeer
{
    Studio *studio;
    PersonRef signer;
    PeerInfo peer;
};

Result<NamedPeer> namedPeer(Session &session)
{
    BENCHBOOK_ASSIGN(Studio * studio, session.write());
    BENCHBOOK_ASSIGN(const PersonRef signer, session.signer());
    BENCHBOOK_ASSIGN(PeerInfo peer, studio->read([&](const Reader &reader) -> Result<PeerInfo> {
        BENCHBOOK_ASSIGN(const Id<Peer> id, findPeer(reader, session.arguments().positional().first()));
        return peerInfo(reader, id);
    }));
    return NamedPeer{studio, signer, std::move(peer)};
}

QJsonObject identityJson(const OwnIdentity &own, SpokenAs as)
{
    QJsonArray machines;
    for (const MachineInfo &machine : own.machines) {
        machines.append(QJsonObject{{u"letter"_s, QString(QLatin1Char(machine.facts().letter))},
                                    {u"name"_s, machine.facts().name},
                                    {u"withdrawn"_s, dayJson(machine.revokedOn)}});
    }
    return {{u"name"_s, own.card.facts().studioName},
            {u"key"_s, hexText(own.root())},
            {u"card"_s, own.card.facts().number},
            {u"words"_s, spokenFingerprint(own.root(), own.box(), as).join(u' ')},
            {u"machines"_s, machines}};
}

Result<Answer> makeKeys(Session &session)
{
    BENCHBOOK_ASSIGN(Studio * studio, session.write());
    BENCHBOOK_ASSIGN(const PersonRef signer, session.signer());
    // Before a file of keys is made: what is refused leaves nothing behind.
    BENCHBOOK_TRY(studio->read([](const Reader &reader) { return needNoIdentity(reader); }));
    BENCHBOOK_ASSIGN(const std::unique_ptr<KeyRing> ring, makeKeyRing(session, *studio));
    const QString machine = session.arguments().value("machine");
    const QString name = machine.isEmpty() ? PeerCommandText::tr("Desk") : machine;
    BENCHBOOK_TRY(orWithPassphrase(*ring, makeIdentity(*studio, *ring, name, signer)));
    BENCHBOOK_ASSIGN(const OwnIdentity own, studio->read([](const Reader &reader) { return needIdentity(reader); }));
    BENCHBOOK_ASSIGN(const SpokenAs as, spokenAs(session));
    Answer answer = session.done(identityJson(own, as));
    answer.text +=
        u'\n' + PeerCommandText::tr("Print the recovery sheet next (`peer recovery`): it alone brings the keys "
                                    "back. Then give others your card (`peer card --output FILE`).");
    return answer;
}

/// What others need to pair with us: the file, or the digits; and what they hear by telephone.
QString cardText(const OwnIdentity &own, const QString &words, const QString &output, const QString &digits)
{
    QString text = PeerCommandText::tr("%1, card %2").arg(own.card.facts().studioName).arg(own.card.facts().number) +
                   u'\n' + PeerCommandText::tr("Our words: %1").arg(words) + u'\n';
    if (!output.isEmpty())
        return text + PeerCommandText::tr("The card is %1. Give it to studios you work with; nothing in it is secret.")
                          .arg(output);
    return text + PeerCommandText::tr("The card as digits, for a message:") + u'\n' + digits;
}

Result<Answer> writeCard(Session &session)
{
    BENCHBOOK_ASSIGN(Studio * studio, session.read());
    BENCHBOOK_ASSIGN(const OwnIdentity own, studio->read([](const Reader &reader) { return needIdentity(reader); }));
    BENCHBOOK_ASSIGN(const SpokenAs as, spokenAs(session));
    QJsonObject json = identityJson(own, as);
    if (session.arguments().has("output"))
        BENCHBOOK_TRY(writeWholeFile(session.arguments().value("output"), own.card.file()));
    const Result<QString> digits = own.card.text();
    if (digits.ok())
        json.insert(u"text"_s, *digits);
    return Answer{json, cardText(own, json[u"words"_s].toString(), session.arguments().value("output"),
                                 digits.valueOr(QString()))};
}

QString outcomeName(CardOutcome outcome)
{
    switch (outcome) {
    case CardOutcome::Paired:
        return u"paired"_s;
    case CardOutcome::Same:
        return u"same"_s;
    case CardOutcome::Renewed:
        return u"renewed"_s;
    case CardOutcome::Stale:
        return u"stale"_s;
    case CardOutcome::Stopped:
        return u"stopped"_s;
    }
    Q_UNREACHABLE();
}

Result<Answer> addPeer(Session &session)
{
    BENCHBOOK_ASSIGN(const PairingCard card, cardIn(session, session.arguments().positional().first()));
    BENCHBOOK_ASSIGN(Studio * studio, session.write());
    BENCHBOOK_ASSIGN(const PersonRef signer, session.signer());
    const SameName same = session.arguments().has("as-new")      ? SameName::IsNew
                          : session.arguments().has("as-theirs") ? SameName::IsTheirs
                                                                 : SameName::Ask;
    BENCHBOOK_ASSIGN(const TakenCard taken, takeCard(*studio, card, signer, same));
    BENCHBOOK_ASSIGN(const PeerInfo peer,
                     studio->read([&](const Reader &reader) { return peerInfo(reader, taken.peer); }));
    return session.done({{u"peer"_s, peer.code},
                         {u"name"_s, peer.name},
                         {u"outcome"_s, outcomeName(taken.outcome)},
                         {u"state"_s, trustName(peer.trust)}});
}

Result<Answer> beginWords(Session &session)
{
    BENCHBOOK_ASSIGN(const NamedPeer named, namedPeer(session));
    BENCHBOOK_ASSIGN(const SpokenAs as, spokenAs(session));
    BENCHBOOK_ASSIGN(const OwnIdentity own,
                     named.studio->read([](const Reader &reader) { return needIdentity(reader); }));
    BENCHBOOK_ASSIGN(const Hearing hearing,
                     beginHearing(*named.studio, named.peer.id, as, session.random(), named.signer));
    QJsonArray positions;
    for (const int position : hearing.positions())
        positions.append(position);
    const QString ours = spokenFingerprint(own.root(), own.box(), as).join(u' ');
    Answer answer = session.done({{u"peer"_s, named.peer.code},
                                  {u"ours"_s, ours},
                                  {u"as"_s, as == SpokenAs::Words ? u"words"_s : u"digits"_s},
                                  {u"type"_s, positions}});
    const QString name = visibleText(named.peer.name);
    answer.text = PeerCommandText::tr("Call %1 at a number you know. Ours, to read out: %2").arg(name, ours) + u'\n' +
                  PeerCommandText::tr("Then let them read out theirs, %1, and type %2 of them:")
                      .arg(wholeOf(as), partsAsked(hearing)) +
                  u"\n  benchbook-cli … peer verify %1 --words \"… …\"\n"_s.arg(named.peer.code) + otherWay(as);
    return answer;
}

Result<Answer> verifyWords(Session &session)
{
    BENCHBOOK_ASSIGN(const NamedPeer named, namedPeer(session));
    if (session.arguments().has("card")) {
        BENCHBOOK_ASSIGN(const PairingCard card, cardIn(session, session.arguments().value("card")));
        BENCHBOOK_TRY(verifyFaceToFace(*named.studio, named.peer.id, card, named.signer));
        return session.done({{u"peer"_s, named.peer.code}, {u"state"_s, u"verified"_s}});
    }
    BENCHBOOK_ASSIGN(const auto typed, partsTyped(session));
    const SpokenAs as = spokenAs(typed);
    BENCHBOOK_ASSIGN(const Hearing::Answer heard, answerHearing(*named.studio, named.peer.id, as, typed, named.signer));
    const QString name = visibleText(named.peer.name);
    switch (heard) {
    case Hearing::Answer::Right:
        return session.done({{u"peer"_s, named.peer.code}, {u"state"_s, u"verified"_s}});
    case Hearing::Answer::NotAPart:
        return noPart(as, name);
    case Hearing::Answer::Wrong:
        return Error::refused(
            PeerCommandText::tr("These are not the two that `peer words` asked for last. If they are, and %1 is sure, "
                                "the card we have is somebody else's.")
                .arg(name));
    case Hearing::Answer::Locked:
        return Error::refused(
            PeerCommandText::tr("Wrong three times. Get the card of %1 again, from themselves, and begin "
                                "anew with `peer words`.")
                .arg(name));
    }
    Q_UNREACHABLE();
}

Result<Answer> blockPeer(Session &session)
{
    BENCHBOOK_ASSIGN(const NamedPeer named, namedPeer(session));
    const bool blocked = !session.arguments().has("off");
    BENCHBOOK_TRY(setBlocked(*named.studio, named.peer.id, blocked, named.signer));
    return session.done({{u"peer"_s, named.peer.code}, {u"blocked"_s, blocked}});
}

Result<Answer> printRecovery(Session &session)
{
    BENCHBOOK_ASSIGN(Studio * studio, session.write());
    BENCHBOOK_ASSIGN(const OwnIdentity own, studio->read([](const Reader &reader) { return needIdentity(reader); }));
    BENCHBOOK_ASSIGN(const std::unique_ptr<KeyRing> ring, openKeyRing(session, *studio));
    BENCHBOOK_ASSIGN(SignKey root, needRoot(*ring));
    BENCHBOOK_ASSIGN(BoxKeys boxes, needBoxes(*ring));
    const StudioKeys keys{std::move(root), std::move(boxes)};
    const QString output = session.arguments().value("output");
    const Report report = recoverySheetReport(
        keys, {own.card.facts().studioName, studio->today()},
        session.locale().language() == QLocale::Chinese ? ReportLanguage::Chinese : ReportLanguage::English);
    BENCHBOOK_TRY(writeReportPdf(report, PageMetrics::a4(), output));
    BENCHBOOK_TRY(noteSheetPrinted(*studio));
    QString text =
        PeerCommandText::tr("The recovery sheet is in %1. It holds the secret keys: print it, keep the paper "
                            "where only you find it, and delete the file.")
            .arg(output);
    const bool practice = isForPractice(*studio);
    if (practice) {
        text += u'\n' + PeerCommandText::tr("These are keys for practice: they follow from a number in the file, keep "
                                            "nothing secret, and were put with the keys of this machine if they were "
                                            "not there yet.");
    }
    return Answer{QJsonObject{{u"output"_s, output}, {u"practice"_s, practice}}, text};
}

/// Enough for eight rows with all the blanks somebody types; a sheet has 300 digits.
constexpr qint64 longestTypedSheet = 16 * 1024;

Result<Answer> recoverKeys(Session &session)
{
    BENCHBOOK_ASSIGN(const SpokenAs as, spokenAs(session));
    BENCHBOOK_ASSIGN(Studio * studio, session.write());
    BENCHBOOK_ASSIGN(const PersonRef signer, session.signer());
    BENCHBOOK_ASSIGN(const OwnIdentity before, studio->read([](const Reader &reader) { return needIdentity(reader); }));
    if (isForPractice(*studio)) {
        return Error::refused(
            PeerCommandText::tr("This is a studio to practise with: its keys follow from its file and "
                                "come back by themselves. Nothing was changed."));
    }
    BENCHBOOK_ASSIGN(const QByteArray typed, session.inputFile(session.arguments().value("sheet"), longestTypedSheet));
    const Result<StudioKeys> keys = keysFromRecovery(QString::fromUtf8(typed));
    if (!keys.ok())
        return session.badInput(keys.error());
    // Before a file of keys is made: what is refused leaves nothing behind.
    BENCHBOOK_TRY(StudioIdentity::restored(keys->clone(), before.card));
    BENCHBOOK_ASSIGN(const std::unique_ptr<KeyRing> ring, makeKeyRing(session, *studio));
    const QString machine = session.arguments().value("machine");
    const QString name = machine.isEmpty() ? PeerCommandText::tr("Desk") : machine;
    BENCHBOOK_TRY(orWithPassphrase(*ring, recoverIdentity(*studio, *ring, *keys, name, signer)));
    BENCHBOOK_ASSIGN(const OwnIdentity own, studio->read([](const Reader &reader) { return needIdentity(reader); }));
    Answer answer = session.done(identityJson(own, as));
    answer.text += u'\n' + PeerCommandText::tr("This computer is a new machine of the studio. Withdraw the one that is "
                                               "lost (`peer withdraw`), and send the peers a bundle: the new card is "
                                               "in it.");
    return answer;
}

Result<Answer> withdrawMachine(Session &session)
{
    BENCHBOOK_ASSIGN(Studio * studio, session.write());
    BENCHBOOK_ASSIGN(const PersonRef signer, session.signer());
    BENCHBOOK_ASSIGN(const std::unique_ptr<KeyRing> ring, openKeyRing(session, *studio));
    BENCHBOOK_ASSIGN(const OwnIdentity own, studio->read([](const Reader &reader) { return needIdentity(reader); }));
    const QString name = session.arguments().positional().first();
    for (const MachineInfo &machine : own.machines) {
        if (machine.facts().name != name && QString(QLatin1Char(machine.facts().letter)) != name)
            continue;
        BENCHBOOK_TRY(revokeMachine(*studio, *ring, machine.id, signer));
        return session.done({{u"withdrawn"_s, machine.facts().name}});
    }
    return Error::notFound(PeerCommandText::tr("There is no machine “%1”.").arg(name));
}

} // namespace

std::span<const Command> peerCommands()
{
    static const std::vector<Command> commands{
        {"peer keys",
         "",
         QT_TRANSLATE_NOOP("Cli",
                           "make the studio's own keys; with a passphrase they lie beside the studio file, else in "
                           "this machine's keychain"),
         {{"machine", "NAME", QT_TRANSLATE_NOOP("Cli", "what this computer is called")},
          spokenOption(),
          passphraseOption()},
         makeKeys},
        {"peer card",
         "",
         QT_TRANSLATE_NOOP("Cli", "the card that others pair with us by, and our words"),
         {{"output", "FILE", QT_TRANSLATE_NOOP("Cli", "write the card, as .bbcard")}, spokenOption()},
         writeCard},
        {"peer recovery",
         "",
         QT_TRANSLATE_NOOP("Cli", "print the sheet that brings the keys back; keep it where only you find it"),
         {{"output", "FILE", QT_TRANSLATE_NOOP("Cli", "the PDF"), true}, passphraseOption()},
         printRecovery,
         true},
        {"peer recover",
         "",
         QT_TRANSLATE_NOOP("Cli", "bring the keys back from the recovery sheet; this computer becomes a new machine"),
         {{"sheet", "FILE",
           QT_TRANSLATE_NOOP("Cli", "its eight rows, a row a line, or its code as digits; - reads them"), true},
          {"machine", "NAME", QT_TRANSLATE_NOOP("Cli", "what this computer is called")},
          passphraseOption()},
         recoverKeys},
        {"peer withdraw",
         "MACHINE",
         QT_TRANSLATE_NOOP("Cli", "a machine of ours was lost or sold: nothing it signs counts any more"),
         {passphraseOption()},
         withdrawMachine},
        {"peer add",
         "CARD",
         QT_TRANSLATE_NOOP("Cli", "take the card of another studio"),
         {{"as-new", nullptr, QT_TRANSLATE_NOOP("Cli", "it is another studio of a name we know")},
          {"as-theirs", nullptr, QT_TRANSLATE_NOOP("Cli", "it is said to be the new card of the peer of that name")}},
         addPeer},
        {"peer words",
         "PEER",
         QT_TRANSLATE_NOOP("Cli", "our words to read out, and which of theirs to type"),
         {spokenOption()},
         beginWords},
        {"peer verify",
         "PEER",
         QT_TRANSLATE_NOOP("Cli", "say which words we heard, or show the card they hold in their hands"),
         {{"words", "WORDS", QT_TRANSLATE_NOOP("Cli", "the two that `peer words` asked for, words or digits")},
          {"card", "FILE", QT_TRANSLATE_NOOP("Cli", "the card, taken from the peer face to face")}},
         verifyWords},
        {"peer block",
         "PEER",
         QT_TRANSLATE_NOOP("Cli", "open nothing of a peer any more"),
         {{"off", nullptr, QT_TRANSLATE_NOOP("Cli", "listen to them again")}},
         blockPeer},
    };
    return commands;
}

} // namespace benchbook::cli
