// ShipForm: which finished lots leave for the customer, proposed oldest first.
#pragma once

#include "ui/records/pane_form.h"
#include "ui/sales/order_sheet.h"

class QComboBox;
class QLineEdit;

namespace benchbook {

class QuantityEdit;

class ShipForm final : public PaneForm
{
    Q_OBJECT
public:
    ShipForm(Session &session, const OrderInfo &order);

protected:
    Result<std::optional<qint64>> act() override;
    void retranslate() override;

private:
    struct Line
    {
        QString key;
        OrderLineInfo line;
        QComboBox *lot;
        QuantityEdit *quantity;
    };
    void addLine(const Reader &reader, const OrderLineInfo &line, std::optional<Id<Lot>> chosen, Quantity quantity);

    Session &m_session;
    OrderInfo m_order;
    std::vector<ShipProposal> m_proposals;
    std::vector<Line> m_lines;
    QLineEdit *m_tracking;
};

} // namespace benchbook
