#include "core/forecast/arima.h"

#include "core/forecast/arima_model.h"
#include "core/forecast/season.h"
#include "core/forecast/stl.h"

#include <cstdio>

namespace benchbook::forecast {

namespace {

constexpr int leastForArima = 10;
/// A season stronger than this is differenced (Hyndman, Athanasopoulos: Forecasting: principles and practice, 9.9).
constexpr double differencedSeason = 0.64;
/// The level is not the same throughout, at 5 % (Kwiatkowski, Phillips, Schmidt, Shin, Journal of Econometrics 54,
/// 1992).
constexpr double kpssLimit = 0.463;
constexpr int mostDifferences = 2;
constexpr int leastToDifference = 8;
/// So many models are tried at most.
constexpr int mostArimaModels = 40;

std::vector<double> differenced(std::span<const double> y, int lag)
{
    std::vector<double> result;
    for (std::size_t t = std::size_t(lag); t < y.size(); ++t)
        result.push_back(y[t] - y[t - std::size_t(lag)]);
    return result;
}

double kpss(std::span<const double> y)
{
    const int n = int(y.size());
    const double mean = meanOf(y);
    const int lags = int(4 * std::pow(n / 100.0, 0.25));
    double sum = 0;
    double walk = 0;
    double level = 0;
    for (const double value : y) {
        walk += value - mean;
        sum += walk * walk;
        level += (value - mean) * (value - mean);
    }
    double longRun = level / n;
    for (int lag = 1; lag <= lags; ++lag) {
        double product = 0;
        for (int t = lag; t < n; ++t)
            product += (y[std::size_t(t)] - mean) * (y[std::size_t(t - lag)] - mean);
        longRun += 2 * (1 - lag / (lags + 1.0)) * product / n;
    }
    return longRun > 0 ? sum / (double(n) * n * longRun) : 0;
}

class ArimaSearch
{
public:
    explicit ArimaSearch(const Series &series);

    bool flat() const { return m_scale <= 0; }
    ArmaFit best() const;
    /// From every point on by the difference equation, with future errors zero.
    Ahead ahead(const ArmaFit &fit, int steps) const;
    std::string nameOf(const ArmaFit &fit) const;
    /// Values at the front that differencing takes.
    int lost() const { return m_series.size() - m_n; }

private:
    const Series &m_series;
    int m_m;
    int m_n = 0;
    int m_d = 0;
    int m_D = 0;
    bool m_seasonal = false;
    double m_scale = 1;
    std::vector<double> m_values; ///< differenced, of size about 1

    bool allowed(const ArmaOrders &orders) const;
    void beforeDifferences(std::span<double> row, int origin) const;
    double integrated(std::span<const double> row, int origin, int step, double value) const;
};

ArimaSearch::ArimaSearch(const Series &series) : m_series(series), m_m(std::max(1, series.period))
{
    m_seasonal = m_m > 1 && m_m <= longestSeason && series.size() >= 3 * m_m;
    m_values = series.values;
    if (m_seasonal && stl(series).seasonalStrength() > differencedSeason) {
        m_D = 1;
        m_values = differenced(m_values, m_m);
    }
    while (m_d<mostDifferences &&int(m_values.size())> leastToDifference && kpss(m_values) > kpssLimit) {
        ++m_d;
        m_values = differenced(m_values, 1);
    }
    m_n = int(m_values.size());
    double sum = 0;
    for (const double value : m_values)
        sum += value * value;
    m_scale = m_n > 0 && sum > 0 ? std::sqrt(sum / m_n) : 0;
    if (m_scale > 0)
        for (double &value : m_values)
            value /= m_scale;
}

bool ArimaSearch::allowed(const ArmaOrders &orders) const
{
    const auto within = [](int order, int most) { return order >= 0 && order <= most; };
    const int seasonal = m_seasonal ? mostSeasonalOrder : 0;
    return within(orders.p, mostArmaOrder) && within(orders.q, mostArmaOrder) && within(orders.P, seasonal) &&
           within(orders.Q, seasonal) && (!orders.constant || m_d + m_D <= 1);
}

ArmaFit ArimaSearch::best() const
{
    struct Move
    {
        int p, q, P, Q;
    };
    static constexpr std::array<Move, 14> moves{{{0, 0, 1, 0},
                                                 {0, 0, -1, 0},
                                                 {0, 0, 0, 1},
                                                 {0, 0, 0, -1},
                                                 {0, 0, 1, -1},
                                                 {0, 0, -1, 1},
                                                 {1, 0, 0, 0},
                                                 {-1, 0, 0, 0},
                                                 {0, 1, 0, 0},
                                                 {0, -1, 0, 0},
                                                 {1, 1, 0, 0},
                                                 {-1, -1, 0, 0},
                                                 {1, -1, 0, 0},
                                                 {-1, 1, 0, 0}}};
    ArmaFitter fitter(m_values, m_m);
    std::vector<ArmaOrders> tried;
    ArmaFit best;
    const auto consider = [&](const ArmaOrders &orders, const ArmaFit *near) {
        if (!allowed(orders) || std::ranges::find(tried, orders) != tried.end() || int(tried.size()) >= mostArimaModels)
            return false;
        tried.push_back(orders);
        const ArmaFit fit = fitter.fitted(orders, near);
        if (!(fit.aicc < best.aicc))
            return false;
        best = fit;
        return true;
    };
    const bool constant = m_d + m_D <= 1;
    const int seasonal = m_seasonal ? 1 : 0;
    consider({0, 0, 0, 0, constant}, nullptr);
    consider({0, 0, 0, 0, false}, nullptr);
    consider({1, 0, seasonal, 0, constant}, nullptr);
    consider({0, 1, 0, seasonal, constant}, nullptr);
    consider({2, 2, seasonal, seasonal, constant}, nullptr);
    bool better = best.aicc < infinite;
    while (better) {
        better = false;
        const ArmaFit at = best;
        const ArmaOrders &o = at.orders;
        for (const Move &move : moves) {
            if (consider({o.p + move.p, o.q + move.q, o.P + move.P, o.Q + move.Q, o.constant}, &at)) {
                better = true;
                break;
            }
        }
        better = better || consider({o.p, o.q, o.P, o.Q, !o.constant}, &at);
    }
    return best;
}

/// What differencing cannot tell yet: last year's values, or the last one.
void ArimaSearch::beforeDifferences(std::span<double> row, int origin) const
{
    const int same = m_D ? std::max(0, origin + 1 - m_m) : origin;
    for (int step = 0; step < int(row.size()); ++step)
        row[std::size_t(step)] = m_series.values[std::size_t(m_D ? std::min(origin, same + step % m_m) : same)];
}

Ahead ArimaSearch::ahead(const ArmaFit &fit, int steps) const
{
    const ArmaModel model = armaModel(fit.orders, fit.free, m_m);
    const std::vector<double> errors = ArmaFitter(m_values, m_m).errors(model);
    Ahead ahead(m_series.size(), steps);
    std::vector<double> future(static_cast<std::size_t>(steps));
    for (int origin = 0; origin < m_series.size(); ++origin) {
        const std::span<double> row = ahead.row(origin);
        const int known = origin - lost() + 1;
        if (known <= 0) {
            beforeDifferences(row, origin);
            continue;
        }
        const auto valueAt = [&](int t) {
            return t < 0 ? model.mean : t < known ? m_values[std::size_t(t)] : future[std::size_t(t - known)];
        };
        for (int step = 0; step < steps; ++step) {
            const int t = known + step;
            double value = model.mean;
            for (const auto &[lag, weight] : model.ar.all())
                value += weight * (valueAt(t - lag) - model.mean);
            for (const auto &[lag, weight] : model.ma.all())
                if (t - lag >= 0 && t - lag < known)
                    value += weight * errors[std::size_t(t - lag)];
            future[std::size_t(step)] = value;
            row[std::size_t(step)] = integrated(row, origin, step, value * m_scale);
        }
    }
    return ahead;
}

/// Undoes the differences: of order d first, then of the season.
double ArimaSearch::integrated(std::span<const double> row, int origin, int step, double value) const
{
    const auto level = [&](int at) {
        return at <= origin ? m_series.values[std::size_t(at)] : row[std::size_t(at - origin - 1)];
    };
    const auto seasonal = [&](int at) { return level(at) - (m_D ? level(at - m_m) : 0); };
    const int t = origin + 1 + step;
    if (m_d == 1)
        value += seasonal(t - 1);
    if (m_d == 2)
        value += 2 * seasonal(t - 1) - seasonal(t - 2);
    return value + (m_D ? level(t - m_m) : 0);
}

std::string ArimaSearch::nameOf(const ArmaFit &fit) const
{
    char text[64];
    std::snprintf(text, sizeof text, "ARIMA(%d,%d,%d)(%d,%d,%d)%s", fit.orders.p, m_d, fit.orders.q, fit.orders.P, m_D,
                  fit.orders.Q, fit.orders.constant ? "+c" : "");
    return text;
}

} // namespace

Member arima(const Series &series, int steps)
{
    if (series.size() < leastForArima)
        return {};
    const ArimaSearch search(series);
    if (search.flat())
        return {};
    const ArmaFit fit = search.best();
    if (!(fit.aicc < infinite))
        return {};
    return {.method = Method::Arima,
            .choice = search.nameOf(fit),
            .ahead = search.ahead(fit, steps),
            .warmUp = std::max(4, search.lost())};
}

} // namespace benchbook::forecast
