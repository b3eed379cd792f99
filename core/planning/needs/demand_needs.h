// What demands come to before anything is planned: forecasts less the orders they foresaw. Private to
// core/planning/needs.
#pragma once

#include "core/planning/needs/needs_plan.h"
#include "core/planning/needs/receipt.h"

namespace benchbook {

/// Appends a need for each demand within the plan, and for each minimum; outcomes say what of a forecast is ordered.
void addIndependentNeeds(const NeedsInput &input, const ReceiptDays &days, NeedsPlan &plan);

/// Everything that makes no sense, by its place; empty: it can be planned.
std::vector<Issue> needsIssues(const NeedsInput &input);

} // namespace benchbook
