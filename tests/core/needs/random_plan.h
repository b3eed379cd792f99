// Plans by chance: recipes of several levels with everything the planner knows.
#pragma once

#include "core/base/random.h"
#include "core/planning/needs/needs_input.h"

namespace benchbook {

struct RandomPlanSize
{
    int items = 12;
    int demands = 30;
    int open = 12;
    int days = 60;
};
NeedsInput randomPlan(Random &random, const RandomPlanSize &size = {});

} // namespace benchbook
