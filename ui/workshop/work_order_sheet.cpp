#include "ui/workshop/work_order_sheet.h"

#include "core/stock/lot.h"
#include "core/tools/tool.h"

#include <algorithm>

namespace benchbook {

namespace {
constexpr int historyShown = 30;
}

bool WorkOrderSheet::needsMaterial() const
{
    return std::any_of(needs.begin(), needs.end(), [](const InputNeed &need) { return need.issued < need.need; });
}

Result<WorkOrderSheet> loadWorkOrder(const Studio &studio, Id<WorkOrder> id)
{
    const auto read = studio.read([&](const Reader &reader) -> Result<WorkOrderSheet> {
        BENCHBOOK_ASSIGN(WorkOrderInfo info, workOrderInfo(reader, id));
        BENCHBOOK_ASSIGN(WorkOrderEstimate estimate, estimateOf(reader, id));
        WorkOrderSheet sheet{.info = std::move(info),
                             .steps = stepsOf(reader, id),
                             .needs = needsOf(reader, id),
                             .atBench = issuedLots(reader, id),
                             .consumed = consumedLots(reader, id),
                             .consumedMaterials = {},
                             .timers = runningTimers(reader),
                             .outside = outsideWorks(reader, id, true),
                             .unknownCharges = {},
                             .hold = workOrderHold(reader, id),
                             .toolWarnings = {},
                             .openChecks = {},
                             .estimate = std::move(estimate),
                             .history = workOrderHistory(reader, id, historyShown)};
        for (const IssuedLot &lot : sheet.consumed) {
            BENCHBOOK_ASSIGN(const LotInfo what, lotInfo(reader, lot.lot));
            sheet.consumedMaterials.push_back(what.material.value_or(Id<Material>(0)));
        }
        std::erase_if(sheet.timers, [&](const Timer &timer) { return timer.workOrder != id; });
        for (const StepProgress &step : sheet.steps)
            sheet.scrapLogged += step.scrap;
        if (!sheet.isOpen())
            return sheet;
        sheet.unknownCharges = unknownCharges(reader, id);
        sheet.toolWarnings = toolWarnings(reader, id);
        for (const StepProgress &step : sheet.steps) {
            for (StepCheck &check : openChecks(reader, id, step.id))
                sheet.openChecks.push_back(std::move(check));
        }
        return sheet;
    });
    return read;
}

} // namespace benchbook
