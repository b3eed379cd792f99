#include "ui/together/joint_forms.h"

#include "core/letters/visible_text.h"
#include "ui/kit/value_edit.h"
#include "ui/records/fact_sheet.h"
#include "ui/together/together_words.h"

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

/// By how much a call is extended if nobody says otherwise.
constexpr int usualExtension = 7;

/// Nothing where the default would be said anyway.
QString unlessSame(Quantity quantity, Quantity same) { return quantity == same ? QString() : plainText(quantity); }

} // namespace

JointForm::JointForm(const QString &name, Session &session, const CircleView &circle, const JointView &joint)
    : MemberForm(name, session, circle), m_joint(joint)
{
}

PledgeForm::PledgeForm(Session &session, const CircleView &circle, const JointView &joint)
    : JointForm(u"jointPledge"_s, session, circle, joint),
      m_wanted(togetherLine(u"jointPledgeQuantity"_s)),
      m_least(togetherLine(u"jointPledgeLeast"_s)),
      m_most(togetherLine(u"jointPledgeMost"_s)),
      m_unit(togetherLine(u"jointPledgeUnit"_s)),
      m_limit(new MoneyEdit(u"jointPledgeLimit"_s, Currency::ofCode(purchase().currency))),
      m_note(togetherLine(u"jointPledgeNote"_s))
{
    if (const JointPledge *ours = joint.ourPledge()) {
        m_wanted->setText(plainText(ours->wanted));
        m_least->setText(unlessSame(ours->least, ours->wanted));
        m_most->setText(unlessSame(ours->most, ours->wanted));
        m_limit->setValue(ours->limit);
    }
    if (purchase().unit.isEmpty()) {
        addInputs({{u"quantity"_s, m_wanted}, {u"unit"_s, m_unit}});
    } else {
        addInput(u"quantity"_s, m_wanted);
        keepAside(m_unit);
    }
    addInputs({{u"least"_s, m_least}, {u"most"_s, m_most}});
    if (purchase().currency.isEmpty())
        keepAside(m_limit);
    else
        addInput(u"limit"_s, m_limit);
    addInput(u"note"_s, m_note);
    PledgeForm::retranslate();
}

QString PledgeForm::formTitle() const
{
    return joint().ourPledge() ? tr("Change our pledge of %1").arg(visibleText(purchase().material))
                               : tr("Pledge to buy %1").arg(visibleText(purchase().material));
}

void PledgeForm::retranslate()
{
    JointForm::retranslate();
    const QString unit = purchase().unit;
    field(u"quantity"_s)->setLabel(unit.isEmpty() ? tr("We want") : tr("We want (%1)").arg(togetherUnit(unit)));
    if (FieldRow *typedUnit = field(u"unit"_s))
        typedUnit->setLabel(tr("Unit"));
    field(u"least"_s)->setLabel(tr("Would do with"));
    m_least->setPlaceholderText(tr("exactly that"));
    field(u"most"_s)->setLabel(tr("Would take up to"));
    m_most->setPlaceholderText(tr("exactly that"));
    if (FieldRow *limit = field(u"limit"_s)) {
        limit->setLabel(tr("At most, for all of it"));
        m_limit->setPlaceholderText(tr("no limit"));
    }
    field(u"note"_s)->setLabel(tr("Note"));
    QStringList known;
    for (const JointPrice &price : purchase().prices)
        known << JointForm::tr("%1: %2").arg(jointPriceLabel(price, purchase()), jointPriceText(price, purchase()));
    if (purchase().caseSize)
        known << tr("in cases of %1").arg(togetherQuantity(*purchase().caseSize, unit));
    setNote(isReviewed() || known.isEmpty() ? QString() : tr("The call: %1.").arg(known.join(tr("; "))));
}

Result<CircleStep> PledgeForm::step()
{
    std::vector<Issue> issues;
    const QString unit = purchase().unit.isEmpty() ? m_unit->text().trimmed() : purchase().unit;
    PledgeWish wish{.wanted = typedQuantity(m_wanted->text(), unit, u"quantity"_s, issues).value_or(Quantity()),
                    .unit = unit,
                    .note = m_note->text()};
    wish.least = typedQuantity(m_least->text(), unit, u"least"_s, issues);
    wish.most = typedQuantity(m_most->text(), unit, u"most"_s, issues);
    if (!purchase().currency.isEmpty())
        wish.limit = m_limit->money();
    if (!issues.empty())
        return Error::fromIssues(std::move(issues));
    return CircleStep([circle = circleId(), call = purchase().call, wish](Action &action) {
        return pledge(action, circle, call, wish);
    });
}

ExtendForm::ExtendForm(Session &session, const CircleView &circle, const JointView &joint)
    : JointForm(u"jointExtend"_s, session, circle, joint),
      m_closes(new DayEdit(u"jointExtendCloses"_s, session.today()))
{
    m_closes->setValue(session.today().addDays(usualExtension));
    addInput(u"closes"_s, m_closes);
    ExtendForm::retranslate();
}

QString ExtendForm::formTitle() const { return tr("Extend the call to buy %1").arg(visibleText(purchase().material)); }

void ExtendForm::retranslate()
{
    JointForm::retranslate();
    field(u"closes"_s)->setLabel(tr("Pledge until"));
    setNote(isReviewed() ? QString() : tr("The terms stay as they are, and so does what was pledged."));
}

Result<CircleStep> ExtendForm::step()
{
    const Instant closes = endOf(m_closes->day().value_or(QDate()), session());
    return CircleStep([circle = circleId(), call = purchase().call, closes](Action &action) {
        return extendCall(action, circle, call, closes);
    });
}

JointWithdrawForm::JointWithdrawForm(Session &session, const CircleView &circle, const JointView &joint, bool call)
    : JointForm(u"jointWithdraw"_s, session, circle, joint),
      m_isCall(call),
      m_reason(togetherLine(u"jointWithdrawReason"_s))
{
    addInput(u"reason"_s, m_reason);
    JointWithdrawForm::retranslate();
}

QString JointWithdrawForm::formTitle() const
{
    const QString material = visibleText(purchase().material);
    return m_isCall ? tr("Withdraw the call to buy %1").arg(material) : tr("Withdraw our pledge of %1").arg(material);
}

void JointWithdrawForm::retranslate()
{
    JointForm::retranslate();
    field(u"reason"_s)->setLabel(tr("Reason"));
    setNote(isReviewed() ? QString()
                         : tr("What was sent cannot be made unsent; this letter says that it holds no more."));
}

Result<CircleStep> JointWithdrawForm::step()
{
    return CircleStep(
        [circle = circleId(), call = purchase().call, reason = m_reason->text(), isCall = m_isCall](Action &action) {
            return isCall ? withdrawCall(action, circle, call, reason) : withdrawPledge(action, circle, call, reason);
        });
}

void fillPlan(FactSheet &sheet, const CircleView &circle, const JointView &joint)
{
    const JointPurchase &purchase = joint.purchase;
    if (!joint.plan)
        return;
    if (const std::optional<JointOption> &order = joint.plan->order) {
        sheet.addLine(JointForm::tr("Would be ordered"), togetherQuantity(order->ordered, purchase.unit));
        if (order->goods)
            sheet.addLine(JointForm::tr("Cost of the goods"), togetherMoney(*order->goods, purchase.currency));
        for (const JointPart &part : order->parts) {
            const QString quantity = togetherQuantity(part.quantity, purchase.unit);
            QString value = part.amount
                                ? JointForm::tr("%1 · %2").arg(quantity, togetherMoney(*part.amount, purchase.currency))
                                : quantity;
            if (part.beyondLimit)
                value = JointForm::tr("nothing: beyond their limit");
            sheet.addLine(circle.nameOf(part.member), value, part.beyondLimit ? Tone::Warning : Tone::Neutral);
        }
    }
    for (const QString &reason : joint.plan->reasons)
        sheet.addText(reason, joint.plan->order ? Tone::Muted : Tone::Warning);
}

JointOrderForm::JointOrderForm(Session &session, const CircleView &circle, const JointView &joint)
    : JointForm(u"jointOrder"_s, session, circle, joint),
      m_plan(new FactSheet(u"jointOrderPlan"_s)),
      m_expected(new DayEdit(u"jointOrderExpected"_s, session.today())),
      m_note(togetherLine(u"jointOrderNote"_s))
{
    addInputWidget(m_plan);
    addInput(u"expected"_s, m_expected);
    addInput(u"note"_s, m_note);
    JointOrderForm::retranslate();
}

QString JointOrderForm::formTitle() const
{
    return tr("Order %1 for all who pledged").arg(visibleText(purchase().material));
}

void JointOrderForm::retranslate()
{
    JointForm::retranslate();
    m_plan->clear();
    fillPlan(*m_plan, circle(), joint());
    field(u"expected"_s)->setLabel(tr("Expected by"));
    field(u"note"_s)->setLabel(tr("Note"));
    setNote(isReviewed() ? QString()
                         : tr("The letter names every pledge that it counts, so that each member can check it."));
}

Result<CircleStep> JointOrderForm::step()
{
    return CircleStep(
        [circle = circleId(), call = purchase().call, expected = m_expected->day().value_or(QDate()),
         note = m_note->text()](Action &action) { return placeJointOrder(action, circle, call, expected, note); });
}

ArrivalForm::ArrivalForm(Session &session, const CircleView &circle, const JointView &joint)
    : JointForm(u"jointArrival"_s, session, circle, joint),
      m_quantity(togetherLine(u"jointArrivalQuantity"_s)),
      m_day(new DayEdit(u"jointArrivalDay"_s, session.today())),
      m_freight(new MoneyEdit(u"jointArrivalFreight"_s, Currency::ofCode(purchase().order->currency))),
      m_note(togetherLine(u"jointArrivalNote"_s))
{
    m_day->setValue(session.today());
    addInputs({{u"quantity"_s, m_quantity}, {u"day"_s, m_day}});
    addInput(u"freight"_s, m_freight);
    addInput(u"note"_s, m_note);
    ArrivalForm::retranslate();
}

QString ArrivalForm::formTitle() const { return tr("%1 arrived").arg(visibleText(purchase().material)); }

void ArrivalForm::retranslate()
{
    JointForm::retranslate();
    field(u"quantity"_s)->setLabel(tr("Measured (%1)").arg(togetherUnit(purchase().unit)));
    field(u"day"_s)->setLabel(tr("Arrived on"));
    field(u"freight"_s)->setLabel(tr("Freight and duty"));
    m_freight->setPlaceholderText(tr("none"));
    field(u"note"_s)->setLabel(tr("Note"));
    setNote(isReviewed() ? QString() : tr("As it was measured on the whole, before it is divided."));
}

Result<CircleStep> ArrivalForm::step()
{
    std::vector<Issue> issues;
    const JointArrival arrival{
        .quantity = typedQuantity(m_quantity->text(), purchase().unit, u"quantity"_s, issues).value_or(Quantity()),
        .day = m_day->day().value_or(QDate()),
        .freight = m_freight->money(),
        .note = m_note->text()};
    if (!issues.empty())
        return Error::fromIssues(std::move(issues));
    return CircleStep([circle = circleId(), call = purchase().call, arrival](Action &action) {
        return tellArrival(action, circle, call, arrival);
    });
}

} // namespace benchbook
