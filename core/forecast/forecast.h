// The one door of core/forecast: what will be asked for, how sure that is, and why.
//
// How to ask: put each product's demand into a Series (periods without stock are unknownDemand, not 0), those that may
// learn from each other (one category, all ending in the same period) under one group number, and call forecastAll. The
// answer for each is a Forecast: `steps[0]` is the next period, `sums[k-1]` the next k periods together, which is what
// a decision over a lead time of k periods needs; `demandOver(k)` is that as a distribution. Everything is plain
// numbers in the caller's unit; nothing is kept, no clock is read, and the same question has the same answer to the
// bit, whatever the number of threads.
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/forecast/distribution.h"
#include "core/forecast/intervals.h"
#include "core/forecast/known_event.h"
#include "core/forecast/method.h"
#include "core/forecast/profile.h"

namespace benchbook::forecast {

/// No forecast goes further.
inline constexpr int mostSteps = 260;

/// What is asked for one product.
struct Item
{
    Series series;
    int steps = 12;                      ///< periods ahead, 1…mostSteps; more are cut
    int group = 0;                       ///< items of one group and one period of the year learn from each other
    std::vector<KnownEvent> events = {}; ///< what moved demand and what will
};

struct Options
{
    Method method = Method::Auto;
    int threads = 1; ///< at least 1
};

/// A plain reason, with its figure.
enum class Reason {
    NoHistory,      ///< nothing is known; the answer is 0 and means nothing
    NothingSold,    ///< every known period is 0
    OnePeriod,      ///< one period is known
    AlwaysTheSame,  ///< figure: the value
    LevelOnly,      ///< too short for more; figure: known periods
    SoldNowAndThen, ///< figure: periods per period with demand
    FewAtATime,     ///< small whole numbers; figure: mean
    YoungCount,     ///< whole pieces over less than two years; figure: known periods
    UnsoldBefore,   ///< zeros in front were left out; figure: how many
    OnlyRecent,     ///< figure: periods in front that were left out
    Unknown,        ///< figure: periods that were estimated
    SetAside,       ///< figure: values that were far beyond all others
    Returns,        ///< some period is below zero
    OwnSeason,      ///< figure: how far places of the year lie from the mean, as a share
    SeasonOfGroup,  ///< figure: how strongly the product follows it
    NoSeason,       ///< figure: known years
    EventLearnt,    ///< figure: factor of a whole exposure to an event
    Borrowed,       ///< from products it resembles; figure: its level beside theirs
    MethodCannot,   ///< the method that was asked for has no answer; a simple level answers
};

struct Note
{
    Reason reason;
    double figure = 0;
};

/// A method that took part. Weights of a forecast sum to 1.
struct Share
{
    Method method;
    std::string choice;
    double weight = 0;
    PastErrors errors;
};

/// One period or the sum of some, as it may turn out.
struct Row
{
    double mean = 0;
    std::array<double, quantileLevels.size()> quantiles{}; ///< in the order of quantileLevels, never falling
};

class Forecast
{
public:
    Profile profile;
    std::vector<Row> steps; ///< one a period
    std::vector<Row> sums;  ///< entry k−1: the next k periods together
    std::vector<Share> shares;
    std::vector<Note> notes;
    std::vector<EventEffect> effects; ///< one for each known event of the item
    /// Shares of a year behind the forecast, the next period first; mean 1. Empty: no season.
    std::vector<double> season;

    /// Of expectations that were found elsewhere, one a step and one a sum.
    static Forecast of(std::vector<Expectation> steps, std::vector<Expectation> sums);

    /// At any probability strictly between 0 and 1, of the period `step` (from 1).
    double quantile(int step, double probability) const;
    /// The same of the next `periods` together.
    double sumQuantile(int periods, double probability) const;
    /// Demand of the next `periods` together (1…steps) as a distribution. Returns count as no demand.
    DemandDistribution demandOver(int periods) const;
    bool has(Reason reason) const;

private:
    friend class Forecaster;
    void makeRows();
    std::vector<Expectation> m_steps; ///< one of the two is filled
    std::vector<Expectation> m_sums;
    std::vector<DemandDistribution> m_stepDemands;
    std::vector<DemandDistribution> m_sumDemands;
};

/// One answer an item, in their order. Cancelled when the token asks, otherwise never fails.
Result<std::vector<Forecast>> forecastAll(std::span<const Item> items, const Options &options = {},
                                          Progress progress = {});
/// One item alone.
Forecast forecastOne(const Item &item, Method method = Method::Auto);

} // namespace benchbook::forecast
