#include "core/forecast/trend.h"

#include "core/forecast/minimise.h"
#include "core/forecast/numbers.h"

namespace benchbook::forecast {

namespace {

constexpr int leastForHolt = 4;
constexpr int leastForDamped = 5;
constexpr double leastTrendWeight = 1e-4;
constexpr double leastDamping = 0.8;
constexpr double mostDamping = 0.98;

struct TrendFit
{
    double alpha = 0;
    double beta = 0;
    double phi = 1;
    double level = 0;
    double trend = 0;
    double squares = 0;
};

TrendFit trendFor(std::span<const double> y, double alpha, double beta, double phi)
{
    // Each state is a known part, and parts that the first level and the first trend are multiplied by.
    double level[3] = {0, 1, 0};
    double trend[3] = {0, 0, 1};
    double xx[2][2] = {};
    double xy[2] = {};
    double yy = 0;
    for (const double value : y) {
        double expected[3];
        for (int i = 0; i < 3; ++i)
            expected[i] = level[i] + phi * trend[i];
        const double rest = value - expected[0];
        for (int i = 0; i < 2; ++i) {
            for (int k = 0; k < 2; ++k)
                xx[i][k] += expected[i + 1] * expected[k + 1];
            xy[i] += expected[i + 1] * rest;
        }
        yy += rest * rest;
        for (int i = 0; i < 3; ++i) {
            const double error = i == 0 ? rest : -expected[i];
            level[i] = expected[i] + alpha * error;
            trend[i] = phi * trend[i] + beta * error;
        }
    }
    const double det = xx[0][0] * xx[1][1] - xx[0][1] * xx[1][0];
    TrendFit fit{.alpha = alpha, .beta = beta, .phi = phi};
    if (std::abs(det) > 1e-12 * xx[0][0] * xx[1][1]) {
        fit.level = (xy[0] * xx[1][1] - xy[1] * xx[0][1]) / det;
        fit.trend = (xy[1] * xx[0][0] - xy[0] * xx[1][0]) / det;
    } else {
        fit.level = xy[0] / xx[0][0];
    }
    fit.squares = yy - fit.level * xy[0] - fit.trend * xy[1];
    return fit;
}

TrendFit bestTrend(std::span<const double> y, bool damped)
{
    const auto weightOf = [](double x) { return leastTrendWeight + (1 - 2 * leastTrendWeight) * logistic(x); };
    const auto at = [&](double a, double b, double p) {
        const double alpha = weightOf(a);
        const double phi = damped ? leastDamping + (mostDamping - leastDamping) * logistic(p) : 1;
        return trendFor(y, alpha, alpha * weightOf(b), phi);
    };
    const double n = double(y.size());
    if (damped) {
        const auto found = minimise<3>([&](const auto &x) { return n * logOfSquares(at(x[0], x[1], x[2]).squares); },
                                       {-0.5, -2, 1}, {1, 1, 1}, {160, 1e-3});
        return at(found.at[0], found.at[1], found.at[2]);
    }
    const auto found = minimise<2>([&](const auto &x) { return n * logOfSquares(at(x[0], x[1], 0).squares); },
                                   {-0.5, -2}, {1, 1}, {100, 1e-3});
    return at(found.at[0], found.at[1], 0);
}

Ahead trendAhead(std::span<const double> y, const TrendFit &fit, int steps)
{
    Ahead ahead(int(y.size()), steps);
    double level = fit.level;
    double trend = fit.trend;
    for (std::size_t t = 0; t < y.size(); ++t) {
        const double expected = level + fit.phi * trend;
        const double error = y[t] - expected;
        level = expected + fit.alpha * error;
        trend = fit.phi * trend + fit.beta * error;
        double damping = fit.phi;
        double sum = 0;
        for (double &value : ahead.row(int(t))) {
            sum += damping;
            damping *= fit.phi;
            value = level + sum * trend;
        }
    }
    return ahead;
}

Member trendMember(const Series &series, const SeasonalIndex &season, int steps, bool damped)
{
    const std::vector<double> y = withoutSeason(series, season);
    const TrendFit fit = bestTrend(y, damped);
    Member member{.method = damped ? Method::Damped : Method::Holt,
                  .choice = damped ? choiceWith("trend", "φ", fit.phi) : choiceWith("trend", "α", fit.alpha),
                  .ahead = trendAhead(y, fit, steps),
                  .warmUp = 4};
    putSeasonBack(member.ahead, season);
    return member;
}

} // namespace

Member holtSmoothing(const Series &series, const SeasonalIndex &season, int steps)
{
    return series.size() < leastForHolt ? Member() : trendMember(series, season, steps, false);
}

Member dampedSmoothing(const Series &series, const SeasonalIndex &season, int steps)
{
    return series.size() < leastForDamped ? Member() : trendMember(series, season, steps, true);
}

} // namespace benchbook::forecast
