// What stands in a cell, without what spreadsheets and shops wrap around it.
#pragma once

#include "core/base/money.h"
#include "core/base/quantity.h"

namespace benchbook {

/// An amount of one cell is at most a thousand million (with two decimals); more is a mistake, and
/// sums stay in range.
inline constexpr qint64 maxCellMinor = 100'000'000'000;
/// So many pieces on one order line are a mistake.
inline constexpr qint64 maxCellPieces = 1'000'000;

/// The content of a cell: `="123"` and `'123` lose their wrapping, tabs and blanks at both ends go,
/// and a lone "-" means empty. Everything else stays as it is, line breaks inside too.
QString cleanCell(const QString &raw);

/// An amount as written by a machine: parseMoney, but decimals that are only zeros may exceed the
/// currency's ("34.000", or "1200.00" yen).
Result<Money> cellMoney(const QString &cleaned, const Currency &currency);

/// A number of pieces: whole ("2", "1.0"), more than zero, at most maxCellPieces.
Result<Quantity> cellPieces(const QString &cleaned);

/// True for "1.00E+18": a spreadsheet has replaced a long order number by a rounded number.
bool isRoundedNumber(const QString &cleaned);

} // namespace benchbook
