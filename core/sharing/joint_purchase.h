// Buying together: what the letters about one call come to. Call, pledges, order, arrival, split, countersignatures.
#pragma once

#include "core/sharing/held_letters.h"
#include "core/sharing/joint_order.h"
#include "core/sharing/joint_settlement.h"

namespace benchbook {

enum class PledgeStanding {
    Counts,
    Replaced,    ///< the member pledged otherwise later on, and in time
    Late,        ///< after the call had closed: visible, not counted
    Withdrawn,   ///< taken back in time
    OtherTerms,  ///< to a call whose price, minimum or case was another; the newest call is yet to be answered
    OtherMeasure ///< in another unit or currency than the call
};

struct JointPledge
{
    Hash256 letter;
    SignPublicKey member;
    Quantity wanted;
    Quantity least; ///< as `wanted` where the member says nothing
    Quantity most;  ///< likewise
    std::optional<Money> limit;
    Instant at = Instant(0);
    PledgeStanding standing = PledgeStanding::Counts;
    bool withdrawnLate = false; ///< counts all the same: it was taken back after the call had closed
    friend bool operator==(const JointPledge &, const JointPledge &) = default;
};

/// What is wrong with an order, seen from here. None of it changes the order; it is to be talked about.
struct OrderFlaws
{
    BodyHashes notHeld;        ///< counted by the organiser, did not come here
    BodyHashes notCounting;    ///< counted by the organiser, stands otherwise here (late, replaced, …)
    BodyHashes leftOut;        ///< counts here, and the organiser's list lacks it
    bool otherMeasure = false; ///< in another unit or currency than the call
    bool belowMinimum = false;
    bool brokenCase = false;              ///< not whole cases
    std::optional<Money> otherTotal = {}; ///< what comes out by the prices of the call, if that is another total
    bool none() const { return *this == OrderFlaws(); }
    friend bool operator==(const OrderFlaws &, const OrderFlaws &) = default;
};

struct JointOrder
{
    Hash256 letter;
    BodyHashes pledges; ///< that the organiser counts
    Quantity quantity;
    Money total;
    QString currency;
    std::optional<QDate> expected;
    OrderFlaws flaws;
    friend bool operator==(const JointOrder &, const JointOrder &) = default;
};

struct SplitLineDifference
{
    Hash256 pledge;
    std::optional<Money> theirs; ///< nothing if they do not name it
    std::optional<Money> ours;   ///< nothing if it cannot be named: no pledge of the order, or named twice
    friend bool operator==(const SplitLineDifference &, const SplitLineDifference &) = default;
};

/// The organiser's split, reckoned again here: quantities as the organiser measured them, amounts from the total.
struct JointSplit
{
    Hash256 letter;
    Money total;
    QString currency;
    std::vector<JointSlip> slips;                 ///< as they come out here; none if it cannot be reckoned
    std::vector<SplitLineDifference> differences; ///< F24: none, or it is not signed
    bool notReckoned = false;                     ///< other units, or less than the freight alone
    Quantity unaccounted;                         ///< see JointSettlement
    std::optional<Money> ordered;                 ///< what the goods were ordered for, if they are billed otherwise now
    std::vector<SignPublicKey> signedBy;          ///< the organiser and who countersigned the same total, by key
    std::vector<SignPublicKey> unsignedBy;        ///< who gets something and did not sign yet, by key
    bool same() const { return differences.empty() && !notReckoned; }
    friend bool operator==(const JointSplit &, const JointSplit &) = default;
};

enum class JointStage { Open, Closed, Ordered, Arrived, Divided, Settled, Withdrawn };

struct JointPurchase
{
    Hash256 call; ///< the first letter
    SignPublicKey organiser;
    Hash256 newest; ///< the organiser's last call: it may extend the closing or change the terms
    QString material;
    QString supplier;
    Instant closes = Instant(0);
    QString unit;     ///< empty while nobody has said one
    QString currency; ///< empty if the call names no price
    std::optional<Quantity> minimum;
    std::optional<Quantity> caseSize;
    std::vector<JointPrice> prices;
    bool mixedTerms = false;          ///< the call mixes units or currencies: it cannot be reckoned with
    std::vector<JointPledge> pledges; ///< by member, time and hash
    Quantity pledged;                 ///< by pledges that count
    std::optional<JointOrder> order;
    bool severalOrders = false; ///< the organiser's machines wrote more than one; the last said is taken
    Quantity arrived;
    Money freight; ///< of all arrivals
    std::optional<JointSplit> split;
    JointStage stage = JointStage::Open;
    friend bool operator==(const JointPurchase &, const JointPurchase &) = default;
};

/// Every call of the group with what came after it, by the hash of the first call. `now` decides only whether a call
/// without order is still open. Whether a pledge was in time is decided by what its writer's clock says, and in the
/// end by the list in the organiser's order, which names what it counts.
///
/// A call that names an earlier one of the same organiser takes its place. Pledges to the earlier one go on to count if
/// material, supplier, minimum, case and prices are the same: so a closing is extended without asking everybody anew.
/// Of each member the last pledge in time counts. What was replaced does not come back when its replacement is
/// withdrawn. Sums stop at what one letter could say (maxBodyMicro, maxBodyNumber).
std::vector<JointPurchase> jointPurchases(const SharingGroup &group, const std::vector<Letter> &letters, Instant now);

/// For planJointOrder(): what counts, in parts of `step`.
Result<JointPlan> planPurchase(const JointPurchase &purchase, Quantity step);
/// The order's letter: it names exactly the pledges that count and get something. Refused if there is no order to
/// place.
Result<LetterContent> orderPlacedContent(const JointPurchase &purchase, const JointPlan &plan, Instant at);
/// "I get the same" for the organiser's split. Refused if it comes out otherwise, or is not there.
Result<LetterContent> countersignPurchase(const JointPurchase &purchase, Instant at);

} // namespace benchbook
