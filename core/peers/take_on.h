// The seller's side: what a peer offered and we accepted is an order of theirs, and they hear how far it is and what
// was sent.
#pragma once

#include "core/journal/studio.h"
#include "core/peers/deals.h"
#include "core/sales/place_order.h"

#include <map>

namespace benchbook {

struct TakenDeal
{
    Id<Deal> deal;
    /// Which product of ours a line of the deal is, by its number; a line that is none of ours stays unmatched.
    std::map<qint64, Id<Variant>> variants = {};
    QString note = {};
};
/// An agreed deal becomes a sales order of the customer that stands for the peer, with the agreed prices and the day it
/// is due, and belongs to the deal from then on. Refused before it is agreed, and a second time.
Result<PlacedOrder> takeOn(Studio &studio, const TakenDeal &request, PersonRef person);

struct ProgressTold
{
    Id<Deal> deal;
    QDate ready = {}; ///< when it will be done; invalid: nobody says
    QString note = {};
    std::vector<Hash256> photos = {};
};
/// Tells the peer how far it is: good and scrapped pieces of the work orders that make the lines of the deal's order.
/// Refused where no work order was planned for it.
Result<Id<LetterDraft>> reportProgress(Studio &studio, const ProgressTold &request, PersonRef person);

struct DeliveryTold
{
    Id<Deal> deal;
    /// By the number of the line; empty: all that was shipped and not told of. A line that is no product of ours cannot
    /// be shipped from stock, so its pieces have to be said.
    std::map<qint64, int> pieces = {};
    QString carrier = {};
    QString tracking = {};
    QString note = {};
    std::vector<Hash256> photos = {};
};
/// Tells the peer what was sent. Refused for more than was shipped, and where nothing was.
Result<Id<LetterDraft>> sendDelivery(Studio &studio, const DeliveryTold &request, PersonRef person);

} // namespace benchbook
