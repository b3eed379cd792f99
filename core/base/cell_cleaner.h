// Amounts and pieces in a shop's cell.
#pragma once

#include "core/base/csv_cell.h"
#include "core/base/money.h"
#include "core/base/quantity.h"

namespace benchbook {

/// An amount of one cell is at most a thousand million (with two decimals); more is a mistake, and
/// sums stay in range.
inline constexpr qint64 maxCellMinor = 100'000'000'000;
/// So many pieces on one order line are a mistake.
inline constexpr qint64 maxCellPieces = 1'000'000;

/// An amount as written by a machine: parseMoney, but decimals that are only zeros may exceed the
/// currency's ("34.000", or "1200.00" yen).
Result<Money> cellMoney(const QString &cleaned, const Currency &currency);

/// A number of pieces: whole ("2", "1.0"), more than zero, at most maxCellPieces.
Result<Quantity> cellPieces(const QString &cleaned);

} // namespace benchbook
