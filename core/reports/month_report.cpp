#include "core/reports/month_report.h"

#include "core/reports/month_report_parts.h"
#include "core/reports/page/report_pdf.h"
#include "core/reports/report_texts.h"

#include <QThread>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace benchbook {
namespace {

/// "▲ 12.3 % on August" against an earlier value, or that there is none to compare with.
BilingualText change(Money now, const SalesTotal &before, const QString &en, const QString &zh)
{
    if (before.revenue <= Money())
        return {u"no sales "_s + en, zh + u"无销售"_s};
    const Ratio ratio = Ratio::of((now - before.revenue).minor(), before.revenue.minor());
    const QString arrow = ratio.ppm() < 0 ? u"▼"_s : u"▲"_s;
    const QString percent = percentNumber(Ratio::fromPpm(std::abs(ratio.ppm())));
    return {u"%1 %2 % on %3"_s.arg(arrow, percent, en), u"%1 较%3 %2 %"_s.arg(arrow, percent, zh)};
}

BilingualText revenueNote(const MonthFigures &figures)
{
    const Money now = figures.sales.total.revenue;
    const BilingualText month = change(now, figures.lastMonth, u"last month"_s, u"上月"_s);
    const BilingualText year = change(now, figures.sameMonthLastYear, u"last year"_s, u"去年同月"_s);
    BilingualText note{month.en + u"\n"_s + year.en, month.zh + u"\n"_s + year.zh};
    if (const int unknown = figures.sales.total.unknownRate; unknown > 0) {
        note.en += u"\norders of unknown rate left out: %1"_s.arg(unknown);
        note.zh += u"\n不含汇率未知的 %1 单"_s.arg(unknown);
    }
    return note;
}

KeyFigure ordersFigure(const MonthFigures &figures)
{
    const QString text = priceText(figures.sales.total.averageOrder(), figures.currency);
    return {{u"Orders"_s, u"订单数"_s},
            countText(figures.sales.total.orders),
            {u"%1 on average"_s.arg(text), u"客单价 %1"_s.arg(text)}};
}

KeyFigure marginFigure(const MonthFigures &figures)
{
    const QString rate = percentWithSign(figures.margin.rate());
    return {{u"Gross margin"_s, u"毛利"_s},
            figures.margin.isUnknown() ? unknownText() : priceText(figures.margin.margin(), figures.currency),
            {u"%1 of what was shipped"_s.arg(rate), u"占已发货收入的 %1"_s.arg(rate)}};
}

KeyFigure onTimeFigure(const MonthFigures &figures)
{
    const QString late = countText(static_cast<qint64>(figures.lateOrders.size()));
    const QString completed = countText(figures.onTime.completed);
    return {
        {u"On time"_s, u"准时率"_s},
        percentWithSign(figures.onTime.rate()),
        {u"%1 completed, %2 late now"_s.arg(completed, late), u"完成 %1 单，现有 %2 单逾期"_s.arg(completed, late)}};
}

KeyFigure yieldFigure(const MonthFigures &figures)
{
    const QString before = percentWithSign(figures.yieldLastMonth.rate());
    return {{u"Yield"_s, u"良品率"_s},
            percentWithSign(figures.yield.rate()),
            {u"%1 last month"_s.arg(before), u"上月 %1"_s.arg(before)}};
}

KeyFigure stockFigure(const MonthFigures &figures)
{
    const int unknown = figures.stock.unknownLots();
    const QString lots = countText(figures.stock.lots());
    KeyFigure figure{{u"Stock value"_s, u"库存价值"_s},
                     priceText(figures.stock.value(), figures.currency),
                     {(figures.stock.lots() == 1 ? u"%1 lot"_s : u"%1 lots"_s).arg(lots), u"%1 个批次"_s.arg(lots)}};
    if (unknown > 0) {
        figure.note.en += u", %1 of unknown cost"_s.arg(unknown);
        figure.note.zh += u"，%1 个成本未知"_s.arg(unknown);
    }
    return figure;
}

Paragraph summary(const MonthFigures &figures)
{
    const SalesTotal &sales = figures.sales.total;
    const QString orders = countText(sales.orders);
    const QString revenue = priceText(sales.knownRevenue(), figures.currency);
    const QString good = countText(figures.yield.good);
    const QString scrap = countText(figures.yield.scrap);
    if (sales.orders == 0 && figures.yield.started() == 0)
        return {{u"Nothing was sold or finished in this month."_s, u"本月没有销售，也没有完工。"_s}};
    if (sales.unknownRate > 0) {
        const QString unknown = countText(sales.unknownRate);
        return {
            {u"Orders: %1; those whose worth is known brought %2, that of %3 is unknown for want of an exchange "
             "rate. Good pieces finished: %4, scrapped: %5."_s.arg(orders, revenue, unknown, good, scrap),
             u"本月 %1 个订单：价值已知的收入 %2，另有 %3 个因没有汇率而价值未知；完工良品 %4 件，废品 %5 件。"_s.arg(
                 orders, revenue, unknown, good, scrap)}};
    }
    return {{(sales.orders == 1 ? u"%1 order brought %2; good pieces finished: %3, scrapped: %4."_s
                                : u"%1 orders brought %2; good pieces finished: %3, scrapped: %4."_s)
                 .arg(orders, revenue, good, scrap),
             u"本月 %1 个订单，收入 %2；完工良品 %3 件，废品 %4 件。"_s.arg(orders, revenue, good, scrap)}};
}

} // namespace

BilingualText withCurrency(const QString &en, const QString &zh, const Currency &currency)
{
    return {en + u", "_s + currency.code, zh + u"（"_s + currency.code + u"）"_s};
}

Paragraph quietNote(const QString &en, const QString &zh) { return {{en, zh}, true}; }

std::vector<BilingualText> plainCells(const QStringList &texts)
{
    std::vector<BilingualText> cells;
    for (const QString &text : texts)
        cells.push_back(BilingualText::plain(text));
    return cells;
}

Report monthReport(const MonthFigures &figures, ReportLanguage language, const QString &generatedAt,
                   const MonthAhead &ahead)
{
    const QDate first = figures.days.first;
    Report report;
    report.title = {u"Monthly report"_s, u"月度报告"_s};
    report.subtitle = {first.toString(u"yyyy-MM"_s), u"%1年%2月"_s.arg(first.year()).arg(first.month())};
    if (!figures.finished) {
        const QString day = figures.asOf.toString(Qt::ISODate);
        report.subtitle.en += u", up to "_s + day;
        report.subtitle.zh += u"，截至 "_s + day;
    }
    report.studioName = BilingualText::plain(figures.studioName);
    report.generatedAt = {u"As of "_s + generatedAt, u"数据截至 "_s + generatedAt};
    report.footnote = {u"Benchbook"_s, u"工坊簿"_s};
    report.language = language;
    report.sections.push_back(summary(figures));
    report.sections.push_back(KeyFigures{{{{u"Revenue"_s, u"收入"_s},
                                           priceText(figures.sales.total.knownRevenue(), figures.currency),
                                           revenueNote(figures)},
                                          ordersFigure(figures),
                                          marginFigure(figures),
                                          onTimeFigure(figures),
                                          yieldFigure(figures),
                                          stockFigure(figures)}});
    addSalesPart(report.sections, figures);
    addProductionPart(report.sections, figures);
    addStockPart(report.sections, figures);
    addAheadPart(report.sections, ahead, figures.currency);
    return report;
}

Result<Report> readMonthReport(const Reader &reader, QDate month, Instant now, const QTimeZone &zone,
                               ReportLanguage language, LookAhead &lookAhead, OutlookCache &earlier,
                               const Progress &progress)
{
    BENCHBOOK_ASSIGN(const MonthFigures figures, monthFigures(reader, month, now, zone));
    BENCHBOOK_ASSIGN(const MonthAhead ahead, monthAhead(reader, month, dayOf(now, zone), lookAhead, earlier, progress));
    const QString generatedAt = isoText(now, zone).left(16).replace(u'T', u' ');
    return monthReport(figures, language, generatedAt, ahead);
}

Result<void> writeMonthReport(const Studio &studio, QDate month, ReportLanguage language, const QString &path)
{
    LookAhead lookAhead(std::max(1, QThread::idealThreadCount()));
    OutlookCache earlier;
    BENCHBOOK_ASSIGN(const Report report, studio.read([&](const Reader &reader) {
        return readMonthReport(reader, month, studio.clock().now(), studio.timeZone(), language, lookAhead, earlier);
    }));
    return writeReportPdf(report, PageMetrics::a4(), path);
}

} // namespace benchbook
