// The tables of this file that know of its studio's other machines. Private to core/journal.
#pragma once

#include "core/journal/group.h"

namespace benchbook {

class Connection;
class Query;

struct ChainRow
{
    qint64 id = 0;
    ChainId chain;
    QString letter;
    int idIncarnation = 0;
    bool own = false;
    bool retired = false;
    bool frozen = false;
    qint64 seq = 0;
    qint64 told = 0;
};

/// Where an entry of the journal came from.
struct OriginRow
{
    qint64 entry = 0;
    qint64 chain = 0;
    qint64 seq = 0;
    HybridTime at;
    bool clockOff = false;
    bool unguarded = false;
    bool unknown = false;
    std::optional<qint64> sameAs = {};
    QByteArray raw = {};
};

/// Typed access, no rules. Throws StorageFailure.
class MachineStore
{
public:
    explicit MachineStore(Connection &connection) : m_connection(connection) {}

    /// Whether the studio has machines; nothing else here is asked before.
    bool isSeveral() const;
    ChainRow own() const;
    std::optional<ChainRow> chain(const ChainId &chain) const;
    std::optional<ChainRow> chain(qint64 id) const;
    std::vector<ChainRow> chains() const;
    qint64 addChain(const ChainRow &row);
    void setSeq(qint64 chain, qint64 seq);
    void setTold(qint64 chain, qint64 told);
    void freeze(qint64 chain);
    /// Nobody goes on with the own chain; a new one is the own from here on.
    void replaceOwn(const ChainRow &next);
    VersionVector vector() const;
    /// The latest time that this machine gave or took over; from the file, for it has to outlive the program.
    HybridTime lastTime() const;
    void setLastTime(HybridTime time);

    void addOrigin(const OriginRow &origin);
    std::optional<OriginRow> origin(qint64 chain, qint64 seq) const;
    /// Whether these very bytes were taken in, or said here, as this group.
    bool isOrigin(qint64 chain, qint64 seq, const QByteArray &raw) const;
    std::optional<OriginRow> originOfEntry(qint64 entry) const;
    /// The bytes of a chain's groups after `seq`, in order.
    std::vector<QByteArray> groupsAfter(qint64 chain, qint64 seq) const;

    QString note(const char *name) const;
    void setNote(const char *name, const QString &value);

    Connection &connection() const { return m_connection; }

private:
    Connection &m_connection;
};

} // namespace benchbook
