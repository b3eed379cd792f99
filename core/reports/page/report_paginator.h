// Places blocks on pages. Private to core/reports/page.
#pragma once

#include "core/reports/page/report_block.h"

namespace benchbook {

/// What every page has around the flow of blocks.
struct PageFrame
{
    QRectF printable;
    qreal footerHeight = 0;
    ReportBlock runningHead; ///< at the top of every page but the first

    /// The height the flow may use on a page that begins with the running head.
    qreal room() const { return printable.height() - footerHeight - runningHead.height; }
};

/// Fills pages from top to bottom: groups joined by keepWithNext move on together if they fit on
/// one page, and fall apart between blocks if they do not. At least one page; no footers yet.
std::vector<ReportPage> paginate(const ReportBlocks &content, const PageFrame &frame);

/// Puts a block at a point of the page.
PlacedBlock placedBlock(const ReportBlock &block, QPointF position, qreal width);

} // namespace benchbook
