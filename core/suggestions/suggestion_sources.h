// Suggestion sources: what other rooms reckon, as values that suggestions are made of. Whoever knows one of them better
// puts it in its place.
#pragma once

#include "core/board/goods.h"
#include "core/peers/peer.h"
#include "core/planning/policy/dead_stock.h"
#include "core/planning/read_plan.h"
#include "core/pricing/rules/price_advice.h"

namespace benchbook {

/// A variant with what is advised of its price.
struct PricedVariant
{
    Id<Variant> variant;
    QString sku;
    QString name;                            ///< of product and variant
    std::optional<Money> current = {};       ///< its list price
    PriceEconomics economics = {};           ///< of one piece, where the advice knows its cost
    std::optional<DemandBelief> demand = {}; ///< over `priceWindowDays`; absent: too little was sold
    QString ending = QStringLiteral("none");
    PriceAdvice advice = {};

    /// What one piece leaves at `price`; absent while its cost is unknown.
    std::optional<Money> leavesAt(Money price) const;
};

/// A lot on the shelves, neither on hold nor expired nor a remnant.
struct IdleLot
{
    Id<Lot> lot;
    QString code;
    Quantity onShelf;
    std::optional<Money> value = {};
    QDate receivedDay = {};
    std::optional<Id<Supplier>> supplier = {};
    bool untouched = false; ///< all of what came still lies there
};

/// A material or product of which more lies there than is used in time.
struct IdleStock
{
    std::optional<Id<Material>> material = {}; ///< or a variant
    std::optional<Id<Variant>> variant = {};
    QString code;
    QString name;
    Unit unit = {};
    Quantity onHand = {};
    Quantity aMonth = {};           ///< used or sold of it in a month, on average
    DeadStock dead;                 ///< references of its proposals: into `lots`
    std::vector<IdleLot> lots = {}; ///< the largest first
};

/// Sales are looked at over so many days, before a change of price and after it.
inline constexpr int priceWindowDays = 90;
/// A plan for suggestions looks so far ahead.
inline constexpr int suggestionHorizonDays = 56;

struct SuggestionSources
{
    Currency currency;
    StudioPlanBook plan;
    NeedsPlan needs; ///< of `plan`
    std::vector<PricedVariant> prices = {};
    std::vector<IdleStock> idle = {};
    std::vector<SharedGoods> board = {};
    std::vector<PeerInfo> peers = {}; ///< to whom something may be offered
};

/// Every variant that is sold and has a recipe, by SKU: its cost, what was sold of it at which prices, and the advice.
std::vector<PricedVariant> readPricedVariants(const Reader &reader, QDate today);
/// What lies there beyond what the plan takes and the next year uses, the most money first. Items whose story is
/// shorter than half a year, or whose money is next to nothing, are left out.
std::vector<IdleStock> readIdleStock(const Reader &reader, QDate today, const StudioPlanBook &plan,
                                     const NeedsPlan &needs, bool hasPeers);

/// All of them as today's rooms know them; forecasts come from outside. Takes seconds for a thousand products: call it
/// beside the window.
Result<SuggestionSources> readSuggestionSources(const Reader &reader, QDate today,
                                                const std::vector<ForecastLine> &forecasts = {});

} // namespace benchbook
