// Conflicts: atoms of which two machines say different things, each without knowing of the other. They follow from the
// heads alone, so every machine that has the same groups has the same conflicts.
#pragma once

#include "core/journal/group.h"
#include "core/journal/journal_json.h"
#include "core/journal/reader.h"

#include <span>

namespace benchbook {

struct ActionState;
struct TableRule;
class Connection;
class Schema;
class Seal;

/// One thing that was said.
struct ConflictChoice
{
    GroupRef group;
    HybridTime at;
    QString machine;      ///< its letter
    PersonRef person;     ///< who, if known
    bool removes = false; ///< it says that the row is gone; then the values are those it had
    RowValues values;     ///< the columns of the atom, readable; of the whole row where the row is in question
    bool isShown = false;
};

/// What somebody has to choose.
struct Conflict
{
    std::string table;
    qint64 row = 0;
    QString atom;                        ///< '' where it is about the row itself
    std::vector<ConflictChoice> choices; ///< two or more
};

/// The conflicts of one row. Throws StorageFailure.
std::vector<Conflict> conflictsOf(Connection &connection, const TableRule &table, qint64 row, Seal &seal);
/// Every conflict of the file, by table and row.
std::vector<Conflict> allConflicts(Connection &connection, const Schema &schema, Seal &seal);
/// The same for who only reads; none, at once, where the studio has one machine.
std::vector<Conflict> allConflicts(const Reader &reader);
/// Whether something was refused because nobody has chosen yet: what to do about it is to choose.
bool isForWantOfChoice(const Error &error);
/// Throws Refused, in words, where one of these columns waits for somebody to choose.
void refuseConflicted(ActionState &state, const TableRule &table, qint64 row, std::span<const Column> columns);

} // namespace benchbook
