// KpiCard: one figure of the studio with what changed about it.
#pragma once

#include "ui/kit/card.h"
#include "ui/kit/theme.h"

namespace benchbook {

/// Title, a large value and a line such as "▲ 12 % on last month". Acts like a button.
class KpiCard : public Card
{
    Q_OBJECT

public:
    enum class Direction { None, Up, Down };

    explicit KpiCard(const QString &name, const QString &title = {}, QWidget *parent = nullptr);

    void setTitleText(const QString &title);
    void setValue(const QString &value);
    /// `tone` says whether the direction is good news; a rise of scrap is not.
    void setChange(const QString &words, Direction direction = Direction::None, Tone tone = Tone::Muted);

Q_SIGNALS:
    void clicked();

protected:
    bool isEmphasised() const override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void describe();

    Label *m_titleLabel;
    Label *m_value;
    Label *m_change;
};

} // namespace benchbook
