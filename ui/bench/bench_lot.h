// BenchLot: a lot that was scanned or touched — how much of it goes to the order, and whether it is meant at all.
#pragma once

#include "core/stock/lot.h"
#include "ui/kit/card.h"

namespace benchbook {

class BenchButton;
class BenchLabel;

class BenchLot final : public Card
{
    Q_OBJECT
public:
    struct Offer
    {
        LotInfo info;
        LotStock stock;    ///< at the shelf it would be taken from
        QString place;     ///< the name of that shelf
        Quantity proposed; ///< what the order still needs of it, no more than there is
        QString question;  ///< why it may not be meant; empty: nothing to ask
        QString orderCode;
    };

    explicit BenchLot(QWidget *parent = nullptr);

    void setOffer(const Offer &offer);
    const Offer &offer() const { return *m_offer; }
    Quantity quantity() const { return m_quantity; }
    /// By one step, up or down; never more than there is.
    void adjust(int steps);
    /// Why it cannot be so much, or so little; empty where it can.
    QString problemOf(Quantity quantity) const;
    /// Takes it unless there is a problem, and says that.
    QString setQuantity(Quantity quantity);
    /// Takes the last digit away that was touched; false where none was.
    bool eraseLast();

Q_SIGNALS:
    void confirmed();
    void declined();
    /// What was touched cannot be; why.
    void refused(const QString &problem);

protected:
    void changeEvent(QEvent *event) override;

private:
    QLayout *makeQuantity();
    QLayout *makeAnswers();
    void takeQuantity(Quantity quantity);
    void setTyped(const QString &typed);
    void showTexts();
    Quantity step() const;

    BenchLabel *m_title;
    BenchLabel *m_facts;
    BenchLabel *m_question;
    BenchButton *m_less;
    BenchButton *m_figure;
    BenchButton *m_more;
    BenchButton *m_no;
    BenchButton *m_yes;
    std::optional<Offer> m_offer;
    Quantity m_quantity;
    QString m_typed; ///< by touch
};

} // namespace benchbook
