#include "core/reports/page/report_table_columns.h"

#include <algorithm>
#include <array>

namespace benchbook {

namespace {

/// A word longer than this may be broken rather than push the other columns aside.
constexpr qreal longestKeptWord = 110.0;
constexpr qreal boxColumn = 12.0;
constexpr qreal handColumn = 30.0;
constexpr std::array<qreal, 5> tableScales{1.0, 0.93, 0.86, 0.79, 0.73};

struct ColumnNeed
{
    qreal minimum = 0;
    qreal fraction = 0;
    qreal weight = 1;
};

bool isNumeric(ColumnAlignment alignment)
{
    return alignment == ColumnAlignment::Right || alignment == ColumnAlignment::Decimal;
}

void widen(ColumnNeed &need, qreal &whole, const BilingualText &cell, const TextLook &look, ColumnAlignment alignment,
           const Typesetter &type)
{
    if (!isNumeric(alignment)) {
        need.minimum = qMax(need.minimum, qMin(longestKeptWord, type.longestWord(cell, look)));
        return;
    }
    const QString number = cell.primary(type.language());
    if (alignment == ColumnAlignment::Decimal) {
        const qreal fraction = type.width(fractionPart(number), look);
        need.fraction = qMax(need.fraction, fraction);
        whole = qMax(whole, type.width(number, look) - fraction);
    }
    need.minimum = qMax(need.minimum, type.naturalWidth(cell, look));
}

ColumnNeed needOf(const Table &table, std::size_t index, const Typesetter &type, qreal scale)
{
    const TableColumn &column = table.columns[index];
    ColumnNeed need;
    need.weight = column.weight > 0 ? column.weight : 1.0;
    need.minimum = qMin(longestKeptWord, type.longestWord(column.title, report_style::tableHeader.scaled(scale)));
    if (column.fill == ColumnFill::CheckBox)
        return {qMax(need.minimum, boxColumn), 0, 0.01};
    if (column.fill == ColumnFill::ByHand)
        need.minimum = qMax(need.minimum, handColumn);
    qreal whole = 0;
    const auto widenBy = [&](const std::vector<TableRow> &rows, bool total) {
        for (const TableRow &row : rows) {
            if (index < row.cells.size())
                widen(need, whole, row.cells[index], cellLook(row, total, scale), column.alignment, type);
        }
    };
    widenBy(table.rows, false);
    widenBy(table.totals, true);
    need.minimum = qMax(need.minimum, whole + need.fraction);
    return need;
}

/// For needs that do not fit: the widest columns give way first, so that a long remark does not
/// squeeze the short codes and dates beside it.
std::vector<qreal> levelledWidths(const std::vector<ColumnNeed> &needs, qreal width)
{
    std::vector<qreal> ascending;
    for (const ColumnNeed &need : needs)
        ascending.push_back(need.minimum);
    std::sort(ascending.begin(), ascending.end());
    qreal rest = width;
    qreal level = 0;
    for (std::size_t i = 0; i < ascending.size(); ++i) {
        level = rest / static_cast<qreal>(ascending.size() - i);
        if (ascending[i] >= level)
            break;
        rest -= ascending[i];
    }
    std::vector<qreal> widths;
    for (const ColumnNeed &need : needs)
        widths.push_back(qMin(need.minimum, level));
    return widths;
}

/// Shares `width` by weight, but nobody gets less than its minimum as long as the minima fit.
std::vector<qreal> sharedWidths(const std::vector<ColumnNeed> &needs, qreal width)
{
    qreal minima = 0;
    for (const ColumnNeed &need : needs)
        minima += need.minimum;
    std::vector<qreal> widths(needs.size(), 0);
    std::vector<bool> settled(needs.size(), false);
    if (minima >= width)
        return levelledWidths(needs, width);
    for (bool changed = true; changed;) {
        changed = false;
        qreal rest = width;
        qreal weights = 0;
        for (std::size_t i = 0; i < needs.size(); ++i) {
            rest -= settled[i] ? widths[i] : 0;
            weights += settled[i] ? 0 : needs[i].weight;
        }
        for (std::size_t i = 0; i < needs.size(); ++i) {
            if (settled[i])
                continue;
            widths[i] = rest * needs[i].weight / weights;
            if (widths[i] < needs[i].minimum) {
                widths[i] = needs[i].minimum;
                settled[i] = true;
                changed = true;
            }
        }
    }
    return widths;
}

} // namespace

TextLook cellLook(const TableRow &row, bool total, qreal scale)
{
    TextLook look = report_style::cell.scaled(scale);
    look.bold = total || row.emphasis == RowEmphasis::Strong;
    if (row.emphasis == RowEmphasis::Quiet)
        look.ink = Ink::Muted;
    return look;
}

QString fractionPart(const QString &number)
{
    qsizetype lastDigit = number.size() - 1;
    while (lastDigit >= 0 && !number[lastDigit].isDigit())
        --lastDigit;
    if (lastDigit < 0)
        return {};
    qsizetype start = lastDigit;
    while (start > 0 && number[start - 1].isDigit())
        --start;
    const bool hasPoint = start > 1 && number[start - 1] == u'.' && number[start - 2].isDigit();
    return hasPoint ? number.mid(start - 1) : number.mid(lastDigit + 1);
}

TableGrid measureGrid(const Table &table, const Typesetter &type, qreal width)
{
    TableGrid grid;
    const qreal gutters = columnGutter * static_cast<qreal>(qMax<std::size_t>(1, table.columns.size()) - 1);
    const qreal usable = qMax(width / 2, width - gutters);
    std::vector<ColumnNeed> needs(table.columns.size());
    for (const qreal scale : tableScales) {
        grid.scale = scale;
        qreal minima = 0;
        for (std::size_t index = 0; index < needs.size(); ++index) {
            needs[index] = needOf(table, index, type, scale);
            minima += needs[index].minimum;
        }
        if (minima <= usable)
            break;
    }
    const std::vector<qreal> widths = sharedWidths(needs, usable);
    const qreal gutter = widths.size() > 1 ? (width - usable) / static_cast<qreal>(widths.size() - 1) : 0;
    qreal left = 0;
    for (std::size_t index = 0; index < needs.size(); ++index) {
        grid.columns.push_back({left, widths[index], needs[index].fraction});
        left += widths[index] + gutter;
    }
    return grid;
}

} // namespace benchbook
