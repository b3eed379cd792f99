// What the studio knows that a price is made of.
#pragma once

#include "core/journal/entities.h"
#include "core/journal/reader.h"
#include "core/pricing/rules/price_suggestion.h"

namespace benchbook {

struct PriceQuestion
{
    Id<Variant> variant;
    int quantity = 1;                           ///< good pieces made in one go; set-up time is shared by them
    QString channel = QStringLiteral("studio"); ///< a channel's code
    QString tier = QStringLiteral("regular");   ///< "regular", "friend" or "trade"
};

/// Gathers actual lot costs, learnt minutes and yields, rates and settings. NotFound for an unknown variant or
/// channel, Refused when the product has no recipe.
Result<PriceInputs> priceInputs(const Reader &reader, const PriceQuestion &question);

} // namespace benchbook
