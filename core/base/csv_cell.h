// What stands in a cell of a foreign table, without what spreadsheets and shops wrap around it.
#pragma once

#include <QString>

namespace benchbook {

/// The content of a cell of a shop's export: `="123"` and `'123` lose their wrapping, tabs and blanks at both ends go,
/// and a lone "-" means empty. Everything else stays as it is, line breaks inside too.
QString cleanCell(const QString &raw);

/// The content of a cell of a plain table, which may be one of ours: as above, but an apostrophe goes only where
/// guardedCsvCell() puts one. What stood behind it is text, also a lone "-".
QString cleanTableCell(const QString &raw);

/// True for "1.00E+18": a spreadsheet has replaced a long number (of an order, a phone) by a rounded one.
bool isRoundedNumber(const QString &cleaned);

} // namespace benchbook
