// Between reckoned amounts and amounts that are ordered.
#pragma once

#include "core/base/money.h"
#include "core/base/quantity.h"

namespace benchbook {

/// For reckoning only.
double unitsOf(Quantity quantity);
double minorsOf(Money money);

/// The least multiple of `step` that is not less than `units` (up to a millionth of a step). Invalid if it is too large
/// or not a number; `step` above 0.
Result<Quantity> amountRoundedUp(double units, Quantity step);
/// The largest multiple of `step` that is not more than `units`; 0 for less than one step.
Result<Quantity> amountRoundedDown(double units, Quantity step);
/// The least whole multiple of `multiple` that is not below `round`: what is sold in packs of 30 and told by hundreds
/// goes by 120. `multiple` above 0.
Quantity roundMultiple(Quantity multiple, Quantity round);
/// The power of ten that leaves this amount three digits, at least `finest` (itself a power of ten, above 0): 10 for
/// 3548.736.
Quantity threeDigitStep(Quantity quantity, Quantity finest = Quantity::fromMicro(1));

} // namespace benchbook
