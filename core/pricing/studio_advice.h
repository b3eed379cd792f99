// StudioAdvice: what to ask for one product or for all, with reasons, from the studio's own file.
#pragma once

#include "core/pricing/price_book.h"
#include "core/pricing/price_inputs.h"
#include "core/pricing/rules/price_advice.h"

namespace benchbook {

/// Cost and fees as of the question, everything else as of the book. The tier plays no part: what is proposed is the
/// price of the list. Errors are those of priceInputs().
Result<PriceAdviceInputs> adviceInputs(const Reader &reader, const PriceBook &book, const PriceQuestion &question);

/// One variant with what is proposed for it.
struct AdvisedPrice
{
    Id<Variant> variant;
    QString sku;
    QString name;
    std::optional<Money> current;
    std::optional<PriceAdvice> advice;            ///< nothing: see problem
    QString problem;                              ///< why there is none, as of a product without a recipe
    std::optional<PriceAdviceInputs> inputs = {}; ///< of the advice
    std::optional<Id<Product>> product = {};

    /// What one piece leaves at a price; nothing while its cost is unknown.
    std::optional<Money> leavesAt(Money price) const;
};
Result<AdvisedPrice> advisedPrice(const Reader &reader, const PriceBook &book, const PriceQuestion &question);

/// Of every variant of the book, by what the change is expected to bring, those to be changed first. Cancelled, if
/// asked to stop.
Result<std::vector<AdvisedPrice>> advisePrices(const Reader &reader, const PriceBook &book, Progress progress = {});

/// What a price leaves and sells, for a curve.
struct PriceCurvePoint
{
    Money price;
    ChangeEffect effect; ///< against the price as it is
    Money profit;        ///< expected over the time of the demand
    Money profitLow;     ///< 8 times in 10 from here …
    Money profitHigh;    ///< … to here
    bool outsideEvidence = false;
};
/// From below the floor to above the ceiling, by price; empty where demand, cost or price is unknown.
std::vector<PriceCurvePoint> priceCurve(const PriceAdviceInputs &inputs, const PriceAdvice &advice, int points = 41);

/// What a change to `price` would bring, in one or two whole sentences with the range; empty where nobody knows.
QString effectSentence(const PriceAdviceInputs &inputs, const PriceAdvice &advice, Money price);

} // namespace benchbook
