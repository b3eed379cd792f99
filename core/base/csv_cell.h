// What stands in a cell of a foreign table, without what spreadsheets and shops wrap around it.
#pragma once

#include <QString>

namespace benchbook {

/// The content of a cell: `="123"` and `'123` lose their wrapping, tabs and blanks at both ends go,
/// and a lone "-" means empty. Everything else stays as it is, line breaks inside too.
QString cleanCell(const QString &raw);

/// True for "1.00E+18": a spreadsheet has replaced a long number (of an order, a phone) by a rounded one.
bool isRoundedNumber(const QString &cleaned);

} // namespace benchbook
