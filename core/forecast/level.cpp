#include "core/forecast/level.h"

#include <algorithm>

namespace benchbook::forecast {

namespace {

constexpr double leastLevelWeight = 1e-4;
constexpr int levelGrid = 16;
constexpr int levelHalvings = 12;

LevelFit levelFor(std::span<const double> y, double alpha)
{
    double known = 0;
    double weight = 1;
    double xx = 0;
    double xy = 0;
    double yy = 0;
    for (const double value : y) {
        const double rest = value - known;
        xx += weight * weight;
        xy += weight * rest;
        yy += rest * rest;
        known += alpha * rest;
        weight *= 1 - alpha;
    }
    const double first = xy / xx;
    return {alpha, first, yy - first * xy};
}

} // namespace

LevelFit bestLevel(std::span<const double> y)
{
    LevelFit best = levelFor(y, leastLevelWeight);
    const auto consider = [&](double alpha) {
        const LevelFit fit = levelFor(y, alpha);
        if (fit.squares < best.squares)
            best = fit;
    };
    for (int i = 1; i <= levelGrid; ++i)
        consider(std::min(double(i) / levelGrid, 1 - leastLevelWeight));
    double width = 1.0 / levelGrid;
    for (int i = 0; i < levelHalvings; ++i) {
        width /= 2;
        for (const double alpha : {best.alpha - width, best.alpha + width})
            if (alpha >= leastLevelWeight && alpha <= 1 - leastLevelWeight)
                consider(alpha);
    }
    return best;
}

Member simpleSmoothing(const Series &series, const SeasonalIndex &season, int steps)
{
    const std::vector<double> y = withoutSeason(series, season);
    const LevelFit fit = bestLevel(y);
    Member member{.method = Method::Ses,
                  .choice = choiceWith("level", "α", fit.alpha),
                  .ahead = Ahead(series.size(), steps),
                  .warmUp = 3};
    double level = fit.first;
    for (int t = 0; t < series.size(); ++t) {
        level += fit.alpha * (y[std::size_t(t)] - level);
        std::ranges::fill(member.ahead.row(t), level);
    }
    putSeasonBack(member.ahead, season);
    return member;
}

} // namespace benchbook::forecast
