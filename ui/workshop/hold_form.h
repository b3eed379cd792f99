// HoldForm: why a work order is not to be finished for now.
#pragma once

#include "core/journal/entities.h"
#include "ui/records/pane_form.h"
#include "ui/records/session.h"

class QLineEdit;

namespace benchbook {

class HoldForm final : public PaneForm
{
    Q_OBJECT
public:
    HoldForm(Session &session, Id<WorkOrder> order);

protected:
    Result<std::optional<qint64>> act() override;
    void retranslate() override;

private:
    Session &m_session;
    Id<WorkOrder> m_order;
    QLineEdit *m_reason;
};

} // namespace benchbook
