#include "ui/together/share_form.h"

#include "core/letters/visible_text.h"
#include "core/materials/material.h"
#include "core/peers/deal_terms.h"
#include "ui/kit/value_edit.h"
#include "ui/records/list_picker.h"
#include "ui/together/together_words.h"

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

QString shareMaterialLine(const ListRow &row) { return rowText(materialList(), row, "name"); }

} // namespace

ShareForm::ShareForm(Session &session, Id<Circle> circle, const JointView &joint)
    : PaneForm(u"jointShare"_s),
      m_session(session),
      m_circle(circle),
      m_joint(joint),
      m_material(new ListPicker(u"jointShareMaterial"_s, session, materialList(), shareMaterialLine)),
      m_cost(new MoneyEdit(u"jointShareCost"_s, session.studio().currency())),
      m_day(new DayEdit(u"jointShareDay"_s, session.today()))
{
    const auto known = session.studio().read([&](const Reader &reader) {
        return Result(inStudioMoney(reader, {joint.ourSlip()->total, joint.purchase.split->currency}));
    });
    m_needsCost = !known.valueOr(std::nullopt);
    m_day->setValue(session.today());
    addField(u"material"_s, m_material);
    if (m_needsCost)
        addField(u"cost"_s, m_cost);
    else
        keepAside(m_cost);
    addField(u"day"_s, m_day);
    ShareForm::retranslate();
}

void ShareForm::retranslate()
{
    setTexts(tr("Our share of %1 into stock").arg(visibleText(m_joint.purchase.material)), tr("Take it into stock"));
    field(u"material"_s)->setLabel(tr("Which material of ours it is"));
    field(u"day"_s)->setLabel(tr("Day"));
    if (FieldRow *cost = field(u"cost"_s)) {
        cost->setLabel(tr("What it costs in our money"));
        m_cost->setPlaceholderText(tr("not known"));
    }
    const JointSlip *slip = m_joint.ourSlip();
    setNote(tr("%1 for %2, freight and duty included. Nobody else is told.")
                .arg(togetherQuantity(slip->received, m_joint.purchase.unit),
                     togetherMoney(slip->total, m_joint.purchase.split->currency)));
}

Result<std::optional<qint64>> ShareForm::act()
{
    if (!m_material->record())
        return Error::fromIssues({{u"material"_s, tr("Say which material of ours this is.")}});
    ShareReceipt receipt{.material = Id<Material>(*m_material->record()), .day = m_day->day().value_or(QDate())};
    if (m_needsCost)
        receipt.cost = m_cost->money();
    BENCHBOOK_TRY(receiveShare(m_session.studio(), m_circle, m_joint.purchase.call, receipt, m_session.person()));
    return std::optional<qint64>();
}

} // namespace benchbook
