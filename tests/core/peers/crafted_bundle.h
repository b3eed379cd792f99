// Bundles that Benchbook itself would not write: genuine keys, any contents. For what a broken, newer or malicious
// program of a paired studio might send.
#pragma once

#include "core/bundle/bundle_writer.h"
#include "tests/core/peers/post_fixture.h"

namespace benchbook::testing {

struct BundleCraft
{
    std::vector<BundleItem> items = {};
    /// Last changes to what the manifest says.
    std::function<void(BundleManifest &)> manifest = {};
};

/// Signed by a machine of `from`, sealed to `to`; the path of the file.
QString craftBundle(PostStudio &from, PostStudio &to, const BundleCraft &craft);

/// A chain of `from` to `to` in a life of its own, and letters in it as raw bytes.
struct CraftedChain
{
    CraftedChain(PostStudio &from, PostStudio &to, int life = 1);
    /// Signed as the next one; also any bytes that are no content of ours.
    Letter add(const QByteArray &raw);
    Letter add(const LetterContent &content);
    /// Signed by the key of `from`, wherever it is said to stand.
    Letter at(const ChainHead &after, const QByteArray &raw) const;
    BundleLetterChain item(qint64 firstSeq, const Hash256 &previous) const;
    /// The chain's item and these letters, which follow each other.
    std::vector<BundleItem> items(const std::vector<Letter> &letters) const;

    ChainHeader header;
    ChainHead head = {};

private:
    SignKey m_device;
};

} // namespace benchbook::testing
