// How the command line ends. Scripts rely on these numbers.
#pragma once

#include "core/base/result.h"

namespace benchbook::cli {

enum class ExitCode {
    Done = 0,
    Refused = 1,    ///< a rule says no; nothing was written
    Usage = 2,      ///< the command itself is not understood
    BadInput = 3,   ///< an input file is not what it should be; nothing was written
    StudioFile = 4, ///< the studio file is missing, damaged, newer, in use or cannot be written
    Cancelled = 5
};

inline ExitCode exitCodeFor(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Storage:
        return ExitCode::StudioFile;
    case ErrorCode::Cancelled:
        return ExitCode::Cancelled;
    case ErrorCode::Invalid:
    case ErrorCode::NotFound:
    case ErrorCode::Conflict:
    case ErrorCode::Refused:
    case ErrorCode::Io:
        return ExitCode::Refused;
    }
    Q_UNREACHABLE();
}

} // namespace benchbook::cli
