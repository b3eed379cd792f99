// The parts of the monthly report. Private to core/reports.
#pragma once

#include "core/reports/month_ahead.h"
#include "core/reports/month_figures.h"
#include "core/reports/page/report_model.h"

namespace benchbook {

using ReportSections = std::vector<ReportSection>;

void addSalesPart(ReportSections &sections, const MonthFigures &figures);
void addProductionPart(ReportSections &sections, const MonthFigures &figures);
/// Goes on with production: rework, work outside, feedback.
void addWorkshopPart(ReportSections &sections, const MonthFigures &figures);
void addStockPart(ReportSections &sections, const MonthFigures &figures);
/// A page of its own; nothing where nothing is known.
void addAheadPart(ReportSections &sections, const MonthAhead &ahead, const Currency &currency);

/// A title with the currency as its unit: "Revenue, CNY".
BilingualText withCurrency(const QString &en, const QString &zh, const Currency &currency);
/// A small grey explanation under a table.
Paragraph quietNote(const QString &en, const QString &zh);
/// Cells that are the same in both languages.
std::vector<BilingualText> plainCells(const QStringList &texts);

} // namespace benchbook
