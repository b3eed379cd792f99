// The buyer's side, once it is agreed: pieces and material go to the peer, and what is used or left over is booked.
#pragma once

#include "core/base/quantity.h"
#include "core/journal/studio.h"
#include "core/peers/deals.h"
#include "core/workshop/work_order.h"

namespace benchbook {

/// A quantity of a lot, and the shelf it is taken from or brought to.
struct PeerMaterial
{
    Id<Lot> lot;
    Id<Location> shelf;
    Quantity quantity;
};

struct HandOver
{
    Id<Deal> deal;
    std::optional<int> pieces = {};           ///< none: all that are agreed and not handed over yet
    std::vector<PeerMaterial> materials = {}; ///< that go along
    QDate day = {};                           ///< invalid: today; never ahead
    QString note = {};
};
/// The pieces go out to the peer for the agreed step, the material is moved to the peer's place; both are ours still.
/// Refused before anything is agreed, for a deal that belongs to no work order, and for more pieces than are agreed.
Result<Id<OutsideWork>> handOver(Studio &studio, const HandOver &request, PersonRef person);

/// What was used of the material at the peer's place goes into the work order of the deal; `used.shelf` is not read.
/// See issueLot() for the consent.
Result<void> useAtPeer(Studio &studio, Id<Deal> deal, const std::vector<PeerMaterial> &used, PersonRef person,
                       IssueConsent consent = IssueConsent::Asked);
/// What they did not need comes back to a shelf.
Result<void> bringBackFromPeer(Studio &studio, Id<Deal> deal, const std::vector<PeerMaterial> &back, PersonRef person);

/// --- Parts of actions ---

Result<void> useAtPeer(Action &action, const DealView &view, const std::vector<PeerMaterial> &used,
                       IssueConsent consent);
Result<void> bringBackFromPeer(Action &action, const DealView &view, const std::vector<PeerMaterial> &back);

} // namespace benchbook
