// The layout: a report and a paper size in, pages of positioned primitives out. Pure arithmetic
// over an interface for text widths, so tests can look at every point of a page without painting
// one.
#pragma once

#include "core/reports/page/report_model.h"
#include "core/reports/page/report_style.h"

#include <QMarginsF>
#include <QRectF>

#include <variant>

namespace benchbook {

/// A sheet of paper. All lengths are points (1/72 inch).
struct PageMetrics
{
    QSizeF size;
    QMarginsF margins;

    static PageMetrics a4();     ///< portrait, 15 mm margins
    static PageMetrics a5();     ///< portrait, 10 mm margins
    static PageMetrics letter(); ///< portrait, 15 mm margins
    /// What the printer may use; nothing is placed outside it.
    QRectF printable() const { return QRectF(QPointF(0, 0), size).marginsRemoved(margins); }
};

/// How wide and how tall texts are, in points. The painter must draw with the same font.
class FontMetrics
{
public:
    virtual ~FontMetrics() = default;
    virtual qreal width(const QString &text, const TextLook &look) const = 0;
    virtual qreal ascent(const TextLook &look) const = 0;
    virtual qreal descent(const TextLook &look) const = 0;
};

/// A line of text; `position` is the left end of its baseline.
struct TextRun
{
    QPointF position;
    QString text;
    TextLook look;
    qreal width = 0;
};

struct LinePiece
{
    QPointF from;
    QPointF to;
    qreal width = report_style::hairline;
    Ink ink = Ink::Hairline;
};

struct RectPiece
{
    QRectF rect;
    Ink fill = Ink::None;
    Ink stroke = Ink::None;
    qreal radius = 0;
};

/// A picture, drawn as large as its rectangle, which has its proportions.
struct PicturePiece
{
    QRectF rect;
    QImage picture;
};

/// A square code without its quiet zone: what is around it is left white by who places it.
struct CodePiece
{
    QRectF rect;
    SquareCode code;
};

using Primitive = std::variant<TextRun, LinePiece, RectPiece, PicturePiece, CodePiece>;

/// What a placed block is, for the print preview's accessible names and for tests.
enum class BlockKind {
    Letterhead,
    RunningHead,
    Footer,
    Heading,
    Paragraph,
    Figures,
    TableTitle,
    TableHeader,
    TableRow,
    TableTotal,
    TableEmpty,
    ChartTitle,
    ChartBars,
    FactCard
};

/// A horizontal strip of a page. `section` is the index in Report::sections (-1 for what the page
/// adds itself), `row` the row, total or category in it (0 otherwise), `part` counts the pieces of
/// a row that is longer than a page.
struct PlacedBlock
{
    BlockKind kind = BlockKind::Paragraph;
    int section = -1;
    int row = 0;
    int part = 0;
    QRectF area;
    std::vector<Primitive> primitives = {};
};

struct ReportPage
{
    std::vector<PlacedBlock> blocks; ///< from top to bottom, the footer last
};

struct ReportPages
{
    PageMetrics metrics;
    QString title; ///< the document's title for the PDF and the print job
    std::vector<ReportPage> pages;
};

/// Lays the report out. Tables break between rows and repeat their header; a row is cut only when
/// it is longer than a page; the totals stay with the last row. There is always at least one page.
ReportPages layOutReport(const Report &report, const PageMetrics &metrics, const FontMetrics &fonts);

} // namespace benchbook
