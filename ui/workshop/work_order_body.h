// The readable part of a work order's pane: its steps, its materials and its cost.
#pragma once

#include "ui/kit/detail_pane.h"
#include "ui/records/session.h"
#include "ui/workshop/work_order_sheet.h"

class QPushButton;

namespace benchbook {

void addSteps(DetailPane *pane, const WorkOrderSheet &sheet);

/// What a material row offers while the order is open.
struct MaterialActions
{
    std::function<void(Id<Material>)> issue;
    std::function<void(Id<Lot>)> giveBack;
};
void addMaterials(DetailPane *pane, const WorkOrderSheet &sheet, const MaterialActions &actions);

/// That the order is on hold, what its tools need, and what is still to be checked; nothing where all is well.
void addWarnings(DetailPane *pane, const WorkOrderSheet &sheet);

/// Pieces that are with partners, each with the way to take them back; nothing where there are none.
void addOutside(DetailPane *pane, const WorkOrderSheet &sheet, const std::function<void(Id<OutsideWork>)> &takeBack);

/// The unit cost with its parts, or "unknown" with every reason why, and the way to state a charge that is not known.
void addCost(DetailPane *pane, const Session &session, const WorkOrderSheet &sheet,
             const std::function<void(const UnknownCharge &)> &stateCharge);

} // namespace benchbook
