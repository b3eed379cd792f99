#include "ui/kit/card.h"

#include "ui/kit/bench_style.h"
#include "ui/kit/label.h"
#include "ui/kit/theme.h"

#include <QPainter>
#include <QVBoxLayout>

namespace benchbook {

Card::Card(QWidget *parent) : QFrame(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(16, 14, 16, 14);
    m_column->setSpacing(8);
}

Card::Card(const QString &title, QWidget *parent) : Card(parent) { setTitle(title); }

void Card::setTitle(const QString &title)
{
    if (!m_title) {
        m_title = new Label(QString(), Label::Size::Section);
        m_title->setWordWrap(true);
        m_column->insertWidget(0, m_title);
    }
    m_title->setText(title);
    m_title->setHidden(title.isEmpty());
}

void Card::setFlush() { m_column->setContentsMargins(1, 4, 1, 6); }

void Card::paintEvent(QPaintEvent *)
{
    const ThemeColors &colors = colorsFor(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool emphasised = isEmphasised();
    const double width = emphasised ? 2.0 : 1.0;
    painter.setPen(QPen(emphasised ? colors.accent : colors.border, width));
    painter.setBrush(colors.card);
    painter.drawRoundedRect(QRectF(rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2),
                            BenchStyle::cardRadius, BenchStyle::cardRadius);
}

} // namespace benchbook
