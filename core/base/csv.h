// CSV as every file of Benchbook has it: UTF-8 with a byte order mark, because Excel in Chinese takes anything else
// for GBK; CRLF; RFC 4180 quotes.
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace benchbook {

/// A cell that a spreadsheet would run as a formula gets an apostrophe in front; numbers such as
/// "-12.50" stay numbers.
QString guardedCsvCell(const QString &text);
/// The text that guardedCsvCell made this cell of; any other cell as it is: the apostrophe of "'90s" is its own.
QString unguardedCsvCell(const QString &cell);
/// The cells guarded, and quoted where they hold a comma, a quote or a line break, or begin or end with a blank,
/// which some spreadsheets would drop. Ends with CRLF.
QString csvLine(const QStringList &cells);
/// The bytes of a file of these lines: the mark stands once, in front of them all.
QByteArray csvFile(const QString &lines);

} // namespace benchbook
