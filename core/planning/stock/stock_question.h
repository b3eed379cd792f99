// StockQuestion: everything that has to be known to advise on stock, read at once, so that the reckoning can be done
// beside the window.
#pragma once

#include "core/base/unit.h"
#include "core/planning/demand_periods.h"
#include "core/planning/needs/needs_input.h"
#include "core/planning/policy/abc_xyz.h"
#include "core/planning/policy/dead_stock.h"
#include "core/planning/policy/order_quantity.h"
#include "core/planning/policy/pre_buy.h"
#include "core/planning/read_plan.h"
#include "core/planning/stock/stock_keeping.h"

namespace benchbook {

/// What nobody writes down and is taken to be so. Periods are those of the question.
struct StockRules
{
    ClassSettings classes;
    DeadStockRule dead;              ///< its periods are set by stockRules()
    double keepShareAYear = 0.2;     ///< of its value that keeping stock for a year costs
    int reviewPeriods = 1;           ///< between two looks at the stock
    int longestCover = 0;            ///< periods that one order may last, set by stockRules()
    int horizon = 0;                 ///< periods over which costs are compared, set by stockRules()
    qint64 secondsOfOrder = 1800;    ///< of work that one order takes
    double hoursOfWaiting = 1;       ///< of work lost each time something has to be waited for
    double dearerOnDemand = 0.05;    ///< share that a small order costs more
    int leastUses = 6;               ///< periods with use from which a material's own use is believed
    double likenessOfProducts = 0.2; ///< correlation of what is asked for of two products
};
StockRules stockRules(DemandPeriod unit);

/// A way out of dead stock, with the words for it.
struct StockWayOut
{
    DeadStockOffer offer;
    QString name;                              ///< of the product or supplier; empty where the way says it all
    std::optional<Id<Supplier>> supplier = {}; ///< of a return: to whom
};
/// What came longer ago no supplier takes back.
inline constexpr int daysOfReturn = 120;

struct StockedItem
{
    StockKey key;
    QString code;
    QString name;
    QString group = {}; ///< kind of material, category of product
    Unit unit = {};
    bool counted = true;
    bool kept = true; ///< to be advised on; what is not kept is there for its demand and for what is left of it
    /// The owner removed it, or its product: what is left of it may still lie here, and what it took is in the past of
    /// its materials.
    bool removed = false;
    qint64 product = 0; ///< of a variant; 0 for a material
    StockWish wish = {};
    std::optional<Quantity> reorderAt = {}; ///< as the file says; of a variant what is to lie on the shelf
    std::optional<Quantity> fillUpTo = {};
    Quantity onHand = {};               ///< on shelves, neither on hold nor expired
    Quantity comes = {};                ///< ordered, on a draft or in the making
    Quantity wanted = {};               ///< by open work and orders
    std::optional<Money> value = {};    ///< of what is on hand; absent: not known of all of it
    std::optional<PricePer> price = {}; ///< what more of it costs; absent: nobody knows
    /// What was used or asked for in each whole period, the last one last; unknownDemand where it could not be had.
    std::vector<double> used = {};
    double usedByRemoved = 0;           ///< of a material: what removed products account for of its use in a year
    int periodsSinceUse = 0;            ///< or since it first was here
    int periodsHere = 0;                ///< since it first was here
    std::vector<double> delivered = {}; ///< periods from order to delivery, or from the first step to the last
    std::optional<double> quoted = {};  ///< periods that a supplier says, or a guess by the steps
    bool leadGuessed = false;           ///< nobody said and nothing came yet: `quoted` is the usual
    QString supplier = {};
    OrderingTerms terms = {};            ///< without a break: no price is known
    std::optional<Money> listPrice = {}; ///< of a variant
    int shelfLife = 0;                   ///< periods that it can be used; 0: keeps
    int shelfLeft = 0;                   ///< periods until what is on hand expires, on average; 0: keeps
    std::vector<StockWayOut> ways = {};

    /// What is known of the last so many periods.
    double usedInLast(int periods) const;
    /// There and on its way, less what is wanted.
    Quantity position() const { return onHand + comes - wanted; }
    /// By the owner's file: kept, and no more of it than its reorder point.
    bool isLow() const;
    /// Of a material by the owner's file: twice its reorder point where nothing is said, as the plan of purchases has
    /// it.
    Quantity fillsUpTo() const;
};

/// One piece of a variant that is not removed takes so much of a material, loss included.
struct RecipeShare
{
    int variant = 0; ///< places among the items
    int material = 0;
    double perPiece = 0;
};

struct StockQuestion
{
    QDate today;
    DemandPeriod unit = DemandPeriod::Week;
    int perYear = 52;
    StockRules rules;
    Currency currency = {};
    std::vector<StockedItem> items = {}; ///< materials by number, then variants by SKU
    std::vector<RecipeShare> recipes = {};
    std::vector<ForecastLine> given = {}; ///< products' forecasts that are given; the rest is reckoned
    double customersWait = 0;             ///< periods that customers wait anyway
    Money lostByWaiting = {};
    std::vector<DaySpan> closed = {}; ///< days on which nobody delivers, from today on, a year ahead
    QStringList assumed = {};         ///< whole sentences: what nobody wrote down and was taken to be so
};
/// Materials and variants that are kept, or of which something lies here, and every variant that was asked for.
StockQuestion stockQuestion(const Reader &reader, DemandPeriod unit = DemandPeriod::Week,
                            const std::vector<ForecastLine> &given = {});

} // namespace benchbook
