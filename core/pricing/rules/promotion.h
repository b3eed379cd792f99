// A promotion with a depth that pays: for slack weeks, for dead stock, for some of the customers; never below the
// floor.
#pragma once

#include "core/pricing/rules/best_price.h"

#include <QString>

namespace benchbook {

enum class PromotionKind {
    SlackWeek, ///< hours would stand idle: only direct cost counts
    DeadStock, ///< it lies there anyway: what it brings otherwise counts as its cost
    Segment    ///< only some customers are offered it, as those who have not come for a year
};

struct PromotionQuestion
{
    PromotionKind kind = PromotionKind::SlackWeek;
    Money price; ///< as it is, above 0
    Money floor; ///< never crossed; in a slack week the owner may let it be that of the direct cost
    PriceEconomics economics;
    DemandBelief demand;                 ///< over the time of the promotion, of all customers
    std::optional<double> available;     ///< pieces there are, or that can be made
    Ratio reached = Ratio::percent(100); ///< share of the sales that gets the lower price
    Ratio borrowed = Ratio::percent(20); ///< share of the additional sales that would have come later at the full price
    Ratio deepest = Ratio::percent(40);
    QString ending = QStringLiteral("none");
    Currency currency;
};

struct PromotionAdvice
{
    bool pays = false;
    Money price;                  ///< the best that was found; the price as it is where none pays
    Ratio depth;                  ///< of the price as it is
    ChangeEffect effect;          ///< against no promotion
    bool outsideEvidence = false; ///< so low a price was never asked
    QString reason;
};

/// A promotion is only proposed if it is so likely to earn something.
inline constexpr double promotionChance = 0.6;
/// Steps of depth that are tried.
inline constexpr Ratio promotionStep = Ratio::percent(5);

/// Throws ValueOverflow where values leave their range; see attempt().
PromotionAdvice advisePromotion(const PromotionQuestion &question);

} // namespace benchbook
