// The buyer's side, when pieces come back: the receipt for the peer and the counts in the work order, in one action.
#pragma once

#include "core/peers/hand_over.h"

namespace benchbook {

/// What becomes of pieces that are not accepted.
enum class RejectedAre {
    Scrap,       ///< lost
    RedoneThere, ///< the peer is asked to rework them: they stay with the peer
    RedoneHere   ///< they go through a step of ours again
};

/// What was counted of one line of a delivery.
struct ReceivedLine
{
    qint64 no = 1;
    int accepted = 0;
    int rejected = 0;
    QString reason = {}; ///< as letters name it: "surface", "workmanship" …; needed with `rejected`
    RejectedAre rejectedAre = RejectedAre::Scrap;
    std::optional<Id<ScrapReason>> scrapReason = {}; ///< in our own words; none: the one of the letter's reason
    std::optional<Id<RecipeStep>> redo = {};         ///< with RedoneHere; none: the step of the deal
    QString note = {};
};

/// When the cost of the order learns what the peer will be paid.
enum class ChargeTold {
    Now,         ///< by the agreed prices, for what is accepted
    AtSettlement ///< unknown until then
};

struct ReceivedDelivery
{
    Id<Deal> deal;
    Hash256 delivery; ///< the letter that told of it
    std::vector<ReceivedLine> lines = {};
    ChargeTold charge = ChargeTold::Now;
    QDate received = {}; ///< invalid: today; never ahead
    QString note = {};   ///< for the peer
    std::vector<Hash256> photos = {};
    std::vector<PeerMaterial> used =
        {}; ///< of the material that lies there, see useAtPeer(); what no earlier count told
    std::optional<qint64> usedFor = {};  ///< the line of the deal that it was used for, see useAtPeer()
    std::vector<PeerMaterial> back = {}; ///< that came back with it
    IssueConsent consent = IssueConsent::Asked;
};

struct ReceiptDone
{
    Id<LetterDraft> letter;
    std::vector<Id<WorkLog>> logs = {};
    std::optional<Money> charge = {}; ///< in the studio's money; none: not known yet
};
/// Writes the receipt and counts the pieces back into the work order. A delivery that was received before is counted
/// anew: what was booked of it is answered by counter-facts. Refused where nothing was handed over, where more comes
/// back than is with the peer, and where the receipt is not the next letter.
Result<ReceiptDone> receiveDelivery(Studio &studio, const ReceivedDelivery &request, PersonRef person);

/// The studio's own reason for what a letter gives as its reason; entered when it is first needed. Invalid if letters
/// know no such reason.
Result<Id<ScrapReason>> scrapReasonOfLetter(Action &action, const QString &reason);

} // namespace benchbook
