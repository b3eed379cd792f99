#include "core/crypto/passphrase.h"

#include <sodium.h>

namespace benchbook {
namespace {

constexpr qsizetype keySize = crypto_secretbox_KEYBYTES;
constexpr qsizetype nonceSize = crypto_secretbox_NONCEBYTES;
constexpr qsizetype macSize = crypto_secretbox_MACBYTES;
constexpr qsizetype saltSize = crypto_pwhash_SALTBYTES;
constexpr quint32 mostPasses = 16;
constexpr quint32 mostKibibytes = 1024 * 1024;
static_assert(usualPassphraseCost.passes == crypto_pwhash_OPSLIMIT_MODERATE);
static_assert(usualPassphraseCost.kibibytes == crypto_pwhash_MEMLIMIT_MODERATE / 1024);

unsigned char *lockBytes(QByteArray &bytes) { return reinterpret_cast<unsigned char *>(bytes.data()); }
const unsigned char *lockBytes(QByteArrayView bytes) { return reinterpret_cast<const unsigned char *>(bytes.data()); }

std::optional<SecretBytes> stretched(const QString &passphrase, QByteArrayView salt, PassphraseCost cost)
{
    QByteArray text = passphrase.normalized(QString::NormalizationForm_C).toUtf8();
    SecretBytes key(keySize);
    const int done = crypto_pwhash(key.data(), static_cast<unsigned long long>(keySize), text.constData(),
                                   static_cast<unsigned long long>(text.size()), lockBytes(salt), cost.passes,
                                   std::size_t(cost.kibibytes) * 1024, crypto_pwhash_ALG_ARGON2ID13);
    wipe(text);
    if (done != 0)
        return std::nullopt;
    return key;
}

} // namespace

bool PassphraseCost::isPossible() const
{
    return passes >= 1 && passes <= mostPasses && kibibytes >= crypto_pwhash_MEMLIMIT_MIN / 1024 &&
           kibibytes <= mostKibibytes;
}

QByteArray lockWithKey(QByteArrayView plain, QByteArrayView key)
{
    Q_ASSERT(key.size() == keySize);
    QByteArray locked(nonceSize + macSize + plain.size(), Qt::Uninitialized);
    randombytes_buf(locked.data(), static_cast<std::size_t>(nonceSize));
    crypto_secretbox_easy(lockBytes(locked) + nonceSize, lockBytes(plain),
                          static_cast<unsigned long long>(plain.size()), lockBytes(QByteArrayView(locked)),
                          lockBytes(key));
    return locked;
}

std::optional<QByteArray> unlockWithKey(QByteArrayView locked, QByteArrayView key)
{
    if (locked.size() < nonceSize + macSize || key.size() != keySize)
        return std::nullopt;
    const QByteArrayView box = locked.sliced(nonceSize);
    QByteArray plain(box.size() - macSize, Qt::Uninitialized);
    if (crypto_secretbox_open_easy(lockBytes(plain), lockBytes(box), static_cast<unsigned long long>(box.size()),
                                   lockBytes(locked), lockBytes(key)) != 0)
        return std::nullopt;
    return plain;
}

std::optional<QByteArray> lockWithPassphrase(const SecretBytes &secret, const QString &passphrase, PassphraseCost cost)
{
    QByteArray salt(saltSize, Qt::Uninitialized);
    randombytes_buf(salt.data(), static_cast<std::size_t>(saltSize));
    const std::optional<SecretBytes> key = stretched(passphrase, salt, cost);
    if (!key)
        return std::nullopt;
    return salt + lockWithKey(secret.view(), key->view());
}

std::optional<SecretBytes> unlockWithPassphrase(QByteArrayView locked, const QString &passphrase, PassphraseCost cost)
{
    if (locked.size() < saltSize)
        return std::nullopt;
    const std::optional<SecretBytes> key = stretched(passphrase, locked.first(saltSize), cost);
    if (!key)
        return std::nullopt;
    std::optional<QByteArray> plain = unlockWithKey(locked.sliced(saltSize), key->view());
    if (!plain)
        return std::nullopt;
    SecretBytes secret = SecretBytes::copyOf(*plain);
    wipe(*plain);
    return secret;
}

} // namespace benchbook
