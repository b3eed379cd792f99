// The header of a bundle: the only part that is read before anything is known of who wrote it.
#include "core/bundle/bundle_header.h"

#include <cstdlib>

using namespace benchbook;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const QByteArrayView bytes(data, qsizetype(size));
    auto parsed = parseBundleHeader(bytes);
    if (const auto *refusal = std::get_if<BundleRefusal>(&parsed)) {
        if (refusal->toError().message.isEmpty() || refusal->className().isEmpty())
            std::abort();
        return 0;
    }
    // What was read is what stands there: put together again it is the same, but for the minor version.
    const auto &header = std::get<BundleHeader>(parsed);
    QByteArray again = composeBundleHeader(header.id, header.sealedKeys, header.streamHeader);
    again[9] = char(header.minor);
    if (again != header.bytes || bytes.first(again.size()) != again || header.size() > bytes.size())
        std::abort();
    return 0;
}
