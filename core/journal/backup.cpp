#include "core/journal/backup.h"

#include "core/journal/connection.h"
#include "core/journal/side_folder.h"
#include "core/journal/storage_failure.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>
#include <set>
#include <tuple>

namespace benchbook {
namespace {

struct BackupText
{
    Q_DECLARE_TR_FUNCTIONS(Backup)
};

constexpr std::size_t dailyKept = 7;
constexpr std::size_t weeklyKept = 4;
constexpr std::size_t monthlyKept = 12;
const QString backupNote = QStringLiteral("last-backup-ms");
const QString stampFormat = QStringLiteral("yyyyMMdd-HHmmss");

QString stem(const Studio &studio) { return QFileInfo(studio.path()).completeBaseName(); }

struct Copy
{
    QString path;
    Instant at;
};

/// What no two studios share: the seal of the entry with which the studio began.
QString foundingDigest(Connection &connection)
{
    return connection.text("SELECT digest FROM journal_entry ORDER BY id LIMIT 1");
}

/// Whether the file is a copy of this studio. What cannot be read is not ours to judge.
bool isCopyOf(const Studio &studio, const QString &path)
{
    try {
        Connection copy(path, OpenMode::ReadOnly);
        const QString founding = foundingDigest(copy);
        return !founding.isEmpty() && founding == foundingDigest(studio.connection());
    } catch (const StorageFailure &) {
        return false;
    }
}

/// The automatic copies of this studio of this name and a time in the folder, newest first. Another studio may have a
/// file of the same name.
std::vector<Copy> copiesIn(const QDir &folder, const Studio &studio, const QString &name)
{
    const QRegularExpression shape(u'^' + QRegularExpression::escape(name) +
                                   QStringLiteral("-(\\d{8}-\\d{6})(-\\d+)?\\.benchbook$"));
    std::vector<Copy> copies;
    for (const QFileInfo &file : folder.entryInfoList(QDir::Files)) {
        const auto match = shape.match(file.fileName());
        if (!match.hasMatch() || !isCopyOf(studio, file.filePath()))
            continue;
        QDateTime at = QDateTime::fromString(match.captured(1), stampFormat);
        at.setTimeZone(QTimeZone::utc());
        copies.push_back({file.filePath(), Instant(at.toMSecsSinceEpoch())});
    }
    // Of copies of the same second the one with the higher number is newer.
    std::sort(copies.begin(), copies.end(), [](const Copy &a, const Copy &b) {
        return std::tuple(a.at, a.path.size(), a.path) > std::tuple(b.at, b.path.size(), b.path);
    });
    return copies;
}

/// Removes what rotation does not keep, of all but the last `wholeDays` days.
void thinOut(const QDir &folder, const Studio &studio, const QString &name, int wholeDays)
{
    const std::vector<Copy> copies = copiesIn(folder, studio, name);
    std::vector<Instant> times;
    for (const Copy &copy : copies)
        times.push_back(copy.at);
    // Before a migration the studio has not yet read its time zone.
    const QTimeZone zone = studio.timeZone().isValid() ? studio.timeZone() : QTimeZone::utc();
    const std::vector<bool> kept = keptByRotation(times, zone);
    const QDate today = dayOf(studio.clock().now(), zone);
    for (std::size_t i = 0; i < copies.size(); ++i) {
        if (!kept[i] && dayOf(times[i], zone).daysTo(today) >= wholeDays)
            QFile::remove(copies[i].path);
    }
}

/// `name` with the time; where that name is taken, with a number behind it.
QString freePath(const QDir &folder, const QString &name, Instant now)
{
    const QString stamp = QDateTime::fromMSecsSinceEpoch(now.milliseconds(), QTimeZone::utc()).toString(stampFormat);
    const QString stamped = folder.filePath(name + u'-' + stamp);
    QString path = stamped + QStringLiteral(".benchbook");
    for (int number = 2; QFileInfo::exists(path); ++number)
        path = stamped + u'-' + QString::number(number) + QStringLiteral(".benchbook");
    return path;
}

/// A copy of the file and of what it names. Photos and papers go first: they take the time, so stopping leaves no copy
/// behind, and what somebody adds meanwhile is little.
Result<CarriedContents> copyWhole(const Studio &studio, const QString &path, const ContentStore &to,
                                  const Progress &progress)
{
    const ContentStore from = ContentStore::ofFile(studio.path());
    const Result<CarriedContents> first = carryContents(studio, from, to, progress);
    if (!first.ok() && first.error().code == ErrorCode::Cancelled)
        return first;
    // The copy is worth having even where there is no room for all photos.
    BENCHBOOK_TRY(studio.copyTo(path));
    Result<CarriedContents> rest = carryContents(studio, from, to);
    if (rest.ok() && first.ok()) {
        rest.value().copied += first->copied;
        rest.value().there -= first->copied;
    } else if (!rest.ok() && rest.error().code != ErrorCode::Cancelled) {
        Error error = rest.error();
        error.message = BackupText::tr("The studio was copied to “%1”, but not all of its photos and papers: %2")
                            .arg(QDir::toNativeSeparators(path), error.message);
        return error;
    }
    return rest;
}

Error takenName(const QString &path)
{
    return Error::conflict(BackupText::tr("“%1” exists already and was left as it is. Choose another name.").arg(path));
}

} // namespace

QString backupFolder(const Studio &studio)
{
    return QFileInfo(studio.path()).absolutePath() + QStringLiteral("/backups");
}

std::vector<bool> keptByRotation(const std::vector<Instant> &newestFirst, const QTimeZone &zone)
{
    std::vector<bool> kept(newestFirst.size(), false);
    std::set<qint64> days;
    std::set<std::pair<int, int>> weeks;
    std::set<std::pair<int, int>> months;
    for (std::size_t i = 0; i < newestFirst.size(); ++i) {
        const QDate day = dayOf(newestFirst[i], zone);
        int weekYear = 0;
        const int week = day.weekNumber(&weekYear);
        // The newest copy of each period counts for it.
        if (days.size() < dailyKept && days.insert(day.toJulianDay()).second)
            kept[i] = true;
        if (weeks.size() < weeklyKept && weeks.insert({weekYear, week}).second)
            kept[i] = true;
        if (months.size() < monthlyKept && months.insert({day.year(), day.month()}).second)
            kept[i] = true;
    }
    return kept;
}

Result<BackupCopy> backUp(Studio &studio, const QString &folder)
{
    const Instant now = studio.clock().now();
    BENCHBOOK_ASSIGN(BackupCopy copy, copyToFolder(studio, folder));
    BENCHBOOK_TRY(noteBackup(studio, now));
    return copy;
}

Result<void> noteBackup(Studio &studio, Instant at)
{
    return studio.setFileNote(backupNote, QString::number(at.milliseconds()));
}

std::optional<Instant> lastBackup(const Studio &studio)
{
    const QString noted = studio.fileNote(backupNote);
    return noted.isEmpty() ? std::nullopt : std::optional(Instant(noted.toLongLong()));
}

Result<BackupCopy> copyToFolder(const Studio &studio, const QString &folder, Progress progress)
{
    const QDir directory(folder);
    if (!directory.mkpath(QStringLiteral(".")))
        return Error{ErrorCode::Io, BackupText::tr("The folder “%1” cannot be made.").arg(folder)};
    const QString path = freePath(directory, stem(studio), studio.clock().now());
    BENCHBOOK_ASSIGN(CarriedContents carried,
                     copyWhole(studio, path, ContentStore::ofBackups(directory.path()), progress));
    thinOut(directory, studio, stem(studio), 0);
    return BackupCopy{path, std::move(carried)};
}

Result<CarriedContents> saveCopy(const Studio &studio, const QString &path, Progress progress)
{
    if (QFileInfo::exists(path))
        return takenName(path);
    return copyWhole(studio, path, ContentStore::ofFile(path), progress);
}

Result<void> backupBefore(const Studio &studio, const QString &reason)
{
    const QDir directory(backupFolder(studio));
    if (!directory.mkpath(QStringLiteral(".")))
        return Error{ErrorCode::Io, BackupText::tr("The folder “%1” cannot be made.").arg(directory.path())};
    const QString name = stem(studio) + QStringLiteral("-before-") + reason;
    const QString path = freePath(directory, name, studio.clock().now());
    BENCHBOOK_TRY(copyWhole(studio, path, ContentStore::ofBackups(directory.path()), {}));
    thinOut(directory, studio, name, static_cast<int>(dailyKept));
    return {};
}

Result<CarriedContents> restoreBackup(const QString &backup, const QString &to, const Clock &clock, Random &random,
                                      Progress progress)
{
    if (QFileInfo::exists(to))
        return takenName(to);
    // It gets its name when all of it is there.
    const QFileInfo target(to);
    BENCHBOOK_ASSIGN(const std::unique_ptr<QTemporaryDir> folder, folderBeside(to, QLatin1StringView("restore")));
    const QString made = folder->filePath(target.fileName());
    BENCHBOOK_TRY(Studio::copyFile(backup, made));
    // The copy is opened for writing, so a backup of an older format becomes one of today's. Ids made from now on must
    // not meet those the original file made after this backup.
    BENCHBOOK_ASSIGN(auto restored, Studio::open(made, Access::ReadWrite, clock));
    BENCHBOOK_TRY(restored->setFileNote(QStringLiteral("incarnation"), QString::number(random.between(0, 16383))));
    BENCHBOOK_ASSIGN(CarriedContents carried,
                     carryContents(*restored, ContentStore::ofFile(backup), ContentStore::ofFile(to), progress));
    restored.reset();
    if (!QFile::rename(made, to))
        return Error{ErrorCode::Io, BackupText::tr("The restored studio could not be named “%1”.").arg(to)};
    return carried;
}

} // namespace benchbook
