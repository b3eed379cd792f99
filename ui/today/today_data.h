// TodayData: everything the Today page shows, read in one go on a worker.
#pragma once

#include "core/reports/today.h"

namespace benchbook {

struct TodayData
{
    TodayFigures figures;
    bool hasMaterials = true;
    bool hasProducts = true;

    /// Nothing was sold, made or is asked for yet, and nothing needs anybody: the page shows the first steps instead of
    /// zeros.
    bool isNewStudio() const;
};

Result<TodayData> readToday(const Reader &reader, Instant now, const QTimeZone &zone);

} // namespace benchbook
