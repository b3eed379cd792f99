// Connection: one SQLite connection with a cache of prepared statements. Private to core/journal.
#pragma once

#include "core/journal/storage_failure.h"
#include "core/journal/value.h"

#include <QByteArray>

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace benchbook {

enum class OpenMode { ReadOnly, ReadWrite, Create };

class Connection
{
public:
    /// Throws StorageFailure when the file cannot be opened that way.
    Connection(const QString &path, OpenMode mode);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    /// Runs one or more statements without parameters or results.
    void execute(const char *sql);
    qint64 integer(const char *sql);
    QString text(const char *sql);

    /// A prepared statement from the cache (or a new one); give it back with `release`.
    sqlite3_stmt *acquire(std::string_view sql);
    void release(std::string_view sql, sqlite3_stmt *statement);

    void bind(sqlite3_stmt *statement, int index, const Value &value);
    /// True when there is a row.
    bool step(sqlite3_stmt *statement);

    /// A transaction, or a savepoint inside a bulk one.
    void begin(bool nested);
    void commit(bool nested);
    void rollBack(bool nested);
    bool isIdle() const;

    /// Makes a running statement of another thread stop; it fails with Cancelled.
    void interrupt();
    sqlite3 *handle() const { return m_handle; }
    const QString &path() const { return m_path; }

    [[noreturn]] void fail(int code, const QString &what) const;

private:
    QString m_path;
    sqlite3 *m_handle = nullptr;
    std::unordered_map<std::string, std::vector<sqlite3_stmt *>> m_idle;
    std::string m_key;
};

/// The sentence and code for an SQLite result code on this file.
Error storageError(int code, const QString &path, const QString &detail);

} // namespace benchbook
