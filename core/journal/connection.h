// Connection: one SQLite connection with a cache of prepared statements. Private to core/journal.
#pragma once

#include "core/base/clock.h"
#include "core/journal/storage_failure.h"
#include "core/journal/value.h"

#include <QByteArray>

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace benchbook {

enum class OpenMode { ReadOnly, ReadWrite, Create };

class Connection;

/// Where the idle statements of one text wait for their next use; it stays where it is as long as the connection.
using StatementShelf = std::vector<sqlite3_stmt *>;

/// A prepared statement lent from the cache of a connection; it goes back however the block is left.
class LentStatement
{
public:
    LentStatement(Connection &connection, std::string_view sql);
    ~LentStatement();
    LentStatement(const LentStatement &) = delete;
    LentStatement &operator=(const LentStatement &) = delete;
    operator sqlite3_stmt *() const { return m_statement; }

private:
    StatementShelf *m_shelf;
    sqlite3_stmt *m_statement;
};

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

    /// The shelf of this text, and a statement from it or a new one; give it back with `release`. LentStatement
    /// does both.
    StatementShelf *shelfOf(std::string_view sql);
    sqlite3_stmt *acquire(std::string_view sql, StatementShelf *shelf);
    static void release(StatementShelf *shelf, sqlite3_stmt *statement);

    void bind(sqlite3_stmt *statement, int index, const Value &value);
    /// Null text becomes NULL. The bytes are not copied: they have to live until the statement was stepped.
    void bindText(sqlite3_stmt *statement, int index, const QByteArray &utf8);
    /// The same for bytes that are no text.
    void bindBytes(sqlite3_stmt *statement, int index, const QByteArray &bytes);
    /// True when there is a row.
    bool step(sqlite3_stmt *statement);

    /// A transaction, or a savepoint inside a bulk one.
    void begin(bool nested);
    void commit(bool nested);
    void rollBack(bool nested);
    bool isIdle() const;

    /// Makes a running statement of another thread stop; it fails with Cancelled.
    void interrupt();
    /// Statements ask this wish now and then, on the thread they run on, and fail with Cancelled where it says yes.
    /// What ends a transaction does not ask: a commit that was done is never reported as stopped.
    void stopWhen(std::function<bool()> wish);
    /// What tells the day to those who only read: the studio's clock and time zone.
    void setCalendar(const Clock &clock, const QTimeZone &zone);
    /// The studio's day at this moment.
    QDate today() const;
    Instant now() const;
    const QTimeZone &timeZone() const { return m_timeZone; }

    sqlite3 *handle() const { return m_handle; }
    const QString &path() const { return m_path; }

    [[noreturn]] void fail(int code, const QString &what) const;

private:
    /// Lets the cache be asked with a view, without making a string of it first.
    struct TextHash
    {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
    };

    /// A statement of the write path itself: prepared once, unlike what `execute` is given.
    void run(std::string_view sql);
    void listenToWish(bool listen);

    QString m_path;
    sqlite3 *m_handle = nullptr;
    std::function<bool()> m_wish;
    const Clock *m_clock = nullptr;
    QTimeZone m_timeZone = QTimeZone::utc();
    std::unordered_map<std::string, StatementShelf, TextHash, std::equal_to<>> m_idle;
};

/// The sentence and code for an SQLite result code on this file.
Error storageError(int code, const QString &path, const QString &detail);

} // namespace benchbook
