// Demand figures: what the owner thinks will be asked for in a month, instead of what the forecast says.
#pragma once

#include "core/base/quantity.h"
#include "core/journal/studio.h"

#include <vector>

namespace benchbook {

struct DemandFigureDraft
{
    Id<Variant> variant;
    QDate month;                           ///< any day of it; not a month that is over
    Quantity pieces;                       ///< >= 0, whole ones
    std::optional<Quantity> forecast = {}; ///< what the program says of this month now, to be judged beside it
    QString reason = {};
};
struct DemandFigureInfo
{
    Id<DemandFigure> id;
    Id<Variant> variant;
    QDate month; ///< its first day
    Quantity pieces;
    std::optional<Quantity> forecast;
    QDate saidDay;
    QString reason;
};

/// Writes the figure down; one that stands for the month already is replaced. Invalid names every issue.
Result<void> sayDemand(Studio &studio, const DemandFigureDraft &draft, PersonRef person);
/// From now on the forecast stands again. NotFound where no figure does.
Result<void> withdrawDemand(Studio &studio, Id<Variant> variant, QDate month, PersonRef person);
/// All that stand, by variant and month; those of months gone by are kept to be judged.
std::vector<DemandFigureInfo> demandFigures(const Reader &reader);

} // namespace benchbook
