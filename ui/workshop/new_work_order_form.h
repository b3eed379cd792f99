// NewWorkOrderForm: which product, how many, by when.
#pragma once

#include "ui/records/list_picker.h"
#include "ui/records/pane_form.h"

namespace benchbook {

class DayEdit;
class QuantityEdit;

class NewWorkOrderForm final : public PaneForm
{
    Q_OBJECT
public:
    explicit NewWorkOrderForm(Session &session);

protected:
    Result<std::optional<qint64>> act() override;
    void retranslate() override;

private:
    Session &m_session;
    ListPicker *m_product;
    QuantityEdit *m_quantity;
    DayEdit *m_due;
    QLineEdit *m_remark;
};

} // namespace benchbook
