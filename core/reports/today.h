// The owner's first look in the morning. Cheap enough to be read again after every change.
#pragma once

#include "core/reports/attention.h"
#include "core/reports/production_figures.h"
#include "core/reports/sales_figures.h"

namespace benchbook {

struct TodayFigures
{
    QDate today;
    Currency currency;

    SalesTotal sales;               ///< this month up to today
    SalesTotal salesLastMonth;      ///< last month up to the same day of the month
    std::vector<MonthSales> months; ///< the last twelve, oldest first, this one up to today

    int workOrdersInWork = 0;    ///< begun, neither finished nor cancelled
    int workOrdersDueToday = 0;  ///< not finished or cancelled
    YieldFigures yield;          ///< this month
    YieldFigures yieldLastMonth; ///< the whole of last month

    bool watchesMaterials = false; ///< some material has a reorder point
    /// What needs attention, in order of urgency; empty groups are left out.
    std::vector<AttentionGroup> attention;
    int total(AttentionKind kind) const;
};

/// This is read after every change, so units of the totals are not read, and orders promised and
/// work orders planned more than a year ago are left to the lists and the monthly report. Call it
/// inside Studio::read or ReadSession::read.
Result<TodayFigures> todayFigures(const Reader &reader, Instant now, const QTimeZone &zone);

} // namespace benchbook
