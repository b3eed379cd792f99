// Reasons of the stock policy in words.
#pragma once

#include "core/base/money.h"
#include "core/base/unit.h"
#include "core/planning/demand_periods.h"
#include "core/planning/policy/abc_xyz.h"
#include "core/planning/policy/dead_stock.h"

#include <QLocale>
#include <QStringList>

namespace benchbook {

/// What figures of reasons are counted in.
struct PolicyUnits
{
    Unit unit;
    Currency currency;
    QLocale locale = {};
    DemandPeriod period = DemandPeriod::Week;
};

/// One whole sentence.
QString policyReasonText(const PolicyReason &reason, const PolicyUnits &units);
QStringList policyReasonTexts(const PolicyReasons &reasons, const PolicyUnits &units);

/// "12.5 dm²", rounded to what can still be told apart.
QString policyAmountText(double amount, const Unit &unit);
/// "3 weeks", "1.5 months".
QString periodsText(double periods, DemandPeriod unit);
/// "AX": by value, then by scatter.
QString classText(const ItemClass &itemClass);
/// "95 %", "99.5 %".
QString serviceText(double service);
/// "Offer to peers".
QString wayTitle(DeadStockWay way);

} // namespace benchbook
