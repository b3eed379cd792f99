// Schema: what the tables of a studio file say about themselves (table_rule, column_rule), read once.
#pragma once

#include <QByteArray>

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace benchbook {

class Connection;

struct ColumnRule
{
    std::string name;
    bool notNull = false;
    bool isText = false;
    std::string atom;      ///< empty: the column stands alone
    std::string counter;   ///< empty: copied into the counter-fact
    bool personal = false; ///< about the person this row describes
    bool content = false;  ///< the hash of a content beside the file
};

struct TableRule
{
    std::string name;
    bool isFact = false;
    bool hidesWhenTakenBack = false;
    bool isPart = false;             ///< of another row, and taken back with it
    bool travels = true;             ///< to the studio's other machines
    std::vector<ColumnRule> columns; ///< in the table's order, without the id
    bool hasPersonal = false;

    const ColumnRule *column(std::string_view columnName) const;
    bool hasColumn(std::string_view columnName) const { return column(columnName) != nullptr; }
};

class Schema
{
public:
    static constexpr int applicationId = 0x42424b31; // "BBK1"

    /// The newest format this program reads: the number of migrations it carries.
    static int newestVersion();
    /// Brings the file from its version to the newest one; each migration is one transaction.
    static void migrate(Connection &connection);

    explicit Schema(Connection &connection);
    bool knows(std::string_view name) const { return m_tables.contains(name); }
    /// Asserts that the table is journaled.
    const TableRule &table(std::string_view name) const;
    const std::map<std::string, TableRule, std::less<>> &tables() const { return m_tables; }

private:
    std::map<std::string, TableRule, std::less<>> m_tables;
};

} // namespace benchbook
