// BenchFlash: a coloured frame around the screen for a moment, for those who do not read just now.
#pragma once

#include "ui/kit/theme.h"

#include <QPainter>
#include <QTimer>
#include <QWidget>

namespace benchbook {

/// Lies over the screen, takes no touch, and is gone after a third of a second.
class BenchFlash final : public QWidget
{
public:
    explicit BenchFlash(QWidget *screen) : QWidget(screen)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setFocusPolicy(Qt::NoFocus);
        hide();
        m_life.setSingleShot(true);
        m_life.setInterval(350);
        QObject::connect(&m_life, &QTimer::timeout, this, &QWidget::hide);
    }
    void flash(Tone tone)
    {
        m_tone = tone;
        setGeometry(parentWidget()->rect());
        raise();
        show();
        m_life.start();
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        constexpr int frame = 14;
        QPainter painter(this);
        painter.setPen(QPen(colorsFor(palette()).tone(m_tone), frame));
        painter.drawRect(rect().adjusted(frame / 2, frame / 2, -frame / 2, -frame / 2));
    }

private:
    QTimer m_life;
    Tone m_tone = Tone::Success;
};

} // namespace benchbook
