#include "app/window/backup_keeper.h"

#include "app/window/studio_maker.h"
#include "core/journal/backup.h"
#include "ui/kit/formats.h"
#include "ui/shell/job_runner.h"
#include "ui/shell/main_window.h"

#include <QDateTime>
#include <QDir>
#include <QLoggingCategory>

#include <chrono>

namespace benchbook {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Q_LOGGING_CATEGORY(backupLog, "benchbook.backup")

constexpr qint64 dayMs = std::chrono::milliseconds(24h).count();
/// A copy a day: one that is two days old was missed.
constexpr qint64 overdueMs = 2 * dayMs;

QString textAfter(const QString &sentence) { return sentence.isEmpty() ? QString() : QString(u' ' + sentence); }

} // namespace

BackupKeeper::BackupKeeper(Studio &studio, JobRunner &jobs, MainWindow &window)
    : m_studio(studio), m_jobs(jobs), m_window(window)
{
    m_hourly.setInterval(1h);
    connect(&m_hourly, &QTimer::timeout, this, [this] {
        updateLine();
        backUpWhenDue();
    });
    m_hourly.start();
    updateLine();
}

void BackupKeeper::updateLine()
{
    const std::optional<Instant> last = lastBackup(m_studio);
    if (!last) {
        m_window.setBackupLine(isSample(m_studio) ? tr("Sample studio: no backups") : tr("No backup yet"));
        return;
    }
    const Instant now = m_studio.clock().now();
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(last->milliseconds(), m_studio.timeZone());
    m_window.setBackupLine(
        tr("Last backup %1 %2").arg(relativeDay(at.date(), m_studio.today()), at.toString(u"HH:mm"_s)),
        now.milliseconds() - last->milliseconds() > overdueMs);
}

void BackupKeeper::backUpWhenDue()
{
    const std::optional<Instant> last = lastBackup(m_studio);
    const qint64 now = m_studio.clock().now().milliseconds();
    if (!isSample(m_studio) && (!last || now - last->milliseconds() > dayMs))
        copy(false);
}

void BackupKeeper::backUpNow() { copy(true); }

void BackupKeeper::copy(bool aloud)
{
    if (m_copying)
        return;
    m_copying = true;
    const Instant started = m_studio.clock().now();
    const QString file = m_studio.path();
    const QString folder = backupFolder(m_studio);
    m_jobs.run<BackupCopy>(
        this, tr("Backing up"),
        [file, folder, &clock = m_studio.clock()](const Progress &progress) -> Result<BackupCopy> {
            BENCHBOOK_ASSIGN(const auto studio, Studio::open(file, Access::ReadOnly, clock));
            return copyToFolder(*studio, folder, progress);
        },
        [this, aloud, started](const Result<BackupCopy> &copied) {
            m_copying = false;
            if (!copied.ok()) {
                qCWarning(backupLog).noquote() << copied.error().message << copied.error().detail;
                // A person who asked is told in full; a missed daily copy shows in the line.
                if (aloud)
                    m_window.dialogs().showError(&m_window, copied.error());
                else
                    m_window.setBackupLine(tr("Backup failed"), true);
                return;
            }
            const Result<void> noted = noteBackup(m_studio, started);
            if (!noted.ok())
                qCWarning(backupLog).noquote() << noted.error().detail;
            updateLine();
            if (aloud)
                m_window.showToast(tr("Backed up to %1").arg(QDir::toNativeSeparators(copied->path)) +
                                   textAfter(missingContentsText(copied->contents)));
        });
}

} // namespace benchbook
