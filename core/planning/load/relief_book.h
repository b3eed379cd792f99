// The hours of all weeks while reliefs are tried. Private to core/planning/load.
#pragma once

#include "core/planning/load/relief.h"
#include "core/planning/load/week_hours.h"

namespace benchbook {

/// What a job does in one week.
struct JobWeek
{
    std::vector<qint64> kinds; ///< seconds by kind of work
    std::vector<qint64> tools; ///< by tool
};

class ReliefBook
{
public:
    ReliefBook(const LoadInput &input, const LoadPlan &plan);

    const LoadInput &input() const { return m_input; }
    int weeks() const { return m_input.weeks; }
    qint64 wanted(int week, int kind) const { return m_kinds[std::size_t(week)][std::size_t(kind)]; }
    qint64 toolWanted(int week, int tool) const { return m_tools[std::size_t(week)][std::size_t(tool)]; }
    const WeekHours &hours(int week) const { return m_hours[std::size_t(week)]; }

    JobWeek jobIn(int job, int week) const;
    /// Weeks in which the job is worked on, ascending.
    const std::vector<int> &weeksOf(int job) const { return m_weeksOf[std::size_t(job)]; }

    /// Whether the week has time for all of this beside what it has.
    bool hasRoomFor(int week, const JobWeek &work) const;
    void move(int job, int from, int to);
    /// Somebody else does so much of this kind.
    void takeOff(int week, int kind, qint64 seconds);
    /// Seconds for which there are no hours; of persons and tools together.
    qint64 over(int week) const;
    /// Of one kind, what is over if this kind comes last.
    qint64 overOf(int week, int kind) const;
    qint64 over() const;

private:
    const LoadInput &m_input;
    const std::vector<JobPart> &m_parts;
    std::vector<std::vector<qint64>> m_kinds; ///< by week and kind
    std::vector<std::vector<qint64>> m_tools;
    std::vector<WeekHours> m_hours; ///< empty of work
    std::vector<std::vector<int>> m_weeksOf;
    std::vector<std::size_t> m_firstPart; ///< by job, and one behind the last
};

} // namespace benchbook
