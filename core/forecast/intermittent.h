// Intermittent and small demand: how much is asked for of a product that is asked for now and then, learnt from all
// products of a group together.
//
// Each product has a level (pieces a period, on a logarithmic scale) that drifts, now and then jumps, and of which what
// is asked for is a negative binomial count. How fast levels drift, how often and how far they jump, how counts scatter
// and whether products move with their group is not known: every combination of a small grid is followed, exactly, by a
// discrete Bayes filter (Harvey and Fernandes 1989 in the closed form of one such model; here Kitagawa 1987), and how
// common each combination is in the group is learnt from how well it foretold every product's own past (empirical
// Bayes; Kiefer and Wolfowitz 1956). A product's forecast is the mixture over what its own past leaves likely.
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/forecast/distribution.h"

#include <limits>
#include <memory>
#include <span>
#include <vector>

namespace benchbook {

/// What was asked for of one product.
struct LumpyHistory
{
    /// Oldest first, all periods of one length. What is not finite is not known (no stock, no record); below 0 counts
    /// as 0.
    std::vector<double> demand;
};

/// How far demand comes in lumps, by the cut-offs of Syntetos, Boylan and Croston (2005).
enum class DemandPattern {
    None,         ///< nothing was ever asked for, or nothing is known
    Smooth,       ///< asked for nearly every period, in like amounts
    Erratic,      ///< nearly every period, in unlike amounts
    Intermittent, ///< now and then, in like amounts
    Lumpy         ///< now and then, in unlike amounts
};

/// What the pattern is told by. Periods before the first demand and unknown ones are not counted.
struct DemandProfile
{
    DemandPattern pattern = DemandPattern::None;
    int periods = 0;        ///< known ones, from the first demand
    int withDemand = 0;     ///< of these
    double mean = 0;        ///< demand a period
    double interval = 0;    ///< periods from one demand to the next, on average
    double sizeScatter = 0; ///< squared coefficient of variation of the amounts asked for
    bool whole = true;      ///< all amounts are whole numbers
};
DemandProfile demandProfile(const LumpyHistory &history);

constexpr double intervalCutOff = 1.32;
constexpr double scatterCutOff = 0.49;
/// Counts below this mean are better told by a count law than by a scale without gaps.
constexpr double smallDemand = 5;

/// Whether the models of this file are meant for it: asked for now and then, or little.
bool comesInLumps(const DemandProfile &profile);

/// What a product's forecast rests on; for people to read, not to reckon with.
struct LumpyReasons
{
    DemandProfile profile;
    double level = 0;        ///< pieces a period now
    double drift = 0;        ///< how far the level wanders a period, as a share of itself
    double jump = 0;         ///< probability a period that it jumps
    double dispersion = 1;   ///< variance of one period's demand ÷ its mean, the level being known
    double followsGroup = 0; ///< probability that it moves as its group does
    int groupSize = 0;       ///< products learnt from
    double groupMove = 0;    ///< level of the group now ÷ its mean over the history
    double pack = 1;         ///< amounts were counted by so many
    int cutAmounts = 0;      ///< amounts out of all proportion that were taken to be smaller
};

struct LevelGrid;

class LumpyForecast
{
public:
    LumpyForecast() = default;
    /// For forecastLumpyDemand(): by step, the probability of each law at each level. The level among the reasons is
    /// set to the mean of the first step.
    LumpyForecast(std::shared_ptr<const LevelGrid> grid, std::vector<std::vector<double>> steps, LumpyReasons reasons);

    int horizon() const { return int(m_steps.size()); }
    /// Of one period; `step` from 1.
    double mean(int step) const;
    DemandDistribution demandAt(int step) const { return demandOver(step, step); }
    /// Of all periods from `first` to `last` together, both included, counted from 1; beyond the horizon its last
    /// period repeats.
    DemandDistribution demandOver(int first, int last) const;
    const LumpyReasons &reasons() const { return m_reasons; }

private:
    std::shared_ptr<const LevelGrid> m_grid; ///< its levels, and the laws of scatter
    std::vector<std::vector<double>> m_steps;
    LumpyReasons m_reasons;
};

/// One forecast a product, in their order. Cancelled when the token asks; otherwise never fails: a product of which
/// nothing is known gets the group's level, or 0 where the group knows nothing either. All histories end in the same
/// period.
Result<std::vector<LumpyForecast>> forecastLumpyDemand(std::span<const LumpyHistory> group, int horizon,
                                                       const Progress &progress = {});

} // namespace benchbook
