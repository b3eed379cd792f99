// Periods of whole days, as reports ask for them.
#pragma once

#include <QDate>

namespace benchbook {

/// Days from `first` to `last`, both included.
struct DayRange
{
    QDate first;
    QDate last;
};

/// The calendar month a day lies in.
inline DayRange monthOf(QDate day)
{
    const QDate first(day.year(), day.month(), 1);
    return {first, first.addMonths(1).addDays(-1)};
}

} // namespace benchbook
