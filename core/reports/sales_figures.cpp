#include "core/reports/sales_figures.h"

#include <algorithm>

namespace benchbook {
namespace {

// Kept totals alone, grouped where their index has them together.
constexpr const char *salesOfPeriod = R"sql(
    SELECT sold.channel_id, channel.code, channel.name, sold.currency, sold.orders, sold.units, sold.revenue,
           sold.in_studio, sold.unknown_orders, sold.unknown_revenue
    FROM (SELECT channel_id, currency, count(*) AS orders, sum(quantity_micro) AS units,
                 sum(revenue_minor) AS revenue, coalesce(sum(studio_minor), 0) AS in_studio,
                 count(*) - count(studio_minor) AS unknown_orders,
                 sum(iif(studio_minor IS NULL, revenue_minor, 0)) AS unknown_revenue
          FROM sales_order_total
          WHERE ordered_day BETWEEN :first AND :last AND cancelled = 0
          GROUP BY channel_id, currency) AS sold
    JOIN channel ON channel.id = sold.channel_id
    ORDER BY sold.channel_id, sold.currency
)sql";

constexpr const char *salesByDay = R"sql(
    SELECT ordered_day, count(*), sum(quantity_micro), coalesce(sum(studio_minor), 0),
           count(*) - count(studio_minor)
    FROM sales_order_total
    WHERE ordered_day BETWEEN :first AND :last AND cancelled = 0
    GROUP BY ordered_day ORDER BY ordered_day
)sql";

constexpr const char *customersOfPeriod = R"sql(
    SELECT count(*), coalesce(sum(CASE WHEN orders >= 2 THEN 1 ELSE 0 END), 0)
    FROM (SELECT customer_id, count(*) AS orders FROM sales_order_total
          WHERE ordered_day BETWEEN :first AND :last AND cancelled = 0
            AND customer_id IS NOT NULL
          GROUP BY customer_id) AS bought
)sql";

void addTo(SalesTotal &total, const SalesTotal &more)
{
    total.orders += more.orders;
    total.units += more.units;
    total.revenue += more.revenue;
    total.unknownRate += more.unknownRate;
}

} // namespace

std::optional<Money> SalesTotal::knownRevenue() const
{
    return orders > 0 && unknownRate == orders ? std::nullopt : std::optional(revenue);
}

std::optional<Money> SalesTotal::averageOrder() const
{
    const int known = orders - unknownRate;
    if (known == 0)
        return std::nullopt;
    return revenue.portion(1, known, Rounding::HalfEven);
}

std::optional<Ratio> RepurchaseFigures::rate() const
{
    return customers == 0 ? std::nullopt : std::optional(Ratio::of(returning, customers));
}

SalesFigures readSales(const Reader &reader, DayRange days)
{
    SalesFigures figures;
    Query query = reader.query(salesOfPeriod);
    query.bind("first", days.first).bind("last", days.last);
    while (query.next()) {
        const auto id = query.id<Channel>(0);
        if (figures.channels.empty() || figures.channels.back().channel != id)
            figures.channels.push_back({id, query.text(1), query.text(2), {}, {}});
        ChannelSales &channel = figures.channels.back();
        const SalesTotal sold{query.count(4), query.quantity(5), query.money(7), query.count(8)};
        addTo(channel.total, sold);
        addTo(figures.total, sold);
        channel.currencies.push_back({Currency::ofCode(query.text(3)), sold.orders, query.money(6), sold.revenue,
                                      sold.unknownRate, query.money(9)});
    }
    std::sort(figures.channels.begin(), figures.channels.end(), [](const ChannelSales &a, const ChannelSales &b) {
        return a.total.revenue != b.total.revenue ? a.total.revenue > b.total.revenue : a.channel < b.channel;
    });
    return figures;
}

SalesHistory readSalesHistory(const Reader &reader, QDate upTo, int months)
{
    SalesHistory history;
    const QDate thisMonth = monthOf(upTo).first;
    for (int back = months - 1; back >= 0; --back)
        history.months.push_back({thisMonth.addMonths(-back), {}});
    const QDate lastMonth = thisMonth.addMonths(-1);
    // addMonths stays inside the shorter month: the 31st compares with the whole of a month of 30.
    const QDate sameDay = upTo.addMonths(-1);

    Query query = reader.query(salesByDay);
    query.bind("first", std::min(history.months.front().month, lastMonth)).bind("last", upTo);
    auto month = history.months.begin();
    while (query.next()) {
        const QDate day = query.day(0);
        const SalesTotal sold{query.count(1), query.quantity(2), query.money(3), query.count(4)};
        if (day >= lastMonth && day <= sameDay)
            addTo(history.lastMonthSoFar, sold);
        while (std::next(month) != history.months.end() && std::next(month)->month <= day)
            ++month;
        if (day >= month->month)
            addTo(month->total, sold);
    }
    return history;
}

RepurchaseFigures readRepurchase(const Reader &reader, DayRange days)
{
    Query query = reader.query(customersOfPeriod);
    query.bind("first", days.first).bind("last", days.last);
    query.next();
    return {query.count(0), query.count(1)};
}

} // namespace benchbook
