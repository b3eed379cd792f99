#include "core/journal/group.h"

#include "core/cbor/cbor_head.h"
#include "core/cbor/cbor_reader.h"
#include "core/cbor/cbor_writer.h"
#include "core/crypto/hash.h"

#include <QCoreApplication>
#include <QStringDecoder>

namespace benchbook {
namespace {

struct GroupText
{
    Q_DECLARE_TR_FUNCTIONS(Machines)
};

using namespace Qt::StringLiterals;

constexpr qint64 groupFormat = 1;
constexpr qsizetype groupItems = 14;
// Of one word: each atom of the row may have several heads.
constexpr std::size_t mostSuperseded = 1024;
constexpr qsizetype chainSize = DeviceId::size + IncarnationId::size;

// A failed reading inside this file; it never leaves it.
struct BadGroup
{
    const char *what;
    bool isNewer = false; ///< of a form that this program does not know yet
};

[[noreturn]] void badGroup(const char *what) { throw BadGroup{what, false}; }

QByteArray bytesOfChain(const ChainId &chain) { return chain.device.bytes() + chain.incarnation.bytes(); }

ChainId chainOfBytes(QByteArrayView bytes)
{
    if (bytes.size() != chainSize)
        badGroup("chain");
    return {*DeviceId::from(bytes.first(DeviceId::size)), *IncarnationId::from(bytes.last(IncarnationId::size))};
}

ChainId chainOfBytes(const CborValue &value) { return chainOfBytes(value.toBytes().value_or(QByteArray())); }

qint64 groupInteger(const CborValue &value, qint64 least, qint64 most, const char *what)
{
    const std::optional<qint64> number = value.toInteger();
    if (!number || *number < least || *number > most)
        badGroup(what);
    return *number;
}

constexpr qint64 anyNumber = std::numeric_limits<qint64>::max();

QString groupText(const CborValue &value, const char *what)
{
    const std::optional<QString> text = value.toText();
    if (!text)
        badGroup(what);
    return *text;
}

/// What people typed travels as the very bytes that stand in the table: composing it anew would make two machines show
/// different texts.
QString exactText(const CborValue &value, const char *what)
{
    const std::optional<QByteArray> bytes = value.toBytes();
    if (!bytes)
        badGroup(what);
    // A byte order mark is a character like any other here.
    QStringDecoder decoder(QStringDecoder::Utf8,
                           QStringDecoder::Flag::Stateless | QStringDecoder::Flag::ConvertInitialBom);
    QString text = decoder(*bytes);
    if (decoder.hasError())
        badGroup(what);
    return text;
}

/// Chains are named by their place in the group's own list, the author's first.
class ChainList
{
public:
    explicit ChainList(const ChainId &own) { add(own); }
    qint64 add(const ChainId &chain)
    {
        const auto [place, isNew] = m_places.try_emplace(chain, static_cast<qint64>(m_chains.size()));
        if (isNew)
            m_chains.push_back(chain);
        return place->second;
    }
    CborValue value() const
    {
        CborValue::Items items;
        for (const ChainId &chain : m_chains)
            items.push_back(CborValue::bytes(bytesOfChain(chain)));
        return CborValue::array(std::move(items));
    }

private:
    std::map<ChainId, qint64> m_places;
    std::vector<ChainId> m_chains;
};

CborValue refValue(const GroupRef &ref, ChainList &chains)
{
    return CborValue::array({CborValue::integer(chains.add(ref.chain)), CborValue::integer(ref.seq)});
}

CborValue refsValue(const std::vector<GroupRef> &refs, ChainList &chains)
{
    CborValue::Items items;
    for (const GroupRef &ref : refs)
        items.push_back(refValue(ref, chains));
    return CborValue::array(std::move(items));
}

CborValue cellsValue(const Cells &cells)
{
    CborValue::Entries entries;
    for (auto cell = cells.begin(); cell != cells.end(); ++cell) {
        CborValue value;
        if (cell->isString()) {
            value = CborValue::bytes(cell->toString().toUtf8());
        } else if (cell->isObject()) {
            const QByteArray sealed = cell->toObject().value("sealed"_L1).toString().toLatin1();
            value = CborValue::array({CborValue::bytes(QByteArray::fromBase64(sealed))});
        } else if (cell->isDouble()) {
            value = CborValue::integer(cell->toInteger());
        }
        entries.push_back(CborEntry(cell.key(), std::move(value)));
    }
    return CborValue::map(std::move(entries));
}

CborValue rowValue(const RowWord &word, ChainList &chains)
{
    CborValue::Items items{CborValue::integer(static_cast<int>(word.kind)), CborValue::text(word.table),
                           CborValue::integer(word.row)};
    if (word.kind == RowKind::Changed) {
        CborValue::Items atoms;
        for (const AtomChange &change : word.atoms) {
            atoms.push_back(CborValue::array(
                {CborValue::text(change.atom), cellsValue(change.cells), refsValue(change.supersedes, chains)}));
        }
        items.push_back(CborValue::array(std::move(atoms)));
    } else {
        items.push_back(cellsValue(word.cells));
        items.push_back(refsValue(word.supersedes, chains));
    }
    return CborValue::array(std::move(items));
}

/// Reads what refers to the group's own list of chains.
class GroupReader
{
public:
    explicit GroupReader(const CborValue &chains)
    {
        for (const CborValue &chain : chains.items())
            m_chains.push_back(chainOfBytes(chain));
        if (m_chains.empty())
            badGroup("chains");
    }
    const ChainId &chain(const CborValue &place) const
    {
        return m_chains[static_cast<std::size_t>(
            groupInteger(place, 0, static_cast<qint64>(m_chains.size()) - 1, "place of a chain"))];
    }
    GroupRef ref(const CborValue &value) const
    {
        if (value.items().size() != 2)
            badGroup("reference");
        return {chain(value.items()[0]), groupInteger(value.items()[1], 1, anyNumber, "reference")};
    }
    std::vector<GroupRef> refs(const CborValue &value) const
    {
        if (value.kind() != CborValue::Kind::Array || value.items().size() > mostSuperseded)
            badGroup("superseded");
        std::vector<GroupRef> refs;
        for (const CborValue &item : value.items())
            refs.push_back(ref(item));
        return refs;
    }
    RowWord row(const CborValue &value, bool &unknown) const;

private:
    std::vector<ChainId> m_chains;
};

Cells readCells(const CborValue &value)
{
    if (value.kind() != CborValue::Kind::Map)
        badGroup("columns");
    Cells cells;
    for (const CborEntry &entry : value.entries()) {
        const QString name = groupText(entry.key, "column");
        switch (entry.value.kind()) {
        case CborValue::Kind::Null:
            cells.insert(name, QJsonValue::Null);
            break;
        case CborValue::Kind::Integer:
            cells.insert(name, *entry.value.toInteger());
            break;
        case CborValue::Kind::Bytes:
            cells.insert(name, exactText(entry.value, "text of a column"));
            break;
        case CborValue::Kind::Array: {
            const CborValue::Items &items = entry.value.items();
            const std::optional<QByteArray> sealed = items.size() == 1 ? items[0].toBytes() : std::nullopt;
            if (!sealed)
                badGroup("sealed column");
            cells.insert(name, QJsonObject{{u"sealed"_s, QString::fromLatin1(sealed->toBase64())}});
            break;
        }
        default:
            badGroup("value of a column");
        }
    }
    return cells;
}

RowWord GroupReader::row(const CborValue &value, bool &unknown) const
{
    const CborValue::Items &items = value.items();
    if (items.size() < 4)
        badGroup("row");
    RowWord word;
    const qint64 kind = groupInteger(items[0], 0, anyNumber, "kind of a row");
    word.table = groupText(items[1], "table");
    word.row = groupInteger(items[2], 1, anyNumber, "row");
    if (kind >= static_cast<int>(RowKind::Unknown)) {
        unknown = true;
        word.kind = RowKind::Unknown;
        return word;
    }
    word.kind = static_cast<RowKind>(kind);
    if (word.kind != RowKind::Changed) {
        if (items.size() != 5)
            badGroup("row");
        word.cells = readCells(items[3]);
        word.supersedes = refs(items[4]);
        return word;
    }
    if (items.size() != 4 || items[3].items().empty())
        badGroup("change");
    for (const CborValue &atom : items[3].items()) {
        if (atom.items().size() != 3)
            badGroup("atom");
        const QString name = groupText(atom.items()[0], "atom");
        if (name.isEmpty())
            badGroup("atom");
        word.atoms.push_back({name, readCells(atom.items()[1]), refs(atom.items()[2])});
    }
    return word;
}

/// Reads the beginning of a group as it stands, without a tree of all that follows.
class GroupBeginning
{
public:
    explicit GroupBeginning(QByteArrayView bytes) : m_bytes(bytes) {}

    GroupRef self()
    {
        const quint64 items = head(CborType::Array);
        const quint64 format = head(CborType::Positive);
        if (format > quint64(groupFormat))
            throw BadGroup{"form of a group", true};
        if (items < quint64(groupItems) || format != quint64(groupFormat))
            badGroup("format");
        std::optional<ChainId> own;
        for (quint64 chains = head(CborType::Array); chains > 0; --chains) {
            const quint64 size = head(CborType::Bytes);
            if (size > quint64(m_bytes.size() - m_at))
                badGroup("chains");
            const QByteArrayView name = m_bytes.sliced(m_at, qsizetype(size));
            m_at += name.size();
            if (!own)
                own = chainOfBytes(name);
        }
        const quint64 seq = head(CborType::Positive);
        if (!own || seq < 1 || seq > quint64(anyNumber))
            badGroup("number");
        return {*own, qint64(seq)};
    }

private:
    quint64 head(CborType type)
    {
        const CborHeadRead read = readCborHead(m_bytes, m_at);
        if (read.fault || read.head.type != type)
            badGroup("beginning");
        m_at += read.head.size;
        return read.head.argument;
    }

    QByteArrayView m_bytes;
    qsizetype m_at = 0;
};

GroupRef selfOf(const CborValue::Items &items)
{
    if (!items.empty() && items[0].toInteger() > groupFormat)
        throw BadGroup{"form of a group", true};
    if (items.size() < std::size_t(groupItems) || items[0].toInteger() != groupFormat)
        badGroup("format");
    return {GroupReader(items[1]).chain(CborValue::integer(0)), groupInteger(items[2], 1, anyNumber, "number")};
}

Group readGroup(const CborValue &value)
{
    const CborValue::Items &items = value.items();
    Group group;
    group.self = selfOf(items);
    const GroupReader reader(items[1]);
    group.hasUnknown = items.size() > std::size_t(groupItems);
    if (items[3].items().size() != 2)
        badGroup("time");
    group.at = {groupInteger(items[3].items()[0], 0, anyNumber, "time"),
                groupInteger(items[3].items()[1], 0, anyNumber, "time")};
    group.letter = groupText(items[4], "letter");
    group.idIncarnation = static_cast<int>(groupInteger(items[5], 0, 16383, "ids"));
    for (const CborValue &seen : items[6].items()) {
        const GroupRef ref = reader.ref(seen);
        group.seen[ref.chain] = ref.seq;
    }
    if (!items[7].isNull())
        group.person = groupInteger(items[7], 1, anyNumber, "person");
    group.sentence = exactText(items[8], "sentence").toUtf8();
    for (const CborValue &argument : items[9].items())
        group.arguments << exactText(argument, "argument");
    if (items[10].kind() == CborValue::Kind::Integer)
        group.undoesCommon = items[10].toInteger();
    else if (!items[10].isNull())
        group.undoes = reader.ref(items[10]);
    const std::optional<bool> isFinal = items[11].toBoolean();
    if (!isFinal)
        badGroup("final");
    group.isFinal = *isFinal;
    for (const CborValue &subject : items[12].items())
        group.erased.push_back(groupInteger(subject, 1, anyNumber, "erased"));
    for (const CborValue &row : items[13].items())
        group.rows.push_back(reader.row(row, group.hasUnknown));
    return group;
}

MachineMessage readMessage(const CborValue &value)
{
    const CborValue::Items &items = value.items();
    if (items.size() != 7 || items[0].toInteger() != groupFormat)
        badGroup("format");
    MachineMessage message;
    const std::optional<QByteArray> sender = items[2].toBytes();
    if (!sender || sender->size() != DeviceId::size)
        badGroup("sender");
    message.studio = items[1].toBytes().value_or(QByteArray());
    message.sender = *DeviceId::from(*sender);
    for (const CborValue &chain : items[3].items()) {
        if (chain.items().size() != 6)
            badGroup("chain");
        message.chains.push_back({chainOfBytes(chain.items()[0]), groupText(chain.items()[1], "letter"),
                                  static_cast<int>(groupInteger(chain.items()[2], 0, 16383, "ids")),
                                  chain.items()[3].toBoolean().value_or(false),
                                  groupInteger(chain.items()[4], 0, anyNumber, "number"),
                                  chain.items()[5].toBytes().value_or(QByteArray())});
    }
    message.digest = items[4].toBytes().value_or(QByteArray());
    for (const CborValue &key : items[5].items()) {
        const std::optional<QByteArray> bytes = key.items().size() == 2 ? key.items()[1].toBytes() : std::nullopt;
        if (!bytes)
            badGroup("key");
        message.keys.push_back({groupInteger(key.items()[0], 1, anyNumber, "subject"), *bytes});
    }
    for (const CborValue &group : items[6].items()) {
        const std::optional<QByteArray> bytes = group.toBytes();
        if (!bytes)
            badGroup("group");
        message.groups.push_back(*bytes);
    }
    return message;
}

Error badBytes(const BadGroup &fault)
{
    Error error = Error::invalid(
        fault.isNewer
            ? GroupText::tr("A newer Benchbook wrote this. Nothing was changed; update this one and take it in again.")
            : GroupText::tr("What came from the other machine cannot be read. Nothing was changed; ask for it again."));
    error.detail = QStringLiteral("machines: %1").arg(QLatin1StringView(fault.what));
    return error;
}

} // namespace

QByteArray hashOfGroup(QByteArrayView raw) { return hashOf("BBK1 machine group", {raw}).bytes(); }

QByteArray encodeGroup(const Group &group)
{
    ChainList chains(group.self.chain);
    CborValue::Items seen;
    for (const auto &[chain, seq] : group.seen)
        seen.push_back(refValue({chain, seq}, chains));
    CborValue::Items arguments;
    for (const QString &argument : group.arguments)
        arguments.push_back(CborValue::bytes(argument.toUtf8()));
    CborValue undoes;
    if (group.undoesCommon)
        undoes = CborValue::integer(*group.undoesCommon);
    else if (group.undoes)
        undoes = refValue(*group.undoes, chains);
    CborValue::Items erased;
    for (const qint64 subject : group.erased)
        erased.push_back(CborValue::integer(subject));
    CborValue::Items rows;
    for (const RowWord &word : group.rows)
        rows.push_back(rowValue(word, chains));
    CborValue::Items items{CborValue::integer(groupFormat)};
    items.push_back(chains.value());
    items.push_back(CborValue::integer(group.self.seq));
    items.push_back(CborValue::array({CborValue::integer(group.at.milliseconds), CborValue::integer(group.at.count)}));
    items.push_back(CborValue::text(group.letter));
    items.push_back(CborValue::integer(group.idIncarnation));
    items.push_back(CborValue::array(std::move(seen)));
    items.push_back(group.person ? CborValue::integer(*group.person) : CborValue());
    items.push_back(CborValue::bytes(group.sentence));
    items.push_back(CborValue::array(std::move(arguments)));
    items.push_back(undoes);
    items.push_back(CborValue::boolean(group.isFinal));
    items.push_back(CborValue::array(std::move(erased)));
    items.push_back(CborValue::array(std::move(rows)));
    return writeCbor(CborValue::array(std::move(items)));
}

Result<Group> decodeGroup(QByteArrayView bytes)
{
    BENCHBOOK_ASSIGN(const CborValue value, readCbor(bytes, groupMostItems));
    try {
        return readGroup(value);
    } catch (const BadGroup &fault) {
        return badBytes(fault);
    }
}

QByteArray encodeMessage(const MachineMessage &message)
{
    CborValue::Items chains;
    for (const MachineMessage::Chain &chain : message.chains) {
        chains.push_back(CborValue::array({CborValue::bytes(bytesOfChain(chain.id)), CborValue::text(chain.letter),
                                           CborValue::integer(chain.idIncarnation), CborValue::boolean(chain.retired),
                                           CborValue::integer(chain.seq), CborValue::bytes(chain.last)}));
    }
    CborValue::Items keys;
    for (const MachineMessage::Key &key : message.keys)
        keys.push_back(CborValue::array({CborValue::integer(key.subject), CborValue::bytes(key.key)}));
    CborValue::Items groups;
    for (const QByteArray &group : message.groups)
        groups.push_back(CborValue::bytes(group));
    return writeCbor(CborValue::array({CborValue::integer(groupFormat), CborValue::bytes(message.studio),
                                       CborValue::bytes(message.sender.view()), CborValue::array(std::move(chains)),
                                       CborValue::bytes(message.digest), CborValue::array(std::move(keys)),
                                       CborValue::array(std::move(groups))}));
}

Result<GroupRef> decodeGroupRef(QByteArrayView bytes)
{
    try {
        return GroupBeginning(bytes).self();
    } catch (const BadGroup &fault) {
        return badBytes(fault);
    }
}

Result<MachineMessage> decodeMessage(QByteArrayView bytes)
{
    BENCHBOOK_ASSIGN(const CborValue value, readCbor(bytes));
    try {
        return readMessage(value);
    } catch (const BadGroup &fault) {
        return badBytes(fault);
    }
}

} // namespace benchbook
