// What the alerts about stock share. Private to core/reports.
#pragma once

#include "core/base/unit.h"
#include "core/reports/stock_alerts.h"

namespace benchbook {

/// "3.5 dm²"; the plain number where the unit is not known.
QString alertQuantity(Quantity quantity, const QString &unit);
/// What was reckoned, not counted: whole where it is counted, else in three significant digits.
QString alertEstimate(Quantity quantity, const QString &unit);
/// The first products whose newest recipe, or a variant of it, needs the material: "Wallet, Belt"; empty for none.
QString productsUsing(const Reader &reader, qint64 material);

} // namespace benchbook
