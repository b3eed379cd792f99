// The rows of one sheet, cell by cell.
#pragma once

#include "core/base/csv_reader.h"
#include "core/sheets/workbook_parts.h"

namespace benchbook {

/// Reads the part of a sheet. Every row is as wide as the first one at least; rows without text are left out. `line` is
/// the number of the row in the sheet. Invalid beyond maxCsvRows, maxCsvColumns, maxCsvCells, and for rows or cells
/// that stand there twice, naming the place.
Result<std::vector<CsvRow>> readSheetRows(std::unique_ptr<ZipPart> sheet, const WorkbookParts &parts);

/// "C7" for row 7 and column 3, as spreadsheets name a cell.
QString cellAddress(int row, int column);

} // namespace benchbook
