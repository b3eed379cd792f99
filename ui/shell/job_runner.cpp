#include "ui/shell/job_runner.h"

#include "ui/shell/job_panel.h"

namespace benchbook {

JobRunner::JobRunner(QObject *parent) : QObject(parent)
{
    // Two at a time: one that takes minutes does not hold up a short one.
    m_threads.setMaxThreadCount(2);
}

JobRunner::~JobRunner() { stop(); }

void JobRunner::setPanel(JobPanel *panel) { m_panel = panel; }

void JobRunner::stop()
{
    for (const CancelToken &token : m_running)
        token.cancel();
    m_threads.waitForDone();
}

CancelToken JobRunner::start(QObject *owner, const QString &title, std::function<void(const Progress &)> work,
                             std::function<void()> done)
{
    const auto job = m_running.emplace(m_running.end());
    const CancelToken token = *job;
    const JobPanel::JobId row = m_panel ? m_panel->begin(title, token) : 0;
    const Progress progress = m_panel ? m_panel->progress(row, token) : Progress({}, token);
    const QPointer<QObject> waiting(owner);
    m_threads.start([this, job, row, progress, waiting, work = std::move(work), done = std::move(done)] {
        work(progress);
        QMetaObject::invokeMethod(this, [this, job, row, waiting, done] {
            m_running.erase(job);
            if (m_panel && row != 0)
                m_panel->end(row);
            if (waiting)
                done();
            Q_EMIT busyChanged();
        });
    });
    Q_EMIT busyChanged();
    return token;
}

} // namespace benchbook
