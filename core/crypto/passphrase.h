// Secrets under a passphrase, for machines without a keychain and for the recovery sheet.
#pragma once

#include "core/crypto/secret_bytes.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace benchbook {

/// Argon2id with 256 MiB, about a second: a guess costs whoever steals the file as much. The passphrase counts in its
/// composed form (NFC), as UTF-8. Nothing if the memory is not to be had.
std::optional<QByteArray> lockWithPassphrase(const SecretBytes &secret, const QString &passphrase);
/// Nothing if the passphrase is another or the bytes were changed.
std::optional<SecretBytes> unlockWithPassphrase(QByteArrayView locked, const QString &passphrase);

/// A box under a key of 32 bytes (XSalsa20-Poly1305, libsodium's secretbox).
QByteArray lockWithKey(QByteArrayView plain, QByteArrayView key);
/// Nothing if the key is another or the bytes were changed. Who unlocks a secret wipes it.
std::optional<QByteArray> unlockWithKey(QByteArrayView locked, QByteArrayView key);

} // namespace benchbook
