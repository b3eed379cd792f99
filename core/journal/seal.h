// Seal: personal values in the journal, readable only while their person's key exists.
#pragma once

#include "core/journal/value.h"

#include <QByteArray>

#include <optional>
#include <unordered_map>

namespace benchbook {

class Connection;

/// Seals with XSalsa20-Poly1305 (libsodium secretbox), one random key a subject. Destroying the key in
/// `personal_key` makes every sealed value of that subject unreadable, in every copy of the journal.
class Seal
{
public:
    explicit Seal(Connection &connection) : m_connection(connection) {}

    /// Seals `plain` for the subject, making a key at first need.
    QByteArray seal(qint64 subject, const QByteArray &plain);
    /// Empty when the key is gone.
    std::optional<QByteArray> open(qint64 subject, const QByteArray &sealed);
    /// Whether this is the subject's key, with which everything of it is sealed here.
    bool isKey(qint64 subject, const QByteArray &key);
    /// Keeps the key of a subject that has none.
    void keep(qint64 subject, const QByteArray &key);
    /// Destroys the key: the journal falls silent about this subject.
    void destroy(qint64 subject);
    /// A rolled-back action may have made a key: forget what is only in memory.
    void forget() { m_keys.clear(); }

private:
    /// Null when it is gone.
    const QByteArray *keyOf(qint64 subject);

    Connection &m_connection;
    /// Not in guarded memory: there may be tens of thousands, each would take pages of its own, and they stand in the
    /// file beside it anyway.
    std::unordered_map<qint64, QByteArray> m_keys;
};

} // namespace benchbook
