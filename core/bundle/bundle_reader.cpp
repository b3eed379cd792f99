#include "core/bundle/bundle_reader.h"

#include "core/crypto/hash.h"
#include "core/crypto/sealed_stream.h"

#include <QCoreApplication>
#include <QIODevice>

namespace benchbook {
namespace {

using namespace Qt::StringLiterals;

constexpr qint64 sealedChunk = bundleChunk + chunkOverhead;

struct BundleReaderText
{
    Q_DECLARE_TR_FUNCTIONS(BundleReader)
};

/// The last chunk does not open. The format does not say how long it is, so a missing end and a changed one look alike.
BundleRefusal endMissing(const QString &detail) { return {BundleFault::Truncated, BundlePlace::End, 0, detail}; }

BundleFault faultOf(BundleTrust trust)
{
    switch (trust) {
    case BundleTrust::Blocked:
        return BundleFault::BlockedSender;
    case BundleTrust::Revoked:
        return BundleFault::Revoked;
    case BundleTrust::Unknown:
    case BundleTrust::Paired:
        break;
    }
    return BundleFault::UnknownSender;
}

} // namespace

/// What the first pass finds out.
struct BundleReader::Inside
{
    LongHash hash{BundleSignature::insideDomain};
    std::optional<SignerBlock> signerBlock;
    QByteArray signature;
};

BundleReader::BundleReader(QIODevice &file, BundleAddressee addressee, const BundleLimits &limits)
    : m_file(file), m_addressee(std::move(addressee)), m_limits(limits)
{
    Q_ASSERT(!file.isSequential());
}

BundleReader::~BundleReader() = default;

Error BundleReader::refuse(const BundleRefusal &refusal)
{
    m_refusal = refusal;
    return refusal.toError();
}

Result<void> BundleReader::open()
{
    Inside inside;
    BENCHBOOK_TRY(readHeader());
    BENCHBOOK_TRY(hashInside(inside));
    return checkSigner(inside);
}

Result<void> BundleReader::readHeader()
{
    if (m_file.size() > m_limits.fileBytes) {
        return refuse({BundleFault::Limit, BundlePlace::None, 0,
                       u"file of %1 bytes, at most %2"_s.arg(m_file.size()).arg(m_limits.fileBytes)});
    }
    m_file.seek(0);
    auto parsed = parseBundleHeader(m_file.read(bundleFixedPart + bundleLargestHeader + Hash256::size));
    if (const auto *refusal = std::get_if<BundleRefusal>(&parsed))
        return refuse(*refusal);
    m_header = std::get<BundleHeader>(std::move(parsed));
    auto unsealed = unsealBundle(*m_header, m_addressee.keys);
    if (const auto *refusal = std::get_if<BundleRefusal>(&unsealed))
        return refuse(*refusal);
    m_streamKey = bundleStreamKey(std::get<SecretBytes>(unsealed));
    return {};
}

Result<void> BundleReader::openChunks(const std::function<Result<void>(QByteArrayView, qint64)> &take)
{
    const qint64 sealed = m_file.size() - m_header->size();
    const qint64 chunks = (sealed + sealedChunk - 1) / sealedChunk;
    if (!m_file.seek(m_header->size()) || chunks == 0)
        return refuse(endMissing(u"nothing behind the header"_s));
    m_insideSize = sealed - chunks * chunkOverhead;
    StreamOpener opener(m_streamKey, m_header->streamHeader);
    for (qint64 chunk = 1, at = 0; chunk <= chunks; ++chunk) {
        const QByteArray bytes = m_file.read(sealedChunk);
        const bool atEnd = chunk == chunks;
        auto opened = opener.open(bytes);
        if (!opened) {
            return atEnd ? refuse(endMissing(u"chunk %1 is the last and does not open"_s.arg(chunk)))
                         : refuse({BundleFault::Damaged, BundlePlace::Chunk, chunk, {}});
        }
        if (opened->last && !atEnd)
            return refuse({BundleFault::Damaged, BundlePlace::End, 0, u"bytes behind chunk %1"_s.arg(chunk)});
        if (opened->last && opened->plain.isEmpty())
            return refuse({BundleFault::Damaged, BundlePlace::Chunk, chunk, u"the last chunk is empty"_s});
        if (!opened->last && atEnd)
            return refuse(endMissing(u"chunk %1 is not the last"_s.arg(chunk)));
        BENCHBOOK_TRY(take(opened->plain, at));
        at += opened->plain.size();
        wipe(opened->plain);
    }
    return {};
}

Result<void> BundleReader::hashInside(Inside &inside)
{
    return openChunks([&](QByteArrayView plain, qint64 at) -> Result<void> {
        // The first chunk holds all of the signer block, or there is none.
        if (at == 0)
            inside.signerBlock = parseSignerBlock(plain);
        const qint64 signatureAt = m_insideSize - Signature::size;
        const auto hashed = qsizetype(qBound(qint64(0), signatureAt - at, qint64(plain.size())));
        inside.hash.add(plain.first(hashed));
        inside.signature.append(plain.sliced(hashed));
        return {};
    });
}

Result<void> BundleReader::checkSigner(Inside &inside)
{
    const auto signature = Signature::from(inside.signature);
    const auto &block = inside.signerBlock;
    if (!block || !signature || block->size > m_insideSize - Signature::size)
        return refuse({BundleFault::BadSignature, BundlePlace::Inside, 0, u"no signer or no signature"_s});
    m_signer = block->signer;
    m_trust = m_addressee.trust(*m_signer);
    if (m_trust != BundleTrust::Paired)
        return refuse({faultOf(m_trust), BundlePlace::None, 0, QString::fromLatin1(m_signer->root.hex())});
    const Hash512 header =
        LongHash(BundleSignature::headerDomain).add(m_header->bytes).add(m_header->code.view()).result();
    if (!BundleSignature::isRight(m_signer->device, header, inside.hash.result(), *signature)) {
        const QString named = QString::fromLatin1(m_signer->root.hex());
        // Whoever is named did not sign this; it must not look as if they had.
        m_signer.reset();
        return refuse({BundleFault::BadSignature, BundlePlace::Inside, 0, u"names "_s + named});
    }
    m_payloadBegin = block->size;
    return {};
}

Result<void> BundleReader::read(BundleVisitor &visitor)
{
    if (m_payloadBegin == 0)
        return Error::refused(BundleReaderText::tr("This file was not opened; nothing of it can be read."));
    const qint64 end = m_insideSize - Signature::size;
    BundlePayload payload(
        end - m_payloadBegin, m_limits,
        [this](const BundleManifest &manifest) {
            return manifest.sender == m_signer->root && m_addressee.isForUs(manifest.audience);
        },
        visitor);
    auto outcome = openChunks([&](QByteArrayView plain, qint64 at) {
        const auto from = qsizetype(qBound(qint64(0), m_payloadBegin - at, qint64(plain.size())));
        const auto until = qsizetype(qBound(qint64(from), end - at, qint64(plain.size())));
        return payload.add(plain.sliced(from, until - from));
    });
    if (outcome)
        outcome = payload.finish();
    m_payload = payload.state();
    if (m_payload.refusal)
        m_refusal = m_payload.refusal;
    return outcome;
}

} // namespace benchbook
