// Background: reading and writing that takes longer than a blink, on a worker thread while the window goes on.
#pragma once

#include "ui/records/session.h"
#include "ui/shell/job_runner.h"

namespace benchbook {

/// `work` reads on a connection of its own and sees what is committed; queries stop soon after the job was cancelled.
/// `done` runs on the window's thread, later, and not at all when `owner` has gone. Cancel with the token.
template <class T>
CancelToken readInBackground(const Session &session, JobRunner &jobs, QObject *owner, const QString &title,
                             std::function<Result<T>(const ReadSession &, Progress)> work,
                             std::function<void(const Result<T> &)> done)
{
    return jobs.run<T>(
        owner, title,
        [&studio = std::as_const(session.studio()), work = std::move(work)](const Progress &progress) -> Result<T> {
            BENCHBOOK_ASSIGN(const auto reading, studio.openReadSession());
            reading->stopWhen([progress] { return progress.isCancelled(); });
            return work(*reading, progress);
        },
        std::move(done));
}

/// The same for work that asks more than a ReadSession answers: it has the studio as another program would open it
/// beside this one.
template <class T>
CancelToken readStudioInBackground(const Session &session, JobRunner &jobs, QObject *owner, const QString &title,
                                   std::function<Result<T>(const Studio &, Progress)> work,
                                   std::function<void(const Result<T> &)> done)
{
    return jobs.run<T>(
        owner, title,
        [path = session.studio().path(), &clock = session.studio().clock(),
         work = std::move(work)](const Progress &progress) -> Result<T> {
            BENCHBOOK_ASSIGN(const auto studio, Studio::open(path, Access::ReadOnly, clock));
            studio->stopWhen([progress] { return progress.isCancelled(); });
            return work(*studio, progress);
        },
        std::move(done));
}

/// `work` writes with the studio's lent writer, as it would on the window's thread: usually one perform(). Meanwhile
/// the window reads and every other write is refused. Before `done` the writer is taken back and what was written has
/// gone out on the bus, even when `owner` has gone; then only `done` is left out. Cancelled, and nothing written, soon
/// after the job was cancelled. Conflict if something is being written like this already.
template <class T>
CancelToken writeInBackground(Session &session, JobRunner &jobs, QObject *owner, const QString &title,
                              std::function<Result<T>(Studio &, Progress)> work,
                              std::function<void(const Result<T> &)> done)
{
    Studio &studio = session.studio();
    const Result<Studio *> writer = studio.lendWriter();
    return jobs.run<T>(
        &session, title,
        [writer, work = std::move(work)](const Progress &progress) -> Result<T> {
            if (!writer.ok())
                return writer.error();
            (*writer)->stopWhen([progress] { return progress.isCancelled(); });
            return work(**writer, progress);
        },
        [&studio, lent = writer.ok(), waiting = QPointer<QObject>(owner),
         done = std::move(done)](const Result<T> &result) {
            if (lent)
                studio.takeBackWriter();
            if (waiting)
                done(result);
        });
}

} // namespace benchbook
