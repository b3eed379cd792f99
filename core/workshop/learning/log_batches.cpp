#include "core/workshop/learning/log_batches.h"

#include <map>
#include <optional>

namespace benchbook {
namespace {

/// What was logged on one order and step so far.
struct LogsBegun
{
    std::vector<std::size_t> waiting = {}; ///< logs of time without pieces
    std::optional<std::size_t> last = {};  ///< batch that is timed
};

void addTime(LogBatch &batch, std::span<const BookedLog> logs, const std::vector<std::size_t> &waiting)
{
    for (const std::size_t log : waiting) {
        batch.seconds += logs[log].seconds;
        batch.isOneHand = batch.isOneHand && logs[log].person == logs[batch.log].person;
    }
}

} // namespace

std::vector<LogBatch> batchesOf(std::span<const BookedLog> logs)
{
    std::vector<LogBatch> batches;
    std::map<std::pair<qint64, qint64>, LogsBegun> begun;
    for (std::size_t i = 0; i < logs.size(); ++i) {
        const BookedLog &log = logs[i];
        LogsBegun &here = begun[{log.order, log.step}];
        if (log.pieces <= 0) {
            if (log.isTimed && log.seconds > 0)
                here.waiting.push_back(i);
            continue;
        }
        LogBatch batch{.log = i};
        if (log.isTimed) {
            batch.seconds = log.seconds;
            batch.isFirst = !here.last;
            addTime(batch, logs, here.waiting);
            here.waiting.clear();
            here.last = batches.size();
        }
        batches.push_back(batch);
    }
    for (const auto &[key, here] : begun) {
        if (here.last)
            addTime(batches[*here.last], logs, here.waiting);
    }
    return batches;
}

} // namespace benchbook
