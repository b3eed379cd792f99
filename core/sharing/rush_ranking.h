// Who can take how much of a rush order, and how well. A part of proposeRush().
#pragma once

#include "core/sharing/rush_order.h"

namespace benchbook {

/// Who can take something first, then by score, then by key.
std::vector<RushCandidate> rankRush(const RushNeed &need, const std::vector<RushPeer> &peers, const RushRules &rules);

} // namespace benchbook
