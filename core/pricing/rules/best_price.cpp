#include "core/pricing/rules/best_price.h"

#include <algorithm>
#include <cmath>

namespace benchbook {
namespace {

/// Quantiles 0.1, 0.3 … 0.9 of the normal distribution.
constexpr double levelDeviations[] = {-1.2816, -0.5244, 0, 0.5244, 1.2816};
/// 8 times in 10.
constexpr double lowShare = 0.1;
constexpr double highShare = 0.9;
constexpr double leastElasticity = 0.05;

double keptShare(const PriceEconomics &economics)
{
    return double(Ratio::one - economics.fee.ppm() - economics.tax.ppm()) / Ratio::one;
}

/// Of ascending values.
double sortedQuantile(const std::vector<double> &values, double share)
{
    const auto at = std::size_t(std::floor(share * double(values.size())));
    return values[std::min(at, values.size() - 1)];
}

double priceRatio(Money to, Money from) { return double(to.minor()) / double(from.minor()); }

} // namespace

Money contribution(const PriceEconomics &economics, Money price)
{
    return price - price.share(economics.tax, Rounding::Up) - price.share(economics.fee, Rounding::Up) -
           economics.fixedFee - economics.unitCost;
}

EvidenceBand evidenceBand(const DemandBelief &demand, Money current)
{
    if (demand.highestSeen <= Money())
        return {current - current.share(trialStep, Rounding::Down), current + current.share(trialStep, Rounding::Down)};
    const Money low = demand.lowestSeen - demand.lowestSeen.share(trialStep, Rounding::Down);
    const Money high = demand.highestSeen + demand.highestSeen.share(trialStep, Rounding::Down);
    return {std::min(low, current), std::max(high, current)};
}

Money bestPrice(const PriceEconomics &economics, const Elasticity &elasticity, Money low, Money high)
{
    const double cost = double((economics.unitCost + economics.fixedFee).minor()) / keptShare(economics);
    double sum = 0;
    for (const Elasticity::Node &node : elasticity.nodes()) {
        const double b = node.elasticity;
        const double best = b < -1 ? cost * b / (1 + b) : double(high.minor());
        sum += node.probability * std::clamp(best, double(low.minor()), double(high.minor()));
    }
    return std::clamp(estimatedMoney(sum), low, high);
}

Money capacityPrice(const DemandBelief &demand, double canMake, Money current, Money high)
{
    if (demand.units <= canMake || high <= current)
        return current;
    const double largest = priceRatio(high, current);
    double sum = 0;
    for (const Elasticity::Node &node : demand.elasticity.nodes()) {
        const double answer = std::max(-node.elasticity, leastElasticity);
        const double factor = canMake > 0 ? std::pow(demand.units / canMake, 1 / answer) : largest;
        sum += node.probability * std::clamp(factor, 1.0, largest);
    }
    return std::clamp(estimatedMoney(sum * double(current.minor())), current, high);
}

std::vector<double> levelsOf(const DemandBelief &demand)
{
    std::vector<double> levels;
    double sum = 0;
    for (const double deviation : levelDeviations)
        sum += levels.emplace_back(std::exp(deviation * demand.deviation));
    // The expected units are a mean, so the levels have to average one.
    for (double &level : levels)
        level *= double(levels.size()) / sum;
    return levels;
}

ChangeEffect effectOf(const std::vector<Outcome> &outcomes)
{
    ChangeEffect effect;
    if (outcomes.empty())
        return effect;
    const double share = 1 / double(outcomes.size());
    std::vector<double> units;
    std::vector<double> changes;
    double profitBefore = 0;
    double change = 0;
    for (const Outcome &outcome : outcomes) {
        effect.unitsBefore += share * outcome.unitsBefore;
        effect.units += share * outcome.units;
        profitBefore += share * outcome.profitBefore;
        units.push_back(outcome.units);
        changes.push_back(outcome.profit - outcome.profitBefore);
        change += share * changes.back();
        effect.chanceOfGain += changes.back() > 0 ? share : 0;
    }
    std::sort(units.begin(), units.end());
    std::sort(changes.begin(), changes.end());
    effect.unitsLow = std::min(sortedQuantile(units, lowShare), effect.units);
    effect.unitsHigh = std::max(sortedQuantile(units, highShare), effect.units);
    effect.profitBefore = estimatedMoney(profitBefore);
    const Money likely = estimatedMoney(change);
    effect.profitChange = {std::min(estimatedMoney(sortedQuantile(changes, lowShare)), likely), likely,
                           std::max(estimatedMoney(sortedQuantile(changes, highShare)), likely)};
    return effect;
}

ChangeEffect effectOfPrice(const PriceEconomics &economics, const DemandBelief &demand, Money from, Money to,
                           std::optional<double> canMake)
{
    const double ratio = priceRatio(to, from);
    const double leftBefore = double(contribution(economics, from).minor());
    const double leftAfter = double(contribution(economics, to).minor());
    const auto sold = [&](double asked) { return canMake ? std::min(asked, std::max(*canMake, 0.0)) : asked; };
    std::vector<Outcome> outcomes;
    const std::vector<Elasticity::Node> nodes = demand.elasticity.nodes();
    for (const double level : levelsOf(demand)) {
        for (const Elasticity::Node &node : nodes) {
            Outcome outcome;
            outcome.unitsBefore = sold(level * demand.units);
            outcome.units = sold(level * demand.units * std::pow(ratio, node.elasticity));
            outcome.profitBefore = outcome.unitsBefore * leftBefore;
            outcome.profit = outcome.units * leftAfter;
            outcomes.push_back(outcome);
        }
    }
    return effectOf(outcomes);
}

} // namespace benchbook
