// PeerTrust: how sure this studio is of a peer's keys: unverified → verified → changed: stop.
#pragma once

#include "core/identity/hearing.h"
#include "core/identity/pairing_card.h"

namespace benchbook {

/// What another card says beside the known one of the same peer.
struct CardComparison
{
    enum class Kind {
        Same,
        Newer,  ///< signed by the root that is known, or by one that it continues to
        Stale,  ///< an older one; nothing changes
        Changed ///< none of these: stop
    };
    Kind kind = Kind::Changed;
    bool newRoot = false;               ///< of Newer: the root was changed, and the old one signed that
    bool newBox = false;                ///< of Newer: from now on it is written to another key
    std::vector<DeviceId> revoked = {}; ///< of Newer: machines that were taken off since
};
CardComparison compareCards(const PairingCard &known, const PairingCard &offered);

enum class TrustState {
    Unverified, ///< letters, but none about money
    Verified,
    Stopped ///< another card was offered that the known keys do not vouch for: nothing goes out
};

/// Each change of state has a function of its own, and what none allows does not happen. There is none that takes
/// somebody's word that the keys are the same: it takes a Hearing that was passed, or the peer's card scanned from
/// its own screen.
class PeerTrust
{
public:
    /// A first card: unverified.
    static PeerTrust met(PairingCard card);
    /// As it was kept; nothing if there is an offered card and it is not stopped, or the reverse.
    static std::optional<PeerTrust> restored(TrustState state, PairingCard card, std::optional<PairingCard> offered);

    TrustState state() const { return m_state; }
    const PairingCard &card() const { return m_card; }
    /// While stopped: the card in question.
    const std::optional<PairingCard> &offered() const { return m_offered; }

    /// A card came that is said to be this peer's. A newer one takes the place of the known one, and what was verified
    /// stays so; a changed one stops.
    CardComparison offer(const PairingCard &card);
    /// The peer read out what `hearing` is about. While stopped it settles which card is the peer's: the offered one
    /// or the known one. Machines that were taken off stay off: an offered card on which one is back is not taken.
    /// Refused for that, for a hearing that was not passed, or of other keys; nothing changes then.
    Result<void> verify(const Hearing &hearing);
    /// The same, by the card on the peer's own screen, face to face. Refused if its keys are neither card's.
    Result<void> verifyFaceToFace(const PairingCard &scanned);

    /// Refused while stopped, with what to do.
    Result<void> mayWrite() const;
    /// Also refused while unverified: offers, settlements and all that costs money.
    Result<void> mayWriteAboutMoney() const;

private:
    PeerTrust(TrustState state, PairingCard card, std::optional<PairingCard> offered);
    Result<void> settle(bool isOffered, bool isKnown);

    TrustState m_state;
    PairingCard m_card;
    std::optional<PairingCard> m_offered;
};

} // namespace benchbook
