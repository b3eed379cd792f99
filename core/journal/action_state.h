// What an action in progress holds, and the projection of one change onto its table. Private to core/journal.
#pragma once

#include "core/journal/action.h"
#include "core/journal/connection.h"
#include "core/journal/journal_json.h"
#include "core/journal/schema.h"
#include "core/journal/seal.h"

#include <unordered_map>

namespace benchbook {

struct JournalChange
{
    const TableRule *table;
    qint64 row;
    QByteArray before; ///< null: the row is new
    QByteArray after;  ///< null: the row is gone
};

/// The highest human number given out, by table.
struct NumberMemory
{
    std::unordered_map<std::string, int> highest;
};

struct ActionState
{
    Connection &connection;
    const Schema &schema;
    Seal &seal;
    IdGenerator &ids;
    NumberMemory &numbers;
    Reader reader;
    Instant now;
    QDate today;
    PersonRef person;
    Sentence sentence;
    std::vector<JournalChange> changes = {};
    ChangeSet changeSet = {};
    std::optional<qint64> undoes = {};
    bool isFinal = false; ///< it erases a person: nothing takes it back
};

/// The current values of these columns, or nothing if there is no such row.
std::optional<RowValues> currentRow(Connection &connection, const TableRule &table, qint64 id,
                                    const std::vector<std::string> &columns);
std::vector<std::string> allColumns(const TableRule &table);

/// Writes onto the table only; the journal is not told. Used by actions and by the rebuild.
void insertRow(Connection &connection, const TableRule &table, qint64 id, const RowValues &values);
void updateRow(Connection &connection, const TableRule &table, qint64 id, const RowValues &values);
void deleteRow(Connection &connection, const TableRule &table, qint64 id);

} // namespace benchbook
