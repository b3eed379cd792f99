// Group: one journal entry as it travels between the machines of one studio, and its bytes.
#pragma once

#include "core/base/result.h"
#include "core/crypto/fixed_bytes.h"

#include <QJsonObject>
#include <QStringList>

#include <map>
#include <optional>
#include <vector>

namespace benchbook {

using DeviceId = FixedBytes<16, struct DeviceTag>;
using IncarnationId = FixedBytes<16, struct IncarnationTag>;

/// What one machine wrote in one life of its file.
struct ChainId
{
    DeviceId device;
    IncarnationId incarnation;
    friend auto operator<=>(const ChainId &, const ChainId &) = default;
    friend bool operator==(const ChainId &, const ChainId &) = default;
};

/// By chain, how far its groups are known without a gap.
using VersionVector = std::map<ChainId, qint64>;

/// One group: its chain, and its number in it from 1.
struct GroupRef
{
    ChainId chain;
    qint64 seq = 0;
    friend auto operator<=>(const GroupRef &, const GroupRef &) = default;
    friend bool operator==(const GroupRef &, const GroupRef &) = default;
};

/// A machine's clock that never goes back and never falls behind what it has seen: milliseconds UTC and a count within
/// them. It orders what is shown; what replaces what is never asked of it.
struct HybridTime
{
    qint64 milliseconds = 0;
    qint64 count = 0;
    friend auto operator<=>(const HybridTime &, const HybridTime &) = default;
    friend bool operator==(const HybridTime &, const HybridTime &) = default;
};

/// Columns and what they hold, as in the journal: integers, texts, null; personal ones as {"sealed": base64}.
using Cells = QJsonObject;

/// A new word on one atom of a row: columns that agree, and the words that its author saw and replaces.
struct AtomChange
{
    QString atom;
    Cells cells;
    std::vector<GroupRef> supersedes = {};
};

enum class RowKind {
    Fact = 0,        ///< added, never changed
    Added = 1,       ///< a description that nobody had before
    BroughtBack = 2, ///< a description that was removed before
    Removed = 3,
    Changed = 4,
    Unknown = 5 ///< of a newer Benchbook
};

struct RowWord
{
    RowKind kind = RowKind::Changed;
    QString table;
    qint64 row = 0;
    Cells cells = {};                      ///< of the whole row; where it was removed, what it was
    std::vector<GroupRef> supersedes = {}; ///< of the whole row
    std::vector<AtomChange> atoms = {};    ///< where it changed
};

struct Group
{
    GroupRef self;
    HybridTime at;
    QString letter;          ///< of its machine
    int idIncarnation = 0;   ///< of the ids it makes
    VersionVector seen = {}; ///< what its author had taken in since the group before
    std::optional<qint64> person = {};
    QByteArray sentence = {}; ///< UTF-8
    QStringList arguments = {};
    std::optional<GroupRef> undoes = {};
    std::optional<qint64> undoesCommon = {}; ///< an entry from before the machines parted, which all of them have
    bool isFinal = false;
    std::vector<qint64> erased = {}; ///< subjects whose keys were destroyed
    std::vector<RowWord> rows = {};
    bool hasUnknown = false; ///< something in it is of a newer Benchbook; it is in the bytes only
};

/// Values in one group, as CBOR counts them: an import of some 200,000 rows in one action.
inline constexpr qsizetype groupMostItems = 6'000'000;

QByteArray encodeGroup(const Group &group);
/// Invalid unless these bytes are a group in its one form, of at most groupMostItems values.
Result<Group> decodeGroup(QByteArrayView bytes);
/// Only which group it is: enough to see that it is here already. Invalid where that cannot be read.
Result<GroupRef> decodeGroupRef(QByteArrayView bytes);

/// Tells two groups under one number apart.
QByteArray hashOfGroup(QByteArrayView raw);

/// What one machine hands to another.
struct MachineMessage
{
    struct Chain
    {
        ChainId id;
        QString letter;
        int idIncarnation = 0;
        bool retired = false;
        qint64 seq = 0;       ///< the sender has it up to here
        QByteArray last = {}; ///< hash of the group with this number (hashOfGroup), 32 bytes; empty where there is none
    };
    struct Key
    {
        qint64 subject = 0;
        QByteArray key;
    };
    QByteArray studio; ///< what the studio's machines know each other by, 16 bytes
    DeviceId sender;
    std::vector<Chain> chains;
    QByteArray digest; ///< of what the sender shows at this vector, 32 bytes
    std::vector<Key> keys;
    std::vector<QByteArray> groups;
};

QByteArray encodeMessage(const MachineMessage &message);
Result<MachineMessage> decodeMessage(QByteArrayView bytes);

} // namespace benchbook
