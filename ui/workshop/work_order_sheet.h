// WorkOrderSheet: everything the pane of a work order shows, read in one go.
#pragma once

#include "core/quality/quality_check.h"
#include "core/quality/work_order_hold.h"
#include "core/workshop/late_expense.h"
#include "core/workshop/outside_work.h"
#include "core/workshop/work_order_story.h"

namespace benchbook {

struct WorkOrderSheet
{
    WorkOrderInfo info;
    std::vector<StepProgress> steps;
    std::vector<InputNeed> needs;
    std::vector<IssuedLot> atBench;              ///< may still be returned
    std::vector<IssuedLot> consumed;             ///< ever issued, net of returns
    std::vector<Id<Material>> consumedMaterials; ///< of `consumed`, in its order
    std::vector<Timer> timers;                   ///< on this order
    std::vector<OutsideWorkInfo> outside;        ///< its pieces that are with partners
    std::vector<UnknownCharge> unknownCharges;   ///< that can still be stated
    std::optional<WorkOrderHoldInfo> hold;       ///< why it is not to be finished for now
    QStringList toolWarnings;                    ///< of tools its open steps need
    std::vector<StepCheck> openChecks;           ///< of all its steps, without a result yet
    WorkOrderEstimate estimate;
    std::vector<JournalEntry> history;
    int scrapLogged = 0;

    bool isOpen() const { return info.state != WorkOrderState::Done && info.state != WorkOrderState::Cancelled; }
    bool isLateOn(QDate today) const { return isOpen() && info.due.isValid() && info.due < today; }
    bool needsMaterial() const;
};

Result<WorkOrderSheet> loadWorkOrder(const Studio &studio, Id<WorkOrder> id);

} // namespace benchbook
