// BackupKeeper: copies the studio once a day and says when it last did.
#pragma once

#include "core/journal/studio.h"

#include <QTimer>

namespace benchbook {

class JobRunner;
class MainWindow;

/// Copies in a worker while work goes on. Its line stands at the foot of the sidebar.
class BackupKeeper final : public QObject
{
    Q_OBJECT

public:
    BackupKeeper(Studio &studio, JobRunner &jobs, MainWindow &window);

    /// Copies when the last copy is more than a day old. Sample studios are left alone.
    void backUpWhenDue();
    /// Copies now and says where the copy is.
    void backUpNow();
    void updateLine();

private:
    void copy(bool aloud);

    Studio &m_studio;
    JobRunner &m_jobs;
    MainWindow &m_window;
    QTimer m_hourly;
    bool m_copying = false;
};

} // namespace benchbook
