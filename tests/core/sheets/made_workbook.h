// Workbooks made by hand, part by part, as no spreadsheet would write them.
#pragma once

#include "core/base/csv_reader.h"

#include <QByteArray>

#include <map>

namespace benchbook::testing {

/// The parts of a packed file by their names.
using Parts = std::map<QString, QByteArray>;

enum class Packing { Deflated, Stored, Sealed };

/// An archive of these parts.
QByteArray zipped(const Parts &parts, Packing packing = Packing::Deflated);

/// The parts of a workbook of one sheet, "Sheet1"; `sheetData` is what stands between <sheetData> and its end.
Parts workbookParts(const QByteArray &sheetData);
/// The same, packed.
QByteArray workbook(const QByteArray &sheetData);
/// A <sst> of these <si> elements, in the workbook's parts.
void setSharedTexts(Parts &parts, const QByteArray &items);
/// The styles 0, 1, 2 … of cells by the numbers of their formats; `formats` are <numFmt> elements.
void setStyles(Parts &parts, const QList<int> &formatIds, const QByteArray &formats = {});

/// "a|b/c|d": the cells of every row; an error is its sentence.
QString cellsText(const Result<CsvTable> &table);
/// Reads it and says the same.
QString cellsOf(const QByteArray &bytes, const QString &sheet = {});

} // namespace benchbook::testing
