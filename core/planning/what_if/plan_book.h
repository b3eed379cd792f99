// PlanBook: everything a plan is reckoned from, as one value that can be copied and changed; and what comes of it.
#pragma once

#include "core/planning/load/plan_jobs.h"
#include "core/planning/load/relief.h"
#include "core/planning/load/week_load.h"
#include "core/planning/needs/needs_plan.h"

namespace benchbook {

struct PlanBook
{
    NeedsInput needs = {};
    ItemRoutes routes = {}; ///< by item of `needs`
    LoadInput load = {};    ///< its jobs are the work under way; those of the plan are added
    ReliefTerms terms = {};
};

/// A demand with all that delays it.
struct DemandFate
{
    QDate ready = {}; ///< invalid: never whole
    int lateDays = 0; ///< calendar days after the day wanted
    int loadDays = 0; ///< of them: because weeks have too few hours
    int cause = -1;   ///< the item that comes last, through every level; −1: none comes late
    bool never = false;
};

struct WorkedPlan
{
    NeedsPlan needs;
    LoadInput loadInput; ///< with the jobs of the plan behind those under way
    LoadPlan load;
    std::vector<DemandFate> fates; ///< by demand
};

/// Needs first, then the work they come to; what a full week delays is carried up to the orders behind it. The calendar
/// and today are those of the needs. Errors are those of planNeeds() and planLoadOfWeeks().
Result<WorkedPlan> workOut(const PlanBook &book);

/// The item that a need waits for in the end; −1: it is there, or nothing of it will ever be.
int itemWaitedFor(const NeedsPlan &plan, int need);

} // namespace benchbook
