#include "core/forecast/new_product.h"

#include "core/forecast/normal_score.h"
#include "core/forecast/numbers.h"

#include <functional>

namespace benchbook::forecast {

namespace {

/// How unsure a factor is that nobody has seen at work, as a share.
constexpr double factorDoubt = 0.5;
constexpr double leastFactor = 0.01;
constexpr double mostFactor = 100;

/// What it sold ÷ what those it resembles sold in the same periods; nothing where they sold nothing.
struct SalesBeside
{
    double own = 0;
    double others = 0;
    int known = 0;
};

SalesBeside salesBeside(const Series &own, std::span<const Resembled> resembled)
{
    SalesBeside sales;
    for (int back = 1; back <= own.size(); ++back) {
        if (!own.known(own.size() - back))
            continue;
        double sum = 0;
        double weights = 0;
        for (const Resembled &each : resembled) {
            const int t = each.series.size() - back;
            if (t < 0 || !each.series.known(t))
                continue;
            sum += each.weight * each.series.values[std::size_t(t)];
            weights += each.weight;
        }
        if (!(weights > 0))
            continue;
        sales.own += own.values[std::size_t(own.size() - back)];
        sales.others += sum / weights;
        ++sales.known;
    }
    return sales;
}

/// Weighted mean of one row of each, with how far they lie apart added to how wide they are.
Expectation together(std::span<const Resembled> resembled, double factor, double doubt,
                     const std::function<const Row &(const Forecast &)> &row)
{
    double weights = 0;
    double mean = 0;
    for (const Resembled &each : resembled) {
        weights += each.weight;
        mean += each.weight * row(each.forecast).mean;
    }
    mean /= weights;
    double variance = 0;
    for (const Resembled &each : resembled) {
        const Row &one = row(each.forecast);
        const double wide = (one.quantiles[5] - one.quantiles[0]) / (2 * tailScore);
        variance += each.weight / weights * (wide * wide + (one.mean - mean) * (one.mean - mean));
    }
    const double level = factor * mean;
    Expectation expectation{level, std::sqrt(factor * factor * variance + doubt * doubt * level * level)};
    expectation.skew = level > 0 ? std::min(0.6, 0.5 * expectation.deviation / level) : 0;
    return expectation;
}

} // namespace

Borrowed borrowedForecast(const Series &own, std::span<const Resembled> resembled, double expected, int steps)
{
    Borrowed result;
    const bool enough = std::ranges::all_of(
        resembled, [&](const Resembled &each) { return each.weight > 0 && int(each.forecast.steps.size()) >= steps; });
    if (resembled.empty() || !enough || !(expected > 0)) {
        result.forecast = forecastOne({own, steps});
        return result;
    }
    const SalesBeside sales = salesBeside(own, resembled);
    result.known = sales.known;
    result.factor = expected;
    if (sales.known && sales.others > 0) {
        result.own = sales.known / (sales.known + periodsOfBelief);
        // Between the owner's word and what was sold: sums, so that a period without a sale does not end all.
        const double believed = periodsOfBelief / sales.known;
        result.factor = (sales.own + believed * expected * sales.others) / (sales.others * (1 + believed));
    }
    result.factor = std::clamp(result.factor, leastFactor, mostFactor);
    const double doubt = factorDoubt * std::sqrt(periodsOfBelief / (periodsOfBelief + sales.known));
    std::vector<Expectation> stepRows;
    std::vector<Expectation> sumRows;
    for (std::size_t step = 0; step < std::size_t(steps); ++step) {
        stepRows.push_back(together(resembled, result.factor, doubt,
                                    [step](const Forecast &each) -> const Row & { return each.steps[step]; }));
        sumRows.push_back(together(resembled, result.factor, doubt,
                                   [step](const Forecast &each) -> const Row & { return each.sums[step]; }));
    }
    result.forecast = Forecast::of(std::move(stepRows), std::move(sumRows));
    result.forecast.profile = prepared(own).profile;
    result.forecast.notes = {{Reason::Borrowed, result.factor}};
    return result;
}

} // namespace benchbook::forecast
