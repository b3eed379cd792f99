// The header of a bundle: bytes that everybody can read, and that tell nobody anything.
#pragma once

#include "core/bundle/bundle_refusal.h"
#include "core/crypto/keys.h"

#include <QByteArray>

#include <variant>
#include <vector>

namespace benchbook {

/// Random, of one bundle; tells the same file under another name.
using BundleId = FixedBytes<16, struct BundleIdTag>;

/// "\x89BBK\r\n\x1a\n": whatever changes ends of lines or the eighth bit breaks it at once.
QByteArrayView bundleMagic();
/// Magic, version, suite, flags and the length of what follows.
inline constexpr qsizetype bundleFixedPart = 16;
inline constexpr int sealedFileKeySize = 32 + sealOverhead;

struct BundleHeader
{
    int minor = 0;
    BundleId id;
    std::vector<QByteArray> sealedKeys; ///< the file key, sealed to each recipient; 1 to bundleMostRecipients
    QByteArray streamHeader;
    QByteArray bytes; ///< all of it, without the code that follows
    Hash256 code;     ///< of the bytes, by a key that follows from the file key

    /// Where the sealed chunks begin.
    qsizetype size() const { return bytes.size() + Hash256::size; }
};

/// The bytes of a header before its code.
QByteArray composeBundleHeader(const BundleId &id, const std::vector<QByteArray> &sealedKeys,
                               QByteArrayView streamHeader);
/// The code that only who knows the file key can make.
Hash256 bundleHeaderCode(const SecretBytes &fileKey, QByteArrayView headerBytes);
/// The key of the sealed chunks.
SecretBytes bundleStreamKey(const SecretBytes &fileKey);

/// Reads a header from the beginning of a file: all of the file, or its first bundleFixedPart + bundleLargestHeader +
/// Hash256::size bytes at least. Nothing in it is trusted yet.
std::variant<BundleHeader, BundleRefusal> parseBundleHeader(QByteArrayView beginning);

/// Finds the file key with one of these keys and checks the header's code with it; NOT_FOR_ME or DAMAGED otherwise.
std::variant<SecretBytes, BundleRefusal> unsealBundle(const BundleHeader &header,
                                                      const std::vector<const BoxKey *> &keys);

} // namespace benchbook
