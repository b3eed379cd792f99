// How two studios tell each other which card of theirs they have: like a chain of letters, numbered by the card.
#pragma once

#include "core/bundle/bundle_item.h"
#include "core/crypto/hash.h"
#include "core/identity/pairing_card.h"

namespace benchbook {

inline Hash256 cardChain(const SignPublicKey &root) { return hashOf("BBK1 card chain", {root.view()}); }

/// "We have this card of yours."
inline BundleAck ackOfCard(const PairingCard &card)
{
    return {cardChain(card.facts().root), card.facts().number, hashOf("BBK1 card", {card.bytes()})};
}

} // namespace benchbook
