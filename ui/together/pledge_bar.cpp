#include "ui/together/pledge_bar.h"

#include "ui/kit/label.h"

#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace benchbook {

namespace {

constexpr int pledgeBarHeight = 12;
constexpr int pledgeBarGap = 6;

} // namespace

PledgeBar::PledgeBar(const QString &name, const QString &words, QWidget *parent)
    : QWidget(parent), m_words(new Label(words, Label::Size::Body))
{
    setObjectName(name);
    setAccessibleName(words);
    m_words->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, pledgeBarHeight + pledgeBarGap, 0, 0);
    column->addWidget(m_words);
}

QString PledgeBar::words() const { return m_words->text(); }

void PledgeBar::setProgress(Quantity pledged, Quantity ours, std::optional<Quantity> minimum)
{
    const Quantity least = minimum.value_or(pledged);
    const auto whole = double(std::max({pledged.micro(), least.micro(), qint64(1)}));
    m_pledged = double(pledged.micro()) / whole;
    m_ours = double(ours.micro()) / whole;
    m_minimum = double(least.micro()) / whole;
    m_reached = pledged >= least;
    update();
}

void PledgeBar::paintEvent(QPaintEvent *)
{
    const ThemeColors &colors = colorsFor(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const QRectF track(0, 0, width(), pledgeBarHeight);
    const auto part = [&](double share, const QColor &color) {
        painter.setBrush(color);
        painter.drawRoundedRect(QRectF(track.left(), track.top(), track.width() * share, track.height()), 3, 3);
    };
    part(1, colors.border);
    part(m_pledged, m_reached ? colors.success : colors.accent);
    // Ours is the first stretch, told apart by a line and not by colour alone.
    painter.setPen(QPen(colors.card, 2));
    if (m_ours > 0 && m_ours < m_pledged)
        painter.drawLine(QPointF(track.width() * m_ours, 1), QPointF(track.width() * m_ours, track.height() - 1));
    painter.setPen(QPen(colors.text, 2));
    if (m_minimum < 1)
        painter.drawLine(QPointF(track.width() * m_minimum, 0), QPointF(track.width() * m_minimum, track.height()));
}

} // namespace benchbook
