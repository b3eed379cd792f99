// A seasonal ARMA model of given orders on values that need no more differencing, fitted by conditional least squares.
#pragma once

#include "core/forecast/numbers.h"

#include <array>
#include <vector>

namespace benchbook::forecast {

inline constexpr int mostArmaOrder = 3;
inline constexpr int mostSeasonalOrder = 1;
inline constexpr int mostArmaWeights = 2 * (mostArmaOrder + mostSeasonalOrder) + 1;

struct ArmaOrders
{
    int p = 0;
    int q = 0;
    int P = 0;
    int Q = 0;
    bool constant = false;

    int count() const { return p + q + P + Q + (constant ? 1 : 0); }
    bool operator==(const ArmaOrders &) const = default;
};

/// Numbers without bounds: one each for p, q, P, Q, then the mean. They stand for partial autocorrelations, so that
/// every choice is stationary and invertible (Monahan: A note on enforcing stationarity in autoregressive-moving
/// average models, Biometrika 71, 1984).
using ArmaWeights = std::array<double, mostArmaWeights>;

/// One polynomial multiplied out.
struct ArmaLags
{
    struct Lag
    {
        int lag;
        double weight;
    };
    std::array<Lag, mostArmaOrder + mostSeasonalOrder + mostArmaOrder * mostSeasonalOrder> of{};
    std::size_t count = 0;

    void add(int lag, double weight) { of[count++] = {lag, weight}; }
    std::span<const Lag> all() const { return std::span(of).first(count); }
};

/// value(t) − mean = Σ ar·(value(t−lag) − mean) + error(t) + Σ ma·error(t−lag)
struct ArmaModel
{
    ArmaLags ar;
    ArmaLags ma;
    double mean = 0;
};
ArmaModel armaModel(const ArmaOrders &orders, const ArmaWeights &free, int season);

struct ArmaFit
{
    ArmaOrders orders;
    ArmaWeights free{};
    double aicc = infinite;
};

/// Fits models to one list of values of size about 1, period `season`; keeps its room between fits.
class ArmaFitter
{
public:
    ArmaFitter(std::span<const double> values, int season) : m_values(values), m_season(season) {}

    /// By Levenberg and Marquardt with differences for derivatives, beginning from `near` where it has weights of the
    /// same kind. Akaike's criterion is infinite where there are too few values.
    ArmaFit fitted(const ArmaOrders &orders, const ArmaFit *near);
    /// One-step errors; what lies before the first value counts as the mean.
    std::vector<double> errors(const ArmaModel &model);

private:
    std::span<const double> m_values;
    int m_season;
    std::vector<double> m_centred;
    std::vector<double> m_errors; ///< with zeros in front, one for each lag
    std::vector<double> m_base;
    std::vector<double> m_slopes;

    int size() const { return int(m_values.size()); }
    ArmaWeights start(const ArmaOrders &orders, const ArmaFit *near) const;
    double squares(const ArmaOrders &orders, const ArmaWeights &free);
    void fill(const ArmaModel &model);
    using System = std::array<std::array<double, mostArmaWeights + 1>, mostArmaWeights>;
    System normalEquations(const ArmaOrders &orders, const ArmaWeights &free);
};

} // namespace benchbook::forecast
