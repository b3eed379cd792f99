#include "core/base/whole_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSaveFile>
#include <QStorageInfo>

namespace benchbook {

namespace {

struct WholeFileText
{
    Q_DECLARE_TR_FUNCTIONS(WholeFile)
};

Error wholeFileError(const QString &message, const QString &path, const QString &reason)
{
    return {ErrorCode::Io, message, QStringLiteral("writing %1: %2").arg(path, reason)};
}

bool diskIsFull(const QSaveFile &file, const QString &folder, qsizetype needed)
{
    const QStorageInfo disk(folder);
    return file.error() == QFileDevice::ResourceError ||
           (disk.isValid() && disk.bytesAvailable() >= 0 && disk.bytesAvailable() < needed);
}

Error whyNotWritten(const QSaveFile &file, const QString &path, qsizetype needed)
{
    const QFileInfo target(path);
    const QFileInfo folder(target.absolutePath());
    const QString folderName = QDir::toNativeSeparators(folder.absoluteFilePath());
    const QString reason = file.errorString();
    if (target.isDir()) {
        return wholeFileError(WholeFileText::tr("The file was not saved: “%1” is a folder. Choose a file name.")
                                  .arg(QDir::toNativeSeparators(path)),
                              path, reason);
    }
    if (!folder.isDir()) {
        return wholeFileError(WholeFileText::tr("The file was not saved: the folder “%1” does not exist. Choose "
                                                "another folder.")
                                  .arg(folderName),
                              path, reason);
    }
    if (diskIsFull(file, folder.absoluteFilePath(), needed)) {
        return wholeFileError(WholeFileText::tr("The file was not saved: the disk of “%1” is full. Free some space "
                                                "or choose another disk. An earlier file of this name is unchanged.")
                                  .arg(folderName),
                              path, reason);
    }
    return wholeFileError(WholeFileText::tr("The file was not saved: Benchbook may not write to “%1”. Choose "
                                            "another folder. An earlier file of this name is unchanged.")
                              .arg(QDir::toNativeSeparators(path)),
                          path, reason);
}

enum class FileReaders { AsUsual, OwnerOnly };

Result<void> replaceFile(const QString &path, const QByteArray &bytes, FileReaders readers)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return whyNotWritten(file, path, bytes.size());
    // Before anything stands in it, and before it has its name.
    if (readers == FileReaders::OwnerOnly)
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    // commit() does not see what fails while its buffer is written, and would put an empty file in place.
    if (file.write(bytes) != bytes.size() || !file.flush()) {
        const Error error = whyNotWritten(file, path, bytes.size());
        file.cancelWriting();
        return error;
    }
    if (!file.commit())
        return whyNotWritten(file, path, bytes.size());
    return {};
}

} // namespace

Result<void> writeWholeFile(const QString &path, const QByteArray &bytes)
{
    return replaceFile(path, bytes, FileReaders::AsUsual);
}

Result<void> writePrivateFile(const QString &path, const QByteArray &bytes)
{
    return replaceFile(path, bytes, FileReaders::OwnerOnly);
}

bool isStudioFileName(const QString &path)
{
    static const QRegularExpression name(QStringLiteral("\\.benchbook(-wal|-shm|-journal|\\.partial)?$"),
                                         QRegularExpression::CaseInsensitiveOption);
    return name.match(path).hasMatch();
}

Result<QByteArray> readForeignFile(const QString &path, qint64 limit)
{
    const QString name = QFileInfo(path).fileName();
    if (isStudioFileName(path))
        return Error::invalid(WholeFileText::tr("“%1” is a studio file. Open it with File → Open.").arg(name));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::Io, WholeFileText::tr("“%1” cannot be read: %2").arg(name, file.errorString())};
    QByteArray bytes = file.read(limit + 1);
    if (bytes.size() > limit)
        return Error::invalid(WholeFileText::tr("“%1” is larger than %2 MB.").arg(name).arg(limit >> 20));
    return bytes;
}

} // namespace benchbook
