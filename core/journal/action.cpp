#include "core/journal/action.h"

#include "core/base/human_number.h"
#include "core/journal/action_state.h"
#include "core/journal/conflict.h"

#include <algorithm>

namespace benchbook {
namespace {

void appendColumn(QByteArray &json, ActionState &state, const TableRule &table, qint64 row, const char *name,
                  const Value &value)
{
    if (table.hasPersonal) {
        const ColumnRule *rule = table.column(name);
        if (rule && isSealedInJournal(*rule, value)) {
            QByteArray plain;
            appendJson(plain, value);
            appendSealedColumn(json, name, state.seal.seal(row, plain));
            return;
        }
    }
    appendJsonColumn(json, name, value);
}

/// "INSERT INTO t (id,a,b) VALUES (?1,?2,?3)" for these columns.
std::string insertSql(const TableRule &table, std::span<const Column> columns)
{
    std::string sql = "INSERT INTO " + table.name + " (id";
    std::string marks = "?1";
    int index = 1;
    for (const Column &column : columns) {
        sql += ',';
        sql += column.name;
        marks += ",?" + std::to_string(++index);
    }
    return sql + ") VALUES (" + marks + ")";
}

std::string updateSql(const TableRule &table, std::span<const Column> columns)
{
    std::string sql = "UPDATE " + table.name + " SET ";
    int index = 1;
    for (const Column &column : columns) {
        if (index > 1)
            sql += ',';
        sql += std::string(column.name) + "=?" + std::to_string(++index);
    }
    return sql + " WHERE id=?1";
}

void run(Connection &connection, const std::string &sql, qint64 id, std::span<const Column> columns)
{
    const LentStatement statement(connection, sql);
    connection.bind(statement, 1, Value(id));
    int index = 1;
    for (const Column &column : columns)
        connection.bind(statement, ++index, column.value);
    connection.step(statement);
}

std::vector<Column> columnsOf(const RowValues &values)
{
    std::vector<Column> columns;
    columns.reserve(values.size());
    for (const auto &[name, value] : values)
        columns.push_back({name.c_str(), value});
    return columns;
}

} // namespace

bool isSealedInJournal(const ColumnRule &column, const Value &value)
{
    // An empty text says nothing about anybody.
    return column.personal && !value.isNull() && !(value.isText() && value.text().isEmpty());
}

std::vector<std::string> allColumns(const TableRule &table)
{
    std::vector<std::string> names;
    for (const ColumnRule &column : table.columns)
        names.push_back(column.name);
    return names;
}

std::optional<RowValues> currentRow(Connection &connection, const TableRule &table, qint64 id,
                                    const std::vector<std::string> &columns)
{
    std::string sql = "SELECT ";
    for (const std::string &column : columns)
        sql += column + ',';
    sql += "id FROM " + table.name + " WHERE id = :id";
    Query query(connection, sql);
    query.bind("id", id);
    if (!query.next())
        return std::nullopt;
    RowValues values;
    for (std::size_t i = 0; i < columns.size(); ++i)
        values.emplace(columns[i], query.value(static_cast<int>(i)));
    return values;
}

void insertRow(Connection &connection, const TableRule &table, qint64 id, const RowValues &values)
{
    const std::vector<Column> columns = columnsOf(values);
    run(connection, insertSql(table, columns), id, columns);
}

void updateRow(Connection &connection, const TableRule &table, qint64 id, const RowValues &values)
{
    const std::vector<Column> columns = columnsOf(values);
    run(connection, updateSql(table, columns), id, columns);
}

void deleteRow(Connection &connection, const TableRule &table, qint64 id)
{
    run(connection, "DELETE FROM " + table.name + " WHERE id=?1", id, {});
}

QByteArray journalText(ActionState &state, const TableRule &table, qint64 row, const RowValues &values)
{
    QByteArray json = "{";
    for (const auto &[name, value] : values)
        appendColumn(json, state, table, row, name.c_str(), value);
    return json + '}';
}

Instant Action::now() const { return m_state.now; }

QDate Action::today() const { return m_state.today; }

PersonRef Action::person() const { return m_state.person; }

const Reader &Action::reader() const { return m_state.reader; }

qint64 Action::nextId() { return m_state.ids.next(); }

int Action::nextNumber(const char *table)
{
    const int before = m_state.numbers.before;
    int &highest = m_state.numbers.highest[table];
    if (highest == 0) {
        // The first machine counts on from all that there is while it is alone; others keep to their own range.
        const std::string sql =
            std::string("SELECT coalesce(max(number), 0) FROM ") + table + " WHERE number > " + std::to_string(before) +
            (m_state.isSeveral ? " AND number < " + std::to_string(before + numbersOfOneMachine) : std::string());
        highest = std::max(before, static_cast<int>(m_state.connection.integer(sql.c_str())));
    }
    return ++highest;
}

void Action::addRow(const char *table, qint64 id, std::span<const Column> columns)
{
    const TableRule &rule = m_state.schema.table(table);
    run(m_state.connection, insertSql(rule, columns), id, columns);
    QByteArray after = "{";
    after.reserve(256);
    for (const Column &column : columns)
        appendColumn(after, m_state, rule, id, column.name, column.value);
    after += '}';
    m_state.changes.push_back({&rule, id, {}, std::move(after)});
    m_state.changeSet.rows.push_back({rule.name.c_str(), id, ChangeKind::Added});
}

bool Action::changeRow(const char *table, qint64 id, std::span<const Column> columns)
{
    const TableRule &rule = m_state.schema.table(table);
    const auto mayChange = [&rule](const Column &written) {
        const ColumnRule *column = rule.column(written.name);
        return !rule.isFact || (column && column->personal);
    };
    Q_ASSERT_X(std::all_of(columns.begin(), columns.end(), mayChange), "Action::change", table);
    std::vector<std::string> names;
    for (const ColumnRule &column : rule.columns) {
        const bool touched = std::any_of(columns.begin(), columns.end(), [&](const Column &written) {
            if (column.name == written.name)
                return true;
            const ColumnRule *writtenRule = rule.column(written.name);
            return !column.atom.empty() && writtenRule && writtenRule->atom == column.atom;
        });
        if (touched)
            names.push_back(column.name);
    }
    const std::optional<RowValues> before = currentRow(m_state.connection, rule, id, names);
    Q_ASSERT_X(before, "Action::change", table);

    std::vector<Column> changed;
    for (const Column &column : columns) {
        if (before->find(column.name)->second != column.value)
            changed.push_back(column);
    }
    if (changed.empty())
        return false;
    refuseConflicted(m_state, rule, id, changed);
    run(m_state.connection, updateSql(rule, changed), id, changed);

    QByteArray beforeJson = "{";
    QByteArray afterJson = "{";
    for (const ColumnRule &column : rule.columns) {
        const auto written =
            std::find_if(changed.begin(), changed.end(), [&](const Column &c) { return column.name == c.name; });
        const bool sameAtom = !column.atom.empty() && std::any_of(changed.begin(), changed.end(), [&](const Column &c) {
            const ColumnRule *other = rule.column(c.name);
            return other && other->atom == column.atom;
        });
        if (written == changed.end() && !sameAtom)
            continue;
        const Value &old = before->find(column.name)->second;
        const Value &fresh = written == changed.end() ? old : written->value;
        appendColumn(beforeJson, m_state, rule, id, column.name.c_str(), old);
        appendColumn(afterJson, m_state, rule, id, column.name.c_str(), fresh);
    }
    m_state.changes.push_back({&rule, id, beforeJson + '}', afterJson + '}'});
    m_state.changeSet.rows.push_back({rule.name.c_str(), id, ChangeKind::Changed});
    return true;
}

void Action::removeRow(const char *table, qint64 id)
{
    const TableRule &rule = m_state.schema.table(table);
    Q_ASSERT_X(!rule.isFact, "Action::remove", table);
    const std::optional<RowValues> before = currentRow(m_state.connection, rule, id, allColumns(rule));
    Q_ASSERT_X(before, "Action::remove", table);
    refuseConflicted(m_state, rule, id, columnsOf(*before));
    const QByteArray json = journalText(m_state, rule, id, *before);
    deleteRow(m_state.connection, rule, id);
    m_state.changes.push_back({&rule, id, json, {}});
    m_state.changeSet.rows.push_back({rule.name.c_str(), id, ChangeKind::Removed});
}

void Action::say(Sentence sentence) { m_state.sentence = std::move(sentence); }

void Action::destroyPersonalKey(qint64 subject)
{
    m_state.seal.destroy(subject);
    m_state.isFinal = true;
    m_state.erased.push_back(subject);
}

} // namespace benchbook
