#include "core/forecast/forecast.h"

#include "core/forecast/forecaster.h"
#include "core/forecast/numbers.h"

#include <limits>

namespace benchbook::forecast {

namespace {

/// Enough quantiles to draw the whole distribution through.
constexpr std::array<double, 13> demandLevels{0.005, 0.025, 0.05, 0.1,  0.2,   0.35, 0.5,
                                              0.65,  0.8,   0.9,  0.95, 0.975, 0.995};

/// Never falling and never below the floor, whatever rounding did.
void putInOrder(Row &row)
{
    for (std::size_t i = 1; i < row.quantiles.size(); ++i)
        row.quantiles[i] = std::max(row.quantiles[i], row.quantiles[i - 1]);
}

Row rowOf(const Expectation &expectation)
{
    Row row;
    row.mean = std::max(expectation.floor, expectation.mean);
    for (std::size_t i = 0; i < quantileLevels.size(); ++i)
        row.quantiles[i] = expectation.quantile(quantileLevels[i]);
    putInOrder(row);
    return row;
}

Row rowOf(const DemandDistribution &demand)
{
    Row row;
    row.mean = demand.mean();
    for (std::size_t i = 0; i < quantileLevels.size(); ++i)
        row.quantiles[i] = demand.quantile(quantileLevels[i]);
    putInOrder(row);
    return row;
}

} // namespace

Forecast Forecast::of(std::vector<Expectation> steps, std::vector<Expectation> sums)
{
    Forecast forecast;
    forecast.m_steps = std::move(steps);
    forecast.m_sums = std::move(sums);
    forecast.makeRows();
    return forecast;
}

void Forecast::makeRows()
{
    steps.clear();
    sums.clear();
    for (const Expectation &expectation : m_steps)
        steps.push_back(rowOf(expectation));
    for (const Expectation &expectation : m_sums)
        sums.push_back(rowOf(expectation));
    for (const DemandDistribution &demand : m_stepDemands)
        steps.push_back(rowOf(demand));
    for (const DemandDistribution &demand : m_sumDemands)
        sums.push_back(rowOf(demand));
}

double Forecast::quantile(int step, double probability) const
{
    const std::size_t i = std::size_t(step - 1);
    if (i < m_stepDemands.size())
        return m_stepDemands[i].quantile(probability);
    return i < m_steps.size() ? m_steps[i].quantile(probability) : 0;
}

double Forecast::sumQuantile(int periods, double probability) const
{
    const std::size_t i = std::size_t(periods - 1);
    if (i < m_sumDemands.size())
        return m_sumDemands[i].quantile(probability);
    return i < m_sums.size() ? m_sums[i].quantile(probability) : 0;
}

DemandDistribution Forecast::demandOver(int periods) const
{
    const std::size_t i = std::size_t(periods - 1);
    if (i < m_sumDemands.size())
        return m_sumDemands[i];
    if (i >= m_sums.size())
        return {};
    std::vector<DemandDistribution::Quantile> quantiles;
    for (const double level : demandLevels)
        quantiles.push_back({level, m_sums[i].quantile(level)});
    return DemandDistribution::ofQuantiles(std::move(quantiles));
}

bool Forecast::has(Reason reason) const
{
    return std::ranges::any_of(notes, [&](const Note &note) { return note.reason == reason; });
}

Result<std::vector<Forecast>> forecastAll(std::span<const Item> items, const Options &options, Progress progress)
{
    return Forecaster(items, options).run(progress);
}

Forecast forecastOne(const Item &item, Method method)
{
    Result<std::vector<Forecast>> all = forecastAll(std::span(&item, 1), {method, 1});
    return std::move(all->front());
}

} // namespace benchbook::forecast
