// StudioMaker: from the answers of the first run to a studio file.
#pragma once

#include "core/base/progress.h"
#include "core/journal/studio.h"
#include "ui/shell/first_run.h"

namespace benchbook {

/// Where a studio of this name would lie in `folder`: never an existing file, "Name 2.benchbook" beside one.
QString freeStudioPath(const QString &folder, const QString &studioName);

/// Makes the file with what its craft begins with. Returns its path.
Result<QString> makeStudio(const FirstRunAnswers &answers, const QString &folder, const QString &language,
                           const Clock &clock, Random &random);

/// The sample studio lies in a file of its own and says so.
QString samplePath(const QString &dataFolder);
/// Makes it under another name first, so that one that was interrupted is never opened as if it were whole.
Result<QString> makeSampleStudio(const QString &dataFolder, bool english, Instant now, const Progress &progress);
bool isSample(const Studio &studio);

} // namespace benchbook
