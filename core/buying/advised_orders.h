// Orders as advised: the choice of suppliers becomes purchase orders in draft.
#pragma once

#include "core/buying/purchase_advice.h"
#include "core/buying/purchase_order_draft.h"

namespace benchbook {

/// One draft for each supplier of the choice, in one action, with the quotes it was chosen by. Amounts are in the
/// currency of the quote where there is one, else in the studio's. A top-up to the minimum order is a surcharge.
/// Where a written need of the material is open, the line is made for the oldest one.
Result<std::vector<MadePurchaseOrder>> draftAdvisedOrders(Studio &studio, const AdvisedChoice &choice,
                                                          PersonRef person);
Result<std::vector<MadePurchaseOrder>> draftAdvisedOrders(Action &action, const AdvisedChoice &choice);

} // namespace benchbook
