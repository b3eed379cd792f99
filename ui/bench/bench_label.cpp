#include "ui/bench/bench_label.h"

#include <QApplication>
#include <QEvent>

#include <algorithm>

namespace benchbook {

int benchPixels(int pixels)
{
    const int base = QApplication::font().pixelSize();
    return std::max(20, base > 0 ? pixels * base / Theme::basePixels : pixels);
}

BenchLabel::BenchLabel(int pixels, bool bold, Tone tone, QWidget *parent)
    : QLabel(parent), m_pixels(pixels), m_bold(bold), m_tone(tone)
{
    apply();
}

void BenchLabel::setTone(Tone tone)
{
    m_tone = tone;
    apply();
}

bool BenchLabel::event(QEvent *event)
{
    const bool handled = QLabel::event(event);
    if (event->type() == QEvent::ApplicationFontChange || event->type() == QEvent::ApplicationPaletteChange ||
        event->type() == QEvent::PaletteChange)
        apply();
    return handled;
}

void BenchLabel::apply()
{
    if (m_applying)
        return;
    m_applying = true;
    QFont font = QApplication::font();
    font.setPixelSize(benchPixels(m_pixels));
    font.setBold(m_bold);
    setFont(font);
    QPalette colors;
    colors.setColor(QPalette::WindowText, colorsFor(QApplication::palette()).tone(m_tone));
    setPalette(colors);
    m_applying = false;
}

} // namespace benchbook
