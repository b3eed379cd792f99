#include "core/bundle/bundle_header.h"

#include "core/bundle/bundle_limits.h"
#include "core/crypto/hash.h"
#include "core/crypto/sealed_stream.h"

#include <QtEndian>

namespace benchbook {
namespace {

using namespace Qt::StringLiterals;

constexpr quint64 headerKeyNumber = 1;
constexpr const char *headerKeyContext = "BBKhdrmk";
constexpr quint64 streamKeyNumber = 2;
constexpr const char *streamKeyContext = "BBKchunk";

constexpr qsizetype majorAt = 8;
constexpr qsizetype minorAt = 9;
constexpr qsizetype suiteAt = 10;
constexpr qsizetype flagsAt = 11;
constexpr qsizetype lengthAt = 12;

/// Of the body with so many recipients: id, count, sealed keys, header of the stream.
constexpr qint64 bodySize(qint64 recipients)
{
    return BundleId::size + 1 + recipients * sealedFileKeySize + streamHeaderSize;
}

BundleRefusal damagedHeader(const QString &what) { return {BundleFault::Damaged, BundlePlace::Header, 0, what}; }

std::optional<BundleRefusal> wrongMagic(QByteArrayView beginning)
{
    const QByteArrayView magic = bundleMagic();
    if (beginning.size() < magic.size() && magic.startsWith(beginning))
        return BundleRefusal{BundleFault::Truncated, BundlePlace::Header, 0, u"shorter than its magic"_s};
    if (beginning.startsWith(magic))
        return std::nullopt;
    // Our letters, but not the bytes around them: somebody's mail program took it for text.
    if (beginning.size() >= 4 && beginning.sliced(1, 3) == magic.sliced(1, 3))
        return damagedHeader(u"magic changed"_s);
    return BundleRefusal{BundleFault::NotABundle, BundlePlace::None, 0, {}};
}

} // namespace

QByteArrayView bundleMagic()
{
    return QByteArrayView("\x89"
                          "BBK\r\n\x1a\n",
                          8);
}

QByteArray composeBundleHeader(const BundleId &id, const std::vector<QByteArray> &sealedKeys,
                               QByteArrayView streamHeader)
{
    Q_ASSERT(!sealedKeys.empty() && sealedKeys.size() <= std::size_t(bundleMostRecipients));
    QByteArray bytes = bundleMagic().toByteArray();
    bytes.append(char(bundleMajor)).append(char(bundleMinor)).append(char(bundleSuite)).append('\0');
    QByteArray length(4, Qt::Uninitialized);
    qToLittleEndian(quint32(bodySize(qint64(sealedKeys.size()))), length.data());
    bytes.append(length).append(id.view()).append(char(sealedKeys.size()));
    for (const QByteArray &sealed : sealedKeys)
        bytes.append(sealed);
    return bytes.append(streamHeader);
}

Hash256 bundleHeaderCode(const SecretBytes &fileKey, QByteArrayView headerBytes)
{
    return keyedHash(deriveKey(fileKey, headerKeyNumber, headerKeyContext), {headerBytes});
}

SecretBytes bundleStreamKey(const SecretBytes &fileKey)
{
    return deriveKey(fileKey, streamKeyNumber, streamKeyContext);
}

std::variant<BundleHeader, BundleRefusal> parseBundleHeader(QByteArrayView beginning)
{
    if (const auto wrong = wrongMagic(beginning))
        return *wrong;
    const BundleRefusal cut{BundleFault::Truncated, BundlePlace::Header, 0, u"ends within its header"_s};
    if (beginning.size() <= majorAt)
        return cut;
    const int major = static_cast<unsigned char>(beginning[majorAt]);
    if (major > bundleMajor) {
        return BundleRefusal{BundleFault::NewerFormat, BundlePlace::Header, 0,
                             u"container %1, known is %2"_s.arg(major).arg(bundleMajor)};
    }
    if (major < bundleMajor)
        return damagedHeader(u"container 0"_s);
    if (beginning.size() < bundleFixedPart)
        return cut;
    if (static_cast<unsigned char>(beginning[suiteAt]) != bundleSuite || beginning[flagsAt] != 0)
        return damagedHeader(u"unknown suite or flags"_s);
    const qint64 length = qFromLittleEndian<quint32>(beginning.data() + lengthAt);
    if (length > bundleLargestHeader || length < bodySize(1))
        return damagedHeader(u"length of header %1"_s.arg(length));
    if (beginning.size() < bundleFixedPart + BundleId::size + 1)
        return cut;
    const int recipients = static_cast<unsigned char>(beginning[bundleFixedPart + BundleId::size]);
    if (recipients < 1 || recipients > bundleMostRecipients || bodySize(recipients) != length)
        return damagedHeader(u"%1 recipients in %2 bytes"_s.arg(recipients).arg(length));
    if (beginning.size() < bundleFixedPart + length + Hash256::size)
        return cut;

    BundleHeader header;
    header.minor = static_cast<unsigned char>(beginning[minorAt]);
    header.bytes = beginning.first(bundleFixedPart + length).toByteArray();
    header.id = *BundleId::from(beginning.sliced(bundleFixedPart, BundleId::size));
    qsizetype at = bundleFixedPart + BundleId::size + 1;
    for (int i = 0; i < recipients; ++i, at += sealedFileKeySize)
        header.sealedKeys.push_back(beginning.sliced(at, sealedFileKeySize).toByteArray());
    header.streamHeader = beginning.sliced(at, streamHeaderSize).toByteArray();
    header.code = *Hash256::from(beginning.sliced(bundleFixedPart + length, Hash256::size));
    return header;
}

std::variant<SecretBytes, BundleRefusal> unsealBundle(const BundleHeader &header,
                                                      const std::vector<const BoxKey *> &keys)
{
    for (const QByteArray &sealed : header.sealedKeys) {
        for (const BoxKey *key : keys) {
            auto fileKey = key->open(sealed);
            if (!fileKey)
                continue;
            if (!equalInConstantTime(bundleHeaderCode(*fileKey, header.bytes).view(), header.code.view()))
                return damagedHeader(u"code of the header"_s);
            return std::move(*fileKey);
        }
    }
    return BundleRefusal{BundleFault::NotForMe, BundlePlace::None, 0, u"%1 recipients"_s.arg(header.sealedKeys.size())};
}

} // namespace benchbook
