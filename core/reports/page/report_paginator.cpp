#include "core/reports/page/report_paginator.h"

namespace benchbook {

namespace {

/// Heights are sums of floating-point numbers; this much is no reason for a new page.
constexpr qreal pageTolerance = 0.001;

class PageFiller
{
public:
    PageFiller(const ReportBlocks &content, const PageFrame &frame)
        : m_content(content), m_frame(frame), m_pages(1), m_y(frame.printable.top())
    {
    }

    void placeGroup(std::size_t first, std::size_t last)
    {
        const ReportBlock &head = m_content.blocks[first];
        if ((head.startsPage || !fits(heightOfGroup(first, last))) && !m_atTop)
            turnOver(head);
        for (std::size_t index = first; index <= last; ++index) {
            const ReportBlock &block = m_content.blocks[index];
            if (!fits(spaceBefore(block) + block.height) && !m_atTop)
                turnOver(block);
            put(block);
        }
    }

    std::vector<ReportPage> takePages() { return std::move(m_pages); }

private:
    qreal spaceBefore(const ReportBlock &block) const { return m_atTop ? 0 : block.spaceBefore; }

    qreal heightOfGroup(std::size_t first, std::size_t last) const
    {
        qreal height = 0;
        for (std::size_t index = first; index <= last; ++index) {
            const ReportBlock &block = m_content.blocks[index];
            height += block.height + (index == first ? spaceBefore(block) : block.spaceBefore);
        }
        return height;
    }

    bool fits(qreal height) const
    {
        return m_y + height <= m_frame.printable.bottom() - m_frame.footerHeight + pageTolerance;
    }

    void put(const ReportBlock &block)
    {
        m_y += spaceBefore(block);
        m_pages.back().blocks.push_back(placedBlock(block, {m_frame.printable.left(), m_y}, m_frame.printable.width()));
        m_y += block.height;
        m_atTop = false;
    }

    /// A block that follows its table's or chart's head overleaf must stay there, or it would turn
    /// pages for ever; so the page counts as empty again after the repeated head.
    void turnOver(const ReportBlock &next)
    {
        m_pages.emplace_back();
        m_y = m_frame.printable.top();
        m_atTop = true;
        put(m_frame.runningHead);
        m_atTop = true;
        if (next.runningHead >= 0) {
            for (const ReportBlock &head : m_content.runningHeads[static_cast<std::size_t>(next.runningHead)])
                put(head);
        }
        m_atTop = true;
    }

    const ReportBlocks &m_content;
    const PageFrame &m_frame;
    std::vector<ReportPage> m_pages;
    qreal m_y;
    bool m_atTop = true; ///< nothing of the flow stands on this page yet
};

} // namespace

std::vector<ReportPage> paginate(const ReportBlocks &content, const PageFrame &frame)
{
    PageFiller filler(content, frame);
    std::size_t first = 0;
    while (first < content.blocks.size()) {
        std::size_t last = first;
        while (content.blocks[last].keepWithNext && last + 1 < content.blocks.size() &&
               !content.blocks[last + 1].startsPage)
            ++last;
        filler.placeGroup(first, last);
        first = last + 1;
    }
    return filler.takePages();
}

Primitive moved(Primitive primitive, QPointF offset)
{
    if (auto *text = std::get_if<TextRun>(&primitive)) {
        text->position += offset;
    } else if (auto *line = std::get_if<LinePiece>(&primitive)) {
        line->from += offset;
        line->to += offset;
    } else if (auto *rect = std::get_if<RectPiece>(&primitive)) {
        rect->rect.translate(offset);
    } else if (auto *picture = std::get_if<PicturePiece>(&primitive)) {
        picture->rect.translate(offset);
    } else if (auto *code = std::get_if<CodePiece>(&primitive)) {
        code->rect.translate(offset);
    }
    return primitive;
}

PlacedBlock placedBlock(const ReportBlock &block, QPointF position, qreal width)
{
    PlacedBlock placed{block.kind, block.section, block.row, block.part, QRectF(position, QSizeF(width, block.height)),
                       {}};
    placed.primitives.reserve(block.primitives.size());
    for (const Primitive &primitive : block.primitives)
        placed.primitives.push_back(moved(primitive, position));
    return placed;
}

} // namespace benchbook
