// ShelfStory: whether something lay on the shelf in a period, told by what came and what left.
#pragma once

#include "core/base/quantity.h"
#include "core/planning/demand_periods.h"

#include <algorithm>
#include <vector>

namespace benchbook {

/// Whether something lay on a shelf at any time of each period. Changes come in the order of their days.
class ShelfStory
{
public:
    explicit ShelfStory(const DemandPeriods &periods) : m_there(std::size_t(periods.count())), m_periods(periods) {}

    void change(QDate day, Quantity by)
    {
        fillTo(m_periods.indexOf(day));
        m_left += by;
        // What was on the shelf in the morning was there, and so was what came and left in one day.
        mark(m_periods.indexOf(day));
        if (m_left > Quantity())
            m_from = std::max(0, m_periods.indexOf(day));
    }
    void end() { fillTo(m_periods.count() - 1); }
    const std::vector<bool> &there() const { return m_there; }

private:
    void fillTo(int period)
    {
        for (int at = m_from; m_left > Quantity() && at <= period; ++at)
            mark(at);
    }
    void mark(int period)
    {
        if (period >= 0 && period < m_periods.count())
            m_there[std::size_t(period)] = true;
    }

    std::vector<bool> m_there;
    const DemandPeriods &m_periods;
    Quantity m_left;
    int m_from = 0;
};

} // namespace benchbook
