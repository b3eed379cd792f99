// Exact reading and writing of decimal numbers, shared by Money, Quantity and Ratio. Private to
// this room: everybody else reads through parseMoney, parseQuantity and parsePercent.
#pragma once

#include "core/base/result.h"

#include <QString>

namespace benchbook {

/// What people type, brought to one alphabet and trimmed: full-width characters, the minus sign and
/// the wide spaces become ASCII, "22¾" becomes "22 3/4".
QString foldedText(const QString &text);

/// Which numbers a field takes: up to `decimals` decimals and at most `limit` × 10^-decimals either
/// way. `limit` stays below 10^18 + 1.
struct DecimalRule
{
    int decimals = 0;
    qint64 limit = 0;
};

/// Reads folded text such as "-1,234.50" as a whole number of 10^-decimals. A comma counts only
/// between complete groups of three. Invalid otherwise; the sentence quotes `shown`, what the
/// person wrote.
Result<qint64> parseDecimal(const QString &folded, DecimalRule rule, const QString &shown);

/// The sentence for text that is no number at all.
Error notANumber(const QString &shown);
/// The sentence for a number beyond its limit.
Error numberTooLarge(const QString &shown);

enum class TrailingZeros { Keep, Drop };
/// `value` × 10^-decimals, without grouping: "-0.05".
QString decimalText(qint64 value, int decimals, TrailingZeros zeros);

} // namespace benchbook
