#include "ui/kit/state_chip.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace benchbook {

QSize StateChip::size(const QFontMetrics &metrics) const
{
    return {metrics.horizontalAdvance(text()) + 18, metrics.height() + 6};
}

void StateChip::draw(QPainter *painter, const QRect &room, const ThemeColors &colors) const
{
    const QFontMetrics metrics(painter->font());
    const QSize wanted = size(metrics);
    const QRect box(room.left(), room.center().y() - wanted.height() / 2 + 1, std::min(wanted.width(), room.width()),
                    wanted.height());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(colors.chip(tone));
    painter->drawRoundedRect(box, box.height() / 2.0, box.height() / 2.0);
    painter->setPen(colors.tone(tone));
    painter->drawText(box.adjusted(9, 0, -9, 0), Qt::AlignVCenter | Qt::AlignLeft,
                      metrics.elidedText(text(), Qt::ElideRight, box.width() - 16));
    painter->restore();
}

StateChipLabel::StateChipLabel(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void StateChipLabel::setChip(const StateChip &chip)
{
    m_chip = chip;
    setAccessibleName(chip.word);
    setVisible(!chip.word.isEmpty());
    updateGeometry();
    update();
}

QFont StateChipLabel::chipFont() const
{
    QFont bold = font();
    bold.setBold(true);
    bold.setPixelSize(std::max(12, font().pixelSize() - 2));
    return bold;
}

QSize StateChipLabel::sizeHint() const { return m_chip.size(QFontMetrics(chipFont())); }

void StateChipLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(chipFont());
    m_chip.draw(&painter, rect(), colorsFor(palette()));
}

} // namespace benchbook
