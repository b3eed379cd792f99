// One function a kind of section: from the model to blocks that are never cut. Private to
// core/reports/page.
#pragma once

#include "core/reports/page/report_block.h"
#include "core/reports/page/report_typesetter.h"

namespace benchbook {

/// Where a section's blocks go and what they may use.
struct SectionTarget
{
    ReportBlocks &content;
    const Typesetter &type;
    int section = -1;
    qreal width = 0; ///< of the page's printable area
    qreal room = 0;  ///< height of an empty page

    void add(ReportBlock block) const
    {
        block.section = section;
        content.blocks.push_back(std::move(block));
    }
};

void addFigures(const SectionTarget &target, const KeyFigures &figures);
void addTable(const SectionTarget &target, const Table &table);
void addBarChart(const SectionTarget &target, const BarChart &chart);
void addFactCard(const SectionTarget &target, const FactCard &card);
/// A table's or chart's title, kept with what follows; nothing if it is empty.
void addSectionTitle(const SectionTarget &target, BlockKind kind, const BilingualText &title);
/// The same title overleaf: one line, "(continued)" behind it.
std::vector<ReportBlock> continuedTitle(const SectionTarget &target, BlockKind kind, const BilingualText &title);

/// The first page's head: studio, title, subtitle.
void addLetterhead(const SectionTarget &target, const Report &report);
ReportBlock runningHeadBlock(const Report &report, const Typesetter &type, qreal width);
ReportBlock footerBlock(const Report &report, const Typesetter &type, qreal width, int page, int pages);

} // namespace benchbook
