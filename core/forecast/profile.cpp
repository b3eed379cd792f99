#include "core/forecast/profile.h"

#include "core/forecast/numbers.h"
#include "core/forecast/season.h"

namespace benchbook::forecast {

namespace {

constexpr int leastBesideWild = 5;
constexpr int fillRounds = 2;

/// From the first sale on, and no more than mostPeriods. A series without a sale stays as it is.
Series cut(const Series &series, Profile &profile)
{
    const int n = series.size();
    int first = 0;
    while (first < n && !(series.known(first) && series.values[std::size_t(first)] != 0))
        ++first;
    if (first == n)
        first = 0;
    profile.unsoldBefore = first;
    profile.tooOld = std::max(0, n - first - mostPeriods);
    first += profile.tooOld;
    return {{series.values.begin() + first, series.values.end()}, std::max(1, series.period)};
}

/// At most one value is wild at a time: a second one of its size makes both believable.
void setWildAside(Series &series, Profile &profile)
{
    double largest = 0;
    double second = 0;
    int at = -1;
    int known = 0;
    for (int t = 0; t < series.size(); ++t) {
        if (!series.known(t))
            continue;
        ++known;
        const double size = std::abs(series.values[std::size_t(t)]);
        if (size > largest) {
            second = largest;
            largest = size;
            at = t;
        } else {
            second = std::max(second, size);
        }
    }
    if (known > leastBesideWild && second > 0 && largest > wildFactor * second) {
        series.values[std::size_t(at)] = unknownDemand;
        profile.setAside = 1;
    }
}

void describe(const Series &series, Profile &profile)
{
    double sum = 0;
    double squares = 0;
    double total = 0;
    int sold = 0;
    for (const double value : series.values) {
        if (!std::isfinite(value))
            continue;
        ++profile.known;
        total += value;
        profile.returns = profile.returns || value < 0;
        profile.whole = profile.whole && value == std::floor(value);
        if (value != 0) {
            ++sold;
            sum += value;
            squares += value * value;
        }
    }
    profile.size = series.size();
    if (!profile.known)
        return;
    profile.mean = total / profile.known;
    if (!sold)
        return;
    profile.interval = double(profile.known) / sold;
    const double mean = sum / sold;
    if (sold > 1 && mean != 0)
        profile.variation = std::max(0.0, squares - sum * mean) / (sold - 1) / (mean * mean);
}

bool allTheSame(const Series &series)
{
    double first = unknownDemand;
    for (const double value : series.values) {
        if (!std::isfinite(value))
            continue;
        if (!std::isfinite(first))
            first = value;
        if (value != first)
            return false;
    }
    return true;
}

Kind kindOf(const Series &series, const Profile &profile)
{
    if (!profile.known)
        return Kind::Nothing;
    if (profile.interval <= 0)
        return Kind::Zero;
    if (profile.known == 1)
        return Kind::Single;
    if (allTheSame(series))
        return Kind::Constant;
    const bool few = profile.whole && profile.mean < leastContinuousMean;
    if (!profile.returns && (profile.interval > intermittentInterval || few))
        return Kind::Intermittent;
    return profile.known <= mostForLevel ? Kind::Short : Kind::Regular;
}

/// A straight line between the nearest known values; at the ends the nearest goes on.
void interpolate(std::vector<double> &values, const std::vector<char> &known)
{
    const int n = int(values.size());
    int before = -1;
    for (int t = 0; t < n; ++t) {
        if (known[std::size_t(t)]) {
            before = t;
            continue;
        }
        int after = t + 1;
        while (after < n && !known[std::size_t(after)])
            ++after;
        const double right = after < n ? values[std::size_t(after)] : 0;
        const double left = before >= 0 ? values[std::size_t(before)] : right;
        for (int i = t; i < after; ++i)
            values[std::size_t(i)] = after < n ? left + (right - left) * (i - before) / (after - before) : left;
        before = after - 1;
        t = after - 1;
    }
}

void fillUnknown(Prepared &ready)
{
    Series &series = ready.series;
    interpolate(series.values, ready.known);
    const double floor = ready.floor();
    for (int round = 0; round < fillRounds; ++round) {
        const SeasonalIndex season = seasonIfAny(series);
        if (season.of.empty())
            return;
        std::vector<double> level(series.values);
        for (int t = 0; t < series.size(); ++t)
            level[std::size_t(t)] = season.without(level[std::size_t(t)], t);
        interpolate(level, ready.known);
        for (int t = 0; t < series.size(); ++t)
            if (!ready.isKnown(t))
                series.values[std::size_t(t)] = std::max(floor, season.with(level[std::size_t(t)], t));
    }
}

} // namespace

bool Prepared::isYoungCount() const
{
    return (profile.kind == Kind::Short || profile.kind == Kind::Regular) && profile.whole && !profile.returns &&
           profile.mean > 0 && profile.mean < mostCountedMean && profile.known < yearsBeforeTrends * series.period;
}

Prepared prepared(const Series &series)
{
    Prepared ready;
    ready.series = cut(series, ready.profile);
    setWildAside(ready.series, ready.profile);
    describe(ready.series, ready.profile);
    ready.profile.kind = kindOf(ready.series, ready.profile);
    ready.known.resize(ready.series.values.size());
    for (int t = 0; t < ready.size(); ++t)
        ready.known[std::size_t(t)] = ready.series.known(t);
    if (ready.profile.known > 0 && ready.profile.known < ready.size())
        fillUnknown(ready);
    return ready;
}

} // namespace benchbook::forecast
