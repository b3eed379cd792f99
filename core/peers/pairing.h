// Pairing: a peer's card comes in, their words are heard, and what follows when another card comes.
#pragma once

#include "core/base/random.h"
#include "core/identity/peer_trust.h"
#include "core/journal/studio.h"
#include "core/peers/peer.h"

namespace benchbook {

enum class CardOutcome {
    Paired,  ///< a new peer, unverified
    Same,    ///< nothing new
    Renewed, ///< their new card, vouched for by the known one; what was verified stays verified
    Stale,   ///< older than the one we have; nothing changed
    Stopped  ///< not vouched for: nothing goes out until they are verified anew
};

struct TakenCard
{
    Id<Peer> peer;
    CardOutcome outcome = CardOutcome::Paired;
};

/// What to do with a card of an unknown key that carries the name of a peer we have.
enum class SameName {
    Ask,     ///< Conflict, with what could be meant
    IsNew,   ///< another studio that happens to be called so
    IsTheirs ///< offered to that peer: it stops until their words were heard
};

/// Takes in a card that somebody gave us. Refused for our own.
Result<TakenCard> takeCard(Studio &studio, const PairingCard &card, PersonRef person, SameName same = SameName::Ask);
/// The same within an action, for a card that came in a bundle of a known peer.
Result<TakenCard> takeCard(Action &action, const PairingCard &card, SameName same);

/// How sure we are of this peer, with the cards.
Result<PeerTrust> trustOf(const PeerInfo &peer);

/// A try to hear a peer's words: they read out all of theirs, we type two. It is kept in the file, so that it can be
/// begun here and ended later; which two does not change until it is over.
Result<Hearing> beginHearing(Studio &studio, Id<Peer> peer, SpokenAs as, Random &random, PersonRef person);
/// The try under way; Refused if none is.
Result<Hearing> hearingOf(const Reader &reader, Id<Peer> peer, SpokenAs as);
/// Right: the peer is verified. Wrong: counted; after the third the try is over.
Result<Hearing::Answer> answerHearing(Studio &studio, Id<Peer> peer, SpokenAs as,
                                      const std::array<QString, Hearing::asked> &typed, PersonRef person);
/// Face to face: the card on the peer's own screen, scanned.
Result<void> verifyFaceToFace(Studio &studio, Id<Peer> peer, const PairingCard &scanned, PersonRef person);

/// Nothing of a blocked peer is opened; their letters so far stay.
Result<void> setBlocked(Studio &studio, Id<Peer> peer, bool blocked, PersonRef person);

} // namespace benchbook
