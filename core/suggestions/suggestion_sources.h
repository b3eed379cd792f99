// Suggestion sources: what other rooms reckon, as values that suggestions are made of. Whoever knows one of them better
// puts it in its place.
#pragma once

#include "core/board/goods.h"
#include "core/peers/peer.h"
#include "core/planning/ahead/look_ahead.h"
#include "core/pricing/promotion_book.h"
#include "core/pricing/studio_advice.h"

#include <set>

namespace benchbook {

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
    Quantity offered = {};  ///< of it to other studios, already
};

/// A part of what lies too long, and where it may go. A lot goes one way.
struct IdleExit
{
    DeadStockWay way = DeadStockWay::OfferToPeers; ///< or back to its supplier
    std::size_t lot = 0;                           ///< into `lots`
    Quantity quantity;
    Money brings; ///< expected
};

/// A material of which more lies there than is used in time.
struct IdleStock
{
    Id<Material> material;
    QString code;
    QString name;
    Unit unit = {};
    Quantity onHand = {};           ///< beyond what the plan takes
    Quantity aMonth = {};           ///< used of it in a month of the last year, on average
    Quantity excess = {};           ///< more than is needed
    Money bound = {};               ///< in the excess
    QStringList reasons = {};       ///< whole sentences
    std::vector<IdleLot> lots = {}; ///< the largest first
    std::vector<IdleExit> exits = {};
};

/// What the advice on stock says to order of a material today.
struct StockOrder
{
    Id<Material> material;
    Quantity quantity;
    Quantity position = {};             ///< there and on its way, less what is wanted
    std::optional<Money> saved = {};    ///< by buying ahead; absent: it is not bought ahead
    std::optional<PricePer> price = {}; ///< absent: unknown
    int coverDays = 0;                  ///< that the quantity lasts
    QStringList reasons = {};           ///< whole sentences, the weightiest first
};

/// A plan for suggestions looks so far ahead.
inline constexpr int suggestionHorizonDays = 56;

struct SuggestionSources
{
    Currency currency;
    StudioPlanBook plan;
    NeedsPlan needs; ///< of `plan`
    std::vector<AdvisedPrice> prices = {};
    std::vector<PromotionOffer> promotions = {};
    std::vector<StandingPromotion> promoted = {}; ///< that run or are to come
    std::vector<StockOrder> orders = {};
    std::vector<IdleStock> idle = {};
    std::vector<SharedGoods> board = {};
    std::vector<PeerInfo> peers = {}; ///< to whom something may be offered
};

/// Of an item of the plan: what is ordered or in the making.
Quantity onItsWay(const StudioPlanBook &plan, int item);
/// What to order by the reorder points in the file and, bought ahead, by the advice on stock; by material.
std::vector<StockOrder> readStockOrders(const SeenStock &stock);
/// What the advice on stock finds dead, less what the plan takes and what the board offers already (both of
/// `sources`), the most money first.
/// Items that came within half a year, or whose money is next to nothing, are left out.
std::vector<IdleStock> readIdleStock(const Reader &reader, const SeenStock &stock, const SuggestionSources &sources);

/// All of them, from the outlook and the advice on stock that `ahead` keeps. Takes seconds for a thousand products:
/// call it beside the window. Cancelled when the token asks.
Result<SuggestionSources> readSuggestionSources(const Reader &reader, LookAhead &ahead, const Progress &progress = {});

} // namespace benchbook
