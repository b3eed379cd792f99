// What a product's past says of its level now, for each way in which levels may behave.
#pragma once

#include "core/forecast/level_grid.h"

#include <span>
#include <vector>

namespace benchbook {

/// A way in which levels may behave; see LevelMoves.
struct LevelHabit
{
    double drift = 0;
    double jump = 0;
    double width = 1;
};

/// What is followed: every habit with every law of the grid and every way of going with the group.
struct LevelModel
{
    LevelGrid grid;
    std::vector<LevelHabit> habits;
    std::vector<LevelMoves> moves; ///< by habit
    std::vector<double> ways;      ///< by which power of the group's movement a product goes with it; the first is 0
    std::vector<double> prior;     ///< of the level when a product is new; sums to 1
    double notYet = 0;             ///< probability that a product is not on sale yet when its history begins
    double begins = 0;             ///< that it comes on sale in a period, if it was not before

    std::size_t kinds() const { return habits.size() * ways.size() * grid.laws.size(); }
};

/// The number of a combination among all.
struct LevelKind
{
    std::size_t habit = 0;
    std::size_t way = 0;
    std::size_t law = 0;

    std::size_t number(const LevelModel &model) const
    {
        return (habit * model.ways.size() + way) * model.grid.laws.size() + law;
    }
    static LevelKind ofNumber(std::size_t number, const LevelModel &model)
    {
        const std::size_t laws = model.grid.laws.size();
        return {number / laws / model.ways.size(), number / laws % model.ways.size(), number % laws};
    }
};

/// What is likely a period ahead: probability of each law at each level (law by law); what is missing to 1 is not on
/// sale yet.
using LevelOutlook = std::vector<double>;

class LevelFilter
{
public:
    /// Counts, oldest first; not finite where unknown. `movement` is the group's level in the same periods.
    LevelFilter(const LevelModel &model, std::span<const double> counts, std::span<const double> movement);

    /// Of every combination, by its number: the logarithm of the probability of this past.
    std::vector<double> likelihoods() const;
    /// For each of the next periods, mixed by the combinations' weights.
    std::vector<LevelOutlook> outlook(std::span<const double> weights, int horizon) const;

private:
    struct State;

    State follow(const LevelKind &kind) const;
    void step(const LevelKind &kind, State &state) const;

    const LevelModel &m_model;
    std::size_t m_periods;
    std::size_t m_ways;            ///< 1 where the group does not move
    std::vector<double> m_chances; ///< by period, way, law and level, relative to the largest
    std::vector<double> m_scale;   ///< the logarithm of that largest, by period, way and law
    std::vector<bool> m_known;
    std::vector<bool> m_none; ///< nothing was asked for
};

} // namespace benchbook
