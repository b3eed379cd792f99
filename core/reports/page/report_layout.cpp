#include "core/reports/page/report_layout.h"

#include "core/reports/page/report_paginator.h"
#include "core/reports/page/report_sections.h"

namespace benchbook {

namespace {

constexpr qreal pointsPerMillimetre = 72.0 / 25.4;
constexpr qreal marginPoints = 15.0 * pointsPerMillimetre;

/// Lines of a paragraph are blocks: it may run on overleaf, but never leaves one line alone.
void addParagraph(const SectionTarget &target, const Paragraph &paragraph)
{
    const TextLook look = paragraph.quiet ? report_style::note : report_style::body;
    const std::vector<SetLine> lines = target.type.stack(paragraph.text, look, target.width);
    const int count = static_cast<int>(lines.size());
    // A note explains what stands above it; alone on the next page it explains nothing.
    if (paragraph.quiet && !target.content.blocks.empty())
        target.content.blocks.back().keepWithNext = true;
    for (int index = 0; index < count; ++index) {
        const SetLine &line = lines[static_cast<std::size_t>(index)];
        ReportBlock block{BlockKind::Paragraph};
        block.part = index;
        block.height = line.height;
        block.spaceBefore = index == 0 ? report_style::gap : 0;
        block.keepWithNext = index + 1 < count && (index == 0 || index == count - 2);
        placeLines(block.primitives, {line}, 0, 0, target.width, TextAlignment::Left);
        target.add(std::move(block));
    }
}

struct SectionWriter
{
    const SectionTarget &target;
    bool &pageBreakPending;

    void operator()(const Heading &heading) const { addSectionTitle(target, BlockKind::Heading, heading.text); }
    void operator()(const Paragraph &paragraph) const { addParagraph(target, paragraph); }
    void operator()(const KeyFigures &figures) const { addFigures(target, figures); }
    void operator()(const Table &table) const { addTable(target, table); }
    void operator()(const BarChart &chart) const { addBarChart(target, chart); }
    void operator()(const FactCard &card) const { addFactCard(target, card); }
    void operator()(const PageBreak &) const { pageBreakPending = true; }
};

ReportBlocks blocksOf(const Report &report, const Typesetter &type, const PageFrame &frame)
{
    ReportBlocks content;
    SectionTarget target{content, type, -1, frame.printable.width(), frame.room()};
    addLetterhead(target, report);
    bool pageBreakPending = false;
    for (const ReportSection &section : report.sections) {
        ++target.section;
        const std::size_t start = content.blocks.size();
        const bool breakBefore = std::exchange(pageBreakPending, false);
        std::visit(SectionWriter{target, pageBreakPending}, section);
        if (content.blocks.size() > start)
            content.blocks[start].startsPage = breakBefore;
        else
            pageBreakPending = pageBreakPending || breakBefore;
    }
    return content;
}

} // namespace

PageMetrics PageMetrics::a4()
{
    return {QSizeF(210, 297) * pointsPerMillimetre, QMarginsF(marginPoints, marginPoints, marginPoints, marginPoints)};
}

PageMetrics PageMetrics::a5()
{
    constexpr qreal narrow = 10.0 * pointsPerMillimetre;
    return {QSizeF(148, 210) * pointsPerMillimetre, QMarginsF(narrow, narrow, narrow, narrow)};
}

PageMetrics PageMetrics::letter()
{
    return {QSizeF(612, 792), QMarginsF(marginPoints, marginPoints, marginPoints, marginPoints)};
}

ReportPages layOutReport(const Report &report, const PageMetrics &metrics, const FontMetrics &fonts)
{
    const Typesetter type(fonts, report.language);
    PageFrame frame{metrics.printable(), 0, {}};
    const qreal width = frame.printable.width();
    frame.footerHeight = footerBlock(report, type, width, 1, 1).height;
    frame.runningHead = runningHeadBlock(report, type, width);

    ReportPages result{metrics, report.title.joined(report.language), {}};
    result.pages = paginate(blocksOf(report, type, frame), frame);
    const int count = static_cast<int>(result.pages.size());
    int number = 0;
    for (ReportPage &page : result.pages) {
        const ReportBlock footer = footerBlock(report, type, width, ++number, count);
        page.blocks.push_back(
            placedBlock(footer, {frame.printable.left(), frame.printable.bottom() - footer.height}, width));
    }
    return result;
}

} // namespace benchbook
