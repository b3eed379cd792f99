// What an action in progress holds, and the projection of one change onto its table. Private to core/journal.
#pragma once

#include "core/journal/action.h"
#include "core/journal/connection.h"
#include "core/journal/journal_json.h"
#include "core/journal/schema.h"
#include "core/journal/seal.h"

#include <QJsonObject>

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
    int before = 0; ///< this machine's numbers begin after this one
};

/// An atom that two machines said different things of, and what it shall say now.
struct SettledAtom
{
    const TableRule *table;
    qint64 row;
    QString atom; ///< '' for the row
    QJsonObject cells;
};

struct ForeignGroup;

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
    bool isFinal = false;            ///< it erases a person: nothing takes it back
    bool isSeveral = false;          ///< the studio has other machines, which are to know of this
    ForeignGroup *foreign = nullptr; ///< what another machine did, while it is taken in
    bool isQuiet = false;            ///< follows from what is known everywhere: other machines come to it themselves
    std::vector<SettledAtom> settled = {};
    std::vector<qint64> erased = {};

    /// Whether the journal has something to tell.
    bool hasHappened() const { return !changes.empty() || foreign || !settled.empty(); }
};

/// The current values of these columns, or nothing if there is no such row.
std::optional<RowValues> currentRow(Connection &connection, const TableRule &table, qint64 id,
                                    const std::vector<std::string> &columns);
std::vector<std::string> allColumns(const TableRule &table);
/// Whether the journal may keep this value only as long as the person it tells of is not erased.
bool isSealedInJournal(const ColumnRule &column, const Value &value);
/// The journal's text of these columns, personal ones sealed.
QByteArray journalText(ActionState &state, const TableRule &table, qint64 row, const RowValues &values);

/// Writes onto the table only; the journal is not told. Used by actions and by the rebuild.
void insertRow(Connection &connection, const TableRule &table, qint64 id, const RowValues &values);
void updateRow(Connection &connection, const TableRule &table, qint64 id, const RowValues &values);
void deleteRow(Connection &connection, const TableRule &table, qint64 id);

} // namespace benchbook
