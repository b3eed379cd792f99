// A folder beside a file, for what is made there before it gets its name: the temporary folder of the system may be on
// another disk, and smaller than a studio.
#pragma once

#include "core/base/result.h"

#include <QTemporaryDir>

#include <memory>

namespace benchbook {

/// Removed with all that is in it when it goes. `purpose` begins its hidden name. Io if it cannot be made.
Result<std::unique_ptr<QTemporaryDir>> folderBeside(const QString &file, QLatin1StringView purpose);

} // namespace benchbook
