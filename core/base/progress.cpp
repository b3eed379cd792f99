#include "core/base/progress.h"

#include <algorithm>
#include <chrono>

namespace benchbook {
namespace {

constexpr qint64 msBetweenReports = 100;

/// Not the Clock: a pause between two reports must not depend on the time of day being set.
qint64 steadyMs()
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

} // namespace

void Progress::step(double done, const QString &what)
{
    if (!m_report)
        return;
    const qint64 now = steadyMs();
    // The end is always told; otherwise a bar would stop short of it.
    if (done < 1.0 && now - m_lastReportMs < msBetweenReports)
        return;
    m_lastReportMs = now;
    m_report(std::clamp(done, 0.0, 1.0), what);
}

Progress Progress::part(double from, double to) const
{
    if (!m_report)
        return Progress({}, m_token);
    return Progress(
        [report = m_report, from, to](double done, const QString &what) { report(from + (to - from) * done, what); },
        m_token);
}

} // namespace benchbook
