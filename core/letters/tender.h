// Tender: one offer made to several peers, of which one can have it. Only the buyer sees all of its deals.
#pragma once

#include "core/letters/deal.h"

namespace benchbook {

struct Tender
{
    QByteArray id;
    std::vector<DealId> deals;    ///< all deals whose latest version belongs to it, in the order of their ids
    std::vector<DealId> accepted; ///< accepted by the peer, and not awarded
    std::vector<DealId> awarded;  ///< countersigned; more than one only if two machines did it
    /// Two or more can have it by what was signed. The replies say where to countersign and where to cancel: nothing
    /// can be countersigned while one is awarded.
    std::optional<Crossing> crossing;
};

/// The tender with this id, from the folded deals of the buyer (others are left out). `deals` in any order.
Tender foldTender(const QByteArray &id, std::vector<Deal> deals);

} // namespace benchbook
