// Bottleneck: what is short in the workshop in the weeks to come, how much of it each product takes, and what the work
// that would have to wait earns.
#pragma once

#include "core/planning/read_plan.h"
#include "core/pricing/rules/workshop_load.h"

#include <map>

namespace benchbook {

/// What one piece of a variant leaves: its price less tax, material, wages and overhead. By variant; those that are not
/// known are left out.
using PieceWorth = std::map<Id<Variant>, Money>;

struct Bottleneck
{
    BottleneckLoad load;
    std::map<Id<Variant>, qint64> seconds; ///< that one good piece takes of it; those that take none are left out
};

/// What one good piece takes of everybody's hours, in seconds.
qint64 workOfPiece(const std::vector<RouteStep> &route);

/// Of the weeks up to `until`: the skill, the tool or the whole workshop whose hours are taken most. Nothing where
/// nobody has any hours.
std::optional<Bottleneck> bottleneckOf(const StudioPlanBook &plan, const WorkedPlan &worked, QDate until,
                                       const PieceWorth &worth);

/// A week (from its Monday) whose hours are taken for less than LoadRule::idleBelow.
struct SlackWeek
{
    QDate monday;
    Ratio busy;
    qint64 freeSeconds = 0; ///< that nothing is planned for
};
/// Only weeks of which the whole still lies ahead.
std::vector<SlackWeek> slackWeeks(const WorkedPlan &worked, QDate today, const LoadRule &rule);

} // namespace benchbook
