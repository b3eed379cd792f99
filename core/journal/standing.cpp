#include "core/journal/standing.h"

#include "core/journal/reader.h"

namespace benchbook {
namespace {

// Every column of the file that names rows of this table.
constexpr const char *namingColumns = R"sql(
    SELECT child.name, key."from" FROM sqlite_schema AS child
    JOIN pragma_foreign_key_list(child.name) AS key
    JOIN table_rule AS rule ON rule.table_name = child.name
    WHERE child.type = 'table' AND key."table" = :table AND key."from" <> 'counters_id'
    ORDER BY child.name, key."from"
)sql";

/// What of a fact stands is said once, in the file: standing_… beside each table of facts.
std::string standingFacts(const std::string &table, const std::string &column)
{
    return "SELECT id FROM standing_" + table + " WHERE " + column + " = :row LIMIT 1";
}

std::string standingDescriptions(const TableRule &table, const std::string &column)
{
    std::string sql = "SELECT id FROM " + table.name + " WHERE " + column + " = :row";
    for (const char *gone : {"hidden", "cancelled"}) {
        if (table.hasColumn(gone))
            sql += std::string(" AND ") + gone + " = 0";
    }
    return sql;
}

bool standsIn(Connection &connection, const Schema &schema, const TableRule &table, const std::string &column,
              qint64 row)
{
    Query naming(connection, table.isFact ? standingFacts(table.name, column) : standingDescriptions(table, column));
    naming.bind("row", row);
    while (naming.next()) {
        if (!table.isPart || isStoodOn(connection, schema, table.name, naming.integer(0)))
            return true;
    }
    return false;
}

} // namespace

bool isStoodOn(Connection &connection, const Schema &schema, const std::string &table, qint64 row)
{
    Query columns(connection, namingColumns);
    columns.bind("table", QString::fromStdString(table));
    while (columns.next()) {
        const TableRule &naming = schema.table(columns.text(0).toStdString());
        if (standsIn(connection, schema, naming, columns.text(1).toStdString(), row))
            return true;
    }
    return false;
}

} // namespace benchbook
