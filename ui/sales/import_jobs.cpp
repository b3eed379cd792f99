#include "ui/sales/import_jobs.h"

#include "core/base/whole_file.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace benchbook {

namespace {

struct ImportJobText
{
    Q_DECLARE_TR_FUNCTIONS(ImportView)
};

} // namespace

Result<std::vector<ChannelFile>> loadChannelFiles(const QStringList &paths)
{
    std::vector<ChannelFile> files;
    for (const QString &path : paths) {
        BENCHBOOK_ASSIGN(QByteArray bytes, readForeignFile(path, maxChannelFileBytes));
        files.push_back({QFileInfo(path).fileName(), std::move(bytes)});
    }
    return files;
}

Result<std::shared_ptr<ImportReading>> readImport(const ReadSession &session, std::vector<ChannelFile> files,
                                                  const ChannelOptions &reading, const ImportOptions &options,
                                                  const Progress &progress)
{
    BENCHBOOK_ASSIGN(ChannelImport imported, readChannelFiles(files, reading));
    if (progress.isCancelled())
        return Error{ErrorCode::Cancelled, ImportJobText::tr("Stopped.")};
    BENCHBOOK_ASSIGN(ImportPreview preview, session.read([&](const Reader &reader) {
        return previewImport(reader, imported, options, progress);
    }));
    return std::make_shared<ImportReading>(ImportReading{
        std::move(files), std::make_shared<const ChannelImport>(std::move(imported)), std::move(preview)});
}

} // namespace benchbook
