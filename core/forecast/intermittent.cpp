#include "core/forecast/intermittent.h"

#include "core/forecast/group_movement.h"
#include "core/forecast/level_filter.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace benchbook {
namespace {

using namespace Qt::StringLiterals;

/// The lowest level that is told from none: once in a hundred periods.
constexpr double lowestLevel = 0.01;
/// Levels reach so many times below the mean, and so many times above the largest count.
constexpr double levelReach = 50;
constexpr double levelsAboveCounts = 4;
constexpr double leastReach = 10;
/// How much a combination that no product speaks for is believed, all together, in products.
constexpr double priorProducts = 30;
constexpr int learningRounds = 40;
/// The spread of levels around those of the group, in logarithms, and the share that may be anywhere.
constexpr double levelSpread = 0.5;
constexpr double anywhere = 0.05;
/// What is longer ago says nothing of now that later periods do not say better.
constexpr std::size_t mostPeriods = 260;
constexpr double newProducts = 0.3;
constexpr double newAPeriod = 0.05;
/// Amounts beyond so many times the median are cut; so many amounts must be known.
constexpr double outOfProportion = 30;
constexpr std::size_t fewestAmounts = 4;
/// Counts stay below these, by counting packs.
constexpr double largestMean = 60;
constexpr double largestCount = 1500;
/// Amounts that are not whole are counted in parts such that the usual amount is this.
constexpr double partsOfAmount = 8;

/// How levels may behave, from standing still to jumping about.
std::vector<LevelHabit> levelHabits()
{
    std::vector<LevelHabit> habits;
    for (const double drift : {0.0, 0.1, 0.3}) {
        habits.push_back({drift, 0, 1});
        habits.push_back({drift, 0.04, 1});
        habits.push_back({drift, 0.12, 2});
    }
    return habits;
}

std::vector<ScatterLaw> scatterLaws() { return {{0, 0}, {0, 0.4}, {0, 2.5}, {0.4, 0}, {1, 0}, {3, 0}, {8, 0}}; }

bool isKnown(double demand) { return std::isfinite(demand); }

double medianOf(std::vector<double> values)
{
    const auto middle = values.begin() + std::ptrdiff_t(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

/// A history in whole counts.
struct CountedHistory
{
    std::vector<double> counts;
    double pack = 1;
    int cut = 0;
    double mean = 0; ///< of the known ones, from the first demand
    double largest = 0;
};

CountedHistory countedHistory(const LumpyHistory &history)
{
    CountedHistory counted;
    const std::size_t used = std::min(history.demand.size(), mostPeriods);
    counted.counts.assign(history.demand.end() - std::ptrdiff_t(used), history.demand.end());
    std::vector<double> amounts;
    for (double &each : counted.counts) {
        each = isKnown(each) ? std::max(each, 0.0) : each;
        if (isKnown(each) && each > 0)
            amounts.push_back(each);
    }
    if (amounts.empty())
        return counted;
    const double usual = medianOf(amounts);
    const double largest = *std::max_element(amounts.begin(), amounts.end());
    const double most = amounts.size() >= fewestAmounts ? std::min(largest, outOfProportion * usual) : largest;
    for (double &each : counted.counts) {
        counted.cut += isKnown(each) && each > most ? 1 : 0;
        each = isKnown(each) ? std::min(each, most) : each;
    }
    const DemandProfile profile = demandProfile({counted.counts});
    counted.pack =
        std::max({profile.whole ? 1 : usual / partsOfAmount, profile.mean / largestMean, most / largestCount});
    for (double &each : counted.counts)
        each = isKnown(each) ? std::round(each / counted.pack) : each;
    counted.mean = profile.mean / counted.pack;
    counted.largest = most / counted.pack;
    return counted;
}

void explain(const LevelModel &model, const std::vector<double> &weights, LumpyReasons &reasons)
{
    reasons.dispersion = 0;
    for (std::size_t number = 0; number < weights.size(); ++number) {
        const LevelKind kind = LevelKind::ofNumber(number, model);
        const LevelHabit &habit = model.habits[kind.habit];
        const ScatterLaw &law = model.grid.laws[kind.law];
        const double level = reasons.profile.mean / reasons.pack;
        reasons.drift += weights[number] * habit.drift;
        reasons.jump += weights[number] * habit.jump;
        reasons.followsGroup += weights[number] * model.ways[kind.way];
        reasons.dispersion += weights[number] * (1 + law.byMean + law.bySquare * level);
    }
}

} // namespace

DemandProfile demandProfile(const LumpyHistory &history)
{
    DemandProfile profile;
    double sum = 0;
    double squares = 0;
    for (const double each : history.demand) {
        if (!isKnown(each) || (each <= 0 && profile.withDemand == 0))
            continue;
        ++profile.periods;
        if (each <= 0)
            continue;
        ++profile.withDemand;
        sum += each;
        squares += each * each;
        profile.whole = profile.whole && each == std::round(each);
    }
    if (profile.withDemand == 0)
        return profile;
    const double amount = sum / profile.withDemand;
    profile.mean = sum / profile.periods;
    profile.interval = double(profile.periods) / profile.withDemand;
    profile.sizeScatter = std::max(0.0, squares / profile.withDemand / amount / amount - 1);
    const bool rare = profile.interval > intervalCutOff;
    const bool unlike = profile.sizeScatter > scatterCutOff;
    profile.pattern = rare ? (unlike ? DemandPattern::Lumpy : DemandPattern::Intermittent)
                           : (unlike ? DemandPattern::Erratic : DemandPattern::Smooth);
    return profile;
}

bool comesInLumps(const DemandProfile &profile)
{
    return profile.pattern == DemandPattern::None || profile.interval > intervalCutOff || profile.mean < smallDemand;
}

namespace {

/// Learns from all products, then forecasts each.
class LumpyGroup
{
public:
    explicit LumpyGroup(std::span<const LumpyHistory> group);

    Result<std::vector<LumpyForecast>> forecast(int horizon, const Progress &progress);

private:
    /// How likely these levels are in the group.
    std::vector<double> priorOn(const std::vector<double> &levels) const;
    LevelModel modelOf(std::size_t product) const;
    std::span<const double> movementOf(std::size_t product) const;
    /// How common each combination is, from how likely it makes each product's past.
    void learn(const std::vector<std::vector<double>> &likelihoods);
    LumpyForecast forecastOf(std::size_t product, const std::vector<double> &likelihood, int horizon) const;

    std::vector<DemandProfile> m_profiles;
    std::vector<CountedHistory> m_histories;
    std::size_t m_periods = 0;
    std::vector<double> m_movement;
    double m_groupMove = 1;
    std::vector<double> m_shares; ///< how common each is
};

LumpyGroup::LumpyGroup(std::span<const LumpyHistory> group)
{
    for (const LumpyHistory &history : group) {
        m_profiles.push_back(demandProfile(history));
        m_histories.push_back(countedHistory(history));
        m_periods = std::max(m_periods, m_histories.back().counts.size());
    }
    std::vector<GroupMember> members;
    for (const CountedHistory &history : m_histories)
        members.push_back({m_periods - history.counts.size(), history.counts});
    m_movement = groupMovement(members, m_periods);
    if (m_periods > 0)
        m_groupMove = double(m_periods) / std::accumulate(m_movement.begin(), m_movement.end(), 0.0);
}

std::vector<double> LumpyGroup::priorOn(const std::vector<double> &levels) const
{
    std::vector<double> prior(levels.size(), 0.0);
    double products = 0;
    std::vector<double> around(levels.size());
    for (const CountedHistory &history : m_histories) {
        if (!(history.mean > 0))
            continue;
        double all = 0;
        for (std::size_t i = 0; i < levels.size(); ++i) {
            const double way = std::log(levels[i] / std::max(history.mean, 2 * lowestLevel)) / levelSpread;
            around[i] = std::exp(-way * way / 2);
            all += around[i];
        }
        products += all;
        for (std::size_t i = 0; i < levels.size(); ++i)
            prior[i] += around[i];
    }
    if (products <= 0) {
        // Nobody ever asked for anything near: as low as can be.
        prior.front() = 1;
        products = 1;
    }
    for (double &each : prior)
        each = (1 - anywhere) * each / products + anywhere / double(levels.size());
    return prior;
}

LevelModel LumpyGroup::modelOf(std::size_t product) const
{
    const CountedHistory &history = m_histories[product];
    LevelModel model;
    const double low = std::max(lowestLevel, history.mean / levelReach);
    const double high = std::max(leastReach, levelsAboveCounts * history.largest);
    model.grid = {logarithmicLevels(low, high), scatterLaws()};
    model.habits = levelHabits();
    for (const LevelHabit &habit : model.habits)
        model.moves.emplace_back(model.grid.levels, habit.drift, habit.jump, habit.width);
    model.ways = {0, 0.5, 1};
    model.prior = priorOn(model.grid.levels);
    model.notYet = newProducts;
    model.begins = newAPeriod;
    return model;
}

std::span<const double> LumpyGroup::movementOf(std::size_t product) const
{
    const std::size_t periods = m_histories[product].counts.size();
    return std::span<const double>(m_movement).last(periods);
}

void LumpyGroup::learn(const std::vector<std::vector<double>> &likelihoods)
{
    const std::size_t kinds = likelihoods.front().size();
    m_shares.assign(kinds, 1 / double(kinds));
    std::vector<double> chances(kinds);
    for (int round = 0; round < learningRounds; ++round) {
        std::vector<double> votes(kinds, priorProducts / double(kinds));
        for (const std::vector<double> &likelihood : likelihoods) {
            double all = 0;
            for (std::size_t kind = 0; kind < kinds; ++kind) {
                chances[kind] = likelihood[kind] * m_shares[kind];
                all += chances[kind];
            }
            for (std::size_t kind = 0; kind < kinds; ++kind)
                votes[kind] += chances[kind] / all;
        }
        for (std::size_t kind = 0; kind < kinds; ++kind)
            m_shares[kind] = votes[kind] / (double(likelihoods.size()) + priorProducts);
    }
}

LumpyForecast LumpyGroup::forecastOf(std::size_t product, const std::vector<double> &likelihood, int horizon) const
{
    std::vector<double> weights(likelihood.size());
    double all = 0;
    for (std::size_t kind = 0; kind < weights.size(); ++kind) {
        weights[kind] = likelihood[kind] * m_shares[kind];
        all += weights[kind];
    }
    for (double &weight : weights)
        weight /= all;
    const LevelModel model = modelOf(product);
    LumpyReasons reasons;
    reasons.profile = m_profiles[product];
    reasons.pack = m_histories[product].pack;
    reasons.cutAmounts = m_histories[product].cut;
    reasons.groupSize = int(m_histories.size());
    reasons.groupMove = m_groupMove;
    explain(model, weights, reasons);
    return LumpyForecast(std::make_shared<LevelGrid>(model.grid),
                         LevelFilter(model, m_histories[product].counts, movementOf(product)).outlook(weights, horizon),
                         reasons);
}

Result<std::vector<LumpyForecast>> LumpyGroup::forecast(int horizon, const Progress &progress)
{
    Progress steps = progress;
    std::vector<std::vector<double>> likelihoods;
    const double products = double(m_histories.size());
    for (std::size_t product = 0; product < m_histories.size(); ++product) {
        if (steps.isCancelled())
            return Error{ErrorCode::Cancelled, {}};
        const LevelModel model = modelOf(product);
        std::vector<double> likelihood =
            LevelFilter(model, m_histories[product].counts, movementOf(product)).likelihoods();
        const double best = *std::max_element(likelihood.begin(), likelihood.end());
        for (double &each : likelihood)
            each = std::exp(each - best);
        likelihoods.push_back(std::move(likelihood));
        steps.step(0.8 * double(product + 1) / products);
    }
    learn(likelihoods);
    std::vector<LumpyForecast> forecasts;
    for (std::size_t product = 0; product < m_histories.size(); ++product) {
        if (steps.isCancelled())
            return Error{ErrorCode::Cancelled, {}};
        forecasts.push_back(forecastOf(product, likelihoods[product], horizon));
        steps.step(0.8 + 0.2 * double(product + 1) / products);
    }
    return forecasts;
}

} // namespace

Result<std::vector<LumpyForecast>> forecastLumpyDemand(std::span<const LumpyHistory> group, int horizon,
                                                       const Progress &progress)
{
    if (group.empty() || horizon < 1)
        return std::vector<LumpyForecast>(group.size());
    return LumpyGroup(group).forecast(horizon, progress);
}

} // namespace benchbook
