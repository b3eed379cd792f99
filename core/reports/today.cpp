#include "core/reports/today.h"

#include "core/people/settings.h"
#include "core/reports/delivery_figures.h"

#include <algorithm>

namespace benchbook {
namespace {

constexpr int monthsOfChart = 12;
constexpr int mostRowsOfKind = 20;

// A work order is begun once something was logged or issued for it that was not taken back, or
// somebody's timer is on it. Only the open ones are asked.
constexpr const char *openWorkOrders = R"sql(
    SELECT work_order.id, work_order.code, trim(product.name || ' ' || variant.name),
           work_order.due_day,
           EXISTS (SELECT 1 FROM running_timer WHERE work_order_id = work_order.id)
           OR EXISTS (SELECT 1 FROM work_log WHERE work_order_id = work_order.id
                      GROUP BY work_order_id
                      HAVING sum(seconds) <> 0 OR sum(good + scrap) <> 0)
    FROM work_order
    JOIN variant ON variant.id = work_order.variant_id
    JOIN product ON product.id = variant.product_id
    WHERE work_order.cancelled = 0 AND work_order.planned_day >= :since
      AND NOT EXISTS (SELECT 1 FROM work_finish WHERE work_order_id = work_order.id
                      GROUP BY work_order_id HAVING sum(sign) > 0)
    ORDER BY work_order.due_day, work_order.id
)sql";

AttentionGroup lateOrdersToday(const Reader &reader, QDate today)
{
    AttentionGroup group{AttentionKind::LateOrder};
    for (const LateOrder &order : readLateOrders(reader, today, false)) {
        if (++group.total > mostRowsOfKind)
            continue;
        group.rows.push_back({AttentionKind::LateOrder,
                              "sales_order",
                              order.order.value(),
                              {order.code, order.customer, order.promise.toString(Qt::ISODate),
                               QString::number(order.daysLate)}});
    }
    return group;
}

/// Counts the open work orders and gives the late ones.
AttentionGroup readOpenWorkOrders(TodayFigures &figures, const Reader &reader)
{
    AttentionGroup late{AttentionKind::LateWorkOrder};
    Query query = reader.query(openWorkOrders);
    query.bind("since", figures.today.addYears(-1));
    while (query.next()) {
        figures.workOrdersInWork += query.flag(4) ? 1 : 0;
        const QDate due = query.day(3);
        figures.workOrdersDueToday += due == figures.today ? 1 : 0;
        if (!due.isValid() || due >= figures.today || ++late.total > mostRowsOfKind)
            continue;
        late.rows.push_back({AttentionKind::LateWorkOrder,
                             "work_order",
                             query.integer(0),
                             {query.text(1), query.text(2), due.toString(Qt::ISODate),
                              QString::number(due.daysTo(figures.today))}});
    }
    return late;
}

} // namespace

int TodayFigures::total(AttentionKind kind) const
{
    const auto group =
        std::find_if(attention.begin(), attention.end(),
                     [&](const AttentionGroup &known) { return known.kind == kind; });
    return group == attention.end() ? 0 : group->total;
}

Result<TodayFigures> todayFigures(const Reader &reader, Instant now, const QTimeZone &zone)
{
    const StudioSettings studio = readSettings(reader);
    TodayFigures figures;
    figures.today = dayOf(now, zone);
    figures.currency = studio.currency;

    SalesHistory history = readSalesHistory(reader, figures.today, monthsOfChart);
    figures.months = std::move(history.months);
    figures.sales = figures.months.back().total;
    figures.salesLastMonth = history.lastMonthSoFar;
    const DayRange month = monthOf(figures.today);
    figures.yield = readYield(reader, month);
    figures.yieldLastMonth = readYield(reader, monthOf(month.first.addMonths(-1)));

    const QDate beginning(1970, 1, 1);
    figures.attention = {forgottenTimers(reader, now, studio.longestTimerMinutes, mostRowsOfKind),
                         lateOrdersToday(reader, figures.today),
                         readOpenWorkOrders(figures, reader),
                         lowMaterials(reader, mostRowsOfKind),
                         unmatchedLines(reader, {beginning, figures.today}, mostRowsOfKind),
                         unknownCostLots(reader, mostRowsOfKind)};
    std::erase_if(figures.attention, [](const AttentionGroup &group) { return group.total == 0; });
    return figures;
}

} // namespace benchbook
