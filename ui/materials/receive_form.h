// ReceiveForm: what came in of one material.
#pragma once

#include "core/base/unit.h"
#include "ui/records/action_form.h"
#include "ui/records/session.h"

class QComboBox;
class QLineEdit;

namespace benchbook {

class DayEdit;
class FieldRow;
class Label;
class MoneyEdit;

/// One delivery, several pieces; each becomes a lot of its own. A cost left empty is unknown, not nothing.
class ReceiveForm final : public QWidget
{
    Q_OBJECT
public:
    ReceiveForm(const QString &name, Session &session, QWidget *parent = nullptr);

    void open(qint64 material);
    /// Puts the focus where a delivery begins.
    void start();

Q_SIGNALS:
    void said(const QString &message, bool undo);
    void received(qint64 firstLot);

private:
    void makeFields();
    Result<void> receiveNow();
    void emptyFields();
    Result<Unit> unitOfMaterial() const;

    Session &m_session;
    ActionForm *m_form;
    QLineEdit *m_pieces;
    MoneyEdit *m_cost;
    QLineEdit *m_supplier;
    QLineEdit *m_grade;
    DayEdit *m_day;
    QComboBox *m_shelf;
    QLineEdit *m_note;
    std::optional<qint64> m_material;
};

} // namespace benchbook
