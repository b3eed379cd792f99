// DemandPeriods: the calendar that demand is counted in, weeks or months of the studio.
#pragma once

#include <QDate>

namespace benchbook {

/// Weeks are ISO weeks, from Monday to Sunday.
enum class DemandPeriod { Week, Month };

/// Successive whole periods, counted from 0.
class DemandPeriods
{
public:
    /// From the period that `from` lies in up to the last one that ended before `today`; none where that is earlier.
    DemandPeriods(DemandPeriod unit, QDate from, QDate today);

    DemandPeriod unit() const { return m_unit; }
    int count() const { return m_count; }
    QDate firstDay(int period) const;
    /// Below 0 or from count() on where the day lies outside.
    int indexOf(QDate day) const;
    /// 12 months or 52 weeks: the length of a year for a forecast.
    int perYear() const { return m_unit == DemandPeriod::Month ? 12 : 52; }

private:
    DemandPeriod m_unit;
    QDate m_first;
    int m_count;
};

} // namespace benchbook
