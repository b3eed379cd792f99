// ChangeOrderForm: what an order came to, what was given back, whether it is paid, and its note.
#pragma once

#include "core/sales/place_order.h"
#include "ui/records/pane_form.h"
#include "ui/records/session.h"

class QCheckBox;
class QLineEdit;

namespace benchbook {

class MoneyEdit;

/// Writes only what was changed. Of a shipped order the charges stay, so they are not asked for.
class ChangeOrderForm final : public PaneForm
{
    Q_OBJECT
public:
    ChangeOrderForm(Session &session, const OrderInfo &order);

protected:
    Result<std::optional<qint64>> act() override;
    void retranslate() override;

private:
    /// An amount of the order that can be changed here; `key` is also the field of its issues.
    struct Amount
    {
        QString key;
        Money before;
        MoneyEdit *edit;
        std::optional<Money> OrderChange::*place;
    };

    void addAmount(const QString &key, const QString &name, Money before, std::optional<Money> OrderChange::*place);

    Session &m_session;
    OrderInfo m_order;
    std::vector<Amount> m_amounts;
    QCheckBox *m_paid;
    QLineEdit *m_remark;
};

} // namespace benchbook
