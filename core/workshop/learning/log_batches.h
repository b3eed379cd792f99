// Logs put together to batches: whose time made which pieces.
#pragma once

#include <QtGlobal>

#include <cstddef>
#include <span>
#include <vector>

namespace benchbook {

/// One log of a step as it was booked. Logs are handed over in the order of time.
struct BookedLog
{
    qint64 order = 0;  ///< the work order, by any number
    qint64 step = 0;   ///< the step of the recipe version it was made by
    qint64 person = 0; ///< by any number
    double seconds = 0;
    int pieces = 0;
    bool isTimed = true; ///< false: of a load or a partner, whose time is that of nobody's hands for these pieces
};

/// The pieces of one log with all the time that belongs to them.
struct LogBatch
{
    std::size_t log = 0;   ///< that counted the pieces
    double seconds = 0;    ///< 0 where it is not timed
    bool isFirst = false;  ///< of its order and step: set-up is within
    bool isOneHand = true; ///< all of the time is of the one who counted the pieces
};

/// Time without pieces goes with the pieces that follow on the same order and step, or else with the last before. So
/// where two persons work on one step and one of them counts, the batch has the time of both and is neither's alone.
std::vector<LogBatch> batchesOf(std::span<const BookedLog> logs);

} // namespace benchbook
