// How two studios tell each other which card of theirs they have: like a chain of letters, numbered by the card.
#pragma once

#include "core/bundle/bundle_item.h"
#include "core/peers/peer.h"
#include "core/peers/stored_bytes.h"

namespace benchbook {

inline Hash256 cardChain(const SignPublicKey &root) { return hashOf("BBK1 card chain", {root.view()}); }

/// "We have your card of this number."
inline BundleAck ackOfCard(const PeerInfo &peer)
{
    return {cardChain(bytesOfHex<SignPublicKey>(peer.rootKey)), peer.cardNumber,
            hashOf("BBK1 card", {storedBytes(peer.card)})};
}

} // namespace benchbook
