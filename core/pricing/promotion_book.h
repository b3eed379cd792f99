// PromotionBook: promotions that pay: for slack weeks, for what lies too long, for some of the customers.
#pragma once

#include "core/planning/stock/stock_advice.h"
#include "core/pricing/rules/promotion.h"
#include "core/pricing/standing_promotions.h"
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
    Ratio reached = Ratio::percent(100); ///< share of the sales that gets the lower price
    int pieces = 0;                      ///< of dead stock: that lie too long
    /// What one piece leaves, at the price of the list and at the lower one.
    Money leavesBefore = {};
    Money leaves = {};
    std::vector<QString> reasons = {}; ///< why now and why this one, before the advice's own
};

struct PromotionRule
{
    int lapsedDays = 365;
    int dayCount = 14;      ///< a promotion lasts
    int deadStockDays = 42; ///< the same of what lies too long
};

/// Finished pieces of one variant of which more lie there than are needed.
struct LyingPieces
{
    int pieces = 0; ///< too many
    Money bound = {};
    QStringList reasons = {}; ///< whole sentences
};
/// As the advice on stock finds them.
std::map<Id<Variant>, LyingPieces> lyingPieces(const StockQuestion &question, const StockAdvice &advice);

/// Those that pay of what advisePrices() said, what brings most first; for dead stock what it would bring otherwise
/// counts as nothing, and below its cost it is still better sold. What is promoted to the same people on one of the
/// days is left out. Cancelled, if asked to stop.
Result<std::vector<PromotionOffer>> promotionOffers(const Reader &reader, const PriceBook &book,
                                                    const std::vector<AdvisedPrice> &prices,
                                                    const std::map<Id<Variant>, LyingPieces> &lying,
                                                    const PromotionRule &rule = {}, Progress progress = {});

} // namespace benchbook
