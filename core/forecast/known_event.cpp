#include "core/forecast/known_event.h"

#include "core/forecast/chinese_new_year.h"
#include "core/forecast/numbers.h"

namespace benchbook::forecast {

namespace {

/// A period that sold nearly nothing counts as this share of what was expected: its logarithm has to be a number.
constexpr double leastEventShare = 0.05;
constexpr double leastNoise = 0.02;

double exposureAt(const KnownEvent &event, int t)
{
    return t >= 0 && t < int(event.exposure.size()) ? event.exposure[std::size_t(t)] : 0;
}

bool isExposed(std::span<const KnownEvent> events, int t)
{
    return std::ranges::any_of(events, [t](const KnownEvent &event) { return exposureAt(event, t) != 0; });
}

double logShare(double value, double expected) { return std::log(std::max(value / expected, leastEventShare)); }

/// What the exposed periods would have been: estimated through as if they were unknown.
Series expectedWithout(const Series &series, std::span<const KnownEvent> events)
{
    Series masked(series);
    for (int t = 0; t < series.size(); ++t)
        if (isExposed(events, t))
            masked.values[std::size_t(t)] = unknownDemand;
    const Prepared ready = prepared(masked);
    // What lies before the first sale has no expectation.
    Series expected{std::vector<double>(std::size_t(series.size()), unknownDemand), series.period};
    std::ranges::copy(ready.series.values, expected.values.end() - ready.size());
    return expected;
}

/// How far a quiet period lies from the middle of its neighbours, as a variance of logarithms; one and a half times of
/// what a value itself scatters, because the neighbours do, too.
double quietVariance(const Series &series, std::span<const KnownEvent> events)
{
    double squares = 0;
    int count = 0;
    for (int t = 1; t + 1 < series.size(); ++t) {
        if (!series.known(t - 1) || !series.known(t) || !series.known(t + 1) || isExposed(events, t - 1) ||
            isExposed(events, t) || isExposed(events, t + 1))
            continue;
        const double middle = (series.values[std::size_t(t - 1)] + series.values[std::size_t(t + 1)]) / 2;
        if (!(middle > 0))
            continue;
        const double apart = logShare(series.values[std::size_t(t)], middle);
        squares += apart * apart;
        ++count;
    }
    return count ? std::max(leastNoise * leastNoise, squares / count) : effectSpread * effectSpread;
}

/// Solves the symmetric system by Cholesky's way; its diagonal was raised, so that it has one solution.
std::vector<double> solvedSystem(std::vector<std::vector<double>> a, std::vector<double> b)
{
    const std::size_t n = b.size();
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = 0; j <= i; ++j) {
            double sum = a[i][j];
            for (std::size_t k = 0; k < j; ++k)
                sum -= a[i][k] * a[j][k];
            a[i][j] = i == j ? std::sqrt(std::max(sum, 1e-300)) : sum / a[j][j];
        }
        for (std::size_t k = 0; k < i; ++k)
            b[i] -= a[i][k] * b[k];
        b[i] /= a[i][i];
    }
    for (std::size_t i = n; i-- > 0;) {
        for (std::size_t k = i + 1; k < n; ++k)
            b[i] -= a[k][i] * b[k];
        b[i] /= a[i][i];
    }
    return b;
}

} // namespace

std::vector<double> exposureOfDays(std::span<const QDate> starts, std::span<const DaySpan> days)
{
    std::vector<double> exposure;
    for (std::size_t i = 0; i + 1 < starts.size(); ++i) {
        qint64 inside = 0;
        for (QDate day = starts[i]; day < starts[i + 1]; day = day.addDays(1))
            inside +=
                std::ranges::any_of(days, [&](const DaySpan &span) { return day >= span.first && day <= span.last; });
        exposure.push_back(double(inside) / double(std::max<qint64>(1, starts[i].daysTo(starts[i + 1]))));
    }
    return exposure;
}

std::vector<DaySpan> aroundChineseNewYear(int firstYear, int lastYear, int daysBefore, int daysAfter)
{
    std::vector<DaySpan> spans;
    for (int year = firstYear; year <= lastYear; ++year)
        if (const QDate day = chineseNewYear(year); day.isValid())
            spans.push_back({day.addDays(-daysBefore), day.addDays(daysAfter)});
    return spans;
}

std::vector<EventEffect> learnEffects(const Series &series, std::span<const KnownEvent> events)
{
    const std::size_t count = events.size();
    std::vector<EventEffect> effects(count);
    std::vector<std::vector<double>> xx(count, std::vector<double>(count, 0.0));
    std::vector<double> xy(count, 0.0);
    const Series expected = expectedWithout(series, events);
    const double penalty = quietVariance(series, events) / (effectSpread * effectSpread);
    for (int t = 0; t < series.size(); ++t) {
        if (!series.known(t) || !expected.known(t) || !(expected.values[std::size_t(t)] > 0) || !isExposed(events, t))
            continue;
        const double share = logShare(series.values[std::size_t(t)], expected.values[std::size_t(t)]);
        for (std::size_t i = 0; i < count; ++i) {
            const double x = exposureAt(events[i], t);
            effects[i].seen += x != 0;
            xy[i] += x * share;
            for (std::size_t j = 0; j < count; ++j)
                xx[i][j] += x * exposureAt(events[j], t);
        }
    }
    for (std::size_t i = 0; i < count; ++i) {
        effects[i].kind = events[i].kind;
        effects[i].own = xx[i][i] > 0 ? xy[i] / xx[i][i] : 0;
        effects[i].trust = xx[i][i] / (xx[i][i] + penalty);
        xx[i][i] += penalty;
        xy[i] += penalty * events[i].expected;
    }
    const std::vector<double> solution = solvedSystem(std::move(xx), std::move(xy));
    for (std::size_t i = 0; i < count; ++i)
        effects[i].effect = solution[i];
    return effects;
}

double eventFactor(std::span<const KnownEvent> events, std::span<const EventEffect> effects, int period)
{
    double sum = 0;
    for (std::size_t i = 0; i < events.size() && i < effects.size(); ++i)
        sum += effects[i].effect * exposureAt(events[i], period);
    return std::clamp(std::exp(sum), 1 / mostEffect, mostEffect);
}

Series withoutEvents(const Series &series, std::span<const KnownEvent> events, std::span<const EventEffect> effects)
{
    Series rest(series);
    for (int t = 0; t < series.size(); ++t)
        rest.values[std::size_t(t)] /= eventFactor(events, effects, t);
    return rest;
}

} // namespace benchbook::forecast
