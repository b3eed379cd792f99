#include "core/journal/history.h"

#include "core/journal/journal_json.h"
#include "core/journal/seal.h"
#include "core/journal/studio.h"

#include <QCoreApplication>

namespace benchbook {
namespace {

constexpr const char *oneEntry = R"sql(
    SELECT e.id, e.at_ms, e.person_id, e.sentence, e.arguments, e.undoes_id, e.final,
           NOT EXISTS (SELECT 1 FROM standing_entry AS standing WHERE standing.id = e.id),
           (SELECT origin.at_ms || ' ' || chain.letter FROM machine_origin AS origin
            JOIN machine_chain AS chain ON chain.id = origin.chain_id
            WHERE origin.entry_id = e.id AND chain.own = 0)
    FROM journal_entry AS e WHERE e.id = :entry
)sql";

constexpr const char *latest = R"sql(
    SELECT e.id, e.at_ms, e.person_id, e.sentence, e.arguments, e.undoes_id, e.final,
           NOT EXISTS (SELECT 1 FROM standing_entry AS standing WHERE standing.id = e.id),
           (SELECT origin.at_ms || ' ' || chain.letter FROM machine_origin AS origin
            JOIN machine_chain AS chain ON chain.id = origin.chain_id
            WHERE origin.entry_id = e.id AND chain.own = 0)
    FROM journal_entry AS e ORDER BY e.id DESC LIMIT :limit OFFSET :offset
)sql";

constexpr const char *ofRow = R"sql(
    SELECT e.id, e.at_ms, e.person_id, e.sentence, e.arguments, e.undoes_id, e.final,
           NOT EXISTS (SELECT 1 FROM standing_entry AS standing WHERE standing.id = e.id),
           (SELECT origin.at_ms || ' ' || chain.letter FROM machine_origin AS origin
            JOIN machine_chain AS chain ON chain.id = origin.chain_id
            WHERE origin.entry_id = e.id AND chain.own = 0)
    FROM journal_entry AS e
    WHERE e.id IN (SELECT entry_id FROM journal_change WHERE row_id = :row AND table_name = :table)
    ORDER BY e.id DESC
)sql";

// Ids grow, so the last link of a chain is the newest.
constexpr const char *chainAfter = R"sql(
    WITH RECURSIVE chain (link) AS (
        SELECT :entry UNION ALL
        SELECT answer.id FROM chain JOIN journal_entry AS answer ON answer.undoes_id = chain.link)
    SELECT max(link) FROM chain
)sql";

constexpr const char *chainBefore = R"sql(
    WITH RECURSIVE chain (link) AS (
        SELECT undoes_id FROM journal_entry WHERE id = :entry UNION ALL
        SELECT entry.undoes_id FROM chain JOIN journal_entry AS entry ON entry.id = chain.link)
    SELECT count(link) FROM chain
)sql";

constexpr const char *rowsOfEntry = R"sql(
    SELECT table_name, row_id, before, after FROM journal_change
    WHERE entry_id = :entry AND (:row IS NULL OR (row_id = :row AND table_name = :table)) ORDER BY position
)sql";

JournalEntry entryAt(const Query &query)
{
    JournalEntry entry{query.integer(0),
                       query.instant(1),
                       query.maybeId<Person>(2),
                       Sentence(query.text(3), textsFromJson(query.text(4).toUtf8())),
                       query.maybeInteger(5),
                       query.flag(7),
                       query.flag(6)};
    if (!query.isNull(8)) {
        const QString origin = query.text(8);
        entry.at = Instant(origin.section(u' ', 0, 0).toLongLong());
        entry.machine = origin.section(u' ', 1);
    }
    return entry;
}

std::vector<JournalEntry> entries(Query &query)
{
    std::vector<JournalEntry> found;
    while (query.next())
        found.push_back(entryAt(query));
    return found;
}

RowValues rowOrNothing(const Query &query, int column, Seal &seal)
{
    return query.isNull(column) ? RowValues() : rowFromJson(query.text(column).toUtf8(), seal, query.integer(1));
}

} // namespace

bool exists(const Reader &reader, RowRef row)
{
    const std::string sql = std::string("SELECT 1 FROM ") + row.table + " WHERE id = :row";
    Query query = reader.query(sql);
    return query.bind("row", row.row).next();
}

Result<JournalEntry> entryById(const Reader &reader, qint64 entry)
{
    Query query = reader.query(oneEntry);
    query.bind("entry", entry);
    if (!query.next())
        return Error::notFound(QCoreApplication::translate("Undo", "There is no such action in the journal."));
    return entryAt(query);
}

std::vector<JournalEntry> latestEntries(const Reader &reader, int limit, int offset)
{
    Query query = reader.query(latest);
    query.bind("limit", limit).bind("offset", offset);
    return entries(query);
}

std::vector<JournalEntry> historyOf(const Reader &reader, RowRef row)
{
    Query query = reader.query(ofRow);
    query.bind("row", row.row).bind("table", QString::fromLatin1(row.table));
    return entries(query);
}

std::vector<FieldChange> changesOf(const Studio &studio, qint64 entry, std::optional<RowRef> row)
{
    Seal seal(studio.connection());
    Query query(studio.connection(), rowsOfEntry);
    query.bind("entry", entry);
    if (row)
        query.bind("row", row->row).bind("table", QString::fromLatin1(row->table));
    std::vector<FieldChange> changes;
    while (query.next()) {
        RowValues before = rowOrNothing(query, 2, seal);
        RowValues after = rowOrNothing(query, 3, seal);
        RowValues names = before;
        names.insert(after.begin(), after.end());
        for (const auto &[name, value] : names) {
            if (before[name] != after[name]) {
                changes.push_back(
                    {entry, query.text(0), query.integer(1), QString::fromStdString(name), before[name], after[name]});
            }
        }
    }
    return changes;
}

bool stands(const Reader &reader, qint64 entry)
{
    Query query = reader.query("SELECT 1 FROM standing_entry WHERE id = :entry");
    return query.bind("entry", entry).next();
}

qint64 lastLink(const Reader &reader, qint64 entry)
{
    Query query = reader.query(chainAfter);
    return query.bind("entry", entry).next() ? query.integer(0) : entry;
}

int undoDepth(const Reader &reader, qint64 entry)
{
    Query query = reader.query(chainBefore);
    return query.bind("entry", entry).next() ? query.count(0) : 0;
}

qint64 changeCount(const Reader &reader, qint64 entry)
{
    Query query = reader.query("SELECT count(*) FROM journal_change WHERE entry_id = :entry");
    query.bind("entry", entry).next();
    return query.integer(0);
}

} // namespace benchbook
