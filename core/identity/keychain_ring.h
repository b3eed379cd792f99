// KeychainRing: secrets in the keychain of the desktop (Secret Service, KWallet, Windows, macOS) by qtkeychain.
#pragma once

#include "core/identity/key_ring.h"

#include <chrono>

namespace benchbook {

/// Each call waits for the keychain in an event loop of its own that takes no input from the person, and gives up when
/// `limit` is over: a keychain may ask for its password, and one whose service hangs must not hang us. Needs a
/// QCoreApplication, and is used from its thread. Without a session bus it fails within milliseconds.
class KeychainRing final : public KeyRing
{
public:
    static constexpr std::chrono::milliseconds usualLimit = std::chrono::seconds(60);

    /// `studio` keeps the secrets of several studios on one machine apart.
    explicit KeychainRing(QString studio, std::chrono::milliseconds limit = usualLimit);

    /// Io if there is no keychain, it refuses, or it does not answer in time; the sentence names the way by passphrase.
    Result<SecretBytes> load(const QString &name) override;
    Result<void> save(const QString &name, const SecretBytes &secret) override;
    Result<void> remove(const QString &name) override;

private:
    QString keyOf(const QString &name) const;

    QString m_studio;
    std::chrono::milliseconds m_limit;
};

/// Whether this machine's keychain keeps what it is given: writes, reads and removes a secret that means nothing.
Result<void> tryKeychain(std::chrono::milliseconds limit = KeychainRing::usualLimit);

} // namespace benchbook
