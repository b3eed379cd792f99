#include "ui/kit/buttons.h"

#include "ui/kit/icon.h"

#include <QStyleOptionButton>
#include <QStylePainter>
#include <QTextDocument>
#include <QToolButton>

#include <algorithm>

namespace benchbook {

namespace {

/// Pixels: room for a day and some letters.
constexpr int leastElided = 120;

} // namespace

PrimaryButton::PrimaryButton(const QString &name, const QString &text, QWidget *parent) : QPushButton(text, parent)
{
    setObjectName(name);
    setCursor(Qt::PointingHandCursor);
    // Only the weight is set, so family and size keep following the application.
    QFont bold;
    bold.setBold(true);
    setFont(bold);
}

void PrimaryButton::setIconName(const QString &name)
{
    setIcon(name.isEmpty() ? QIcon() : benchbook::icon(name, Tone::OnAccent));
}

QSize PrimaryButton::sizeHint() const
{
    QSize size = QPushButton::sizeHint();
    size.setWidth(std::max(size.width(), 88));
    return size;
}

QPushButton *makeButton(const QString &name, const QString &text, const QString &iconName, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setObjectName(name);
    if (!iconName.isEmpty())
        button->setIcon(icon(iconName));
    return button;
}

FlatButton::FlatButton(const QString &name, const QString &text, QWidget *parent) : QPushButton(text, parent)
{
    setObjectName(name);
    setProperty("benchbookFlat", true);
    setCursor(Qt::PointingHandCursor);
}

QSize FlatButton::fitted(QSize size) const
{
    if (m_compact)
        size.setHeight(fontMetrics().height() + 8);
    if (m_link)
        size.setWidth(textWidth() + 2 * linkInset);
    return size;
}

int FlatButton::textWidth() const { return fontMetrics().size(Qt::TextShowMnemonic, text()).width(); }

void FlatButton::setElided()
{
    m_elided = true;
    setToolTip(Qt::mightBeRichText(text()) ? text().toHtmlEscaped() : text());
    // Buttons ask for all their words unless told otherwise.
    setSizePolicy(QSizePolicy::Preferred, sizePolicy().verticalPolicy());
    updateGeometry();
}

QSize FlatButton::sizeHint() const { return fitted(QPushButton::sizeHint()); }

QSize FlatButton::minimumSizeHint() const
{
    QSize size = fitted(QPushButton::minimumSizeHint());
    if (m_elided)
        size.setWidth(std::min(size.width(), leastElided));
    return size;
}

void FlatButton::paintEvent(QPaintEvent *event)
{
    const int beside = sizeHint().width() - textWidth();
    if (!m_elided || textWidth() + beside <= width()) {
        QPushButton::paintEvent(event);
        return;
    }
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    option.text = fontMetrics().elidedText(text(), Qt::ElideRight, width() - beside, Qt::TextShowMnemonic);
    painter.drawControl(QStyle::CE_PushButton, option);
}

QToolButton *makeIconButton(const QString &name, const QString &iconName, const QString &says, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(name);
    button->setIcon(icon(iconName));
    button->setIconSize(QSize(18, 18));
    button->setToolTip(says);
    button->setAccessibleName(says);
    button->setAutoRaise(true);
    button->setFixedSize(34, 34);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace benchbook
