// Reader and Query: plain SQL reads with named parameters and typed columns.
#pragma once

#include "core/journal/value.h"

#include <QByteArray>
#include <QTimeZone>

#include <string>
#include <string_view>
#include <vector>

struct sqlite3_stmt;

namespace benchbook {

class Connection;

/// One running SELECT. Bind by name (without the colon), then `while (query.next())`. Columns are read
/// by position; asking a NULL column for a plain value gives zero or empty text, so ask `isNull` or use
/// the maybe… forms where absence means something.
class Query
{
public:
    Query(Connection &connection, std::string_view sql);
    ~Query();
    Query(const Query &) = delete;
    Query &operator=(const Query &) = delete;

    Query &bind(const char *name, const Value &value);
    /// Text that is UTF-8 already; null becomes NULL. It is not copied: keep it until the row was asked for.
    Query &bindUtf8(const char *name, const QByteArray &text);
    /// Bytes as they are; not copied either.
    Query &bindBytes(const char *name, const QByteArray &bytes);
    bool next();
    /// Starts over with new bindings.
    void reset();

    int columnCount() const;
    bool isNull(int column) const;
    qint64 integer(int column) const;
    double real(int column) const;
    QString text(int column) const;
    QByteArray bytes(int column) const;
    /// The same where it stands; gone with the row.
    QByteArrayView bytesHere(int column) const;
    Value value(int column) const;

    bool flag(int column) const { return integer(column) != 0; }
    int count(int column) const { return static_cast<int>(integer(column)); }
    template <class Tag> Id<Tag> id(int column) const { return Id<Tag>(integer(column)); }
    Money money(int column) const { return Money::fromMinor(integer(column)); }
    Quantity quantity(int column) const { return Quantity::fromMicro(integer(column)); }
    Ratio ratio(int column) const { return Ratio::fromPpm(integer(column)); }
    Rate rate(int column) const { return Rate::perHour(money(column)); }
    Instant instant(int column) const { return Instant(integer(column)); }
    QDate day(int column) const { return QDate::fromString(text(column), Qt::ISODate); }
    template <class Tag> std::optional<Id<Tag>> maybeId(int column) const
    {
        return isNull(column) ? std::nullopt : std::optional(id<Tag>(column));
    }
    std::optional<Money> maybeMoney(int column) const
    {
        return isNull(column) ? std::nullopt : std::optional(money(column));
    }
    std::optional<Quantity> maybeQuantity(int column) const
    {
        return isNull(column) ? std::nullopt : std::optional(quantity(column));
    }
    std::optional<Instant> maybeInstant(int column) const
    {
        return isNull(column) ? std::nullopt : std::optional(instant(column));
    }
    std::optional<qint64> maybeInteger(int column) const
    {
        return isNull(column) ? std::nullopt : std::optional(integer(column));
    }

private:
    int indexOf(const char *name);

    Connection &m_connection;
    std::vector<sqlite3_stmt *> *m_shelf; ///< where the connection's cache wants the statement back
    sqlite3_stmt *m_statement;
    std::string m_parameter;
    int m_bound = 0; ///< the last parameter that was bound
};

/// What a reading function is given: it can query, and nothing else. Queries throw the storage layer's
/// private exception, which Studio::read and Studio::perform turn into an Error; so a reading function
/// is called inside one of them.
class Reader
{
public:
    explicit Reader(Connection &connection) : m_connection(connection) {}
    /// `sql` must outlive the query (a literal does).
    Query query(std::string_view sql) const { return Query(m_connection, sql); }
    /// The studio's day at this moment: what expired before it is not proposed, what was due before it is late.
    QDate today() const;
    /// This moment: what was valid until an earlier one has lapsed.
    Instant now() const;
    /// The studio's: what tells the day of a moment.
    const QTimeZone &zone() const;
    Connection &connection() const { return m_connection; }

private:
    Connection &m_connection;
};

} // namespace benchbook
