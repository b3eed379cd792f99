// BundlePayload: from compressed bytes to items, one by one, within limits. It is given nothing before the signature of
// a known machine was found right; the test of hostile bytes gives it everything.
#pragma once

#include "core/bundle/bundle_manifest.h"
#include "core/bundle/bundle_refusal.h"

#include <functional>
#include <memory>

namespace benchbook {

/// Takes what is in a bundle as it comes. An error from it ends the reading and comes out where the reading began.
class BundleVisitor
{
public:
    virtual ~BundleVisitor() = default;
    /// First, once.
    virtual Result<void> takeManifest(const BundleManifest &manifest) = 0;
    virtual Result<void> takeItem(const BundleItem &item) = 0;
};

/// What became of a payload so far.
struct BundlePayloadState
{
    std::optional<BundleManifest> manifest;
    BundleTally found;
    qint64 unknownItems = 0; ///< of sections that need a newer program
    qint64 inflatedBytes = 0;
    std::optional<BundleRefusal> refusal;
};

class BundlePayload
{
public:
    /// `accepts` says whether this studio is meant and the sender is whom the envelope names: FOREIGN if not.
    using Acceptance = std::function<bool(const BundleManifest &)>;
    /// `compressedSize` is all that will be added.
    BundlePayload(qint64 compressedSize, const BundleLimits &limits, Acceptance accepts, BundleVisitor &visitor);
    ~BundlePayload();

    Result<void> add(QByteArrayView compressed);
    /// After the last byte: everything must be there, and as much as the manifest said.
    Result<void> finish();
    const BundlePayloadState &state() const { return m_state; }

private:
    struct Stream;
    Error refuse(BundleFault fault, const QString &detail);
    Error refuseItem(BundleItemFault fault);
    Result<void> addInflated(QByteArrayView bytes);
    Result<void> takeNext(const CborValue &value, QByteArrayView bytes);
    Result<void> takeManifest(const CborValue &value);
    Result<void> keepOrder(BundleItem &item);
    Result<void> keepWithinManifest(const BundleItem &item);

    BundleLimits m_limits;
    qint64 m_inflatedMost;
    Acceptance m_accepts;
    BundleVisitor &m_visitor;
    std::unique_ptr<Stream> m_stream;
    BundlePayloadState m_state;
    qint64 m_items = 0;
    std::optional<qint64> m_nextSeq; ///< of the letter that may follow
    qint64 m_sliceBytesLeft = 0;     ///< of the attachment that is open
};

} // namespace benchbook
