// What this studio is to others: its keys, the machines it vouches for, and the card others know it by.
//
// Public halves and the card are in the studio file; secrets are in the key ring of each machine and nowhere else.
#pragma once

#include "core/identity/admission.h"
#include "core/identity/key_ring.h"
#include "core/journal/entities.h"
#include "core/journal/studio.h"

namespace benchbook {

struct MachineInfo
{
    Id<Machine> id;
    DeviceCertificate certificate;
    QDate revokedOn; ///< invalid: in use

    const DeviceFacts &facts() const { return certificate.facts(); }
    bool isRevoked() const { return revokedOn.isValid(); }
};

struct OwnIdentity
{
    PairingCard card;
    std::vector<MachineInfo> machines; ///< by letter

    const SignPublicKey &root() const { return card.facts().root; }
    const BoxPublicKey &box() const { return card.facts().box; }
};

/// What a machine's keychain knows this studio file by: random, made at first need, and no secret.
Result<QString> keyRingName(Studio &studio);

/// Nothing before makeIdentity().
std::optional<OwnIdentity> ownIdentity(const Reader &reader);
/// The same for who cannot do without: Refused, with what to do.
Result<OwnIdentity> needIdentity(const Reader &reader);
/// Conflict if the studio has keys already.
Result<void> needNoIdentity(const Reader &reader);

/// Makes the studio known to itself: keys into the ring, then the card and the first machine into the file. Keys that
/// are in the ring already are used again: a studio has one identity, also after its file was put back to an earlier
/// day. Conflict if the file has an identity.
Result<void> makeIdentity(Studio &studio, KeyRing &ring, const QString &machineName, PersonRef person);
/// After the machine was lost: keys that were typed in from the recovery sheet. The card goes on where it was; this
/// machine is a new one, and the lost ones stay on the card until they are withdrawn. Refused if the keys are not this
/// studio's.
Result<void> recoverIdentity(Studio &studio, KeyRing &ring, const StudioKeys &keys, const QString &machineName,
                             PersonRef person);

/// Another machine of the studio, which asked (AdmissionRequest) and was heard. What comes is to be carried there.
Result<QByteArray> admitOwnMachine(Studio &studio, KeyRing &ring, const AdmissionRequest &request,
                                   const Hearing &hearing, MachineRole role, PersonRef person);
/// Lost, stolen or sold: nothing it signs from now on counts, and others write to a new key that it does not know.
/// Every peer needs the new card. Refused for the machine this ring belongs to.
Result<void> revokeMachine(Studio &studio, KeyRing &ring, Id<Machine> machine, PersonRef person);
/// A new root key, signed by the old one; peers go on by themselves.
Result<void> renewRoot(Studio &studio, KeyRing &ring, PersonRef person);
/// The studio's name on its card follows the settings.
Result<void> renameCard(Studio &studio, KeyRing &ring, PersonRef person);

} // namespace benchbook
