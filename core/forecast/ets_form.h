// The forms of exponential smoothing in state space form, and one walk of each over the values.
#pragma once

#include "core/forecast/numbers.h"
#include "core/forecast/season.h"

#include <array>
#include <string>

namespace benchbook::forecast {

enum class EtsSeason : char { None = 'N', Additive = 'A', Multiplicative = 'M' };
enum class EtsTrend { None, Linear, Damped };

struct EtsForm
{
    bool relativeError = false;
    EtsTrend trend = EtsTrend::None;
    EtsSeason season = EtsSeason::None;

    /// "ETS(M,Ad,A)"
    std::string name() const;
    /// Weights, first states and the spread of errors; m places of the year are one fewer, for they sum to a known
    /// value.
    int parameters(int m) const;
};

struct EtsWeights
{
    double alpha = 0;
    double beta = 0;
    double gamma = 0;
    double phi = 1;
};

struct EtsState
{
    double level = 0;
    double trend = 0;
    std::array<double, longestSeason> season{};
};

/// Sum of squared errors and, where errors are relative, of the logarithms of what was expected.
struct EtsSums
{
    double squares = 0;
    double logs = 0;
};

/// A walk over the values by the equations of Hyndman, Koehler, Ord, Snyder: Forecasting with exponential smoothing,
/// 2008, table 2.2, 2.3. Calls `after(t, state)` behind each value. Infinite squares where the model leaves the
/// positive.
template <EtsSeason season, bool relative, typename After>
EtsSums etsWalk(std::span<const double> y, int m, const EtsWeights &w, EtsState &s, const After &after)
{
    constexpr double tooSmallShare = 1e-6;
    constexpr double tooSmallLevel = 1e-12;
    EtsSums sums;
    double product = 1;
    std::size_t place = 0;
    for (std::size_t t = 0; t < y.size(); ++t) {
        const double base = s.level + w.phi * s.trend;
        double expected = base;
        if constexpr (season == EtsSeason::Additive)
            expected += s.season[place];
        if constexpr (season == EtsSeason::Multiplicative)
            expected *= s.season[place];
        const double error = y[t] - expected;
        if constexpr (relative) {
            if (!(expected > 0))
                return {infinite, 0};
            const double share = error / expected;
            sums.squares += share * share;
            product *= expected;
            // The logarithm of a product is dear, the product is not, as long as it stays a number.
            if (product > 1e100 || product < 1e-100) {
                sums.logs += std::log(product);
                product = 1;
            }
        } else {
            sums.squares += error * error;
        }
        double forLevel = error;
        if constexpr (season == EtsSeason::Multiplicative) {
            if (std::abs(s.season[place]) < tooSmallShare || std::abs(base) < tooSmallLevel)
                return {infinite, 0};
            forLevel = error / s.season[place];
            s.season[place] += w.gamma * error / base;
        }
        s.level = base + w.alpha * forLevel;
        s.trend = w.phi * s.trend + w.beta * forLevel;
        if constexpr (season == EtsSeason::Additive)
            s.season[place] += w.gamma * error;
        after(int(t), s);
        if (++place == std::size_t(m))
            place = 0;
    }
    if constexpr (relative)
        sums.logs += std::log(product);
    return sums;
}

template <typename After>
EtsSums etsWalk(const EtsForm &form, std::span<const double> y, int m, const EtsWeights &w, EtsState &s,
                const After &after)
{
    switch (form.season) {
    case EtsSeason::None:
        return form.relativeError ? etsWalk<EtsSeason::None, true>(y, m, w, s, after)
                                  : etsWalk<EtsSeason::None, false>(y, m, w, s, after);
    case EtsSeason::Additive:
        return form.relativeError ? etsWalk<EtsSeason::Additive, true>(y, m, w, s, after)
                                  : etsWalk<EtsSeason::Additive, false>(y, m, w, s, after);
    case EtsSeason::Multiplicative:
        return etsWalk<EtsSeason::Multiplicative, true>(y, m, w, s, after);
    }
    return {infinite, 0};
}

} // namespace benchbook::forecast
