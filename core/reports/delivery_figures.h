// Whether promises were kept.
#pragma once

#include "core/journal/entities.h"
#include "core/journal/reader.h"
#include "core/reports/report_period.h"

#include <vector>

namespace benchbook {

/// Orders whose last piece left in the period, judged against the day the customer was told first.
struct OnTimeFigures
{
    int completed = 0;
    int onTime = 0;
    int withoutPromise = 0; ///< among `completed`, not judged

    /// Of the orders that had a promise.
    std::optional<Ratio> rate() const;
};
OnTimeFigures readOnTime(const Reader &reader, DayRange days);

/// An order whose promise passed and which was not wholly shipped.
struct LateOrder
{
    Id<SalesOrder> order;
    QString code;
    QString customer; ///< empty where the order names none
    QDate firstPromise;
    QDate promise; ///< the present one
    int daysLate = 0;
};
/// As things stood at the end of `day`: promised before or on it when it is over, before it while
/// it runs. Cancelled orders and those the channel says are shipped are not late. The longest late
/// first.
std::vector<LateOrder> readLateOrders(const Reader &reader, QDate day, bool dayIsOver);

} // namespace benchbook
