// What a bundle is, told to whoever it is addressed to, without taking anything in.
#pragma once

#include "core/bundle/bundle_reader.h"

namespace benchbook {

struct BundleInspection
{
    qint64 fileBytes = 0;
    std::optional<BundleRefusal> refusal; ///< nothing: it would be taken in
    std::optional<BundleId> id;           ///< nothing if there is no readable header
    int recipients = 0;
    /// Signer and trust as BundleReader says them; nobody if the file is not for us.
    std::optional<BundleSigner> signer;
    BundleTrust trust = BundleTrust::Unknown;
    /// Only of a signer who is trusted and signed: sender, audience, program, when.
    std::optional<BundleManifest> manifest;
    BundleTally found;          ///< what was really there
    qint64 unknownItems = 0;    ///< for these a newer version is needed
    qint64 compressedBytes = 0; ///< of the payload
    qint64 inflatedBytes = 0;
};

/// Reads all of it. What is wrong with the file is told by `refusal`.
BundleInspection inspectBundle(QIODevice &file, const BundleAddressee &addressee, const BundleLimits &limits = {});

} // namespace benchbook
