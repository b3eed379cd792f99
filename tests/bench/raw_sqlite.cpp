#include "tests/bench/raw_sqlite.h"

#include "tests/bench/bench_table.h"

namespace benchbook::bench {
namespace {

void check(int code, sqlite3 *handle)
{
    if (code != SQLITE_OK && code != SQLITE_DONE && code != SQLITE_ROW)
        giveUp(QStringLiteral("sqlite: ") + QString::fromUtf8(sqlite3_errmsg(handle)));
}

} // namespace

RawFile::RawFile(const QString &path)
{
    check(sqlite3_open_v2(path.toUtf8().constData(), &m_handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr),
          m_handle);
    execute("PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -24000;"
            "PRAGMA secure_delete = ON; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;");
}

RawFile::~RawFile()
{
    for (sqlite3_stmt *statement : m_statements)
        sqlite3_finalize(statement);
    sqlite3_close(m_handle);
}

void RawFile::execute(const char *sql) { check(sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr), m_handle); }

sqlite3_stmt *RawFile::prepare(const char *sql)
{
    sqlite3_stmt *statement = nullptr;
    check(sqlite3_prepare_v3(m_handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr), m_handle);
    m_statements.push_back(statement);
    return statement;
}

void runRaw(sqlite3_stmt *statement, const RawRow &row)
{
    int index = 0;
    for (const RawValue &value : row) {
        ++index;
        if (const auto *integer = std::get_if<sqlite3_int64>(&value))
            sqlite3_bind_int64(statement, index, *integer);
        else if (const auto *text = std::get_if<std::string>(&value))
            sqlite3_bind_text(statement, index, text->data(), static_cast<int>(text->size()), SQLITE_STATIC);
        else
            sqlite3_bind_null(statement, index);
    }
    check(sqlite3_step(statement), sqlite3_db_handle(statement));
    sqlite3_reset(statement);
}

std::vector<RawRow> readRaw(sqlite3_stmt *statement, sqlite3_int64 parameter)
{
    sqlite3_bind_int64(statement, 1, parameter);
    std::vector<RawRow> rows;
    while (sqlite3_step(statement) == SQLITE_ROW) {
        RawRow &row = rows.emplace_back();
        for (int i = 0; i < sqlite3_column_count(statement); ++i) {
            if (sqlite3_column_type(statement, i) == SQLITE_NULL)
                row.emplace_back();
            else if (sqlite3_column_type(statement, i) == SQLITE_INTEGER)
                row.emplace_back(sqlite3_column_int64(statement, i));
            else
                row.emplace_back(std::string(reinterpret_cast<const char *>(sqlite3_column_text(statement, i)),
                                             static_cast<std::size_t>(sqlite3_column_bytes(statement, i))));
        }
    }
    sqlite3_reset(statement);
    return rows;
}

} // namespace benchbook::bench
