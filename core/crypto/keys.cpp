#include "core/crypto/keys.h"

#include <sodium.h>

#include <cstring>

namespace benchbook {
namespace {

/// What is signed: the purpose, a zero byte, the message.
QByteArray named(QByteArrayView domain, QByteArrayView message)
{
    QByteArray bytes;
    bytes.reserve(domain.size() + 1 + message.size());
    bytes.append(domain).append('\0').append(message);
    return bytes;
}

const unsigned char *keyBytes(QByteArrayView view) { return reinterpret_cast<const unsigned char *>(view.data()); }

} // namespace

SignKey SignKey::generate() { return *fromSeed(SecretBytes::random(seedSize)); }

std::optional<SignKey> SignKey::fromSeed(const SecretBytes &seed)
{
    static_assert(seedSize == crypto_sign_SEEDBYTES && SignPublicKey::size == crypto_sign_PUBLICKEYBYTES &&
                  Signature::size == crypto_sign_BYTES);
    if (seed.size() != seedSize)
        return std::nullopt;
    SignKey key;
    key.m_seed = seed.clone();
    key.m_secret = SecretBytes(crypto_sign_SECRETKEYBYTES);
    crypto_sign_seed_keypair(key.m_public.data(), key.m_secret.data(), key.m_seed.data());
    return key;
}

Signature SignKey::sign(QByteArrayView domain, QByteArrayView message) const
{
    const QByteArray bytes = named(domain, message);
    Signature signature;
    crypto_sign_detached(signature.data(), nullptr, keyBytes(bytes), static_cast<unsigned long long>(bytes.size()),
                         m_secret.data());
    return signature;
}

bool isSignedBy(const SignPublicKey &signer, QByteArrayView domain, QByteArrayView message, const Signature &signature)
{
    const QByteArray bytes = named(domain, message);
    return crypto_sign_verify_detached(signature.data(), keyBytes(bytes), static_cast<unsigned long long>(bytes.size()),
                                       signer.data()) == 0;
}

BoxKey BoxKey::generate() { return *fromSeed(SecretBytes::random(seedSize)); }

std::optional<BoxKey> BoxKey::fromSeed(const SecretBytes &seed)
{
    static_assert(seedSize == crypto_box_SEEDBYTES && BoxPublicKey::size == crypto_box_PUBLICKEYBYTES);
    if (seed.size() != seedSize)
        return std::nullopt;
    BoxKey key;
    key.m_seed = seed.clone();
    key.m_secret = SecretBytes(crypto_box_SECRETKEYBYTES);
    crypto_box_seed_keypair(key.m_public.data(), key.m_secret.data(), key.m_seed.data());
    return key;
}

std::optional<SecretBytes> BoxKey::open(QByteArrayView sealed) const
{
    static_assert(sealOverhead == crypto_box_SEALBYTES);
    if (sealed.size() < sealOverhead)
        return std::nullopt;
    SecretBytes plain(sealed.size() - sealOverhead);
    const int opened =
        crypto_box_seal_open(plain.data(), keyBytes(sealed), static_cast<unsigned long long>(sealed.size()),
                             m_public.data(), m_secret.data());
    if (opened != 0)
        return std::nullopt;
    return plain;
}

QByteArray sealTo(const BoxPublicKey &recipient, const SecretBytes &secret)
{
    QByteArray sealed(secret.size() + sealOverhead, Qt::Uninitialized);
    crypto_box_seal(reinterpret_cast<unsigned char *>(sealed.data()), secret.data(),
                    static_cast<unsigned long long>(secret.size()), recipient.data());
    return sealed;
}

SecretBytes deriveKey(const SecretBytes &master, quint64 number, const char *context)
{
    Q_ASSERT(master.size() == crypto_kdf_KEYBYTES && std::strlen(context) == crypto_kdf_CONTEXTBYTES);
    SecretBytes key(32);
    crypto_kdf_derive_from_key(key.data(), 32, number, context, master.data());
    return key;
}

} // namespace benchbook
