// The outlook and the plan on paper.
#pragma once

#include "core/planning/outlook/outlook.h"
#include "core/planning/read_plan.h"
#include "core/reports/page/report_model.h"

namespace benchbook {

/// The coming months of every variant, by category, with the range of the next one; in the studio's language of
/// print-outs.
Report outlookReport(const Reader &reader, const OutlookQuestion &question, const Outlook &outlook);

/// What to make and buy by when, what comes late, and the hours of the weeks.
Report planReport(const Reader &reader, const StudioPlanBook &plan, const WorkedPlan &worked, QDate until);

} // namespace benchbook
