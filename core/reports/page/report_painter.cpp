#include "core/reports/page/report_painter.h"

#include <QPainter>
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
        const QRectF rect(piece.rect.topLeft() * unit, piece.rect.size() * unit);
        painter.setPen(piece.stroke == Ink::None ? QPen(Qt::NoPen)
                                                 : QPen(inkColor(piece.stroke), report_style::hairline * unit));
        painter.setBrush(piece.fill == Ink::None ? QBrush(Qt::NoBrush) : QBrush(inkColor(piece.fill)));
        if (piece.radius > 0)
            painter.drawRoundedRect(rect, piece.radius * unit, piece.radius * unit);
        else
            painter.drawRect(rect);
    }
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
