// ReceiveForm: what came in of one material.
#pragma once

#include "core/materials/material_quantity.h"
#include "core/stock/stock.h"
#include "ui/records/action_form.h"
#include "ui/records/form_state.h"
#include "ui/records/session.h"

#include <map>

class QComboBox;
class QLineEdit;

namespace benchbook {

class DayEdit;
class FieldRow;
class FlatButton;
class Label;
class MoneyEdit;
class PiecesGrid;

/// One delivery, several pieces; each becomes a lot of its own. A cost left empty is unknown, not nothing.
class ReceiveForm final : public QWidget
{
    Q_OBJECT
public:
    ReceiveForm(const QString &name, Session &session, QWidget *parent = nullptr);

    /// What was typed of another material waits until that one is opened again.
    void open(qint64 material);
    /// Puts the focus where a delivery begins.
    void start();

Q_SIGNALS:
    void said(const QString &message, bool undo);
    void received(qint64 firstLot);

protected:
    void changeEvent(QEvent *event) override;

private:
    void makeFields();
    /// The grid instead of the line of pieces, filled with what was typed there; or back.
    void measureEach(bool each);
    /// Every issue beside its field or cell.
    std::vector<ReceivedPiece> typedPieces(const MaterialUnits &units, std::vector<Issue> &issues) const;
    std::vector<ReceivedPiece> gridPieces(const MaterialUnits &units, std::vector<Issue> &issues);
    Result<void> receiveNow();
    void emptyFields();
    void keepTyping();
    void takeUpTyping();
    MaterialUnits units() const;
    void retranslate();

    Session &m_session;
    ActionForm *m_form;
    QLineEdit *m_pieces;
    FlatButton *m_measure;
    PiecesGrid *m_grid;
    FieldRow *m_piecesRow = nullptr;
    FieldRow *m_gridRow = nullptr;
    MoneyEdit *m_cost;
    QLineEdit *m_supplier;
    QLineEdit *m_grade;
    DayEdit *m_expiry;
    DayEdit *m_day;
    QComboBox *m_shelf;
    QLineEdit *m_note;
    struct Typing
    {
        FormState fields;
        bool eachMeasured = false;
    };
    std::optional<qint64> m_material;
    FormState m_empty;
    std::map<qint64, Typing> m_kept; ///< by material
};

} // namespace benchbook
