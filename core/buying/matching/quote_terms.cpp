#include "core/buying/matching/quote_terms.h"

#include <algorithm>

namespace benchbook {

Quantity sellableQuantity(const QuoteTerms &terms, Quantity need)
{
    const Quantity least = std::max(need, terms.minimum);
    if (terms.multiple <= Quantity())
        return least;
    const qint64 lots = multiplyDivide(least.micro(), 1, terms.multiple.micro(), Rounding::Up);
    return terms.multiple.times(lots);
}

std::optional<Money> goodsPrice(const QuoteTerms &terms, Quantity quantity)
{
    const auto above = std::find_if(terms.breaks.begin(), terms.breaks.end(),
                                    [&](const PriceBreak &step) { return step.from > quantity; });
    if (above == terms.breaks.begin())
        return std::nullopt;
    const PriceBreak &step = *std::prev(above);
    return step.price.portion(quantity, step.per, Rounding::HalfEven);
}

std::optional<Purchase> cheapestPurchase(const QuoteTerms &terms, Quantity need)
{
    std::optional<Purchase> cheapest;
    // Within one break more never costs less, so the least sellable quantity at or above each is enough to look at.
    for (const PriceBreak &step : terms.breaks) {
        const Quantity quantity = sellableQuantity(terms, std::max(need, step.from));
        const std::optional<Money> goods = goodsPrice(terms, quantity);
        if (goods && (!cheapest || *goods < cheapest->goods))
            cheapest = Purchase{quantity, *goods};
    }
    return cheapest;
}

} // namespace benchbook
