// Separated values as shops and spreadsheets really write them: RFC 4180 and its usual dialects.
#pragma once

#include "core/base/result.h"

#include <QStringView>

#include <optional>
#include <vector>

namespace benchbook {

/// Where a file stops being a shop export and starts being a mistake.
inline constexpr int maxCsvRows = 200'000;
inline constexpr int maxCsvColumns = 500;
inline constexpr qsizetype maxCsvCells = 10'000'000;
inline constexpr qsizetype maxCsvCellCharacters = 100'000;

/// One cell with its place: `line` is the line of the file it starts on, `column` the cell's number
/// in its row. Both count from 1, as a spreadsheet or an editor shows them.
struct CsvCell
{
    QString text;
    int line = 0;
    int column = 0;
};

struct CsvRow
{
    std::vector<CsvCell> cells; ///< never empty
    int line = 0;
};

struct CsvTable
{
    QChar separator = u',';
    std::vector<CsvRow> rows; ///< without blank lines
    /// False when the text stops in the middle of a line, as a cut-off download does.
    bool endsWithNewline = false;
};

/// Reads `text`. The separator (comma, semicolon or tab) is found in the first line, or in Excel's
/// `sep=;` line, unless it is given. A quoted cell may hold separators, doubled quotes and line
/// breaks, and so may an `="…"` text formula. Invalid, with line and column, for a quote that is
/// never closed and for what exceeds the limits above.
Result<CsvTable> readCsv(QStringView text, std::optional<QChar> separator = std::nullopt);

} // namespace benchbook
