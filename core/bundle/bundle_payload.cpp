#include "core/bundle/bundle_payload.h"

#include "core/cbor/cbor_sequence.h"

#include <zlib.h>

#include <algorithm>
#include <limits>

namespace benchbook {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype inflatedAtOnce = 65'536;

bool isLimit(CborFault fault)
{
    return fault == CborFault::TooDeep || fault == CborFault::TextTooLong || fault == CborFault::TooManyItems ||
           fault == CborFault::ItemTooLarge;
}

} // namespace

struct BundlePayload::Stream
{
    z_stream zlib{};
    bool ended = false;
    QByteArray inflated = QByteArray(inflatedAtOnce, Qt::Uninitialized);
    CborSequenceReader row{bundleLargestItem};

    Stream() { inflateInit(&zlib); }
    ~Stream() { inflateEnd(&zlib); }
    Stream(const Stream &) = delete;
    Stream &operator=(const Stream &) = delete;
};

BundlePayload::BundlePayload(qint64 compressedSize, const BundleLimits &limits, Acceptance accepts,
                             BundleVisitor &visitor)
    : m_limits(limits),
      m_inflatedMost(std::min(limits.inflatedBytes, compressedSize * limits.inflatedPerByte)),
      m_accepts(std::move(accepts)),
      m_visitor(visitor),
      m_stream(std::make_unique<Stream>())
{
}

BundlePayload::~BundlePayload() = default;

Error BundlePayload::refuse(BundleFault fault, const QString &detail)
{
    m_state.refusal = BundleRefusal{fault, BundlePlace::Inside, 0, detail};
    return m_state.refusal->toError();
}

Error BundlePayload::refuseItem(BundleItemFault fault)
{
    const QString where = u"item before byte %1"_s.arg(m_stream->row.offset());
    return refuse(fault == BundleItemFault::TooLarge ? BundleFault::Limit : BundleFault::Malformed, where);
}

Result<void> BundlePayload::add(QByteArrayView compressed)
{
    z_stream &zlib = m_stream->zlib;
    zlib.next_in = const_cast<Bytef *>(reinterpret_cast<const Bytef *>(compressed.data()));
    zlib.avail_in = static_cast<uInt>(compressed.size());
    do {
        if (m_stream->ended) {
            if (zlib.avail_in > 0)
                return refuse(BundleFault::Malformed, u"bytes after the compressed payload"_s);
            return {};
        }
        zlib.next_out = reinterpret_cast<Bytef *>(m_stream->inflated.data());
        zlib.avail_out = static_cast<uInt>(inflatedAtOnce);
        const int code = inflate(&zlib, Z_NO_FLUSH);
        if (code != Z_OK && code != Z_STREAM_END && code != Z_BUF_ERROR)
            return refuse(BundleFault::Malformed, u"zlib %1"_s.arg(code));
        m_stream->ended = code == Z_STREAM_END;
        const qsizetype got = inflatedAtOnce - qsizetype(zlib.avail_out);
        m_state.inflatedBytes += got;
        if (m_state.inflatedBytes > m_inflatedMost)
            return refuse(BundleFault::Limit, u"inflated beyond %1 bytes"_s.arg(m_inflatedMost));
        BENCHBOOK_TRY(addInflated(QByteArrayView(m_stream->inflated).first(got)));
    } while (zlib.avail_in > 0 || zlib.avail_out == 0);
    return {};
}

Result<void> BundlePayload::addInflated(QByteArrayView bytes)
{
    CborSequenceReader &row = m_stream->row;
    row.add(bytes);
    while (const auto value = row.next())
        BENCHBOOK_TRY(takeNext(*value, row.lastBytes()));
    if (const auto &problem = row.problem()) {
        return refuse(isLimit(problem->fault) ? BundleFault::Limit : BundleFault::Malformed,
                      u"%1 at byte %2"_s.arg(cborFaultName(problem->fault)).arg(problem->offset));
    }
    return {};
}

Result<void> BundlePayload::takeNext(const CborValue &value, QByteArrayView bytes)
{
    if (++m_items > m_limits.items)
        return refuse(BundleFault::Limit, u"more than %1 items"_s.arg(m_limits.items));
    if (!m_state.manifest)
        return takeManifest(value);
    auto read = bundleItemFrom(value, bytes);
    if (const auto *fault = std::get_if<BundleItemFault>(&read))
        return refuseItem(*fault);
    auto &item = std::get<BundleItem>(read);
    BENCHBOOK_TRY(keepOrder(item));
    m_state.found.add(item);
    BENCHBOOK_TRY(keepWithinManifest(item));
    if (std::holds_alternative<BundleUnknown>(item))
        ++m_state.unknownItems;
    return m_visitor.takeItem(item);
}

Result<void> BundlePayload::takeManifest(const CborValue &value)
{
    auto manifest = manifestFrom(value);
    if (!manifest)
        return refuse(BundleFault::Malformed, u"no manifest at the beginning"_s);
    m_state.manifest = std::move(manifest);
    if (m_state.manifest->minReader > bundleReaderVersion) {
        return refuse(BundleFault::NewerFormat,
                      u"written by %1, needs reader %2, this is %3"_s.arg(m_state.manifest->appVersion)
                          .arg(m_state.manifest->minReader)
                          .arg(bundleReaderVersion));
    }
    const BundleTally &said = m_state.manifest->tally;
    if (said.letterBytes > m_inflatedMost || said.attachmentBytes > m_inflatedMost - said.letterBytes)
        return refuse(BundleFault::Limit, u"says that it is larger than %1 bytes"_s.arg(m_inflatedMost));
    if (!m_accepts(*m_state.manifest))
        return refuse(BundleFault::Foreign, u"sender or audience of the manifest"_s);
    return m_visitor.takeManifest(*m_state.manifest);
}

/// Letters follow their chain, slices their attachment; nothing comes between.
Result<void> BundlePayload::keepOrder(BundleItem &item)
{
    if (const auto *slice = std::get_if<BundleSlice>(&item)) {
        m_sliceBytesLeft -= slice->bytes.size();
        if (m_sliceBytesLeft < 0)
            return refuse(BundleFault::Malformed, u"an attachment is longer than it says"_s);
        return {};
    }
    if (m_sliceBytesLeft > 0)
        return refuse(BundleFault::Malformed, u"an attachment is shorter than it says"_s);
    if (auto *letter = std::get_if<BundleLetter>(&item)) {
        if (!m_nextSeq)
            return refuse(BundleFault::Malformed, u"a letter without its chain"_s);
        letter->seq = *m_nextSeq;
        if (*m_nextSeq == std::numeric_limits<qint64>::max())
            m_nextSeq.reset();
        else
            ++*m_nextSeq;
        return {};
    }
    m_nextSeq.reset();
    if (const auto *chain = std::get_if<BundleLetterChain>(&item))
        m_nextSeq = chain->firstSeq;
    else if (const auto *attachment = std::get_if<BundleAttachment>(&item))
        m_sliceBytesLeft = attachment->size;
    return {};
}

/// As soon as there is more than the manifest said, there is no need to read on.
Result<void> BundlePayload::keepWithinManifest(const BundleItem &item)
{
    const BundleTally &said = m_state.manifest->tally;
    const BundleTally &found = m_state.found;
    const int section = sectionOf(item);
    const auto promised = said.items.find(section);
    if (promised == said.items.end() || found.items.at(section) > promised->second ||
        found.letterBytes > said.letterBytes || found.attachmentBytes > said.attachmentBytes)
        return refuse(BundleFault::Malformed, u"more of section %1 than the manifest says"_s.arg(section));
    return {};
}

Result<void> BundlePayload::finish()
{
    if (!m_stream->ended || !m_stream->row.atEnd() || m_sliceBytesLeft > 0)
        return refuse(BundleFault::Malformed, u"ends within the payload"_s);
    if (!m_state.manifest)
        return refuse(BundleFault::Malformed, u"empty"_s);
    if (m_state.found != m_state.manifest->tally)
        return refuse(BundleFault::Malformed, u"less than the manifest says"_s);
    return {};
}

} // namespace benchbook
