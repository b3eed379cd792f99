// BatchProposal: how many pieces to make for a presale, a fair or in a small batch.
#pragma once

#include "core/planning/policy/newsvendor.h"
#include "core/planning/stock/stock_advice.h"

namespace benchbook {

/// What is known of the batch; what is absent is taken from the studio's file.
struct BatchWish
{
    std::optional<Money> price = {};     ///< absent: the list price
    std::optional<Money> cost = {};      ///< of one piece more; absent: what the last ones came to
    Money salvage = {};                  ///< what a piece left over still brings
    Money goodwill = {};                 ///< what a customer sent away costs besides
    std::optional<Quantity> booked = {}; ///< whole pieces; absent: open orders
    Quantity batch = Quantity::units(1); ///< only whole batches are made
    int periods = 8;                     ///< that it sells; 1…longestSale
    Ratio beforeSecond =
        Ratio::percent(100); ///< of the further demand, what comes before a second batch could be ready
};
inline constexpr int longestSale = 52;

struct BatchProposal
{
    Money price;
    Money cost;
    Quantity booked;
    Quantity there;             ///< on the shelf and in the making: it need not be made
    BatchQuantity batch;        ///< with what is there already taken off
    double furtherExpected = 0; ///< demand beside what is booked
};

/// For one variant of the question, by the demand the advice was made with. Invalid names the field ("price", "cost",
/// "periods", "batch", "booked", "beforeSecond"); NotFound for a variant that is not among the items.
Result<BatchProposal> proposeBatch(const StockQuestion &question, const StockAdvice &advice, Id<Variant> variant,
                                   const BatchWish &wish);

} // namespace benchbook
