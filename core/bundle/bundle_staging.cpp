#include "core/bundle/bundle_staging.h"

#include "core/crypto/hash.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QStorageInfo>
#include <QTemporaryFile>

namespace benchbook {
namespace {

using namespace Qt::StringLiterals;

constexpr qint64 copiedAtOnce = 1 << 18;
constexpr int spaceNeeded = 3;
constexpr const char *fileDomain = "BBK1 bundle file";

struct BundleStagingText
{
    Q_DECLARE_TR_FUNCTIONS(BundleStaging)
};

qint64 freeBytesOf(const QString &folder)
{
    const QStorageInfo disk(folder);
    return disk.isValid() ? disk.bytesAvailable() : -1;
}

Error stagingError(const QString &message, const QFile &file)
{
    return {ErrorCode::Io, message, u"staging %1: %2"_s.arg(file.fileName(), file.errorString())};
}

Error stagingLimit(qint64 most)
{
    return BundleRefusal{BundleFault::Limit, BundlePlace::None, 0, u"file beyond %1 bytes"_s.arg(most)}.toError();
}

Result<Hash512> copyBytes(QFile &from, QFile &to, qint64 most)
{
    LongHash hash(fileDomain);
    qint64 copied = 0;
    for (;;) {
        const QByteArray bytes = from.read(copiedAtOnce);
        if (bytes.isEmpty() && from.error() != QFileDevice::NoError) {
            return stagingError(BundleStagingText::tr("The file could not be read to its end. If it is on a stick, "
                                                      "leave the stick in and try again."),
                                from);
        }
        if (bytes.isEmpty())
            return hash.result();
        copied += bytes.size();
        if (copied > most)
            return stagingLimit(most);
        if (to.write(bytes) != bytes.size() || !to.flush()) {
            return stagingError(BundleStagingText::tr("The file could not be copied: the disk of the studio is full "
                                                      "or may not be written. Nothing was taken in."),
                                to);
        }
        hash.add(bytes);
    }
}

} // namespace

StagedBundle::StagedBundle(std::unique_ptr<QFile> file, const Hash512 &hash) : m_file(std::move(file)), m_hash(hash) {}

StagedBundle::~StagedBundle()
{
    m_file->close();
    if (!m_kept)
        m_file->remove();
}

Result<std::unique_ptr<StagedBundle>> StagedBundle::copy(const QString &path, const QString &folder,
                                                         const BundleLimits &limits, const FreeBytes &freeBytes)
{
    QFile from(path);
    if (!from.open(QIODevice::ReadOnly)) {
        return stagingError(
            BundleStagingText::tr("“%1” cannot be read: %2").arg(QDir::toNativeSeparators(path), from.errorString()),
            from);
    }
    if (from.size() > limits.fileBytes)
        return stagingLimit(limits.fileBytes);
    const qint64 available = freeBytes ? freeBytes(folder) : freeBytesOf(folder);
    if (available >= 0 && available < spaceNeeded * from.size()) {
        return stagingError(BundleStagingText::tr("There is not enough room on the disk of the studio to take in this "
                                                  "file: it needs %1 MB. Nothing was taken in; free some space and "
                                                  "try again.")
                                .arg((spaceNeeded * from.size() >> 20) + 1),
                            from);
    }
    auto to = std::make_unique<QTemporaryFile>(QDir(folder).filePath(u"incoming-XXXXXX.bbstage"_s));
    to->setAutoRemove(false);
    if (!to->open()) {
        return stagingError(BundleStagingText::tr("The file could not be copied into the folder of the studio: %1")
                                .arg(to->errorString()),
                            *to);
    }
    // A name from the beginning, so that the next start finds what a killed program left.
    QFile &copyFile = *to;
    const QString name = to->fileName();
    auto copied = copyBytes(from, copyFile, limits.fileBytes);
    if (!copied) {
        to->close();
        QFile::remove(name);
        return copied.error();
    }
    return std::unique_ptr<StagedBundle>(new StagedBundle(std::move(to), *copied));
}

QIODevice &StagedBundle::file() { return *m_file; }

qint64 StagedBundle::size() const { return m_file->size(); }

Result<void> StagedBundle::keepAs(const QString &path)
{
    // An open file cannot be renamed everywhere.
    m_file->close();
    const bool moved = m_file->rename(path);
    m_kept = m_kept || moved;
    if (!m_file->open(QIODevice::ReadOnly) || !moved) {
        return stagingError(
            BundleStagingText::tr("The file could not be kept as “%1”.").arg(QDir::toNativeSeparators(path)), *m_file);
    }
    return {};
}

int cleanStaging(const QString &folder)
{
    int removed = 0;
    const QDir staging(folder);
    for (const QString &name : staging.entryList({u"incoming-*.bbstage"_s}, QDir::Files))
        removed += QFile::remove(staging.filePath(name)) ? 1 : 0;
    return removed;
}

} // namespace benchbook
