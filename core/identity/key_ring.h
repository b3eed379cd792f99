// KeyRing: where a machine keeps its secrets. Never in the studio file, which is copied, mailed and backed up.
#pragma once

#include "core/base/result.h"
#include "core/identity/certificate.h"

namespace benchbook {

/// Secrets by name; names are of letters, digits, '-' and '.'.
class KeyRing
{
public:
    virtual ~KeyRing() = default;
    /// NotFound if there is none of this name. A locked keychain may say that, too: it is never a reason to make new
    /// keys in silence.
    virtual Result<SecretBytes> load(const QString &name) = 0;
    /// Replaces what was there; done only if it can be read back.
    virtual Result<void> save(const QString &name, const SecretBytes &secret) = 0;
    /// Done as well if there is none.
    virtual Result<void> remove(const QString &name) = 0;
};

/// The root key alone: on the owner's machine.
Result<void> saveRoot(KeyRing &ring, const SignKey &root);
Result<SignKey> loadRoot(KeyRing &ring);
/// Shared by all machines of the studio.
Result<void> saveBoxes(KeyRing &ring, const BoxKeys &boxes);
Result<BoxKeys> loadBoxes(KeyRing &ring);
Result<void> saveMachine(KeyRing &ring, const MachineKeys &machine);
Result<MachineKeys> loadMachine(KeyRing &ring);
/// The studio's word for this machine, from when it was admitted until the studio file has heard of it. It is public;
/// it lies here because nothing else goes with the machine.
Result<void> saveCertificate(KeyRing &ring, const DeviceCertificate &certificate);
Result<DeviceCertificate> loadCertificate(KeyRing &ring);

} // namespace benchbook
