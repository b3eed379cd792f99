#include "core/journal/rebuild.h"

#include "core/journal/action_state.h"
#include "core/journal/guards_off.h"

#include <QCoreApplication>

namespace benchbook {
namespace {

constexpr int differencesListed = 20;

constexpr const char *changesUpTo = R"sql(
    SELECT table_name, row_id, before, after FROM journal_change WHERE entry_id <= :last ORDER BY entry_id, position
)sql";

// Everything but the journal itself, the file's own notes and keys, what it knows of other machines, and what the
// migrations put there.
constexpr const char *comparedTables = R"sql(
    SELECT name FROM sqlite_master
    WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!' AND name NOT LIKE 'machine!_%' ESCAPE '!'
      AND name NOT IN ('journal_entry', 'journal_change', 'file_note', 'personal_key', 'table_rule', 'column_rule')
    ORDER BY name
)sql";

void replay(const TableRule &table, qint64 row, const Query &change, Connection &target, Seal &seal)
{
    if (change.isNull(3)) {
        deleteRow(target, table, row);
        return;
    }
    const RowValues after = rowFromJson(change.text(3).toUtf8(), seal, row);
    if (change.isNull(2))
        insertRow(target, table, row, after);
    else
        updateRow(target, table, row, after);
}

qint64 countChanges(Connection &connection, qint64 last)
{
    Query count(connection, "SELECT count(*) FROM journal_change WHERE entry_id <= :last");
    count.bind("last", last).next();
    return count.integer(0);
}

/// Attaches the rebuilt file for as long as this lives.
class Attached
{
public:
    Attached(Connection &connection, const QString &path) : m_connection(connection)
    {
        Query attach(connection, "ATTACH DATABASE :path AS rebuilt");
        attach.bind("path", path).next();
    }
    ~Attached()
    {
        try {
            m_connection.execute("DETACH DATABASE rebuilt");
        } catch (const StorageFailure &) {
            // The connection closes it in the end; a comparison has already been reported.
        }
    }

private:
    Connection &m_connection;
};

void compareTable(Connection &connection, const QString &name, Verification &result)
{
    const std::string table = name.toStdString();
    for (const auto &[left, right] : {std::pair("main", "rebuilt"), std::pair("rebuilt", "main")}) {
        const std::string sql = std::string("SELECT * FROM ") + left + "." + table + " EXCEPT SELECT * FROM " + right +
                                "." + table + " LIMIT " + std::to_string(differencesListed);
        Query query(connection, sql);
        while (query.next()) {
            QStringList values;
            for (int i = 0; i < query.columnCount(); ++i)
                values << query.text(i);
            result.violations.push_back(
                {QStringLiteral("rebuild"), name,
                 QStringLiteral("only in %1: %2").arg(QString::fromLatin1(left), values.join(QStringLiteral(" | ")))});
        }
    }
    ++result.tables;
}

} // namespace

Result<void> rebuildInto(const Studio &studio, const QString &path, Progress &progress, qint64 last)
{
    Connection target(path, OpenMode::Create);
    // This file is thrown away; it needs no protection against a power cut.
    target.execute("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA foreign_keys = ON;");
    Schema::migrate(target);
    target.execute("BEGIN");
    // What two machines did apart may not fit together; it happened all the same.
    std::optional<GuardsOff> off;
    if (studio.isOneOfSeveral())
        off.emplace(target);
    Seal seal(studio.connection());
    Query changes(studio.connection(), changesUpTo);
    changes.bind("last", last);
    const auto all = static_cast<double>(countChanges(studio.connection(), last));
    qint64 done = 0;
    while (changes.next()) {
        const TableRule &table = studio.schema().table(changes.text(0).toStdString());
        try {
            replay(table, changes.integer(1), changes, target, seal);
        } catch (const StorageFailure &failure) {
            Error error = failure.error();
            error.message = QCoreApplication::translate("Verify", "The journal cannot be replayed at row %1 of %2.")
                                .arg(changes.integer(1))
                                .arg(changes.text(0));
            return error;
        }
        if (++done % 1000 == 0) {
            progress.step(0.1 + 0.8 * static_cast<double>(done) / all,
                          QCoreApplication::translate("Verify", "Replaying the journal"));
            if (progress.isCancelled())
                return Error{ErrorCode::Cancelled, QCoreApplication::translate("Verify", "Stopped.")};
        }
    }
    if (off)
        off->restore();
    target.execute("COMMIT");
    return {};
}

Result<void> compareWith(const Studio &studio, const QString &path, Verification &result)
{
    Connection &connection = studio.connection();
    const Attached attached(connection, path);
    std::vector<QString> tables;
    {
        Query names(connection, comparedTables);
        while (names.next())
            tables.push_back(names.text(0));
    }
    for (const QString &table : tables)
        compareTable(connection, table, result);
    return {};
}

} // namespace benchbook
