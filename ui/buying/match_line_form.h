// MatchLineForm: what an imported line of a purchase order is here.
#pragma once

#include "core/buying/purchase_order.h"
#include "ui/records/list_picker.h"
#include "ui/records/pane_form.h"

namespace benchbook {

/// Remembered for every line like it, of this order and others.
class MatchLineForm final : public PaneForm
{
    Q_OBJECT
public:
    MatchLineForm(Session &session, const PurchaseLineInfo &line);

protected:
    Result<std::optional<qint64>> act() override;
    void retranslate() override;

private:
    Session &m_session;
    PurchaseLineInfo m_line;
    ListPicker *m_material;
    QLineEdit *m_one;
};

} // namespace benchbook
