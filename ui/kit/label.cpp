#include "ui/kit/label.h"

#include <QApplication>
#include <QEvent>
#include <QPainter>
#include <QStyle>
#include <QTextDocument>

#include <algorithm>

namespace benchbook {

namespace {

bool boldBySize(Label::Size size) { return size != Label::Size::Small && size != Label::Size::Body; }

} // namespace

Label::Label(const QString &text, Size size, Tone tone, QWidget *parent)
    : QLabel(parent), m_size(size), m_tone(tone), m_bold(boldBySize(size))
{
    // Much of what is shown was written by others; a tag in it is letters like any other.
    setTextFormat(Qt::PlainText);
    setText(text);
    apply();
}

QFont Label::fontOf(Size size, const QFont &base)
{
    const auto pixels = [size] {
        switch (size) {
        case Size::Small:
            return 12.5;
        case Size::Body:
            return 14.0;
        case Size::Section:
            return 15.0;
        case Size::Heading:
            return 18.0;
        case Size::Title:
            return 22.0;
        case Size::Figure:
            return 28.0;
        }
        Q_UNREACHABLE();
    }();
    QFont font = base;
    font.setPixelSize(std::max(12, int(base.pixelSize() * pixels / Theme::basePixels + 0.5)));
    font.setBold(boldBySize(size));
    return font;
}

void Label::setTone(Tone tone)
{
    m_tone = tone;
    apply();
}

void Label::setBold(bool bold)
{
    m_bold = bold;
    apply();
}

void Label::setElided(bool elided)
{
    m_elided = elided;
    updateGeometry();
}

QSize Label::minimumSizeHint() const
{
    QSize size = QLabel::minimumSizeHint();
    if (m_elided)
        size.setWidth(std::min(size.width(), fontMetrics().averageCharWidth() * 4));
    return size;
}

bool Label::event(QEvent *event)
{
    const bool handled = QLabel::event(event);
    switch (event->type()) {
    case QEvent::ApplicationFontChange:
    case QEvent::ApplicationPaletteChange:
    case QEvent::PaletteChange:
    case QEvent::StyleChange:
        apply();
        break;
    default:
        break;
    }
    return handled;
}

void Label::paintEvent(QPaintEvent *event)
{
    if (!m_elided || fontMetrics().horizontalAdvance(text()) <= contentsRect().width()) {
        setToolTip(QString());
        QLabel::paintEvent(event);
        return;
    }
    setToolTip(Qt::mightBeRichText(text()) ? text().toHtmlEscaped() : text());
    QPainter painter(this);
    const QString cut = fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width());
    style()->drawItemText(&painter, contentsRect(), int(alignment()), palette(), isEnabled(), cut, foregroundRole());
}

void Label::apply()
{
    if (m_applying)
        return;
    m_applying = true;
    QFont font = fontOf(m_size, QApplication::font());
    font.setBold(m_bold);
    setFont(font);
    QPalette palette;
    palette.setColor(QPalette::WindowText, colorsFor(QApplication::palette()).tone(m_tone));
    setPalette(palette);
    m_applying = false;
}

} // namespace benchbook
