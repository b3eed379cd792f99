#include "core/journal/reader.h"

#include "core/journal/connection.h"

#include <cstring>

#include <sqlite3.h>

namespace benchbook {

Query::Query(Connection &connection, std::string_view sql)
    : m_connection(connection), m_shelf(connection.shelfOf(sql)), m_statement(connection.acquire(sql, m_shelf))
{
}

Query::~Query() { Connection::release(m_shelf, m_statement); }

int Query::indexOf(const char *name)
{
    // Most are bound in the order in which they stand in the statement: then none has to be looked for.
    const char *next = sqlite3_bind_parameter_name(m_statement, m_bound + 1);
    if (next && std::strcmp(next + 1, name) == 0)
        return ++m_bound;
    m_parameter = ':';
    m_parameter += name;
    m_bound = sqlite3_bind_parameter_index(m_statement, m_parameter.c_str());
    Q_ASSERT_X(m_bound > 0, "Query::bind", name);
    return m_bound;
}

Query &Query::bind(const char *name, const Value &value)
{
    m_connection.bind(m_statement, indexOf(name), value);
    return *this;
}

Query &Query::bindUtf8(const char *name, const QByteArray &text)
{
    m_connection.bindText(m_statement, indexOf(name), text);
    return *this;
}

Query &Query::bindBytes(const char *name, const QByteArray &bytes)
{
    m_connection.bindBytes(m_statement, indexOf(name), bytes);
    return *this;
}

bool Query::next() { return m_connection.step(m_statement); }

void Query::reset() { sqlite3_reset(m_statement); }

int Query::columnCount() const { return sqlite3_column_count(m_statement); }

bool Query::isNull(int column) const { return sqlite3_column_type(m_statement, column) == SQLITE_NULL; }

qint64 Query::integer(int column) const { return sqlite3_column_int64(m_statement, column); }

double Query::real(int column) const { return sqlite3_column_double(m_statement, column); }

QString Query::text(int column) const
{
    return QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column)),
                             sqlite3_column_bytes(m_statement, column));
}

QByteArray Query::bytes(int column) const { return bytesHere(column).toByteArray(); }

QByteArrayView Query::bytesHere(int column) const
{
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return QByteArrayView(bytes, sqlite3_column_bytes(m_statement, column));
}

Value Query::value(int column) const
{
    switch (sqlite3_column_type(m_statement, column)) {
    case SQLITE_INTEGER:
        return Value(integer(column));
    case SQLITE_FLOAT:
        return Value(real(column));
    case SQLITE_TEXT:
        return Value(text(column));
    default:
        return Value();
    }
}

QDate Reader::today() const { return m_connection.today(); }

Instant Reader::now() const { return m_connection.now(); }

const QTimeZone &Reader::zone() const { return m_connection.timeZone(); }

} // namespace benchbook
