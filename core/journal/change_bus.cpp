#include "core/journal/change_bus.h"

#include <algorithm>
#include <cstring>

namespace benchbook {

bool ChangeSet::touches(const char *table) const
{
    return std::any_of(rows.begin(), rows.end(),
                       [&](const RowChange &row) { return std::strcmp(row.table, table) == 0; });
}

} // namespace benchbook
