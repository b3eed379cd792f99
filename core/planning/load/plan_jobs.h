// PlanJobs: the work behind the lines of a plan of needs.
#pragma once

#include "core/planning/load/load_input.h"
#include "core/planning/needs/needs_plan.h"

namespace benchbook {

/// A step of the route by which an item is made.
struct RouteStep
{
    QString name = {};
    int skill = -1; ///< into LoadInput::skills; −1: anybody
    int tool = -1;  ///< into LoadInput::tools; −1: none
    qint64 setupSeconds = 0;
    qint64 seconds = 0;    ///< for each piece that reaches it
    Ratio yield = allGood; ///< good ÷ started

    static constexpr Ratio allGood = Ratio::fromPpm(Ratio::one);
};

/// By item of the plan; empty: nobody works on it.
using ItemRoutes = std::vector<std::vector<RouteStep>>;

/// What so many pieces take, step by step; each step sees the pieces the earlier ones left good, rounded up.
std::vector<JobStep> jobSteps(const std::vector<RouteStep> &route, Quantity started);

/// A job for each line that is made and has a route; its record is the line's place in the plan. A line that waits for
/// an input begins when that is there; one that can never begin is left out. Promises are those of the first order
/// directly behind it.
std::vector<LoadJob> jobsOf(const NeedsInput &input, const NeedsPlan &plan, const ItemRoutes &routes);

} // namespace benchbook
