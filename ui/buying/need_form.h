// NeedForm: something that has to be bought, written down by hand.
#pragma once

#include "ui/records/list_picker.h"
#include "ui/records/pane_form.h"

namespace benchbook {

class DayEdit;

class NeedForm final : public PaneForm
{
    Q_OBJECT
public:
    explicit NeedForm(Session &session);

protected:
    Result<std::optional<qint64>> act() override;
    void retranslate() override;

private:
    Session &m_session;
    ListPicker *m_material;
    QLineEdit *m_quantity;
    DayEdit *m_wanted;
    QLineEdit *m_reason;
};

} // namespace benchbook
