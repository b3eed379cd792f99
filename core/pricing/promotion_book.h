// PromotionBook: promotions that pay: for slack weeks, for what lies too long, for some of the customers.
#pragma once

#include "core/pricing/rules/promotion.h"
#include "core/pricing/studio_advice.h"

namespace benchbook {

/// Customers who get a lower price, and what share of the sales they have made.
struct CustomerSegment
{
    QString key; ///< as promotions name it: "long_away", "new", "friend"
    int customers = 0;
    Ratio reached; ///< share of the pieces of the last year that such customers bought
};

struct PromotionOffer
{
    PromotionKind kind = PromotionKind::SlackWeek;
    Id<Variant> variant;
    Id<Product> product;
    QString sku;
    QString name;
    QString segment = QStringLiteral("everybody");
    DaySpan days = {}; ///< when it would run
    Money price = {};  ///< of the list
    Money floor = {};  ///< that counts for it
    PromotionAdvice advice = {};
    std::vector<QString> reasons = {}; ///< why now and why this one, before the advice's own
};

struct PromotionRule
{
    int unusedDays = 180; ///< finished pieces that lay so long without a sale lie too long
    int lapsedDays = 365;
    int dayCount = 14; ///< a promotion lasts
};

/// Those that pay, what brings most first; for dead stock what it would bring otherwise counts as nothing, and below
/// its cost it is still better sold. Cancelled, if asked to stop.
Result<std::vector<PromotionOffer>> promotionOffers(const Reader &reader, const PriceBook &book,
                                                    const PromotionRule &rule = {}, Progress progress = {});

} // namespace benchbook
