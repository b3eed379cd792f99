// Keys: Ed25519 to sign, X25519 to be written to. Two kinds of keys, never one turned into the other.
#pragma once

#include "core/crypto/fixed_bytes.h"
#include "core/crypto/secret_bytes.h"

namespace benchbook {

/// Signs. All of it follows from its seed of 32 bytes.
class SignKey
{
public:
    static constexpr int seedSize = 32;
    static SignKey generate();
    /// Nothing unless the seed has 32 bytes.
    static std::optional<SignKey> fromSeed(const SecretBytes &seed);

    const SignPublicKey &publicKey() const { return m_public; }
    const SecretBytes &seed() const { return m_seed; }
    SignKey clone() const { return *fromSeed(m_seed); }
    /// Over `domain`, a zero byte and the message.
    Signature sign(QByteArrayView domain, QByteArrayView message) const;

private:
    SignKey() = default;
    SecretBytes m_seed;
    SecretBytes m_secret;
    SignPublicKey m_public;
};

bool isSignedBy(const SignPublicKey &signer, QByteArrayView domain, QByteArrayView message, const Signature &signature);

/// Opens what was sealed to its public half.
class BoxKey
{
public:
    static constexpr int seedSize = 32;
    static BoxKey generate();
    static std::optional<BoxKey> fromSeed(const SecretBytes &seed);

    const BoxPublicKey &publicKey() const { return m_public; }
    const SecretBytes &seed() const { return m_seed; }
    BoxKey clone() const { return *fromSeed(m_seed); }
    /// Nothing if it was not sealed to this key, or was changed.
    std::optional<SecretBytes> open(QByteArrayView sealed) const;

private:
    BoxKey() = default;
    SecretBytes m_seed;
    SecretBytes m_secret;
    BoxPublicKey m_public;
};

/// 48 bytes longer than the secret; says neither who sealed it nor to whom.
inline constexpr int sealOverhead = 48;
QByteArray sealTo(const BoxPublicKey &recipient, const SecretBytes &secret);

/// A key of 32 bytes for one purpose, from a master key of 32 bytes. `context` has exactly eight characters.
SecretBytes deriveKey(const SecretBytes &master, quint64 number, const char *context);

} // namespace benchbook
