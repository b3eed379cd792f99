// Forms that tie a deal to our own work: pieces go out for it, come back and are counted, and what is paid is booked.
#pragma once

#include "core/peers/deal_terms.h"
#include "core/peers/hand_over.h"
#include "core/peers/receive_delivery.h"
#include "ui/records/pane_form.h"
#include "ui/records/session.h"

class QComboBox;
class QLineEdit;

namespace benchbook {

class DayEdit;
class MaterialTable;
class QuantityEdit;

/// What the deal has to do with our own papers, for the buttons of its pane.
struct DealWork
{
    bool isOutsourced = false;                 ///< a step of a work order of ours, made by the peer
    bool isTakenOn = false;                    ///< a sales order of ours is made for it
    int toHandOver = 0;                        ///< pieces agreed that did not go out yet
    bool isOut = false;                        ///< something was handed over
    std::vector<MaterialThere> materials = {}; ///< of ours that lies there
    std::vector<LineOfWork> toTie = {};        ///< lines that belong to no work order of ours yet
};
DealWork workOfDeal(const Reader &reader, const DealView &view);

/// Pieces of our work order go to the peer.
class HandOverForm final : public PaneForm
{
    Q_OBJECT
public:
    /// `pieces` of all lines; where they are different work, those of the line that is chosen stand there.
    HandOverForm(Session &session, const DealView &view, int pieces);

protected:
    Result<std::optional<qint64>> act() override;
    void retranslate() override;

private:
    /// Another line was chosen: its pieces, unless somebody typed how many.
    void showPieces();

    Session &m_session;
    DealView m_view;
    std::vector<LineOfWork> m_lines; ///< of which something can go out; empty: no line need be said
    int m_shown;                     ///< pieces that stand there by themselves
    QuantityEdit *m_pieces;
    QComboBox *m_line; ///< null: no line need be said
    DayEdit *m_day;
    MaterialTable *m_materials; ///< null: nothing on our shelves that the recipe names
    QLineEdit *m_note;
};

/// A delivery is counted: the receipt for the peer, and the pieces of our work order, in one action.
class CountDeliveryForm final : public PaneForm
{
    Q_OBJECT
public:
    /// `delivery` is the letter that told of it.
    CountDeliveryForm(Session &session, const DealView &view, const Letter &delivery);

protected:
    Result<std::optional<qint64>> act() override;
    void retranslate() override;

private:
    struct Line
    {
        qint64 no;
        QString product;
        QuantityEdit *accepted;
        QuantityEdit *rejected;
        QComboBox *reason;
        QComboBox *becomes;
    };
    Result<ReceivedLine> lineOf(const Line &line) const;

    Session &m_session;
    DealView m_view;
    Hash256 m_delivery;
    std::vector<Line> m_lines;
    DayEdit *m_day;
    QLineEdit *m_note;
};

/// What is paid goes to the peer, and our work order bears exactly that.
class SettleForm final : public PaneForm
{
    Q_OBJECT
public:
    SettleForm(Session &session, const DealView &view);

protected:
    Result<std::optional<qint64>> act() override;
    void retranslate() override;

private:
    Session &m_session;
    DealView m_view;
    DayEdit *m_payBy;
    QLineEdit *m_note;
};

} // namespace benchbook
