#include "ui/kit/toast.h"

#include "ui/kit/bench_style.h"
#include "ui/kit/buttons.h"
#include "ui/kit/label.h"

#include <QAccessible>
#include <QApplication>
#include <QEvent>
#include <QGraphicsOpacityEffect>
#include <QHBoxLayout>
#include <QPainter>
#include <QPropertyAnimation>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace benchbook {

Toast::Toast(QWidget *window)
    : QFrame(window),
      m_message(new Label),
      m_action(new FlatButton(u"toastAction"_s)),
      m_opacity(new QGraphicsOpacityEffect(this)),
      m_reducedMotion(systemReducesMotion())
{
    setObjectName(u"toast"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(18, 8, 10, 8);
    row->setSpacing(12);
    row->addWidget(m_message);
    row->addWidget(m_action);
    m_opacity->setOpacity(1.0);
    m_opacity->setEnabled(false);
    setGraphicsEffect(m_opacity);
    m_life.setSingleShot(true);
    m_life.setInterval(8000);
    connect(&m_life, &QTimer::timeout, this, &Toast::leave);
    connect(m_action, &QPushButton::clicked, this, [this] {
        hide();
        Q_EMIT actionTriggered();
    });
    window->installEventFilter(this);
    hide();
}

bool Toast::systemReducesMotion() { return !QApplication::isEffectEnabled(Qt::UI_General); }

void Toast::showMessage(const QString &message, const QString &action)
{
    m_message->setText(message);
    m_action->setText(action);
    m_action->setAccessibleName(action);
    m_action->setVisible(!action.isEmpty());
    setAccessibleName(message);
    m_opacity->setEnabled(false);
    place();
    show();
    raise();
    m_life.start();
    QAccessibleEvent spoken(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&spoken);
}

void Toast::withdrawAction()
{
    m_action->hide();
    place();
}

QString Toast::message() const { return isVisible() ? m_message->text() : QString(); }

bool Toast::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parent() && event->type() == QEvent::Resize)
        place();
    return QFrame::eventFilter(watched, event);
}

void Toast::paintEvent(QPaintEvent *)
{
    const ThemeColors &colors = colorsFor(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colors.accent, 1.0));
    painter.setBrush(colors.card);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), BenchStyle::cardRadius,
                            BenchStyle::cardRadius);
}

void Toast::place()
{
    const QWidget *window = parentWidget();
    const QSize size = sizeHint().boundedTo(QSize(window->width() - 48, window->height()));
    // Above the foot of a list or a form, where the next thing to press may be.
    constexpr int aboveTheFoot = 64;
    setGeometry(
        QRect(QPoint((window->width() - size.width()) / 2, window->height() - size.height() - aboveTheFoot), size));
}

void Toast::leave()
{
    if (underMouse() || m_action->hasFocus()) {
        m_life.start();
        return;
    }
    if (m_reducedMotion) {
        hide();
        return;
    }
    m_opacity->setEnabled(true);
    auto *fade = new QPropertyAnimation(m_opacity, "opacity", this);
    fade->setDuration(250);
    fade->setStartValue(1.0);
    fade->setEndValue(0.0);
    connect(fade, &QPropertyAnimation::finished, this, [this] {
        // A message that came while this one was fading has switched the effect off and stays.
        if (m_opacity->isEnabled())
            hide();
    });
    fade->start(QAbstractAnimation::DeleteWhenStopped);
}

} // namespace benchbook
