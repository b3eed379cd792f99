// Rebuild: the journal alone makes every table again. Private to core/journal.
#pragma once

#include "core/journal/verify.h"

#include <limits>

namespace benchbook {

/// Replays the studio's journal into a new file at `path`: all of it, or up to and with the entry `last`.
Result<void> rebuildInto(const Studio &studio, const QString &path, Progress &progress,
                         qint64 last = std::numeric_limits<qint64>::max());
/// Compares every journaled table and every kept total with the rebuilt file; differences become violations.
Result<void> compareWith(const Studio &studio, const QString &path, Verification &result);

} // namespace benchbook
