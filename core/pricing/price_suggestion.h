// The price suggestion: floor, target and ceiling, and every line they are made of. A pure calculation.
#pragma once

#include "core/base/money.h"
#include "core/base/unit.h"

#include <QString>

#include <optional>
#include <vector>

namespace benchbook {

/// Where a material's cost was taken from.
enum class CostBasis {
    Lots,        ///< the lots that would be issued now
    LastReceipt, ///< nothing is in stock: what was paid last
    Unknown
};

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
    QString source; ///< lot codes, or the day of the last receipt
};

/// One step for the whole batch.
struct StepCost
{
    QString name;
    qint64 seconds = 0; ///< set-up and work of all pieces
    bool learnt = false;
    int logs = 0; ///< behind a learnt time or yield
    Ratio yield = Ratio::percent(100);
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
};

enum class PricePart { Material, Labour, Overhead, Loss, Packaging, Fee, Tax, Margin, Discount, Rounding };

/// One line of the explanation, for one good piece. An amount that is not there is unknown.
struct PriceLine
{
    PricePart part;
    QString title;
    QString reason;
    std::optional<Money> amount;
};

struct PriceSuggestion
{
    std::optional<Money> unitCost; ///< material, labour, overhead, loss and packaging of one good piece
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
/// The nearest price at or above (below) `price` that ends as the market is used to; see studio.price_ending.
Money roundedUp(Money price, const QString &ending, const Currency &currency);
Money roundedDown(Money price, const QString &ending, const Currency &currency);

Result<PriceSuggestion> suggestPrice(const PriceInputs &inputs);

} // namespace benchbook
