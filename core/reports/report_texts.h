// Numbers as reports print them: the unit stands in the header, so these are bare.
#pragma once

#include "core/base/money.h"
#include "core/reports/page/report_model.h"

namespace benchbook {

/// "12,345.60"; also for negative amounts.
QString amountText(Money money, const Currency &currency);
/// "¥12,345.60".
QString priceText(Money money, const Currency &currency);
/// The same, or unknownText().
QString amountText(std::optional<Money> money, const Currency &currency);
QString priceText(std::optional<Money> money, const Currency &currency);
/// "12,345" or "12.5".
QString countText(qint64 count);
QString piecesText(Quantity quantity);
/// "45.4": percent with one decimal, half-even; "–" where there is none.
QString percentNumber(std::optional<Ratio> ratio);
/// "45.4 %", or "–".
QString percentWithSign(std::optional<Ratio> ratio);
/// Seconds as hours with one decimal: "12.5".
QString hoursText(qint64 seconds);
/// A ratio as a plain number with two decimals: "0.42"; "–" where there is none.
QString timesText(std::optional<Ratio> ratio);
/// What stands for a figure that nobody knows.
QString unknownText();

} // namespace benchbook
