// QuotedPrice: a price as suppliers write it, "25 kg: 11.80 / kg".
#pragma once

#include "core/buying/matching/quote_terms.h"
#include "core/materials/material_quantity.h"

namespace benchbook {

struct QuotedPrice
{
    PriceBreak terms;
    QString typed; ///< as it was written
};

/// Reads "13.99 / 12 pcs" or "25 kg: 11.80 / kg": from this quantity on, so much money for so much. Without a quantity
/// in front it holds from nothing on; without one after the stroke it is for one of the base unit.
Result<QuotedPrice> parseQuotedPrice(const QString &text, const MaterialUnits &units, const Currency &currency);
/// One a line, ascending; two that begin at one quantity are refused.
Result<std::vector<QuotedPrice>> parseQuotedPrices(const QString &text, const MaterialUnits &units,
                                                   const Currency &currency);
/// "from 25 kg: ¥11.80 for 1 kg", in the language of the moment.
QString priceText(const PriceBreak &price, const Unit &unit, const Currency &currency, const QLocale &locale);

} // namespace benchbook
