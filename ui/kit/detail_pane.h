// DetailPane: what is known about one record, scrolling below a fixed title row.
#pragma once

#include "ui/kit/card.h"

#include <QList>

class QAbstractButton;
class QHBoxLayout;
class QScrollArea;

namespace benchbook {

class StateChipLabel;
struct StateChip;

class DetailPane : public Card
{
    Q_OBJECT

public:
    explicit DetailPane(const QString &name, QWidget *parent = nullptr);
    ~DetailPane() override;

    /// The record's name and a line about it, e.g. "WO-0121" and "Celadon mug · 24 pcs".
    void setHeading(const QString &title, const QString &subtitle = {});
    void setChip(const StateChip &chip);
    /// Buttons stand at the right of the title; the pane becomes their owner.
    void addAction(QAbstractButton *button);
    /// The column of the scrolling part.
    QVBoxLayout *body() const { return m_body; }
    /// A section heading in the body.
    Label *addSection(const QString &title);
    /// A muted label at the left, a value at the right; `strong` for a total. Returns the value.
    Label *addLine(const QString &label, const QString &value, bool strong = false);
    void clearBody();
    /// Another record begins at its head, wherever the one before was left.
    void scrollToTop();
    /// A muted back arrow before the title, shown while the list is not beside the pane.
    void setBackVisible(bool visible);

Q_SIGNALS:
    void backRequested();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void keepFocusInSight();

    QHBoxLayout *m_titleRow;
    QAbstractButton *m_back;
    Label *m_heading;
    Label *m_subtitle;
    StateChipLabel *m_chip;
    QScrollArea *m_scroll;
    QVBoxLayout *m_body;
};

} // namespace benchbook
