// Results of checks: what was found at a step of a work order.
#pragma once

#include "core/journal/action.h"
#include "core/quality/quality_check.h"

namespace benchbook {

struct NewCheckResult
{
    Id<WorkOrder> workOrder;
    Id<RecipeStep> step;
    Id<QualityCheck> check;
    PersonRef person = {};                      ///< who checked; nobody: who signs
    int pieces = 1;                             ///< checked, at least one and at most what the order starts
    std::optional<Quantity> value = {};         ///< of a measured check, in the check's unit
    std::optional<bool> passed = {};            ///< of a judged check; a measured one follows from its limits
    std::optional<Id<ScrapReason>> reason = {}; ///< the defect, where it failed
    QString note = {};
    QDate day = {};            ///< invalid: today; never ahead
    bool holdIfFailed = false; ///< a failed check holds the work order, in the same action
};

struct CheckOutcome
{
    Id<QualityResult> id;
    bool passed = true;
    bool held = false;        ///< the work order is on hold since this
    QString outOfLimits = {}; ///< a sentence, where it was measured and failed
};
/// Every issue at once, by the names of the fields above. Refused for a check of another step and for a cancelled
/// work order; a done one takes results, for what is found later.
Result<CheckOutcome> recordCheck(Studio &studio, const NewCheckResult &result, PersonRef person);
Result<CheckOutcome> recordCheck(Action &action, const NewCheckResult &result);

struct CheckResultInfo
{
    Id<QualityResult> id;
    QDate day;
    QString step;
    QString check;
    int pieces = 0;
    std::optional<Quantity> value;
    QString unit;
    bool passed = true;
    QString reason; ///< empty: none was given
    QString person; ///< empty: nobody in particular
    QString note;
};
/// Those of a work order that stand, the newest first.
std::vector<CheckResultInfo> checkResultsOf(const Reader &reader, Id<WorkOrder> workOrder);

/// Where it was found.
Result<Id<WorkOrder>> workOrderOfResult(const Reader &reader, Id<QualityResult> result);

/// "quality-results".
const ListDefinition &qualityResultList();

} // namespace benchbook
