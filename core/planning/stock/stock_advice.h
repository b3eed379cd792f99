// StockAdvice: for everything that is kept, how much to keep, when to order and how much, what lies there dead, and
// why.
#pragma once

#include "core/planning/policy/service_curve.h"
#include "core/planning/stock/stock_demand.h"

namespace benchbook {

/// The advice for one item.
struct StockLine
{
    int item = 0; ///< its place in the question
    DemandBasis basis = DemandBasis::Nothing;
    int uses = 0;
    int products = 0;
    ItemClass itemClass = {};
    ServiceWish service = {};
    StockingAdvice stocking = {};
    double leadTime = 0;                      ///< usual, periods
    int deliveries = 0;                       ///< that it is told from
    std::optional<ReorderPoint> reorder = {}; ///< absent where nothing is to be kept
    std::optional<OrderQuantity> order = {};  ///< absent where nothing is asked for or no price is known
    std::optional<PreBuy> preBuy = {};        ///< of materials, where ordering now differs from usual
    Quantity reorderAt = {};                  ///< what should stand in the file
    Quantity fillUpTo = {};
    double serviceNow = 0;              ///< what the file's reorder point reaches, 0…1
    std::optional<Money> bound = {};    ///< on average with the advice; absent: its price is not known
    std::optional<Money> boundNow = {}; ///< with what the file says
    double timesOut = 0;                ///< deliveries a year that come too late with the advice
    double timesOutNow = 0;
    DemandDistribution untilDelivery = {}; ///< demand until the next delivery
    DeadStock dead = {};

    /// Whether accepting it would change the file.
    bool changes(const StockedItem &facts) const;
    /// What stands in the file once it is accepted; nothing where that would change nothing.
    std::optional<StockTerms> terms(const StockedItem &facts) const;
    /// What is there and comes, less what is wanted, is not more than the reorder point.
    bool isLow(const StockedItem &facts) const;
    /// How much of a material to order today if the advice is followed: up to `fillUpTo` once it is low, and what is
    /// better bought ahead; as much as its supplier sells at once, and no part of a pack. 0: nothing.
    Quantity orderNow(const StockedItem &facts) const;
    /// The same by what the owner's file says now: what is only advised orders nothing.
    Quantity orderInForce(const StockedItem &facts) const;
};

struct StockAdvice
{
    std::vector<StockLine> lines;    ///< of what is kept, in the order of the question
    std::vector<StockLine> deadOnly; ///< of what is not kept and lies there dead
    Money bound;                     ///< of the lines whose price is known
    Money boundNow;
    double timesOut = 0; ///< a year, all lines
    double timesOutNow = 0;
    std::vector<StockDemand> demands; ///< by item of the question

    /// Dead stock of kept and other items, what binds most money first.
    std::vector<const StockLine *> dead() const;
};

/// Cancelled when the token asks. What cannot be reckoned of one item (an amount beyond all bounds) leaves that item
/// without a reorder point.
Result<StockAdvice> adviseOnStock(const StockQuestion &question, Progress progress = {});
/// The same with forecasts that are kept from one asking to the next, and so many threads for new ones.
Result<StockAdvice> adviseOnStock(const StockQuestion &question, OutlookCache &cache, int threads,
                                  Progress progress = {});

/// Service against money for all lines whose price is known, and which lines those are.
struct StockCurve
{
    ServiceCurve curve;
    std::vector<int> lines; ///< of the advice, one for each item of the curve
};
StockCurve stockCurve(const StockQuestion &question, const StockAdvice &advice);
/// The services that a point of the curve asks of its items, for askServices().
std::vector<ServiceAsked> servicesAt(const StockQuestion &question, const StockAdvice &advice, const StockCurve &curve,
                                     const CurvePoint &point);

} // namespace benchbook
