// Hashes: BLAKE2b, each use under a name of its own, so that bytes hashed for one purpose never pass for another.
#pragma once

#include "core/crypto/fixed_bytes.h"
#include "core/crypto/secret_bytes.h"

#include <initializer_list>
#include <memory>

namespace benchbook {

/// BLAKE2b-256 of `domain`, a zero byte and the parts one after another. Parts of varying length are put behind their
/// length by the caller (bigEndian64) where two splits must not hash alike.
Hash256 hashOf(QByteArrayView domain, std::initializer_list<QByteArrayView> parts);
/// The same with a key: only who knows the key can make or check it.
Hash256 keyedHash(const SecretBytes &key, std::initializer_list<QByteArrayView> parts);
/// Equal, in a time that tells nothing about where they differ.
bool equalInConstantTime(QByteArrayView left, QByteArrayView right);
/// Eight bytes, the greatest first: order by bytes is order by number.
QByteArray bigEndian64(quint64 number);

/// BLAKE2b-512 of what comes in pieces; for bodies that do not fit into memory.
class LongHash
{
public:
    explicit LongHash(QByteArrayView domain);
    ~LongHash();
    LongHash(const LongHash &) = delete;
    LongHash &operator=(const LongHash &) = delete;

    LongHash &add(QByteArrayView part);
    /// Ends it; call once.
    Hash512 result();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace benchbook
