// SoldWeeks: what buyers paid and how much they bought, week by week: what a price response is learnt from.
#pragma once

#include "core/planning/demand_history.h"
#include "core/pricing/list_prices.h"
#include "core/pricing/response/price_history.h"
#include "core/pricing/standing_promotions.h"

namespace benchbook {

/// One history a variant of `demand`, in its order; its group is the category, prices are in minor units of the
/// studio's currency. A week's price is what was really paid, put to the level of the list: what channels and tiers
/// usually ask beside the list price is taken out, so that more orders from a dearer channel are no change of price. In
/// weeks without a sale the list price stood; weeks in which nothing lay there to be sold are left out.
/// Of the promotions those for everybody count.
std::vector<PriceHistory> soldWeeks(const Reader &reader, const DemandHistory &demand,
                                    const std::map<Id<Variant>, ListPrices> &prices,
                                    const std::vector<StandingPromotion> &promotions);

} // namespace benchbook
