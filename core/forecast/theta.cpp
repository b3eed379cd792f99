#include "core/forecast/theta.h"

#include "core/forecast/level.h"
#include "core/forecast/minimise.h"
#include "core/forecast/numbers.h"

namespace benchbook::forecast {

namespace {

constexpr int leastForTheta = 3;
constexpr int leastForDynamicTheta = 4;
/// The dynamic theta learns at least a tenth of each error, as its authors have it.
constexpr double leastThetaWeight = 0.1;
constexpr double mostThetaWeight = 0.99;
/// Beyond this the logarithm of θ−1 changes nothing any more.
constexpr double mostLogTheta = 12;

/// One walk of the model; the first level enters linearly, so that its best value is known after one walk.
struct ThetaWalk
{
    double alpha;
    double theta;
    double level = 0;
    double weightOfFirst = 1; ///< how much of the first level is left in the level
    double mean = 0;
    double a = 0; ///< the line as it is known so far: a + b·t
    double b = 0;
    double power = 1; ///< (1−α)^(t−1)
    int t = 1;

    double expected() const { return level + (1 - 1 / theta) * (power * a + (1 - power * (1 - alpha)) / alpha * b); }
    void take(double value)
    {
        level += alpha * (value - level);
        weightOfFirst *= 1 - alpha;
        const double before = mean;
        mean = ((t - 1) * mean + value) / t;
        b = t == 1 ? 0 : ((t - 2) * b + 6.0 / t * (value - before)) / (t + 1);
        a = mean - (t + 1) / 2.0 * b;
        power *= 1 - alpha;
        ++t;
    }
};

struct ThetaFit
{
    double alpha = 0;
    double theta = 1;
    double first = 0;
    double squares = 0;
};

ThetaFit thetaFor(std::span<const double> y, double alpha, double theta)
{
    ThetaWalk walk{.alpha = alpha, .theta = theta};
    double xx = 0;
    double xy = 0;
    double yy = 0;
    for (const double value : y) {
        const double rest = value - walk.expected();
        xx += walk.weightOfFirst * walk.weightOfFirst;
        xy += walk.weightOfFirst * rest;
        yy += rest * rest;
        walk.take(value);
    }
    const double first = xy / xx;
    return {alpha, theta, first, yy - first * xy};
}

ThetaFit bestTheta(std::span<const double> y)
{
    const auto at = [&](double a, double logTheta) {
        const double alpha = leastThetaWeight + (mostThetaWeight - leastThetaWeight) * logistic(a);
        return thetaFor(y, alpha, 1 + std::exp(logTheta));
    };
    const auto found = minimise<2>(
        [&](const auto &x) {
            return x[1] > mostLogTheta ? infinite : double(y.size()) * logOfSquares(at(x[0], x[1]).squares);
        },
        {-0.5, 0}, {1, 1}, {120, 1e-3});
    return at(found.at[0], found.at[1]);
}

double slopeOf(std::span<const double> y)
{
    const double n = double(y.size());
    double ty = 0;
    double sum = 0;
    for (std::size_t t = 0; t < y.size(); ++t) {
        sum += y[t];
        ty += double(t) * y[t];
    }
    return 6 * (2 * ty - (n - 1) * sum) / (n * (n * n - 1));
}

} // namespace

Member theta(const Series &series, const SeasonalIndex &season, int steps)
{
    if (series.size() < leastForTheta)
        return {};
    const std::vector<double> y = withoutSeason(series, season);
    const LevelFit fit = bestLevel(y);
    const double slope = slopeOf(y);
    Member member{.method = Method::Theta,
                  .choice = choiceWith("drift", "α", fit.alpha),
                  .ahead = Ahead(series.size(), steps),
                  .warmUp = 3};
    double level = fit.first;
    double power = 1;
    for (int t = 0; t < series.size(); ++t) {
        level += fit.alpha * (y[std::size_t(t)] - level);
        power *= 1 - fit.alpha;
        const std::span<double> row = member.ahead.row(t);
        for (int step = 0; step < steps; ++step)
            row[std::size_t(step)] = level + slope / 2 * (step + (1 - power) / fit.alpha);
    }
    putSeasonBack(member.ahead, season);
    return member;
}

Member dynamicTheta(const Series &series, const SeasonalIndex &season, int steps)
{
    if (series.size() < leastForDynamicTheta)
        return {};
    const std::vector<double> y = withoutSeason(series, season);
    const ThetaFit fit = bestTheta(y);
    Member member{.method = Method::DynamicTheta,
                  .choice = choiceWith("dynamic", "θ", fit.theta),
                  .ahead = Ahead(series.size(), steps),
                  .warmUp = 4};
    ThetaWalk walk{.alpha = fit.alpha, .theta = fit.theta, .level = fit.first};
    for (int t = 0; t < series.size(); ++t) {
        walk.take(y[std::size_t(t)]);
        ThetaWalk on = walk;
        for (double &value : member.ahead.row(t)) {
            value = on.expected();
            on.take(value);
        }
    }
    putSeasonBack(member.ahead, season);
    return member;
}

} // namespace benchbook::forecast
