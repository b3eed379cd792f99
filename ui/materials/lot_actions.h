// LotActions: what can be done with a lot, each as a small form in place.
#pragma once

#include "core/stock/stock.h"
#include "ui/records/action_form.h"
#include "ui/records/session.h"

class QComboBox;
class QHBoxLayout;
class QLineEdit;
class QPushButton;

namespace benchbook {

class FieldRow;
class MoneyEdit;
class QuantityEdit;

class LotActions final : public QWidget
{
    Q_OBJECT
public:
    LotActions(const QString &name, Session &session, QWidget *parent = nullptr);

    /// What was typed stays while it is the same lot.
    void open(const LotInfo &lot, const std::vector<LotStock> &shelves);
    /// Opens the form that says what an unknown lot cost.
    void stateCost();

Q_SIGNALS:
    void said(const QString &message, bool undo);

protected:
    void changeEvent(QEvent *event) override;

private:
    using Text = ActionForm::Text;
    struct Offer
    {
        QPushButton *button;
        ActionForm *form;
        Text verb;
    };
    ActionForm *addOffer(const QString &key, const QString &iconName, Text verb, Text title, ActionForm::Act act);
    void makeSplit();
    void makeCount();
    void makeScrap();
    void makeMove();
    void makeCost();
    void show(ActionForm *wanted);
    Result<void> split();
    Result<void> count();
    Result<void> scrap();
    Result<void> move();
    Result<void> nameCost();
    static Result<Quantity> quantityIn(const QuantityEdit *edit);
    /// Closes the form and says what was done, unless it was refused.
    Result<void> finish(const Result<void> &done, const QString &message);
    Id<Location> place() const;
    void retranslate();

    Session &m_session;
    QHBoxLayout *m_buttons;
    FieldRow *m_placeRow;
    QComboBox *m_place;
    std::vector<Offer> m_offers;
    QLineEdit *m_parts, *m_remnants;
    QuantityEdit *m_counted;
    QLineEdit *m_countReason;
    QuantityEdit *m_scrapped;
    QLineEdit *m_scrapReason;
    QuantityEdit *m_moved;
    QComboBox *m_target;
    MoneyEdit *m_cost;
    ActionForm *m_costForm = nullptr;
    std::optional<LotInfo> m_lot;
};

} // namespace benchbook
