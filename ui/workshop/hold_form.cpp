#include "ui/workshop/hold_form.h"

#include "core/quality/work_order_hold.h"

#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace benchbook {

HoldForm::HoldForm(Session &session, Id<WorkOrder> order)
    : PaneForm(u"holdOrder"_s), m_session(session), m_order(order), m_reason(new QLineEdit)
{
    m_reason->setObjectName(u"holdOrderReason"_s);
    addField(u"reason"_s, m_reason);
    HoldForm::retranslate();
}

void HoldForm::retranslate()
{
    setTexts(tr("Hold the work order"), tr("Hold it"));
    field(u"reason"_s)->setLabel(tr("Why"));
}

Result<std::optional<qint64>> HoldForm::act()
{
    BENCHBOOK_TRY(holdWorkOrder(m_session.studio(), m_order, m_reason->text(), m_session.person()));
    return std::optional<qint64>();
}

} // namespace benchbook
