#include "ui/kit/icon_label.h"

#include "ui/kit/icon.h"

#include <QPainter>

namespace benchbook {

IconLabel::IconLabel(const QString &iconName, Tone tone, int side, QWidget *parent)
    : QWidget(parent), m_name(iconName), m_tone(tone)
{
    setFixedSize(side, side);
}

void IconLabel::setIcon(const QString &iconName, Tone tone)
{
    m_name = iconName;
    m_tone = tone;
    update();
}

void IconLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (!m_name.isEmpty())
        icon(m_name, m_tone).paint(&painter, rect());
}

} // namespace benchbook
