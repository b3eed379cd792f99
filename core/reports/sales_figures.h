// What was sold: by channel, in the orders' own currencies and in the studio's.
#pragma once

#include "core/journal/entities.h"
#include "core/journal/reader.h"
#include "core/reports/report_period.h"

#include <vector>

namespace benchbook {

/// Orders and revenue of several orders. Revenue is goods − discount + shipping − refunds, each
/// without its tax.
struct SalesTotal
{
    int orders = 0;
    Quantity units;
    Money revenue;       ///< studio's currency, of the orders whose rate is known
    int unknownRate = 0; ///< orders left out of `revenue`

    /// `revenue`, or nothing where there were orders and the rate of none is known.
    std::optional<Money> knownRevenue() const;
    /// Of the orders whose revenue is known; nothing without one.
    std::optional<Money> averageOrder() const;
};

/// The part of a channel's sales that was agreed in one currency.
struct CurrencySales
{
    Currency currency;
    int orders = 0;
    Money revenue;          ///< in that currency
    Money inStudioCurrency; ///< of the orders whose rate is known
    int unknownRate = 0;    ///< orders without a rate
    Money unknownRevenue;   ///< theirs, in that currency
};

struct ChannelSales
{
    Id<Channel> channel;
    QString code;
    QString name;
    SalesTotal total;
    std::vector<CurrencySales> currencies; ///< by code
};

struct SalesFigures
{
    SalesTotal total;
    std::vector<ChannelSales> channels; ///< the largest revenue first
};

/// Orders by the day they were placed; cancelled ones are left out.
SalesFigures readSales(const Reader &reader, DayRange days);

/// Totals of whole months up to and including the one of `upTo`, which ends with that day.
struct MonthSales
{
    QDate month; ///< its first day
    SalesTotal total;
};
struct SalesHistory
{
    std::vector<MonthSales> months; ///< oldest first; months without orders are there, too
    SalesTotal lastMonthSoFar;      ///< last month up to the same day of the month
};
SalesHistory readSalesHistory(const Reader &reader, QDate upTo, int months);

/// Customers of a period and how many of them ordered at least twice in it.
struct RepurchaseFigures
{
    int customers = 0;
    int returning = 0;
    std::optional<Ratio> rate() const;
};
RepurchaseFigures readRepurchase(const Reader &reader, DayRange days);

} // namespace benchbook
