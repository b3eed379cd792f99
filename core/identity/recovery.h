// Recovery: the studio's two secret seeds as rows of digits, to be kept on paper and typed back in.
#pragma once

#include "core/base/result.h"
#include "core/identity/studio_keys.h"

#include <QStringList>

namespace benchbook {

/// Eight rows of five groups of five digits. Four rows are the root seed, four the newest box seed; each row says
/// eight bytes in four groups, and the fifth is its check: one wrong digit, or two neighbours swapped, is always
/// noticed in its row, and a row in another's place, too. Earlier box keys are not on it: they only open bundles that
/// were written before the last change of keys.
inline constexpr int recoveryRows = 8;
QStringList recoveryText(const StudioKeys &keys);
/// All of it as one line of digits, for a code to scan.
QString recoveryCode(const StudioKeys &keys);

/// Whether one row is as it was printed; `row` counts from 1. For a form that judges each row as it is typed.
bool isRecoveryRow(int row, QStringView typed);

/// One text with a row a line, or the scanned code. Blanks, hyphens and full-width digits are all the same.
/// Invalid: each row that is mistyped or missing is an issue of its own, with field "row1" … "row8".
Result<StudioKeys> keysFromRecovery(const QString &typed);
/// The same, row by row.
Result<StudioKeys> keysFromRecovery(const QStringList &rows);

} // namespace benchbook
