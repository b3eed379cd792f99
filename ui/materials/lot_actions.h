// LotActions: what can be done with a lot, each as a small form in place.
#pragma once

#include "core/stock/stock.h"
#include "ui/records/action_form.h"
#include "ui/records/session.h"

#include <memory>

class QComboBox;
class QAction;
class QLineEdit;
class QPushButton;

namespace benchbook {

class FieldRow;
class FlowLayout;
class LotCraft;
class MoneyEdit;
class QuantityEdit;

class LotActions final : public QWidget
{
    Q_OBJECT
public:
    LotActions(const QString &name, Session &session, QWidget *parent = nullptr);
    ~LotActions() override;

    /// What was typed stays while it is the same lot.
    void open(const LotInfo &lot, const std::vector<LotStock> &shelves);
    /// Opens the form that says what an unknown lot cost.
    void stateCost();
    /// Opens the form of that craft: "release", "test" …
    void begin(const QString &key);

Q_SIGNALS:
    void said(const QString &message, bool undo);

protected:
    void changeEvent(QEvent *event) override;

private:
    using Text = ActionForm::Text;
    struct Offer
    {
        QPushButton *button; ///< null: in the menu, or opened from elsewhere
        QAction *action;     ///< of the menu; null: not there
        ActionForm *form;
        Text verb;
        std::unique_ptr<LotCraft> craft; ///< null: done here
        bool isOther = true;             ///< what was typed in it is gone
    };
    void addCraft(std::unique_ptr<LotCraft> craft, bool inMenu);
    ActionForm *addOffer(const QString &key, const QString &iconName, Text verb, Text title, ActionForm::Act act);
    void makeCount();
    void makeScrap();
    void makeMove();
    void makeCost();
    void show(ActionForm *wanted);
    /// Fills the form of a craft that is to be seen.
    void fill(Offer &offer);
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
    FlowLayout *m_buttons;
    QPushButton *m_more;
    FieldRow *m_placeRow;
    QComboBox *m_place;
    std::vector<Offer> m_offers;
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
