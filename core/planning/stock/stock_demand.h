// What will be asked for of each item in stock, as distributions over any periods to come.
#pragma once

#include "core/planning/outlook/outlook_cache.h"
#include "core/planning/stock/stock_question.h"

namespace benchbook {

enum class DemandBasis {
    OwnUse,         ///< forecast from what was used or ordered of it
    ThroughRecipes, ///< from the forecasts of the products that take it
    Nothing         ///< nothing is known of it
};

struct StockDemand
{
    DemandOver over;
    DemandBasis basis = DemandBasis::Nothing;
    int uses = 0;     ///< periods of its history with use
    int products = 0; ///< that it is told from, with ThroughRecipes; variants of one count once
};

/// One for each item of the question. A material goes by its own use where that is known well enough and none of its
/// products' forecasts is given, or where most of what is used of it goes into nothing that has a recipe; by its
/// products otherwise. Removed products will not be asked for, and what went into them lately is taken off their
/// materials' own use. Groups of items whose past is as it was are not reckoned again. Cancelled when asked; never
/// fails otherwise.
Result<std::vector<StockDemand>> stockDemands(const StockQuestion &question, OutlookCache &cache, int threads,
                                              const Progress &progress = {});

} // namespace benchbook
