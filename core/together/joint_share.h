// Our own share of a joint purchase: into our stock, at what it costs.
#pragma once

#include "core/stock/stock.h"
#include "core/together/joint_buying.h"

namespace benchbook {

struct ShareReceipt
{
    Id<Material> material;
    Id<Location> location = places::shelf;
    /// What it costs in the studio's money, where no rate of the order's currency is kept; not read elsewhere.
    std::optional<Money> cost = {};
    QDate day = {}; ///< invalid: today
};
/// One lot of what we were measured, at our part of goods and freight as it comes out here; without a rate, of unknown
/// cost. Refused while the division differs, and where the share was received already.
Result<MadeLot> receiveShare(Studio &studio, Id<Circle> circle, const Hash256 &call, const ShareReceipt &receipt,
                             PersonRef person);

/// Nothing while our share of this purchase is not in stock. It is looked up by the call alone, so a division that is
/// written anew does not bring it in a second time.
std::optional<ReceivedShare> receivedShare(const Reader &reader, const JointPurchase &purchase);

} // namespace benchbook
