// How wide a table's columns are, and where its decimal points stand. Private to core/reports/page.
#pragma once

#include "core/reports/page/report_typesetter.h"

namespace benchbook {

inline constexpr qreal columnGutter = 10.0;

struct ColumnPlace
{
    qreal left = 0;
    qreal width = 0;
    qreal fractionWidth = 0; ///< of the widest "decimal point and after", 0 for other alignments
};

struct TableGrid
{
    std::vector<ColumnPlace> columns;
    qreal scale = 1.0; ///< of the letters: a table too wide for the page is set smaller
};

TextLook cellLook(const TableRow &row, bool total, qreal scale);
/// The part of a number that stands right of the decimal line: ".50 %" of "12.50 %", " g" of "80
/// g".
QString fractionPart(const QString &number);
/// Numbers get the width they need, texts share the rest by weight.
TableGrid measureGrid(const Table &table, const Typesetter &type, qreal width);

} // namespace benchbook
