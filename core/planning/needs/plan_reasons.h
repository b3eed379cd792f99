// Why a line of the plan is as it is: plain figures, the sentence is made by whoever shows it.
#pragma once

#include "core/planning/needs/needs_plan.h"

namespace benchbook {

enum class PlanReasonKind {
    Missing,     ///< `quantity` is covered by nothing on `day`
    ForLoss,     ///< `quantity` has to be begun so that `other` is good
    ToMinimum,   ///< raised from `other` to the least that is made or sold
    ToMultiple,  ///< raised from `other` to whole multiples of `quantity`
    ToBatch,     ///< `count` batches of `quantity` instead of `other`
    CoversDays,  ///< what `count` days need, at once
    OtherSource, ///< the preferred supplier would be later; `count`: the one preferred, into the item's sources
    StartsLate,  ///< should have begun on `day`; `count` calendar days ago
    WaitsFor,    ///< item `count` is there on `day` only; invalid: never
    ToChoices,   ///< made to one customer's choices
    LeftOver,    ///< `quantity` of it nobody needs yet
};

struct PlanReason
{
    PlanReasonKind kind = PlanReasonKind::Missing;
    Quantity quantity = {};
    Quantity other = {};
    QDate day = {};
    int count = 0;

    friend bool operator==(const PlanReason &, const PlanReason &) = default;
};

std::vector<PlanReason> reasonsOf(const NeedsInput &input, const NeedsPlan &plan, int line);

} // namespace benchbook
