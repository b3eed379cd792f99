// Buying together: what each member may do about a call, from asking who joins in to paying one's share.
#pragma once

#include "core/sharing/joint_purchase.h"
#include "core/together/circles.h"

namespace benchbook {

/// What may be done next, as buttons.
enum class JointStep {
    Pledge,
    ChangePledge,
    WithdrawPledge,
    Extend, ///< ours to call: another closing, the same terms
    WithdrawCall,
    PlaceOrder, ///< the call has closed, and the pledges come to a quantity that can be ordered
    TellArrival,
    Divide,
    Countersign,  ///< the division comes out the same here
    ReceiveShare, ///< our share is not in our stock yet
    PrintSlip
};
/// "pledge", "change_pledge" …: on the command line and in the names of buttons.
QString stepKey(JointStep step);

/// A call to buy together, before it is written.
struct JointCall
{
    QString material;
    QString supplier = {};
    Instant closes = Instant(0);
    QString unit;     ///< code, as both studios write it
    QString currency; ///< of the prices
    std::optional<Quantity> minimum = {};
    std::optional<Quantity> caseSize = {};
    std::vector<JointPrice> prices = {};
    QString terms = {};
    QString note = {};
};

/// What we want of it.
struct PledgeWish
{
    Quantity wanted;
    std::optional<Quantity> least = {}; ///< would do with
    std::optional<Quantity> most = {};  ///< would take up to
    std::optional<Money> limit = {};    ///< at most, for all of it; in the call's currency
    QString unit = {};                  ///< where the call names none
    QString note = {};
};

struct JointArrival
{
    Quantity quantity; ///< as it was measured on the whole
    QDate day;
    std::optional<Money> freight = {}; ///< and duty, in the order's currency
    QString note = {};
};

/// What a member got, as it was measured.
struct MeasuredShare
{
    Hash256 pledge;
    Quantity quantity;
};
struct JointDivision
{
    std::vector<MeasuredShare> shares; ///< one of each pledge that the order counts
    std::optional<Money> goods = {};   ///< as billed; none: as ordered
    QString note = {};
};

/// Our share, as it came into our stock.
struct ReceivedShare
{
    QString lot;       ///< its code
    Quantity quantity; ///< in the unit of the call
    Hash256 division;  ///< the letter that said so
};

/// A joint purchase with everything a screen shows of it.
struct JointView
{
    JointPurchase purchase;
    SignPublicKey us;
    std::vector<JointStep> steps;            ///< nothing but looking while a letter of ours about it waits in the box
    std::vector<WaitingLetter> waiting;      ///< of ours about it, in the box
    std::optional<JointPlan> plan;           ///< what would be ordered now, while it is not
    QString planProblem = {};                ///< why nothing can be planned
    std::optional<ReceivedShare> share = {}; ///< ours, once it is in our stock

    bool may(JointStep step) const;
    bool organised() const { return purchase.organiser == us; }
    const JointPledge *ourPledge() const; ///< that counts
    const JointSlip *ourSlip() const;     ///< as it comes out here
    /// Our share came into stock by an earlier division that measured otherwise: our book says another quantity than
    /// the letters do now. Putting it right is a count or a return of that lot.
    bool shareDiffers() const;
};

/// All of a circle, those that are open first, then by closing.
std::vector<JointView> jointViews(const Reader &reader, const CircleView &circle);
/// By the hash of its call, or by the first letters of it. NotFound, or Conflict where several begin so.
Result<JointView> jointView(const Reader &reader, const CircleView &circle, const QString &call);
/// The first letters of the hash, by which people name it.
QString shortHash(const Hash256 &hash);

/// Each writes one letter into the box; Refused where it is not the next step, saying why.
Result<Id<LetterDraft>> callToBuy(Studio &studio, Id<Circle> circle, const JointCall &call, PersonRef person);
Result<Id<LetterDraft>> extendCall(Studio &studio, Id<Circle> circle, const Hash256 &call, Instant closes,
                                   PersonRef person);
Result<Id<LetterDraft>> withdrawCall(Studio &studio, Id<Circle> circle, const Hash256 &call, const QString &reason,
                                     PersonRef person);
/// A new one takes the place of the one before.
Result<Id<LetterDraft>> pledge(Studio &studio, Id<Circle> circle, const Hash256 &call, const PledgeWish &wish,
                               PersonRef person);
Result<Id<LetterDraft>> withdrawPledge(Studio &studio, Id<Circle> circle, const Hash256 &call, const QString &reason,
                                       PersonRef person);
/// Orders what planJointOrder() chooses from the pledges that count here.
Result<Id<LetterDraft>> placeJointOrder(Studio &studio, Id<Circle> circle, const Hash256 &call, QDate expected,
                                        const QString &note, PersonRef person);
Result<Id<LetterDraft>> tellArrival(Studio &studio, Id<Circle> circle, const Hash256 &call, const JointArrival &arrival,
                                    PersonRef person);
Result<Id<LetterDraft>> divideArrival(Studio &studio, Id<Circle> circle, const Hash256 &call,
                                      const JointDivision &division, PersonRef person);
/// "I get the same." Refused with what differs as issues (F24).
Result<Id<LetterDraft>> countersignDivision(Studio &studio, Id<Circle> circle, const Hash256 &call, PersonRef person);

/// The same inside an action, for who reads the letter over first: rehearsedLetter().
Result<Id<LetterDraft>> callToBuy(Action &action, Id<Circle> circle, const JointCall &call);
Result<Id<LetterDraft>> extendCall(Action &action, Id<Circle> circle, const Hash256 &call, Instant closes);
Result<Id<LetterDraft>> withdrawCall(Action &action, Id<Circle> circle, const Hash256 &call, const QString &reason);
Result<Id<LetterDraft>> pledge(Action &action, Id<Circle> circle, const Hash256 &call, const PledgeWish &wish);
Result<Id<LetterDraft>> withdrawPledge(Action &action, Id<Circle> circle, const Hash256 &call, const QString &reason);
Result<Id<LetterDraft>> placeJointOrder(Action &action, Id<Circle> circle, const Hash256 &call, QDate expected,
                                        const QString &note);
Result<Id<LetterDraft>> tellArrival(Action &action, Id<Circle> circle, const Hash256 &call,
                                    const JointArrival &arrival);
Result<Id<LetterDraft>> divideArrival(Action &action, Id<Circle> circle, const Hash256 &call,
                                      const JointDivision &division);
Result<Id<LetterDraft>> countersignDivision(Action &action, Id<Circle> circle, const Hash256 &call);

/// In words, for who looks at them.
QString pledgeStandingText(PledgeStanding standing);
/// What is wrong with an order or a division, seen from here, a sentence each.
QStringList orderFlawTexts(const CircleView &circle, const JointPurchase &purchase);
QStringList divisionDifferenceTexts(const CircleView &circle, const JointPurchase &purchase);
/// What shareDiffers() means, in one sentence; empty where it does not.
QString shareDifferenceText(const JointView &view);
/// "call_open", "call_closed", "ordered" …: see stateTitle().
QString jointStageName(JointStage stage);

} // namespace benchbook
