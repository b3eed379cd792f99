#include "core/base/csv_reader.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace benchbook {

namespace {

struct CsvReaderWords
{
    Q_DECLARE_TR_FUNCTIONS(Channel)
};

/// The separator that stands most often, outside quotes, in the first line that is not blank.
QChar detectSeparator(QStringView text)
{
    constexpr std::array<char16_t, 3> candidates{u',', u';', u'\t'};
    std::array<int, candidates.size()> counts{};
    bool quoted = false;
    bool blank = true;
    for (const QChar c : text) {
        if (c == u'"')
            quoted = !quoted;
        if (!quoted && (c == u'\n' || c == u'\r')) {
            if (!blank)
                break;
            continue;
        }
        blank = blank && c.isSpace() && c != u'\t';
        for (std::size_t i = 0; !quoted && i < candidates.size(); ++i)
            counts[i] += c == candidates[i] ? 1 : 0;
    }
    const auto best = std::max_element(counts.begin(), counts.end());
    return candidates[static_cast<std::size_t>(best - counts.begin())];
}

class CsvScanner
{
public:
    CsvScanner(QStringView text, QChar separator) : m_text(text) { m_table.separator = separator; }

    Result<CsvTable> run()
    {
        while (!atEnd())
            BENCHBOOK_TRY(readRow());
        m_table.endsWithNewline = m_text.endsWith(u'\n') || m_text.endsWith(u'\r');
        return std::move(m_table);
    }

private:
    bool atEnd() const { return m_at >= m_text.size(); }
    QChar peek(qsizetype ahead = 0) const { return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : QChar(); }
    bool atNewline() const { return peek() == u'\n' || peek() == u'\r'; }

    void skipNewline()
    {
        m_at += peek() == u'\r' && peek(1) == u'\n' ? 2 : 1;
        ++m_line;
    }

    Result<void> readRow();
    Result<void> readCell(CsvRow &row);
    Result<void> readQuoted(CsvCell &cell);
    Result<void> readPlain(CsvCell &cell);
    Error unclosed(const CsvCell &cell) const;
    Error tooLong(const CsvCell &cell) const;

    QStringView m_text;
    CsvTable m_table;
    qsizetype m_at = 0;
    qsizetype m_cells = 0;
    int m_line = 1;
};

Error CsvScanner::unclosed(const CsvCell &cell) const
{
    return Error::invalid(CsvReaderWords::tr("Line %1, column %2: a quotation mark opens here and is never closed. The "
                                             "file may be cut off; please export it again.")
                              .arg(cell.line)
                              .arg(cell.column));
}

Error CsvScanner::tooLong(const CsvCell &cell) const
{
    return Error::invalid(CsvReaderWords::tr("Line %1, column %2: this cell holds more than %3 "
                                             "characters, or its quotation mark is never closed.")
                              .arg(cell.line)
                              .arg(cell.column)
                              .arg(maxCsvCellCharacters));
}

Result<void> CsvScanner::readRow()
{
    CsvRow row;
    row.line = m_line;
    for (;;) {
        BENCHBOOK_TRY(readCell(row));
        if (atEnd() || atNewline())
            break;
        ++m_at;
    }
    if (!atEnd())
        skipNewline();
    const bool blank = row.cells.size() == 1 && row.cells.front().text.trimmed().isEmpty();
    if (blank)
        return {};
    if (m_table.rows.size() >= static_cast<std::size_t>(maxCsvRows) || m_cells > maxCsvCells) {
        return Error::invalid(CsvReaderWords::tr("Line %1: the file is too large to be read at once. "
                                                 "Please export fewer rows at a time.")
                                  .arg(row.line));
    }
    m_table.rows.push_back(std::move(row));
    return {};
}

Result<void> CsvScanner::readCell(CsvRow &row)
{
    CsvCell cell;
    cell.line = m_line;
    cell.column = static_cast<int>(row.cells.size()) + 1;
    if (cell.column > maxCsvColumns) {
        return Error::invalid(
            CsvReaderWords::tr("Line %1 has more than %2 columns: this is no table of records or orders.")
                .arg(cell.line)
                .arg(maxCsvColumns));
    }
    const bool formula = peek() == u'=' && peek(1) == u'"';
    if (formula) {
        ++m_at;
        cell.text = QStringLiteral("=\"");
    }
    if (formula || peek() == u'"')
        BENCHBOOK_TRY(readQuoted(cell));
    if (formula)
        cell.text += u'"';
    // What stands behind a closing quote breaks the rules, but it is kept rather than lost.
    BENCHBOOK_TRY(readPlain(cell));
    row.cells.push_back(std::move(cell));
    ++m_cells;
    return {};
}

Result<void> CsvScanner::readQuoted(CsvCell &cell)
{
    ++m_at;
    for (;;) {
        if (atEnd())
            return unclosed(cell);
        if (cell.text.size() > maxCsvCellCharacters)
            return tooLong(cell);
        if (peek() == u'"' && peek(1) != u'"')
            break;
        if (atNewline()) {
            skipNewline();
            cell.text += u'\n';
            continue;
        }
        m_at += peek() == u'"' ? 1 : 0;
        cell.text += peek();
        ++m_at;
    }
    ++m_at;
    return {};
}

Result<void> CsvScanner::readPlain(CsvCell &cell)
{
    const qsizetype start = m_at;
    while (!atEnd() && !atNewline() && peek() != m_table.separator)
        ++m_at;
    if (m_at - start > maxCsvCellCharacters)
        return tooLong(cell);
    cell.text += m_text.sliced(start, m_at - start);
    return {};
}

} // namespace

Result<CsvTable> readCsv(QStringView text, std::optional<QChar> separator)
{
    if (separator)
        return CsvScanner(text, *separator).run();
    // Excel's first line "sep=;" names the separator for us; it is blanked out so that lines still
    // count.
    QString withoutHint;
    if (text.size() > 4 && text.startsWith(QStringView(u"sep=")) &&
        (text.size() == 5 || text[5] == u'\n' || text[5] == u'\r')) {
        const QChar named = text[4];
        withoutHint = text.sliced(5).toString();
        return CsvScanner(withoutHint, named).run();
    }
    return CsvScanner(text, detectSeparator(text)).run();
}

} // namespace benchbook
