// A report's tables as CSV for a spreadsheet.
#pragma once

#include "core/base/result.h"
#include "core/reports/page/report_model.h"

#include <QByteArray>

namespace benchbook {

/// Header, rows, totals.
QByteArray tableCsv(const Table &table, ReportLanguage language);
/// All tables, each under its title, a blank line between them.
QByteArray reportCsv(const Report &report);
Result<void> writeReportCsv(const Report &report, const QString &path);

} // namespace benchbook
