// Circles as the studio file keeps them, and whose letters a bundle between two members carries.
#pragma once

#include "core/peers/letter_store.h"
#include "core/peers/own_identity.h"
#include "core/peers/peer.h"
#include "core/sharing/chain_witness.h"
#include "core/sharing/circle.h"

namespace benchbook {

struct CircleInfo
{
    Id<Circle> id;
    SharingGroup group; ///< members by key, we among them
    QString name;       ///< as its founder wrote it, see visibleText()
    std::optional<LetterAudienceId> follows;
    bool hidden = false;
};

/// NotFound: there is no such circle.
Result<CircleInfo> circleInfo(const Reader &reader, Id<Circle> circle);
std::optional<CircleInfo> circleOfAudience(const Reader &reader, const LetterAudienceId &audience);
/// All that are not removed, by name.
std::vector<CircleInfo> allCircles(const Reader &reader);

/// Keeps a circle by its terms; the same row on every machine of ours. One that was removed comes back.
Id<Circle> keepCircle(Action &action, const CircleTerms &terms);
/// Learns of the circle that a letter invites us to; nothing if it is no invitation, or not for us.
std::optional<CircleInfo> learnCircle(Action &action, const Letter &invitation);

/// What its members wrote and what counts: nothing that waits or stands behind a fork.
std::vector<Letter> lettersOfCircle(const Reader &reader, const CircleInfo &circle);
CircleState stateOfCircle(const Reader &reader, const CircleInfo &circle);
/// Chains of all members as far as they are here, those with an invitation first: who takes them in learns of the
/// circle before it is asked to keep what was written to it.
std::vector<KeptChain> chainsOfCircle(const Reader &reader, const CircleInfo &circle);

/// Whether this is the peer's root key, or one that it follows.
bool isKeyOf(const PeerInfo &peer, const SignPublicKey &key);
/// Who of the peers it is, removed ones too; nothing for a studio whose card we never had.
std::optional<PeerInfo> peerOfMember(const Reader &reader, const SignPublicKey &member);
/// The circles whose letters go into a bundle for this peer: those it was named a member of and neither declined nor
/// left. Nobody else ever gets a letter of a circle (F18).
std::vector<CircleInfo> circlesReadBy(const Reader &reader, const PeerInfo &peer);

/// What the members' bundles said of how far they hold the chains, compared with what is here.
HeadComparison compareCircle(const Reader &reader, const CircleInfo &circle);

} // namespace benchbook
