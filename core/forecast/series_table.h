// Series as plain text, one a row: `id,frequency,horizon,v1;v2;…`, the oldest value first.
#pragma once

#include "core/forecast/forecast.h"

#include <QString>

#include <optional>
#include <variant>

namespace benchbook::forecast {

inline constexpr int mostPeriodsOfYear = 366;
/// A value beyond this is a slip of the pen.
inline constexpr double largestDemand = 1e15;
inline constexpr int mostSeries = 100'000;

struct SeriesTable
{
    std::vector<QString> ids;
    std::vector<Item> items; ///< in the order of ids
};

/// The first thing that is wrong; line and column count from 1, column 0: the whole line.
struct SeriesProblem
{
    int line = 0;
    int column = 0;
    QString reason;
};

/// Reads a table whose first row may be a heading. An empty value, "NA" or "NaN" between two semicolons is a period
/// whose demand is not known. `horizon` stands for that of every row. Ids are unique; ids with the same "@…" at the
/// end, and all without, are one group.
std::variant<SeriesTable, SeriesProblem> readSeriesTable(const QString &text,
                                                         std::optional<int> horizon = std::nullopt);

/// `id,step,mean,q0.025,…`, a row for each step and, from three steps on, one `c3` for the next three together. A level
/// of 50 to 99.9 adds the bounds of such an interval where they are not among the columns.
QString forecastTable(const SeriesTable &series, std::span<const Forecast> forecasts, double level);
/// The first id whose numbers are not finite or fall; empty if all are well.
QString brokenForecast(const SeriesTable &series, std::span<const Forecast> forecasts);

} // namespace benchbook::forecast
