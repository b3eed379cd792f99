#include "core/planning/demand_periods.h"

#include <algorithm>

namespace benchbook {
namespace {

QDate beginOf(DemandPeriod unit, QDate day)
{
    return unit == DemandPeriod::Week ? day.addDays(1 - day.dayOfWeek()) : QDate(day.year(), day.month(), 1);
}

} // namespace

DemandPeriods::DemandPeriods(DemandPeriod unit, QDate from, QDate today)
    : m_unit(unit), m_first(beginOf(unit, from)), m_count(0)
{
    m_count = std::max(0, indexOf(today));
}

QDate DemandPeriods::firstDay(int period) const
{
    return m_unit == DemandPeriod::Week ? m_first.addDays(7 * qint64(period)) : m_first.addMonths(period);
}

int DemandPeriods::indexOf(QDate day) const
{
    const QDate begin = beginOf(m_unit, day);
    if (m_unit == DemandPeriod::Week)
        return static_cast<int>(m_first.daysTo(begin) / 7);
    return (begin.year() - m_first.year()) * 12 + begin.month() - m_first.month();
}

} // namespace benchbook
