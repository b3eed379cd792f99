#include "core/journal/side_folder.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace benchbook {
namespace {

struct SideFolderText
{
    Q_DECLARE_TR_FUNCTIONS(SideFolder)
};

} // namespace

Result<std::unique_ptr<QTemporaryDir>> folderBeside(const QString &file, QLatin1StringView purpose)
{
    const QString place = QFileInfo(file).absolutePath();
    auto folder =
        std::make_unique<QTemporaryDir>(place + QLatin1StringView("/.") + purpose + QLatin1StringView("-XXXXXX"));
    if (!folder->isValid()) {
        return Error{ErrorCode::Io,
                     SideFolderText::tr("The folder “%1” cannot be written.").arg(QDir::toNativeSeparators(place)),
                     folder->errorString()};
    }
    return folder;
}

} // namespace benchbook
