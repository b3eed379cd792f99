#include "core/bundle/bundle_inspection.h"

#include <QIODevice>

namespace benchbook {
namespace {

/// Counting is done by the payload itself.
class LookOnly final : public BundleVisitor
{
public:
    Result<void> takeManifest(const BundleManifest &) override { return {}; }
    Result<void> takeItem(const BundleItem &) override { return {}; }
};

} // namespace

BundleInspection inspectBundle(QIODevice &file, const BundleAddressee &addressee, const BundleLimits &limits)
{
    BundleInspection told;
    told.fileBytes = file.size();
    BundleReader reader(file, addressee, limits);
    LookOnly look;
    if (reader.open() && reader.read(look))
        Q_ASSERT(!reader.refusal());
    told.refusal = reader.refusal();
    if (const auto &header = reader.header()) {
        told.id = header->id;
        told.recipients = int(header->sealedKeys.size());
    }
    told.signer = reader.signer();
    told.trust = reader.trust();
    told.manifest = reader.payload().manifest;
    told.found = reader.payload().found;
    told.unknownItems = reader.payload().unknownItems;
    told.compressedBytes = reader.payloadSize();
    told.inflatedBytes = reader.payload().inflatedBytes;
    return told;
}

} // namespace benchbook
