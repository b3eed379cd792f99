// Studio::undo: descriptions return to what they were, facts are answered by counter-facts.
#include "core/journal/action_state.h"
#include "core/journal/history.h"
#include "core/journal/own_group.h"
#include "core/journal/standing.h"
#include "core/journal/studio.h"

#include <QCoreApplication>

#include <sqlite3.h>

namespace benchbook {
namespace {

struct UndoText
{
    Q_DECLARE_TR_FUNCTIONS(Undo)
};

constexpr const char *changesOfEntry = R"sql(
    SELECT table_name, row_id, before, after, position FROM journal_change
    WHERE entry_id = :entry ORDER BY position DESC
)sql";

// The latest action that changed the row since and stands; where all of them were taken back, the latest of those.
constexpr const char *laterEntries = R"sql(
    SELECT DISTINCT later.entry_id, entry.undoes_id IS NULL FROM journal_change AS later
    JOIN journal_entry AS entry ON entry.id = later.entry_id
    WHERE later.row_id = :row AND later.table_name = :table AND later.entry_id > :entry
    ORDER BY later.entry_id DESC
)sql";

// What the row was before each later change of it, the earliest first.
constexpr const char *beforeLaterChanges = R"sql(
    SELECT before FROM journal_change
    WHERE row_id = :row AND table_name = :table AND before IS NOT NULL
      AND (entry_id > :entry OR (entry_id = :entry AND position > :position))
    ORDER BY entry_id, position
)sql";

// Whether the chain of undos this entry belongs to began with adding the row.
constexpr const char *addedByChain = R"sql(
    WITH RECURSIVE chain (link) AS (
        SELECT :entry UNION ALL
        SELECT entry.undoes_id FROM chain JOIN journal_entry AS entry ON entry.id = chain.link
        WHERE entry.undoes_id IS NOT NULL)
    SELECT 1 FROM journal_change
    WHERE entry_id = (SELECT min(link) FROM chain) AND row_id = :row AND table_name = :table AND before IS NULL
)sql";

// The entry that made the studio: without it there would be no name, no currency, nothing to undo in.
constexpr const char *foundingEntry = "SELECT min(id) FROM journal_entry";

constexpr const char *recentEntries = R"sql(
    SELECT id, sentence, arguments, undoes_id, final FROM standing_entry
    WHERE NOT EXISTS (SELECT 1 FROM machine_origin AS origin JOIN machine_chain AS chain ON chain.id = origin.chain_id
                      WHERE origin.entry_id = standing_entry.id AND chain.own = 0)
    ORDER BY id DESC
)sql";

QByteArray jsonOrNull(const Query &query, int column)
{
    return query.isNull(column) ? QByteArray() : query.text(column).toUtf8();
}

/// The counter-fact's columns, made from the fact's as its table says.
RowValues counterOf(const TableRule &table, const RowValues &fact, qint64 factId, Instant now)
{
    RowValues counter;
    for (const ColumnRule &column : table.columns) {
        const Value &value = fact.find(column.name)->second;
        if (column.counter == "negate") {
            counter.emplace(column.name, value.isNull() ? value : Value(-value.integer()));
        } else if (column.counter == "now") {
            counter.emplace(column.name, Value(now));
        } else if (column.counter == "self") {
            counter.emplace(column.name, Value(factId));
        } else if (column.counter.starts_with("swap:")) {
            counter.emplace(column.name, fact.find(column.counter.substr(5))->second);
        } else {
            counter.emplace(column.name, value);
        }
    }
    return counter;
}

std::vector<Column> asColumns(const RowValues &values)
{
    std::vector<Column> columns;
    for (const auto &[name, value] : values)
        columns.push_back({name.c_str(), value});
    return columns;
}

/// Whether the row still holds what the entry left there.
bool holds(const RowValues &current, const RowValues &expected)
{
    for (const auto &[name, value] : expected) {
        const auto found = current.find(name);
        if (found == current.end() || found->second != value)
            return false;
    }
    return true;
}

Error changedSince(const Reader &reader, const TableRule &table, qint64 row, qint64 entry)
{
    std::optional<qint64> later;
    Query query = reader.query(laterEntries);
    query.bind("row", row).bind("table", QString::fromStdString(table.name)).bind("entry", entry);
    while (query.next()) {
        const qint64 id = query.integer(0);
        const bool counts = query.flag(1) && stands(reader, id);
        if (counts || !later)
            later = id;
        if (counts)
            break;
    }
    const QString sentence = later ? entryById(reader, *later).value().sentence.text() : QString();
    return Error::conflict(
        UndoText::tr("This was changed again since (“%1”). Nothing was taken back; take that back first.")
            .arg(sentence));
}

/// The place of one change in the journal.
struct JournalPlace
{
    qint64 entry;
    int position;
};

/// An addition's text holds the columns that were named. What the others were then is told by the first change of each.
RowValues wholeAddition(Action &action, const TableRule &table, qint64 row, const RowValues &named, JournalPlace place)
{
    RowValues added = named;
    Query later = action.query(beforeLaterChanges);
    later.bind("row", row).bind("table", QString::fromStdString(table.name)).bind("entry", place.entry);
    later.bind("position", place.position);
    while (later.next())
        added.merge(rowFromJson(later.text(0).toUtf8(), action.state().seal, row));
    return added;
}

/// The column that says that a row is out of sight; null if the table has none.
const char *markOf(const TableRule &table)
{
    return table.hasColumn("hidden") ? "hidden" : table.hasColumn("cancelled") ? "cancelled" : nullptr;
}

/// Whether this change did an addition again: its undo had left the row out of sight, and this brought it back.
bool addsAgain(const Reader &reader, const TableRule &table, qint64 row, qint64 entry, const RowValues &before,
               const RowValues &after)
{
    const char *mark = markOf(table);
    const auto marked = [&](const RowValues &values, qint64 as) {
        const auto found = values.find(mark);
        return found != values.end() && found->second == Value(as);
    };
    if (!mark || !marked(before, 1) || !marked(after, 0))
        return false;
    Query added = reader.query(addedByChain);
    return added.bind("entry", entry).bind("row", row).bind("table", QString::fromStdString(table.name)).next();
}

/// What later facts stand on (a rolling lot that was added to) stays as it is.
bool staysAsItIs(Action &action, const TableRule &table, qint64 row)
{
    return table.hidesWhenTakenBack && isStoodOn(action.state().connection, action.state().schema, table.name, row);
}

/// Taken back, an addition leaves nothing behind, unless counter-facts still tell of it: then it stays out of sight.
void takeBackAddition(Action &action, const TableRule &table, qint64 row)
{
    const char *name = table.name.c_str();
    const char *mark = markOf(table);
    if (staysAsItIs(action, table, row))
        return;
    if (!table.hidesWhenTakenBack) {
        try {
            return action.removeRow(name, row);
        } catch (const StorageFailure &failure) {
            // A part whose counter-facts name it goes out of sight with its whole; a rule of the file stands.
            const bool isNamed = failure.sqliteCode() == SQLITE_CONSTRAINT_FOREIGNKEY;
            const bool canStay = mark || (table.isPart && isNamed);
            if (failure.error().code != ErrorCode::Refused || !canStay ||
                isStoodOn(action.state().connection, action.state().schema, table.name, row))
                throw;
        }
    }
    if (mark)
        action.changeRow(name, row, std::vector<Column>{{mark, Value(1)}});
}

Result<void> takeBackRow(Action &action, const TableRule &table, qint64 row, const QByteArray &before,
                         const QByteArray &after, JournalPlace place)
{
    ActionState &state = action.state();
    const char *name = table.name.c_str();
    const auto current = currentRow(state.connection, table, row, allColumns(table));
    if (table.isFact) {
        const RowValues counter = counterOf(table, *current, row, state.now);
        // Two machines may take the same fact back at once: that is one counter-fact, under one id.
        const qint64 id = state.isSeveral ? commonId("BBK1 counter-fact", row,
                                                     QByteArray::fromStdString(table.name) + QByteArray::number(row))
                                          : state.ids.next();
        action.addRow(name, id, asColumns(counter));
        return {};
    }
    // What each machine reckons for itself follows from the rest and is reckoned again; nobody's work is lost with it.
    const bool isReckoned = !table.travels;
    if (after.isNull()) {
        if (current && isReckoned)
            return {};
        if (current)
            return changedSince(action.reader(), table, row, place.entry);
        action.addRow(name, row, asColumns(rowFromJson(before, state.seal, row)));
        return {};
    }
    const RowValues had = before.isNull() ? RowValues() : rowFromJson(before, state.seal, row);
    RowValues left = rowFromJson(after, state.seal, row);
    const bool isAddition = before.isNull() || addsAgain(action.reader(), table, row, place.entry, had, left);
    if (isAddition && !staysAsItIs(action, table, row))
        left = wholeAddition(action, table, row, left, place);
    if (!current || !holds(*current, left)) {
        if (isReckoned)
            return {};
        return changedSince(action.reader(), table, row, place.entry);
    }
    if (isAddition)
        takeBackAddition(action, table, row);
    else
        action.changeRow(name, row, asColumns(had));
    return {};
}

} // namespace

Result<void> Studio::takeBack(Action &action, qint64 entry)
{
    Query changes(*m_connection, changesOfEntry);
    changes.bind("entry", entry);
    while (changes.next()) {
        const TableRule &table = m_schema->table(changes.text(0).toStdString());
        try {
            BENCHBOOK_TRY(takeBackRow(action, table, changes.integer(1), jsonOrNull(changes, 2), jsonOrNull(changes, 3),
                                      {entry, changes.count(4)}));
        } catch (const StorageFailure &failure) {
            if (failure.error().code != ErrorCode::Refused)
                throw;
            // A foreign key or a ledger rule of the file itself stands against it.
            return Error{ErrorCode::Refused,
                         UndoText::tr("Something done later builds on this, so it cannot be taken back by "
                                      "itself. Nothing was changed; take back the later actions first."),
                         failure.error().detail};
        }
    }
    return {};
}

Result<qint64> Studio::undo(qint64 entry, PersonRef person, const std::function<Result<void>(Action &)> &also)
{
    BENCHBOOK_TRY(refuseWhileLent());
    const auto known = read([&](const Reader &reader) { return entryById(reader, entry); });
    if (!known.ok())
        return known.error();
    if (entry == m_connection->integer(foundingEntry)) {
        return Error::refused(UndoText::tr("With this action the studio began; it cannot be taken back. Nothing was "
                                           "changed."));
    }
    if (known->isFinal) {
        return Error::refused(UndoText::tr("With this action personal data was erased for good; it cannot be taken "
                                           "back. Nothing was changed."));
    }
    if (known->undone)
        return Error::conflict(UndoText::tr("This has been taken back already."));
    // What was taken back and done again is taken back by taking back its last redo, so that each entry is answered
    // at most once and no fact is countered twice.
    const qint64 last = read([&](const Reader &reader) { return lastLink(reader, entry); }).value();
    const Sentence undoSentence(QT_TRANSLATE_NOOP("Action", "Undo: %1"), {known->sentence.text()});
    const auto step = [&](Action &action) -> Result<void> {
        BENCHBOOK_TRY(takeBack(action, last));
        return also ? also(action) : Result<void>();
    };
    BENCHBOOK_TRY(runStep(undoSentence, person, Ending::Commit, step, {last}));
    return m_connection->integer("SELECT max(id) FROM journal_entry");
}

std::optional<Studio::Undoable> Studio::latestStanding(bool undone, const PassOver &passesOver) const
{
    const qint64 founding = m_connection->integer(foundingEntry);
    Query query(*m_connection, recentEntries);
    while (query.next()) {
        const qint64 id = query.integer(0);
        const bool isUndo = !query.isNull(3);
        if (id == founding)
            continue;
        const bool wanted = isUndo && undoDepth(m_reader, id) % 2 == 1;
        const bool passed = query.flag(4) || (passesOver && passesOver(m_reader, id));
        if (wanted == undone && !passed)
            return Undoable{id, Sentence(query.text(1), textsFromJson(query.text(2).toUtf8()))};
        // A new action after the undo ends the chance to redo it; to have redone another one does not.
        if (undone && !isUndo)
            return std::nullopt;
    }
    return std::nullopt;
}

std::optional<Studio::Undoable> Studio::undoable(const PassOver &passesOver) const
{
    return latestStanding(false, passesOver);
}

std::optional<Studio::Undoable> Studio::redoable() const { return latestStanding(true, {}); }

} // namespace benchbook
