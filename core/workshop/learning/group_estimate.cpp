#include "core/workshop/learning/distribution.h"
#include "core/workshop/learning/scores.h"
#include "core/workshop/learning/step_estimate.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numeric>

namespace benchbook {
namespace {

/// A level's own mean on a scale where means scatter evenly, and how uncertain it is.
struct Level
{
    GroupEstimate group;
    double value = 0;
    double variance = 0;
    double shrunk = 0;
    double error = 0;
    double share = 0;
};

/// Draws the levels towards what they share. How much levels truly differ is not known either: every spread is tried
/// and weighed by how well it explains the levels, so that two or three levels do not settle it.
void shrink(std::vector<Level> &levels, double usualSpread)
{
    constexpr int spreads = 16;
    std::array<double, spreads> weight{};
    std::vector<std::array<double, spreads>> mean(levels.size());
    std::vector<std::array<double, spreads>> variance(levels.size());
    std::vector<std::array<double, spreads>> share(levels.size());
    for (int k = 0; k < spreads; ++k) {
        const std::size_t at = std::size_t(k);
        const double spread = usualSpread * 4 * k / (spreads - 1);
        double precision = 0;
        double sum = 0;
        for (const Level &level : levels) {
            precision += 1 / (level.variance + spread * spread);
            sum += level.value / (level.variance + spread * spread);
        }
        const double centre = sum / precision;
        double logWeight = -spread / usualSpread - 0.5 * std::log(precision);
        for (std::size_t i = 0; i < levels.size(); ++i) {
            const double total = levels[i].variance + spread * spread;
            const double distance = levels[i].value - centre;
            logWeight -= 0.5 * (std::log(total) + distance * distance / total);
            share[i][at] = levels[i].variance / total;
            mean[i][at] = levels[i].value - share[i][at] * distance;
            variance[i][at] = levels[i].variance * (1 - share[i][at]) + share[i][at] * share[i][at] / precision;
        }
        weight[at] = logWeight;
    }
    const double top = *std::max_element(weight.begin(), weight.end());
    for (double &each : weight)
        each = std::exp(each - top);
    const double all = std::accumulate(weight.begin(), weight.end(), 0.0);
    const auto average = [&](const std::array<double, spreads> &of) {
        return std::inner_product(of.begin(), of.end(), weight.begin(), 0.0) / all;
    };
    for (std::size_t i = 0; i < levels.size(); ++i) {
        levels[i].shrunk = average(mean[i]);
        levels[i].share = average(share[i]);
        std::array<double, spreads> squares{};
        for (std::size_t k = 0; k < spreads; ++k) {
            const double off = mean[i][k] - levels[i].shrunk;
            squares[k] = variance[i][k] + off * off;
        }
        levels[i].error = std::sqrt(average(squares));
    }
}

/// Whether a level differs from the others taken together: as many questions as levels, so each is asked strictly.
bool isBeyondChance(const std::vector<Level> &levels, const Level &level, double degrees)
{
    double precision = 0;
    double sum = 0;
    for (const Level &other : levels) {
        if (&other == &level)
            continue;
        precision += 1 / other.variance;
        sum += other.value / other.variance;
    }
    if (precision <= 0)
        return false;
    const double distance = std::abs(level.value - sum / precision);
    const double strict = studentQuantile(1 - 0.025 / double(levels.size()), degrees);
    return distance > strict * std::sqrt(level.variance + 1 / precision);
}

std::map<qint64, std::vector<std::size_t>> batchesByLevel(const std::vector<StepBatch> &batches, Circumstance factor)
{
    std::map<qint64, std::vector<std::size_t>> found;
    for (std::size_t i = 0; i < batches.size(); ++i) {
        for (const BatchLabel &label : batches[i].labels) {
            if (label.factor == factor)
                found[label.level].push_back(i);
        }
    }
    return found;
}

/// `back` takes a value from the even scale to the one that people read.
template <class Back>
std::vector<GroupEstimate> finished(std::vector<Level> levels, double usualSpread, double degrees, Back back)
{
    std::vector<GroupEstimate> groups;
    if (levels.size() > 1)
        shrink(levels, usualSpread);
    for (Level &level : levels) {
        GroupEstimate &group = level.group;
        group.known = levels.size() > 1 && group.logs >= fewestLogs;
        if (!group.known) {
            group.why = {{FindingKind::TooFewLogs, double(group.logs), double(fewestLogs)}};
            groups.push_back(std::move(group));
            continue;
        }
        const double spread = studentQuantile(0.95, degrees) * level.error;
        group.estimate = back(level.shrunk);
        group.range = {back(level.shrunk - spread), back(level.shrunk + spread)};
        group.differs = isBeyondChance(levels, level, degrees);
        group.why = {{FindingKind::UsedLogs, double(group.logs), double(group.pieces)},
                     {FindingKind::Shrunk, level.share},
                     {group.differs ? FindingKind::Differs : FindingKind::DoesNotDiffer}};
        groups.push_back(std::move(group));
    }
    return groups;
}

} // namespace

std::vector<GroupEstimate> minutesByGroup(const std::vector<StepBatch> &batches, Circumstance factor)
{
    const TimeScores times = timeScores(batches);
    std::vector<const Score *> scoreOf(batches.size(), nullptr);
    for (const Score &score : times.scores)
        scoreOf[score.batch] = &score;
    std::vector<Level> levels;
    double squares = 0;
    double degrees = 0;
    for (const auto &[key, members] : batchesByLevel(batches, factor)) {
        Level level;
        level.group.label = {factor, key};
        double weights = 0;
        double sum = 0;
        for (const std::size_t batch : members) {
            if (!scoreOf[batch])
                continue;
            ++level.group.logs;
            level.group.pieces += batches[batch].pieces;
            weights += scoreOf[batch]->weight;
            sum += scoreOf[batch]->weight * std::exp(scoreOf[batch]->value);
        }
        if (level.group.logs == 0)
            continue;
        level.group.own = sum / weights;
        level.value = std::log(level.group.own);
        for (const std::size_t batch : members) {
            if (!scoreOf[batch])
                continue;
            const double off = std::exp(scoreOf[batch]->value) / level.group.own - 1;
            squares += scoreOf[batch]->weight * off * off;
        }
        degrees += level.group.logs - 1;
        level.variance = 1 / weights; // times the variance of one unit of weight, which the levels share
        levels.push_back(std::move(level));
    }
    const double unit = degrees > 0 ? std::max(squares / degrees, 1e-9) : 1.0;
    for (Level &level : levels)
        level.variance *= unit;
    return finished(std::move(levels), 0.2, std::max(degrees, 1.0), [](double value) { return std::exp(value); });
}

std::vector<GroupEstimate> yieldByGroup(const std::vector<StepBatch> &batches, Circumstance factor)
{
    const double alike = estimateYield(batches).alike;
    std::vector<Level> levels;
    double degrees = 0;
    for (const auto &[key, members] : batchesByLevel(batches, factor)) {
        Level level;
        level.group.label = {factor, key};
        double weights = 0;
        qint64 good = 0;
        for (const std::size_t batch : members) {
            if (batches[batch].pieces <= 0)
                continue;
            ++level.group.logs;
            level.group.pieces += batches[batch].pieces;
            good += batches[batch].good;
            weights += batchWeight(batches[batch].pieces, alike);
        }
        if (level.group.logs == 0)
            continue;
        level.group.own = double(good) / double(level.group.pieces);
        level.value = std::asin(std::sqrt(level.group.own));
        level.variance = 0.25 / weights; // of an arcsine, whatever the yield is
        degrees += level.group.logs - 1;
        levels.push_back(std::move(level));
    }
    return finished(std::move(levels), 0.08, std::max(degrees, 1.0), [](double value) {
        const double angle = std::sin(std::clamp(value, 0.0, std::asin(1.0)));
        return angle * angle;
    });
}

} // namespace benchbook
