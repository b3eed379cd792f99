// JobRunner: long work on a worker thread, its progress in the window, its result back on this thread.
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <QObject>
#include <QPointer>
#include <QThreadPool>

#include <functional>
#include <list>
#include <memory>
#include <optional>

namespace benchbook {

class JobPanel;

/// One a window. `work` runs on another thread and must own everything it touches; `done` runs on the runner's
/// thread, and not at all when `owner` has gone meanwhile. Destroying the runner cancels and waits.
class JobRunner final : public QObject
{
    Q_OBJECT

public:
    explicit JobRunner(QObject *parent = nullptr);
    ~JobRunner() override;

    /// Where jobs show themselves; without one they run unseen.
    void setPanel(JobPanel *panel);
    bool isBusy() const { return !m_running.empty(); }
    /// Cancels every job and waits until the last has left.
    void stop();

    /// Cancel this job alone with the token; `done` is told what `work` made of it.
    template <class T>
    CancelToken run(QObject *owner, const QString &title, std::function<Result<T>(Progress)> work,
                    std::function<void(const Result<T> &)> done)
    {
        auto outcome = std::make_shared<std::optional<Result<T>>>();
        return start(
            owner, title,
            [outcome, work = std::move(work)](const Progress &progress) { outcome->emplace(work(progress)); },
            [outcome, done = std::move(done)] { done(**outcome); });
    }

Q_SIGNALS:
    void busyChanged();

private:
    CancelToken start(QObject *owner, const QString &title, std::function<void(const Progress &)> work,
                      std::function<void()> done);

    QPointer<JobPanel> m_panel;
    QThreadPool m_threads;
    std::list<CancelToken> m_running;
};

} // namespace benchbook
