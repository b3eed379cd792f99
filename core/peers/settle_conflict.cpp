#include "core/peers/settle_conflict.h"

#include "core/peers/deals.h"

namespace benchbook {
namespace {

/// Whom we heard stands in the peer's row, and what binds is believed of nobody else.
Machines::Then dealsFollow(const Conflict &conflict)
{
    if (conflict.table != "peer")
        return {};
    return [peer = Id<Peer>(conflict.row)](Action &action) -> Result<void> {
        refreshDealsWith(action, peer);
        return {};
    };
}

} // namespace

Result<void> settleConflict(Studio &studio, const Conflict &conflict, std::size_t choice, PersonRef person)
{
    return Machines(studio).settle(conflict, choice, person, dealsFollow(conflict));
}

Result<void> settleConflictWith(Studio &studio, const Conflict &conflict, const RowValues &values, PersonRef person)
{
    return Machines(studio).settleWith(conflict, values, person, dealsFollow(conflict));
}

} // namespace benchbook
