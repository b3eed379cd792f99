// Planned against actual of one work order, with the reasons that the logs give.
#pragma once

#include "core/experience/step_experience.h"
#include "core/workshop/work_order.h"

#include <QStringList>

namespace benchbook {

struct StepComparison
{
    StepProgress step;         ///< with standard and logged seconds, good and scrap
    qint64 plannedSeconds = 0; ///< of the pieces logged so far, by the recipe
    double plannedScrap = 0;   ///< of the pieces logged so far, by the recipe
    QStringList reasons = {};  ///< why it differs, as far as the logs tell; empty: nothing logged
};

struct MaterialComparison
{
    InputNeed input;         ///< planned: need, actual: issued net of returns
    bool differs = false;    ///< by more than 5 % of the need
    NeedEstimate experience; ///< base units a piece, of this product's finished orders
};

struct PlannedAgainstActual
{
    WorkOrderInfo order;
    std::vector<StepComparison> steps;
    std::vector<MaterialComparison> materials;

    qint64 plannedSeconds() const;
    qint64 actualSeconds() const;
};
/// NotFound for an unknown work order.
Result<PlannedAgainstActual> plannedAgainstActual(const Reader &reader, Id<WorkOrder> workOrder);

/// What the finished work orders of a product took of a material, a piece started.
NeedEstimate materialExperience(const Reader &reader, Id<Product> product, Id<Material> material);

} // namespace benchbook
