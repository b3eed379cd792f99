// The manifest: the first item of a payload. Who speaks to whom, when, with which program, and how much follows.
#pragma once

#include "core/base/clock.h"
#include "core/bundle/bundle_item.h"
#include "core/bundle/bundle_limits.h"

#include <map>

namespace benchbook {

/// How much of what: said by the manifest beforehand, counted by the reader, and compared at the end.
struct BundleTally
{
    std::map<int, qint64> items; ///< by number of the section; only those that occur
    qint64 letterBytes = 0;      ///< of all letters' raw bytes
    qint64 attachmentBytes = 0;  ///< as the heads of the attachments say
    void add(const BundleItem &item);
    qint64 count(BundleSection section) const;

    friend bool operator==(const BundleTally &, const BundleTally &) = default;
};

struct BundleManifest
{
    SignPublicKey sender; ///< root of the studio; the same as the signer's
    Hash256 audience;     ///< root public key of the other studio (own machines: our own), or the id of a group
    QString appVersion;
    qint64 schemaVersion = 0;
    qint64 minReader = bundleReaderVersion; ///< of what the reader must understand (bundleReaderVersion)
    Instant created{0};
    BundleTally tally;
};

QByteArray writeManifest(const BundleManifest &manifest);
/// Nothing if the item is no manifest. Fields that a later program added are left aside.
std::optional<BundleManifest> manifestFrom(const CborValue &item);

} // namespace benchbook
