// Two rows that claim one code or one place: the part of Projection that makes room for both.
#include "core/journal/projection.h"

#include "core/journal/own_group.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace benchbook {
namespace {

using namespace Qt::StringLiterals;

/// What people know a row by and can read with a letter behind it. Where a row has none of these in the way, it is not
/// shown until the place is free.
constexpr std::array<std::string_view, 5> renamedColumns{"code", "sku", "supplier_order_no", "channel_order_no",
                                                         "fingerprint"};
/// Counted columns of which one machine may take a range of its own.
constexpr std::string_view countedColumn = "version";
constexpr qint64 countsOfOneMachine = 1000;

std::vector<std::string> clashingColumns(const QString &failure)
{
    static const QRegularExpression pattern(u"UNIQUE constraint failed: (.*?) in "_s);
    std::vector<std::string> columns;
    for (const QString &part : pattern.match(failure).captured(1).split(u", "_s, Qt::SkipEmptyParts))
        columns.push_back(part.section(u'.', -1).toStdString());
    return columns;
}

/// The condition of the index, where it is about some rows only.
QString conditionOf(Connection &connection, const TableRule &table, const std::vector<std::string> &columns)
{
    QStringList names;
    for (const std::string &column : columns)
        names << QString::fromStdString(column);
    Query indexes(connection, "SELECT sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = :table "
                              "AND sql LIKE 'CREATE UNIQUE INDEX%'");
    indexes.bind("table", QString::fromStdString(table.name));
    while (indexes.next()) {
        const QString sql = indexes.text(0).simplified();
        if (sql.contains(u"(%1) WHERE "_s.arg(names.join(u", "_s))))
            return u" AND ("_s + sql.section(u" WHERE "_s, 1) + u')';
    }
    return {};
}

std::optional<qint64> rowThatClashes(Connection &connection, const TableRule &table, qint64 row,
                                     const std::vector<std::string> &columns, const RowValues &values)
{
    const std::optional<RowValues> current = currentRow(connection, table, row, columns);
    std::string sql = "SELECT id FROM " + table.name + " WHERE id <> :row";
    for (std::size_t i = 0; i < columns.size(); ++i)
        sql += " AND " + columns[i] + " = :value" + std::to_string(i);
    sql += conditionOf(connection, table, columns).toStdString();
    Query query(connection, sql);
    query.bind("row", row);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const auto given = values.find(columns[i]);
        const Value value = given != values.end() ? given->second : current ? current->at(columns[i]) : Value();
        query.bind(("value" + std::to_string(i)).c_str(), value);
    }
    return query.next() ? std::optional(query.integer(0)) : std::nullopt;
}

std::optional<std::string> columnToRename(const std::vector<std::string> &columns)
{
    const auto found = std::find_if(columns.begin(), columns.end(), [](const std::string &column) {
        return column == countedColumn ||
               std::find(renamedColumns.begin(), renamedColumns.end(), column) != renamedColumns.end();
    });
    return found == columns.end() ? std::nullopt : std::optional(*found);
}

QString claimText(const Value &value) { return value.isInteger() ? QString::number(value.integer()) : value.text(); }

Value claimValue(const TableRule &table, const std::string &column, const QString &claimed)
{
    return table.column(column)->isText ? Value(claimed) : Value(claimed.toLongLong());
}

struct ClaimRow
{
    std::string table;
    qint64 row;
    std::string column;
    QString claimed;
};

std::vector<ClaimRow> allClaims(Connection &connection)
{
    std::vector<ClaimRow> claims;
    Query query(connection, "SELECT table_name, row_id, column_name, claimed FROM machine_renamed "
                            "ORDER BY table_name, row_id, column_name");
    while (query.next())
        claims.push_back({query.text(0).toStdString(), query.integer(1), query.text(2).toStdString(), query.text(3)});
    return claims;
}

void dropClaim(Connection &connection, const ClaimRow &claim)
{
    Query remove(connection, "DELETE FROM machine_renamed WHERE table_name = :table AND row_id = :row "
                             "AND column_name = :column");
    remove.bind("table", QString::fromStdString(claim.table))
        .bind("row", claim.row)
        .bind("column", QString::fromStdString(claim.column))
        .next();
}

Instant madeAt(qint64 row)
{
    // The upper bits of an id are its milliseconds since 2024: see IdGenerator.
    constexpr qint64 epochOf2024 = 1'704'067'200'000;
    constexpr int lowerBits = 22;
    return Instant((row >> lowerBits) + epochOf2024);
}

} // namespace

void Projection::claim(const TableRule &table, qint64 row, const QString &column, const QString &claimed)
{
    Query query(m_state.connection, "INSERT OR REPLACE INTO machine_renamed (table_name, row_id, column_name, claimed) "
                                    "VALUES (:table, :row, :column, :claimed)");
    query.bind("table", QString::fromStdString(table.name))
        .bind("row", row)
        .bind("column", column)
        .bind("claimed", claimed)
        .next();
}

QString Projection::otherName(const TableRule &table, const std::string &column, const QString &name, qint64 row) const
{
    const QString letter = letterOf(row);
    const auto isTaken = [&](const QString &text) {
        const std::string sql = "SELECT 1 FROM " + table.name + " WHERE " + column + " = :name AND id <> :row";
        Query query(m_state.connection, sql);
        return query.bind("name", claimValue(table, column, text)).bind("row", row).next();
    };
    if (!table.column(column)->isText) {
        qint64 number = name.toLongLong();
        do
            number += countsOfOneMachine;
        while (isTaken(QString::number(number)));
        return QString::number(number);
    }
    QString text = name + u'-' + letter;
    for (int further = 2; isTaken(text); ++further)
        text = u"%1-%2%3"_s.arg(name, letter).arg(further);
    return text;
}

/// The row that was made later gives way: with another name, or out of sight. Whether `row` is to be written still.
bool Projection::makeRoom(const TableRule &table, qint64 row, RowValues &values, const QString &failure)
{
    const std::vector<std::string> columns = clashingColumns(failure);
    const std::optional<qint64> other = rowThatClashes(m_state.connection, table, row, columns, values);
    if (columns.empty() || !other)
        throw StorageFailure(Error{ErrorCode::Refused, failure, failure}, 0);
    const std::optional<std::string> column = columnToRename(columns);
    const qint64 loser = std::max(row, *other);
    if (column) {
        const QString claimed = claimText(currentRow(m_state.connection, table, *other, {*column})->at(*column));
        const QString name = otherName(table, *column, claimed, loser);
        claim(table, loser, QString::fromStdString(*column), claimed);
        if (loser == row)
            values[*column] = claimValue(table, *column, name);
        else
            m_action.changeRow(table.name.c_str(), loser,
                               std::vector<Column>{{column->c_str(), claimValue(table, *column, name)}});
        return true;
    }
    if (loser == *other) {
        try {
            m_action.removeRow(table.name.c_str(), *other);
            claim(table, *other, QString(), QString());
            return true;
        } catch (const StorageFailure &refused) {
            if (refused.error().code != ErrorCode::Refused)
                throw;
        }
    }
    claim(table, row, QString(), QString());
    return false;
}

/// A row that shows another name because its own is taken goes on doing so while it claims the same.
void Projection::keepClaimed(const TableRule &table, qint64 row, RowValues &values) const
{
    std::vector<ClaimRow> claims;
    {
        Query query(m_state.connection, "SELECT column_name, claimed FROM machine_renamed "
                                        "WHERE table_name = :table AND row_id = :row AND column_name <> ''");
        query.bind("table", QString::fromStdString(table.name)).bind("row", row);
        while (query.next())
            claims.push_back({table.name, row, query.text(0).toStdString(), query.text(1)});
    }
    for (const ClaimRow &claim : claims) {
        const auto value = values.find(claim.column);
        if (value == values.end())
            continue;
        if (claimText(value->second) == claim.claimed)
            values.erase(value);
        else
            dropClaim(m_state.connection, claim);
    }
}

void Projection::tidy()
{
    const auto &tables = m_state.schema.tables();
    std::vector<std::pair<std::string, qint64>> kept;
    {
        Query query(m_state.connection, "SELECT table_name, row_id FROM machine_kept ORDER BY table_name, row_id DESC");
        while (query.next())
            kept.emplace_back(query.text(0).toStdString(), query.integer(1));
    }
    for (const auto &[name, row] : kept) {
        const TableRule &table = tables.find(name)->second;
        Query forget(m_state.connection, "DELETE FROM machine_kept WHERE table_name = :table AND row_id = :row");
        forget.bind("table", QString::fromStdString(name)).bind("row", row).next();
        const RowHeads heads = m_heads.of(QString::fromStdString(name), row);
        if (heads.isVisible() || !currentRow(m_state.connection, table, row, {}))
            continue;
        removeOrKeep(table, row);
        if (!currentRow(m_state.connection, table, row, {}))
            continue;
        const Head *removal = heads.shown(QString());
        m_questions.push_back({Question::Kind::Kept,
                               name,
                               row,
                               Instant(removal->at.milliseconds),
                               std::nullopt,
                               m_store.chain(removal->chain)->letter,
                               {},
                               {},
                               {}});
    }
    for (const ClaimRow &claim : allClaims(m_state.connection)) {
        const TableRule &table = tables.find(claim.table)->second;
        dropClaim(m_state.connection, claim);
        if (claim.column.empty())
            show(table, claim.row);
        else if (currentRow(m_state.connection, table, claim.row, {}))
            write(table, claim.row, {{claim.column, claimValue(table, claim.column, claim.claimed)}}, false);
    }
    for (const ClaimRow &claim : allClaims(m_state.connection)) {
        const bool isName = !claim.column.empty();
        m_questions.push_back({isName ? Question::Kind::Name : Question::Kind::Place,
                               claim.table,
                               claim.row,
                               madeAt(claim.row),
                               std::nullopt,
                               letterOf(claim.row),
                               {},
                               {},
                               claim.claimed});
    }
}

} // namespace benchbook
