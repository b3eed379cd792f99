#include "core/peers/bundle_waiting.h"

#include "core/peers/stored_bytes.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <numeric>

namespace benchbook {
namespace {

using namespace Qt::StringLiterals;

QFileInfoList waitingFiles(const QString &studioPath)
{
    return QDir(bundleFolder(studioPath)).entryInfoList({u"waiting-*.bbundle"_s}, QDir::Files, QDir::Name);
}

/// The detail of a refusal begins with its class.
QString classOf(const Error &error)
{
    const auto end = std::find_if(error.detail.begin(), error.detail.end(),
                                  [](QChar letter) { return !letter.isUpper() && letter != u'_'; });
    return error.detail.first(end - error.detail.begin());
}

bool asksForNewer(const Error &error)
{
    const std::optional<BundleRefusal> refusal = refusalOfClass(classOf(error));
    return refusal && refusal->fault == BundleFault::NewerFormat;
}

} // namespace

QStringList waitingBundles(const QString &studioPath)
{
    QStringList paths;
    for (const QFileInfo &file : waitingFiles(studioPath))
        paths << file.absoluteFilePath();
    return paths;
}

bool keepWaiting(StagedBundle &bundle, const QString &studioPath)
{
    const QString path = bundleFolder(studioPath) % u"/waiting-"_s % keptBundleName(hexText(bundle.hash()));
    if (QFile::exists(path))
        return true;
    const QFileInfoList kept = waitingFiles(studioPath);
    const qint64 bytes = std::accumulate(kept.begin(), kept.end(), bundle.size(),
                                         [](qint64 sum, const QFileInfo &file) { return sum + file.size(); });
    if (kept.size() >= mostWaitingBundles || bytes > mostWaitingBytes)
        return false;
    return bundle.keepAs(path).ok();
}

void forgetWaiting(const QString &studioPath, const QString &path)
{
    const QStringList waiting = waitingBundles(studioPath);
    if (waiting.contains(QFileInfo(path).absoluteFilePath()))
        QFile::remove(path);
}

Result<WaitingTaken> takeWaitingBundles(Studio &studio, KeyRing &ring, PersonRef person)
{
    WaitingTaken done;
    for (const QString &path : waitingBundles(studio.path())) {
        Result<BundleNews> news = takeBundle(studio, ring, path, person);
        if (news.ok()) {
            done.taken.push_back(std::move(news.value()));
        } else if (asksForNewer(news.error()) || news.error().code == ErrorCode::Io) {
            ++done.waiting;
            continue;
        } else if (refusalOfClass(classOf(news.error()))) {
            done.refused.push_back({QFileInfo(path).fileName(), news.error()});
        } else {
            return news.error();
        }
        QFile::remove(path);
    }
    return done;
}

} // namespace benchbook
