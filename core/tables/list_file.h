// A list as a file for a spreadsheet: what the window saves and the command line exports is made here.
#pragma once

#include "core/base/progress.h"
#include "core/journal/list.h"

namespace benchbook {

/// Writes every row that was asked for, in that order and with every column, also hidden ones (units, currencies), and
/// says how many they are. The file is replaced whole or not at all; the error says why. Cancelled, if asked to stop.
///
/// A path that ends in .xlsx becomes a workbook: numbers are numbers and days are days there, and what a spreadsheet's
/// floating point cannot hold to the last digit is text. Anything else becomes CSV as core/base/csv.h has it, with
/// plain decimals and ISO days, a text that a spreadsheet would run as a formula with an apostrophe in front. Long
/// order numbers stand bare in CSV, so that other programs read them as they are; a spreadsheet rounds them there, and
/// keeps them in the workbook.
Result<int> saveList(const Reader &reader, const ListDefinition &list, const ListRequest &request,
                     const CellFormat &format, const QString &path, Progress progress = {});

} // namespace benchbook
