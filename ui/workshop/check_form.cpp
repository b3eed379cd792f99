#include "ui/workshop/check_form.h"

#include "core/workshop/work_log.h"
#include "ui/kit/value_edit.h"
#include "ui/records/list_picker.h"

#include <QCheckBox>
#include <QComboBox>

using namespace Qt::StringLiterals;

namespace benchbook {
namespace {

QString checkedOrderLine(const ListRow &row)
{
    return QString(rowText(workOrderList(), row, "code") % u" · "_s % rowText(workOrderList(), row, "product"));
}

QComboBox *checkBoxOf(const QString &name)
{
    auto *box = new QComboBox;
    box->setObjectName(name);
    return box;
}

} // namespace

CheckForm::CheckForm(Session &session)
    : PaneForm(u"qualityCheck"_s),
      m_session(session),
      m_order(new ListPicker(u"qualityCheckOrder"_s, session, workOrderList(), checkedOrderLine)),
      m_check(checkBoxOf(u"qualityCheckWhich"_s)),
      m_value(new QLineEdit),
      m_verdict(checkBoxOf(u"qualityCheckVerdict"_s)),
      m_pieces(new QuantityEdit(u"qualityCheckPieces"_s, Unit::fromText(u"pcs"_s).value())),
      m_reason(checkBoxOf(u"qualityCheckReason"_s)),
      m_hold(new QCheckBox)
{
    m_value->setObjectName(u"qualityCheckValue"_s);
    m_value->setAlignment(Qt::AlignRight);
    m_hold->setObjectName(u"qualityCheckHold"_s);
    m_verdict->addItems({u"—"_s, QString(), QString()});
    m_pieces->setWholeOnly(true);
    m_pieces->setValue(Quantity::units(1));
    m_reason->addItem(u"—"_s);
    for (const ListRow &row : shortList(session, *scrapReasonKind().list))
        m_reason->addItem(rowText(*scrapReasonKind().list, row, "name"), row.id);
    addField(u"order"_s, m_order);
    addField(u"check"_s, m_check);
    addFields({{u"value"_s, m_value}, {u"passed"_s, m_verdict}});
    addFields({{u"pieces"_s, m_pieces}, {u"reason"_s, m_reason}});
    addWidget(m_hold);
    connect(m_order, &ListPicker::recordChanged, this, &CheckForm::fillChecks);
    connect(m_check, qOverload<int>(&QComboBox::currentIndexChanged), this, &CheckForm::showCheck);
    CheckForm::retranslate();
    fillChecks();
}

void CheckForm::chooseOrder(Id<WorkOrder> order)
{
    m_order->setRecord(order.value());
    fillChecks();
}

void CheckForm::retranslate()
{
    setTexts(tr("Record a check"), tr("Record"));
    field(u"order"_s)->setLabel(tr("Work order"));
    m_order->setPlaceholderText(tr("Number or product"));
    field(u"check"_s)->setLabel(tr("Check"));
    field(u"value"_s)->setLabel(tr("Measured"));
    field(u"passed"_s)->setLabel(tr("Judged"));
    m_verdict->setItemText(1, tr("Passed"));
    m_verdict->setItemText(2, tr("Failed"));
    field(u"pieces"_s)->setLabel(tr("Pieces checked"));
    field(u"reason"_s)->setLabel(tr("Defect"));
    m_hold->setText(tr("Hold the work order if it failed"));
}

void CheckForm::fillChecks()
{
    m_choices.clear();
    m_check->clear();
    if (!m_order->record())
        return showCheck();
    const Id<WorkOrder> order(*m_order->record());
    (void)m_session.studio().read([&](const Reader &reader) -> Result<void> {
        for (const StepProgress &step : stepsOf(reader, order)) {
            for (const StepCheck &check : checksOfStep(reader, order, step.id)) {
                m_choices.push_back({step.id, check.check});
                m_check->addItem(
                    QString((check.results > 0 ? u"✓ "_s : QString()) % step.name % u" · "_s % check.check.name));
            }
        }
        return {};
    });
    showCheck();
}

const CheckForm::Choice *CheckForm::chosen() const
{
    const int index = m_check->currentIndex();
    return index < 0 || index >= static_cast<int>(m_choices.size()) ? nullptr
                                                                    : &m_choices[static_cast<std::size_t>(index)];
}

void CheckForm::showCheck()
{
    const Choice *choice = chosen();
    m_value->setEnabled(choice && choice->check.measured);
    m_verdict->setEnabled(choice && !choice->check.measured);
    setSubmittable(choice != nullptr);
    if (!choice)
        return setNote(m_order->record() ? tr("The steps of this work order have no checks.") : QString());
    field(u"value"_s)->setHint(limitsText(choice->check));
    setNote(choice->check.instruction);
}

Result<std::optional<qint64>> CheckForm::act()
{
    const Choice *choice = chosen();
    if (!choice)
        return Error::fromIssues({{u"check"_s, tr("Say which check.")}});
    NewCheckResult result{Id<WorkOrder>(*m_order->record()), choice->step, choice->check.id};
    std::vector<Issue> issues;
    if (choice->check.measured && !m_value->text().trimmed().isEmpty()) {
        const auto value = parseQuantity(m_value->text());
        if (value.ok())
            result.value = *value;
        else
            issues.push_back({u"value"_s, value.error().message});
    }
    if (!choice->check.measured && m_verdict->currentIndex() > 0)
        result.passed = m_verdict->currentIndex() == 1;
    const auto pieces = m_pieces->value();
    if (!pieces.ok())
        issues.push_back({u"pieces"_s, pieces.error().message});
    if (!issues.empty())
        return Error::fromIssues(std::move(issues));
    result.pieces = static_cast<int>(pieces->wholeUnits());
    if (m_reason->currentIndex() > 0)
        result.reason = Id<ScrapReason>(m_reason->currentData().toLongLong());
    result.holdIfFailed = m_hold->isChecked();
    BENCHBOOK_ASSIGN(const CheckOutcome outcome, recordCheck(m_session.studio(), result, m_session.person()));
    return std::optional(outcome.id.value());
}

} // namespace benchbook
