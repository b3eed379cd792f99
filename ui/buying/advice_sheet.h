// AdviceSheet: from whom to buy what, with the reasons and the second best.
#pragma once

#include "core/buying/purchase_advice.h"
#include "ui/records/session.h"

namespace benchbook {

class FactSheet;

/// Shows an advice in a sheet: each order with its lines and what it comes to, why it is the best, what would be next,
/// and what nobody offers.
void showAdvice(FactSheet &sheet, const Session &session, const PurchaseAdvice &advice);

} // namespace benchbook
