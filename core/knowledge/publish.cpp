#include "core/knowledge/publish.h"

#include "core/journal/counted_sentence.h"
#include "core/peers/stored_bytes.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace benchbook {
namespace {

using namespace Qt::StringLiterals;

struct PublishText
{
    Q_DECLARE_TR_FUNCTIONS(Knowledge)
};

constexpr const char *postRows = R"sql(
    SELECT post.id, post.version_id, version.version, post.peer_id, peer.name, draft.id, letter.hash,
           EXISTS (SELECT 1 FROM confirmed_ack AS ack WHERE ack.chain = letter.chain AND ack.seq >= letter.seq
                                                     AND ack.peer_id = post.peer_id),
           letter.id IN (SELECT letter_id FROM withdrawn_letter)
           OR EXISTS (SELECT 1 FROM letter_draft AS retract, json_each(retract.parents) AS parent
                      WHERE retract.kind = 'retract' AND retract.letter_id IS NULL AND parent.value = letter.hash)
    FROM version_post AS post
    JOIN own_version AS version ON version.id = post.version_id
    JOIN peer ON peer.id = post.peer_id
    JOIN letter_draft AS draft ON draft.id = post.draft_id
    LEFT JOIN letter ON letter.id = draft.letter_id
    WHERE version.document_id = :document
    ORDER BY version.version, peer.name, post.id
)sql";

/// What one peer was written of a document already.
struct PeerPosts
{
    std::optional<DocumentPost> newest;
    std::optional<Hash256> previous; ///< of the versions they may hold, the latest
};

PeerPosts postsTo(const std::vector<DocumentPost> &posts, Id<Peer> peer)
{
    PeerPosts found;
    for (const DocumentPost &post : posts) {
        if (post.peer != peer)
            continue;
        found.newest = post;
        if (post.letter)
            found.previous = post.letter;
    }
    return found;
}

LetterContent contentOf(const OwnDocumentInfo &document, const PeerPosts &before, Instant now)
{
    LetterContent content{.kind = documentKindKey(document.kind), .at = now, .body = document.newest().body};
    if (document.kind == DocumentKind::MaterialTest)
        return content;
    content.body.set("version"_L1, qint64(document.newest().version));
    if (before.previous)
        content.body.set("previous"_L1, *before.previous);
    else if (document.forkedFrom && document.newest().version == 1)
        content.body.set("previous"_L1, *document.forkedFrom);
    return content;
}

Result<void> needVerified(const PeerInfo &peer)
{
    if (peer.trust == PeerTrustLevel::Verified && !peer.hidden)
        return {};
    return Error::refused(
        PublishText::tr("%1 is not verified. Hear their words first; knowledge goes to verified peers only.")
            .arg(peer.name));
}

Result<bool> publishTo(Action &action, const OwnDocumentInfo &document, const std::vector<DocumentPost> &posts,
                       Id<Peer> peer)
{
    BENCHBOOK_ASSIGN(const PeerInfo info, peerInfo(action.reader(), peer));
    BENCHBOOK_TRY(needVerified(info));
    const PeerPosts before = postsTo(posts, peer);
    if (before.newest && before.newest->number == document.newest().version) {
        if (before.newest->state == PostState::Withdrawn) {
            return Error::refused(
                PublishText::tr("This version was withdrawn from %1. Write the next one first.").arg(info.name));
        }
        return false;
    }
    if (before.newest && before.newest->state == PostState::Waiting) {
        action.remove("letter_draft", before.newest->draft);
        action.remove("version_post", before.newest->id);
    }
    BENCHBOOK_ASSIGN(const Id<LetterDraft> draft,
                     writeLetter(action, {.peer = peer}, contentOf(document, before, action.now())));
    action.add("version_post", action.newId<VersionPost>(),
               {{"version_id", document.newest().id}, {"peer_id", peer}, {"draft_id", draft}});
    return true;
}

} // namespace

QString postStateKey(PostState state)
{
    switch (state) {
    case PostState::Waiting:
        return u"in_box"_s;
    case PostState::Sent:
        return u"sent"_s;
    case PostState::Received:
        return u"received"_s;
    case PostState::Withdrawn:
        return u"withdrawn"_s;
    }
    Q_UNREACHABLE();
}

std::vector<DocumentPost> postsOf(const Reader &reader, Id<OwnDocument> document)
{
    std::vector<DocumentPost> posts;
    Query query = reader.query(postRows);
    query.bind("document", document);
    while (query.next()) {
        DocumentPost post{.id = query.id<VersionPost>(0),
                          .version = query.id<OwnVersion>(1),
                          .number = query.count(2),
                          .peer = query.id<Peer>(3),
                          .peerName = query.text(4),
                          .state = PostState::Waiting,
                          .draft = query.id<LetterDraft>(5)};
        if (!query.isNull(6)) {
            post.letter = bytesOfHex<Hash256>(query.text(6));
            post.state = query.flag(8) ? PostState::Withdrawn : query.flag(7) ? PostState::Received : PostState::Sent;
        }
        posts.push_back(std::move(post));
    }
    return posts;
}

std::vector<PeerInfo> peersToPublishTo(const Reader &reader)
{
    std::vector<PeerInfo> peers = allPeers(reader);
    std::erase_if(peers, [](const PeerInfo &peer) { return peer.trust != PeerTrustLevel::Verified; });
    return peers;
}

Result<LetterContent> publishedContent(const Reader &reader, Id<OwnDocument> document, Id<Peer> peer)
{
    BENCHBOOK_ASSIGN(const OwnDocumentInfo info, ownDocument(reader, document));
    return contentOf(info, postsTo(postsOf(reader, document), peer), reader.now());
}

Result<int> publishDocument(Studio &studio, Id<OwnDocument> document, const std::vector<Id<Peer>> &peers,
                            PersonRef person)
{
    return studio.perform(
        Sentence(QT_TRANSLATE_NOOP("Action", "Publish a document")), person, [&](Action &action) -> Result<int> {
            BENCHBOOK_ASSIGN(const OwnDocumentInfo info, ownDocument(action.reader(), document));
            const std::set<Id<Peer>> chosen(peers.begin(), peers.end());
            if (chosen.empty())
                return Error::fromIssues({{u"peers"_s, PublishText::tr("Say to whom it is published.")}});
            const std::vector<DocumentPost> posts = postsOf(action.reader(), document);
            int written = 0;
            for (const Id<Peer> peer : chosen) {
                BENCHBOOK_ASSIGN(const bool wrote, publishTo(action, info, posts, peer));
                written += wrote ? 1 : 0;
            }
            if (written == 0)
                return Error::refused(PublishText::tr("All of them have version %1 already, or it waits in the box.")
                                          .arg(info.newest().version));
            action.say(countedSentence(
                written, QT_TRANSLATE_NOOP("Action", "Publish %1 (version %2) to one studio"),
                QT_TRANSLATE_NOOP("Action", "Publish %1 (version %2) to %3 studios"),
                {documentTitle(info.kind, info.newest().body), QString::number(info.newest().version)}));
            return written;
        });
}

Result<int> withdrawDocument(Studio &studio, Id<OwnDocument> document, const QString &reason, PersonRef person)
{
    return studio.perform(
        Sentence(QT_TRANSLATE_NOOP("Action", "Withdraw a document")), person, [&](Action &action) -> Result<int> {
            BENCHBOOK_ASSIGN(const OwnDocumentInfo info, ownDocument(action.reader(), document));
            std::set<Id<Peer>> peers;
            std::map<Id<Peer>, std::vector<Hash256>> sent;
            for (const DocumentPost &post : postsOf(action.reader(), document)) {
                if (post.state == PostState::Withdrawn)
                    continue;
                peers.insert(post.peer);
                if (post.letter) {
                    sent[post.peer].push_back(*post.letter);
                } else {
                    action.remove("letter_draft", post.draft);
                    action.remove("version_post", post.id);
                }
            }
            if (peers.empty())
                return Error::refused(PublishText::tr("Nobody has it: there is nothing to withdraw."));
            Result<void> reached;
            for (auto &[peer, letters] : sent) {
                // Nothing goes to who is blocked; the others hear it all the same.
                if (const Result<void> reach = needReach(action.reader(), peer); !reach.ok()) {
                    reached = reach.error();
                    peers.erase(peer);
                    continue;
                }
                // The earliest ones give way where there are more than one letter can name.
                if (letters.size() > maxLetterParents)
                    letters.erase(letters.begin(), letters.end() - maxLetterParents);
                LetterContent content{.kind = u"retract"_s, .parents = letters, .at = action.now()};
                if (!reason.trimmed().isEmpty())
                    content.body.set("reason"_L1, reason.trimmed());
                BENCHBOOK_TRY(writeLetter(action, {.peer = peer}, content));
            }
            if (peers.empty())
                return reached.error();
            action.say(countedSentence(std::ssize(peers), QT_TRANSLATE_NOOP("Action", "Withdraw %1 from one studio"),
                                       QT_TRANSLATE_NOOP("Action", "Withdraw %1 from %2 studios"),
                                       {documentTitle(info.kind, info.newest().body)}));
            return static_cast<int>(peers.size());
        });
}

} // namespace benchbook
