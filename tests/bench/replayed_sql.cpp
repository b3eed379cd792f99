#include "tests/bench/replayed_sql.h"

#include "tests/bench/bench_table.h"

#include <algorithm>
#include <cctype>

namespace benchbook::bench {
namespace {

bool isNameLetter(char letter) { return std::isalnum(static_cast<unsigned char>(letter)) != 0 || letter == '_'; }

/// What stands at `at` of a text in which SQLite wrote the values: moves behind it.
BoundValue valueAt(const std::string &text, std::size_t &at)
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
        if (isBlob)
            return QByteArray::fromHex(QByteArray::fromStdString(value));
        return value;
    }
    std::size_t end = at;
    while (end < text.size() && (std::isdigit(static_cast<unsigned char>(text[end])) != 0 || text[end] == '-'))
        ++end;
    if (end == at)
        giveUp(QStringLiteral("a bound value is no integer, text or bytes: ") + QString::fromStdString(text));
    const sqlite3_int64 value = std::stoll(text.substr(at, end - at));
    at = end;
    return value;
}

/// The place behind a comment or a text in quotes that begins at `at`; `at` where none does.
std::size_t behindPlainText(const std::string &sql, std::size_t at)
{
    if (sql.compare(at, 2, "--") == 0)
        return std::min(sql.find('\n', at), sql.size());
    if (sql[at] == '\'' || sql[at] == '"')
        return std::min(sql.find(sql[at], at + 1), sql.size() - 1) + 1;
    return at;
}

/// The values by the numbers of their parameters: ?3 is the third, a name has the number that it got where it came
/// first.
std::vector<BoundValue> valuesOf(const std::string &sql, const std::string &expanded)
{
    std::vector<BoundValue> values;
    std::map<std::string, std::size_t> known;
    std::size_t at = 0;
    for (std::size_t i = 0; i < sql.size();) {
        if (const std::size_t behind = behindPlainText(sql, i); behind != i) {
            at += behind - i;
            i = behind;
            continue;
        }
        if (sql[i] != ':' && sql[i] != '?') {
            ++i;
            ++at;
            continue;
        }
        std::size_t end = i + 1;
        while (end < sql.size() && isNameLetter(sql[end]))
            ++end;
        const std::string name = sql.substr(i, end - i);
        const std::size_t number =
            name[0] == '?' ? std::stoul(name.substr(1)) : known.try_emplace(name, known.size() + 1).first->second;
        values.resize(std::max(values.size(), number));
        values[number - 1] = valueAt(expanded, at);
        i = end;
    }
    return values;
}

void bindValue(sqlite3_stmt *statement, int index, const BoundValue &value)
{
    if (const auto *integer = std::get_if<sqlite3_int64>(&value))
        sqlite3_bind_int64(statement, index, *integer);
    else if (const auto *text = std::get_if<std::string>(&value))
        sqlite3_bind_text(statement, index, text->data(), static_cast<int>(text->size()), SQLITE_STATIC);
    else if (const auto *bytes = std::get_if<QByteArray>(&value))
        sqlite3_bind_blob(statement, index, bytes->constData(), static_cast<int>(bytes->size()), SQLITE_STATIC);
    else
        sqlite3_bind_null(statement, index);
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
        for (const BoundValue &value : run.values)
            bindValue(statement, ++index, value);
        int code = SQLITE_ROW;
        while (code == SQLITE_ROW)
            code = sqlite3_step(statement);
        if (code != SQLITE_DONE)
            giveUp(QStringLiteral("replaying: ") + QString::fromUtf8(sqlite3_errmsg(file.handle())) +
                   QStringLiteral(" / ") + QString::fromStdString(run.sql));
        sqlite3_reset(statement);
    }
}

} // namespace benchbook::bench
