// NewOrderForm: who orders what, where, at which price and for when.
#pragma once

#include "ui/records/pane_form.h"
#include "ui/sales/order_sheet.h"

class QComboBox;

namespace benchbook {

class DayEdit;
class FlatButton;
class MoneyEdit;
class QuantityEdit;

class NewOrderForm final : public PaneForm
{
    Q_OBJECT
public:
    explicit NewOrderForm(Session &session);

protected:
    Result<std::optional<qint64>> act() override;
    void retranslate() override;

private:
    struct Line
    {
        QString key;
        ListPicker *product;
        QuantityEdit *quantity;
        MoneyEdit *total;
    };
    void addLine();
    void sayWhoIsNew();

    Session &m_session;
    QComboBox *m_channel;
    ListPicker *m_customer;
    DayEdit *m_promise;
    FlatButton *m_another;
    QVBoxLayout *m_lineColumn;
    std::vector<Line> m_lines;
};

} // namespace benchbook
