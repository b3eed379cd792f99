// What one person may work on now, the likeliest first: the list the bench shows.
#pragma once

#include "core/workshop/work_order.h"

namespace benchbook {

struct BenchJob
{
    Id<WorkOrder> id;
    QString code;
    QString productName; ///< with the variant's name
    int quantity = 0;
    QDate due; ///< invalid: none
    WorkPriority priority = WorkPriority::Normal;
    std::optional<Instant> lastWorkedOn; ///< by this person
    std::optional<StepProgress> step;    ///< the current one; none: every piece has passed every step
    int toRedo = 0;                      ///< pieces that wait to be done again, at whatever step
    bool fits = true;                    ///< the person has the skill of the step, or it asks for none
    bool isHeld = false;                 ///< it cannot be finished until somebody releases it
};

/// Open orders: first those the person worked on within the last three days, the latest first; then those whose
/// current step needs a skill they have; and in each of these by priority, day due and number. At most `limit`.
std::vector<BenchJob> benchJobs(const Reader &reader, Id<Person> person, Instant now, int limit);

} // namespace benchbook
