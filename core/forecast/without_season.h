// For methods that know levels and trends only: the season is taken out before and put back after.
#pragma once

#include "core/forecast/member.h"
#include "core/forecast/season.h"

namespace benchbook::forecast {

std::vector<double> withoutSeason(const Series &series, const SeasonalIndex &season);
void putSeasonBack(Ahead &ahead, const SeasonalIndex &season);
/// "level α 0.31"
std::string choiceWith(const char *name, const char *symbol, double value);

} // namespace benchbook::forecast
