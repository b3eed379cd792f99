#include "core/planning/load/relief_book.h"

#include <algorithm>

namespace benchbook {

ReliefBook::ReliefBook(const LoadInput &input, const LoadPlan &plan)
    : m_input(input), m_parts(plan.parts), m_weeksOf(input.jobs.size()), m_firstPart(input.jobs.size() + 1, 0)
{
    for (int week = 0; week < input.weeks; ++week) {
        m_hours.emplace_back(input, week);
        m_kinds.emplace_back(std::size_t(input.kindsOfWork()), 0);
        m_tools.emplace_back(input.tools.size(), 0);
    }
    for (const JobPart &part : m_parts) {
        const JobStep &step = input.jobs[std::size_t(part.job)].steps[std::size_t(part.step)];
        m_kinds[std::size_t(part.week)][std::size_t(input.kindOf(step))] += part.seconds;
        if (step.tool >= 0)
            m_tools[std::size_t(part.week)][std::size_t(step.tool)] += part.seconds;
        std::vector<int> &weeks = m_weeksOf[std::size_t(part.job)];
        if (weeks.empty() || weeks.back() != part.week)
            weeks.push_back(part.week);
        ++m_firstPart[std::size_t(part.job) + 1];
    }
    for (std::size_t job = 0; job < input.jobs.size(); ++job)
        m_firstPart[job + 1] += m_firstPart[job];
}

JobWeek ReliefBook::jobIn(int job, int week) const
{
    JobWeek work{std::vector<qint64>(std::size_t(m_input.kindsOfWork()), 0),
                 std::vector<qint64>(m_input.tools.size(), 0)};
    for (std::size_t i = m_firstPart[std::size_t(job)]; i < m_firstPart[std::size_t(job) + 1]; ++i) {
        const JobPart &part = m_parts[i];
        if (part.week != week)
            continue;
        const JobStep &step = m_input.jobs[std::size_t(job)].steps[std::size_t(part.step)];
        work.kinds[std::size_t(m_input.kindOf(step))] += part.seconds;
        if (step.tool >= 0)
            work.tools[std::size_t(step.tool)] += part.seconds;
    }
    return work;
}

bool ReliefBook::hasRoomFor(int week, const JobWeek &work) const
{
    for (std::size_t tool = 0; tool < work.tools.size(); ++tool) {
        if (work.tools[tool] > 0 && toolWanted(week, int(tool)) + work.tools[tool] > hours(week).toolFree(int(tool)))
            return false;
    }
    WeekHours full = hours(week);
    for (std::size_t kind = 0; kind < work.kinds.size(); ++kind)
        full.place(int(kind), wanted(week, int(kind)));
    for (std::size_t kind = 0; kind < work.kinds.size(); ++kind) {
        if (full.place(int(kind), work.kinds[kind]) < work.kinds[kind])
            return false;
    }
    return true;
}

void ReliefBook::move(int job, int from, int to)
{
    const JobWeek work = jobIn(job, from);
    for (std::size_t kind = 0; kind < work.kinds.size(); ++kind) {
        m_kinds[std::size_t(from)][kind] -= work.kinds[kind];
        m_kinds[std::size_t(to)][kind] += work.kinds[kind];
    }
    for (std::size_t tool = 0; tool < work.tools.size(); ++tool) {
        m_tools[std::size_t(from)][tool] -= work.tools[tool];
        m_tools[std::size_t(to)][tool] += work.tools[tool];
    }
}

void ReliefBook::takeOff(int week, int kind, qint64 seconds)
{
    qint64 &wanted = m_kinds[std::size_t(week)][std::size_t(kind)];
    wanted = std::max<qint64>(0, wanted - seconds);
}

qint64 ReliefBook::over(int week) const
{
    WeekHours hours = m_hours[std::size_t(week)];
    qint64 over = 0;
    for (int kind = 0; kind < m_input.kindsOfWork(); ++kind)
        over += wanted(week, kind) - hours.place(kind, wanted(week, kind));
    for (std::size_t tool = 0; tool < m_input.tools.size(); ++tool)
        over += std::max<qint64>(0, toolWanted(week, int(tool)) - hours.toolFree(int(tool)));
    return over;
}

qint64 ReliefBook::overOf(int week, int kind) const
{
    WeekHours hours = m_hours[std::size_t(week)];
    for (int other = 0; other < m_input.kindsOfWork(); ++other) {
        if (other != kind)
            hours.place(other, wanted(week, other));
    }
    return wanted(week, kind) - hours.place(kind, wanted(week, kind));
}

qint64 ReliefBook::over() const
{
    qint64 sum = 0;
    for (int week = 0; week < m_input.weeks; ++week)
        sum += over(week);
    return sum;
}

} // namespace benchbook
