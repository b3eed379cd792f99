// MakePanel: plans a work order for a variant of the product.
#pragma once

#include "ui/records/action_form.h"
#include "ui/records/session.h"

class QComboBox;

namespace benchbook {

class DayEdit;
class QuantityEdit;

class MakePanel final : public QWidget
{
    Q_OBJECT
public:
    MakePanel(const QString &name, Session &session, QWidget *parent = nullptr);

    void open(qint64 product);

Q_SIGNALS:
    void planned(qint64 workOrder, const QString &code);

private:
    Result<void> plan();

    Session &m_session;
    ActionForm *m_form;
    QComboBox *m_variant;
    QuantityEdit *m_pieces;
    DayEdit *m_due;
};

} // namespace benchbook
