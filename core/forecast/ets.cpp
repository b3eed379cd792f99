#include "core/forecast/ets.h"

#include "core/forecast/ets_form.h"
#include "core/forecast/minimise.h"

#include <optional>
#include <tuple>

namespace benchbook::forecast {

namespace {

constexpr int leastForEts = 4;
constexpr int leastForTrend = 8;
constexpr int leastForDampedTrend = 9;
/// So many forms of error and season are tried with a trend.
constexpr int formsWithTrend = 2;
constexpr double leastEtsShare = 1e-2;
constexpr double etsTolerance = 1e-3;
/// Where the search for weights begins, on the scale without bounds.
constexpr double startAlpha = -0.5;
constexpr double startBeta = -2.5;
constexpr double startGamma = -2.5;
constexpr double startPhi = 1.5;

/// Sees one series through all forms.
class EtsSearch
{
public:
    EtsSearch(const Series &series, bool seasonal);

    bool constant() const { return m_constant; }

    struct Fit
    {
        EtsForm form{};
        EtsWeights weights;
        EtsState first;
        double deviance = infinite;
        double aicc = infinite;
        double alpha = startAlpha; ///< as they were searched
        double gamma = startGamma;
    };

    Fit best() const;
    Ahead ahead(const Fit &fit, int steps) const;

private:
    std::span<const double> m_y;
    int m_m;
    int m_n;
    bool m_positive = true;
    bool m_seasonal = false;
    bool m_constant = false;
    double m_spread = 1; ///< how far a value lies from the one before
    std::optional<SeasonalIndex> m_additive;
    std::optional<SeasonalIndex> m_multiplicative;

    std::vector<Fit> withoutTrend() const;
    EtsState start(const EtsForm &form) const;
    Fit fitted(const EtsForm &form, const Fit *near) const;
    template <std::size_t N> void search(Fit &fit, const EtsState &state, int evaluations, const Fit *near) const;
    std::pair<EtsWeights, EtsState> parts(const EtsForm &form, const EtsState &state, std::span<const double> x) const;
};

EtsSearch::EtsSearch(const Series &series, bool seasonal)
    : m_y(series.values), m_m(std::max(1, series.period)), m_n(series.size())
{
    m_positive = std::ranges::all_of(m_y, [](double value) { return value > 0; });
    m_seasonal = seasonal && m_m > 1 && m_m <= longestSeason && m_n >= 2 * m_m + 5;
    if (m_seasonal) {
        m_additive = classicalSeason(series, false);
        if (m_positive) {
            m_multiplicative = classicalSeason(series, true);
            for (double &share : m_multiplicative->of)
                share = std::max(share, leastEtsShare);
        }
    }
    const double mean = meanOf(m_y);
    double squares = 0;
    double moved = 0;
    for (int t = 0; t < m_n; ++t) {
        squares += (m_y[std::size_t(t)] - mean) * (m_y[std::size_t(t)] - mean);
        moved += t ? std::abs(m_y[std::size_t(t)] - m_y[std::size_t(t - 1)]) : 0;
    }
    m_constant = squares <= 1e-18 * mean * mean * m_n;
    m_spread = moved > 0 ? moved / (m_n - 1) : 1;
}

std::vector<EtsSearch::Fit> EtsSearch::withoutTrend() const
{
    std::vector<EtsSeason> seasons{EtsSeason::None};
    if (m_seasonal) {
        seasons.push_back(EtsSeason::Additive);
        if (m_positive)
            seasons.push_back(EtsSeason::Multiplicative);
    }
    std::vector<Fit> fits;
    for (const EtsSeason season : seasons)
        for (const bool relative : {false, true})
            if (relative ? m_positive : season != EtsSeason::Multiplicative)
                fits.push_back(fitted({relative, EtsTrend::None, season}, nullptr));
    std::ranges::stable_sort(fits, {}, &Fit::aicc);
    return fits;
}

EtsSearch::Fit EtsSearch::best() const
{
    const std::vector<Fit> simple = withoutTrend();
    Fit best = simple.front();
    const auto consider = [&](const EtsForm &form, const Fit &near) {
        const Fit fit = fitted(form, &near);
        if (fit.aicc < best.aicc)
            best = fit;
    };
    for (std::size_t i = 0; i < simple.size() && i < formsWithTrend; ++i) {
        EtsForm form = simple[i].form;
        form.trend = EtsTrend::Linear;
        if (m_n >= leastForTrend)
            consider(form, simple[i]);
        form.trend = EtsTrend::Damped;
        if (m_n >= leastForDampedTrend)
            consider(form, simple[i]);
    }
    return best;
}

Ahead EtsSearch::ahead(const Fit &fit, int steps) const
{
    Ahead ahead(m_n, steps);
    EtsState state = fit.first;
    const auto after = [&](int t, const EtsState &s) {
        double damping = fit.weights.phi;
        double sum = 0;
        int place = t % m_m;
        for (double &value : ahead.row(t)) {
            sum += damping;
            damping *= fit.weights.phi;
            place = place + 1 == m_m ? 0 : place + 1;
            value = s.level + sum * s.trend;
            if (fit.form.season == EtsSeason::Additive)
                value += s.season[std::size_t(place)];
            if (fit.form.season == EtsSeason::Multiplicative)
                value *= s.season[std::size_t(place)];
        }
    };
    etsWalk(fit.form, m_y, m_m, fit.weights, state, after);
    return ahead;
}

EtsState EtsSearch::start(const EtsForm &form) const
{
    EtsState state;
    const SeasonalIndex none{{}, false};
    const SeasonalIndex &season = form.season == EtsSeason::None       ? none
                                  : form.season == EtsSeason::Additive ? *m_additive
                                                                       : *m_multiplicative;
    std::ranges::copy(season.of, state.season.begin());
    // A straight line through the first values tells level and trend before them.
    const int count = std::min(m_n, std::max(10, form.season == EtsSeason::None ? 10 : m_m));
    double sum = 0;
    double ty = 0;
    for (int t = 0; t < count; ++t) {
        const double value = season.without(m_y[std::size_t(t)], t);
        sum += value;
        ty += (t + 1) * value;
    }
    state.level = sum / count;
    if (form.trend != EtsTrend::None) {
        state.trend = 12 * (ty - (count + 1) / 2.0 * sum) / (double(count) * (double(count) * count - 1));
        state.level -= state.trend * (count + 1) / 2.0;
    }
    if (form.relativeError && state.level <= 0) {
        state.level = m_y[0];
        state.trend = 0;
    }
    return state;
}

/// Order of the numbers: α, level, then those that the form has: β, trend, φ, γ.
std::pair<EtsWeights, EtsState> EtsSearch::parts(const EtsForm &form, const EtsState &state,
                                                 std::span<const double> x) const
{
    std::pair<EtsWeights, EtsState> parts{{}, state};
    EtsWeights &w = parts.first;
    std::size_t i = 2;
    w.alpha = 1e-4 + 0.9998 * logistic(x[0]);
    parts.second.level += x[1] * m_spread;
    if (form.trend != EtsTrend::None) {
        w.beta = w.alpha * logistic(x[i++]);
        parts.second.trend += x[i++] * m_spread / 10;
    }
    if (form.trend == EtsTrend::Damped)
        w.phi = 0.8 + 0.18 * logistic(x[i++]);
    if (form.season != EtsSeason::None)
        w.gamma = (1 - w.alpha) * logistic(x[i++]);
    return parts;
}

template <std::size_t N> void EtsSearch::search(Fit &fit, const EtsState &state, int evaluations, const Fit *near) const
{
    std::vector<double> starts;
    std::vector<double> firsts;
    const auto begin = [&](double at, double first) {
        starts.push_back(at);
        firsts.push_back(first);
    };
    begin(near ? near->alpha : startAlpha, 1);
    begin(0, 0.5);
    if (fit.form.trend != EtsTrend::None) {
        begin(startBeta, 1);
        begin(0, 0.5);
    }
    if (fit.form.trend == EtsTrend::Damped)
        begin(startPhi, 1);
    if (fit.form.season != EtsSeason::None)
        begin(near ? near->gamma : startGamma, 1);
    std::array<double, N> from{};
    std::array<double, N> step{};
    std::copy_n(starts.begin(), N, from.begin());
    std::copy_n(firsts.begin(), N, step.begin());
    const auto deviance = [&](const std::array<double, N> &x) {
        auto [w, s] = parts(fit.form, state, x);
        const EtsSums sums = etsWalk(fit.form, m_y, m_m, w, s, [](int, const EtsState &) {});
        return sums.squares < infinite ? m_n * logOfSquares(sums.squares) + 2 * sums.logs : infinite;
    };
    const auto found = minimise<N>(deviance, from, step, {evaluations, etsTolerance});
    fit.deviance = found.value;
    std::tie(fit.weights, fit.first) = parts(fit.form, state, found.at);
    fit.alpha = found.at[0];
    fit.gamma = found.at[N - 1];
}

EtsSearch::Fit EtsSearch::fitted(const EtsForm &form, const Fit *near) const
{
    const EtsState state = start(form);
    Fit fit;
    fit.form = form;
    const bool seasonal = form.season != EtsSeason::None;
    switch (form.trend) {
    case EtsTrend::None:
        if (seasonal)
            search<3>(fit, state, 120, near);
        else
            search<2>(fit, state, 80, near);
        break;
    case EtsTrend::Linear:
        if (seasonal)
            search<5>(fit, state, 180, near);
        else
            search<4>(fit, state, 150, near);
        break;
    case EtsTrend::Damped:
        if (seasonal)
            search<6>(fit, state, 200, near);
        else
            search<5>(fit, state, 180, near);
        break;
    }
    fit.aicc = fit.deviance < infinite ? correctedAkaike(fit.deviance, form.parameters(m_m), m_n) : infinite;
    return fit;
}

Member chosenEts(const Series &series, int steps, bool seasonal)
{
    if (series.size() < leastForEts)
        return {};
    const EtsSearch search(series, seasonal);
    EtsSearch::Fit fit;
    if (search.constant()) {
        fit.weights.alpha = 0.5;
        fit.first.level = series.values.front();
    } else {
        fit = search.best();
        if (!(fit.aicc < infinite))
            return {};
    }
    return {.method = Method::Ets, .choice = fit.form.name(), .ahead = search.ahead(fit, steps), .warmUp = 3};
}

} // namespace

std::string EtsForm::name() const
{
    std::string text = "ETS(";
    text += relativeError ? "M," : "A,";
    text += trend == EtsTrend::None ? "N," : trend == EtsTrend::Linear ? "A," : "Ad,";
    text += char(season);
    return text + ")";
}

int EtsForm::parameters(int m) const
{
    return 3 + (trend != EtsTrend::None ? 2 : 0) + (trend == EtsTrend::Damped ? 1 : 0) +
           (season != EtsSeason::None ? m : 0);
}

Member ets(const Series &series, int steps) { return chosenEts(series, steps, true); }
Member nonSeasonalEts(const Series &series, int steps) { return chosenEts(series, steps, false); }

} // namespace benchbook::forecast
