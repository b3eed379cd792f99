// StudioIdentity: the studio's secret keys with what its card says, and the ways both may change together.
#pragma once

#include "core/identity/pairing_card.h"

namespace benchbook {

/// What a machine is called; its keys say the rest.
struct MachineName
{
    char letter = 'A'; ///< 'A' … 'Z', never one that an earlier machine had: its numbers would come a second time
    QString name;
};

/// On the owner's machine only. Each change makes the card's number one greater and issues what has to be signed anew;
/// the caller keeps the keys and the card, and sends the card to every peer. A change that is refused changes nothing.
class StudioIdentity
{
public:
    /// A new studio with its first machine. Invalid for names that cannot stand on a card.
    static Result<StudioIdentity> found(const QString &studioName, StudioKeys keys, const MachineKeys &first,
                                        const MachineName &name, Instant now);
    /// From what was kept. Refused if the card is not of these keys.
    static Result<StudioIdentity> restored(StudioKeys keys, const PairingCard &card);

    const StudioKeys &keys() const { return m_keys; }
    const PairingCard &card() const { return m_card; }

    Result<void> rename(const QString &studioName);
    /// Invalid for a letter that is taken; Refused for a machine that was revoked: it comes back with a new id.
    Result<void> admit(const DeviceId &id, const SignPublicKey &sign, const MachineName &name, Instant now);
    /// A machine that was lost, stolen or given away. It knew the box key, so there is a new one from here on.
    /// NotFound if the card does not name it; Refused for the last one.
    Result<void> revoke(const DeviceId &id, BoxKey next);
    Result<void> renewBox(BoxKey next);
    /// A new root, which the old one signs: peers follow without being asked. All machines are certified anew; when
    /// there were more changes than a card can tell, the oldest root is left off, and who knows only that one stops.
    Result<void> renewRoot(SignKey next, Instant now);

private:
    StudioIdentity(StudioKeys keys, PairingCard card) : m_keys(std::move(keys)), m_card(std::move(card)) {}
    CardFacts nextFacts() const;
    Result<void> take(StudioKeys keys, CardFacts facts);

    StudioKeys m_keys;
    PairingCard m_card;
};

} // namespace benchbook
