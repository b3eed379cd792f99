// BundleReader: a sealed file back into items, in an order in which nothing hostile is ever looked into.
//
// 1. magic, version, lengths; 2. the file key; 3. the header's code; 4. all chunks are opened and hashed; 5. the studio
// says what it thinks of the signer; 6. the signature; only then 7. chunks are opened again, inflated within limits and
// read item by item. No plaintext is ever written to a disk.
#pragma once

#include "core/bundle/bundle_header.h"
#include "core/bundle/bundle_payload.h"
#include "core/bundle/bundle_signer.h"

class QIODevice;

namespace benchbook {

/// Who opens a bundle.
struct BundleAddressee
{
    std::vector<const BoxKey *> keys; ///< the studio's key, and earlier ones that peers may still use
    /// Of the certificate, too: whoever answers Paired says that the device key is the studio's.
    std::function<BundleTrust(const BundleSigner &)> trust;
    /// Whether a bundle to this audience is for this studio.
    std::function<bool(const Hash256 &audience)> isForUs;
};

class BundleReader
{
public:
    /// `file` can be sought in, does not change (StagedBundle), and outlives the reader.
    BundleReader(QIODevice &file, BundleAddressee addressee, const BundleLimits &limits = {});
    ~BundleReader();

    /// Steps 1 to 6. After an error nothing more can be read, and refusal() says why, if it was a refusal.
    Result<void> open();
    /// Step 7; may be called again. An error of the visitor ends it and is returned.
    Result<void> read(BundleVisitor &visitor);

    const std::optional<BundleRefusal> &refusal() const { return m_refusal; }
    /// Nothing before the header was read.
    const std::optional<BundleHeader> &header() const { return m_header; }
    /// Who signed, from step 6 on, and of one who is not trusted from step 5 on; nobody if the bundle is not for us.
    const std::optional<BundleSigner> &signer() const { return m_signer; }
    BundleTrust trust() const { return m_trust; }
    /// Compressed; 0 before step 6.
    qint64 payloadSize() const { return m_payloadBegin > 0 ? m_insideSize - Signature::size - m_payloadBegin : 0; }
    /// Of the last read().
    const BundlePayloadState &payload() const { return m_payload; }

private:
    struct Inside;
    Error refuse(const BundleRefusal &refusal);
    Result<void> readHeader();
    Result<void> hashInside(Inside &inside);
    Result<void> checkSigner(Inside &inside);
    /// Opens all chunks in turn and hands each on with its place inside.
    Result<void> openChunks(const std::function<Result<void>(QByteArrayView plain, qint64 at)> &take);

    QIODevice &m_file;
    BundleAddressee m_addressee;
    BundleLimits m_limits;
    std::optional<BundleRefusal> m_refusal;
    std::optional<BundleHeader> m_header;
    std::optional<BundleSigner> m_signer;
    BundleTrust m_trust = BundleTrust::Unknown;
    SecretBytes m_streamKey;
    qint64 m_insideSize = 0;   ///< signer block, compressed payload and signature
    qint64 m_payloadBegin = 0; ///< inside; 0 before the signature was found right
    BundlePayloadState m_payload;
};

} // namespace benchbook
