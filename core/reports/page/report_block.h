// The unit of pagination inside the layout: a strip that is never cut. Sections produce them, the
// paginator places them. Private to core/reports/page.
#pragma once

#include "core/reports/page/report_layout.h"

namespace benchbook {

struct ReportBlock
{
    BlockKind kind = BlockKind::Paragraph;
    int section = -1;
    int row = 0;
    int part = 0;
    qreal height = 0;
    qreal spaceBefore = 0;     ///< dropped at the top of a page
    bool keepWithNext = false; ///< stays on the page of the block after it
    bool startsPage = false;
    int runningHead = -1;                   ///< index into ReportBlocks::runningHeads, repeated above it overleaf
    std::vector<Primitive> primitives = {}; ///< relative to the left top corner of the strip
};

struct ReportBlocks
{
    std::vector<ReportBlock> blocks;
    std::vector<std::vector<ReportBlock>> runningHeads;
};

/// Moves a primitive by `offset`.
Primitive moved(Primitive primitive, QPointF offset);

} // namespace benchbook
