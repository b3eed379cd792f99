// The outlook as other commands ask for it.
#pragma once

#include "core/planning/ahead/look_ahead.h"

namespace benchbook::cli {

class Session;

/// With all processors and the progress of this run.
Result<Outlook> outlookOf(Session &session, const OutlookQuestion &question, OutlookCache &cache, int months);
/// What plan, prices, stock and suggestions of this run reckon with, all the same.
Result<std::shared_ptr<const SeenOutlook>> seenOutlook(Session &session, const Studio &studio);
Result<std::shared_ptr<const SeenStock>> seenStock(Session &session, const Studio &studio);

/// --until, or the end of the usual plan.
Result<QDate> planEnd(Session &session);
/// What is expected to be asked for until then; nothing under --without-forecast.
Result<std::vector<ForecastLine>> plannedForecasts(Session &session, Studio &studio, QDate until);

} // namespace benchbook::cli
