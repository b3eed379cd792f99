// The outlook as other commands ask for it.
#pragma once

#include "core/planning/outlook.h"

namespace benchbook::cli {

class Session;

/// With all processors and the progress of this run.
Result<Outlook> outlookOf(Session &session, const OutlookQuestion &question, OutlookCache &cache, int months);

/// --until, or the end of the usual plan.
Result<QDate> planEnd(Session &session);
/// What is expected to be asked for until then; nothing under --without-forecast.
Result<std::vector<ForecastLine>> plannedForecasts(Session &session, Studio &studio, QDate until);

} // namespace benchbook::cli
