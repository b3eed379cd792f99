// RecordAddress: on which page of the window a row of the file is shown.
#pragma once

#include "core/journal/reader.h"

namespace benchbook {

struct RecordAddress
{
    QString page; ///< id of a PageEntry
    qint64 record = 0;
    QString part = {}; ///< which list of the page, where it has several
};

/// An order's line is shown with its order, a timer with its work order.
/// Nothing for tables that no page shows.
std::optional<RecordAddress> addressOf(const Reader &reader, QLatin1StringView table, qint64 row);

} // namespace benchbook
