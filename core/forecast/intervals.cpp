#include "core/forecast/intervals.h"

#include "core/forecast/normal_score.h"
#include "core/forecast/numbers.h"

#include <optional>

namespace benchbook::forecast {

namespace {

// One set of figures for all series, chosen so that 95 % intervals hold 93 to 97 % on monthly and weekly series of
// every length from 6 to 300. They say, in their order: the two means of errors together are a tenth too wide; each of
// few values more tells more; errors that grow with the step are known worse the fewer such steps the past holds; and
// members that disagree warn, the more the shorter the series.
constexpr double errorShare = 0.9;
constexpr double fewValues = 3;
constexpr double growthDoubt = 5;
constexpr double disagreementDoubt = 8;
constexpr double disagreementPeriods = 60;
constexpr double disagreementPower = 1.5;
/// Errors come large more often than a normal law has it, and small, too: beside the 97.5 % bound, to which the figures
/// above belong, bounds move by this power of their score.
constexpr double tailPower = 0.25;
/// Demand is skewed the more the wider its errors are beside it.
constexpr double skewOfShare = 0.5;
constexpr double mostSkew = 0.6;
/// A forecast nearer to zero than this share of the series' mean counts as this share.
constexpr double leastForecastShare = 0.1;
/// Fewer errors than this tell nothing of a step.
constexpr int leastErrors = 4;
/// Where nothing was seen to vary, so much of the value may be off after one period, and less after more.
constexpr double unseenShare = 0.5;

/// The mean change from one period to the next; where nothing changed, a share of the level that fades with what is
/// known.
double plainDeviation(const Prepared &ready)
{
    double sum = 0;
    int count = 0;
    for (int t = 1; t < ready.size(); ++t) {
        if (!ready.isKnown(t) || !ready.isKnown(t - 1))
            continue;
        sum += std::abs(ready.series.values[std::size_t(t)] - ready.series.values[std::size_t(t - 1)]);
        ++count;
    }
    if (count && sum > 0)
        return sum / count;
    return unseenShare * std::abs(ready.profile.mean) / std::sqrt(std::max(1, ready.profile.known));
}

/// Origins before this one are no fair test of some member.
int firstFairOrigin(const Prepared &ready, std::span<const Member> members)
{
    int first = 3;
    for (const Member &member : members)
        first = std::max(first, member.warmUp);
    return std::max(std::min(first, std::max(1, ready.size() / 2)), ready.size() / 4);
}

/// Past deviations by place in the list of records, each no less than the one before; what too few errors tell grows as
/// the root of the step, as a random walk's does.
std::vector<double> pastDeviations(const Prepared &ready, std::span<const ErrorRecord> records,
                                   std::span<const double> forecasts, double growth)
{
    std::vector<double> result(records.size());
    const double plain = plainDeviation(ready);
    std::optional<std::size_t> told;
    for (std::size_t i = 0; i < records.size(); ++i) {
        const double own = records[i].count() >= leastErrors ? records[i].deviation(forecasts[i]) : 0;
        if (own > 0) {
            result[i] = told ? std::max(own, result[*told]) : own;
            told = i;
        } else {
            const double from = told ? result[*told] : plain;
            const double place = told ? double(*told + 1) : 1;
            result[i] = from * std::pow(double(i + 1) / place, growth);
        }
    }
    return result;
}

Expectation expectationOf(const Prepared &ready, double mean, double past, double pastOfFirst, double spread, int step,
                          double leastForecast)
{
    const double n = std::max(1, ready.profile.known);
    const double growth = std::max(0.0, past * past - pastOfFirst * pastOfFirst);
    const double few = 1 + fewValues / n;
    const double doubt = disagreementDoubt * std::min(1.0, std::pow(disagreementPeriods / n, disagreementPower));
    const double variance = (past * past + growthDoubt * step / n * growth) * few * few + doubt * spread * spread;
    Expectation expectation{mean, errorShare * std::sqrt(variance), 0, ready.floor()};
    if (!ready.profile.returns && expectation.deviation > 0)
        expectation.skew = std::min(mostSkew, skewOfShare * expectation.deviation / std::max(mean, leastForecast));
    return expectation;
}

double leastForecastOf(const Prepared &ready)
{
    return std::max(leastForecastShare * std::abs(ready.profile.mean), std::numeric_limits<double>::min());
}

} // namespace

double Expectation::quantile(double probability) const
{
    const double normal = normalScore(probability);
    const double score = normal * std::pow(std::abs(normal) / tailScore, tailPower);
    return std::max(floor, mean + deviation * score * (score < 0 ? 1 - skew : 1 + skew));
}

void ErrorRecord::add(double forecast, double actual)
{
    const double error = actual - forecast;
    const double share = error / std::max(forecast, m_least);
    m_squares += error * error;
    m_relativeSquares += share * share;
    ++m_count;
}

double ErrorRecord::deviation(double forecast) const
{
    if (!m_count)
        return 0;
    const double absolute = std::sqrt(m_squares / m_count);
    const double relative = std::sqrt(m_relativeSquares / m_count) * std::max(forecast, m_least);
    return std::sqrt(absolute * relative);
}

std::vector<Expectation> stepExpectations(const Prepared &ready, std::span<const Member> members,
                                          std::span<const double> weights, const Ahead &mean)
{
    const int steps = mean.steps();
    const double least = leastForecastOf(ready);
    std::vector<ErrorRecord> records(static_cast<std::size_t>(steps), ErrorRecord(least));
    for (int origin = firstFairOrigin(ready, members); origin < ready.size() - 1; ++origin)
        for (int step = 0; step < steps && origin + 1 + step < ready.size(); ++step)
            if (ready.isKnown(origin + 1 + step))
                records[std::size_t(step)].add(mean.row(origin)[std::size_t(step)],
                                               ready.series.values[std::size_t(origin + 1 + step)]);
    const std::vector<double> past = pastDeviations(ready, records, mean.last(), 0.5);
    const std::vector<double> spread = disagreement(members, weights, mean);
    std::vector<Expectation> result;
    for (int step = 0; step < steps; ++step) {
        const std::size_t i = std::size_t(step);
        result.push_back(expectationOf(ready, mean.last()[i], past[i], past[0], spread[i], step + 1, least));
    }
    return result;
}

std::vector<Expectation> sumExpectations(const Prepared &ready, std::span<const Member> members,
                                         std::span<const double> weights, const Ahead &mean)
{
    const int steps = mean.steps();
    const double least = leastForecastOf(ready);
    std::vector<ErrorRecord> records;
    for (int step = 0; step < steps; ++step)
        records.emplace_back(least * (step + 1));
    for (int origin = firstFairOrigin(ready, members); origin < ready.size() - 1; ++origin) {
        double expected = 0;
        double actual = 0;
        for (int step = 0; step < steps && origin + 1 + step < ready.size() && ready.isKnown(origin + 1 + step);
             ++step) {
            expected += mean.row(origin)[std::size_t(step)];
            actual += ready.series.values[std::size_t(origin + 1 + step)];
            records[std::size_t(step)].add(expected, actual);
        }
    }
    std::vector<double> sums(mean.last().begin(), mean.last().end());
    std::partial_sum(sums.begin(), sums.end(), sums.begin());
    const std::vector<double> past = pastDeviations(ready, records, sums, 1.0);
    const std::vector<double> spread = sumDisagreement(members, weights, mean);
    std::vector<Expectation> result;
    for (int step = 0; step < steps; ++step) {
        const std::size_t i = std::size_t(step);
        const double independent = past[0] * std::sqrt(step + 1.0);
        result.push_back(expectationOf(ready, sums[i], past[i], independent, spread[i], step + 1, least * (step + 1)));
    }
    return result;
}

} // namespace benchbook::forecast
