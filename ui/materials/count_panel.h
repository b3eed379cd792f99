// CountPanel: counting one stocktake — scan a lot, type what is there, Enter, the next one; then the plan, and booked.
#pragma once

#include "core/stock/stocktake.h"
#include "ui/records/session.h"

#include <QWidget>

class QCheckBox;
class QLineEdit;
class QPushButton;

namespace benchbook {

class CountLinesModel;
class FactSheet;
class FilterChips;
class FlatButton;
class Label;
class PrimaryButton;
class QuantityEdit;
class TableView;

/// Enter in the line for the lot goes to the quantity, Enter there writes the count down and goes back for the next
/// lot; Esc goes back without. A scanner does the first step from anywhere. Enter in the table takes the line up
/// again, Del forgets its count.
class CountPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit CountPanel(Session &session, QWidget *parent = nullptr);

    /// Shows this one, from the beginning where it is another than before.
    void show(const StocktakePlan &plan);
    std::optional<Id<Stocktake>> stocktake() const { return m_id; }
    /// A label was scanned: what is typed already is written down first. False when nothing is being counted.
    bool takeScan(const QString &code);
    void focusFirst();
    void retranslate();

Q_SIGNALS:
    /// Something was written; say so, with the way back.
    void acted();
    void said(const QString &message);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeEntry();
    QWidget *makeLines();
    QWidget *makePlan();
    void refill();
    void fill();
    /// Takes in what is typed and not counted yet; false where it cannot be.
    bool countTyped();
    void chooseLot(const QString &typed);
    void takeUp(Id<Lot> lot);
    void leaveLot();
    bool count();
    void forget();
    void openPlan(bool open);
    void fillPlan();
    void book();
    void giveUp();
    void saveSheet();
    void readSheet();
    void print();
    void refuse(const QString &message);
    bool isWithheld() const { return m_plan && m_plan->info.blind && m_plan->info.isOpen() && !m_planOpen; }

    Session &m_session;
    std::optional<Id<Stocktake>> m_id;
    std::optional<StocktakePlan> m_plan;
    std::optional<LotInfo> m_lot; ///< the one being counted
    CountLinesModel *m_lines;
    QWidget *m_entry;
    QLineEdit *m_code;
    QuantityEdit *m_quantity;
    QLineEdit *m_reason;
    Label *m_hint;
    Label *m_problem;
    FilterChips *m_chips;
    Label *m_progress;
    TableView *m_table;
    QWidget *m_buttons;
    PrimaryButton *m_toPlan;
    QPushButton *m_print;
    QPushButton *m_save;
    QPushButton *m_read;
    FlatButton *m_giveUp;
    QWidget *m_planBox;
    FactSheet *m_facts;
    QCheckBox *m_missing;
    PrimaryButton *m_book;
    FlatButton *m_back;
    bool m_planOpen = false;
};

} // namespace benchbook
