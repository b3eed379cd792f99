// The trace on paper: where a thing came from, who made it, and who has to be called if something is wrong with it.
#pragma once

#include "core/journal/studio.h"
#include "core/recall.h"
#include "core/reports/page/report_model.h"

namespace benchbook {

/// Reads what is beside the trace (the studio's name, the recall list) and builds the report; call it inside
/// Studio::read. Contacts of customers are on it: it is for the studio, not for others.
Report traceReport(const Reader &reader, const Trace &trace, ReportLanguage language);
/// The recall list alone.
Report recallReport(const Reader &reader, const Recall &recall, ReportLanguage language);

/// Of a lot, work order or sales order by its code, as an A4 PDF, written whole or not at all. Needs a QGuiApplication.
/// NotFound as trace() says.
Result<void> writeTracePaper(const Studio &studio, const QString &reference, ReportLanguage language,
                             const QString &path);

} // namespace benchbook
