// BundleWriter: one file for up to sixteen recipients, written as it comes: compressed, signed, sealed.
#pragma once

#include "core/bundle/bundle_header.h"
#include "core/bundle/bundle_manifest.h"
#include "core/bundle/bundle_signer.h"

#include <memory>

class QIODevice;

namespace benchbook {

struct BundleSender
{
    const SignKey &device;
    SignPublicKey root;
    QByteArray certificate; ///< at most bundleLargestCertificate
};

struct BundleWritten
{
    BundleId id;
    qint64 fileBytes = 0;
    qint64 payloadBytes = 0; ///< before compression
};

/// An id nobody had before.
BundleId newBundleId();

/// The file has another name until it is whole and on the disk; whatever goes wrong before, an earlier file of the name
/// stays as it was. The manifest says beforehand how much will come (BundleTally::add over the same items).
class BundleWriter
{
public:
    /// Io if the file cannot be made; Invalid without recipients, with too many, or with too large a certificate.
    static Result<std::unique_ptr<BundleWriter>> begin(const QString &path, const BundleSender &sender,
                                                       const std::vector<BoxPublicKey> &recipients,
                                                       const BundleManifest &manifest, const BundleId &id,
                                                       const BundleLimits &limits = {});
    ~BundleWriter(); ///< not finished: nothing is left behind
    BundleWriter(const BundleWriter &) = delete;
    BundleWriter &operator=(const BundleWriter &) = delete;

    /// Invalid beyond a limit that a reader has, too.
    Result<void> add(const BundleItem &item);
    /// The attachment and its slices, read from where `content` stands up to its end.
    Result<void> addAttachment(const Hash256 &hash, qint64 size, QIODevice &content);
    /// Invalid if not exactly what the manifest said was added.
    Result<BundleWritten> finish();

private:
    struct State;
    explicit BundleWriter(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace benchbook
