#include "core/forecast/combination.h"

#include "core/forecast/numbers.h"

namespace benchbook::forecast {

namespace {

constexpr double combinationPower = -2.5;
constexpr double leastError = 1e-9;

std::vector<double> apart(std::span<const Member> members, std::span<const double> weights, const Ahead &mean,
                          bool ofSums)
{
    std::vector<double> spread(std::size_t(mean.steps()), 0.0);
    for (std::size_t i = 0; i < members.size(); ++i) {
        double difference = 0;
        for (std::size_t step = 0; step < spread.size(); ++step) {
            const double here = members[i].ahead.last()[step] - mean.last()[step];
            difference = ofSums ? difference + here : here;
            spread[step] += weights[i] * difference * difference;
        }
    }
    for (double &value : spread)
        value = std::sqrt(value);
    return spread;
}

} // namespace

PastErrors pastErrors(const Prepared &ready, const Member &member)
{
    const int n = ready.size();
    const int steps = member.ahead.steps();
    PastErrors errors;
    int all = 0;
    for (int origin = std::max(member.warmUp, n / 3); origin < n - 1; ++origin) {
        const std::span<const double> row = member.ahead.row(origin);
        for (int step = 0; step < steps && origin + 1 + step < n; ++step) {
            const int t = origin + 1 + step;
            if (!ready.isKnown(t))
                continue;
            const double error = std::abs(row[std::size_t(step)] - ready.series.values[std::size_t(t)]);
            if (step == 0) {
                errors.oneStep += error;
                ++errors.count;
            }
            errors.allSteps += error;
            ++all;
        }
    }
    errors.oneStep /= std::max(1, errors.count);
    errors.allSteps /= std::max(1, all);
    return errors;
}

std::vector<double> combinationWeights(const Prepared &ready, std::span<const Member> members)
{
    std::vector<double> sizes;
    for (const Member &member : members) {
        const PastErrors errors = pastErrors(ready, member);
        sizes.push_back(errors.count ? std::max(leastError, std::sqrt(errors.oneStep * errors.allSteps)) : 1);
    }
    const double least = sizes.empty() ? 1 : std::ranges::min(sizes);
    std::vector<double> weights;
    double sum = 0;
    for (const double size : sizes) {
        weights.push_back(std::pow(size / least, combinationPower));
        sum += weights.back();
    }
    for (double &weight : weights)
        weight /= sum;
    return weights;
}

Ahead combined(const Prepared &ready, std::span<const Member> members, std::span<const double> weights)
{
    const int steps = members.front().ahead.steps();
    const double floor = ready.floor();
    Ahead result(ready.size(), steps);
    for (std::size_t i = 0; i < members.size(); ++i) {
        for (int origin = 0; origin < ready.size(); ++origin) {
            const std::span<const double> from = members[i].ahead.row(origin);
            const std::span<double> to = result.row(origin);
            for (std::size_t step = 0; step < to.size(); ++step)
                to[step] += weights[i] * std::max(floor, from[step]);
        }
    }
    return result;
}

std::vector<double> disagreement(std::span<const Member> members, std::span<const double> weights, const Ahead &mean)
{
    return apart(members, weights, mean, false);
}

std::vector<double> sumDisagreement(std::span<const Member> members, std::span<const double> weights, const Ahead &mean)
{
    return apart(members, weights, mean, true);
}

} // namespace benchbook::forecast
