// The outlook as other commands ask for it.
#pragma once

#include "core/planning/outlook/outlook.h"

namespace benchbook::cli {

class Session;

/// With all processors and the progress of this run.
Result<Outlook> outlookOf(Session &session, const OutlookQuestion &question, OutlookCache &cache, int months);

} // namespace benchbook::cli
