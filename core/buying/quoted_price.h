// QuotedPrice: a price as suppliers write it, "25 kg: 11.80 / kg".
#pragma once

#include "core/base/unit.h"
#include "core/buying/matching/quote_terms.h"
#include "core/journal/entities.h"
#include "core/journal/reader.h"

namespace benchbook {

/// What quantities of a material can be written in: its unit, every unit that converts into it, and its pack.
struct MaterialMeasure
{
    Unit unit;
    QString packName = {}; ///< empty: not bought by the pack
    Quantity pack = {};

    /// "3 cone", "18.5 sqft", "12", "kg" (one of it) → the base unit. Refused where it does not convert.
    Result<Quantity> read(const QString &text) const;
};
Result<MaterialMeasure> measureOf(const Reader &reader, Id<Material> material);

struct QuotedPrice
{
    PriceBreak terms;
    QString typed; ///< as it was written
};

/// Reads "13.99 / 12 pcs" or "25 kg: 11.80 / kg": from this quantity on, so much money for so much. Without a quantity
/// in front it holds from nothing on; without one after the stroke it is for one of the base unit.
Result<QuotedPrice> parseQuotedPrice(const QString &text, const MaterialMeasure &measure, const Currency &currency);
/// One a line, ascending; two that begin at one quantity are refused.
Result<std::vector<QuotedPrice>> parseQuotedPrices(const QString &text, const MaterialMeasure &measure,
                                                   const Currency &currency);
/// "from 25 kg: ¥11.80 for 1 kg", in the language of the moment.
QString priceText(const PriceBreak &price, const Unit &unit, const Currency &currency, const QLocale &locale);

} // namespace benchbook
