#include "core/journal/schema.h"

#include "core/journal/connection.h"
#include "core/journal/reader.h"

#include <QDir>
#include <QFile>

#include <algorithm>

static void initialiseMigrationResources() { Q_INIT_RESOURCE(migrations); }

namespace benchbook {
namespace {

constexpr const char *readRules = R"sql(
    SELECT rule.table_name, rule.kind, info.name, info."notnull", info.type,
           coalesce(columns.atom, ''), coalesce(columns.counter, ''), coalesce(columns.personal, 0), rule.taken_back,
           rule.travels, coalesce(columns.content, 0)
    FROM table_rule AS rule
    JOIN pragma_table_info(rule.table_name) AS info
    LEFT JOIN column_rule AS columns
           ON columns.table_name = rule.table_name AND columns.column_name = info.name
    WHERE info.name <> 'id'
    ORDER BY rule.table_name, info.cid
)sql";

// The file itself refuses an edit of a fact, whoever tries it; but what tells who a person is can be erased.
constexpr const char *factGuard = R"sql(
    CREATE TRIGGER IF NOT EXISTS %1_is_a_fact_%2 BEFORE %2 %3 ON %1
    BEGIN SELECT RAISE(ABORT, 'a fact is only added'); END
)sql";

constexpr const char *factsToGuard = R"sql(
    SELECT rule.table_name,
           (SELECT group_concat(info.name, ', ') FROM pragma_table_info(rule.table_name) AS info
            WHERE NOT EXISTS (SELECT 1 FROM column_rule AS personal
                              WHERE personal.table_name = rule.table_name AND personal.column_name = info.name
                                AND personal.personal = 1))
    FROM table_rule AS rule WHERE rule.kind = 'fact'
)sql";

QStringList migrationFiles()
{
    initialiseMigrationResources();
    return QDir(QStringLiteral(":/migrations")).entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name);
}

std::string utf8(const QString &text) { return text.toStdString(); }

void guardFacts(Connection &connection)
{
    std::vector<std::pair<QString, QString>> facts; // and the columns that stay as they are
    {
        Query query(connection, factsToGuard);
        while (query.next())
            facts.emplace_back(query.text(0), query.text(1));
    }
    const QString guard = QString::fromLatin1(factGuard);
    for (const auto &[table, columns] : facts) {
        const QString update = guard.arg(table, QStringLiteral("UPDATE"), QStringLiteral("OF ") + columns);
        const QString remove = guard.arg(table, QStringLiteral("DELETE"), QString());
        connection.execute(update.toUtf8().constData());
        connection.execute(remove.toUtf8().constData());
    }
}

} // namespace

const ColumnRule *TableRule::column(std::string_view columnName) const
{
    const auto found =
        std::find_if(columns.begin(), columns.end(), [&](const ColumnRule &rule) { return rule.name == columnName; });
    return found == columns.end() ? nullptr : &*found;
}

int Schema::newestVersion() { return static_cast<int>(migrationFiles().size()); }

void Schema::migrate(Connection &connection)
{
    const QStringList files = migrationFiles();
    const qint64 version = connection.integer("PRAGMA user_version");
    for (qsizetype i = version; i < files.size(); ++i) {
        QFile file(QStringLiteral(":/migrations/") + files[i]);
        const bool opened = file.open(QIODevice::ReadOnly);
        Q_ASSERT(opened);
        const QByteArray sql =
            "BEGIN IMMEDIATE;\n" + file.readAll() + "\nPRAGMA user_version = " + QByteArray::number(i + 1) + ";\n";
        try {
            connection.execute(sql.constData());
            guardFacts(connection);
            connection.execute("COMMIT");
        } catch (...) {
            connection.execute("ROLLBACK");
            throw;
        }
    }
}

Schema::Schema(Connection &connection)
{
    Query query(connection, readRules);
    while (query.next()) {
        TableRule &table = m_tables[utf8(query.text(0))];
        table.name = utf8(query.text(0));
        table.isFact = query.text(1) == QLatin1StringView("fact");
        table.hidesWhenTakenBack = query.text(8) == QLatin1StringView("hidden");
        table.isPart = query.text(8) == QLatin1StringView("with its whole");
        table.travels = query.flag(9);
        ColumnRule column;
        column.name = utf8(query.text(2));
        column.notNull = query.flag(3);
        column.isText = query.text(4) == QLatin1StringView("TEXT");
        column.atom = utf8(query.text(5));
        column.counter = utf8(query.text(6));
        column.personal = query.flag(7);
        column.content = query.flag(10);
        table.hasPersonal = table.hasPersonal || column.personal;
        table.columns.push_back(std::move(column));
    }
}

const TableRule &Schema::table(std::string_view name) const
{
    const auto found = m_tables.find(name);
    Q_ASSERT_X(found != m_tables.end(), "Schema::table", std::string(name).c_str());
    return found->second;
}

} // namespace benchbook
