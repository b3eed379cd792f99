#include "core/forecast/level_filter.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace benchbook {
namespace {

/// Combinations less likely than this are not looked ahead with.
constexpr double leastWeight = 1e-3;
/// Less likely than this, the past does not go together with what comes next.
constexpr double unthinkable = 1e-280;

} // namespace

struct LevelFilter::State
{
    std::vector<double> levels;
    std::vector<double> next;
    double notYet = 0;
    double likelihood = 0;
};

LevelFilter::LevelFilter(const LevelModel &model, std::span<const double> counts, std::span<const double> movement)
    : m_model(model), m_periods(counts.size())
{
    const std::size_t levels = model.grid.levels.size();
    const std::size_t laws = model.grid.laws.size();
    const bool moves = std::any_of(movement.begin(), movement.end(), [](double each) { return each != 1; });
    m_ways = moves ? model.ways.size() : 1;
    m_chances.resize(m_periods * m_ways * laws * levels);
    m_scale.resize(m_periods * m_ways * laws);
    for (std::size_t t = 0; t < m_periods; ++t) {
        m_known.push_back(std::isfinite(counts[t]));
        m_none.push_back(counts[t] <= 0);
        if (!m_known.back())
            continue;
        for (std::size_t way = 0; way < m_ways; ++way) {
            const double moved = std::pow(movement[t], model.ways[way]);
            for (std::size_t law = 0; law < laws; ++law) {
                const std::size_t at = (t * m_ways + way) * laws + law;
                double *chances = &m_chances[at * levels];
                for (std::size_t i = 0; i < levels; ++i) {
                    const double mean = model.grid.levels[i] * moved;
                    chances[i] = model.grid.laws[law].logProbability(counts[t], mean);
                }
                m_scale[at] = *std::max_element(chances, chances + levels);
                for (std::size_t i = 0; i < levels; ++i)
                    chances[i] = std::exp(chances[i] - m_scale[at]);
            }
        }
    }
}

void LevelFilter::step(const LevelKind &kind, State &state) const
{
    m_model.moves[kind.habit].move(state.levels.data(), state.next.data());
    const double born = state.notYet * m_model.begins;
    state.notYet -= born;
    for (std::size_t i = 0; i < state.next.size(); ++i)
        state.levels[i] = state.next[i] + born * m_model.prior[i];
}

LevelFilter::State LevelFilter::follow(const LevelKind &kind) const
{
    const std::size_t levels = m_model.grid.levels.size();
    State state{m_model.prior, std::vector<double>(levels), m_model.notYet, 0};
    for (double &each : state.levels)
        each *= 1 - m_model.notYet;
    for (std::size_t t = 0; t < m_periods; ++t) {
        if (t > 0)
            step(kind, state);
        if (!m_known[t])
            continue;
        const std::size_t at = (t * m_ways + kind.way) * m_model.grid.laws.size() + kind.law;
        const double *chances = &m_chances[at * levels];
        double all = 0;
        for (std::size_t i = 0; i < levels; ++i) {
            state.levels[i] *= chances[i];
            all += state.levels[i];
        }
        if (all < unthinkable) {
            // Against everything that was believed before: it begins anew.
            all = 0;
            for (std::size_t i = 0; i < levels; ++i) {
                state.levels[i] = unthinkable * m_model.prior[i] * chances[i];
                all += state.levels[i];
            }
        }
        state.notYet *= m_none[t] ? std::exp(-m_scale[at]) : 0;
        all += state.notYet;
        for (double &each : state.levels)
            each /= all;
        state.notYet /= all;
        state.likelihood += std::log(all) + m_scale[at];
    }
    return state;
}

std::vector<double> LevelFilter::likelihoods() const
{
    std::vector<double> all(m_model.kinds());
    for (std::size_t number = 0; number < all.size(); ++number) {
        LevelKind kind = LevelKind::ofNumber(number, m_model);
        // Where the group stands still, to go with it is to go alone.
        if (kind.way >= m_ways) {
            kind.way = 0;
            all[number] = all[kind.number(m_model)];
            continue;
        }
        all[number] = follow(kind).likelihood;
    }
    return all;
}

std::vector<LevelOutlook> LevelFilter::outlook(std::span<const double> weights, int horizon) const
{
    const std::size_t levels = m_model.grid.levels.size();
    std::vector<LevelOutlook> steps(std::size_t(horizon), LevelOutlook(m_model.grid.laws.size() * levels));
    double used = 0;
    for (const double weight : weights)
        used += weight >= leastWeight ? weight : 0;
    for (std::size_t number = 0; number < weights.size(); ++number) {
        if (weights[number] < leastWeight)
            continue;
        LevelKind kind = LevelKind::ofNumber(number, m_model);
        kind.way = std::min(kind.way, m_ways - 1);
        State state = follow(kind);
        for (LevelOutlook &outlook : steps) {
            step(kind, state);
            for (std::size_t i = 0; i < levels; ++i)
                outlook[kind.law * levels + i] += weights[number] / used * state.levels[i];
        }
    }
    return steps;
}

} // namespace benchbook
