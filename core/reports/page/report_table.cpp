#include "core/reports/page/report_sections.h"
#include "core/reports/page/report_table_columns.h"
#include "core/reports/page/report_words.h"

#include <algorithm>

namespace benchbook {

namespace {

constexpr qreal rowPadding = 3.4;
constexpr qreal boxSide = 9.5;
/// What is written by hand needs room for a pencil.
constexpr qreal handHeight = 17.0;
constexpr std::size_t mostHeaderLines = 6;

using CellLines = std::vector<std::vector<SetLine>>;

TextAlignment tableAlignment(ColumnAlignment alignment)
{
    switch (alignment) {
    case ColumnAlignment::Left:
        return TextAlignment::Left;
    case ColumnAlignment::Centre:
        return TextAlignment::Centre;
    case ColumnAlignment::Right:
    case ColumnAlignment::Decimal:
        return TextAlignment::Right;
    }
    Q_UNREACHABLE();
}

class TableWriter
{
public:
    TableWriter(const SectionTarget &target, const Table &table)
        : m_target(target), m_table(table), m_grid(measureGrid(table, target.type, target.width))
    {
    }

    void write()
    {
        addSectionTitle(m_target, BlockKind::TableTitle, m_table.title);
        m_header = headerBlock();
        m_runningHead = static_cast<int>(m_target.content.runningHeads.size());
        std::vector<ReportBlock> head = continuedTitle(m_target, BlockKind::TableTitle, m_table.title);
        head.push_back(m_header);
        m_headHeight = 0;
        for (const ReportBlock &block : head)
            m_headHeight += block.height;
        m_target.content.runningHeads.push_back(std::move(head));

        ReportBlock first = m_header;
        first.spaceBefore = m_table.title.isEmpty() ? 12 : 2;
        m_target.add(std::move(first));
        if (m_table.rows.empty())
            addEmptySentence();
        addRows(m_table.rows, false);
        addRows(m_table.totals, true);
    }

private:
    ReportBlock headerBlock() const
    {
        const TextLook look = report_style::tableHeader.scaled(m_grid.scale);
        CellLines cells;
        qreal height = 0;
        for (std::size_t i = 0; i < m_table.columns.size(); ++i) {
            std::vector<SetLine> lines = m_target.type.stack(m_table.columns[i].title, look, m_grid.columns[i].width);
            if (lines.size() > mostHeaderLines)
                lines.resize(mostHeaderLines);
            height = qMax(height, heightOf(lines));
            cells.push_back(std::move(lines));
        }
        ReportBlock block{BlockKind::TableHeader};
        block.section = m_target.section;
        block.height = height + rowPadding * 2;
        block.keepWithNext = true;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const ColumnPlace &place = m_grid.columns[i];
            placeLines(block.primitives, cells[i], place.left, rowPadding + height - heightOf(cells[i]), place.width,
                       tableAlignment(m_table.columns[i].alignment));
        }
        const qreal y = block.height - report_style::rule / 2;
        block.primitives.push_back(LinePiece{{0, y}, {m_target.width, y}, report_style::rule, Ink::Rule});
        return block;
    }

    void addEmptySentence() const
    {
        const BilingualText sentence = m_table.empty.isEmpty() ? nothingToShowText() : m_table.empty;
        TextLook look = report_style::cell;
        look.ink = Ink::Muted;
        int part = 0;
        for (const SetLine &line : m_target.type.stack(sentence, look, m_target.width)) {
            ReportBlock block{BlockKind::TableEmpty};
            block.part = part;
            block.spaceBefore = part == 0 ? rowPadding : 0;
            block.height = line.height;
            placeLines(block.primitives, {line}, 0, 0, m_target.width, TextAlignment::Left);
            m_target.add(std::move(block));
            ++part;
        }
    }

    CellLines linesOf(const TableRow &row, bool total) const
    {
        const TextLook look = cellLook(row, total, m_grid.scale);
        CellLines cells(m_table.columns.size());
        for (std::size_t i = 0; i < cells.size() && i < row.cells.size(); ++i)
            cells[i] = m_target.type.arrange(row.cells[i], look, m_grid.columns[i].width);
        return cells;
    }

    /// Takes from the front of every cell what fits into `room`; at least one line is taken.
    static CellLines takeSlice(CellLines &cells, qreal room)
    {
        CellLines slice(cells.size());
        for (std::size_t i = 0; i < cells.size(); ++i) {
            qreal used = 0;
            std::size_t count = 0;
            while (count < cells[i].size() && (count == 0 || used + cells[i][count].height <= room))
                used += cells[i][count++].height;
            const auto end = cells[i].begin() + static_cast<std::ptrdiff_t>(count);
            slice[i].assign(cells[i].begin(), end);
            cells[i].erase(cells[i].begin(), end);
        }
        return slice;
    }

    /// The box or the line that is filled in by hand.
    void placeForm(ReportBlock &block, std::size_t column, bool empty) const
    {
        const ColumnPlace &place = m_grid.columns[column];
        if (m_table.columns[column].fill == ColumnFill::CheckBox) {
            const qreal left = place.left + (place.width - boxSide) / 2;
            const qreal top = rowPadding + (handHeight - boxSide) / 2;
            block.primitives.push_back(RectPiece{QRectF(left, top, boxSide, boxSide), Ink::None, Ink::Rule, 1.2});
            if (!empty) {
                const QPointF corner(left + boxSide * 0.42, top + boxSide * 0.78);
                block.primitives.push_back(
                    LinePiece{{left + boxSide * 0.18, top + boxSide * 0.5}, corner, report_style::rule, Ink::Text});
                block.primitives.push_back(
                    LinePiece{corner, {left + boxSide * 0.86, top + boxSide * 0.2}, report_style::rule, Ink::Text});
            }
        } else if (empty) {
            const qreal y = block.height - rowPadding - 1;
            block.primitives.push_back(
                LinePiece{{place.left, y}, {place.left + place.width, y}, report_style::hairline, Ink::Muted});
        }
    }

    void placeCell(ReportBlock &block, std::size_t column, const std::vector<SetLine> &lines) const
    {
        const ColumnPlace &place = m_grid.columns[column];
        const ColumnAlignment alignment = m_table.columns[column].alignment;
        qreal width = place.width;
        if (alignment == ColumnAlignment::Decimal && lines.size() == 1) {
            const SetLine &line = lines.front();
            const qreal fraction = m_target.type.width(fractionPart(line.text), line.look);
            const qreal indent = place.fractionWidth - fraction;
            if (line.width + indent <= width + 0.01)
                width -= indent;
        }
        placeLines(block.primitives, lines, place.left, rowPadding, width, tableAlignment(alignment));
    }

    ReportBlock rowBlock(const CellLines &cells, bool total) const
    {
        ReportBlock block{total ? BlockKind::TableTotal : BlockKind::TableRow};
        qreal height = m_target.type.lineHeight(report_style::cell.scaled(m_grid.scale));
        for (const std::vector<SetLine> &lines : cells)
            height = qMax(height, heightOf(lines));
        if (!total && isFilledByHand())
            height = qMax(height, handHeight);
        block.height = height + rowPadding * 2;
        block.runningHead = m_runningHead;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            if (!total && m_table.columns[i].fill != ColumnFill::Text)
                placeForm(block, i, cells[i].empty() || cells[i].front().text.isEmpty());
            if (m_table.columns[i].fill != ColumnFill::CheckBox)
                placeCell(block, i, cells[i]);
        }
        return block;
    }

    bool isFilledByHand() const
    {
        return std::any_of(m_table.columns.begin(), m_table.columns.end(),
                           [](const TableColumn &column) { return column.fill != ColumnFill::Text; });
    }

    void addLine(ReportBlock &block, qreal y, qreal width, Ink ink) const
    {
        block.primitives.push_back(LinePiece{{0, y}, {m_target.width, y}, width, ink});
    }

    /// A rule over the totals, a double line under the last of them, as book-keepers draw it.
    void addRowLines(ReportBlock &block, bool total, bool first, bool last) const
    {
        const qreal bottom = block.height - report_style::hairline / 2;
        if (total && first)
            addLine(block, report_style::rule / 2, report_style::rule, Ink::Rule);
        if (total && last) {
            addLine(block, bottom - 1.8, report_style::hairline, Ink::Rule);
            addLine(block, bottom, report_style::hairline, Ink::Rule);
        } else if (total || !last || m_table.totals.empty()) {
            addLine(block, bottom, report_style::hairline, Ink::Hairline);
        }
    }

    void addRows(const std::vector<TableRow> &rows, bool total) const
    {
        const qreal room = m_target.room - m_headHeight - rowPadding * 2;
        for (std::size_t index = 0; index < rows.size(); ++index) {
            const bool last = index + 1 == rows.size();
            CellLines cells = linesOf(rows[index], total);
            for (int part = 0; part == 0 || anyLeft(cells); ++part) {
                ReportBlock block = rowBlock(takeSlice(cells, room), total);
                block.row = static_cast<int>(index);
                block.part = part;
                if (!anyLeft(cells)) {
                    addRowLines(block, total, index == 0, last);
                    block.keepWithNext = keepsWithNext(index, rows.size(), total);
                }
                m_target.add(std::move(block));
            }
        }
    }

    static bool anyLeft(const CellLines &cells)
    {
        for (const std::vector<SetLine> &lines : cells) {
            if (!lines.empty())
                return true;
        }
        return false;
    }

    /// Two rows stay below the header, and two above the totals: a lone row looks forgotten.
    bool keepsWithNext(std::size_t index, std::size_t count, bool total) const
    {
        if (total)
            return index + 1 < count;
        if (index + 1 == count)
            return !m_table.totals.empty();
        return index == 0 || (index + 2 == count && !m_table.totals.empty());
    }

    const SectionTarget &m_target;
    const Table &m_table;
    TableGrid m_grid;
    ReportBlock m_header;
    int m_runningHead = -1;
    qreal m_headHeight = 0;
};

} // namespace

void addTable(const SectionTarget &target, const Table &table) { TableWriter(target, table).write(); }

} // namespace benchbook
