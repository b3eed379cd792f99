#include "core/planning/needs/work_calendar.h"

#include <algorithm>

namespace benchbook {

bool WorkCalendar::isWorkingDay(QDate day) const
{
    if (std::any_of(m_closed.begin(), m_closed.end(), [day](const DaySpan &span) { return span.contains(day); }))
        return false;
    return m_week[std::size_t(day.dayOfWeek() - 1)] || m_worked.contains(day);
}

WorkingDays::WorkingDays(const WorkCalendar &calendar, const DaySpan &window) : m_first(window.first.toJulianDay())
{
    m_earlier.reserve(std::size_t(window.first.daysTo(window.last)) + 2);
    for (QDate day = window.first; day <= window.last; day = day.addDays(1)) {
        m_earlier.push_back(int(m_days.size()));
        if (calendar.isWorkingDay(day))
            m_days.push_back(day);
    }
    m_earlier.push_back(int(m_days.size()));
}

int WorkingDays::earlier(QDate day) const
{
    const qint64 place = std::clamp<qint64>(day.toJulianDay() - m_first, 0, qint64(m_earlier.size()) - 1);
    return m_earlier[std::size_t(place)];
}

QDate WorkingDays::before(QDate day, int days) const
{
    const int place = earlier(day.addDays(1)) - 1 - days;
    return place < 0 ? QDate() : m_days[std::size_t(place)];
}

QDate WorkingDays::after(QDate day, int days) const
{
    const qint64 place = qint64(earlier(day)) + days;
    return place >= qint64(m_days.size()) ? QDate() : m_days[std::size_t(place)];
}

int WorkingDays::within(QDate first, QDate last) const
{
    return last < first ? 0 : earlier(last.addDays(1)) - earlier(first);
}

} // namespace benchbook
