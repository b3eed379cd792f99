#include "ui/buying/match_line_form.h"

#include "core/buying/import_purchases.h"
#include "ui/buying/picked_material.h"

using namespace Qt::StringLiterals;

namespace benchbook {

MatchLineForm::MatchLineForm(Session &session, const PurchaseLineInfo &line)
    : PaneForm(u"matchPurchaseLine"_s),
      m_session(session),
      m_line(line),
      m_material(makeMaterialPicker(u"matchPurchaseLineMaterial"_s, session)),
      m_one(new QLineEdit)
{
    m_one->setObjectName(u"matchPurchaseLineOne"_s);
    addField(u"material"_s, m_material);
    addField(u"one"_s, m_one);
    connect(m_material, &ListPicker::recordChanged, this, [this] {
        const auto picked = m_material->record();
        field(u"one"_s)->setHint(picked ? quantityExample(m_session, Id<Material>(*picked)) : QString());
    });
    MatchLineForm::retranslate();
}

void MatchLineForm::retranslate()
{
    setTexts(tr("What is “%1”?").arg(m_line.title), tr("Match"));
    field(u"material"_s)->setLabel(tr("Material"));
    m_material->setPlaceholderText(tr("Code or name"));
    field(u"one"_s)->setLabel(tr("One of it is"));
    setNote(tr("Bought: %1. It is remembered for every line like it.").arg(m_line.typedQuantity));
}

Result<std::optional<qint64>> MatchLineForm::act()
{
    std::vector<Issue> issues;
    const Result<qint64> material = pickedRecord(m_material);
    if (!material.ok())
        issues.push_back({u"material"_s, material.error().message});
    Quantity one;
    if (material.ok()) {
        const auto quantity = readBoughtQuantity(m_session, Id<Material>(*material), m_one->text());
        if (quantity.ok())
            one = *quantity;
        else
            issues.push_back({u"one"_s, quantity.error().message});
    }
    if (!issues.empty())
        return Error::fromIssues(std::move(issues));
    BENCHBOOK_TRY(matchPurchaseLine(m_session.studio(), m_line.id, Id<Material>(*material), one, m_session.person()));
    return std::optional<qint64>();
}

} // namespace benchbook
