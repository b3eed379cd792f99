#include "core/pricing/response/elasticity_posterior.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace benchbook {
namespace {

constexpr double priorMean = -2;
constexpr double priorDeviation = 1;
constexpr double priorSpread = 1; ///< half-normal
/// How far the means of a studio's groups lie apart, beyond what is not known of them.
constexpr double betweenGroups = 0.5;
/// A product that is more surprising than three standard deviations is strange for a reason of its own and says nothing
/// more about the others.
constexpr double surpriseLimit = 9;
constexpr int meanSteps = 101;
constexpr double meanStep = 0.05;
constexpr std::array<double, 9> spreads{0.1, 0.2, 0.3, 0.5, 0.75, 1, 1.25, 1.5, 2};
/// Less likely pairs of mean and spread change nothing that is shown.
constexpr double leastWeight = 1e-4;
/// The spread of a group is itself guessed from few products and the noise of weeks is not as simple as it is taken to
/// be: without widening, ranges that should hold 8 times in 10 held 7 times in made-up shops whose truth is known.
constexpr double widening = 1.25;
/// Beyond so many deviations a normal density adds nothing.
constexpr double densityReach = 6;

struct Candidate
{
    double mean = 0;
    double spread = 0;
};

const std::vector<Candidate> &candidates()
{
    static const std::vector<Candidate> all = [] {
        std::vector<Candidate> list;
        for (const double spread : spreads) {
            for (int step = 0; step < meanSteps; ++step)
                list.push_back({-5 + meanStep * step, spread});
        }
        return list;
    }();
    return all;
}

/// Log likelihood of each candidate, of all products of a group together.
std::vector<double> groupLikelihood(const std::vector<OwnSlope> &products)
{
    std::vector<double> sums(candidates().size(), 0.0);
    for (const OwnSlope &own : products) {
        if (!std::isfinite(own.variance))
            continue;
        for (std::size_t i = 0; i < sums.size(); ++i) {
            const Candidate &candidate = candidates()[i];
            const double variance = own.variance + candidate.spread * candidate.spread;
            const double distance = own.slope - candidate.mean;
            sums[i] -= 0.5 * (std::log(variance) + std::min(distance * distance / variance, surpriseLimit));
        }
    }
    return sums;
}

std::vector<double> candidateWeights(const std::vector<double> &likelihood, double mean, double deviation)
{
    std::vector<double> logs;
    for (std::size_t i = 0; i < likelihood.size(); ++i) {
        const Candidate &candidate = candidates()[i];
        logs.push_back(likelihood[i] - 0.5 * std::pow((candidate.mean - mean) / deviation, 2) -
                       0.5 * std::pow(candidate.spread / priorSpread, 2));
    }
    const double highest = *std::max_element(logs.begin(), logs.end());
    double sum = 0;
    for (double &value : logs)
        sum += value = std::exp(value - highest);
    for (double &value : logs)
        value /= sum;
    return logs;
}

GroupBelief beliefOf(const std::vector<double> &weights)
{
    GroupBelief belief;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        belief.mean += weights[i] * candidates()[i].mean;
        belief.spread += weights[i] * candidates()[i].spread;
    }
    return belief;
}

double deviationOfMean(const std::vector<double> &weights, double mean)
{
    double sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i)
        sum += weights[i] * std::pow(candidates()[i].mean - mean, 2);
    return std::sqrt(sum);
}

/// The weights of the group's candidates, with what the other groups teach as their prior.
std::vector<double> weightsBeside(const std::vector<double> &own, const std::vector<double> &others, bool hasOthers)
{
    if (!hasOthers)
        return candidateWeights(own, priorMean, priorDeviation);
    const std::vector<double> taught = candidateWeights(others, priorMean, priorDeviation);
    const double mean = beliefOf(taught).mean;
    return candidateWeights(own, mean, std::hypot(deviationOfMean(taught, mean), betweenGroups));
}

void addNormal(std::vector<double> &weights, double mean, double deviation, double share)
{
    const auto cellOf = [](double value) {
        return std::clamp(int((value - Elasticity::lowest) / Elasticity::cell), 0, Elasticity::cells - 1);
    };
    for (int cell = cellOf(mean - densityReach * deviation); cell <= cellOf(mean + densityReach * deviation); ++cell) {
        const double middle = Elasticity::lowest + Elasticity::cell * (cell + 0.5);
        weights[std::size_t(cell)] += share / deviation * std::exp(-0.5 * std::pow((middle - mean) / deviation, 2));
    }
}

Elasticity productBelief(const OwnSlope &own, const std::vector<double> &weights)
{
    std::vector<double> cells(Elasticity::cells, 0.0);
    for (std::size_t i = 0; i < weights.size(); ++i) {
        if (weights[i] < leastWeight)
            continue;
        const Candidate &candidate = candidates()[i];
        const double between = candidate.spread * candidate.spread;
        const bool known = std::isfinite(own.variance);
        const double trust = known ? between / (between + own.variance) : 0;
        const double mean = trust * own.slope + (1 - trust) * candidate.mean;
        const double variance = known ? trust * own.variance : between;
        addNormal(cells, mean, std::max(widening * std::sqrt(variance), Elasticity::cell), weights[i]);
    }
    if (std::accumulate(cells.begin(), cells.end(), 0.0) <= 0) {
        // The weeks say without doubt that more was sold at higher prices: a reason that is not known here. What is
        // left is that the price matters little.
        return Elasticity::normal(0, Elasticity::cell);
    }
    return Elasticity(std::move(cells));
}

} // namespace

ElasticityLearning learnElasticities(const std::vector<std::vector<OwnSlope>> &groups)
{
    std::vector<std::vector<double>> likelihoods;
    std::vector<double> total(candidates().size(), 0.0);
    for (const std::vector<OwnSlope> &group : groups) {
        likelihoods.push_back(groupLikelihood(group));
        for (std::size_t i = 0; i < total.size(); ++i)
            total[i] += likelihoods.back()[i];
    }
    ElasticityLearning learning;
    for (std::size_t g = 0; g < groups.size(); ++g) {
        std::vector<double> others = total;
        for (std::size_t i = 0; i < total.size(); ++i)
            others[i] -= likelihoods[g][i];
        const std::vector<double> weights = weightsBeside(likelihoods[g], others, groups.size() > 1);
        learning.groups.push_back(beliefOf(weights));
        std::vector<Elasticity> beliefs;
        for (const OwnSlope &own : groups[g])
            beliefs.push_back(productBelief(own, weights));
        learning.products.push_back(std::move(beliefs));
    }
    return learning;
}

} // namespace benchbook
