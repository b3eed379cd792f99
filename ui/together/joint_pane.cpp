#include "core/letters/visible_text.h"
#include "core/reports/print_language.h"
#include "core/together/joint_slip.h"
#include "ui/records/fact_sheet.h"
#include "ui/records/print_out.h"
#include "ui/records/session.h"
#include "ui/records/state_style.h"
#include "ui/together/division_form.h"
#include "ui/together/pledge_bar.h"
#include "ui/together/share_form.h"
#include "ui/together/together_pane.h"
#include "ui/together/together_words.h"

#include <QVBoxLayout>

#include <algorithm>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

QString jointVerb(JointStep step)
{
    switch (step) {
    case JointStep::Pledge:
        return JointPane::tr("Pledge…");
    case JointStep::ChangePledge:
        return JointPane::tr("Change our pledge…");
    case JointStep::WithdrawPledge:
        return JointPane::tr("Withdraw our pledge…");
    case JointStep::Extend:
        return JointPane::tr("Extend the call…");
    case JointStep::WithdrawCall:
        return JointPane::tr("Withdraw the call…");
    case JointStep::PlaceOrder:
        return JointPane::tr("Order…");
    case JointStep::TellArrival:
        return JointPane::tr("It arrived…");
    case JointStep::Divide:
        return JointPane::tr("Divide it…");
    case JointStep::Countersign:
        return JointPane::tr("I get the same: sign");
    case JointStep::ReceiveShare:
        return JointPane::tr("Our share into stock…");
    case JointStep::PrintSlip:
        return JointPane::tr("Slips");
    }
    Q_UNREACHABLE();
}

/// The steps that lead on before those that end or undo.
int rankOf(JointStep step)
{
    switch (step) {
    case JointStep::Countersign:
    case JointStep::PlaceOrder:
    case JointStep::Divide:
        return 0;
    case JointStep::WithdrawPledge:
    case JointStep::WithdrawCall:
        return 2;
    default:
        return 1;
    }
}

PrintOut slipsOf(const CircleView &circle, const JointView &joint)
{
    // Who organised prints them all, one on a page; every other member their own.
    const std::optional<SignPublicKey> member = joint.organised() ? std::nullopt : std::optional(joint.us);
    return {JointPane::tr("Slip %1").arg(visibleText(joint.purchase.material)), JointPane::tr("Save the slips"),
            [circle, joint, member](const Reader &reader) {
                return jointSlipReport(reader, circle, joint, member, printLanguage(reader));
            }};
}

} // namespace

JointPane::JointPane(Session &session, Page *page, const CircleBook &book, const JointView &joint)
    : TogetherPane(u"jointPane"_s, session)
{
    const JointPurchase &purchase = joint.purchase;
    addSteps(page, book.view, joint);
    auto *bar = new PledgeBar(u"jointProgress"_s, progressText(purchase));
    const JointPledge *ours = joint.ourPledge();
    bar->setProgress(purchase.pledged, ours ? ours->wanted : Quantity(), purchase.minimum);
    column()->insertWidget(1, bar);
    fillDifferences(book.view, joint);
    fillCall(book.view, joint);
    fillPledges(book.view, joint);
    fillOrder(book.view, joint);
    fillDivision(book.view, joint);
}

void JointPane::addSteps(Page *page, const CircleView &circle, const JointView &joint)
{
    std::vector<JointStep> steps = joint.steps;
    std::stable_sort(steps.begin(), steps.end(), [](JointStep a, JointStep b) { return rankOf(a) < rankOf(b); });
    for (const JointStep step : steps) {
        if (step == JointStep::PrintSlip)
            addWidgets(printOutButtons(u"jointSlip"_s, session(), page, slipsOf(circle, joint)));
        else
            addStep(step, circle, joint);
    }
}

void JointPane::addStep(JointStep step, const CircleView &circle, const JointView &joint)
{
    const QString name = QString(u"joint."_s + stepKey(step));
    if (step == JointStep::Countersign) {
        addStepButton(name, jointVerb(step), [id = circle.circle.id, call = joint.purchase.call](Action &action) {
            return countersignDivision(action, id, call);
        });
        return;
    }
    addFormButton(name, jointVerb(step), [this, step, circle, joint]() -> PaneForm * {
        switch (step) {
        case JointStep::Extend:
            return new ExtendForm(session(), circle, joint);
        case JointStep::WithdrawPledge:
        case JointStep::WithdrawCall:
            return new JointWithdrawForm(session(), circle, joint, step == JointStep::WithdrawCall);
        case JointStep::PlaceOrder:
            return new JointOrderForm(session(), circle, joint);
        case JointStep::TellArrival:
            return new ArrivalForm(session(), circle, joint);
        case JointStep::Divide:
            return new DivisionForm(session(), circle, joint);
        case JointStep::ReceiveShare:
            return new ShareForm(session(), circle.circle.id, joint);
        default:
            return new PledgeForm(session(), circle, joint);
        }
    });
}

void JointPane::fillDifferences(const CircleView &circle, const JointView &joint)
{
    if (!joint.purchase.split || joint.purchase.split->same())
        return;
    facts().addSection(tr("Here it comes out otherwise"));
    facts().addText(tr("Nothing can be signed before this is settled with who divided it."), Tone::Danger);
    for (const QString &text : divisionDifferenceTexts(circle, joint.purchase))
        facts().addText(u"! "_s + text, Tone::Danger);
    facts().addSection(tr("The call"));
}

void JointPane::fillCall(const CircleView &circle, const JointView &joint)
{
    const JointPurchase &purchase = joint.purchase;
    FactSheet &sheet = facts();
    sayWaiting(joint.waiting.size());
    if (purchase.mixedTerms)
        sheet.addText(tr("! The call mixes units or currencies; nothing can be reckoned with it."), Tone::Danger);
    sheet.addLine(tr("Called by"), joint.organised() ? tr("us") : circle.nameOf(purchase.organiser));
    if (!purchase.supplier.isEmpty())
        sheet.addLine(tr("Supplier"), visibleText(purchase.supplier));
    sheet.addLine(tr("Pledge until"), togetherDay(purchase.closes, session()));
    if (purchase.caseSize)
        sheet.addLine(tr("Sold in cases of"), togetherQuantity(*purchase.caseSize, purchase.unit));
    for (const JointPrice &price : purchase.prices)
        sheet.addLine(jointPriceLabel(price, purchase), jointPriceText(price, purchase));
    if (joint.share)
        sheet.addLine(tr("In our stock as"), joint.share->lot);
    if (joint.shareDiffers())
        sheet.addText(QStringLiteral("! ") + shareDifferenceText(joint), Tone::Danger);
}

void JointPane::fillPledges(const CircleView &circle, const JointView &joint)
{
    const JointPurchase &purchase = joint.purchase;
    FactSheet &sheet = facts();
    sheet.addSection(tr("Pledges"));
    if (purchase.pledges.empty())
        sheet.addText(tr("Nobody pledged yet."));
    for (const JointPledge &pledge : purchase.pledges) {
        QString quantity = togetherQuantity(pledge.wanted, purchase.unit);
        if (pledge.least != pledge.wanted || pledge.most != pledge.wanted) {
            quantity = tr("%1 (%2 to %3)").arg(quantity, plainText(pledge.least), plainText(pledge.most));
        }
        const bool counts = pledge.standing == PledgeStanding::Counts;
        sheet.addLine(circle.nameOf(pledge.member),
                      counts ? quantity : tr("%1: %2").arg(quantity, pledgeStandingText(pledge.standing)),
                      counts ? Tone::Neutral : Tone::Muted);
        if (pledge.withdrawnLate)
            sheet.addText(tr("Taken back after the call had closed; it counts all the same."), Tone::Warning);
    }
    if (purchase.order || !joint.plan)
        return;
    sheet.addSection(tr("If it were ordered now"));
    fillPlan(sheet, circle, joint);
    if (!joint.planProblem.isEmpty())
        sheet.addText(joint.planProblem, Tone::Warning);
}

void JointPane::fillOrder(const CircleView &circle, const JointView &joint)
{
    const JointPurchase &purchase = joint.purchase;
    if (!purchase.order)
        return;
    FactSheet &sheet = facts();
    sheet.addSection(tr("Order"));
    sheet.addLine(tr("Ordered"), togetherQuantity(purchase.order->quantity, purchase.unit));
    sheet.addLine(tr("Total"), togetherMoney(purchase.order->total, purchase.order->currency));
    if (purchase.order->expected)
        sheet.addLine(tr("Expected by"), purchase.order->expected->toString(Qt::ISODate));
    for (const QString &flaw : orderFlawTexts(circle, purchase))
        sheet.addText(u"! "_s + flaw, Tone::Warning);
    if (purchase.arrived == Quantity())
        return;
    sheet.addLine(tr("Arrived"), togetherQuantity(purchase.arrived, purchase.unit));
    if (purchase.freight != Money())
        sheet.addLine(tr("Freight and duty"), togetherMoney(purchase.freight, purchase.order->currency));
}

void JointPane::fillDivision(const CircleView &circle, const JointView &joint)
{
    if (!joint.purchase.split)
        return;
    const JointSplit &split = *joint.purchase.split;
    FactSheet &sheet = facts();
    sheet.addSection(split.same() ? tr("Division") : tr("As it is reckoned here"));
    for (const JointSlip &slip : split.slips) {
        sheet.addLine(circle.nameOf(slip.member),
                      tr("%1 · %2").arg(togetherQuantity(slip.received, joint.purchase.unit),
                                        togetherMoney(slip.total, split.currency)));
    }
    sheet.addLine(tr("Total"), togetherMoney(split.total, split.currency));
    if (split.unaccounted != Quantity()) {
        sheet.addLine(tr("Lost between arrival and division"), togetherQuantity(split.unaccounted, joint.purchase.unit),
                      Tone::Warning);
    }
    if (split.ordered)
        sheet.addText(tr("The goods were ordered for %1 and are billed otherwise.")
                          .arg(togetherMoney(*split.ordered, split.currency)),
                      Tone::Warning);
    sheet.addLine(tr("Signed by"), memberNames(circle, split.signedBy));
    if (!split.unsignedBy.empty())
        sheet.addLine(tr("Not signed yet"), memberNames(circle, split.unsignedBy), Tone::Warning);
}

} // namespace benchbook
