// A choice between what two machines of ours said, with what follows from it between studios.
#pragma once

#include "core/journal/machines.h"

namespace benchbook {

/// Machines::settle(). Where it is about a peer, other letters of theirs may count now: the deals with them are
/// reckoned anew in the same action.
Result<void> settleConflict(Studio &studio, const Conflict &conflict, std::size_t choice, PersonRef person);
/// Machines::settleWith(), in the same way.
Result<void> settleConflictWith(Studio &studio, const Conflict &conflict, const RowValues &values, PersonRef person);

} // namespace benchbook
