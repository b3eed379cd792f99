// What the commands that write to several studios share: the peers something is meant for.
#pragma once

#include "app/cli/session.h"

namespace benchbook::cli {

/// Each --to.
Result<std::vector<Id<Peer>>> namedPeers(Session &session, const Studio &studio);

} // namespace benchbook::cli
