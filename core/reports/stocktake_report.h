// The printed counting sheet: what to look for in one place, with a box for each lot.
#pragma once

#include "core/journal/studio.h"
#include "core/reports/page/report_model.h"
#include "core/stock/stocktake.h"

namespace benchbook {

/// Lots by number, each with an empty box for what is found and a line for the reason; what is counted already is
/// filled in. What is expected is only printed where the stocktake is not blind. Once it is booked: the differences
/// and what they come to.
Report stocktakeReport(const StocktakePlan &plan, const QString &studioName, const Currency &currency,
                       ReportLanguage language, const QString &generatedAt);
/// Reads and builds; call it inside Studio::read or ReadSession::read.
Result<Report> readStocktakeReport(const Reader &reader, Id<Stocktake> stocktake, Instant now, ReportLanguage language);
/// The same as an A4 PDF, written whole or not at all. Needs a QGuiApplication.
Result<void> writeStocktakeReport(const Studio &studio, Id<Stocktake> stocktake, ReportLanguage language,
                                  const QString &path);

} // namespace benchbook
