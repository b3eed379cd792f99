// Backups: consistent copies of the live file, and their rotation.
#pragma once

#include "core/base/progress.h"
#include "core/journal/contents.h"
#include "core/journal/studio.h"

namespace benchbook {

/// The folder beside the studio file where automatic copies go.
QString backupFolder(const Studio &studio);
/// A copy that was made. Photos and papers went along into the folder that all copies beside it share, where each
/// content is copied once; rotation removes none of them, so every copy that is kept has all it names.
struct BackupCopy
{
    QString path;
    CarriedContents contents;
};
/// Copies the studio to `folder` as NAME-YYYYMMDD-HHMMSS.benchbook, notes the time in the file, and
/// thins out older copies of this studio there: 7 daily, 4 weekly, 12 monthly are kept; files with other
/// names, and those of another studio of the same name, are never touched. A content that is missing does not
/// stop it.
Result<BackupCopy> backUp(Studio &studio, const QString &folder);
/// The two halves of backUp, for a program that copies in a worker: the copy and the thinning out, which a
/// studio opened ReadOnly can do beside the writer, and the note, which only the writer can make.
Result<BackupCopy> copyToFolder(const Studio &studio, const QString &folder, Progress progress = {});
/// A copy under a name a person chose, with its own photos and papers beside it. Conflict if the name is taken.
Result<CarriedContents> saveCopy(const Studio &studio, const QString &path, Progress progress = {});
Result<void> noteBackup(Studio &studio, Instant at);
/// When backUp last succeeded; nothing if never.
std::optional<Instant> lastBackup(const Studio &studio);
/// An automatic copy before something large ("migration", "import"); those
/// older than a week are thinned out by the same rule.
Result<void> backupBefore(const Studio &studio, const QString &reason);
/// Copies a backup, of this or an older format, to a new file and opens that once to prove that it is whole. The
/// backup stays as it is. Never overwrites. Photos and papers come along; those that are missing do not stop it.
Result<CarriedContents> restoreBackup(const QString &backup, const QString &to, const Clock &clock, Random &random,
                                      Progress progress = {});
/// What restoreMoment took.
struct RestoredMoment
{
    Instant last; ///< when its last action was done
    /// Actions of before the moment that are not in it: the clock went wrong, so that they were done after one that
    /// bears a later time, and may build on it.
    int leftOut = 0;
    CarriedContents contents; ///< the photos and papers of then
};
/// Makes a new file of what a studio file or backup was at a moment (text as in momentFromText, in the studio's zone):
/// everything done later is left out, also from the history. It is made by replaying the journal and proved by
/// `verify` before it gets its name. What was erased since stays erased. Invalid: no such moment, or one before the
/// studio's first action; Conflict: `to` exists.
Result<RestoredMoment> restoreMoment(const QString &backup, const QString &moment, const QString &to,
                                     const Clock &clock, Random &random, Progress progress = {});
/// Which of these instants (newest first) rotation keeps; separate so that it can be tested by itself.
std::vector<bool> keptByRotation(const std::vector<Instant> &newestFirst, const QTimeZone &zone);

} // namespace benchbook
