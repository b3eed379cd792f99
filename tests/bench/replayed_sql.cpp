#include "tests/bench/replayed_sql.h"

#include "tests/bench/bench_table.h"

#include <cctype>
#include <set>

namespace benchbook::bench {
namespace {

bool isNameLetter(char letter) { return std::isalnum(static_cast<unsigned char>(letter)) != 0 || letter == '_'; }

/// What stands at `at` of a text in which SQLite wrote the values: moves behind it.
RawValue valueAt(const std::string &text, std::size_t &at)
{
    if (text.compare(at, 4, "NULL") == 0) {
        at += 4;
        return {};
    }
    const bool isBlob = text[at] == 'x';
    if (isBlob)
        ++at;
    if (text[at] == '\'') {
        std::string value;
        for (++at; text[at] != '\'' || text[at + 1] == '\''; ++at) {
            value += text[at];
            if (text[at] == '\'')
                ++at;
        }
        ++at;
        return isBlob ? QByteArray::fromHex(QByteArray::fromStdString(value)).toStdString() : value;
    }
    std::size_t end = at;
    while (end < text.size() && (isNameLetter(text[end]) || text[end] == '-' || text[end] == '.'))
        ++end;
    const sqlite3_int64 value = std::stoll(text.substr(at, end - at));
    at = end;
    return value;
}

/// The values by their names, in the order in which the names come first.
RawRow valuesOf(const std::string &sql, const std::string &expanded)
{
    RawRow values;
    std::set<std::string> known;
    std::size_t at = 0;
    bool quoted = false;
    for (std::size_t i = 0; i < sql.size();) {
        quoted = quoted != (sql[i] == '\'');
        if (quoted || sql[i] != ':') {
            ++i;
            ++at;
            continue;
        }
        std::size_t end = i + 1;
        while (end < sql.size() && isNameLetter(sql[end]))
            ++end;
        RawValue value = valueAt(expanded, at);
        if (known.insert(sql.substr(i, end - i)).second)
            values.push_back(std::move(value));
        i = end;
    }
    return values;
}

} // namespace

void RecordedSql::record(sqlite3 *connection)
{
    m_connection = connection;
    sqlite3_trace_v2(connection, SQLITE_TRACE_STMT, &RecordedSql::traced, this);
}

void RecordedSql::stop() { sqlite3_trace_v2(m_connection, 0, nullptr, nullptr); }

int RecordedSql::traced(unsigned, void *self, void *statement, void *text)
{
    // Statements of triggers come with their own; they are told as comments.
    if (std::string_view(static_cast<const char *>(text)).starts_with("--"))
        return 0;
    auto *prepared = static_cast<sqlite3_stmt *>(statement);
    char *expanded = sqlite3_expanded_sql(prepared);
    const std::string sql = sqlite3_sql(prepared);
    static_cast<RecordedSql *>(self)->m_runs.push_back({sql, valuesOf(sql, expanded)});
    sqlite3_free(expanded);
    return 0;
}

void RecordedSql::replay(RawFile &file) const
{
    std::map<std::string, sqlite3_stmt *> prepared;
    for (const Run &run : m_runs) {
        sqlite3_stmt *&statement = prepared[run.sql];
        if (!statement)
            statement = file.prepare(run.sql.c_str());
        int index = 0;
        for (const RawValue &value : run.values) {
            ++index;
            if (const auto *integer = std::get_if<sqlite3_int64>(&value))
                sqlite3_bind_int64(statement, index, *integer);
            else if (const auto *text = std::get_if<std::string>(&value))
                sqlite3_bind_text(statement, index, text->data(), static_cast<int>(text->size()), SQLITE_STATIC);
            else
                sqlite3_bind_null(statement, index);
        }
        int code = SQLITE_ROW;
        while (code == SQLITE_ROW)
            code = sqlite3_step(statement);
        if (code != SQLITE_DONE)
            giveUp(QStringLiteral("replaying: ") + QString::fromUtf8(sqlite3_errmsg(file.handle())));
        sqlite3_reset(statement);
    }
}

} // namespace benchbook::bench
