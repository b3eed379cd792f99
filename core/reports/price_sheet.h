// The sheet about one price: its lines, what is proposed and why, what others ask, what wishes earn.
#pragma once

#include "core/pricing/rules/price_advice.h"
#include "core/pricing/wishes.h"
#include "core/reports/page/report_model.h"

namespace benchbook {

/// In the language of the studio's print-outs as far as titles go; reasons are in the language they were said in.
Report priceSheet(const Reader &reader, const PriceAdviceInputs &inputs, const PriceAdvice &advice,
                  const std::vector<ValuedWish> &wishes);

} // namespace benchbook
