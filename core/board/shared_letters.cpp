#include "core/board/shared_letters.h"

#include "core/letters/visible_text.h"
#include "core/peers/deals.h"
#include "core/peers/stored_bytes.h"

#include <QCoreApplication>

#include <set>

namespace benchbook {
namespace {

using namespace Qt::StringLiterals;

struct SharedLetterText
{
    Q_DECLARE_TR_FUNCTIONS(Board)
};

constexpr const char *waitingSql = R"sql(
    SELECT id FROM letter_draft WHERE kind = :kind AND letter_id IS NULL AND peer_id IS NOT NULL
    ORDER BY written_ms, id
)sql";

LetterContent withdrawalOf(const Hash256 &letter, Instant now)
{
    return {.kind = u"retract"_s, .parents = {letter}, .at = now};
}

/// Withdrawals of ours that wait in the box, by the letters they name.
std::set<Hash256> withdrawalsWaiting(const Reader &reader)
{
    std::set<Hash256> letters;
    for (const WaitingLetter &waiting : waitingOfKind(reader, "retract"_L1))
        letters.insert(waiting.content.parents.begin(), waiting.content.parents.end());
    return letters;
}

} // namespace

std::vector<PeerInfo> verifiedPeers(const Reader &reader)
{
    std::vector<PeerInfo> peers = allPeers(reader);
    std::erase_if(peers, [](const PeerInfo &peer) { return peer.trust != PeerTrustLevel::Verified || peer.hidden; });
    return peers;
}

std::map<Id<Peer>, PeerInfo> shownPeers(const Reader &reader)
{
    std::map<Id<Peer>, PeerInfo> shown;
    for (PeerInfo &peer : allPeers(reader)) {
        if (peer.trust != PeerTrustLevel::Blocked && !peer.hidden)
            shown.emplace(peer.id, std::move(peer));
    }
    return shown;
}

Instant endOfDay(QDate day, const QTimeZone &zone) { return Instant(startOf(day.addDays(1), zone).milliseconds() - 1); }

std::vector<Issue> issuesOfPeers(const Reader &reader, const std::vector<Id<Peer>> &peers)
{
    std::vector<Issue> issues;
    if (peers.empty())
        issues.push_back({u"peers"_s, SharedLetterText::tr("Say for which studios it is meant.")});
    std::set<Id<Peer>> seen;
    for (const Id<Peer> id : peers) {
        const Result<PeerInfo> peer = peerInfo(reader, id);
        if (!peer.ok())
            issues.push_back({u"peers"_s, peer.error().message});
        else if (peer->trust != PeerTrustLevel::Verified || peer->hidden)
            issues.push_back(
                {u"peers"_s,
                 SharedLetterText::tr("%1 is not verified. Hear their words first.").arg(visibleText(peer->name))});
        if (!seen.insert(id).second)
            issues.push_back({u"peers"_s, SharedLetterText::tr("Name every studio once.")});
    }
    return issues;
}

Result<std::vector<Id<LetterDraft>>> writeToEach(Action &action, const std::vector<Id<Peer>> &peers,
                                                 const LetterContent &content)
{
    if (std::vector<Issue> issues = issuesOfPeers(action.reader(), peers); !issues.empty())
        return Error::fromIssues(std::move(issues));
    std::vector<Id<LetterDraft>> drafts;
    for (const Id<Peer> peer : peers) {
        BENCHBOOK_ASSIGN(const Id<LetterDraft> draft, writeLetter(action, {.peer = peer}, content));
        drafts.push_back(draft);
    }
    return drafts;
}

Sentence toldSentence(const Reader &reader, const std::vector<Id<Peer>> &peers, const char *one, const char *many,
                      QStringList about)
{
    const Result<PeerInfo> only =
        peers.size() == 1 ? peerInfo(reader, peers.front()) : Result<PeerInfo>(Error::notFound(QString()));
    about << (only.ok() ? only->name : QString::number(peers.size()));
    return Sentence(only.ok() ? one : many, std::move(about));
}

std::vector<WaitingLetter> waitingOfKind(const Reader &reader, QLatin1StringView kind)
{
    Query query = reader.query(waitingSql);
    query.bind("kind", QString(kind));
    std::vector<Id<LetterDraft>> ids;
    while (query.next())
        ids.push_back(query.id<LetterDraft>(0));
    std::vector<WaitingLetter> letters;
    for (const Id<LetterDraft> id : ids) {
        if (Result<WaitingLetter> letter = waitingLetter(reader, id); letter.ok())
            letters.push_back(std::move(letter).value());
    }
    return letters;
}

std::vector<KeptLetter> sharedLetters(const Reader &reader, const std::vector<QLatin1StringView> &kinds)
{
    const std::map<Id<Peer>, PeerInfo> peers = shownPeers(reader);
    const std::optional<OwnIdentity> own = ownIdentity(reader);
    std::vector<QLatin1StringView> wanted = kinds;
    wanted.push_back("retract"_L1);
    std::vector<KeptLetter> letters;
    for (const QLatin1StringView kind : wanted) {
        for (KeptLetter &kept : lettersOfKind(reader, kind)) {
            const auto peer = kept.peer ? peers.find(*kept.peer) : peers.end();
            // Ours count also where the peer is shown no more: what was told stays told.
            if (kept.way == LetterWay::In && peer == peers.end())
                continue;
            if (kept.way == LetterWay::In)
                kept.letter.chain.author = bytesOfHex<SignPublicKey>(peer->second.rootKey);
            else if (own)
                kept.letter.chain.author = own->root();
            letters.push_back(std::move(kept));
        }
    }
    return letters;
}

Result<int> takeBackLetters(Action &action, const std::vector<KeptLetter> &letters,
                            const std::vector<Id<LetterDraft>> &drafts)
{
    int count = 0;
    const std::set<Hash256> waiting = withdrawalsWaiting(action.reader());
    Result<void> reached;
    for (const KeptLetter &kept : letters) {
        if (waiting.contains(kept.letter.hash))
            continue;
        // Nothing goes to who is blocked; the others hear it all the same.
        if (const Result<void> reach = kept.peer ? needReach(action.reader(), *kept.peer) : Result<void>();
            !reach.ok()) {
            reached = reach.error();
            continue;
        }
        BENCHBOOK_TRY(writeLetter(action, {kept.peer, kept.circle}, withdrawalOf(kept.letter.hash, action.now())));
        ++count;
    }
    for (const Id<LetterDraft> draft : drafts) {
        unlinkDraft(action, draft);
        action.remove("letter_draft", draft);
        ++count;
    }
    if (count == 0 && !reached.ok())
        return reached.error();
    return count;
}

} // namespace benchbook
