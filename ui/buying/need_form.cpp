#include "ui/buying/need_form.h"

#include "core/buying/purchase_need.h"
#include "ui/buying/picked_material.h"
#include "ui/kit/value_edit.h"

using namespace Qt::StringLiterals;

namespace benchbook {

NeedForm::NeedForm(Session &session)
    : PaneForm(u"newNeed"_s),
      m_session(session),
      m_material(makeMaterialPicker(u"newNeedMaterial"_s, session)),
      m_quantity(new QLineEdit),
      m_wanted(new DayEdit(u"newNeedWanted"_s, session.today())),
      m_reason(new QLineEdit)
{
    m_quantity->setObjectName(u"newNeedQuantity"_s);
    m_reason->setObjectName(u"newNeedReason"_s);
    addField(u"material"_s, m_material);
    addFields({{u"quantity"_s, m_quantity}, {u"wanted"_s, m_wanted}});
    addField(u"reason"_s, m_reason);
    connect(m_material, &ListPicker::recordChanged, this, [this] {
        const auto picked = m_material->record();
        field(u"quantity"_s)->setHint(picked ? quantityExample(m_session, Id<Material>(*picked)) : QString());
    });
    NeedForm::retranslate();
}

void NeedForm::retranslate()
{
    setTexts(tr("Write down a need"), tr("Write down"));
    field(u"material"_s)->setLabel(tr("Material"));
    m_material->setPlaceholderText(tr("Code or name"));
    field(u"quantity"_s)->setLabel(tr("Quantity"));
    field(u"wanted"_s)->setLabel(tr("Wanted by"));
    m_wanted->setPlaceholderText(tr("no day set"));
    field(u"reason"_s)->setLabel(tr("What for"));
}

Result<std::optional<qint64>> NeedForm::act()
{
    std::vector<Issue> issues;
    const Result<qint64> material = pickedRecord(m_material);
    if (!material.ok())
        issues.push_back({u"material"_s, material.error().message});
    NeedDraft draft{Id<Material>(material.valueOr(0)), {}};
    if (material.ok()) {
        const auto quantity = readBoughtQuantity(m_session, draft.material, m_quantity->text());
        if (quantity.ok())
            draft.quantity = *quantity;
        else
            issues.push_back({u"quantity"_s, quantity.error().message});
    }
    if (!issues.empty())
        return Error::fromIssues(std::move(issues));
    draft.wantedDay = m_wanted->day().value_or(QDate());
    draft.reason = m_reason->text().trimmed();
    BENCHBOOK_TRY(addNeed(m_session.studio(), draft, m_session.person()));
    return std::optional(draft.material.value());
}

} // namespace benchbook
