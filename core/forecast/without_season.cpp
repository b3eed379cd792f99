#include "core/forecast/without_season.h"

#include <cstdio>

namespace benchbook::forecast {

std::vector<double> withoutSeason(const Series &series, const SeasonalIndex &season)
{
    std::vector<double> values(series.values);
    for (int t = 0; t < series.size(); ++t)
        values[std::size_t(t)] = season.without(values[std::size_t(t)], t);
    return values;
}

void putSeasonBack(Ahead &ahead, const SeasonalIndex &season)
{
    if (season.of.empty())
        return;
    for (int origin = 0; origin < ahead.origins(); ++origin) {
        const std::span<double> row = ahead.row(origin);
        for (int step = 0; step < ahead.steps(); ++step)
            row[std::size_t(step)] = season.with(row[std::size_t(step)], origin + 1 + step);
    }
}

std::string choiceWith(const char *name, const char *symbol, double value)
{
    char text[64];
    std::snprintf(text, sizeof text, "%s %s %.2f", name, symbol, value);
    return text;
}

} // namespace benchbook::forecast
