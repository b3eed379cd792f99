// Rebuild: the journal alone makes every table again. Private to core/journal.
#pragma once

#include "core/journal/verify.h"

namespace benchbook {

/// Replays the studio's whole journal into a new file at `path`.
Result<void> rebuildInto(const Studio &studio, const QString &path, Progress &progress);
/// Compares every journaled table and every kept total with the rebuilt file; differences become violations.
Result<void> compareWith(const Studio &studio, const QString &path, Verification &result);

} // namespace benchbook
