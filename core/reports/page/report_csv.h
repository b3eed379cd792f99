// A report's tables as CSV for a spreadsheet: UTF-8 with a byte order mark, because Excel in
// Chinese takes anything else for GBK; CRLF; RFC 4180 quotes.
#pragma once

#include "core/base/result.h"
#include "core/reports/page/report_model.h"

#include <QByteArray>

namespace benchbook {

/// A cell that a spreadsheet would run as a formula gets an apostrophe in front; numbers such as
/// "-12.50" stay numbers.
QString guardedCsvCell(const QString &text);
/// Header, rows, totals.
QByteArray tableCsv(const Table &table, ReportLanguage language);
/// All tables, each under its title, a blank line between them.
QByteArray reportCsv(const Report &report);
Result<void> writeReportCsv(const Report &report, const QString &path);

} // namespace benchbook
