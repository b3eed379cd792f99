// The table a bench prints, and the clocks it is filled from.
#pragma once

#include "core/base/result.h"

#include <QString>

#include <vector>

namespace benchbook::bench {

/// Processor time of this thread in microseconds: a shared machine disturbs it least.
double cpuMicroseconds();
double wallMicroseconds();

/// One measured thing, as often as it was done.
class Samples
{
public:
    void add(double cpu, double wall);
    /// Runs the body once and keeps what it took.
    template <class Body> void measure(Body &&body)
    {
        const double wall = wallMicroseconds();
        const double cpu = cpuMicroseconds();
        body();
        add(cpuMicroseconds() - cpu, wallMicroseconds() - wall);
    }
    double medianCpu() const;
    double meanCpu() const;
    double medianWall() const;
    /// The 95th percentile.
    double slowWall() const;

private:
    std::vector<double> m_cpu;
    std::vector<double> m_wall;
};

/// Lines of "what, ours, raw, ratio, wanted". Printing is all that happens to a figure beyond its mark.
class Table
{
public:
    void section(const QString &title);
    /// Microseconds of the same work done here and in raw SQLite, and the ratio wanted at most.
    void ratio(const QString &what, double ours, double raw, double wanted);
    /// Microseconds of something, and how many are wanted at most; 0: nothing in particular.
    void time(const QString &what, double ours, double wanted = 0);
    void line(const QString &what, const QString &value);

private:
    void print(const QString &what, const QString &values);
};

/// What a bench cannot go on without; prints the error and ends the program.
[[noreturn]] void giveUp(const QString &what);
template <class T> T need(Result<T> result)
{
    if (!result.ok())
        giveUp(result.error().message + QStringLiteral(" / ") + result.error().detail);
    return std::move(result).value();
}
inline void need(const Result<void> &result)
{
    if (!result.ok())
        giveUp(result.error().message + QStringLiteral(" / ") + result.error().detail);
}

} // namespace benchbook::bench
