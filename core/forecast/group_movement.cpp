#include "core/forecast/group_movement.h"

#include <algorithm>
#include <cmath>

namespace benchbook {
namespace {

constexpr int fewestMembers = 5;
/// The group is not held to be weaker than this share of now, nor stronger than its inverse.
constexpr double leastLevel = 0.05;

struct MemberScale
{
    double mean = 0;
    double variance = 0; ///< at least what pure chance gives
};

MemberScale memberScale(const std::vector<double> &demand)
{
    double count = 0;
    double sum = 0;
    for (const double each : demand) {
        if (std::isfinite(each)) {
            count += 1;
            sum += each;
        }
    }
    if (count < 2)
        return {};
    MemberScale scale{sum / count, 0};
    for (const double each : demand) {
        if (std::isfinite(each))
            scale.variance += (each - scale.mean) * (each - scale.mean) / (count - 1);
    }
    scale.variance = std::max(scale.variance, scale.mean);
    return scale;
}

/// The group's demand in a period over its mean, and the variance that chance gives it.
struct GroupPoint
{
    double index = 1;
    double variance = 0;
    bool known = false;
};

std::vector<GroupPoint> groupPoints(const std::vector<GroupMember> &members, std::size_t periods)
{
    std::vector<double> demand(periods);
    std::vector<double> mean(periods);
    std::vector<double> variance(periods);
    for (const GroupMember &member : members) {
        const MemberScale scale = memberScale(member.demand);
        if (!(scale.mean > 0))
            continue;
        const double weight = scale.mean / scale.variance;
        for (std::size_t i = 0; i < member.demand.size() && member.start + i < periods; ++i) {
            if (!std::isfinite(member.demand[i]))
                continue;
            demand[member.start + i] += weight * member.demand[i];
            mean[member.start + i] += weight * scale.mean;
            variance[member.start + i] += weight * weight * scale.variance;
        }
    }
    std::vector<GroupPoint> points(periods);
    for (std::size_t t = 0; t < periods; ++t) {
        if (mean[t] > 0)
            points[t] = {demand[t] / mean[t], variance[t] / mean[t] / mean[t], true};
    }
    return points;
}

struct LevelState
{
    double level = 1;
    double variance = 0;
};

/// A Kalman filter for a local level whose variance grows by `growth` a period; returns the log-likelihood.
double followLevel(const std::vector<GroupPoint> &points, double growth, double start, std::vector<LevelState> &states)
{
    LevelState state{1, start};
    double likelihood = 0;
    states.clear();
    for (const GroupPoint &point : points) {
        state.variance += growth;
        if (point.known) {
            const double total = state.variance + point.variance;
            const double error = point.index - state.level;
            likelihood -= (std::log(total) + error * error / total) / 2;
            const double gain = state.variance / total;
            state.level += gain * error;
            state.variance *= 1 - gain;
        }
        states.push_back(state);
    }
    return likelihood;
}

} // namespace

std::vector<double> groupMovement(const std::vector<GroupMember> &members, std::size_t periods)
{
    std::vector<double> movement(periods, 1.0);
    const std::vector<GroupPoint> points = groupPoints(members, periods);
    double noise = 0;
    int known = 0;
    for (const GroupPoint &point : points) {
        noise += point.variance;
        known += point.known ? 1 : 0;
    }
    if (int(members.size()) < fewestMembers || known < 2 || !(noise > 0))
        return movement;
    noise /= known;
    std::vector<LevelState> states;
    double growth = 0;
    double best = followLevel(points, 0, 4 * noise, states);
    for (double power = -3; power < 2.1; power += 0.25) {
        const double tried = noise * std::pow(10, power);
        const double likelihood = followLevel(points, tried, 4 * noise, states);
        if (likelihood > best) {
            best = likelihood;
            growth = tried;
        }
    }
    followLevel(points, growth, 4 * noise, states);
    // Backwards: what came later says something about earlier levels, too (Rauch, Tung, Striebel 1965).
    for (std::size_t t = periods - 1; t > 0; --t) {
        const double part = states[t - 1].variance / (states[t - 1].variance + growth);
        states[t - 1].level += part * (states[t].level - states[t - 1].level);
    }
    const double now = std::max(states.back().level, leastLevel);
    for (std::size_t t = 0; t < periods; ++t)
        movement[t] = std::clamp(states[t].level / now, leastLevel, 1 / leastLevel);
    return movement;
}

} // namespace benchbook
