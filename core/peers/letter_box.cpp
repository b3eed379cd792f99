#include "core/peers/letter_box.h"

#include "core/journal/history.h"
#include "core/journal/sentence_word.h"
#include "core/letters/body_json.h"
#include "core/letters/visible_text.h"
#include "core/letters/writing_check.h"
#include "core/peers/circle_post.h"
#include "core/peers/deals.h"
#include "core/peers/letter_machine.h"
#include "core/peers/letter_store.h"
#include "core/peers/stored_bytes.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QtEndian>

#include <set>

namespace benchbook {
namespace {

using namespace Qt::StringLiterals;

struct LetterBoxText
{
    Q_DECLARE_TR_FUNCTIONS(Peers)
};

constexpr const char *draftSql = R"sql(
    SELECT id, peer_id, circle_id, kind, deal, parents, body, until_ms, written_ms, machine_id, letter_id IS NOT NULL
    FROM letter_draft
    WHERE (:id IS NULL AND letter_id IS NULL AND peer_id IS :peer AND circle_id IS :circle) OR id = :id
    ORDER BY written_ms, id
)sql";
constexpr const char *everyDraft = "SELECT id FROM letter_draft WHERE letter_id IS NULL ORDER BY written_ms, id";
constexpr const char *machineOfDevice = "SELECT id FROM machine WHERE device = :device";
constexpr const char *circleName = "SELECT name FROM circle WHERE id = :id";
constexpr const char *circleId = "SELECT circle FROM circle WHERE id = :id";
constexpr const char *lettersOfLife = R"sql(
    SELECT count(*) FROM letter_chain AS chain JOIN letter ON letter.chain = chain.chain AND letter.counters_id IS NULL
    WHERE chain.direction = 'out' AND chain.incarnation = :life
)sql";
// What was booked together with a letter: facts that the action which wrote it added besides.
constexpr const char *bookedWith = R"sql(
    SELECT entry.id FROM journal_change AS written
    JOIN journal_entry AS entry ON entry.id = written.entry_id
    JOIN journal_change AS booked ON booked.entry_id = entry.id AND booked.before IS NULL
    JOIN table_rule AS rule ON rule.table_name = booked.table_name AND rule.kind = 'fact'
    WHERE written.table_name = 'letter_draft' AND written.row_id = :draft AND written.before IS NULL
    LIMIT 1
)sql";
constexpr const char *lifeNote = "letterLife";

struct DraftRow
{
    WaitingLetter letter;
    bool isSigned;
};

std::vector<Hash256> parentsFrom(const QString &text)
{
    std::vector<Hash256> parents;
    for (const QJsonValue &parent : QJsonDocument::fromJson(text.toUtf8()).array())
        parents.push_back(bytesOfHex<Hash256>(parent.toString()));
    return parents;
}

std::vector<DraftRow> readDrafts(const Reader &reader, std::optional<Id<LetterDraft>> id, const LetterTo &to)
{
    Query query = reader.query(draftSql);
    query.bind("id", id).bind("peer", to.peer).bind("circle", to.circle);
    std::vector<DraftRow> drafts;
    while (query.next()) {
        LetterContent content{.kind = query.text(3),
                              .parents = parentsFrom(query.text(5)),
                              .at = query.instant(8),
                              .validUntil = query.maybeInstant(7)};
        if (const QString deal = query.text(4); !deal.isEmpty())
            content.deal = bytesOfHex<DealId>(deal);
        const LetterKind *kind = findLetterKind(content.kind);
        const QJsonObject json = QJsonDocument::fromJson(query.text(6).toUtf8()).object();
        if (kind) {
            // What stands here passed its own rules when it was written.
            if (Result<LetterBody> body = bodyFromJson(*kind, json); body.ok())
                content.body = std::move(body.value());
        }
        drafts.push_back({{query.id<LetterDraft>(0),
                           {query.maybeId<Peer>(1), query.maybeId<Circle>(2)},
                           std::move(content),
                           query.maybeId<Machine>(9)},
                          query.flag(10)});
    }
    return drafts;
}

QString nameOf(const Reader &reader, const LetterTo &to)
{
    if (to.peer) {
        const Result<PeerInfo> peer = peerInfo(reader, *to.peer);
        return peer.ok() ? peer->name : QString();
    }
    Query query = reader.query(circleName);
    return query.bind("id", to.circle).next() ? query.text(0) : QString();
}

std::optional<Issue> issueOfPeer(const PeerInfo &peer, bool binding)
{
    switch (peer.trust) {
    case PeerTrustLevel::Blocked:
        return Issue{u"to"_s, LetterBoxText::tr("%1 is blocked. Listen to them again first.").arg(peer.name)};
    case PeerTrustLevel::Changed:
        return Issue{u"to"_s, LetterBoxText::tr("Another card came under the name of %1. Hear their words first; until "
                                                "then nothing goes out to them.")
                                  .arg(peer.name)};
    case PeerTrustLevel::Unverified:
        if (binding) {
            return Issue{u"to"_s, LetterBoxText::tr("Nobody heard the words of %1 yet. Money and work are agreed with "
                                                    "verified peers only; hear their words first.")
                                      .arg(peer.name)};
        }
        return std::nullopt;
    case PeerTrustLevel::Verified:
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

/// Money and work are agreed within a circle once we heard the words of everybody in it.
void addCircleIssues(const Reader &reader, Id<Circle> id, const LetterContent &content, std::vector<Issue> &issues)
{
    const LetterKind *kind = findLetterKind(content.kind);
    const Result<CircleInfo> circle = circleInfo(reader, id);
    const std::optional<OwnIdentity> own = ownIdentity(reader);
    if (!circle.ok() || !own) {
        issues.push_back({u"to"_s, circle.ok() ? needIdentity(reader).error().message : circle.error().message});
        return;
    }
    if (kind && kind->audience == LetterAudience::Peer) {
        issues.push_back({u"to"_s, LetterBoxText::tr("Such a letter goes to one studio, not to a circle.")});
        return;
    }
    if (!kind || !kind->binding)
        return;
    const CircleState state = stateOfCircle(reader, *circle);
    for (const SignPublicKey &member : circle->group.members) {
        if (member == own->root() || !state.isReader(member))
            continue;
        const std::optional<PeerInfo> peer = peerOfMember(reader, member);
        if (!peer) {
            issues.push_back({u"to"_s, LetterBoxText::tr("The card of a member of “%1” is not known here. Take it and "
                                                         "hear their words first.")
                                           .arg(visibleText(circle->name))});
        } else if (auto issue = issueOfPeer(*peer, true)) {
            issues.push_back(*issue);
        }
    }
}

/// What the deal would not go on with is not signed: who would read it could only refuse it.
void addWritingIssues(const Reader &reader, const LetterContent &content, std::vector<Issue> &issues)
{
    const Result<DealView> view = dealView(reader, *content.deal);
    if (!view.ok())
        return; // that there is no such deal is for needLegal() to say
    const std::vector<Issue> found =
        writingIssues(*content.deal, lettersOfDeal(reader, *content.deal), view->us, content, reader.now());
    issues.insert(issues.end(), found.begin(), found.end());
}

std::vector<Column> columnsOf(const LetterContent &content)
{
    const LetterKind *kind = findLetterKind(content.kind);
    const QJsonObject body = kind ? bodyToJson(*kind, content.body) : QJsonObject();
    return {{"kind", content.kind},
            {"deal", content.deal ? hexText(*content.deal) : QString()},
            {"parents", hexListText(content.parents)},
            {"body", QString::fromUtf8(QJsonDocument(body).toJson(QJsonDocument::Compact))},
            {"until_ms", content.validUntil}};
}

QString kindName(const LetterContent &content)
{
    const LetterKind *kind = findLetterKind(content.kind);
    return kind ? sentenceWord("Letter", kind->title) : content.kind;
}

/// A receipt or a settlement of our own work stands in the work order, too. Changed or thrown away by itself, it would
/// leave the book with other figures than the peer is told.
Result<void> needOwnWords(const Reader &reader, Id<LetterDraft> draft)
{
    Query booked = reader.query(bookedWith);
    if (!booked.bind("draft", draft).next())
        return {};
    const Result<JournalEntry> entry = entryById(reader, booked.integer(0));
    return Error::refused(LetterBoxText::tr("This letter says what was booked with it. Take back “%1” in the history "
                                            "instead; the letter goes with it.")
                              .arg(entry.ok() ? entry->sentence.text() : QString()));
}

/// What is settled was shared over the pieces of the work order by this very sum, be it known already.
Result<void> needNotReckoned(const Reader &reader, const LetterContent &content)
{
    const bool isCounted = content.kind == "settlement"_L1 || content.kind == "receipt"_L1;
    const std::optional<DealLink> link = content.deal && isCounted ? linkOf(reader, *content.deal) : std::nullopt;
    if (!link || !link->outside)
        return {};
    return Error::refused(LetterBoxText::tr("The work order bears what this letter says. Throw it away, and count or "
                                            "settle anew."));
}

/// What is over is not signed any more: the peer could not do anything with it.
Result<void> needStillValid(const Reader &reader, const WaitingLetter &draft)
{
    if (!draft.content.validUntil || *draft.content.validUntil > reader.now())
        return {};
    const LetterKind *kind = findLetterKind(draft.content.kind);
    return Error::refused(LetterBoxText::tr("“%1” to %2 was valid until %3 and cannot go out any more. Change it or "
                                            "throw it away, then write the bundle.")
                              .arg(kind ? kind->name() : draft.content.kind, nameOf(reader, draft.to),
                                   dayOf(*draft.content.validUntil, reader.zone()).toString(Qt::ISODate)));
}

Result<LetterAudienceId> audienceOf(const Reader &reader, const LetterTo &to)
{
    if (to.peer) {
        BENCHBOOK_ASSIGN(const PeerInfo peer, peerInfo(reader, *to.peer));
        if (peer.trust == PeerTrustLevel::Changed || peer.trust == PeerTrustLevel::Blocked)
            return Error::refused(issueOfPeer(peer, false)->message);
        return bytesOfHex<LetterAudienceId>(peer.rootKey);
    }
    Query query = reader.query(circleId);
    if (!query.bind("id", to.circle).next())
        return Error::notFound(LetterBoxText::tr("There is no such circle."));
    return bytesOfHex<LetterAudienceId>(query.text(0));
}

} // namespace

std::vector<Issue> letterIssues(const Reader &reader, const LetterTo &to, const LetterContent &content)
{
    std::vector<Issue> issues = contentIssues(content);
    if (content.validUntil && *content.validUntil <= reader.now()) {
        issues.push_back(
            {u"validUntil"_s, LetterBoxText::tr("This is over already. Choose a day that is still to come.")});
    }
    if (to.peer.has_value() == to.circle.has_value()) {
        issues.push_back({u"to"_s, LetterBoxText::tr("A letter goes to one peer or to one circle.")});
    } else if (to.peer) {
        const LetterKind *kind = findLetterKind(content.kind);
        const Result<PeerInfo> peer = peerInfo(reader, *to.peer);
        if (!peer.ok())
            issues.push_back({u"to"_s, peer.error().message});
        else if (auto issue = issueOfPeer(*peer, kind && kind->binding))
            issues.push_back(*issue);
    } else {
        addCircleIssues(reader, *to.circle, content, issues);
    }
    // What breaks the rules of its kind cannot be reckoned with.
    if (issues.empty() && content.deal)
        addWritingIssues(reader, content, issues);
    return issues;
}

Result<void> needReach(const Reader &reader, Id<Peer> id)
{
    BENCHBOOK_ASSIGN(const PeerInfo peer, peerInfo(reader, id));
    if (const auto issue = issueOfPeer(peer, false))
        return Error::refused(issue->message);
    return {};
}

Result<Id<LetterDraft>> writeLetter(Action &action, const LetterTo &to, const LetterContent &content)
{
    if (auto issues = letterIssues(action.reader(), to, content); !issues.empty())
        return Error::fromIssues(std::move(issues));
    BENCHBOOK_TRY(needLegal(action.reader(), to, content));
    const auto id = action.newId<LetterDraft>();
    std::vector<Column> columns = columnsOf(content);
    columns.push_back({"peer_id", to.peer});
    columns.push_back({"circle_id", to.circle});
    columns.push_back({"written_ms", action.now()});
    columns.push_back({"machine_id", thisMachine(action.reader())});
    columns.push_back({"person_id", action.person()});
    action.addRow("letter_draft", id.value(), columns);
    action.say(
        Sentence(QT_TRANSLATE_NOOP("Action", "Write to %1: %2"), {nameOf(action.reader(), to), kindName(content)}));
    return id;
}

Result<Id<LetterDraft>> writeLetter(Studio &studio, const LetterTo &to, const LetterContent &content, PersonRef person)
{
    return studio.perform(Sentence(QT_TRANSLATE_NOOP("Action", "Write a letter")), person,
                          [&](Action &action) { return writeLetter(action, to, content); });
}

Result<WaitingLetter> waitingLetter(const Reader &reader, Id<LetterDraft> draft)
{
    std::vector<DraftRow> found = readDrafts(reader, draft, {});
    if (found.empty())
        return Error::notFound(LetterBoxText::tr("This letter is not in the box any more."));
    if (found.front().isSigned) {
        return Error::refused(LetterBoxText::tr("This letter was signed for a bundle and may have left. Answer it with "
                                                "another letter: a change, a cancellation or a retraction."));
    }
    return std::move(found.front().letter);
}

std::vector<WaitingLetter> waitingLetters(const Reader &reader, const LetterTo &to)
{
    std::vector<WaitingLetter> letters;
    for (DraftRow &row : readDrafts(reader, std::nullopt, to))
        letters.push_back(std::move(row.letter));
    return letters;
}

std::vector<WaitingLetter> waitingLetters(const Reader &reader)
{
    std::vector<WaitingLetter> letters;
    Query query = reader.query(everyDraft);
    while (query.next()) {
        for (DraftRow &row : readDrafts(reader, query.id<LetterDraft>(0), {}))
            letters.push_back(std::move(row.letter));
    }
    return letters;
}

QString nameOfReader(const Reader &reader, const LetterTo &to) { return nameOf(reader, to); }

Result<void> changeLetter(Studio &studio, Id<LetterDraft> draft, const LetterContent &content, PersonRef person)
{
    return studio.perform(Sentence(QT_TRANSLATE_NOOP("Action", "Change a letter")), person,
                          [&](Action &action) -> Result<void> {
                              BENCHBOOK_ASSIGN(const WaitingLetter known, waitingLetter(action.reader(), draft));
                              BENCHBOOK_TRY(needOwnWords(action.reader(), draft));
                              BENCHBOOK_TRY(needNotReckoned(action.reader(), known.content));
                              if (auto issues = letterIssues(action.reader(), known.to, content); !issues.empty())
                                  return Error::fromIssues(std::move(issues));
                              action.changeRow("letter_draft", draft.value(), columnsOf(content));
                              action.say(Sentence(QT_TRANSLATE_NOOP("Action", "Change the letter to %1: %2"),
                                                  {nameOf(action.reader(), known.to), kindName(content)}));
                              return {};
                          });
}

Result<void> dropLetter(Studio &studio, Id<LetterDraft> draft, PersonRef person)
{
    return studio.perform(Sentence(QT_TRANSLATE_NOOP("Action", "Throw a letter away")), person,
                          [&](Action &action) -> Result<void> {
                              BENCHBOOK_ASSIGN(const WaitingLetter known, waitingLetter(action.reader(), draft));
                              BENCHBOOK_TRY(needOwnWords(action.reader(), draft));
                              action.say(Sentence(QT_TRANSLATE_NOOP("Action", "Throw away the letter to %1: %2"),
                                                  {nameOf(action.reader(), known.to), kindName(known.content)}));
                              unlinkDraft(action, draft);
                              action.remove("letter_draft", draft);
                              return {};
                          });
}

Result<int> signWaiting(Action &action, const LetterSigner &signer, const LetterTo &to)
{
    BENCHBOOK_ASSIGN(const OwnIdentity own, needIdentity(action.reader()));
    BENCHBOOK_ASSIGN(const LetterAudienceId audience, audienceOf(action.reader(), to));
    const ChainHeader chain{own.root(), signer.machine.sign.publicKey(), signer.life, audience};
    Query device = action.query(machineOfDevice);
    device.bind("device", hexText(signer.machine.id));
    const std::optional<Id<Machine>> machine = device.next() ? std::optional(device.id<Machine>(0)) : std::nullopt;
    ChainHead head = headOf(action.reader(), chain.id());
    std::set<DealId> deals;
    int count = 0;
    for (const WaitingLetter &draft : waitingLetters(action.reader(), to)) {
        if (!isOursToSign(action.reader(), draft, machine))
            continue;
        BENCHBOOK_TRY(needStillValid(action.reader(), draft));
        BENCHBOOK_ASSIGN(const QByteArray raw, writeContent(draft.content));
        const Letter letter = signLetter(chain, head, raw, signer.machine.sign);
        const Id<Letter> id = keepLetter(action, letter, {to.peer, to.circle, LetterWay::Out});
        action.change("letter_draft", draft.id, {{"letter_id", id}, {"machine_id", machine}});
        if (const auto deal = letter.dealId()) {
            linkSigned(action, draft.id, *deal);
            deals.insert(*deal);
        }
        head = {letter.seq, letter.hash};
        ++count;
    }
    // What we offered is a deal of ours from now on, before anybody answers.
    refreshDeals(action, deals);
    return count;
}

QString letterCountName(const Studio &studio)
{
    const QString noted = studio.fileNote(QString::fromLatin1(lifeNote));
    return noted.isEmpty() ? QString() : QString(u"letters-"_s + noted);
}

Result<LetterIncarnation> beginLetterLife(Studio &studio)
{
    const SecretBytes random = SecretBytes::random(LetterIncarnation::size);
    const auto life = *LetterIncarnation::from(random.view());
    BENCHBOOK_TRY(studio.setFileNote(QString::fromLatin1(lifeNote), hexText(life)));
    return life;
}

Sentence sentenceOfSigning(int letters, const QString &peer)
{
    return letters == 1
               ? Sentence(QT_TRANSLATE_NOOP("Action", "Sign a letter to %1"), {peer})
               : Sentence(QT_TRANSLATE_NOOP("Action", "Sign %1 letters to %2"), {QString::number(letters), peer});
}

Result<LetterIncarnation> letterLife(Studio &studio, KeyRing &ring)
{
    const QString noted = studio.fileNote(QString::fromLatin1(lifeNote));
    if (noted.isEmpty())
        return beginLetterLife(studio);
    const auto life = bytesOfHex<LetterIncarnation>(noted);
    const auto here = studio.read([&](const Reader &reader) {
        Query query = reader.query(lettersOfLife);
        query.bind("life", noted).next();
        return query.integer(0);
    });
    if (!here.ok())
        return here.error();
    const Result<SecretBytes> kept = ring.load(u"letters-"_s + noted);
    if (!kept.ok())
        // The ring of another machine, or of this one made anew: either way nobody can say that nothing was signed.
        return kept.error().code == ErrorCode::NotFound && *here > 0 ? beginLetterLife(studio)
                                                                     : Result<LetterIncarnation>(life);
    const qint64 known = kept->size() == 8 ? qFromBigEndian<qint64>(kept->data()) : 0;
    return known > *here ? beginLetterLife(studio) : Result<LetterIncarnation>(life);
}

Result<void> keepLetterCount(KeyRing &ring, const Reader &reader, const LetterIncarnation &life)
{
    Query query = reader.query(lettersOfLife);
    query.bind("life", hexText(life)).next();
    const QByteArray count = bigEndian64(static_cast<quint64>(query.integer(0)));
    return ring.save(u"letters-"_s + hexText(life), SecretBytes::copyOf(count));
}

} // namespace benchbook
