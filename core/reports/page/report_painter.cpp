#include "core/reports/page/report_painter.h"

#include <QPainter>
#include <QPainterPath>
#include <QPen>

namespace benchbook {

namespace {

constexpr qreal unit = ReportFonts::unitsPerPoint;

struct PrimitivePainter
{
    QPainter &painter;
    const ReportFonts &fonts;

    void operator()(const TextRun &run) const
    {
        painter.setFont(fonts.font(run.look));
        painter.setPen(inkColor(run.look.ink));
        painter.drawText(run.position * unit, run.text);
    }

    void operator()(const LinePiece &line) const
    {
        painter.setPen(QPen(inkColor(line.ink), line.width * unit, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(line.from * unit, line.to * unit);
    }

    void operator()(const RectPiece &piece) const
    {
        const QRectF rect = onPage(piece.rect);
        painter.setPen(piece.stroke == Ink::None ? QPen(Qt::NoPen)
                                                 : QPen(inkColor(piece.stroke), report_style::hairline * unit));
        painter.setBrush(piece.fill == Ink::None ? QBrush(Qt::NoBrush) : QBrush(inkColor(piece.fill)));
        if (piece.radius > 0)
            painter.drawRoundedRect(rect, piece.radius * unit, piece.radius * unit);
        else
            painter.drawRect(rect);
    }

    void operator()(const PicturePiece &piece) const
    {
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(onPage(piece.rect), piece.picture);
    }

    /// One path for all modules: drawn one by one, hair-thin white lines would show between them.
    void operator()(const CodePiece &piece) const
    {
        const QRectF rect = onPage(piece.rect);
        const qreal module = rect.width() / qMax(1, piece.code.side);
        QPainterPath path;
        path.setFillRule(Qt::WindingFill);
        for (int row = 0; row < piece.code.side; ++row) {
            for (int column = 0, end = 0; column < piece.code.side; column = end + 1) {
                end = column;
                while (end < piece.code.side && piece.code.isDark(row, end))
                    ++end;
                if (end > column) {
                    path.addRect(QRectF(rect.left() + column * module, rect.top() + row * module,
                                        (end - column) * module, module));
                }
            }
        }
        painter.setPen(Qt::NoPen);
        painter.setBrush(Qt::black);
        painter.drawPath(path);
    }

private:
    static QRectF onPage(const QRectF &rect) { return {rect.topLeft() * unit, rect.size() * unit}; }
};

} // namespace

void paintReportPage(QPainter &painter, const ReportPage &page, const ReportFonts &fonts)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::TextAntialiasing);
    // Coordinates are hundredths of a point, the unit in which fonts have whole sizes.
    painter.scale(1 / unit, 1 / unit);
    for (const PlacedBlock &block : page.blocks) {
        for (const Primitive &primitive : block.primitives)
            std::visit(PrimitivePainter{painter, fonts}, primitive);
    }
    painter.restore();
}

} // namespace benchbook
