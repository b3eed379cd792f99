#include "core/together/joint_buying.h"

#include <QCoreApplication>

#include <algorithm>
#include <functional>

namespace benchbook {
namespace {

using namespace Qt::StringLiterals;

struct JointText
{
    Q_DECLARE_TR_FUNCTIONS(Together)
};

/// A step about a call that is here: looked up, found legal, then written.
using JointWriting = std::function<Result<LetterContent>(const CircleView &, const JointView &)>;

QString whyNot(const JointView &view, JointStep step)
{
    if (!view.waiting.empty()) {
        return JointText::tr("A letter about this purchase waits in the box already. Change it or throw it away first, "
                             "or send it with a bundle.");
    }
    if ((step == JointStep::PlaceOrder || step == JointStep::TellArrival || step == JointStep::Divide ||
         step == JointStep::Extend || step == JointStep::WithdrawCall) &&
        !view.organised())
        return JointText::tr("Only who called can do this.");
    if (step == JointStep::PlaceOrder && view.purchase.stage == JointStage::Open)
        return JointText::tr("The call is still open; others may still pledge. Order once it has closed.");
    if (step == JointStep::PlaceOrder && view.plan && !view.plan->order)
        return JointText::tr("The pledges do not come to a quantity that can be ordered. Extend the call, or withdraw "
                             "it.");
    if (step == JointStep::Countersign && view.purchase.split && !view.purchase.split->same())
        return JointText::tr("Here it comes out otherwise. Nothing was signed; settle what differs first.");
    if (step == JointStep::Pledge && view.purchase.stage != JointStage::Open)
        return JointText::tr("The call has closed.");
    return JointText::tr("This is not the next step of the purchase: it is “%1” now.")
        .arg(stateTitle(jointStageName(view.purchase.stage)));
}

Result<Id<LetterDraft>> writeJoint(Action &action, Id<Circle> circle, const Hash256 &call, JointStep step,
                                   const char *sentence, const JointWriting &writing)
{
    BENCHBOOK_ASSIGN(const CircleView in, circleView(action.reader(), circle));
    BENCHBOOK_ASSIGN(const JointView view, jointView(action.reader(), in, QString::fromLatin1(call.hex())));
    if (!view.may(step) && !(step == JointStep::Pledge && view.may(JointStep::ChangePledge))) {
        Error refused = Error::refused(whyNot(view, step));
        if (step == JointStep::Countersign) {
            for (const QString &text : divisionDifferenceTexts(in, view.purchase))
                refused.issues.push_back({u"lines"_s, text});
        }
        return refused;
    }
    BENCHBOOK_ASSIGN(const LetterContent content, writing(in, view));
    BENCHBOOK_ASSIGN(const Id<LetterDraft> draft, writeToCircle(action, in, content));
    action.say(Sentence(sentence, {view.purchase.material}));
    return draft;
}

void setNote(LetterBody &body, QLatin1StringView key, const QString &text)
{
    if (!text.trimmed().isEmpty())
        body.set(key, text.trimmed());
}

LetterBody callBody(const JointCall &call)
{
    LetterBody body;
    body.set("material"_L1, call.material.trimmed()).set("closes"_L1, call.closes);
    setNote(body, "supplier"_L1, call.supplier);
    setNote(body, "terms"_L1, call.terms);
    setNote(body, "note"_L1, call.note);
    if (call.minimum)
        body.set("minimum"_L1, BodyQuantity{*call.minimum, call.unit});
    if (call.caseSize)
        body.set("case"_L1, BodyQuantity{*call.caseSize, call.unit});
    BodyLines prices;
    for (const JointPrice &price : call.prices) {
        LetterBody line;
        line.set("from"_L1, BodyQuantity{price.from, call.unit});
        line.set("per"_L1, BodyQuantity{price.per, call.unit});
        line.set("price"_L1, BodyMoney{price.price, call.currency});
        prices.push_back(std::move(line));
    }
    if (!prices.empty())
        body.set("prices"_L1, std::move(prices));
    return body;
}

std::vector<Issue> callIssues(const JointCall &call, Instant now)
{
    std::vector<Issue> issues;
    if (call.material.trimmed().isEmpty())
        issues.push_back({u"material"_s, JointText::tr("Say what is to be bought.")});
    if (call.closes <= now)
        issues.push_back({u"closes"_s, JointText::tr("The closing has to lie ahead.")});
    if ((call.minimum || call.caseSize || !call.prices.empty()) && call.unit.trimmed().isEmpty())
        issues.push_back({u"unit"_s, JointText::tr("Say in which unit it is sold.")});
    for (const JointPrice &price : call.prices) {
        if (price.per <= Quantity())
            issues.push_back({u"prices"_s, JointText::tr("A price is for more than nothing.")});
        if (price.price < Money())
            issues.push_back({u"prices"_s, JointText::tr("A price is not below zero.")});
    }
    return issues;
}

Result<Letter> letterHeld(const CircleView &circle, const Hash256 &hash)
{
    const auto found = std::find_if(circle.letters.begin(), circle.letters.end(),
                                    [&](const Letter &letter) { return letter.hash == hash; });
    if (found == circle.letters.end())
        return Error::notFound(JointText::tr("This letter is not held here."));
    return *found;
}

LetterContent retraction(const Hash256 &letter, const QString &reason, Instant at)
{
    LetterContent content{.kind = u"retract"_s, .parents = {letter}, .at = at};
    setNote(content.body, "reason"_L1, reason);
    return content;
}

Result<LetterContent> pledgeContent(const JointView &view, const PledgeWish &wish, Instant at)
{
    const JointPurchase &purchase = view.purchase;
    const QString unit = purchase.unit.isEmpty() ? wish.unit.trimmed() : purchase.unit;
    std::vector<Issue> issues;
    if (wish.wanted <= Quantity())
        issues.push_back({u"quantity"_s, JointText::tr("Say how much you want.")});
    if (wish.least && *wish.least > wish.wanted)
        issues.push_back({u"least"_s, JointText::tr("You cannot need more at least than you want.")});
    if (wish.most && *wish.most < wish.wanted)
        issues.push_back({u"most"_s, JointText::tr("You cannot take less at most than you want.")});
    if (unit.isEmpty())
        issues.push_back({u"unit"_s, JointText::tr("Say in which unit.")});
    if (wish.limit && purchase.currency.isEmpty())
        issues.push_back({u"limit"_s, JointText::tr("The call names no price, so no limit can be kept.")});
    if (!issues.empty())
        return Error::fromIssues(std::move(issues));
    LetterContent content{.kind = u"pledge"_s, .parents = {purchase.newest}, .at = at};
    content.body.set("quantity"_L1, BodyQuantity{wish.wanted, unit});
    if (wish.least)
        content.body.set("least"_L1, BodyQuantity{*wish.least, unit});
    if (wish.most)
        content.body.set("most"_L1, BodyQuantity{*wish.most, unit});
    if (wish.limit)
        content.body.set("limit"_L1, BodyMoney{*wish.limit, purchase.currency});
    setNote(content.body, "note"_L1, wish.note);
    return content;
}

Result<LetterContent> divisionContent(const JointView &view, const JointDivision &division, Instant at)
{
    const JointPurchase &purchase = view.purchase;
    std::vector<MeasuredPart> parts;
    for (const Hash256 &counted : purchase.order->pledges) {
        const auto pledge = std::find_if(purchase.pledges.begin(), purchase.pledges.end(),
                                         [&](const JointPledge &each) { return each.letter == counted; });
        const auto share = std::find_if(division.shares.begin(), division.shares.end(),
                                        [&](const MeasuredShare &each) { return each.pledge == counted; });
        if (pledge == purchase.pledges.end())
            return Error::refused(JointText::tr("A pledge that the order counts is not held here."));
        if (share == division.shares.end())
            return Error::fromIssues({{u"shares"_s, JointText::tr("Say for every studio what it was measured.")}});
        parts.push_back({pledge->member, counted, pledge->wanted, share->quantity});
    }
    if (division.shares.size() != purchase.order->pledges.size())
        return Error::fromIssues({{u"shares"_s, JointText::tr("A share is of no pledge that the order counts.")}});
    BENCHBOOK_ASSIGN(const JointSettlement settlement,
                     settleJointBill({division.goods.value_or(purchase.order->total), purchase.freight,
                                      purchase.order->currency, purchase.arrived, purchase.unit},
                                     parts));
    LetterContent content{.kind = u"purchase_split"_s, .parents = {purchase.order->letter}, .at = at};
    content.body = purchaseSplitBody(settlement);
    setNote(content.body, "note"_L1, division.note);
    return content;
}

} // namespace

Result<Id<LetterDraft>> callToBuy(Action &action, Id<Circle> circle, const JointCall &call)
{
    if (auto issues = callIssues(call, action.now()); !issues.empty())
        return Error::fromIssues(std::move(issues));
    BENCHBOOK_ASSIGN(const CircleView in, circleView(action.reader(), circle));
    const LetterContent content{.kind = u"call"_s, .at = action.now(), .body = callBody(call)};
    BENCHBOOK_ASSIGN(const Id<LetterDraft> draft, writeToCircle(action, in, content));
    action.say(Sentence(QT_TRANSLATE_NOOP("Action", "Call to buy %1 together"), {call.material.trimmed()}));
    return draft;
}

Result<Id<LetterDraft>> extendCall(Action &action, Id<Circle> circle, const Hash256 &call, Instant closes)
{
    return writeJoint(
        action, circle, call, JointStep::Extend, QT_TRANSLATE_NOOP("Action", "Extend the call to buy %1 together"),
        [&](const CircleView &in, const JointView &view) -> Result<LetterContent> {
            if (closes <= action.now())
                return Error::fromIssues({{u"closes"_s, JointText::tr("The closing has to lie ahead.")}});
            BENCHBOOK_ASSIGN(const Letter newest, letterHeld(in, view.purchase.newest));
            LetterContent content{
                .kind = u"call"_s, .parents = {newest.hash}, .at = action.now(), .body = newest.content.body};
            content.body.set("closes"_L1, closes);
            return content;
        });
}

Result<Id<LetterDraft>> withdrawCall(Action &action, Id<Circle> circle, const Hash256 &call, const QString &reason)
{
    return writeJoint(action, circle, call, JointStep::WithdrawCall,
                      QT_TRANSLATE_NOOP("Action", "Withdraw the call to buy %1 together"),
                      [&](const CircleView &, const JointView &view) -> Result<LetterContent> {
                          return retraction(view.purchase.newest, reason, action.now());
                      });
}

Result<Id<LetterDraft>> pledge(Action &action, Id<Circle> circle, const Hash256 &call, const PledgeWish &wish)
{
    return writeJoint(
        action, circle, call, JointStep::Pledge, QT_TRANSLATE_NOOP("Action", "Pledge to buy %1"),
        [&](const CircleView &, const JointView &view) { return pledgeContent(view, wish, action.now()); });
}

Result<Id<LetterDraft>> withdrawPledge(Action &action, Id<Circle> circle, const Hash256 &call, const QString &reason)
{
    return writeJoint(action, circle, call, JointStep::WithdrawPledge,
                      QT_TRANSLATE_NOOP("Action", "Withdraw the pledge to buy %1"),
                      [&](const CircleView &, const JointView &view) -> Result<LetterContent> {
                          return retraction(view.ourPledge()->letter, reason, action.now());
                      });
}

Result<Id<LetterDraft>> placeJointOrder(Action &action, Id<Circle> circle, const Hash256 &call, QDate expected,
                                        const QString &note)
{
    return writeJoint(
        action, circle, call, JointStep::PlaceOrder, QT_TRANSLATE_NOOP("Action", "Order %1 for all who pledged"),
        [&](const CircleView &, const JointView &view) -> Result<LetterContent> {
            BENCHBOOK_ASSIGN(LetterContent content, orderPlacedContent(view.purchase, *view.plan, action.now()));
            if (expected.isValid())
                content.body.set("expected"_L1, expected);
            setNote(content.body, "note"_L1, note);
            return content;
        });
}

Result<Id<LetterDraft>> tellArrival(Action &action, Id<Circle> circle, const Hash256 &call, const JointArrival &arrival)
{
    return writeJoint(
        action, circle, call, JointStep::TellArrival, QT_TRANSLATE_NOOP("Action", "Tell that %1 arrived"),
        [&](const CircleView &, const JointView &view) -> Result<LetterContent> {
            std::vector<Issue> issues;
            if (arrival.quantity <= Quantity())
                issues.push_back({u"quantity"_s, JointText::tr("Say how much arrived.")});
            if (!arrival.day.isValid() || arrival.day > action.today())
                issues.push_back({u"day"_s, JointText::tr("Nothing arrives on a day that is still ahead.")});
            if (!issues.empty())
                return Error::fromIssues(std::move(issues));
            LetterContent content{.kind = u"arrival"_s, .parents = {view.purchase.order->letter}, .at = action.now()};
            content.body.set("quantity"_L1, BodyQuantity{arrival.quantity, view.purchase.unit});
            content.body.set("arrived"_L1, arrival.day);
            if (arrival.freight)
                content.body.set("freight"_L1, BodyMoney{*arrival.freight, view.purchase.order->currency});
            setNote(content.body, "note"_L1, arrival.note);
            return content;
        });
}

Result<Id<LetterDraft>> divideArrival(Action &action, Id<Circle> circle, const Hash256 &call,
                                      const JointDivision &division)
{
    return writeJoint(
        action, circle, call, JointStep::Divide, QT_TRANSLATE_NOOP("Action", "Divide %1 by what was measured"),
        [&](const CircleView &, const JointView &view) { return divisionContent(view, division, action.now()); });
}

Result<Id<LetterDraft>> countersignDivision(Action &action, Id<Circle> circle, const Hash256 &call)
{
    return writeJoint(
        action, circle, call, JointStep::Countersign, QT_TRANSLATE_NOOP("Action", "Countersign the division of %1"),
        [&](const CircleView &, const JointView &view) { return countersignPurchase(view.purchase, action.now()); });
}

Result<Id<LetterDraft>> callToBuy(Studio &studio, Id<Circle> circle, const JointCall &call, PersonRef person)
{
    return performStep(studio, person, [&](Action &action) { return callToBuy(action, circle, call); });
}

Result<Id<LetterDraft>> extendCall(Studio &studio, Id<Circle> circle, const Hash256 &call, Instant closes,
                                   PersonRef person)
{
    return performStep(studio, person, [&](Action &action) { return extendCall(action, circle, call, closes); });
}

Result<Id<LetterDraft>> withdrawCall(Studio &studio, Id<Circle> circle, const Hash256 &call, const QString &reason,
                                     PersonRef person)
{
    return performStep(studio, person, [&](Action &action) { return withdrawCall(action, circle, call, reason); });
}

Result<Id<LetterDraft>> pledge(Studio &studio, Id<Circle> circle, const Hash256 &call, const PledgeWish &wish,
                               PersonRef person)
{
    return performStep(studio, person, [&](Action &action) { return pledge(action, circle, call, wish); });
}

Result<Id<LetterDraft>> withdrawPledge(Studio &studio, Id<Circle> circle, const Hash256 &call, const QString &reason,
                                       PersonRef person)
{
    return performStep(studio, person, [&](Action &action) { return withdrawPledge(action, circle, call, reason); });
}

Result<Id<LetterDraft>> placeJointOrder(Studio &studio, Id<Circle> circle, const Hash256 &call, QDate expected,
                                        const QString &note, PersonRef person)
{
    return performStep(studio, person,
                       [&](Action &action) { return placeJointOrder(action, circle, call, expected, note); });
}

Result<Id<LetterDraft>> tellArrival(Studio &studio, Id<Circle> circle, const Hash256 &call, const JointArrival &arrival,
                                    PersonRef person)
{
    return performStep(studio, person, [&](Action &action) { return tellArrival(action, circle, call, arrival); });
}

Result<Id<LetterDraft>> divideArrival(Studio &studio, Id<Circle> circle, const Hash256 &call,
                                      const JointDivision &division, PersonRef person)
{
    return performStep(studio, person, [&](Action &action) { return divideArrival(action, circle, call, division); });
}

Result<Id<LetterDraft>> countersignDivision(Studio &studio, Id<Circle> circle, const Hash256 &call, PersonRef person)
{
    return performStep(studio, person, [&](Action &action) { return countersignDivision(action, circle, call); });
}

} // namespace benchbook
