// Pages to PDF: embedded fonts, searchable text in both languages.
#pragma once

#include "core/base/result.h"
#include "core/reports/page/report_fonts.h"

#include <QByteArray>

namespace benchbook {

/// The PDF in memory; Io if the printing engine refuses to start.
Result<QByteArray> reportPdf(const ReportPages &pages, const ReportFonts &fonts);
/// Lays out on `metrics` and writes the file atomically.
Result<void> writeReportPdf(const Report &report, const PageMetrics &metrics, const QString &path);

} // namespace benchbook
