#include "ui/kit/kpi_card.h"

#include "ui/kit/label.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace benchbook {

KpiCard::KpiCard(const QString &name, const QString &title, QWidget *parent)
    : Card(parent),
      m_titleLabel(new Label(title, Label::Size::Small, Tone::Muted)),
      m_value(new Label(u"—"_s, Label::Size::Figure)),
      m_change(new Label(QString(), Label::Size::Small, Tone::Muted))
{
    setObjectName(name);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    m_change->setBold(true);
    m_change->setElided(true);
    m_value->setElided(true);
    column()->setSpacing(4);
    column()->addWidget(m_titleLabel);
    column()->addWidget(m_value);
    column()->addWidget(m_change);
    column()->addStretch();
    describe();
}

void KpiCard::setTitleText(const QString &title)
{
    m_titleLabel->setText(title);
    describe();
}

void KpiCard::setValue(const QString &value)
{
    m_value->setText(value);
    describe();
}

void KpiCard::setChange(const QString &words, Direction direction, Tone tone)
{
    const QString sign = direction == Direction::Up ? u"▲ "_s : direction == Direction::Down ? u"▼ "_s : QString();
    m_change->setText(sign + words);
    m_change->setTone(tone);
    describe();
}

bool KpiCard::isEmphasised() const { return hasFocus(); }

void KpiCard::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        Q_EMIT clicked();
}

void KpiCard::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space)
        Q_EMIT clicked();
    else
        Card::keyPressEvent(event);
}

void KpiCard::focusInEvent(QFocusEvent *) { update(); }
void KpiCard::focusOutEvent(QFocusEvent *) { update(); }
void KpiCard::enterEvent(QEnterEvent *) { update(); }
void KpiCard::leaveEvent(QEvent *) { update(); }

void KpiCard::describe()
{
    setAccessibleName(m_titleLabel->text());
    setAccessibleDescription(QString(m_value->text() + u", "_s + m_change->text()));
}

} // namespace benchbook
