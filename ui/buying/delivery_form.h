// DeliveryForm: what came, piece by piece, with its invoice; what it comes to is shown while it is typed.
#pragma once

#include "core/buying/purchase_receipt.h"
#include "ui/records/list_picker.h"
#include "ui/records/pane_form.h"

#include <QTimer>

class QCheckBox;

namespace benchbook {

class DayEdit;
class EditTable;
class FactSheet;
class MoneyEdit;
class PiecesGrid;

/// Of an order, whose lines are there already, or of none. Two grids: what the invoice says of each material, and one
/// row a piece as it was measured.
class DeliveryForm final : public PaneForm
{
    Q_OBJECT
public:
    explicit DeliveryForm(Session &session, std::optional<PurchaseOrderInfo> order = {});

Q_SIGNALS:
    void booked(qint64 receipt);

protected:
    Result<std::optional<qint64>> act() override;
    void retranslate() override;

private:
    void makeGrids();
    void fillFromOrder();
    void listen();
    void showPlan();
    void showPlanLines(const ReceiptPlan &plan);
    QStringList shelfNames() const;
    QStringList lineNames() const;
    Currency currency() const;
    /// What can be read of what was typed; what cannot is an issue.
    ReceiptDraft typed(std::vector<Issue> &issues);
    void typedLines(ReceiptDraft &draft, std::vector<Issue> &issues);
    void typedPieces(ReceiptDraft &draft, std::vector<Issue> &issues);
    void typedCharges(ReceiptDraft &draft, std::vector<Issue> &issues);
    ReceiptLineDraft *lineCalled(ReceiptDraft &draft, const QString &name) const;

    Session &m_session;
    std::optional<PurchaseOrderInfo> m_order;
    ListPicker *m_supplier;
    EditTable *m_lines = nullptr;
    PiecesGrid *m_pieces = nullptr;
    QLineEdit *m_invoice, *m_rate;
    DayEdit *m_day;
    MoneyEdit *m_freight, *m_duty, *m_discount;
    FactSheet *m_plan;
    QCheckBox *m_acceptOver;
    QCheckBox *m_acceptAgain;
    QTimer m_wait;
    std::vector<QString> m_names; ///< of the lines of the draft, in its order
};

} // namespace benchbook
