// QuoteTerms: what a supplier asks for one material, and the cheapest way to cover a need on these terms.
#pragma once

#include "core/base/money.h"

#include <optional>
#include <vector>

namespace benchbook {

/// From this quantity on, `price` for `per`: a price is money per quantity (13.99 for 12), never a rounded unit price.
/// It holds for the whole quantity bought, not only for what is above the break.
struct PriceBreak
{
    Quantity from;
    Money price;
    Quantity per; ///< above 0
};

struct QuoteTerms
{
    std::vector<PriceBreak> breaks; ///< by `from`, ascending; the first begins at what can be bought at all
    Quantity minimum;               ///< the least that is sold
    Quantity multiple;              ///< sold in whole multiples of this; 0: in any quantity
};

struct Purchase
{
    Quantity quantity;
    Money goods; ///< without freight
};

/// The least quantity at or above `need` that is sold. A minimum is no multiple: 4, 5, 6 … and 4, 8, 12 … differ.
Quantity sellableQuantity(const QuoteTerms &terms, Quantity need);
/// What `quantity` costs, rounded half-even once; nothing below the first break.
std::optional<Money> goodsPrice(const QuoteTerms &terms, Quantity quantity);
/// The cheapest purchase that covers the need: a break may make more cost less. Of two at one price the smaller.
/// Nothing where there is no break at all.
std::optional<Purchase> cheapestPurchase(const QuoteTerms &terms, Quantity need);

} // namespace benchbook
