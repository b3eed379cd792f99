// Everything the monthly report says, as numbers: read once, then laid out, exported or compared.
#pragma once

#include "core/reports/attention.h"
#include "core/reports/delivery_figures.h"
#include "core/reports/margin_figures.h"
#include "core/reports/production_figures.h"
#include "core/reports/sales_figures.h"
#include "core/reports/stock_figures.h"
#include "core/reports/workshop_figures.h"

namespace benchbook {

struct MonthFigures
{
    DayRange days;        ///< the whole month
    QDate asOf;           ///< its last day, or today while it runs
    bool finished = true; ///< the month is over
    QString studioName;
    Currency currency; ///< the studio's; every Money below is in it unless said otherwise

    SalesFigures sales;
    SalesTotal lastMonth;
    SalesTotal sameMonthLastYear;
    MarginFigures margin;
    RepurchaseFigures repurchase; ///< the twelve months that end with this one
    OnTimeFigures onTime;
    std::vector<LateOrder> lateOrders; ///< as of `asOf`

    std::vector<ProductOutput> production;
    YieldFigures yield;
    YieldFigures yieldLastMonth;
    HoursFigures hours;
    std::vector<ScrapCause> scrapCauses;
    std::vector<ReworkLine> rework;
    std::vector<OutsideLine> outside;
    FeedbackFigures feedback;

    StockFigures stockBefore; ///< at the end of the month before
    StockFigures stock;       ///< at the end of `asOf`
    /// Cost of goods shipped ÷ mean of both stock values, all where known; nothing without stock.
    std::optional<Ratio> turnover() const;

    std::vector<AttentionGroup> toFix; ///< gaps that keep figures unknown; groups may be empty
};

/// `month`: any day of it. `now` says how far a running month has come; `zone` is the studio's.
/// Call it inside Studio::read or ReadSession::read.
Result<MonthFigures> monthFigures(const Reader &reader, QDate month, Instant now, const QTimeZone &zone);

} // namespace benchbook
