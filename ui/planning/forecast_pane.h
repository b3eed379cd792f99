// What the pane of a forecast shows of one variant. Private to ui/planning.
#pragma once

#include "ui/kit/chart_view.h"
#include "ui/planning/planning_desk.h"
#include "ui/records/fact_sheet.h"

namespace benchbook {

/// The last months as they came, the next ones with their range, figures made by hand, and what the forecast would have
/// said of months gone by where that is known.
ChartModel forecastChart(const SeenOutlook &seen, const OutlookJudgement *judgement, std::size_t variant);

/// What drives it, how near it came, where it is sold, which events lie ahead.
void fillForecastFacts(FactSheet &sheet, const SeenOutlook &seen, const OutlookJudgement *judgement,
                       std::size_t variant);

} // namespace benchbook
