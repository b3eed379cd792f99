// Importing records from a table: what would happen, row by row; then one action that can be taken back whole.
#pragma once

#include "core/base/progress.h"
#include "core/tables/record_table.h"

namespace benchbook {

enum class RecordRowState {
    New,
    Changed, ///< known; some cells say something else
    Unchanged,
    Problem ///< left out; the problems say why
};
/// "new", "changed", "unchanged", "problem".
QString recordRowStateName(RecordRowState state);

/// Something in one row that cannot be taken. Line and column count from 1; column 0: the row as a whole.
struct CellProblem
{
    int line = 0;
    int column = 0;
    QString header; ///< of the column; empty where there is none
    QString message;
};
/// "line 4, column 3 (Phone): …".
QString cellProblemText(const CellProblem &problem);

/// One row of the file, with what it is here.
struct RecordRow
{
    RecordRowState state = RecordRowState::Unchanged;
    int line = 0;
    QString code; ///< ours; empty for a new record
    QString name;
    std::optional<qint64> id;
    Draft draft;         ///< what is written: of a new record all that was told, else only what differs
    QStringList changes; ///< titles of the fields that change
    std::vector<CellProblem> problems;
    QString note; ///< something to know that keeps nothing from being written
};

struct RecordPlan
{
    std::vector<RecordRow> rows;

    int count(RecordRowState state) const;
    int toWrite() const { return count(RecordRowState::New) + count(RecordRowState::Changed); }
    std::vector<CellProblem> problems() const;
};

/// What importRecords would do; writes nothing. A row is a record by its code, else by its name (exactly, blanks around
/// it aside; of removed records only the code finds one). An empty cell leaves the field as it is. Cancelled, if asked
/// to stop.
Result<RecordPlan> planRecords(const Studio &studio, const RecordKinds &kinds, const RecordTable &table,
                               Progress progress = {});

/// Plans again and writes the new and the changed ones as one action, after a backup; rows with a problem are left
/// out. Importing the same file again writes nothing. Returns the plan it carried out.
Result<RecordPlan> importRecords(Studio &studio, const RecordKinds &kinds, const RecordTable &table, PersonRef person,
                                 Progress progress = {});

/// Counts, every row with its state and every problem with its place.
QJsonObject recordPlanJson(const RecordTable &table, const RecordPlan &plan);

} // namespace benchbook
