// The price that earns most, as far as buyers' answers to prices are known, and what a change is expected to bring.
#pragma once

#include "core/pricing/response/elasticity.h"
#include "core/pricing/rules/cost_range.h"

#include <optional>

namespace benchbook {

/// What of a price does not stay with the studio.
struct PriceEconomics
{
    Money unitCost; ///< of one piece more: what would not be spent without it
    Ratio fee;
    Money fixedFee;
    Ratio tax;
};

/// What one piece sold at `price` leaves after tax, fee and cost; each is rounded against the studio.
Money contribution(const PriceEconomics &economics, Money price);

/// What is believed of the sales of one product over the time that is looked at.
struct DemandBelief
{
    Elasticity elasticity;
    double units = 0;     ///< expected at the price as it is
    double deviation = 0; ///< of their logarithm
    Money lowestSeen;     ///< the range of prices that were ever asked; both zero: none
    Money highestSeen;
};

/// A price may be tried so far beyond the prices seen, no farther: there the evidence ends.
inline constexpr Ratio trialStep = Ratio::percent(5);
/// The prices from `low` to `high` that the evidence carries; at least `current` itself.
struct EvidenceBand
{
    Money low;
    Money high;
};
EvidenceBand evidenceBand(const DemandBelief &demand, Money current);

/// c·b ÷ (1 + b) where the elasticity b is below -1, `high` where it is not, each kept from `low` to `high` and
/// averaged over what is believed of b; c is the cost with fees and taxes. Fees and taxes leave something of a price.
Money bestPrice(const PriceEconomics &economics, const Elasticity &elasticity, Money low, Money high);

/// The price at which no more is asked for than can be made, from `current` to `high`.
Money capacityPrice(const DemandBelief &demand, double canMake, Money current, Money high);

struct ChangeEffect
{
    double unitsBefore = 0;
    double units = 0; ///< expected afterwards; 8 times in 10 from unitsLow …
    double unitsLow = 0;
    double unitsHigh = 0; ///< … to unitsHigh
    Money profitBefore;
    MoneyRange profitChange; ///< more (or less) than before; 8 times in 10
    double chanceOfGain = 0; ///< that it brings more than before
};

/// Of asking `to` instead of `from`, over the same time as the belief. More than `canMake` is not sold.
ChangeEffect effectOfPrice(const PriceEconomics &economics, const DemandBelief &demand, Money from, Money to,
                           std::optional<double> canMake = {});

/// One way things may turn out; all are equally likely.
struct Outcome
{
    double unitsBefore = 0;
    double units = 0;
    double profitBefore = 0;
    double profit = 0;
};
ChangeEffect effectOf(const std::vector<Outcome> &outcomes);
/// So many levels of sales that stand for their distribution, beside the expected one: 0.7 is three tenths less.
std::vector<double> levelsOf(const DemandBelief &demand);

} // namespace benchbook
