#include "core/sales/channel/row_reader.h"

#include "core/base/cell_cleaner.h"
#include "core/sales/channel/html_entities.h"

#include <QCoreApplication>

#include <algorithm>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

struct RowReaderWords
{
    Q_DECLARE_TR_FUNCTIONS(Channel)
};

/// Status words differ in case and in the width of their comma between versions of one export.
QString comparableWord(const QString &word)
{
    QString key = word.simplified().toLower();
    key.replace(u'，', u',');
    key.remove(u' ');
    return key;
}

bool ruleMatches(const StateRule &rule, const QString &value)
{
    return rule.words.isEmpty() || std::any_of(rule.words.begin(), rule.words.end(), [&value](const QString &word) {
               return comparableWord(word) == comparableWord(value);
           });
}

} // namespace

void ProblemList::add(RowProblem problem)
{
    if (m_problems.size() < mostProblems)
        m_problems.push_back(std::move(problem));
    else
        ++m_more;
}

std::vector<RowProblem> ProblemList::take()
{
    if (m_more > 0) {
        m_problems.push_back({QString(), 0, 0, RowReaderWords::tr("There are %n more problems.", nullptr, m_more)});
        m_more = 0;
    }
    return std::exchange(m_problems, {});
}

RowReader::RowReader(const ChannelSheet &sheet, const CsvRow &row, ProblemList &problems)
    : m_sheet(sheet), m_row(row), m_problems(problems)
{
}

bool RowReader::hasItsShape()
{
    const std::size_t expected = static_cast<std::size_t>(m_sheet.headers.size());
    const std::size_t got = m_row.cells.size();
    bool fits = got == expected;
    if (got > expected) {
        // Spare separators at the end do no harm; text there means that cells have shifted.
        fits = std::all_of(m_row.cells.begin() + static_cast<std::ptrdiff_t>(expected), m_row.cells.end(),
                           [](const CsvCell &spare) { return cleanCell(spare.text).isEmpty(); });
    } else if (got < expected) {
        // Excel drops empty cells at the end of a row. A row that lost a number is cut off instead,
        // and so is a short one where the file stops in the middle of a line.
        const bool last = &m_row == &m_sheet.table.rows.back();
        fits = !last || m_sheet.table.endsWithNewline;
        for (const auto &[field, indices] : m_sheet.columns) {
            if (isNumberField(field) && indices.back() >= got)
                fits = false;
        }
    }
    if (fits)
        return true;
    m_failed = true;
    note(std::nullopt, RowReaderWords::tr("this row has %1 cells where the header has %2. The file may be "
                                          "cut off, or a separator stands inside a text.")
                           .arg(got)
                           .arg(expected));
    return false;
}

QString RowReader::cell(std::size_t index) const
{
    const QString value = index < m_row.cells.size() ? cleanCell(m_row.cells[index].text) : QString();
    return m_sheet.preset->emptyWords.contains(value) ? QString() : value;
}

QString RowReader::text(ChannelField field) const
{
    const auto mapped = m_sheet.columns.find(field);
    if (mapped == m_sheet.columns.end())
        return {};
    const std::optional<QString> &joiner = m_sheet.preset->columns.at(field).joiner;
    QStringList filled;
    for (const std::size_t index : mapped->second) {
        const QString value = cell(index);
        if (!value.isEmpty())
            filled << value;
        if (!filled.isEmpty() && !joiner)
            break;
    }
    const QString value = filled.join(joiner.value_or(QString()));
    return m_sheet.preset->htmlText ? decodeEntities(value).trimmed() : value;
}

std::optional<Money> RowReader::amount(ChannelField field, const Currency &currency)
{
    const QString value = text(field);
    if (value.isEmpty())
        return std::nullopt;
    const Result<Money> money = cellMoney(value, currency);
    if (!money) {
        fail(field, money.error().message);
        return std::nullopt;
    }
    if (*money < Money()) {
        fail(field, RowReaderWords::tr("“%1” is below zero, which an order cannot be.").arg(value));
        return std::nullopt;
    }
    return *money;
}

std::optional<Quantity> RowReader::pieces()
{
    const Result<Quantity> quantity = cellPieces(text(ChannelField::Quantity));
    if (quantity)
        return *quantity;
    fail(ChannelField::Quantity, quantity.error().message);
    return std::nullopt;
}

std::optional<Instant> RowReader::moment(ChannelField field, const CellDateRule &rule)
{
    const QString value = text(field);
    if (value.isEmpty())
        return std::nullopt;
    const Result<Instant> instant = cellInstant(value, rule);
    if (instant)
        return *instant;
    fail(field, instant.error().message);
    return std::nullopt;
}

std::optional<ChannelState> RowReader::state()
{
    std::optional<ChannelState> decided;
    std::map<std::size_t, bool> known;
    for (const StateRule &rule : m_sheet.preset->states) {
        const std::optional<std::size_t> index = m_sheet.indexOf(rule.column);
        const QString value = index ? cell(*index) : QString();
        if (value.isEmpty())
            continue;
        const bool matches = ruleMatches(rule, value);
        known[*index] = known[*index] || matches;
        if (matches && !decided)
            decided = rule.state;
    }
    for (const auto &[index, isKnown] : known) {
        if (!isKnown)
            note(index, RowReaderWords::tr("the status “%1” is unknown; please check this order's state.")
                            .arg(cell(index).left(40)));
    }
    return decided;
}

std::optional<std::size_t> RowReader::place(ChannelField field) const
{
    const auto mapped = m_sheet.columns.find(field);
    if (mapped == m_sheet.columns.end())
        return std::nullopt;
    for (const std::size_t index : mapped->second) {
        if (!cell(index).isEmpty())
            return index;
    }
    return mapped->second.front();
}

void RowReader::fail(ChannelField field, const QString &message)
{
    m_failed = true;
    note(place(field), message);
}

void RowReader::remark(ChannelField field, const QString &message) { note(place(field), message); }

void RowReader::note(std::optional<std::size_t> index, const QString &message)
{
    RowProblem problem{m_sheet.file, m_row.line, 0, message};
    if (index) {
        problem.column = static_cast<int>(*index) + 1;
        if (*index < m_row.cells.size())
            problem.line = m_row.cells[*index].line;
        problem.message = m_sheet.headers[static_cast<qsizetype>(*index)] % u": "_s % message;
    }
    m_problems.add(std::move(problem));
}

} // namespace benchbook
