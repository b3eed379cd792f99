// What may be done next about a joint purchase, and what of it is said in words.
#include "core/together/joint_buying.h"

#include "core/letters/visible_text.h"
#include "core/together/joint_share.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace benchbook {
namespace {

using namespace Qt::StringLiterals;

struct JointStepText
{
    Q_DECLARE_TR_FUNCTIONS(Together)
};

/// Smaller parts than a whole unit are only dealt out where somebody asks for them.
Quantity stepOf(const JointPurchase &purchase)
{
    const Quantity whole = Quantity::units(1);
    const auto isWhole = [&whole](const std::optional<Quantity> &quantity) {
        return !quantity || quantity->micro() % whole.micro() == 0;
    };
    bool allWhole = isWhole(purchase.minimum) && isWhole(purchase.caseSize);
    for (const JointPledge &pledge : purchase.pledges)
        allWhole = allWhole && isWhole(pledge.wanted) && isWhole(pledge.least) && isWhole(pledge.most);
    return allWhole ? whole : Quantity::fromMicro(whole.micro() / 1000);
}

/// Everything that letters about this purchase name as what they answer.
std::set<Hash256> namesOf(const JointPurchase &purchase)
{
    std::set<Hash256> names{purchase.call, purchase.newest};
    for (const JointPledge &pledge : purchase.pledges)
        names.insert(pledge.letter);
    if (purchase.order)
        names.insert(purchase.order->letter);
    if (purchase.split)
        names.insert(purchase.split->letter);
    return names;
}

void addOrganiserSteps(const JointView &view, std::vector<JointStep> &steps)
{
    switch (view.purchase.stage) {
    case JointStage::Open:
    case JointStage::Closed:
        if (view.purchase.stage == JointStage::Closed && view.plan && view.plan->order && view.plan->order->goods)
            steps.push_back(JointStep::PlaceOrder);
        steps.push_back(JointStep::Extend);
        steps.push_back(JointStep::WithdrawCall);
        return;
    case JointStage::Ordered:
        steps.push_back(JointStep::TellArrival);
        return;
    case JointStage::Arrived:
        steps.push_back(JointStep::Divide);
        steps.push_back(JointStep::TellArrival);
        return;
    case JointStage::Divided:
        // While it comes out otherwise, or somebody did not sign, it can be said anew.
        if (!view.purchase.split->unsignedBy.empty() || !view.purchase.split->same())
            steps.push_back(JointStep::Divide);
        return;
    case JointStage::Settled:
    case JointStage::Withdrawn:
        return;
    }
}

std::vector<JointStep> stepsOf(const JointView &view)
{
    const JointPurchase &purchase = view.purchase;
    std::vector<JointStep> steps;
    if (view.waiting.empty()) {
        if (purchase.stage == JointStage::Open && !purchase.mixedTerms) {
            steps.push_back(view.ourPledge() ? JointStep::ChangePledge : JointStep::Pledge);
            if (view.ourPledge())
                steps.push_back(JointStep::WithdrawPledge);
        }
        if (view.organised())
            addOrganiserSteps(view, steps);
        const bool unsignedByUs = purchase.split && std::binary_search(purchase.split->unsignedBy.begin(),
                                                                       purchase.split->unsignedBy.end(), view.us);
        if (unsignedByUs && purchase.split->same())
            steps.push_back(JointStep::Countersign);
    }
    if (const JointSlip *slip = view.ourSlip(); slip && slip->received > Quantity()) {
        if (!view.share && purchase.split->same())
            steps.push_back(JointStep::ReceiveShare);
        steps.push_back(JointStep::PrintSlip);
    }
    return steps;
}

JointView viewOf(const Reader &reader, const CircleView &circle, JointPurchase purchase)
{
    JointView view{std::move(purchase), circle.us, {}, {}, {}};
    const std::set<Hash256> names = namesOf(view.purchase);
    for (const WaitingLetter &letter : circle.waiting) {
        const auto &parents = letter.content.parents;
        if (std::any_of(parents.begin(), parents.end(), [&](const Hash256 &parent) { return names.contains(parent); }))
            view.waiting.push_back(letter);
    }
    if (!view.purchase.order && view.purchase.pledged > Quantity()) {
        if (Result<JointPlan> plan = planPurchase(view.purchase, stepOf(view.purchase)); plan.ok())
            view.plan = std::move(plan.value());
        else
            view.planProblem = plan.error().message;
    }
    view.share = receivedShare(reader, view.purchase);
    if (circle.takesPart() && !circle.after)
        view.steps = stepsOf(view);
    return view;
}

} // namespace

bool JointView::may(JointStep step) const { return std::find(steps.begin(), steps.end(), step) != steps.end(); }

const JointPledge *JointView::ourPledge() const
{
    for (const JointPledge &pledge : purchase.pledges) {
        if (pledge.member == us && pledge.standing == PledgeStanding::Counts)
            return &pledge;
    }
    return nullptr;
}

const JointSlip *JointView::ourSlip() const
{
    if (!purchase.split)
        return nullptr;
    for (const JointSlip &slip : purchase.split->slips) {
        if (slip.member == us)
            return &slip;
    }
    return nullptr;
}

bool JointView::shareDiffers() const
{
    if (!share || !purchase.split || purchase.split->letter == share->division)
        return false;
    const JointSlip *slip = ourSlip();
    return !slip || slip->received != share->quantity;
}

std::vector<JointView> jointViews(const Reader &reader, const CircleView &circle)
{
    std::vector<JointView> views;
    for (JointPurchase &purchase : jointPurchases(circle.circle.group, circle.letters, reader.now()))
        views.push_back(viewOf(reader, circle, std::move(purchase)));
    const auto isOver = [](const JointView &view) {
        return view.purchase.stage == JointStage::Settled || view.purchase.stage == JointStage::Withdrawn;
    };
    std::sort(views.begin(), views.end(), [&](const JointView &a, const JointView &b) {
        return std::tuple(isOver(a), a.purchase.closes, a.purchase.call) <
               std::tuple(isOver(b), b.purchase.closes, b.purchase.call);
    });
    return views;
}

Result<JointView> jointView(const Reader &reader, const CircleView &circle, const QString &call)
{
    std::vector<JointView> found;
    for (JointView &view : jointViews(reader, circle)) {
        if (!call.isEmpty() && QString::fromLatin1(view.purchase.call.hex()).startsWith(call, Qt::CaseInsensitive))
            found.push_back(std::move(view));
    }
    if (found.empty())
        return Error::notFound(JointStepText::tr("There is no joint purchase “%1” in this circle.").arg(call));
    if (found.size() > 1)
        return Error{ErrorCode::Conflict, JointStepText::tr("Several begin with “%1”; give more of it.").arg(call)};
    return std::move(found.front());
}

QString shortHash(const Hash256 &hash) { return QString::fromLatin1(hash.hex().left(8)); }

QString stepKey(JointStep step)
{
    switch (step) {
    case JointStep::Pledge:
        return u"pledge"_s;
    case JointStep::ChangePledge:
        return u"change_pledge"_s;
    case JointStep::WithdrawPledge:
        return u"withdraw_pledge"_s;
    case JointStep::Extend:
        return u"extend"_s;
    case JointStep::WithdrawCall:
        return u"withdraw_call"_s;
    case JointStep::PlaceOrder:
        return u"order"_s;
    case JointStep::TellArrival:
        return u"arrival"_s;
    case JointStep::Divide:
        return u"divide"_s;
    case JointStep::Countersign:
        return u"countersign"_s;
    case JointStep::ReceiveShare:
        return u"receive"_s;
    case JointStep::PrintSlip:
        return u"slip"_s;
    }
    Q_UNREACHABLE();
}

QString jointStageName(JointStage stage)
{
    switch (stage) {
    case JointStage::Open:
        return u"call_open"_s;
    case JointStage::Closed:
        return u"call_closed"_s;
    case JointStage::Ordered:
        return u"ordered"_s;
    case JointStage::Arrived:
        return u"arrived"_s;
    case JointStage::Divided:
        return u"divided"_s;
    case JointStage::Settled:
        return u"all_signed"_s;
    case JointStage::Withdrawn:
        return u"withdrawn"_s;
    }
    Q_UNREACHABLE();
}

QString pledgeStandingText(PledgeStanding standing)
{
    switch (standing) {
    case PledgeStanding::Counts:
        return JointStepText::tr("counts");
    case PledgeStanding::Replaced:
        return JointStepText::tr("replaced by a later one");
    case PledgeStanding::Late:
        return JointStepText::tr("came after the call had closed");
    case PledgeStanding::Withdrawn:
        return JointStepText::tr("withdrawn");
    case PledgeStanding::OtherTerms:
        return JointStepText::tr("to an earlier call with other terms");
    case PledgeStanding::OtherMeasure:
        return JointStepText::tr("in another unit or currency");
    }
    Q_UNREACHABLE();
}

namespace {

QString whosePledge(const CircleView &circle, const JointPurchase &purchase, const Hash256 &letter)
{
    for (const JointPledge &pledge : purchase.pledges) {
        if (pledge.letter == letter)
            return circle.nameOf(pledge.member);
    }
    return JointStepText::tr("pledge %1").arg(shortHash(letter));
}

} // namespace

QStringList orderFlawTexts(const CircleView &circle, const JointPurchase &purchase)
{
    if (!purchase.order)
        return {};
    const OrderFlaws &flaws = purchase.order->flaws;
    QStringList texts;
    for (const Hash256 &letter : flaws.notHeld)
        texts << JointStepText::tr("The order counts pledge %1, which did not come here.").arg(shortHash(letter));
    for (const Hash256 &letter : flaws.notCounting)
        texts << JointStepText::tr("The order counts the pledge of %1, which does not count here.")
                     .arg(whosePledge(circle, purchase, letter));
    for (const Hash256 &letter : flaws.leftOut)
        texts << JointStepText::tr("The order leaves out the pledge of %1.").arg(whosePledge(circle, purchase, letter));
    if (flaws.otherMeasure)
        texts << JointStepText::tr("The order is in another unit or currency than the call.");
    if (flaws.belowMinimum)
        texts << JointStepText::tr("The order is below the minimum of the call.");
    if (flaws.brokenCase)
        texts << JointStepText::tr("The order is not in whole cases.");
    if (flaws.otherTotal) {
        texts << JointStepText::tr("By the prices of the call it comes to %1.")
                     .arg(plainText(*flaws.otherTotal, Currency::ofCode(purchase.order->currency)));
    }
    if (purchase.severalOrders)
        texts << JointStepText::tr("Several orders were written; the last one counts.");
    return texts;
}

QStringList divisionDifferenceTexts(const CircleView &circle, const JointPurchase &purchase)
{
    if (!purchase.split)
        return {};
    const JointSplit &split = *purchase.split;
    QStringList texts;
    if (split.notReckoned)
        texts << JointStepText::tr("It cannot be reckoned here: other units, or less than the freight alone.");
    const Currency currency = Currency::ofCode(split.currency);
    const auto amount = [&currency](const std::optional<Money> &money) {
        return money ? plainText(*money, currency) : JointStepText::tr("nothing");
    };
    for (const SplitLineDifference &line : split.differences) {
        texts << JointStepText::tr("%1: they write %2, here it is %3.")
                     .arg(whosePledge(circle, purchase, line.pledge), amount(line.theirs), amount(line.ours));
    }
    return texts;
}

QString shareDifferenceText(const JointView &view)
{
    if (!view.shareDiffers())
        return {};
    const JointSlip *slip = view.ourSlip();
    const QString &unit = view.purchase.unit;
    return JointStepText::tr(
               "%1 came into stock with %2 %3, and the division says %4 %3 now. Count the lot, or let the "
               "organiser divide anew.")
        .arg(view.share->lot, plainText(view.share->quantity), visibleText(unit),
             plainText(slip ? slip->received : Quantity()));
}

} // namespace benchbook
