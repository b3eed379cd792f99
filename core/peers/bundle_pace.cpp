#include "core/peers/bundle_pace.h"

#include "core/bundle/bundle_limits.h"
#include "core/journal/content_store.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace benchbook {

namespace {

struct BundlePaceText
{
    Q_DECLARE_TR_FUNCTIONS(BundlePaceText)
};

qint64 slicesOf(qint64 bytes) { return 1 + (bytes + bundleLargestSlice - 1) / bundleLargestSlice; }

/// One more step of the way, or the news that nobody wants it any more.
Result<void> goOn(Progress &progress, qint64 done, qint64 whole)
{
    if (progress.isCancelled())
        return Error{ErrorCode::Cancelled, BundlePaceText::tr("Stopped.")};
    progress.step(static_cast<double>(done) / static_cast<double>(std::max<qint64>(whole, 1)));
    return {};
}

} // namespace

Result<void> fillBundle(BundleWriter &writer, const std::vector<BundleItem> &items,
                        const std::vector<Hash256> &contents, const ContentStore &store, Progress &progress)
{
    auto whole = static_cast<qint64>(items.size());
    for (const Hash256 &content : contents)
        whole += slicesOf(QFileInfo(store.pathOf(hexText(content))).size());
    qint64 done = 0;
    for (const BundleItem &item : items) {
        BENCHBOOK_TRY(goOn(progress, done++, whole));
        BENCHBOOK_TRY(writer.add(item));
    }
    for (const Hash256 &content : contents) {
        BENCHBOOK_TRY(goOn(progress, done, whole));
        QFile file(store.pathOf(hexText(content)));
        if (!file.open(QIODevice::ReadOnly))
            return Error{ErrorCode::Io, BundlePaceText::tr("A photo or paper cannot be read.")};
        BENCHBOOK_TRY(writer.addAttachment(content, file.size(), file));
        done += slicesOf(file.size());
    }
    return {};
}

Result<void> PacedVisitor::takeManifest(const BundleManifest &manifest)
{
    for (const auto &[section, count] : manifest.tally.items)
        m_announced += count;
    return m_taker.takeManifest(manifest);
}

Result<void> PacedVisitor::takeItem(const BundleItem &item)
{
    BENCHBOOK_TRY(goOn(m_progress, m_come++, m_announced));
    return m_taker.takeItem(item);
}

} // namespace benchbook
