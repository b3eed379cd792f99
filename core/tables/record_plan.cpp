// From rows of cells to what would be written.
#include "core/tables/record_import.h"

#include "core/base/csv_cell.h"
#include "core/tables/table_words.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

struct RecordPlanText
{
    Q_DECLARE_TR_FUNCTIONS(Table)
};

struct KnownRecord
{
    qint64 id = 0;
    QString code;
    QString name;
    bool hidden = false;
};

/// The records of a kind by what people call them.
struct KnownRecords
{
    QHash<QString, KnownRecord> byCode;      ///< in capitals
    QMultiHash<QString, KnownRecord> byName; ///< without removed ones
};

KnownRecords knownRecords(const Reader &reader, const RecordKind &kind)
{
    const std::string code = kind.codeColumn ? kind.codeColumn : "''";
    const std::string sql =
        "SELECT id, " + code + ", " + kind.nameColumn + (kind.canHide ? ", hidden" : ", 0") + " FROM " + kind.table;
    KnownRecords known;
    Query query = reader.query(sql);
    while (query.next()) {
        const KnownRecord record{query.integer(0), query.text(1), query.text(2).trimmed(), query.flag(3)};
        if (!record.code.isEmpty())
            known.byCode.insert(record.code.toUpper(), record);
        if (!record.hidden && !record.name.isEmpty())
            known.byName.insert(record.name, record);
    }
    return known;
}

bool isSame(const Value &kept, const Value &told)
{
    // What only blanks or line ends at the edges tell apart was typed the same.
    if (kept.isText() && told.isText())
        return kept.text().trimmed() == told.text().trimmed();
    return kept == told;
}

class RecordPlanner
{
public:
    RecordPlanner(const Studio &studio, const RecordKinds &kinds, const RecordTable &table, KnownRecords known)
        : m_studio(studio), m_kinds(kinds), m_table(table), m_kind(*table.kind), m_known(std::move(known))
    {
    }

    /// Nothing for a row of empty cells.
    std::optional<RecordRow> plan(const CsvRow &cells)
    {
        readCells(cells);
        if (std::all_of(m_texts.begin(), m_texts.end(), [](const QString &text) { return text.isEmpty(); }))
            return std::nullopt;
        m_row = RecordRow{};
        m_row.line = cells.line;
        checkWidth(cells);
        findRecord();
        Draft before;
        if (m_row.id) {
            auto loaded = loadRecord(m_studio, m_kind, *m_row.id);
            if (!loaded.ok())
                complain(0, loaded.error().message);
            before = std::move(loaded).valueOr({});
        }
        if (m_row.problems.empty())
            readFields(before);
        if (m_row.problems.empty())
            judge(before);
        if (!m_row.problems.empty())
            m_row.state = RecordRowState::Problem;
        return std::move(m_row);
    }

private:
    void readCells(const CsvRow &cells)
    {
        m_texts.clear();
        m_lines.clear();
        for (const CsvCell &cell : cells.cells) {
            m_texts << cleanTableCell(cell.text);
            m_lines << cell.line;
        }
    }

    QString textAt(std::size_t column) const { return m_texts.value(static_cast<qsizetype>(column)); }

    void complain(int column, const QString &message)
    {
        const bool headed = column > 0 && column <= std::ssize(m_table.columns);
        const QString header = headed ? m_table.columns[static_cast<std::size_t>(column - 1)].header : QString();
        m_row.problems.push_back({m_lines.value(column - 1, m_row.line), column, header, message});
    }

    void checkWidth(const CsvRow &cells)
    {
        for (auto i = m_table.columns.size(); i < cells.cells.size(); ++i) {
            if (!textAt(i).isEmpty()) {
                return complain(static_cast<int>(i) + 1,
                                RecordPlanText::tr("“%1” stands beyond the last column; a comma inside a cell needs "
                                                   "quotes around it.")
                                    .arg(textAt(i)));
            }
        }
    }

    int columnOf(const Field *field) const
    {
        for (std::size_t i = 0; i < m_table.columns.size(); ++i) {
            if (field ? m_table.columns[i].field == field : m_table.columns[i].isCode)
                return static_cast<int>(i) + 1;
        }
        return 0;
    }

    const Field *fieldHeldBy(const char *column) const
    {
        for (const Field &field : m_kind.fields) {
            if (column && QLatin1StringView(field.column) == QLatin1StringView(column))
                return &field;
        }
        return nullptr;
    }

    QString textIn(int column) const { return column > 0 ? textAt(static_cast<std::size_t>(column - 1)) : QString(); }

    void findRecord()
    {
        const Field *codeField = fieldHeldBy(m_kind.codeColumn);
        const int codeColumn = m_kind.codeColumn ? columnOf(codeField) : 0;
        const int nameColumn = columnOf(fieldHeldBy(m_kind.nameColumn));
        const QString code = textIn(codeColumn);
        m_row.name = textIn(nameColumn);
        QString key = m_row.name;
        if (const auto found = m_known.byCode.constFind(code.toUpper());
            !code.isEmpty() && found != m_known.byCode.cend()) {
            isKnown(*found);
        } else if (m_row.name.isEmpty()) {
            return complain(codeColumn, code.isEmpty()
                                            ? RecordPlanText::tr("Neither a code nor a name says what this row is.")
                                            : RecordPlanText::tr("There is none with the code “%1”.").arg(code));
        } else if (codeField && !code.isEmpty()) {
            key = code;
        } else if (!findByName(nameColumn)) {
            return;
        }
        if (!codeField && !code.isEmpty() && code.compare(m_row.code, Qt::CaseInsensitive) != 0) {
            m_row.note = m_row.id
                             ? RecordPlanText::tr("The code “%1” is not known here; the name is.").arg(code)
                             : RecordPlanText::tr("The code “%1” is not known here; it gets one of its own.").arg(code);
        }
        checkOnce(m_row.id ? QString::number(*m_row.id) : u'+' + key);
    }

    bool findByName(int nameColumn)
    {
        const QList<KnownRecord> found = m_known.byName.values(m_row.name);
        if (found.size() > 1) {
            QStringList codes;
            for (const KnownRecord &record : found)
                codes.prepend(record.code);
            complain(nameColumn, RecordPlanText::tr("“%1” stands for %2; say the code to tell which.")
                                     .arg(m_row.name, codes.join(u", "_s)));
            return false;
        }
        if (found.size() == 1)
            isKnown(found.front());
        return true;
    }

    void isKnown(const KnownRecord &record)
    {
        m_row.id = record.id;
        m_row.code = record.code;
        if (m_row.name.isEmpty())
            m_row.name = record.name;
        if (record.hidden)
            m_row.note = RecordPlanText::tr("It was removed from the list and stays removed.");
    }

    void checkOnce(const QString &identity)
    {
        const auto first = m_seen.constFind(identity);
        if (first == m_seen.cend())
            m_seen.insert(identity, m_row.line);
        else
            complain(0, RecordPlanText::tr("Line %1 is about the same one already.").arg(*first));
    }

    void readFields(const Draft &before)
    {
        Draft merged = before; // a quantity needs its unit, which the table may not hold
        for (const Field &field : m_kind.fields) {
            const int column = columnOf(&field);
            QString text = textIn(column);
            if (text.isEmpty() && !m_row.id) {
                const auto preset = m_table.defaults.find(QString::fromLatin1(field.key));
                text = preset == m_table.defaults.end() ? QString() : preset->second;
            }
            if (text.isEmpty())
                continue;
            const Result<Value> value = valueOf(field, text, merged);
            if (!value.ok()) {
                complain(column, value.error().message);
                continue;
            }
            const QString key = QString::fromLatin1(field.key);
            merged[key] = *value;
            if (!m_row.id || !isSame(before.at(key), *value))
                m_row.draft[key] = *value;
        }
    }

    Result<Value> valueOf(const Field &field, const QString &text, const Draft &draft) const
    {
        const bool isText = field.type == FieldType::Text || field.type == FieldType::LongText;
        if (isText && isRoundedNumber(text)) {
            return Error::invalid(RecordPlanText::tr("“%1” is a number that a spreadsheet has rounded; its digits are "
                                                     "lost. Format the column as text there and save again.")
                                      .arg(text));
        }
        return parseField(m_studio, m_kinds, field, field.type == FieldType::Choice ? choiceOf(field, text) : text,
                          draft);
    }

    /// A choice may stand in the file as any language calls it, and as a list shows it.
    QString choiceOf(const Field &field, const QString &text) const
    {
        for (const FieldChoice &choice : field.choices) {
            const QString value = QString::fromLatin1(choice.value);
            if (m_words.means(text, "Field", choice.title) || sameWord(text, stateTitle(value)))
                return value;
        }
        return text;
    }

    void judge(const Draft &before)
    {
        if (m_row.id && m_row.draft.empty())
            return;
        const std::vector<Issue> issues = m_row.id ? changeIssues(m_studio, m_kind, *m_row.id, before, m_row.draft)
                                                   : validateRecord(m_studio, m_kind, std::nullopt, m_row.draft);
        for (const Issue &issue : issues)
            complain(columnOfKey(issue.field), issue.message);
        m_row.state = m_row.id ? RecordRowState::Changed : RecordRowState::New;
        for (const Field &field : m_kind.fields) {
            if (m_row.id && m_row.draft.contains(QString::fromLatin1(field.key)))
                m_row.changes << QCoreApplication::translate("Field", field.title);
        }
    }

    int columnOfKey(const QString &key) const
    {
        for (const Field &field : m_kind.fields) {
            if (key == QLatin1StringView(field.key))
                return columnOf(&field);
        }
        return 0;
    }

    const Studio &m_studio;
    const RecordKinds &m_kinds;
    const RecordTable &m_table;
    const RecordKind &m_kind;
    KnownRecords m_known;
    TableWords m_words;
    QHash<QString, int> m_seen; ///< a record, or the name of a new one → the line that was first about it
    QStringList m_texts;
    QList<int> m_lines;
    RecordRow m_row;
};

} // namespace

int RecordPlan::count(RecordRowState state) const
{
    return static_cast<int>(
        std::count_if(rows.begin(), rows.end(), [state](const RecordRow &row) { return row.state == state; }));
}

std::vector<CellProblem> RecordPlan::problems() const
{
    std::vector<CellProblem> all;
    for (const RecordRow &row : rows)
        all.insert(all.end(), row.problems.begin(), row.problems.end());
    return all;
}

Result<RecordPlan> planRecords(const Studio &studio, const RecordKinds &kinds, const RecordTable &table,
                               Progress progress)
{
    BENCHBOOK_ASSIGN(KnownRecords known,
                     studio.read([&](const Reader &reader) { return knownRecords(reader, *table.kind); }));
    RecordPlanner planner(studio, kinds, table, std::move(known));
    RecordPlan plan;
    const double all = static_cast<double>(std::max<std::size_t>(table.rows.size(), 1));
    for (const CsvRow &cells : table.rows) {
        if (progress.isCancelled())
            return Error{ErrorCode::Cancelled, RecordPlanText::tr("Stopped; nothing was written.")};
        if (auto row = planner.plan(cells))
            plan.rows.push_back(std::move(*row));
        progress.step(static_cast<double>(plan.rows.size()) / all, RecordPlanText::tr("Reading the table"));
    }
    return plan;
}

} // namespace benchbook
