// A list as a file for a spreadsheet: what the window saves and the command line exports is made here.
#pragma once

#include "core/journal/list.h"

#include <QByteArray>

namespace benchbook {

/// As core/base/csv.h has it; every column, hidden ones (units, currencies) under their key.
/// Cells are typed as in JSON: plain decimals and ISO days, so that a spreadsheet reads numbers as numbers, and a
/// text it would run as a formula gets an apostrophe in front.
QByteArray listCsv(const ListDefinition &list, const std::vector<ListRow> &rows, const CellFormat &format);

/// Writes every row that was asked for, in that order, and says how many they are. The file is replaced whole or not
/// at all; the error says why.
Result<int> saveListCsv(const Reader &reader, const ListDefinition &list, const ListRequest &request,
                        const CellFormat &format, const QString &path);

} // namespace benchbook
