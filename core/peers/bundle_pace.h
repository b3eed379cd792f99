// How far a bundle is while it is written or read, and the wish to stop in between.
#pragma once

#include "core/base/progress.h"
#include "core/bundle/bundle_reader.h"
#include "core/bundle/bundle_writer.h"

#include <vector>

namespace benchbook {

class ContentStore;

/// Puts items and then contents into a bundle that was begun. Progress goes by what is put in: an item counts one, a
/// content as many as the slices it takes. Cancelled as soon as the wish to stop is heard; Io for a content that
/// cannot be read.
Result<void> fillBundle(BundleWriter &writer, const std::vector<BundleItem> &items,
                        const std::vector<Hash256> &contents, const ContentStore &store, Progress &progress);

/// Passes on what is read of a bundle to whoever takes it, and says how much of what the manifest announced has come.
class PacedVisitor final : public BundleVisitor
{
public:
    PacedVisitor(BundleVisitor &taker, Progress &progress) : m_taker(taker), m_progress(progress) {}

    Result<void> takeManifest(const BundleManifest &manifest) override;
    Result<void> takeItem(const BundleItem &item) override;

private:
    BundleVisitor &m_taker;
    Progress &m_progress;
    qint64 m_announced = 0;
    qint64 m_come = 0;
};

} // namespace benchbook
