#include "tests/bench/bench_table.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <numeric>

namespace benchbook::bench {
namespace {

double secondsOf(clockid_t clock)
{
    timespec now{};
    clock_gettime(clock, &now);
    return static_cast<double>(now.tv_sec) * 1e6 + static_cast<double>(now.tv_nsec) / 1e3;
}

double percentile(std::vector<double> values, double share)
{
    if (values.empty())
        return 0;
    const auto nth = static_cast<std::ptrdiff_t>(share * static_cast<double>(values.size() - 1) + 0.5);
    std::nth_element(values.begin(), values.begin() + nth, values.end());
    return values[static_cast<std::size_t>(nth)];
}

/// Microseconds as a person reads them.
QString timeText(double microseconds)
{
    if (microseconds < 1000)
        return QStringLiteral("%1 µs").arg(microseconds, 0, 'f', 0);
    return QStringLiteral("%1 ms").arg(microseconds / 1000, 0, 'f', microseconds < 100'000 ? 2 : 0);
}

QString mark(bool good) { return good ? QString() : QStringLiteral("   (over)"); }

} // namespace

double cpuMicroseconds() { return secondsOf(CLOCK_THREAD_CPUTIME_ID); }

double wallMicroseconds() { return secondsOf(CLOCK_MONOTONIC); }

void Samples::add(double cpu, double wall)
{
    m_cpu.push_back(cpu);
    m_wall.push_back(wall);
}

double Samples::medianCpu() const { return percentile(m_cpu, 0.5); }

double Samples::meanCpu() const
{
    return m_cpu.empty() ? 0 : std::accumulate(m_cpu.begin(), m_cpu.end(), 0.0) / static_cast<double>(m_cpu.size());
}

double Samples::medianWall() const { return percentile(m_wall, 0.5); }

double Samples::slowWall() const { return percentile(m_wall, 0.95); }

void Table::section(const QString &title) { std::printf("\n%s\n", qPrintable(title)); }

void Table::ratio(const QString &what, double ours, double raw, double wanted)
{
    const double ratio = raw > 0 ? ours / raw : 0;
    print(what, QStringLiteral("%1   raw %2   %3×, wanted %4×%5")
                    .arg(timeText(ours), 10)
                    .arg(timeText(raw), 10)
                    .arg(ratio, 5, 'f', 2)
                    .arg(wanted)
                    .arg(mark(ratio <= wanted)));
}

void Table::time(const QString &what, double ours, double wanted)
{
    const QString text = timeText(ours).rightJustified(10);
    print(what,
          wanted > 0 ? QStringLiteral("%1   wanted %2%3").arg(text, timeText(wanted), mark(ours <= wanted)) : text);
}

void Table::line(const QString &what, const QString &value) { print(what, value.rightJustified(10)); }

void Table::print(const QString &what, const QString &values)
{
    std::printf("  %s %s\n", qPrintable(what.leftJustified(52)), qPrintable(values));
    std::fflush(stdout);
}

void giveUp(const QString &what)
{
    std::fprintf(stderr, "%s\n", qPrintable(what));
    std::exit(1);
}

} // namespace benchbook::bench
