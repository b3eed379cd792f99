#include "core/forecast/hand_figure.h"

#include <cmath>

namespace benchbook::forecast {

namespace {

bool isHandFigure(const HandFigures &figures, std::size_t step)
{
    return step < figures.size() && figures[step] && std::isfinite(*figures[step]) && *figures[step] >= 0;
}

Row movedTo(const Row &row, double mean)
{
    Row moved;
    moved.mean = mean;
    for (std::size_t i = 0; i < row.quantiles.size(); ++i)
        moved.quantiles[i] = row.mean > 0 ? row.quantiles[i] * (mean / row.mean) : mean;
    return moved;
}

} // namespace

OverriddenForecast withHandFigures(const Forecast &forecast, const HandFigures &figures)
{
    OverriddenForecast result{forecast.steps, forecast.steps, forecast.sums};
    double sum = 0;
    for (std::size_t step = 0; step < forecast.steps.size(); ++step) {
        if (isHandFigure(figures, step)) {
            result.used[step] = movedTo(forecast.steps[step], *figures[step]);
            ++result.overridden;
        }
        sum += result.used[step].mean;
        if (result.overridden)
            result.usedSums[step] = movedTo(forecast.sums[step], sum);
    }
    return result;
}

HandJudgement judged(const OverriddenForecast &forecast, const HandFigures &figures, std::span<const double> actual)
{
    HandJudgement judgement;
    for (std::size_t step = 0; step < forecast.used.size() && step < actual.size(); ++step) {
        if (!isHandFigure(figures, step) || !std::isfinite(actual[step]))
            continue;
        const double reckoned = forecast.reckoned[step].mean - actual[step];
        const double byHand = forecast.used[step].mean - actual[step];
        ++judgement.steps;
        judgement.reckonedError += std::abs(reckoned);
        judgement.handError += std::abs(byHand);
        judgement.reckonedBias += reckoned;
        judgement.handBias += byHand;
    }
    if (judgement.steps)
        for (double *figure :
             {&judgement.reckonedError, &judgement.handError, &judgement.reckonedBias, &judgement.handBias})
            *figure /= judgement.steps;
    return judgement;
}

} // namespace benchbook::forecast
