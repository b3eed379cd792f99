#include "core/forecast/ces.h"

#include "core/forecast/minimise.h"
#include "core/forecast/numbers.h"
#include "core/forecast/season.h"

namespace benchbook::forecast {

namespace {

enum class CesForm { None, Simple, Partial, Full };

constexpr int leastForCes = 6;
/// A state that grew so far beyond the values has left the stable region of the weights.
constexpr double cesRunaway = 1e6;
/// The potential begins as this share of the level, as its authors have it.
constexpr double cesFirstPotential = 1 / 1.1;
constexpr double cesTolerance = 1e-2;

struct CesState
{
    double level = 0;
    double potential = 0;
    std::array<double, longestSeason> seasonal{};          ///< level by place in the year
    std::array<double, longestSeason> seasonalPotential{}; ///< of the simple and the full form
};

struct CesWeights
{
    double a0 = 1.3;
    double a1 = 1;
    double b0 = 0; ///< of the season: real part, or the single weight of the partial form
    double b1 = 0;
};

struct CesFit
{
    CesForm form = CesForm::None;
    CesWeights weights;
    CesState first;
    double aicc = infinite;
};

void turnCes(double &level, double &potential, double w0, double w1, double error)
{
    const double before = level;
    level = before - (1 - w1) * potential + (w0 - w1) * error;
    potential = before + (1 - w0) * potential + (w0 + w1) * error;
}

template <CesForm form> double expectedCes(const CesState &s, std::size_t place)
{
    if constexpr (form == CesForm::None)
        return s.level;
    else if constexpr (form == CesForm::Simple)
        return s.seasonal[place];
    else
        return s.level + s.seasonal[place];
}

template <CesForm form> void stepCes(const CesWeights &w, CesState &s, std::size_t place, double error)
{
    if constexpr (form == CesForm::Simple) {
        turnCes(s.seasonal[place], s.seasonalPotential[place], w.a0, w.a1, error);
    } else {
        turnCes(s.level, s.potential, w.a0, w.a1, error);
        if constexpr (form == CesForm::Partial)
            s.seasonal[place] += w.b0 * error;
        if constexpr (form == CesForm::Full)
            turnCes(s.seasonal[place], s.seasonalPotential[place], w.b0, w.b1, error);
    }
}

class CesSearch
{
public:
    explicit CesSearch(const Series &series) : m_series(series), m_m(std::max(1, series.period)), m_n(series.size())
    {
        for (const double value : series.values)
            m_scale = std::max(m_scale, std::abs(value));
        m_seasonal = m_m > 1 && m_m <= longestSeason && m_n >= 2 * m_m + 5;
        if (m_seasonal)
            m_season = classicalSeason(series, false).of;
    }

    CesFit best() const
    {
        CesFit best = fitted<CesForm::None>();
        if (!m_seasonal)
            return best;
        const auto consider = [&](const CesFit &fit) {
            if (fit.aicc < best.aicc)
                best = fit;
        };
        consider(fitted<CesForm::Simple>());
        consider(fitted<CesForm::Partial>());
        if (best.form == CesForm::Partial)
            consider(fitted<CesForm::Full>());
        return best;
    }

    Ahead ahead(const CesFit &fit, int steps) const
    {
        switch (fit.form) {
        case CesForm::None:
            return aheadOf<CesForm::None>(fit, steps);
        case CesForm::Simple:
            return aheadOf<CesForm::Simple>(fit, steps);
        case CesForm::Partial:
            return aheadOf<CesForm::Partial>(fit, steps);
        case CesForm::Full:
            return aheadOf<CesForm::Full>(fit, steps);
        }
        return {};
    }

private:
    const Series &m_series;
    int m_m;
    int m_n;
    double m_scale = 0;
    bool m_seasonal = false;
    std::vector<double> m_season;

    /// No season turns, so nothing is looked up by place.
    template <CesForm form> int places() const { return form == CesForm::None ? 1 : m_m; }

    CesState start(CesForm form) const
    {
        CesState s;
        const int count = std::min(m_n, std::max(m_m, 10));
        s.level = meanOf(std::span(m_series.values).first(std::size_t(count)));
        s.potential = s.level * cesFirstPotential;
        if (form == CesForm::None)
            return s;
        for (std::size_t i = 0; i < std::size_t(m_m); ++i) {
            s.seasonal[i] = form == CesForm::Simple ? m_series.values[i] : m_season[i];
            s.seasonalPotential[i] = s.seasonal[i] * cesFirstPotential;
        }
        return s;
    }

    /// Squared errors of one walk; the state walks on.
    template <CesForm form, bool forward> double walk(const CesWeights &w, CesState &s) const
    {
        const int m = places<form>();
        const double limit = cesRunaway * m_scale;
        double squares = 0;
        int place = forward ? 0 : (m_n - 1) % m;
        for (int i = 0; i < m_n; ++i) {
            const int t = forward ? i : m_n - 1 - i;
            const double error = m_series.values[std::size_t(t)] - expectedCes<form>(s, std::size_t(place));
            if (!(std::abs(error) < limit))
                return infinite;
            squares += error * error;
            stepCes<form>(w, s, std::size_t(place), error);
            place = forward ? (place + 1 == m ? 0 : place + 1) : (place == 0 ? m - 1 : place - 1);
        }
        return squares;
    }

    /// Walks there and back, so that the first state owes little to how it was guessed.
    template <CesForm form> CesState settled(const CesWeights &w, const CesState &guessed) const
    {
        CesState s = guessed;
        if (walk<form, true>(w, s) < infinite)
            walk<form, false>(w, s);
        return s;
    }

    template <CesForm form> CesFit fitted() const
    {
        const CesState guessed = start(form);
        const auto deviance = [&](const CesWeights &w) {
            CesState s = settled<form>(w, guessed);
            const double squares = walk<form, true>(w, s);
            return squares < infinite ? m_n * logOfSquares(squares) : infinite;
        };
        CesFit fit;
        fit.form = form;
        double least = infinite;
        const auto keep = [&](const CesWeights &w, double value) {
            least = value;
            fit.weights = w;
            fit.first = settled<form>(w, guessed);
        };
        if constexpr (form == CesForm::None || form == CesForm::Simple) {
            const auto found = minimise<2>(
                [&](const auto &x) {
                    return deviance({x[0], x[1], 0, 0});
                },
                {1.3, 1.0}, {-0.2, 0.1}, {90, cesTolerance});
            keep({found.at[0], found.at[1], 0, 0}, found.value);
        } else if constexpr (form == CesForm::Partial) {
            const auto found = minimise<3>(
                [&](const auto &x) {
                    return x[2] < 0 || x[2] > 1 ? infinite : deviance({x[0], x[1], x[2], 0});
                },
                {1.3, 1.0, 0.1}, {-0.2, 0.1, 0.1}, {110, cesTolerance});
            keep({found.at[0], found.at[1], found.at[2], 0}, found.value);
        } else {
            const auto found = minimise<4>(
                [&](const auto &x) {
                    return deviance({x[0], x[1], x[2], x[3]});
                },
                {1.3, 1.0, 1.3, 1.0}, {-0.2, 0.1, -0.2, 0.1}, {140, cesTolerance});
            keep({found.at[0], found.at[1], found.at[2], found.at[3]}, found.value);
        }
        fit.aicc = least < infinite ? correctedAkaike(least, parameters(form), m_n) : infinite;
        return fit;
    }

    int parameters(CesForm form) const
    {
        switch (form) {
        case CesForm::None:
            return 5;
        case CesForm::Simple:
            return 3 + 2 * m_m;
        case CesForm::Partial:
            return 6 + m_m;
        case CesForm::Full:
            return 7 + 2 * m_m;
        }
        return 0;
    }

    template <CesForm form> Ahead aheadOf(const CesFit &fit, int steps) const
    {
        const std::size_t m = std::size_t(places<form>());
        Ahead ahead(m_n, steps);
        CesState state = fit.first;
        for (int t = 0; t < m_n; ++t) {
            std::size_t place = std::size_t(t) % m;
            stepCes<form>(fit.weights, state, place, m_series.values[std::size_t(t)] - expectedCes<form>(state, place));
            CesState on = state;
            for (double &value : ahead.row(t)) {
                place = place + 1 == m ? 0 : place + 1;
                value = expectedCes<form>(on, place);
                stepCes<form>(fit.weights, on, place, 0);
            }
        }
        return ahead;
    }
};

const char *nameOfCes(CesForm form)
{
    switch (form) {
    case CesForm::None:
        return "CES(N)";
    case CesForm::Simple:
        return "CES(S)";
    case CesForm::Partial:
        return "CES(P)";
    case CesForm::Full:
        return "CES(F)";
    }
    return "";
}

} // namespace

Member ces(const Series &series, int steps)
{
    if (series.size() < leastForCes)
        return {};
    const CesSearch search(series);
    const CesFit fit = search.best();
    if (!(fit.aicc < infinite))
        return {};
    return {.method = Method::Ces, .choice = nameOfCes(fit.form), .ahead = search.ahead(fit, steps), .warmUp = 3};
}

} // namespace benchbook::forecast
