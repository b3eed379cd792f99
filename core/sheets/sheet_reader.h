// The door of this room: the bytes of a workbook (XLSX) in, the cells of one sheet out, as from a CSV file.
#pragma once

#include "core/base/csv_reader.h"

#include <QByteArray>

namespace benchbook {

/// A workbook is packed; one of a table that we can hold is a tenth of these.
inline constexpr qint64 maxWorkbookBytes = 64 * 1024 * 1024;

/// True for what a spreadsheet program saved, or is packed or old as such files are: readSheet() then reads it, or says
/// what to do. False for text, which is readCsv()'s.
bool isWorkbook(const QByteArray &bytes);

/// Reads the sheet of that name (case does not matter), or without one the first that is not hidden. Cells read as a
/// spreadsheet stores them: numbers in plain decimals, shares as "6.5%", days as "2026-09-01", moments as
/// "2026-09-01 10:15:40", yes and no as TRUE and FALSE, formulas as what they came to. All rows come, filtered ones
/// too; of merged cells the first has the text. `line` of a row is its number in the sheet. There is one row at least.
///
/// Invalid, with a sentence that says what to do: no workbook, an old or sealed one, damaged or cut off, larger than
/// the limits of csv_reader.h and of this room. NotFound names the sheets there are.
Result<CsvTable> readSheet(const QByteArray &bytes, const QString &sheetName = {});

} // namespace benchbook
