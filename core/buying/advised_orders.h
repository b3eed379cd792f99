// Orders as advised: the choice of suppliers becomes purchase orders in draft.
#pragma once

#include "core/buying/purchase_advice.h"
#include "core/buying/purchase_order_draft.h"

namespace benchbook {

/// One draft for each supplier of the choice, in one action, with the quotes it was chosen by. It is in the currency of
/// these quotes where they agree, else in the supplier's, and where that has no rate in the studio's; freight, top-up
/// and prices in other money are converted at the rate of now. A top-up to the minimum order is a surcharge. Where
/// written needs of the material are open, the line is made for the oldest one; what is left of it is for the others.
Result<std::vector<MadePurchaseOrder>> draftAdvisedOrders(Studio &studio, const AdvisedChoice &choice,
                                                          PersonRef person);
Result<std::vector<MadePurchaseOrder>> draftAdvisedOrders(Action &action, const AdvisedChoice &choice);

} // namespace benchbook
