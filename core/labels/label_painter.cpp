#include "core/labels/label_painter.h"

#include <QCoreApplication>
#include <QFontMetrics>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>

namespace benchbook {
namespace {

struct LabelText
{
    Q_DECLARE_TR_FUNCTIONS(Labels)
};

constexpr int margin = 1'500;        ///< µm; cheap printers miss the edge by as much
constexpr int smallestModule = 501;  ///< µm: four dots at 203 dpi, what a cheap reader still tells apart
constexpr int largestCode = 40'000;  ///< µm; more helps nobody
constexpr int largestLabel = 60'000; ///< µm of height the words grow with
constexpr int headingShare = 160;    ///< of the label's height, in thousandths of it, for one line
constexpr int textShare = 115;

/// The side of one module in dots: the most that fits a square of this size with its quiet zone.
int moduleDots(const QrMatrix &matrix, int room) { return room / (matrix.side + 2 * quietModules); }

void paintMatrix(QPainter &painter, const QPoint &origin, const QrMatrix &matrix, int module)
{
    for (int row = 0; row < matrix.side; ++row) {
        for (int column = 0; column < matrix.side; ++column) {
            if (matrix.isDark(row, column)) {
                painter.fillRect(origin.x() + (column + quietModules) * module,
                                 origin.y() + (row + quietModules) * module, module, module, Qt::black);
            }
        }
    }
}

/// A font whose line takes this share of the label's height.
QFont sized(QFont font, int share, const QRect &label, int dpi, bool bold)
{
    // A line is about 1.3 times its letters.
    font.setPixelSize(std::max(8, std::min(label.height(), dotsOf(largestLabel, dpi)) * share / 1300));
    font.setBold(bold);
    font.setHintingPreference(QFont::PreferFullHinting);
    font.setStyleStrategy(QFont::StyleStrategy(QFont::NoAntialias | QFont::NoSubpixelAntialias));
    return font;
}

/// The same text in one line of this width: smaller letters rather than fewer, for a code that is cut is none.
QFont fitted(QFont font, const QString &text, int width)
{
    while (font.pixelSize() > 8 && QFontMetrics(font).horizontalAdvance(text) > width)
        font.setPixelSize(font.pixelSize() - 1);
    return font;
}

/// Writes line under line until there is no room left.
class LabelColumn
{
public:
    LabelColumn(QPainter &painter, const QRect &room) : m_painter(painter), m_room(room) {}

    void write(const QString &text, const QFont &font, int mostLines)
    {
        const QFontMetrics metrics(font);
        QTextLayout layout(text, font);
        layout.beginLayout();
        int start = 0;
        for (int line = 0; line < mostLines && start < text.size() && fits(metrics.height()); ++line) {
            QTextLine laid = layout.createLine();
            if (!laid.isValid())
                break;
            laid.setLineWidth(m_room.width());
            const bool last = line + 1 == mostLines || !fits(2 * metrics.height());
            const QString words = last ? metrics.elidedText(text.mid(start), Qt::ElideRight, m_room.width())
                                       : text.mid(start, laid.textLength());
            m_painter.setFont(font);
            m_painter.drawText(m_room.left(), m_room.top() + metrics.ascent(), words);
            m_room.setTop(m_room.top() + metrics.height());
            start = last ? static_cast<int>(text.size()) : start + laid.textLength();
        }
        layout.endLayout();
    }

private:
    bool fits(int height) const { return m_room.height() >= height; }

    QPainter &m_painter;
    QRect m_room;
};

} // namespace

Result<void> paintLabel(QPainter &painter, const QRect &target, int dpi, const LabelContent &content, const QFont &font)
{
    BENCHBOOK_ASSIGN(const QrMatrix matrix, qrMatrix(content.scanned));
    const int edge = dotsOf(margin, dpi);
    const QRect inner = target.adjusted(edge, edge, -edge, -edge);
    // The code may take the whole height, but leaves half of the width to the words. Its quiet zone may lie in the
    // margin, which is white as well.
    const int room = std::min({inner.height() + edge, inner.width() / 2 + edge, dotsOf(largestCode, dpi)});
    const int module = moduleDots(matrix, room);
    if (module < std::max(1, dotsOf(smallestModule, dpi)))
        return Error::invalid(LabelText::tr("The label is too small for the code “%1”.").arg(content.scanned));
    const int side = module * (matrix.side + 2 * quietModules);
    // On a tall label beside the first words, otherwise in the middle.
    const int above = target.height() > 2 * side ? edge / 2 : (target.height() - side) / 2;
    const QPoint origin(target.left() + edge / 2, target.top() + above);
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing, false);
    painter.setPen(Qt::black);
    painter.fillRect(target, Qt::white);
    paintMatrix(painter, origin, matrix, module);
    const int left = std::max(origin.x() + side, inner.left() + inner.width() / 3);
    const QRect words(QPoint(left, inner.top()), inner.bottomRight());
    LabelColumn column(painter, words);
    column.write(content.heading, fitted(sized(font, headingShare, target, dpi, true), content.heading, words.width()),
                 1);
    column.write(content.title, sized(font, textShare, target, dpi, true), 2);
    for (const QString &line : content.lines)
        column.write(line, sized(font, textShare, target, dpi, false), 1);
    painter.restore();
    return {};
}

Result<int> paintLabelPage(QPainter &painter, const LabelPreset &preset, int dpi,
                           const std::vector<LabelContent> &content, int first, int skipped, const QFont &font)
{
    int taken = 0;
    for (int place = std::min(skipped, preset.perPage() - 1); place < preset.perPage(); ++place) {
        const std::size_t index = static_cast<std::size_t>(first + taken);
        if (index >= content.size())
            break;
        const QRect at = preset.place(place);
        const QRect target(dotsOf(at.x(), dpi), dotsOf(at.y(), dpi), dotsOf(at.width(), dpi), dotsOf(at.height(), dpi));
        BENCHBOOK_TRY(paintLabel(painter, target, dpi, content[index], font));
        ++taken;
    }
    return taken;
}

} // namespace benchbook
