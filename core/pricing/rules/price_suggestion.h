// The price suggestion: floor, target and ceiling, and every line they are made of. A pure calculation.
#pragma once

#include "core/base/unit.h"
#include "core/pricing/rules/cost_range.h"
#include "core/pricing/rules/price_ending.h"

#include <optional>
#include <vector>

namespace benchbook {

/// Where a material's cost was taken from.
enum class CostBasis {
    Lots,        ///< the lots that would be issued now
    LastReceipt, ///< nothing is in stock: what was paid last
    Unknown
};

/// Which of two costs of a material counts: what its lots cost, or what buying it again would cost now.
enum class MaterialBasis { Actual, Replacement, Higher };

/// One material for the whole batch.
struct MaterialCost
{
    QString name;
    Unit unit;
    Quantity perPiece;
    Ratio attrition;
    Quantity need; ///< for the batch, attrition included
    std::optional<Money> cost;
    CostBasis basis = CostBasis::Unknown;
    QString source;                        ///< lot codes, or the day of the last receipt
    std::optional<Money> replacement = {}; ///< what the same need would cost to buy again
};

/// One step for the whole batch.
struct StepCost
{
    QString name;
    qint64 seconds = 0; ///< set-up and work of all pieces
    bool learnt = false;
    int logs = 0; ///< behind a learnt time or yield
    Ratio yield = Ratio::percent(100);
    /// 9 times in 10 the truth lies between them; 0 where only the middle is known.
    qint64 lowSeconds = 0;
    qint64 highSeconds = 0;
    Ratio lowYield = {};
    Ratio highYield = {};
};

enum class PricePart {
    Material,
    Labour,
    Overhead,
    Loss,
    Packaging,
    Load,            ///< bid price of the bottleneck's hours
    Personalisation, ///< what was asked for specially
    Fee,
    Tax,
    Margin,
    Discount,
    Rounding
};

/// One line of the explanation, for one good piece. An amount that is not there is unknown.
struct PriceLine
{
    PricePart part;
    QString title;
    QString reason;
    std::optional<Money> amount;
    std::optional<MoneyRange> range = {}; ///< where the amount may lie, if that is known
};

/// Money of the studio's currency throughout; margins are shares of the price without tax and never mark-ups.
struct PriceInputs
{
    QString productName;
    Currency currency;
    int quantity = 1; ///< good pieces the batch is for
    std::vector<MaterialCost> materials;
    std::vector<StepCost> steps;
    std::optional<Rate> labourRate;
    QString labourRateSource;
    Rate overheadRate;
    Money packaging; ///< a piece
    QString channelName;
    Ratio fee;      ///< the channel's share of the price
    Money fixedFee; ///< the channel's fee a piece
    Ratio tax;      ///< share of the price owed as tax
    Ratio floorMargin;
    Ratio targetMargin;
    Ratio ceilingMargin;
    Ratio discount; ///< of the customer's tier, off the target
    QString ending = QStringLiteral("none");
    std::optional<Money> currentPrice;
    MaterialBasis materialBasis = MaterialBasis::Actual;
    std::vector<PriceLine> added = {}; ///< load and personalisation: they come on top of what is lost
};

struct PriceSuggestion
{
    std::optional<Money>
        unitCost; ///< material, labour, overhead, loss, packaging and what was added, of one good piece
    std::optional<MoneyRange> costRange; ///< of it, where the ranges of the lines are known
    std::optional<Money> floor;
    std::optional<Money> target;
    std::optional<Money> ceiling;
    std::vector<PriceLine> costLines;  ///< their known amounts sum to unitCost
    std::vector<PriceLine> priceLines; ///< they lead from unitCost to the target, to the cent
    std::vector<QString> warnings;     ///< what is unknown and what to do, price below cost, …
};

/// The lowest price that keeps a margin m after tax t, share fee f and fixed fee F:
/// p · (1 − t) · (1 − m) − p · f − F ≥ cost, rounded up to the minor unit. Refused when fee, tax and margin
/// together leave nothing of a price.
Result<Money> priceForMargin(Money cost, Ratio margin, Ratio fee, Money fixedFee, Ratio tax);

Result<PriceSuggestion> suggestPrice(const PriceInputs &inputs);

} // namespace benchbook
