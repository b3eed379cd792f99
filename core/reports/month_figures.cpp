#include "core/reports/month_figures.h"

#include "core/people/settings.h"

#include <QCoreApplication>

#include <algorithm>

namespace benchbook {
namespace {

constexpr int mostToFix = 15;
constexpr int monthsOfRepurchase = 12;

void readMonthSales(MonthFigures &figures, const Reader &reader)
{
    const QDate first = figures.days.first;
    figures.sales = readSales(reader, figures.days);
    figures.lastMonth = readSales(reader, monthOf(first.addMonths(-1))).total;
    figures.sameMonthLastYear = readSales(reader, monthOf(first.addYears(-1))).total;
    figures.margin = readMargin(reader, figures.days);
    figures.repurchase = readRepurchase(reader, {first.addMonths(1 - monthsOfRepurchase), figures.days.last});
    figures.onTime = readOnTime(reader, figures.days);
    figures.lateOrders = readLateOrders(reader, figures.asOf, figures.finished);
}

void readMonthProduction(MonthFigures &figures, const Reader &reader)
{
    figures.production = readProduction(reader, figures.days);
    figures.yield = readYield(reader, figures.days);
    figures.yieldLastMonth = readYield(reader, monthOf(figures.days.first.addMonths(-1)));
    figures.hours = readHours(reader, figures.days);
    figures.scrapCauses = readScrapCauses(reader, figures.days);
    figures.rework = readRework(reader, figures.days);
    figures.outside = readOutsideWork(reader, figures.days);
    figures.feedback = readFeedback(reader, figures.days);
}

} // namespace

std::optional<Ratio> MonthFigures::turnover() const
{
    const Money twiceMean = stockBefore.value() + stock.value();
    if (twiceMean <= Money())
        return std::nullopt;
    return Ratio::of(margin.costOfGoods.times(2).minor(), twiceMean.minor());
}

Result<MonthFigures> monthFigures(const Reader &reader, QDate month, Instant now, const QTimeZone &zone)
{
    if (!month.isValid())
        return Error::invalid(QCoreApplication::translate("Reports", "Name a month, for example 2026-09."));
    const StudioSettings studio = readSettings(reader);
    const QDate today = dayOf(now, zone);

    MonthFigures figures;
    figures.days = monthOf(month);
    figures.finished = figures.days.last < today;
    figures.asOf = std::clamp(today, figures.days.first, figures.days.last);
    figures.studioName = studio.name;
    figures.currency = studio.currency;
    readMonthSales(figures, reader);
    readMonthProduction(figures, reader);
    StockAtTwoDays stock = readStock(reader, figures.days.first.addDays(-1), figures.asOf);
    figures.stockBefore = std::move(stock.earlier);
    figures.stock = std::move(stock.later);
    figures.toFix = {unknownCostLots(reader, mostToFix), unmatchedLines(reader, figures.days, mostToFix),
                     missingExchangeRates(reader, figures.days, mostToFix),
                     missingPersonRates(reader, figures.days, mostToFix)};
    return figures;
}

} // namespace benchbook
