// What a report says, before anybody thinks about paper: titles, key figures, tables and bars. The
// numbers in it are finished texts, so nothing after the model can change a cent.
#pragma once

#include <QImage>
#include <QString>

#include <variant>
#include <vector>

namespace benchbook {

/// The language of the printed page; it need not be the language of the screen.
enum class ReportLanguage {
    English,
    Chinese,
    Both ///< the Chinese text, with the English one smaller beside or under it
};

/// One text in both languages. A number, a code or a person's name is the same in both: `plain()`.
struct BilingualText
{
    QString en = {};
    QString zh = {};

    static BilingualText plain(const QString &text) { return {text, text}; }
    bool isEmpty() const { return en.isEmpty() && zh.isEmpty(); }

    /// The text to read first. A missing translation falls back to the other language, because a
    /// blank on paper would hide a fact.
    const QString &primary(ReportLanguage language) const;
    /// The smaller text beside it: only for Both, and only if it says something else.
    QString secondary(ReportLanguage language) const;
    /// Both texts on one line, for CSV and for document titles: "良率 / Yield".
    QString joined(ReportLanguage language) const;
    friend bool operator==(const BilingualText &, const BilingualText &) = default;
};

struct Heading
{
    BilingualText text = {};
};

struct Paragraph
{
    BilingualText text = {}; ///< a line feed starts a new line
    bool quiet = false;      ///< printed small and grey: notes, definitions, cut-off rules
};

/// One card: "Sales / ¥48,260.00 / ▲ 12 % on last month".
struct KeyFigure
{
    BilingualText label = {};
    QString value = {};
    BilingualText note = {};
};

struct KeyFigures
{
    std::vector<KeyFigure> figures = {};
};

enum class ColumnAlignment {
    Left,
    Centre,
    Right,
    Decimal ///< right, with the decimal points of all rows under each other
};

/// What stands in the cells of a column.
enum class ColumnFill {
    Text,
    CheckBox, ///< a box to tick, in every row; ticked already where the cell has a text
    ByHand    ///< a line to write on, where the cell is empty
};

struct TableColumn
{
    BilingualText title = {}; ///< carries the unit, so that the cells need not
    ColumnAlignment alignment = ColumnAlignment::Left;
    double weight = 1.0; ///< its share of the page's width, > 0; numbers get what they need first
    ColumnFill fill = ColumnFill::Text;
};

enum class RowEmphasis {
    Normal,
    Strong, ///< bold: what the reader must not miss
    Quiet   ///< grey: what is there for completeness
};

struct TableRow
{
    std::vector<BilingualText> cells = {}; ///< one a column; missing ones are blank
    RowEmphasis emphasis = RowEmphasis::Normal;
};

struct Table
{
    BilingualText title = {}; ///< may be empty
    std::vector<TableColumn> columns = {};
    std::vector<TableRow> rows = {};
    std::vector<TableRow> totals = {};
    BilingualText empty = {}; ///< the sentence printed when there are no rows
};

/// One series of bars. `values` are only for drawing; `labels` are the exact texts beside the bars.
struct BarSeries
{
    BilingualText name = {};
    std::vector<double> values = {};
    std::vector<QString> labels = {};
};

struct BarChart
{
    BilingualText title = {}; ///< may be empty
    std::vector<BilingualText> categories = {};
    std::vector<BarSeries> series = {};
};

/// The modules of a square code (QR), row by row; none without a side. What it says is made elsewhere.
struct SquareCode
{
    int side = 0;
    std::vector<bool> dark = {};

    bool isDark(int row, int column) const { return dark[static_cast<std::size_t>(row * side + column)]; }
};

/// One thing that is said on a card: "Due  2026-10-01".
struct FactLine
{
    BilingualText label = {};
    BilingualText value = {};
    bool strong = false; ///< bold: what is looked for first
};

/// What a paper is about: what is said of it, with a picture of it and a code that a scanner reads.
struct FactCard
{
    std::vector<FactLine> lines = {};
    SquareCode code = {};
    QString codeText = {}; ///< under the code: what can be typed instead
    QImage picture = {};   ///< null: none
};

/// What follows starts on a new page.
struct PageBreak
{
};

using ReportSection = std::variant<Heading, Paragraph, KeyFigures, Table, BarChart, FactCard, PageBreak>;

struct Report
{
    BilingualText title = {};
    BilingualText subtitle = {}; ///< the period or the object, may be empty
    BilingualText studioName = {};
    BilingualText generatedAt = {}; ///< a whole phrase for the footer: "As of 2026-10-01 09:12"
    BilingualText footnote = {};    ///< more for the footer, e.g. the program's version; may be empty
    ReportLanguage language = ReportLanguage::Chinese;
    std::vector<ReportSection> sections = {};
};

} // namespace benchbook
