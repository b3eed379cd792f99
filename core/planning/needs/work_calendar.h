// WorkCalendar: the days on which somebody works or delivers: weekdays, less holidays, and days worked for them.
#pragma once

#include <QDate>

#include <array>
#include <set>
#include <vector>

namespace benchbook {

/// Days from the first to the last, both included.
struct DaySpan
{
    QDate first;
    QDate last;

    bool contains(QDate day) const { return first <= day && day <= last; }
    friend bool operator==(const DaySpan &, const DaySpan &) = default;
};

/// A value; Monday to Friday unless said otherwise.
class WorkCalendar
{
public:
    /// From Monday to Sunday.
    using Week = std::array<bool, 7>;

    WorkCalendar() = default;
    explicit WorkCalendar(const Week &week) : m_week(week) {}

    /// Nothing is done on these days, whatever else is said.
    void close(const DaySpan &span) { m_closed.push_back(span); }
    /// A day that is worked though its weekday is free, as those that make up for a holiday in China.
    void workOn(QDate day) { m_worked.insert(day); }

    bool isWorkingDay(QDate day) const;

private:
    Week m_week = {true, true, true, true, true, false, false};
    std::vector<DaySpan> m_closed;
    std::set<QDate> m_worked;
};

/// The working days of a calendar within a window, counted once so that every question is answered at once.
class WorkingDays
{
public:
    WorkingDays(const WorkCalendar &calendar, const DaySpan &window);

    /// So many working days before the last one that is not after `day`; 0: that one itself. Invalid: before the
    /// window.
    QDate before(QDate day, int days) const;
    /// So many working days after the first one that is not before `day`; 0: that one itself. Invalid: beyond the
    /// window, or the calendar has none any more.
    QDate after(QDate day, int days) const;
    /// How many there are from the first day to the last, both included.
    int within(QDate first, QDate last) const;

private:
    /// Working days of the window before `day`.
    int earlier(QDate day) const;

    qint64 m_first;             ///< Julian day of the window's first
    std::vector<int> m_earlier; ///< by day of the window, and one behind its last
    std::vector<QDate> m_days;
};

} // namespace benchbook
