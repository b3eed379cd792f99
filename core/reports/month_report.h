// The printed monthly report: every figure beside the sentence that says how it came about.
#pragma once

#include "core/journal/studio.h"
#include "core/reports/month_ahead.h"
#include "core/reports/month_figures.h"
#include "core/reports/page/report_model.h"

namespace benchbook {

/// From figures to the page's model. `generatedAt` is the moment the data were read, as text.
Report monthReport(const MonthFigures &figures, ReportLanguage language, const QString &generatedAt,
                   const MonthAhead &ahead = {});

/// Reads and builds; call it inside Studio::read or ReadSession::read. What lies ahead is reckoned, which takes seconds
/// for a thousand products unless it is kept (see monthAhead()); Cancelled when the token asks.
Result<Report> readMonthReport(const Reader &reader, QDate month, Instant now, const QTimeZone &zone,
                               ReportLanguage language, LookAhead &lookAhead, OutlookCache &earlier,
                               const Progress &progress = {});

/// The same as an A4 PDF, written whole or not at all. `month`: any day of it. Needs a
/// QGuiApplication.
Result<void> writeMonthReport(const Studio &studio, QDate month, ReportLanguage language, const QString &path);

} // namespace benchbook
