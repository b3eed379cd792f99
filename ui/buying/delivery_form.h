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
/// row a piece as it was measured. Lines that bear one name are numbered, so that a piece says which it came with.
class DeliveryForm final : public PaneForm
{
    Q_OBJECT
public:
    explicit DeliveryForm(Session &session, std::optional<PurchaseOrderInfo> order = {});

Q_SIGNALS:
    void booked(qint64 receipt);
    /// A line of the order is of no material yet, so nothing of it can be received.
    void matchWanted(const PurchaseLineInfo &line);

protected:
    Result<std::optional<qint64>> act() override;
    void retranslate() override;

private:
    /// What the invoice says, line by line; the three lists go together.
    struct Invoice
    {
        std::vector<ReceiptLineDraft> lines;
        QStringList names;
        std::vector<int> rows; ///< of the grid
        /// The place of the line a piece names; absent for none.
        std::optional<std::size_t> called(const QString &name) const;
    };

    void makeGrids();
    void fillFromOrder();
    void showUnmatched();
    void listen();
    void showPlan();
    void showPlanLines(const ReceiptPlan &plan);
    QStringList shelfNames() const;
    QStringList lineNames() const;
    Currency currency() const;
    /// What can be read of what was typed; what cannot is an issue.
    ReceiptDraft typed(std::vector<Issue> &issues);
    Invoice typedInvoice(std::vector<Issue> &issues);
    ReceiptLineDraft typedLine(int row, std::vector<Issue> &issues);
    void typedPieces(Invoice &invoice, std::vector<Issue> &issues);
    void leaveOutWhatDidNotCome(Invoice &invoice, std::vector<Issue> &issues);
    void typedCharges(ReceiptDraft &draft, std::vector<Issue> &issues);
    /// Says it beside the cell and below the grid.
    void blame(int row, const QString &column, const QString &message, std::vector<Issue> &issues);

    Session &m_session;
    std::optional<PurchaseOrderInfo> m_order;
    ListPicker *m_supplier;
    FactSheet *m_unmatched;
    EditTable *m_lines = nullptr;
    PiecesGrid *m_pieces = nullptr;
    QLineEdit *m_invoice, *m_rate;
    DayEdit *m_day;
    MoneyEdit *m_freight, *m_duty, *m_discount;
    FactSheet *m_plan;
    QCheckBox *m_acceptOver;
    QCheckBox *m_acceptAgain;
    QTimer m_wait;
    QStringList m_agreed;  ///< by row of an order: the amount that was put there for what is due
    QStringList m_leftOut; ///< lines of which nothing came, when it was last read
};

} // namespace benchbook
