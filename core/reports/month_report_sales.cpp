// The monthly report's first part: sales, margin, promises.
#include "core/reports/month_report_parts.h"
#include "core/reports/report_texts.h"

using namespace Qt::StringLiterals;

namespace benchbook {
namespace {

/// The channels every file begins with are known by their code; a studio's own keep the name it
/// gave them.
BilingualText channelTitle(const ChannelSales &channel)
{
    const auto standard = [&](QLatin1StringView code, const QString &en, const QString &zh) {
        return channel.code == code && (channel.name == en || channel.name == zh);
    };
    if (standard("studio"_L1, u"Studio"_s, u"工作室"_s))
        return {u"Studio"_s, u"工作室"_s};
    if (standard("fair"_L1, u"Fair"_s, u"市集"_s))
        return {u"Fair"_s, u"市集"_s};
    return BilingualText::plain(channel.name);
}

TableRow salesRow(BilingualText name, const SalesTotal &total, Money all, const Currency &currency)
{
    const std::optional<Money> revenue = total.knownRevenue();
    const auto share =
        all.isZero() || !revenue ? std::nullopt : std::optional(Ratio::of(revenue->minor(), all.minor()));
    TableRow row{plainCells({QString(), countText(total.orders), piecesText(total.units), amountText(revenue, currency),
                             percentNumber(share), amountText(total.averageOrder(), currency)})};
    row.cells.front() = std::move(name);
    return row;
}

Table channelTable(const MonthFigures &figures)
{
    const Currency &currency = figures.currency;
    const Money all = figures.sales.total.revenue;
    Table table{{u"Sales by channel"_s, u"各渠道销售"_s},
                {{{u"Channel"_s, u"渠道"_s}, ColumnAlignment::Left, 2.0},
                 {{u"Orders"_s, u"订单数"_s}, ColumnAlignment::Right, 0.8},
                 {{u"Pieces"_s, u"件数"_s}, ColumnAlignment::Decimal, 0.8},
                 {withCurrency(u"Revenue"_s, u"收入"_s, currency), ColumnAlignment::Decimal, 1.3},
                 {{u"Share, %"_s, u"占比（%）"_s}, ColumnAlignment::Decimal, 0.9},
                 {withCurrency(u"Average order"_s, u"客单价"_s, currency), ColumnAlignment::Decimal, 1.3}},
                {},
                {},
                {u"No orders in this month."_s, u"本月没有订单。"_s}};
    for (const ChannelSales &channel : figures.sales.channels)
        table.rows.push_back(salesRow(channelTitle(channel), channel.total, all, currency));
    if (!table.rows.empty()) {
        table.totals.push_back(salesRow({u"Total"_s, u"合计"_s}, figures.sales.total, all, currency));
    }
    return table;
}

BarChart channelChart(const MonthFigures &figures)
{
    BarChart chart{withCurrency(u"Revenue by channel"_s, u"各渠道收入"_s, figures.currency), {}, {}};
    BarSeries series{{u"Revenue"_s, u"收入"_s}};
    for (const ChannelSales &channel : figures.sales.channels) {
        chart.categories.push_back(channelTitle(channel));
        // Only the length of a bar: the exact amount stands beside it.
        series.values.push_back(static_cast<double>(channel.total.revenue.minor()));
        series.labels.push_back(amountText(channel.total.knownRevenue(), figures.currency));
    }
    chart.series.push_back(std::move(series));
    return chart;
}

/// Sales agreed in other money; empty when there were none.
Table foreignTable(const MonthFigures &figures)
{
    Table table{{u"Sales in other currencies"_s, u"外币销售"_s},
                {{{u"Channel"_s, u"渠道"_s}, ColumnAlignment::Left, 1.6},
                 {{u"Currency"_s, u"币种"_s}, ColumnAlignment::Left, 0.8},
                 {{u"Orders"_s, u"订单数"_s}, ColumnAlignment::Right, 0.8},
                 {{u"In that currency"_s, u"原币金额"_s}, ColumnAlignment::Decimal, 1.2},
                 {withCurrency(u"Converted"_s, u"折算"_s, figures.currency), ColumnAlignment::Decimal, 1.2},
                 {{u"Rate unknown"_s, u"汇率未知"_s}, ColumnAlignment::Decimal, 1.2}},
                {},
                {},
                {}};
    for (const ChannelSales &channel : figures.sales.channels) {
        for (const CurrencySales &sales : channel.currencies) {
            if (sales.currency == figures.currency)
                continue;
            const bool allUnknown = sales.unknownRate == sales.orders;
            TableRow row{plainCells(
                {QString(), sales.currency.code, countText(sales.orders), amountText(sales.revenue, sales.currency),
                 allUnknown ? unknownText() : amountText(sales.inStudioCurrency, figures.currency),
                 sales.unknownRate == 0 ? unknownText() : amountText(sales.unknownRevenue, sales.currency)})};
            row.cells.front() = channelTitle(channel);
            row.emphasis = sales.unknownRate > 0 ? RowEmphasis::Strong : RowEmphasis::Normal;
            table.rows.push_back(std::move(row));
        }
    }
    return table;
}

TableRow amountRow(const QString &en, const QString &zh, const QString &amount)
{
    return {{{en, zh}, BilingualText::plain(amount)}};
}

Table marginTable(const MonthFigures &figures)
{
    const MarginFigures &margin = figures.margin;
    const auto amount = [&](Money money) {
        return amountText(margin.isUnknown() ? std::nullopt : std::optional(money), figures.currency);
    };
    Table table{{u"Margin on what was shipped"_s, u"已发货商品的毛利"_s},
                {{{u"Figure"_s, u"项目"_s}, ColumnAlignment::Left, 3.0},
                 {withCurrency(u"Amount"_s, u"金额"_s, figures.currency), ColumnAlignment::Decimal, 1.2}},
                {},
                {},
                {}};
    table.rows = {amountRow(u"Revenue of the pieces compared"_s, u"参与计算的商品收入"_s, amount(margin.revenue)),
                  amountRow(u"Their cost"_s, u"其成本"_s, amount(margin.cost)),
                  amountRow(u"Cost of all goods shipped, where known"_s, u"全部发货成本（已知部分）"_s,
                            amountText(margin.knownCostOfGoods(), figures.currency))};
    table.totals = {amountRow(u"Gross margin, %1"_s.arg(percentWithSign(margin.rate())),
                              u"毛利，%1"_s.arg(percentWithSign(margin.rate())), amount(margin.margin()))};
    return table;
}

Paragraph marginNote(const MarginFigures &margin)
{
    const QString shipped = piecesText(margin.shipped);
    const QString out = piecesText(margin.leftOut);
    const QString unknown = piecesText(margin.unknownCost);
    return quietNote(u"Gross margin = revenue − cost of the same pieces, shipped this month. Of %1 pieces "
                     u"shipped "
                     "%2 are left out, because their cost (%3 pieces) or their order's exchange rate is unknown "
                     "or "
                     "no standing order names them. Unknown is never counted as 0."_s.arg(shipped, out, unknown),
                     u"毛利 = 本月发出的同一批商品的收入 − 成本。本月发出 %1 件，其中 %2 件未计入：成本未知（%3 "
                     u"件）、"
                     "订单汇率未知，或没有有效订单。未知绝不按 0 计算。"_s.arg(shipped, out, unknown));
}

Paragraph customerNote(const MonthFigures &figures)
{
    const RepurchaseFigures &repurchase = figures.repurchase;
    const OnTimeFigures &onTime = figures.onTime;
    const QString rate = percentWithSign(repurchase.rate());
    const QString kept = percentWithSign(onTime.rate());
    return quietNote(u"Repurchase rate %1: %2 of %3 customers of the last twelve months ordered at least twice. "
                     "On time %4: %5 of %6 orders completed this month left by the day promised first; %7 more "
                     "had no "
                     "promise and are not judged."_s.arg(rate)
                         .arg(repurchase.returning)
                         .arg(repurchase.customers)
                         .arg(kept)
                         .arg(onTime.onTime)
                         .arg(onTime.completed - onTime.withoutPromise)
                         .arg(onTime.withoutPromise),
                     u"复购率 %1：近十二个月 %3 位客户中 %2 位下单两次以上。准时率 %4：本月完成的 %6 单中 %5 "
                     u"单在首次承诺日"
                     "或之前发完；另有 %7 单没有承诺交期，不作评价。"_s.arg(rate)
                         .arg(repurchase.returning)
                         .arg(repurchase.customers)
                         .arg(kept)
                         .arg(onTime.onTime)
                         .arg(onTime.completed - onTime.withoutPromise)
                         .arg(onTime.withoutPromise));
}

Table lateTable(const MonthFigures &figures)
{
    const QString day = figures.asOf.toString(Qt::ISODate);
    Table table{{u"Late orders at the end of %1"_s.arg(day), u"%1 日终逾期订单"_s.arg(day)},
                {{{u"Order"_s, u"订单"_s}, ColumnAlignment::Left, 1.2},
                 {{u"Customer"_s, u"客户"_s}, ColumnAlignment::Left, 1.8},
                 {{u"Promised first"_s, u"首次承诺"_s}, ColumnAlignment::Left, 1.1},
                 {{u"Promised now"_s, u"现承诺"_s}, ColumnAlignment::Left, 1.1},
                 {{u"Days late"_s, u"逾期天数"_s}, ColumnAlignment::Right, 0.8}},
                {},
                {},
                {u"No order is late."_s, u"没有逾期订单。"_s}};
    constexpr std::size_t mostRows = 25;
    for (const LateOrder &order : figures.lateOrders) {
        if (table.rows.size() == mostRows)
            break;
        table.rows.push_back({plainCells({order.code, order.customer, order.firstPromise.toString(Qt::ISODate),
                                          order.promise.toString(Qt::ISODate), QString::number(order.daysLate)})});
    }
    if (figures.lateOrders.size() > mostRows) {
        const qint64 more = static_cast<qint64>(figures.lateOrders.size() - mostRows);
        table.totals.push_back({{{u"… and %1 more"_s.arg(more), u"……另有 %1 单"_s.arg(more)}}});
    }
    return table;
}

} // namespace

void addSalesPart(ReportSections &sections, const MonthFigures &figures)
{
    sections.push_back(channelTable(figures));
    if (figures.sales.channels.size() > 1)
        sections.push_back(channelChart(figures));
    sections.push_back(quietNote(
        u"Orders count on the day they were placed; cancelled ones are left out. Revenue = goods − "
        u"discount "
        "+ shipping − refunds, each without its tax. Average order = revenue ÷ orders whose revenue is known."_s,
        u"订单按下单日计，已取消的不计。收入 = 商品 − 折扣 + 运费 − 退款，各项均不含税（退款先减去其中的税）。客单价 = 收入 ÷ 收入已知的订单数。"_s));
    if (Table foreign = foreignTable(figures); !foreign.rows.empty()) {
        sections.push_back(std::move(foreign));
        sections.push_back(quietNote(u"Converted with the rate frozen on each order. Orders without a rate are in "
                                     u"no total above; "
                                     "they are listed in their own currency."_s,
                                     u"按每单冻结的汇率折算。没有汇率的订单不计入上面的合计，按原币单列。"_s));
    }
    sections.push_back(marginTable(figures));
    sections.push_back(marginNote(figures.margin));
    sections.push_back(lateTable(figures));
    sections.push_back(customerNote(figures));
}

} // namespace benchbook
