#include "core/reports/today.h"

#include "core/people/settings.h"
#include "core/reports/delivery_figures.h"
#include "core/reports/stock_alerts.h"

#include <algorithm>

namespace benchbook {
namespace {

constexpr int monthsOfChart = 12;
constexpr int mostRowsOfKind = 20;

constexpr const char *anyReorderPoint =
    "SELECT 1 FROM material WHERE hidden = 0 AND stocking = 'stock' AND reorder_point_micro IS NOT NULL LIMIT 1";

constexpr const char *openWorkOrders = R"sql(
    SELECT work_order.id, work_order.code, trim(product.name || ' ' || variant.name),
           work_order.due_day, standing.state = 'in_work'
    FROM work_order_total AS total
    JOIN work_order ON work_order.id = total.work_order_id
    JOIN work_order_state AS standing ON standing.work_order_id = work_order.id
    JOIN variant ON variant.id = work_order.variant_id
    JOIN product ON product.id = variant.product_id
    WHERE total.finishes = 0 AND work_order.cancelled = 0
    ORDER BY work_order.due_day, work_order.id
)sql";

AttentionGroup lateOrdersToday(const Reader &reader, QDate today)
{
    AttentionGroup group{AttentionKind::LateOrder};
    for (const LateOrder &order : readLateOrders(reader, today, false)) {
        if (++group.total > mostRowsOfKind)
            continue;
        group.rows.push_back(
            {AttentionKind::LateOrder,
             "sales_order",
             order.order.value(),
             {order.code, order.customer, order.promise.toString(Qt::ISODate), QString::number(order.daysLate)}});
    }
    return group;
}

/// What cannot wait; the other alerts about stock take longer to find and are read when somebody asks for them.
AttentionGroup urgentAlerts(AttentionKind kind, std::vector<StockAlert> alerts)
{
    AttentionGroup group{kind, {}, static_cast<int>(alerts.size())};
    for (StockAlert &alert : alerts) {
        if (static_cast<int>(group.rows.size()) < mostRowsOfKind)
            group.rows.push_back({kind, alert.table, alert.record, std::move(alert.parts)});
    }
    return group;
}

/// Counts the open work orders and gives the late ones.
AttentionGroup readOpenWorkOrders(TodayFigures &figures, const Reader &reader)
{
    AttentionGroup late{AttentionKind::LateWorkOrder};
    Query query = reader.query(openWorkOrders);
    while (query.next()) {
        figures.workOrdersInWork += query.flag(4) ? 1 : 0;
        const QDate due = query.day(3);
        figures.workOrdersDueToday += due == figures.today ? 1 : 0;
        if (!due.isValid() || due >= figures.today || ++late.total > mostRowsOfKind)
            continue;
        late.rows.push_back(
            {AttentionKind::LateWorkOrder,
             "work_order",
             query.integer(0),
             {query.text(1), query.text(2), due.toString(Qt::ISODate), QString::number(due.daysTo(figures.today))}});
    }
    return late;
}

} // namespace

int TodayFigures::total(AttentionKind kind) const
{
    const auto group = std::find_if(attention.begin(), attention.end(),
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

    figures.watchesMaterials = reader.query(anyReorderPoint).next();
    const QDate beginning(1970, 1, 1);
    const std::vector<MaterialDemand> plan = purchasePlan(reader, figures.today);
    figures.attention = {forgottenTimers(reader, now, studio.longestTimerMinutes, mostRowsOfKind),
                         lateOrdersToday(reader, figures.today),
                         readOpenWorkOrders(figures, reader),
                         machineQuestions(reader, mostRowsOfKind),
                         peerQuestions(reader, mostRowsOfKind),
                         urgentAlerts(AttentionKind::ShortMaterial, shortMaterialAlerts(plan)),
                         lowMaterials(plan, mostRowsOfKind),
                         urgentAlerts(AttentionKind::ExpiringLot, expiringLotAlerts(reader, figures.today)),
                         urgentAlerts(AttentionKind::SlippingSupplier, slippingSupplierAlerts(reader, figures.today)),
                         toolsToCareFor(reader, mostRowsOfKind),
                         toolsToComeBack(reader, figures.today, mostRowsOfKind),
                         untoldDays(reader, figures.today, mostRowsOfKind),
                         unmatchedLines(reader, {beginning, figures.today}, mostRowsOfKind),
                         unpromisedOrders(reader, mostRowsOfKind),
                         missingExchangeRates(reader, {beginning, figures.today}, mostRowsOfKind),
                         unknownCostLots(reader, mostRowsOfKind)};
    std::erase_if(figures.attention, [](const AttentionGroup &group) { return group.total == 0; });
    return figures;
}

} // namespace benchbook
