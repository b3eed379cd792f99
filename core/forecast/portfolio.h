// Which methods answer to a series.
#pragma once

#include "core/forecast/group_season.h"
#include "core/forecast/profile.h"

namespace benchbook::forecast {

/// One method's answer; not usable where the method cannot answer. Auto and Intermittent are no single methods.
Member memberOf(Method method, const Prepared &ready, int steps, const GroupSeason *group);

/// Those whose mean is the forecast, by the series' kind: a level alone for a short one, the group's season for a young
/// one that follows it, otherwise the whole portfolio. Members that cannot answer, or run away beyond runawayFactor
/// times the range of the series, fall out; at least one is left.
inline constexpr double runawayFactor = 5;
std::vector<Member> portfolio(const Prepared &ready, int steps, const GroupSeason *group);

} // namespace benchbook::forecast
