// JobPanel: long work at the foot of the window, with progress and a way to stop it.
#pragma once

#include "core/base/progress.h"

#include <QFrame>
#include <QHash>

class QProgressBar;
class QVBoxLayout;

namespace benchbook {

class Label;

/// A job shows itself only when it takes longer than 300 ms. begin(), report() and end() may be
/// called from any thread.
class JobPanel : public QFrame
{
    Q_OBJECT

public:
    explicit JobPanel(QWidget *parent = nullptr);

    using JobId = qint64;
    /// `cancel` is told when the person stops the job.
    JobId begin(const QString &title, const CancelToken &cancel);
    void report(JobId job, double done, const QString &what);
    void end(JobId job);
    /// A Progress that reports to this panel.
    Progress progress(JobId job, const CancelToken &cancel);
    bool isBusy() const { return !m_rows.isEmpty(); }

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Row
    {
        QWidget *widget;
        Label *words;
        QProgressBar *bar;
        QWidget *cancel;
        QString title;
    };
    void addRow(JobId job, const QString &title, const CancelToken &cancel);
    void onOwnThread(std::function<void()> work);

    QVBoxLayout *m_column;
    QHash<JobId, Row> m_rows;
    std::atomic<JobId> m_next = 1;
};

} // namespace benchbook
