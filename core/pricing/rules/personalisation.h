// What a customer's own wish costs and earns: a monogram, a colour of their own, a piece made to measure.
#pragma once

#include "core/pricing/rules/price_suggestion.h"

namespace benchbook {

/// A monogram on a piece of the shelf; another colour or strap; made to measure from the first cut.
enum class PersonalisationLevel { Basic, Deep, Extreme };

struct Personalisation
{
    QString name;
    PersonalisationLevel level = PersonalisationLevel::Basic;
    qint64 extraSeconds = 0;                      ///< of work, beyond the plain piece
    std::optional<Money> extraMaterial = Money(); ///< nothing: unknown
    Ratio scrapRisk;                              ///< of a piece that nobody else buys, below 1
    Money surcharge;                              ///< what the customer is asked for it
};

struct PersonalisationValue
{
    std::optional<Money> cost;          ///< work, material and the risk; unknown where the material is
    std::optional<Money> earns;         ///< surcharge without fee and tax, less the cost
    std::optional<Money> fairSurcharge; ///< what would just pay for it, fee and tax included
    std::vector<PriceLine> lines;       ///< what the cost is made of
    bool costsMoreThanItEarns = false;
    QString reason;
};

/// `pieceCost` is what the plain piece costs: a spoilt one cannot be sold to anybody else, so all of it is lost.
/// `hour` is what an hour costs: wages, overhead and the bid price where the workshop is full. Refused when fee and tax
/// leave nothing of any price; Invalid for a risk of 1 and above.
Result<PersonalisationValue> valueOfWish(const Personalisation &wish, std::optional<Money> pieceCost, Rate hour,
                                         Ratio fee, Ratio tax, const Currency &currency);

} // namespace benchbook
