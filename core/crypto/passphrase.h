// Secrets under a passphrase, for machines without a keychain and for the recovery sheet.
#pragma once

#include "core/crypto/secret_bytes.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace benchbook {

/// What one guess at a passphrase costs: Argon2id goes so often over so much memory.
struct PassphraseCost
{
    quint32 passes;
    quint32 kibibytes;

    /// 1 to 16 passes over 8 KiB to 1 GiB; more would be a way to stop whoever opens a file of somebody else.
    bool isPossible() const;
    friend bool operator==(const PassphraseCost &, const PassphraseCost &) = default;
};
/// 256 MiB, about a second: a guess costs whoever steals the file as much.
inline constexpr PassphraseCost usualPassphraseCost{3, 256 * 1024};

/// The passphrase counts in its composed form (NFC), as UTF-8. Nothing if the memory is not to be had.
std::optional<QByteArray> lockWithPassphrase(const SecretBytes &secret, const QString &passphrase,
                                             PassphraseCost cost = usualPassphraseCost);
/// Nothing if the passphrase or the cost is another or the bytes were changed.
std::optional<SecretBytes> unlockWithPassphrase(QByteArrayView locked, const QString &passphrase,
                                                PassphraseCost cost = usualPassphraseCost);

/// A box under a key of 32 bytes (XSalsa20-Poly1305, libsodium's secretbox).
QByteArray lockWithKey(QByteArrayView plain, QByteArrayView key);
/// Nothing if the key is another or the bytes were changed. Who unlocks a secret wipes it.
std::optional<QByteArray> unlockWithKey(QByteArrayView locked, QByteArrayView key);

} // namespace benchbook
