// Publishing: what of ours goes to which peers, and what becomes of it there.
#pragma once

#include "core/knowledge/own_document.h"
#include "core/peers/letter_box.h"

namespace benchbook {

enum class PostState {
    Waiting,  ///< in the box, for the next bundle
    Sent,     ///< signed for a bundle
    Received, ///< the peer says they have it
    Withdrawn ///< taken back, or about to be with the next bundle
};
/// "in_box", "sent", "received", "withdrawn": see stateTitle().
QString postStateKey(PostState state);

/// A version that was written to a peer. Letters that were thrown out of the box are none.
struct DocumentPost
{
    Id<VersionPost> id;
    Id<OwnVersion> version;
    int number = 1; ///< of the version
    Id<Peer> peer;
    QString peerName = {};
    PostState state = PostState::Waiting;
    Id<LetterDraft> draft;
    std::optional<Hash256> letter = {}; ///< nothing while it waits
};
/// By version and name.
std::vector<DocumentPost> postsOf(const Reader &reader, Id<OwnDocument> document);

/// Peers whose words somebody heard: only to them a document goes.
std::vector<PeerInfo> peersToPublishTo(const Reader &reader);

/// The newest version as the letter that this peer would get: what leaves the studio.
Result<LetterContent> publishedContent(const Reader &reader, Id<OwnDocument> document, Id<Peer> peer);

/// Writes the newest version to each of these peers, who must be verified; how many letters that makes. Whoever has it
/// already gets none, an earlier version that still waits in the box gives way, and one that they have is named by its
/// hash. Refused, naming whom, if nobody would get anything or one of them may not.
Result<int> publishDocument(Studio &studio, Id<OwnDocument> document, const std::vector<Id<Peer>> &peers,
                            PersonRef person);
/// Takes it back from everybody: what waits goes out of the box, who has a version is asked to forget it. What was sent
/// cannot be un-sent. How many peers it is taken back from.
Result<int> withdrawDocument(Studio &studio, Id<OwnDocument> document, const QString &reason, PersonRef person);

} // namespace benchbook
