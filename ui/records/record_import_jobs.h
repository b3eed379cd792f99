// What an import of records has done on worker threads: reading the file, and saying what importing it would do.
#pragma once

#include "core/tables/record_import.h"

#include <memory>

namespace benchbook {

/// A file as it was read once, and what it would do. Never changed, so several threads may read it.
struct RecordReading
{
    RecordTable table;
    RecordPlan plan;
};

/// Io or Invalid, naming the file, if it cannot be read, is too large or no table of this kind.
Result<RecordTable> loadRecordTable(const RecordKind &kind, const QString &path);

/// Cancelled, if asked to stop.
Result<std::shared_ptr<const RecordReading>> readRecords(const Studio &studio, const RecordKinds &kinds,
                                                         RecordTable table, const Progress &progress);

} // namespace benchbook
