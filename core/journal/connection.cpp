#include "core/journal/connection.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QUrl>

#include <sqlite3.h>

namespace benchbook {
namespace {

struct ConnectionText
{
    Q_DECLARE_TR_FUNCTIONS(Studio)
};

int openFlags(OpenMode mode)
{
    switch (mode) {
    case OpenMode::ReadOnly:
        return SQLITE_OPEN_READONLY;
    case OpenMode::ReadWrite:
        return SQLITE_OPEN_READWRITE;
    case OpenMode::Create:
        return SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    }
    Q_UNREACHABLE();
}

/// A file in write-ahead mode is read with a file of shared memory beside it, which a read-only folder does not
/// take. Where nobody can write and nothing is left over from a writer, the file stands still and can be read alone.
bool standsStill(const QString &path, OpenMode mode)
{
    return mode == OpenMode::ReadOnly && !QFileInfo(QFileInfo(path).absolutePath()).isWritable() &&
           !QFileInfo::exists(path + QStringLiteral("-wal"));
}

/// SQLite's own count of its memory takes a lock around every allocation, and nobody here reads it.
void configureLibrary()
{
    static const int once = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    Q_UNUSED(once) // A library that is running already keeps its count; nothing is lost but a little time.
}

QByteArray fileName(const QString &path, OpenMode mode)
{
    if (!standsStill(path, mode))
        return path.toUtf8();
    return QUrl::fromLocalFile(QFileInfo(path).absoluteFilePath()).toEncoded() + "?immutable=1";
}

} // namespace

Error storageError(int code, const QString &path, const QString &detail)
{
    const QString name = QFileInfo(path).fileName();
    const QString log = QStringLiteral("sqlite %1: %2").arg(code).arg(detail);
    switch (code & 0xff) {
    case SQLITE_FULL:
        return {ErrorCode::Storage,
                ConnectionText::tr("The disk is full. Nothing was changed; free some space and try again."), log};
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return {ErrorCode::Storage,
                ConnectionText::tr("“%1” or its folder cannot be written. Nothing was changed; check the "
                                   "permissions or copy the file elsewhere.")
                    .arg(name),
                log};
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT:
        return {ErrorCode::Storage,
                ConnectionText::tr("“%1” is damaged or is not a studio file. Nothing was changed; restore the "
                                   "last backup.")
                    .arg(name),
                log};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {ErrorCode::Storage,
                ConnectionText::tr("“%1” is in use by another program. Nothing was changed; try again.").arg(name),
                log};
    case SQLITE_CANTOPEN:
        return {ErrorCode::Storage, ConnectionText::tr("“%1” cannot be opened.").arg(name), log};
    case SQLITE_CONSTRAINT:
        return {ErrorCode::Refused, ConnectionText::tr("A rule of the studio file refuses this. Nothing was changed."),
                log};
    case SQLITE_INTERRUPT:
        return {ErrorCode::Cancelled, ConnectionText::tr("Stopped."), log};
    default:
        return {ErrorCode::Storage,
                ConnectionText::tr("“%1” could not be read or written. Nothing was changed.").arg(name), log};
    }
}

LentStatement::LentStatement(Connection &connection, std::string_view sql)
    : m_shelf(connection.shelfOf(sql)), m_statement(connection.acquire(sql, m_shelf))
{
}

LentStatement::~LentStatement() { Connection::release(m_shelf, m_statement); }

Connection::Connection(const QString &path, OpenMode mode) : m_path(path)
{
    configureLibrary();
    const int uri = standsStill(path, mode) ? SQLITE_OPEN_URI : 0;
    const int code = sqlite3_open_v2(fileName(path, mode).constData(), &m_handle,
                                     openFlags(mode) | uri | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
    if (code != SQLITE_OK) {
        const Error error = storageError(code, path, QString::fromUtf8(sqlite3_errstr(code)));
        sqlite3_close(m_handle);
        throw StorageFailure(error, code);
    }
    sqlite3_busy_timeout(m_handle, 4000);
    // Small pieces of memory for this connection alone; the triggers' frames are larger than SQLite's default piece.
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_LOOKASIDE, nullptr, 2400, 200);
}

Connection::~Connection()
{
    for (const auto &[sql, statements] : m_idle) {
        for (sqlite3_stmt *statement : statements)
            sqlite3_finalize(statement);
    }
    sqlite3_close(m_handle);
}

void Connection::fail(int code, const QString &what) const
{
    const QString detail = QString::fromUtf8(sqlite3_errmsg(m_handle)) + QStringLiteral(" in ") + what;
    throw StorageFailure(storageError(code, m_path, detail), code);
}

void Connection::execute(const char *sql)
{
    const int code = sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        fail(code, QString::fromUtf8(sql).left(200));
}

qint64 Connection::integer(const char *sql)
{
    const LentStatement statement(*this, sql);
    return step(statement) ? sqlite3_column_int64(statement, 0) : 0;
}

QString Connection::text(const char *sql)
{
    const LentStatement statement(*this, sql);
    if (!step(statement))
        return {};
    return QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(statement, 0)),
                             sqlite3_column_bytes(statement, 0));
}

void Connection::run(std::string_view sql) { step(LentStatement(*this, sql)); }

StatementShelf *Connection::shelfOf(std::string_view sql)
{
    const auto found = m_idle.find(sql);
    return found != m_idle.end() ? &found->second : &m_idle.emplace(std::string(sql), StatementShelf()).first->second;
}

sqlite3_stmt *Connection::acquire(std::string_view sql, StatementShelf *shelf)
{
    sqlite3_stmt *statement = nullptr;
    if (!shelf->empty()) {
        statement = shelf->back();
        shelf->pop_back();
        return statement;
    }
    const int code = sqlite3_prepare_v3(m_handle, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT,
                                        &statement, nullptr);
    if (code != SQLITE_OK)
        fail(code, QString::fromUtf8(sql.data(), static_cast<qsizetype>(sql.size())));
    return statement;
}

void Connection::release(StatementShelf *shelf, sqlite3_stmt *statement)
{
    sqlite3_reset(statement);
    sqlite3_clear_bindings(statement);
    shelf->push_back(statement);
}

void Connection::bind(sqlite3_stmt *statement, int index, const Value &value)
{
    int code = SQLITE_OK;
    if (value.isNull()) {
        code = sqlite3_bind_null(statement, index);
    } else if (value.isInteger()) {
        code = sqlite3_bind_int64(statement, index, value.integer());
    } else if (value.isReal()) {
        code = sqlite3_bind_double(statement, index, value.real());
    } else {
        const QByteArray utf8 = value.text().toUtf8();
        code = sqlite3_bind_text(statement, index, utf8.constData(), static_cast<int>(utf8.size()), SQLITE_TRANSIENT);
    }
    if (code != SQLITE_OK)
        fail(code, QStringLiteral("bind"));
}

void Connection::bindText(sqlite3_stmt *statement, int index, const QByteArray &utf8)
{
    const int code = utf8.isNull() ? sqlite3_bind_null(statement, index)
                                   : sqlite3_bind_text(statement, index, utf8.constData(),
                                                       static_cast<int>(utf8.size()), SQLITE_STATIC);
    if (code != SQLITE_OK)
        fail(code, QStringLiteral("bind"));
}

void Connection::bindBytes(sqlite3_stmt *statement, int index, const QByteArray &bytes)
{
    const int code =
        sqlite3_bind_blob(statement, index, bytes.constData(), static_cast<int>(bytes.size()), SQLITE_STATIC);
    if (code != SQLITE_OK)
        fail(code, QStringLiteral("bind"));
}

bool Connection::step(sqlite3_stmt *statement)
{
    const int code = sqlite3_step(statement);
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE)
        return false;
    const QString sql = QString::fromUtf8(sqlite3_sql(statement));
    const QString message = QString::fromUtf8(sqlite3_errmsg(m_handle));
    sqlite3_reset(statement);
    throw StorageFailure(storageError(code, m_path, message + QStringLiteral(" in ") + sql), code);
}

void Connection::interrupt() { sqlite3_interrupt(m_handle); }

void Connection::stopWhen(std::function<bool()> wish)
{
    m_wish = std::move(wish);
    listenToWish(true);
}

void Connection::setCalendar(const Clock &clock, const QTimeZone &zone)
{
    m_clock = &clock;
    m_timeZone = zone;
}

Instant Connection::now() const
{
    Q_ASSERT(m_clock);
    return m_clock->now();
}

QDate Connection::today() const
{
    Q_ASSERT(m_clock);
    return dayOf(now(), m_timeZone);
}

void Connection::listenToWish(bool listen)
{
    if (!m_wish || !listen)
        return sqlite3_progress_handler(m_handle, 0, nullptr, nullptr);
    // Some thousand steps of SQLite's machine take well under a millisecond.
    sqlite3_progress_handler(
        m_handle, 4000, [](void *wish) { return (*static_cast<std::function<bool()> *>(wish))() ? 1 : 0; }, &m_wish);
}

void Connection::begin(bool nested) { run(nested ? "SAVEPOINT action" : "BEGIN IMMEDIATE"); }

void Connection::commit(bool nested)
{
    listenToWish(false);
    run(nested ? "RELEASE action" : "COMMIT");
    listenToWish(true);
}

void Connection::rollBack(bool nested)
{
    // SQLite ends the transaction by itself on some failures (a full disk); then there is nothing to do.
    if (isIdle())
        return;
    listenToWish(false);
    execute(nested ? "ROLLBACK TO action; RELEASE action" : "ROLLBACK");
    listenToWish(true);
}

bool Connection::isIdle() const { return sqlite3_get_autocommit(m_handle) != 0; }

} // namespace benchbook
