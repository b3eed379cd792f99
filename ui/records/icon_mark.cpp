#include "ui/records/icon_mark.h"

#include <QPainter>

namespace benchbook {

IconMark::IconMark(const QString &iconName, Tone tone, int pixels, QWidget *parent)
    : QWidget(parent), m_icon(icon(iconName, tone)), m_pixels(pixels)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void IconMark::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    m_icon.paint(&painter, rect());
}

} // namespace benchbook
