#include "core/journal/content_store.h"

#include "core/base/whole_file.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace benchbook {
namespace {

struct ContentText
{
    Q_DECLARE_TR_FUNCTIONS(Content)
};

constexpr auto contentHash = QCryptographicHash::Blake2b_256;

QString pathIn(const QString &folder, const QString &hash) { return folder + u'/' + hash.left(2) + u'/' + hash; }

Error missingContent(const QString &path)
{
    return Error::notFound(ContentText::tr("The file is missing. It was expected at “%1”; bring back the folder that "
                                           "belongs beside the studio file, or restore a backup.")
                               .arg(QDir::toNativeSeparators(path)));
}

Error damagedContent(const QString &path)
{
    return {ErrorCode::Storage, ContentText::tr("The file at “%1” is damaged: it is not what was kept. Bring back the "
                                                "folder from a backup, or add the same file again.")
                                    .arg(QDir::toNativeSeparators(path))};
}

} // namespace

ContentStore ContentStore::ofFile(const QString &studioPath)
{
    const QString ending = u".benchbook"_s;
    const QString stem =
        studioPath.endsWith(ending, Qt::CaseInsensitive) ? studioPath.chopped(ending.size()) : studioPath;
    const QString path = QFileInfo(stem).absoluteFilePath();
    return {path + u".papers"_s, ofBackups(QFileInfo(path).absolutePath()).folder()};
}

ContentStore ContentStore::ofBackups(const QString &folder)
{
    return {QString(QDir(folder).absolutePath() + u"/papers"_s), {}};
}

QString ContentStore::hashOf(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, contentHash).toHex());
}

bool ContentStore::isHash(QStringView text)
{
    return text.size() == 64 && std::all_of(text.begin(), text.end(), [](QChar digit) {
               return (digit >= u'0' && digit <= u'9') || (digit >= u'a' && digit <= u'f');
           });
}

QString ContentStore::ownPath(const QString &hash) const
{
    // Whatever a damaged file names as a hash, it leads nowhere else.
    return pathIn(m_folder, isHash(hash) ? hash : QString(64, u'0'));
}

QString ContentStore::pathOf(const QString &hash) const
{
    const QString own = ownPath(hash);
    if (m_fallback.isEmpty() || QFileInfo::exists(own))
        return own;
    const QString shared = pathIn(m_fallback, isHash(hash) ? hash : QString(64, u'0'));
    return QFileInfo::exists(shared) ? shared : own;
}

Result<QString> ContentStore::keep(const QByteArray &bytes) const
{
    Q_ASSERT(bytes.size() <= largest);
    const QString hash = hashOf(bytes);
    const QString path = ownPath(hash);
    QFile there(path);
    if (there.open(QIODevice::ReadOnly)) {
        QCryptographicHash sum(contentHash);
        if (there.size() == bytes.size() && sum.addData(&there) && QString::fromLatin1(sum.result().toHex()) == hash)
            return hash;
        there.close();
    }
    if (!QDir().mkpath(QFileInfo(path).absolutePath())) {
        return Error{ErrorCode::Io, ContentText::tr("The folder “%1” cannot be made.")
                                        .arg(QDir::toNativeSeparators(QFileInfo(path).absolutePath()))};
    }
    BENCHBOOK_TRY(writeWholeFile(path, bytes));
    return hash;
}

Result<QByteArray> ContentStore::read(const QString &hash) const
{
    const QString path = pathOf(hash);
    QFile file(path);
    if (!file.exists())
        return missingContent(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return Error{ErrorCode::Io, ContentText::tr("The file at “%1” cannot be read: %2")
                                        .arg(QDir::toNativeSeparators(path), file.errorString())};
    }
    QByteArray bytes = file.read(largest + 1);
    if (hashOf(bytes) != hash)
        return damagedContent(path);
    return bytes;
}

ContentStore::Condition ContentStore::conditionOf(const QString &hash) const
{
    QFile file(pathOf(hash));
    if (!file.exists())
        return Condition::Missing;
    QCryptographicHash sum(contentHash);
    const bool whole =
        file.open(QIODevice::ReadOnly) && sum.addData(&file) && QString::fromLatin1(sum.result().toHex()) == hash;
    return whole ? Condition::Whole : Condition::Damaged;
}

qint64 ContentStore::ownSize(const QString &hash) const
{
    const QFileInfo file(ownPath(hash));
    return file.isFile() ? file.size() : -1;
}

} // namespace benchbook
