#include "core/journal/machine_store.h"

#include "core/journal/connection.h"
#include "core/journal/reader.h"

namespace benchbook {
namespace {

constexpr const char *allChains = R"sql(
    SELECT id, device, incarnation, letter, id_incarnation, own, retired, frozen, seq, told FROM machine_chain ORDER BY id
)sql";
constexpr const char *chainByName = R"sql(
    SELECT id, device, incarnation, letter, id_incarnation, own, retired, frozen, seq, told FROM machine_chain
    WHERE device = :device AND incarnation = :incarnation
)sql";
constexpr const char *chainById = R"sql(
    SELECT id, device, incarnation, letter, id_incarnation, own, retired, frozen, seq, told FROM machine_chain
    WHERE id = :id
)sql";
constexpr const char *ownChain = R"sql(
    SELECT id, device, incarnation, letter, id_incarnation, own, retired, frozen, seq, told FROM machine_chain
    WHERE own = 1
)sql";
constexpr const char *insertChain = R"sql(
    INSERT INTO machine_chain (device, incarnation, letter, id_incarnation, own, retired, seq, told)
    VALUES (:device, :incarnation, :letter, :ids, :own, :retired, :seq, :told)
)sql";
constexpr const char *insertOrigin = R"sql(
    INSERT INTO machine_origin (entry_id, chain_id, seq, at_ms, at_count, clock_off, unguarded, unknown, same_as, raw)
    VALUES (:entry, :chain, :seq, :at, :count, :clock_off, :unguarded, :unknown, :same_as, :raw)
)sql";
constexpr const char *originBySeq = R"sql(
    SELECT entry_id, chain_id, seq, at_ms, at_count, clock_off, unguarded, unknown, same_as, raw FROM machine_origin
    WHERE chain_id = :chain AND seq = :seq
)sql";
constexpr const char *originByEntry = R"sql(
    SELECT entry_id, chain_id, seq, at_ms, at_count, clock_off, unguarded, unknown, same_as, raw FROM machine_origin
    WHERE entry_id = :entry
)sql";

ChainRow chainRowAt(const Query &query)
{
    return {query.integer(0),
            {*DeviceId::fromHex(query.text(1).toLatin1()), *IncarnationId::fromHex(query.text(2).toLatin1())},
            query.text(3),
            query.count(4),
            query.flag(5),
            query.flag(6),
            query.flag(7),
            query.integer(8),
            query.integer(9)};
}

OriginRow originRowAt(const Query &query)
{
    return {query.integer(0), query.integer(1), query.integer(2), {query.integer(3), query.integer(4)},
            query.flag(5),    query.flag(6),    query.flag(7),    query.maybeInteger(8),
            query.bytes(9)};
}

QString hexText(QByteArrayView bytes) { return QString::fromLatin1(bytes.toByteArray().toHex()); }

} // namespace

bool MachineStore::isSeveral() const { return m_connection.integer("SELECT count(*) FROM machine_chain") > 0; }

ChainRow MachineStore::own() const
{
    Query query(m_connection, ownChain);
    const bool found = query.next();
    Q_ASSERT(found);
    return chainRowAt(query);
}

std::optional<ChainRow> MachineStore::chain(const ChainId &chain) const
{
    Query query(m_connection, chainByName);
    query.bind("device", hexText(chain.device.view())).bind("incarnation", hexText(chain.incarnation.view()));
    return query.next() ? std::optional(chainRowAt(query)) : std::nullopt;
}

std::optional<ChainRow> MachineStore::chain(qint64 id) const
{
    Query query(m_connection, chainById);
    query.bind("id", id);
    return query.next() ? std::optional(chainRowAt(query)) : std::nullopt;
}

std::vector<ChainRow> MachineStore::chains() const
{
    std::vector<ChainRow> rows;
    Query query(m_connection, allChains);
    while (query.next())
        rows.push_back(chainRowAt(query));
    return rows;
}

qint64 MachineStore::addChain(const ChainRow &row)
{
    Query insert(m_connection, insertChain);
    insert.bind("device", hexText(row.chain.device.view()))
        .bind("incarnation", hexText(row.chain.incarnation.view()))
        .bind("letter", row.letter)
        .bind("ids", row.idIncarnation)
        .bind("own", row.own ? 1 : 0)
        .bind("retired", row.retired ? 1 : 0)
        .bind("seq", row.seq)
        .bind("told", row.told)
        .next();
    return m_connection.integer("SELECT last_insert_rowid()");
}

void MachineStore::setSeq(qint64 chain, qint64 seq)
{
    Query update(m_connection, "UPDATE machine_chain SET seq = :seq WHERE id = :id");
    update.bind("seq", seq).bind("id", chain).next();
}

void MachineStore::setTold(qint64 chain, qint64 told)
{
    Query update(m_connection, "UPDATE machine_chain SET told = :told WHERE id = :id");
    update.bind("told", told).bind("id", chain).next();
}

void MachineStore::freeze(qint64 chain)
{
    Query update(m_connection, "UPDATE machine_chain SET frozen = 1 WHERE id = :id");
    update.bind("id", chain).next();
}

void MachineStore::replaceOwn(const ChainRow &next)
{
    m_connection.execute("UPDATE machine_chain SET own = 0, retired = 1 WHERE own = 1");
    // What the old life had seen is told again by the first group of the new one: it continues nothing.
    m_connection.execute("UPDATE machine_chain SET told = 0");
    addChain(next);
}

VersionVector MachineStore::vector() const
{
    VersionVector vector;
    for (const ChainRow &row : chains())
        vector[row.chain] = row.seq;
    return vector;
}

HybridTime MachineStore::lastTime() const
{
    const QStringList parts = note("machine_time").split(u' ');
    return parts.size() == 2 ? HybridTime{parts[0].toLongLong(), parts[1].toLongLong()} : HybridTime{};
}

void MachineStore::setLastTime(HybridTime time)
{
    setNote("machine_time", QStringLiteral("%1 %2").arg(time.milliseconds).arg(time.count));
}

void MachineStore::addOrigin(const OriginRow &origin)
{
    Query insert(m_connection, insertOrigin);
    insert.bind("entry", origin.entry)
        .bind("chain", origin.chain)
        .bind("seq", origin.seq)
        .bind("at", origin.at.milliseconds)
        .bind("count", origin.at.count)
        .bind("clock_off", origin.clockOff ? 1 : 0)
        .bind("unguarded", origin.unguarded ? 1 : 0)
        .bind("unknown", origin.unknown ? 1 : 0)
        .bind("same_as", origin.sameAs)
        .bindBytes("raw", origin.raw)
        .next();
}

std::optional<OriginRow> MachineStore::origin(qint64 chain, qint64 seq) const
{
    Query query(m_connection, originBySeq);
    query.bind("chain", chain).bind("seq", seq);
    return query.next() ? std::optional(originRowAt(query)) : std::nullopt;
}

bool MachineStore::isOrigin(qint64 chain, qint64 seq, const QByteArray &raw) const
{
    Query query(m_connection, "SELECT raw = :raw FROM machine_origin WHERE chain_id = :chain AND seq = :seq");
    query.bindBytes("raw", raw).bind("chain", chain).bind("seq", seq);
    return query.next() && query.flag(0);
}

std::optional<OriginRow> MachineStore::originOfEntry(qint64 entry) const
{
    Query query(m_connection, originByEntry);
    query.bind("entry", entry);
    return query.next() ? std::optional(originRowAt(query)) : std::nullopt;
}

std::vector<QByteArray> MachineStore::groupsAfter(qint64 chain, qint64 seq) const
{
    std::vector<QByteArray> groups;
    Query query(m_connection, "SELECT raw FROM machine_origin WHERE chain_id = :chain AND seq > :seq ORDER BY seq");
    query.bind("chain", chain).bind("seq", seq);
    while (query.next())
        groups.push_back(query.bytes(0));
    return groups;
}

QString MachineStore::note(const char *name) const
{
    Query query(m_connection, "SELECT value FROM file_note WHERE name = :name");
    query.bind("name", QString::fromLatin1(name));
    return query.next() ? query.text(0) : QString();
}

void MachineStore::setNote(const char *name, const QString &value)
{
    Query query(m_connection, "INSERT OR REPLACE INTO file_note (name, value) VALUES (:name, :value)");
    query.bind("name", QString::fromLatin1(name)).bind("value", value).next();
}

} // namespace benchbook
