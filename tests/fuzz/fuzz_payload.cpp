// What is inside a bundle, as if its signature had been right: the crypto is left out, the bytes go straight into
// BundlePayload. The first byte says whether the rest is compressed already, and in what pieces it comes.
#include "core/bundle/bundle_payload.h"
#include "core/cbor/cbor_reader.h"

#include <zlib.h>

#include <algorithm>
#include <cstdlib>

using namespace benchbook;

namespace {

class PayloadWitness final : public BundleVisitor
{
public:
    Result<void> takeManifest(const BundleManifest &manifest) override
    {
        const auto again = manifestFrom(*readCbor(writeManifest(manifest)));
        if (m_begun || !again || !(again->tally == manifest.tally) || again->created != manifest.created)
            std::abort();
        m_begun = true;
        return {};
    }
    Result<void> takeItem(const BundleItem &item) override
    {
        if (!m_begun)
            std::abort();
        const QByteArray bytes = writeBundleItem(item);
        const CborRead read = tryReadCbor(bytes);
        if (read.problem)
            std::abort();
        auto again = bundleItemFrom(read.value, bytes);
        auto *same = std::get_if<BundleItem>(&again);
        if (!same)
            std::abort();
        // The number of a letter follows from its place.
        if (auto *letter = std::get_if<BundleLetter>(same))
            letter->seq = std::get<BundleLetter>(item).seq;
        if (!(*same == item))
            std::abort();
        return {};
    }

private:
    bool m_begun = false;
};

/// As zlib at level 0 would: compressing for each run would be most of its time. Our inputs fit into one block.
QByteArray storedBytes(QByteArrayView plain)
{
    const auto size = static_cast<unsigned>(std::min(plain.size(), qsizetype(0xffff)));
    const auto sum = adler32(1, reinterpret_cast<const Bytef *>(plain.data()), size);
    QByteArray out = QByteArray::fromHex("780101");
    for (const unsigned part : {size, ~size})
        out.append(char(part & 0xff)).append(char(part >> 8 & 0xff));
    out.append(plain.first(qsizetype(size)));
    for (int shift = 24; shift >= 0; shift -= 8)
        out.append(char(sum >> shift & 0xff));
    return out;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    if (size == 0)
        return 0;
    const QByteArrayView rest(data + 1, qsizetype(size - 1));
    const QByteArray compressed = (data[0] & 1) ? rest.toByteArray() : storedBytes(rest);
    const qsizetype piece = 16 + (data[0] >> 1) * 37;
    BundleLimits limits;
    limits.inflatedBytes = 4 << 20;
    limits.items = 5'000;
    PayloadWitness witness;
    BundlePayload payload(
        compressed.size(), limits, [](const BundleManifest &) { return true; }, witness);
    Result<void> outcome;
    for (qsizetype at = 0; at < compressed.size() && outcome; at += piece)
        outcome = payload.add(QByteArrayView(compressed).sliced(at, std::min(piece, compressed.size() - at)));
    if (outcome)
        outcome = payload.finish();
    const BundlePayloadState &state = payload.state();
    // Either all of it is well, or there is a refusal; and no more than one buffer beyond the limit was made.
    if (outcome.ok() == state.refusal.has_value() || (outcome && !state.manifest) ||
        state.inflatedBytes > limits.inflatedBytes + (1 << 16))
        std::abort();
    return 0;
}
