// SQLite's C API with as little around it as possible: what the studio file is measured against.
#pragma once

#include <QByteArray>
#include <QString>

#include <sqlite3.h>

#include <string>
#include <variant>
#include <vector>

namespace benchbook::bench {

using RawValue = std::variant<std::monostate, sqlite3_int64, std::string>;
using RawRow = std::vector<RawValue>;

/// A connection set up as the studio's own is: the same file, the same promises.
class RawFile
{
public:
    explicit RawFile(const QString &path);
    ~RawFile();
    RawFile(const RawFile &) = delete;
    RawFile &operator=(const RawFile &) = delete;

    void execute(const char *sql);
    sqlite3_stmt *prepare(const char *sql);
    sqlite3 *handle() const { return m_handle; }

private:
    sqlite3 *m_handle = nullptr;
    std::vector<sqlite3_stmt *> m_statements;
};

/// Binds the row's values in order and runs the statement to its end.
void runRaw(sqlite3_stmt *statement, const RawRow &row);
/// Every row of a statement whose one parameter is `parameter`.
std::vector<RawRow> readRaw(sqlite3_stmt *statement, sqlite3_int64 parameter);

} // namespace benchbook::bench
