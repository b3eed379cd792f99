// History: who did what when, from the journal.
#pragma once

#include "core/journal/reader.h"
#include "core/journal/sentence.h"

#include <vector>

namespace benchbook {

class Studio;

struct JournalEntry
{
    qint64 id;
    Instant at;
    PersonRef person;
    Sentence sentence;
    std::optional<qint64> undoes;
    bool undone;  ///< it does not stand: an undo that itself stands took it back
    bool isFinal; ///< it erased a person and is never taken back
    /// The letter of the machine it was done on, if that was another; `at` is by that machine's clock then.
    QString machine = {};
};

/// One column of one row, as an entry changed it. Null values: the row did not exist before, or not after.
struct FieldChange
{
    qint64 entry;
    QString table;
    qint64 row;
    QString column;
    Value before;
    Value after;
};

/// One row of the file; ids alone are not enough, for what every studio has is numbered from 1 in each table.
struct RowRef
{
    const char *table;
    qint64 row;
};

/// Whether there is such a row; the table must be a journaled one.
bool exists(const Reader &reader, RowRef row);

Result<JournalEntry> entryById(const Reader &reader, qint64 entry);
/// Newest first.
std::vector<JournalEntry> latestEntries(const Reader &reader, int limit, int offset = 0);
/// The entries that touched this row, newest first.
std::vector<JournalEntry> historyOf(const Reader &reader, RowRef row);
/// Every field an entry changed, in this row or in all; sealed values are opened.
std::vector<FieldChange> changesOf(const Studio &studio, qint64 entry, std::optional<RowRef> row);
/// How many rows an entry wrote.
qint64 changeCount(const Reader &reader, qint64 entry);
/// Whether no undo that itself stands took this entry back. An undo, its redo and so on are one chain.
bool stands(const Reader &reader, qint64 entry);
/// The newest entry of the chain that begins with this one: the one to take back to take this one back.
qint64 lastLink(const Reader &reader, qint64 entry);
/// 0 for an ordinary entry, 1 for an undo, 2 for a redo, …
int undoDepth(const Reader &reader, qint64 entry);

} // namespace benchbook
