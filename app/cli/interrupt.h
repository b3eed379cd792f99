// Ctrl-C and the end of a session as a wish to stop: long work leaves at its next safe place.
#pragma once

#include "core/base/progress.h"

namespace benchbook::cli {

/// The token that SIGINT and SIGTERM cancel. Call once, before any work.
CancelToken cancelOnInterrupt();

} // namespace benchbook::cli
