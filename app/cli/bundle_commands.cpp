// Commands about bundles: write one for a peer, look into one, take one in.
#include "app/cli/key_ring.h"

#include "core/bundle/bundle_inspection.h"
#include "core/letters/visible_text.h"
#include "core/peers/bundle_news.h"
#include "core/peers/bundle_out.h"
#include "core/peers/bundle_waiting.h"
#include "core/peers/own_machines.h"
#include "core/peers/stored_bytes.h"

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>

namespace benchbook::cli {

using namespace Qt::StringLiterals;

namespace {

struct BundleCommandText
{
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

/// What is wrong with a bundle is wrong with an input file, under the name of its class.
Error refused(Session &session, const Error &error)
{
    static const QRegularExpression className(u"^[A-Z]+(_[A-Z]+)*\\b"_s);
    const QString name = className.match(error.detail).captured();
    if (name.isEmpty())
        return error.code == ErrorCode::Io ? session.badInput(error) : error;
    return session.badInput(error, name);
}

Result<Answer> writeOne(Session &session)
{
    BENCHBOOK_ASSIGN(Studio * studio, session.write());
    BENCHBOOK_ASSIGN(const PersonRef signer, session.signer());
    BENCHBOOK_ASSIGN(const std::unique_ptr<KeyRing> ring, openKeyRing(session, *studio));
    const QString to = session.arguments().value("to");
    if (to == "own"_L1 || to.startsWith("own:"_L1)) {
        BENCHBOOK_ASSIGN(const DeviceId device, otherMachine(*studio, to.section(u':', 1)));
        BENCHBOOK_ASSIGN(const SentBundle sent,
                         writeMachineBundle(*studio, *ring, device, session.arguments().value("output"), signer));
        return session.done({{u"bundles"_s, QJsonArray{QJsonObject{{u"file"_s, sent.path},
                                                                   {u"actions"_s, sent.letters},
                                                                   {u"pictures"_s, sent.pictures},
                                                                   {u"bytes"_s, sent.bytes}}}}});
    }
    BENCHBOOK_ASSIGN(const Id<Peer> peer, studio->read([&](const Reader &reader) { return findPeer(reader, to); }));
    BENCHBOOK_ASSIGN(const std::vector<SentBundle> sent,
                     writeBundle(*studio, *ring, peer, session.arguments().value("output"), signer));
    QJsonArray files;
    for (const SentBundle &bundle : sent) {
        files.append(QJsonObject{{u"file"_s, bundle.path},
                                 {u"letters"_s, bundle.letters},
                                 {u"signed"_s, bundle.fresh},
                                 {u"pictures"_s, bundle.pictures},
                                 {u"bytes"_s, bundle.bytes}});
    }
    return session.done({{u"bundles"_s, files}});
}

QString instantText(Instant at, const Studio &studio) { return isoText(at, studio.timeZone()); }

QString trustText(BundleTrust trust)
{
    switch (trust) {
    case BundleTrust::Paired:
        return u"paired"_s;
    case BundleTrust::Unknown:
        return u"unknown"_s;
    case BundleTrust::Blocked:
        return u"blocked"_s;
    case BundleTrust::Revoked:
        return u"revoked"_s;
    }
    Q_UNREACHABLE();
}

/// What is in a bundle and whose it is, for people.
QString inspectionText(const BundleInspection &found, const QString &sender, const Studio &studio)
{
    QStringList lines;
    if (found.signer) {
        lines << (found.trust == BundleTrust::Paired ? BundleCommandText::tr("By %1.").arg(sender)
                  : found.trust == BundleTrust::Unknown
                      ? BundleCommandText::tr("By a studio whose card is not here.")
                      : BundleCommandText::tr("By %1, from whom nothing is taken now.").arg(sender));
    }
    if (found.manifest) {
        lines << BundleCommandText::tr("Written %1, with Benchbook %2.")
                     .arg(instantText(found.manifest->created, studio), visibleText(found.manifest->appVersion))
              << BundleCommandText::tr("Letters: %1 · actions: %2 · photos: %3 · bytes: %4")
                     .arg(found.found.count(BundleSection::Letter))
                     .arg(found.found.count(BundleSection::Group))
                     .arg(found.found.count(BundleSection::Attachment))
                     .arg(found.fileBytes);
        if (found.unknownItems > 0)
            lines << BundleCommandText::tr("Parts that need a newer Benchbook: %1").arg(found.unknownItems);
    }
    return lines.join(u'\n');
}

Result<Answer> inspectOne(Session &session)
{
    BENCHBOOK_ASSIGN(Studio * studio, session.read());
    BENCHBOOK_ASSIGN(const std::unique_ptr<KeyRing> ring, openKeyRing(session, *studio));
    BENCHBOOK_ASSIGN(const PostKeys keys,
                     studio->read([&](const Reader &reader) { return PostKeys::take(reader, *ring); }));
    const QString path = session.arguments().positional().first();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return session.badInput(path, 0, 0,
                                BundleCommandText::tr("the file cannot be read (%1)").arg(file.errorString()));
    const BundleInspection found = inspectBundle(file, addresseeOf(*studio, keys));
    QJsonObject json{{u"bytes"_s, found.fileBytes}, {u"recipients"_s, found.recipients}};
    QString from;
    if (found.signer) {
        const auto sender = studio->read([&](const Reader &reader) { return senderOf(reader, *found.signer); });
        from = sender.ok() ? visibleText(sender->name) : QString();
        json.insert(u"sender"_s, sender.ok() ? sender->name : QString());
        json.insert(u"trust"_s, trustText(found.trust));
    }
    if (found.manifest) {
        json.insert(u"written"_s, instantText(found.manifest->created, *studio));
        json.insert(u"program"_s, found.manifest->appVersion);
        json.insert(u"letters"_s, found.found.count(BundleSection::Letter));
        json.insert(u"actions"_s, found.found.count(BundleSection::Group));
        json.insert(u"pictures"_s, found.found.count(BundleSection::Attachment));
        json.insert(u"inflated"_s, found.inflatedBytes);
        json.insert(u"needsNewer"_s, found.unknownItems);
    }
    if (found.refusal)
        return session.badInput(found.refusal->toError(), found.refusal->className());
    return Answer{json, inspectionText(found, from, *studio)};
}

/// Every kind of letter that is new: "Offer of work × 2, Progress × 1".
QStringList newLettersText(const BundleNews &news)
{
    QStringList kinds;
    int waiting = 0;
    for (const NewLetters &heap : newLetters(news)) {
        const QString title = titleOfKind(heap.kind);
        kinds << u"%1 × %2"_s.arg(heap.ours ? BundleCommandText::tr("%1 (ours, that we had lost)").arg(title) : title,
                                  QString::number(heap.count));
        waiting += heap.waiting;
    }
    QStringList lines;
    if (!kinds.isEmpty())
        lines << BundleCommandText::tr("New letters: %1").arg(kinds.join(BundleCommandText::tr(", ")));
    if (waiting > 0)
        lines << BundleCommandText::tr("Not counted yet, for earlier ones are missing: %n letter(s).", nullptr,
                                       waiting);
    return lines;
}

QStringList rejectedText(const BundleNews &news)
{
    std::map<LetterReject, int> reasons;
    for (const RejectedLetter &letter : news.rejected)
        ++reasons[letter.why];
    QStringList lines;
    for (const auto &[why, count] : reasons) {
        lines << BundleCommandText::tr("%n letter(s) not taken in: %1.", nullptr, count)
                     .arg(rejectSentence(why, visibleText(news.sender)));
    }
    return lines;
}

/// What came with a bundle and what a person should know of it, a line each.
QString newsText(const BundleNews &news, const Studio &studio)
{
    QStringList lines{
        BundleCommandText::tr("From %1, written %2.").arg(visibleText(news.sender), instantText(news.written, studio))};
    if (news.letters > 0)
        lines << BundleCommandText::tr("Letters: %1, new: %2.").arg(news.letters).arg(news.fresh.size());
    lines += newLettersText(news);
    for (const auto &[currency, money] : news.offered)
        lines << BundleCommandText::tr("Work is offered for %1 %2.")
                     .arg(plainText(money, Currency::ofCode(currency)), currency);
    lines += rejectedText(news);
    if (!news.gaps.empty())
        lines << BundleCommandText::tr("Letters before these are missing: ask for another bundle.");
    if (!news.forks.empty())
        lines << BundleCommandText::tr("Two different letters have one number: see the questions.");
    if (news.awaited > 0)
        lines << BundleCommandText::tr("Photos that are still to come: %1.").arg(news.awaited);
    if (news.newer > 0)
        lines << BundleCommandText::tr("Parts that need a newer Benchbook: %1").arg(news.newer);
    if (news.newCard)
        lines << BundleCommandText::tr("They have a new card.");
    if (news.clockOff)
        lines << BundleCommandText::tr("Their clock is far off.");
    if (news.machine) {
        lines << BundleCommandText::tr("Actions of our other machine: %1.").arg(news.machine->taken);
        if (news.machine->waiting > 0)
            lines << BundleCommandText::tr("Actions that wait for others: %1.").arg(news.machine->waiting);
        if (news.machine->questions > 0)
            lines << BundleCommandText::tr("Questions for you: %1; see `machine questions`.")
                         .arg(news.machine->questions);
        if (news.machine->digestsDiffer)
            lines << BundleCommandText::tr("The machines differ although they took the same: run `verify` on both.");
    }
    if (news.takenInBefore)
        lines << BundleCommandText::tr("Taken in before, on %1.").arg(instantText(*news.takenInBefore, studio));
    return lines.join(u'\n');
}

QJsonObject newsJson(const BundleNews &news, const Studio &studio)
{
    std::map<QString, int> kinds;
    int waiting = 0;
    int returned = 0;
    for (const LetterNews &letter : news.fresh) {
        ++kinds[letter.kind];
        waiting += letter.waits ? 1 : 0;
        returned += letter.ours ? 1 : 0;
    }
    QJsonObject fresh;
    for (const auto &[kind, count] : kinds)
        fresh.insert(kind, count);
    QJsonObject offered;
    for (const auto &[currency, money] : news.offered)
        offered.insert(currency, moneyJson(money, Currency::ofCode(currency)));
    QJsonArray rejected;
    for (const RejectedLetter &letter : news.rejected)
        rejected.append(rejectName(letter.why));
    QJsonArray gaps;
    for (const ChainGap &gap : news.gaps)
        gaps.append(QJsonArray{gap.from, gap.to});
    QJsonObject json{{u"sender"_s, news.sender},
                     {u"written"_s, instantText(news.written, studio)},
                     {u"letters"_s, news.letters},
                     {u"new"_s, static_cast<int>(news.fresh.size())},
                     {u"kinds"_s, fresh},
                     {u"waiting"_s, waiting},
                     {u"returned"_s, returned},
                     {u"gaps"_s, gaps},
                     {u"forks"_s, static_cast<int>(news.forks.size())},
                     {u"rejected"_s, rejected},
                     {u"offered"_s, offered},
                     {u"pictures"_s, news.pictures},
                     {u"picturesAwaited"_s, news.awaited},
                     {u"needsNewer"_s, news.newer},
                     {u"newCard"_s, news.newCard},
                     {u"clockOff"_s, news.clockOff}};
    if (news.machine) {
        json.insert(u"actions"_s, news.machine->taken);
        json.insert(u"actionsWaiting"_s, news.machine->waiting);
        json.insert(u"questions"_s, news.machine->questions);
        json.insert(u"digestsDiffer"_s, news.machine->digestsDiffer);
    }
    json.insert(u"takenInBefore"_s,
                news.takenInBefore ? QJsonValue(instantText(*news.takenInBefore, studio)) : QJsonValue());
    return json;
}

Result<Answer> takeWaiting(Session &session)
{
    BENCHBOOK_ASSIGN(Studio * studio, session.write());
    BENCHBOOK_ASSIGN(const PersonRef signer, session.signer());
    BENCHBOOK_ASSIGN(const std::unique_ptr<KeyRing> ring, openKeyRing(session, *studio));
    BENCHBOOK_ASSIGN(const WaitingTaken done, takeWaitingBundles(*studio, *ring, signer));
    QJsonArray taken;
    QJsonArray refusals;
    QStringList lines;
    for (const BundleNews &news : done.taken) {
        taken.append(newsJson(news, *studio));
        lines << newsText(news, *studio);
    }
    for (const WaitingRefused &one : done.refused) {
        refusals.append(QJsonObject{{u"file"_s, one.file}, {u"reason"_s, one.why.message}});
        lines << u"%1: %2"_s.arg(one.file, one.why.message);
    }
    if (done.waiting > 0)
        lines << BundleCommandText::tr("Bundles that still need a newer Benchbook: %1.").arg(done.waiting);
    if (lines.isEmpty())
        lines << BundleCommandText::tr("No bundle waits for a newer Benchbook.");
    return Answer{QJsonObject{{u"taken"_s, taken}, {u"refused"_s, refusals}, {u"waiting"_s, done.waiting}},
                  lines.join(u'\n')};
}

Result<Answer> takeOne(Session &session)
{
    const bool waiting = session.arguments().has("waiting");
    if (waiting == !session.arguments().positional().isEmpty() || (waiting && session.arguments().has("preview"))) {
        return session.usage(BundleCommandText::tr("Name one bundle to take in, or say --waiting alone."));
    }
    if (waiting)
        return takeWaiting(session);
    BENCHBOOK_ASSIGN(Studio * studio, session.write());
    BENCHBOOK_ASSIGN(const PersonRef signer, session.signer());
    BENCHBOOK_ASSIGN(const std::unique_ptr<KeyRing> ring, openKeyRing(session, *studio));
    const QString path = session.arguments().positional().first();
    const bool preview = session.arguments().has("preview");
    const Result<BundleNews> news =
        preview ? previewBundle(*studio, *ring, path) : takeBundle(*studio, *ring, path, signer);
    if (!news.ok())
        return refused(session, news.error());
    const QJsonObject json = newsJson(*news, *studio);
    if (preview)
        return Answer{json, newsText(*news, *studio)};
    Answer answer = session.done(json);
    answer.text += (answer.text.isEmpty() ? QString() : u"\n"_s) + newsText(*news, *studio);
    return answer;
}

} // namespace

std::span<const Command> bundleCommands()
{
    static const std::vector<Command> commands{
        {"bundle export",
         "",
         QT_TRANSLATE_NOOP("Cli", "sign what waits for a peer and write everything they have not confirmed"),
         {{"to", "PEER",
           QT_TRANSLATE_NOOP("Cli", "for whom; “own”, or “own:B” by its letter, for another machine of ours"), true},
          {"output", "FILE", QT_TRANSLATE_NOOP("Cli", "the bundle; as .bbundle"), true},
          passphraseOption()},
         writeOne},
        {"bundle inspect",
         "FILE",
         QT_TRANSLATE_NOOP("Cli", "what a bundle to us is, without taking it in"),
         {passphraseOption()},
         inspectOne},
        {"bundle import",
         "[FILE]",
         QT_TRANSLATE_NOOP("Cli", "take a bundle in, whole or not at all"),
         {{"preview", nullptr, QT_TRANSLATE_NOOP("Cli", "say what would happen and write nothing")},
          {"waiting", nullptr,
           QT_TRANSLATE_NOOP("Cli", "instead of a file: try those again that asked for a newer Benchbook")},
          passphraseOption()},
         takeOne},
    };
    return commands;
}

} // namespace benchbook::cli
