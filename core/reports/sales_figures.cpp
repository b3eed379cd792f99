#include "core/reports/sales_figures.h"

#include <algorithm>

namespace benchbook {
namespace {

constexpr const char *ordersOfPeriod = R"sql(
    SELECT sale.channel_id, channel.code, channel.name, sale.currency, sale.rate_micro,
           sum(coalesce(line.total_minor, 0))
               - sale.discount_minor + sale.shipping_minor - sale.refunded_minor,
           sum(coalesce(line.quantity_micro, 0))
    FROM sales_order AS sale
    JOIN channel ON channel.id = sale.channel_id
    LEFT JOIN sales_order_line AS line ON line.order_id = sale.id
    WHERE sale.ordered_day BETWEEN :first AND :last AND sale.cancelled = 0
    GROUP BY sale.id, channel.id
)sql";

constexpr const char *orderTotalsByDay = R"sql(
    SELECT sale.ordered_day, sale.currency, sale.rate_micro,
           (SELECT coalesce(sum(line.total_minor), 0) FROM sales_order_line AS line
            WHERE line.order_id = sale.id)
               - sale.discount_minor + sale.shipping_minor - sale.refunded_minor
    FROM sales_order AS sale
    WHERE sale.ordered_day BETWEEN :first AND :last AND sale.cancelled = 0
    ORDER BY sale.ordered_day
)sql";

constexpr const char *customersOfPeriod = R"sql(
    SELECT count(*), coalesce(sum(CASE WHEN orders >= 2 THEN 1 ELSE 0 END), 0)
    FROM (SELECT customer_id, count(*) AS orders FROM sales_order
          WHERE ordered_day BETWEEN :first AND :last AND cancelled = 0
            AND customer_id IS NOT NULL
          GROUP BY customer_id) AS bought
)sql";

struct SoldOrder
{
    Money revenue;
    QString currency;
    std::optional<Money> converted;
    Quantity units;
};

void addTo(SalesTotal &total, const SoldOrder &order)
{
    ++total.orders;
    total.units += order.units;
    if (order.converted)
        total.revenue += *order.converted;
    else
        ++total.unknownRate;
}

void addTo(CurrencySales &sales, const SoldOrder &order)
{
    ++sales.orders;
    sales.revenue += order.revenue;
    if (order.converted) {
        sales.inStudioCurrency += *order.converted;
    } else {
        ++sales.unknownRate;
        sales.unknownRevenue += order.revenue;
    }
}

CurrencySales &currencyOfChannel(ChannelSales &channel, const QString &code)
{
    const auto place =
        std::find_if(channel.currencies.begin(), channel.currencies.end(),
                     [&](const CurrencySales &sales) { return sales.currency.code >= code; });
    if (place != channel.currencies.end() && place->currency.code == code)
        return *place;
    CurrencySales fresh;
    fresh.currency = StudioMoney::currencyOf(code);
    return *channel.currencies.insert(place, std::move(fresh));
}

} // namespace

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

SalesFigures readSales(const Reader &reader, const StudioMoney &money, DayRange days)
{
    SalesFigures figures;
    Query query = reader.query(ordersOfPeriod);
    query.bind("first", days.first).bind("last", days.last);
    while (query.next()) {
        SoldOrder order{query.money(5), query.text(3), {}, query.quantity(6)};
        order.converted = money.convert(order.revenue, order.currency, query.maybeInteger(4));
        const auto id = query.id<Channel>(0);
        auto channel = std::find_if(figures.channels.begin(), figures.channels.end(),
                                    [&](const ChannelSales &known) { return known.channel == id; });
        if (channel == figures.channels.end()) {
            figures.channels.push_back({id, query.text(1), query.text(2), {}, {}});
            channel = std::prev(figures.channels.end());
        }
        addTo(figures.total, order);
        addTo(channel->total, order);
        addTo(currencyOfChannel(*channel, order.currency), order);
    }
    std::sort(figures.channels.begin(), figures.channels.end(),
              [](const ChannelSales &a, const ChannelSales &b) {
                  return a.total.revenue != b.total.revenue ? a.total.revenue > b.total.revenue
                                                            : a.channel < b.channel;
              });
    return figures;
}

SalesHistory readSalesHistory(const Reader &reader, const StudioMoney &money, QDate upTo,
                              int months)
{
    SalesHistory history;
    const QDate thisMonth = monthOf(upTo).first;
    for (int back = months - 1; back >= 0; --back)
        history.months.push_back({thisMonth.addMonths(-back), {}});
    const QDate lastMonth = thisMonth.addMonths(-1);
    // addMonths stays inside the shorter month: the 31st compares with the whole of a month of 30.
    const QDate sameDay = upTo.addMonths(-1);

    Query query = reader.query(orderTotalsByDay);
    query.bind("first", std::min(history.months.front().month, lastMonth)).bind("last", upTo);
    auto month = history.months.begin();
    QString dayText;
    QDate day;
    while (query.next()) {
        // The orders come by day: one reading of the date serves all of a day.
        if (QString text = query.text(0); text != dayText) {
            day = QDate::fromString(text, Qt::ISODate);
            dayText = std::move(text);
        }
        SoldOrder order{query.money(3), query.text(1), {}, {}};
        order.converted = money.convert(order.revenue, order.currency, query.maybeInteger(2));
        if (day >= lastMonth && day <= sameDay)
            addTo(history.lastMonthSoFar, order);
        while (std::next(month) != history.months.end() && std::next(month)->month <= day)
            ++month;
        if (day >= month->month)
            addTo(month->total, order);
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
