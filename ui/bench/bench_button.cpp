#include "ui/bench/bench_button.h"

#include "ui/bench/bench_label.h"
#include "ui/kit/icon.h"

#include <QApplication>
#include <QEvent>
#include <QPainter>

#include <algorithm>

namespace benchbook {

namespace {
constexpr int tilePadding = 20;
constexpr int iconGap = 10;
} // namespace

BenchButton::BenchButton(const QString &name, Look look, int pixels, QWidget *parent)
    : QAbstractButton(parent), m_look(look), m_pixels(pixels)
{
    setObjectName(name);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
}

void BenchButton::setIconName(const QString &iconName)
{
    m_iconName = iconName;
    updateGeometry();
    update();
}

void BenchButton::setDetail(const QString &detail, const QString &state, Tone stateTone)
{
    m_detail = detail;
    m_state = state;
    m_stateTone = stateTone;
    describe();
    updateGeometry();
    update();
}

void BenchButton::setDetailTone(Tone tone)
{
    m_detailTone = tone;
    update();
}

void BenchButton::setSays(const QString &says)
{
    m_says = says;
    describe();
}

void BenchButton::describe()
{
    QStringList parts{m_says.isEmpty() ? text() : m_says};
    if (!m_detail.isEmpty())
        parts << QString(m_detail).replace(u'\n', QStringLiteral(", "));
    if (!m_state.isEmpty())
        parts << m_state;
    setAccessibleName(parts.join(QStringLiteral(", ")));
}

QFont BenchButton::wordsFont() const
{
    QFont font = QApplication::font();
    font.setPixelSize(benchPixels(m_pixels));
    font.setBold(m_look != Look::Plain);
    return font;
}

QFont BenchButton::detailFont() const
{
    QFont font = QApplication::font();
    font.setPixelSize(benchPixels(20));
    font.setBold(false);
    return font;
}

QSize BenchButton::sizeHint() const
{
    const QFontMetrics words(wordsFont());
    const QFontMetrics small(detailFont());
    int width =
        words.horizontalAdvance(text()) + (m_iconName.isEmpty() ? 0 : words.height() + iconGap) + 2 * tilePadding;
    int height = words.height() + 2 * tilePadding;
    if (!m_detail.isEmpty()) {
        const QStringList lines = m_detail.split(u'\n');
        for (const QString &line : lines)
            width = std::max(width, small.horizontalAdvance(line) + 2 * tilePadding);
        height += int(lines.size()) * (small.lineSpacing() + 2);
    }
    return {std::max(width, leastHeight), std::max(height - (isTile() ? 0 : tilePadding), leastHeight)};
}

QSize BenchButton::minimumSizeHint() const { return {leastHeight, sizeHint().height()}; }

QColor BenchButton::wordsColor() const
{
    const ThemeColors &colors = colorsFor(palette());
    if (!isEnabled())
        return colors.muted;
    if (m_look == Look::Warning)
        return colors.warning;
    return m_look == Look::Primary ? colors.onAccent : colors.text;
}

void BenchButton::drawGround(QPainter &painter) const
{
    const ThemeColors &colors = colorsFor(palette());
    const bool pressed = isDown() || isChecked();
    QColor fill = colors.card;
    QColor line = colors.border;
    if (m_look == Look::Primary) {
        fill = isEnabled() ? (isDown() ? colors.accent.darker(115) : colors.accent) : colors.border;
        line = fill;
    } else if (m_look == Look::Warning) {
        fill = isDown() ? colors.selection : colors.chip(Tone::Warning);
        line = colors.warning;
    } else if (pressed && isEnabled()) {
        fill = colors.selection;
        line = colors.accent;
    } else if (!isEnabled()) {
        fill = colors.window;
    }
    if (m_look == Look::Bare && !pressed && !hasFocus())
        return;
    const bool strong = hasFocus() || isChecked() || m_look == Look::Warning;
    if (hasFocus() && m_look != Look::Primary)
        line = colors.accent;
    const double width = strong ? 2.5 : 1.0;
    painter.setPen(QPen(line, width));
    painter.setBrush(fill);
    painter.drawRoundedRect(QRectF(rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2), 8, 8);
    if (hasFocus() && m_look == Look::Primary) {
        painter.setPen(QPen(colors.onAccent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(5, 5, -5, -5), 5, 5);
    }
}

void BenchButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    drawGround(painter);
    if (isTile())
        drawTile(painter);
    else
        drawCentred(painter);
}

void BenchButton::drawTile(QPainter &painter) const
{
    const ThemeColors &colors = colorsFor(palette());
    QRect room = rect().adjusted(tilePadding, tilePadding - 4, -tilePadding, -tilePadding + 4);
    painter.setFont(wordsFont());
    const QFontMetrics words(painter.font());
    if (!m_iconName.isEmpty()) {
        const int side = words.height();
        benchbook::icon(m_iconName, m_look == Look::Warning ? Tone::Warning : Tone::Accent)
            .paint(&painter, room.left(), room.top(), side, side);
        room.setLeft(room.left() + side + iconGap + 4);
    }
    painter.setPen(wordsColor());
    painter.drawText(room, Qt::AlignLeft | Qt::AlignTop, words.elidedText(text(), Qt::ElideRight, room.width()));
    QFont small = detailFont();
    small.setBold(true);
    if (!m_state.isEmpty()) {
        painter.setFont(small);
        painter.setPen(colors.tone(m_stateTone));
        painter.drawText(room, Qt::AlignRight | Qt::AlignBottom, m_state);
    }
    painter.setFont(detailFont());
    painter.setPen(m_look == Look::Warning ? colors.text : colors.muted);
    const QFontMetrics lines(painter.font());
    const int stateWidth = m_state.isEmpty() ? 0 : QFontMetrics(small).horizontalAdvance(m_state) + 16;
    int y = room.top() + words.height() + 4;
    const QStringList parts = m_detail.split(u'\n');
    for (int i = 0; i < parts.size(); ++i) {
        const int width = room.width() - (i + 1 == parts.size() ? stateWidth : 0);
        painter.drawText(QRect(room.left(), y, width, lines.lineSpacing()), Qt::AlignLeft | Qt::AlignVCenter,
                         lines.elidedText(parts[i], Qt::ElideRight, width));
        y += lines.lineSpacing() + 2;
    }
}

void BenchButton::drawCentred(QPainter &painter) const
{
    const ThemeColors &colors = colorsFor(palette());
    painter.setFont(wordsFont());
    const QFontMetrics words(painter.font());
    const int side = m_iconName.isEmpty() ? 0 : words.height() - 2;
    const int gap = side > 0 && !text().isEmpty() ? iconGap : 0;
    if (side == 0 && m_detail.isEmpty() && words.horizontalAdvance(text()) > width() - 16) {
        // Words alone have the height for a second line; nobody can hover over a touch screen to read the rest.
        painter.setPen(wordsColor());
        painter.drawText(rect().adjusted(8, 4, -8, -4), Qt::AlignCenter | Qt::TextWordWrap, text());
        return;
    }
    const QString shown = words.elidedText(text(), Qt::ElideRight, width() - 16 - side - gap);
    const int total = side + gap + words.horizontalAdvance(shown);
    const int below = m_detail.isEmpty() ? 0 : QFontMetrics(detailFont()).lineSpacing();
    const int top = (height() - words.height() - below) / 2;
    int x = (width() - total) / 2;
    if (side > 0) {
        const Tone tone = !isEnabled() ? Tone::Muted : m_look == Look::Primary ? Tone::OnAccent : Tone::Neutral;
        benchbook::icon(m_iconName, tone).paint(&painter, x, top + 1, side, side);
        x += side + gap;
    }
    painter.setPen(wordsColor());
    painter.drawText(QRect(x, top, words.horizontalAdvance(shown) + 4, words.height()),
                     Qt::AlignLeft | Qt::AlignVCenter, shown);
    if (m_detail.isEmpty())
        return;
    painter.setFont(detailFont());
    painter.setPen(m_look == Look::Primary && isEnabled() ? colors.onAccent
                   : isEnabled()                          ? colors.tone(m_detailTone)
                                                          : colors.muted);
    const QFontMetrics small(painter.font());
    painter.drawText(QRect(6, top + words.height(), width() - 12, below), Qt::AlignCenter,
                     small.elidedText(m_detail, Qt::ElideRight, width() - 12));
}

void BenchButton::changeEvent(QEvent *event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        updateGeometry();
}

} // namespace benchbook
