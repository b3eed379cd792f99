// The whole proposal for one price: what it costs, how buyers answer, how full the workshop is, what others ask, what
// the owner allows; and what the change is expected to bring. A pure calculation.
#pragma once

#include "core/pricing/rules/best_price.h"
#include "core/pricing/rules/competitor_prices.h"
#include "core/pricing/rules/demand_news.h"
#include "core/pricing/rules/personalisation.h"
#include "core/pricing/rules/price_guard.h"
#include "core/pricing/rules/workshop_load.h"

namespace benchbook {

struct PriceAdviceInputs
{
    PriceInputs cost; ///< with the price as it is, if there is one
    std::optional<BottleneckLoad> load;
    LoadRule loadRule;
    qint64 bottleneckSeconds = 0;   ///< of one piece
    bool idleFloorIsDirect = false; ///< the owner's choice: in an idle workshop the floor is the direct cost
    std::optional<DemandBelief> demand;
    std::optional<double> canMake; ///< pieces, in the time of the demand
    std::optional<DemandNews> news;
    std::vector<CompetitorPrice> competitors;
    PriceGuard guard;
    std::optional<QDate> lastChange;
    QDate today;
};

enum class AdviceKind {
    Unknown, ///< the cost is not known, or there is nothing to judge by
    First,   ///< there is no price yet: this would be one
    Keep,
    Raise,
    Lower
};

struct PriceAdvice
{
    AdviceKind kind = AdviceKind::Unknown;
    PriceSuggestion suggestion;         ///< floor, target, ceiling and their lines
    std::optional<Money> floor;         ///< the one that counts today: never above suggestion.floor
    std::optional<Money> price;         ///< what is proposed; the price as it is where nothing is to be changed
    std::optional<ChangeEffect> effect; ///< of a change, where demand is known
    std::optional<CompetitorEvidence> competitors;
    std::optional<BidPrice> bid;
    std::optional<QDate> nextDay; ///< from when on the price may be changed
    std::vector<QString> reasons; ///< whole sentences, the weightiest first
};

/// A change is only proposed if it is so likely to earn more, unless the floor asks for it.
inline constexpr double changeChance = 0.6;

/// Whatever is proposed lies at or above the floor. Invalid for amounts that leave their range or a price that is not
/// above 0, Refused when fee, tax and margin leave nothing of a price.
Result<PriceAdvice> advisePrice(const PriceAdviceInputs &inputs);

/// What a customer of a tier pays for it: `discount` off, kept above the floor, ending as the market is used to where
/// that stays between floor and price.
Money tierPrice(Money price, Ratio discount, Money floor, const QString &ending, const Currency &currency);

} // namespace benchbook
