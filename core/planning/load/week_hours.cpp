#include "core/planning/load/week_hours.h"

#include <algorithm>
#include <deque>

namespace benchbook {
namespace {

constexpr int notReached = -2;
constexpr int searchStart = -1;

qint64 freeSeconds(const WorkCalendar &calendar, qint64 perDay, const LoadInput &input, int week)
{
    qint64 seconds = 0;
    for (int day = 0; day < 7; ++day) {
        const QDate date = input.monday(week).addDays(day);
        if (date >= input.today && calendar.isWorkingDay(date))
            seconds += perDay;
    }
    return seconds;
}

} // namespace

qint64 LoadJob::seconds() const
{
    qint64 sum = 0;
    for (const JobStep &step : steps)
        sum += step.seconds;
    return sum;
}

int LoadInput::weekOf(QDate day) const
{
    const qint64 days = monday(0).daysTo(day);
    return int(std::clamp<qint64>(days < 0 ? 0 : days / 7, 0, weeks - 1));
}

WeekHours::WeekHours(const LoadInput &input, int week)
    : m_taken(input.persons.size(), 0),
      m_can(std::size_t(input.kindsOfWork()), std::vector<char>(input.persons.size())),
      m_done(std::size_t(input.kindsOfWork()), std::vector<qint64>(input.persons.size(), 0)),
      m_toolTaken(input.tools.size(), 0)
{
    for (std::size_t i = 0; i < input.persons.size(); ++i) {
        const LoadPerson &person = input.persons[i];
        m_free.push_back(freeSeconds(person.calendar, person.secondsPerDay, input, week));
        for (const int skill : person.skills)
            m_can[std::size_t(skill)][i] = 1;
        m_can.back()[i] = 1;
    }
    for (const LoadTool &tool : input.tools)
        m_toolFree.push_back(freeSeconds(tool.calendar, tool.secondsPerDay, input, week));
}

WeekHours WeekHours::scaled(int thousandths) const
{
    WeekHours less = *this;
    for (qint64 &free : less.m_free)
        free = free * thousandths / 1000;
    return less;
}

WeekHours::Search WeekHours::search(int kind) const
{
    Search found{std::vector<int>(m_can.size(), notReached), std::vector<int>(m_free.size(), -1)};
    found.kindFrom[std::size_t(kind)] = searchStart;
    std::deque<int> waiting{kind};
    while (!waiting.empty()) {
        const auto here = std::size_t(waiting.front());
        waiting.pop_front();
        for (std::size_t person = 0; person < m_free.size(); ++person) {
            if (!m_can[here][person] || found.personFrom[person] >= 0)
                continue;
            found.personFrom[person] = int(here);
            if (m_taken[person] < m_free[person]) {
                found.last = int(person);
                return found;
            }
            for (std::size_t other = 0; other < m_can.size(); ++other) {
                if (found.kindFrom[other] != notReached || m_done[other][person] == 0)
                    continue;
                found.kindFrom[other] = int(person);
                waiting.push_back(int(other));
            }
        }
    }
    return found;
}

/// Along the path back: each takes the next one's work and gives away as much of their own.
qint64 WeekHours::give(const Search &found, qint64 seconds)
{
    qint64 most = std::min(seconds, m_free[std::size_t(found.last)] - m_taken[std::size_t(found.last)]);
    const auto walk = [&](auto &&visit) {
        for (int person = found.last; person >= 0;) {
            const int kind = found.personFrom[std::size_t(person)];
            const int from = found.kindFrom[std::size_t(kind)];
            visit(kind, person, from);
            person = from;
        }
    };
    walk([&](int kind, int, int from) {
        if (from >= 0)
            most = std::min(most, m_done[std::size_t(kind)][std::size_t(from)]);
    });
    walk([&](int kind, int person, int from) {
        m_done[std::size_t(kind)][std::size_t(person)] += most;
        if (from >= 0)
            m_done[std::size_t(kind)][std::size_t(from)] -= most;
    });
    m_taken[std::size_t(found.last)] += most;
    return most;
}

qint64 WeekHours::place(int kind, qint64 seconds)
{
    qint64 placed = 0;
    while (placed < seconds) {
        const Search found = search(kind);
        if (found.last < 0)
            break;
        placed += give(found, seconds - placed);
    }
    return placed;
}

qint64 WeekHours::room(int kind) const
{
    WeekHours copy = *this;
    qint64 all = 0;
    for (std::size_t person = 0; person < m_free.size(); ++person)
        all += m_free[person];
    return copy.place(kind, all);
}

std::vector<int> WeekHours::competing(int kind) const
{
    const Search found = search(kind);
    std::vector<int> kinds;
    for (std::size_t other = 0; other < found.kindFrom.size(); ++other) {
        if (found.kindFrom[other] != notReached)
            kinds.push_back(int(other));
    }
    return kinds;
}

} // namespace benchbook
