// The forms about a batch on its way: parts of it come out, it is split or merged, goes to a partner, gives something
// back.
#pragma once

#include "ui/records/action_form.h"
#include "ui/records/session.h"
#include "ui/workshop/work_order_sheet.h"

namespace benchbook {

/// Each is hidden until it is opened and belongs to whom it is given.

/// When it is due, what is made first, a note.
ActionForm *makePlanForm(Session &session, const WorkOrderSheet &sheet);
/// Good pieces come out before the rest.
ActionForm *makeDeliverForm(Session &session, const WorkOrderSheet &sheet);
/// A part of the pieces goes on as an order of its own.
ActionForm *makeSplitForm(Session &session, const WorkOrderSheet &sheet);
/// Another order of the same recipe goes on in this one.
ActionForm *makeMergeForm(Session &session, const WorkOrderSheet &sheet);
/// Pieces go to a partner for one step.
ActionForm *makeSendOutForm(Session &session, const WorkOrderSheet &sheet);
/// Pieces come back from a partner, with what was charged.
ActionForm *makeTakeBackForm(Session &session, const WorkOrderSheet &sheet, Id<OutsideWork> work);
/// What the partner charged, told after the pieces were counted.
ActionForm *makeChargeForm(Session &session, const WorkOrderSheet &sheet, const UnknownCharge &charge);
/// Something else came of the making.
ActionForm *makeByProductForm(Session &session, const WorkOrderSheet &sheet);
/// The rest of a lot at the bench comes back as remnants.
ActionForm *makeRemnantsForm(Session &session, const WorkOrderSheet &sheet);

} // namespace benchbook
