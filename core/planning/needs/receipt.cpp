#include "core/planning/needs/receipt.h"

namespace benchbook {
namespace {

/// Whoever is closed for longer than this beyond the plan is taken to be gone.
constexpr int daysBeyondPlan = 2 * 366;
/// How far back the day on which something late should have begun is still told.
constexpr int daysBeforePlan = 366;

DaySpan receiptWindow(const NeedsInput &input)
{
    return {input.today.addDays(-daysBeforePlan), input.until.addDays(daysBeyondPlan)};
}

} // namespace

ReceiptDays::ReceiptDays(const NeedsInput &input) : m_today(input.today), m_studio(input.calendar, receiptWindow(input))
{
    m_suppliers.reserve(input.suppliers.size());
    for (const PlanSupplier &supplier : input.suppliers)
        m_suppliers.emplace_back(supplier.calendar, receiptWindow(input));
}

std::optional<Receipt> ReceiptDays::receipt(const WorkingDays &days, int leadDays, QDate day) const
{
    const QDate start = days.before(day, leadDays);
    if (start.isValid() && start >= m_today)
        return Receipt{.start = start, .due = days.before(day, 0)};
    const QDate due = days.after(m_today, leadDays);
    if (!due.isValid())
        return std::nullopt;
    return Receipt{.start = days.after(m_today, 0), .due = due, .lateStart = start.isValid() ? start : m_today};
}

std::optional<Receipt> ReceiptDays::receiptFor(const PlanItem &item, QDate day) const
{
    if (item.made)
        return receipt(m_studio, item.leadDays, day);
    std::optional<Receipt> soonest;
    for (std::size_t i = 0; i < item.sources.size(); ++i) {
        const PlanSource &source = item.sources[i];
        std::optional<Receipt> one = receipt(m_suppliers[std::size_t(source.supplier)], source.leadDays, day);
        if (!one)
            continue;
        one->source = int(i);
        if (!one->lateStart.isValid())
            return one;
        if (!soonest || one->due < soonest->due)
            soonest = one;
    }
    return soonest;
}

QDate ReceiptDays::earliest(const PlanItem &item) const
{
    if (item.made)
        return m_studio.after(m_today, item.leadDays);
    QDate first;
    for (const PlanSource &source : item.sources) {
        const QDate day = m_suppliers[std::size_t(source.supplier)].after(m_today, source.leadDays);
        if (day.isValid() && (!first.isValid() || day < first))
            first = day;
    }
    return first;
}

} // namespace benchbook
