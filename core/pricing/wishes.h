// Wishes: what the personalisations that are offered cost and earn with one product.
#pragma once

#include "core/pricing/price_inputs.h"
#include "core/pricing/rules/personalisation.h"
#include "core/pricing/rules/price_advice.h"

namespace benchbook {

struct ValuedWish
{
    Id<Personalisation> id;
    QString code;
    Personalisation wish;
    PersonalisationValue value;
};

/// What is offered with this variant's product or with anything; what earns least first. An hour costs wages, overhead
/// and, where the workshop is full, what an hour of the bottleneck would earn. Without a known hourly rate what they
/// cost is not known, and nothing is said. Errors are those of valueOfWish().
Result<std::vector<ValuedWish>> valuedWishes(const Reader &reader, Id<Variant> variant, const PriceInputs &cost,
                                             const PriceAdvice &advice);

} // namespace benchbook
