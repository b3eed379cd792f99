#include "core/forecast/arima_model.h"

#include <utility>

namespace benchbook::forecast {

namespace {

constexpr double mostPartial = 0.98;
constexpr int armaRounds = 10;
constexpr int armaAttempts = 5;
constexpr double armaDelta = 1e-4;
/// A round that gains less than this share of the squares is the last.
constexpr double armaGain = 1e-5;
/// No weight moves further in one round.
constexpr double armaStride = 1.5;

/// Partial autocorrelations become the weights of a polynomial whose roots lie outside the unit circle.
void armaStationary(const double *free, int count, double *weights)
{
    std::array<double, mostArmaOrder> before{};
    for (int k = 0; k < count; ++k) {
        const double r = mostPartial * std::tanh(free[k]);
        for (int i = 0; i < k; ++i)
            before[std::size_t(i)] = weights[i];
        for (int i = 0; i < k; ++i)
            weights[i] = before[std::size_t(i)] - r * before[std::size_t(k - 1 - i)];
        weights[k] = r;
    }
}

/// (1 − Σφ Bⁱ)(1 − ΣΦ Bᵐʲ) = 1 − Σ c Bᵏ with sign −1; for moving averages, where all signs are plus, with +1.
ArmaLags multipliedLags(const double *plain, int count, const double *seasonal, int seasonalCount, int m, double sign)
{
    ArmaLags lags;
    for (int i = 1; i <= count; ++i)
        lags.add(i, plain[i - 1]);
    for (int j = 1; j <= seasonalCount; ++j) {
        lags.add(j * m, seasonal[j - 1]);
        for (int i = 1; i <= count; ++i)
            lags.add(j * m + i, sign * plain[i - 1] * seasonal[j - 1]);
    }
    return lags;
}

/// Adds the solution of the k equations to `at`; false where they have none.
template <typename System> bool moveBySolution(System &a, int k, ArmaWeights &at)
{
    for (int i = 0; i < k; ++i) {
        int pivot = i;
        for (int r = i + 1; r < k; ++r)
            if (std::abs(a[std::size_t(r)][std::size_t(i)]) > std::abs(a[std::size_t(pivot)][std::size_t(i)]))
                pivot = r;
        std::swap(a[std::size_t(i)], a[std::size_t(pivot)]);
        const double diagonal = a[std::size_t(i)][std::size_t(i)];
        if (!(std::abs(diagonal) > 1e-14))
            return false;
        for (int r = 0; r < k; ++r) {
            if (r == i)
                continue;
            const double factor = a[std::size_t(r)][std::size_t(i)] / diagonal;
            for (int c = i; c < k; ++c)
                a[std::size_t(r)][std::size_t(c)] -= factor * a[std::size_t(i)][std::size_t(c)];
            a[std::size_t(r)][mostArmaWeights] -= factor * a[std::size_t(i)][mostArmaWeights];
        }
    }
    for (int i = 0; i < k; ++i)
        at[std::size_t(i)] +=
            std::clamp(a[std::size_t(i)][mostArmaWeights] / a[std::size_t(i)][std::size_t(i)], -armaStride, armaStride);
    return true;
}

} // namespace

ArmaModel armaModel(const ArmaOrders &orders, const ArmaWeights &free, int season)
{
    std::array<double, mostArmaOrder> ar{};
    std::array<double, mostArmaOrder> ma{};
    std::array<double, mostSeasonalOrder> seasonalAr{};
    std::array<double, mostSeasonalOrder> seasonalMa{};
    const double *at = free.data();
    armaStationary(at, orders.p, ar.data());
    at += orders.p;
    armaStationary(at, orders.q, ma.data());
    at += orders.q;
    armaStationary(at, orders.P, seasonalAr.data());
    at += orders.P;
    armaStationary(at, orders.Q, seasonalMa.data());
    at += orders.Q;
    return {multipliedLags(ar.data(), orders.p, seasonalAr.data(), orders.P, season, -1),
            multipliedLags(ma.data(), orders.q, seasonalMa.data(), orders.Q, season, 1), orders.constant ? *at : 0};
}

void ArmaFitter::fill(const ArmaModel &model)
{
    const std::size_t n = m_values.size();
    const std::size_t front = std::size_t(m_season * mostSeasonalOrder + mostArmaOrder);
    m_centred.resize(n);
    m_errors.assign(front + n, 0.0);
    for (std::size_t t = 0; t < n; ++t)
        m_centred[t] = m_values[t] - model.mean;
    double *const e = m_errors.data() + front;
    std::ranges::copy(m_centred, e);
    for (const auto &[lag, weight] : model.ar.all()) {
        for (std::size_t t = std::size_t(lag); t < n; ++t)
            e[t] -= weight * m_centred[t - std::size_t(lag)];
    }
    if (model.ma.count == 0)
        return;
    for (std::size_t t = 0; t < n; ++t) {
        double sum = e[t];
        for (const auto &[lag, weight] : model.ma.all())
            sum -= weight * *(e + t - lag);
        e[t] = sum;
    }
}

std::vector<double> ArmaFitter::errors(const ArmaModel &model)
{
    fill(model);
    return {m_errors.end() - std::ptrdiff_t(m_values.size()), m_errors.end()};
}

double ArmaFitter::squares(const ArmaOrders &orders, const ArmaWeights &free)
{
    fill(armaModel(orders, free, m_season));
    double sum = 0;
    for (const double error : m_errors)
        sum += error * error;
    return sum;
}

ArmaWeights ArmaFitter::start(const ArmaOrders &orders, const ArmaFit *near) const
{
    ArmaWeights free{};
    if (near) {
        const double *from = near->free.data();
        double *to = free.data();
        const auto take = [&](int wanted, int given) {
            std::copy_n(from, std::min(wanted, given), to);
            from += given;
            to += wanted;
        };
        take(orders.p, near->orders.p);
        take(orders.q, near->orders.q);
        take(orders.P, near->orders.P);
        take(orders.Q, near->orders.Q);
    }
    if (orders.constant)
        free[std::size_t(orders.count() - 1)] = meanOf(m_values);
    return free;
}

ArmaFitter::System ArmaFitter::normalEquations(const ArmaOrders &orders, const ArmaWeights &free)
{
    const int k = orders.count();
    squares(orders, free);
    m_base = m_errors;
    const std::size_t length = m_base.size();
    m_slopes.resize(std::size_t(k) * length);
    for (int i = 0; i < k; ++i) {
        ArmaWeights moved = free;
        moved[std::size_t(i)] += armaDelta;
        squares(orders, moved);
        double *const slope = m_slopes.data() + std::size_t(i) * length;
        for (std::size_t t = 0; t < length; ++t)
            slope[t] = (m_errors[t] - m_base[t]) / armaDelta;
    }
    System normal{};
    for (int i = 0; i < k; ++i) {
        const double *const a = m_slopes.data() + std::size_t(i) * length;
        for (int j = 0; j <= i; ++j) {
            const double *const b = m_slopes.data() + std::size_t(j) * length;
            const double sum = std::inner_product(a, a + length, b, 0.0);
            normal[std::size_t(i)][std::size_t(j)] = normal[std::size_t(j)][std::size_t(i)] = sum;
        }
        normal[std::size_t(i)][mostArmaWeights] = -std::inner_product(a, a + length, m_base.data(), 0.0);
    }
    return normal;
}

ArmaFit ArmaFitter::fitted(const ArmaOrders &orders, const ArmaFit *near)
{
    ArmaFit fit{.orders = orders};
    const int k = orders.count();
    const int n = size();
    if (n - k - 3 <= 0)
        return fit;
    ArmaWeights free = start(orders, near);
    double least = squares(orders, free);
    double damping = 1e-2;
    for (int round = 0; round < armaRounds && k > 0; ++round) {
        const System normal = normalEquations(orders, free);
        double gain = 0;
        for (int attempt = 0; attempt < armaAttempts && gain <= 0; ++attempt) {
            System system = normal;
            for (int i = 0; i < k; ++i)
                system[std::size_t(i)][std::size_t(i)] *= 1 + damping;
            ArmaWeights moved = free;
            const double value = moveBySolution(system, k, moved) ? squares(orders, moved) : infinite;
            if (value < least) {
                gain = least - value;
                free = moved;
                least = value;
                damping = std::max(damping / 5, 1e-8);
            } else {
                damping *= 6;
            }
        }
        if (gain < armaGain * least)
            break;
    }
    fit.free = free;
    if (least > 0)
        fit.aicc = correctedAkaike(n * std::log(least / n), k + 1, n);
    return fit;
}

} // namespace benchbook::forecast
