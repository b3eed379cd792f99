// When something new of an item can be there, and from whom. Private to core/planning/needs.
#pragma once

#include "core/planning/needs/needs_input.h"

namespace benchbook {

/// A line that would be begun for a day.
struct Receipt
{
    int source = -1; ///< −1: made
    QDate start;
    QDate due;
    QDate lateStart = {}; ///< when it should have begun; invalid: it is in time
};

/// Calendars of the plan, counted once.
class ReceiptDays
{
public:
    explicit ReceiptDays(const NeedsInput &input);

    /// Begun as late as will do. The preferred source that is in time, or else whoever is there first; nothing where
    /// the item is not to be had.
    std::optional<Receipt> receiptFor(const PlanItem &item, QDate day) const;
    /// The first day on which something begun today could be there; invalid: none.
    QDate earliest(const PlanItem &item) const;
    /// An end that is so many days of work after a later start.
    QDate endOf(const PlanItem &item, QDate start) const { return m_studio.after(start, item.leadDays); }

private:
    std::optional<Receipt> receipt(const WorkingDays &days, int leadDays, QDate day) const;

    QDate m_today;
    WorkingDays m_studio;
    std::vector<WorkingDays> m_suppliers;
};

} // namespace benchbook
