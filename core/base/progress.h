// Progress and cancel of long work.
#pragma once

#include <QString>

#include <atomic>
#include <functional>
#include <memory>

namespace benchbook {

/// Shared between who started a job and the job: asking to stop is a wish, the job leaves at the next
/// safe place and keeps nothing half-done.
class CancelToken
{
public:
    CancelToken() : m_cancelled(std::make_shared<std::atomic<bool>>(false)) {}
    void cancel() const { m_cancelled->store(true, std::memory_order_relaxed); }
    bool isCancelled() const { return m_cancelled->load(std::memory_order_relaxed); }

private:
    std::shared_ptr<std::atomic<bool>> m_cancelled;
};

/// Reports how far a job is (0…1), at most ten times a second, and carries its cancel token.
class Progress
{
public:
    using Report = std::function<void(double done, const QString &what)>;

    Progress() = default;
    explicit Progress(Report report, CancelToken token = {}) : m_report(std::move(report)), m_token(std::move(token)) {}
    void step(double done, const QString &what = {});
    const CancelToken &token() const { return m_token; }
    bool isCancelled() const { return m_token.isCancelled(); }
    /// For a step of the job: what it reports as 0…1 lies between `from` and `to` here. The token is the same.
    Progress part(double from, double to) const;

private:
    Report m_report;
    CancelToken m_token;
    qint64 m_lastReportMs = -1000;
};

} // namespace benchbook
