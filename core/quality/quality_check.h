// Quality checks: what is looked at or measured at a step of a product, and within which limits.
#pragma once

#include "core/journal/entities.h"
#include "core/journal/record.h"

namespace benchbook {

/// "quality-checks". A check is of a product and the name of a step, and so outlives the recipe's versions.
const RecordKind &qualityCheckKind();
const ListDefinition &qualityCheckList();

struct QualityCheckInfo
{
    Id<QualityCheck> id;
    QString code;
    Id<Product> product;
    QString step;
    QString name;
    bool measured = false;              ///< else judged
    QString unit = {};                  ///< as people of the trade write it
    std::optional<Quantity> lower = {}; ///< in that unit; nothing: no limit on this side
    std::optional<Quantity> upper = {};
    QString instruction = {};
};

Result<QualityCheckInfo> qualityCheckInfo(const Reader &reader, Id<QualityCheck> check);
Result<Id<QualityCheck>> findQualityCheck(const Reader &reader, const QString &reference);

/// "1.2 – 1.6 mm", "at least 3 N", "at most 0.5 mm"; empty without limits.
QString limitsText(const QualityCheckInfo &check);
bool isWithinLimits(const QualityCheckInfo &check, Quantity value);

/// A check of a step of one work order, and how often it was done there.
struct StepCheck
{
    QualityCheckInfo check;
    int results = 0;
    qint64 pieces = 0;   ///< checked
    bool failed = false; ///< by its last result
};
/// All checks of a step that are not removed, in their order.
std::vector<StepCheck> checksOfStep(const Reader &reader, Id<WorkOrder> workOrder, Id<RecipeStep> step);
/// Those which have no result that stands: still to be done.
std::vector<StepCheck> openChecks(const Reader &reader, Id<WorkOrder> workOrder, Id<RecipeStep> step);

} // namespace benchbook
