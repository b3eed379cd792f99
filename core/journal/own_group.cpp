#include "core/journal/own_group.h"

#include "core/crypto/hash.h"
#include "core/journal/atom_heads.h"
#include "core/journal/storage_failure.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>

#include <sqlite3.h>

namespace benchbook {
namespace {

struct OwnGroupText
{
    Q_DECLARE_TR_FUNCTIONS(Machines)
};

/// What an action did to one row, from its first to its last change of it.
struct NetChange
{
    const TableRule *table;
    qint64 row;
    bool wasThere = false;
    bool isThere = false;
    bool wasGone = false; ///< at some time in between
    Cells cells = {};     ///< what it left
    Cells removed = {};   ///< the whole row, where it took it away
};

Cells cellsOfJson(const QByteArray &json) { return QJsonDocument::fromJson(json).object(); }

std::vector<NetChange> netChanges(const std::vector<JournalChange> &changes)
{
    std::vector<NetChange> rows;
    std::map<std::pair<const TableRule *, qint64>, std::size_t> places;
    for (const JournalChange &change : changes) {
        const auto [place, isNew] = places.try_emplace({change.table, change.row}, rows.size());
        if (isNew)
            rows.push_back({change.table, change.row, !change.before.isNull()});
        NetChange &row = rows[place->second];
        row.isThere = !change.after.isNull();
        if (!row.isThere) {
            row.removed = cellsOfJson(change.before);
            row.wasGone = true;
            row.cells = {};
            continue;
        }
        const Cells after = cellsOfJson(change.after);
        for (auto cell = after.begin(); cell != after.end(); ++cell)
            row.cells.insert(cell.key(), cell.value());
    }
    return rows;
}

/// Makes words of what an action did, each saying which words it knew.
class OwnWords
{
public:
    explicit OwnWords(MachineStore &store) : m_heads(store) {}

    std::optional<RowWord> word(const NetChange &change) const
    {
        RowWord word;
        word.table = QString::fromStdString(change.table->name);
        word.row = change.row;
        if (!change.table->travels || (!change.wasThere && !change.isThere))
            return std::nullopt;
        if (change.table->isFact && !change.wasThere) {
            word.kind = RowKind::Fact;
            word.cells = change.cells;
            return word;
        }
        const RowHeads known = m_heads.of(word.table, word.row);
        if (!change.isThere || !change.wasThere || change.wasGone) {
            word.kind = !change.isThere                       ? RowKind::Removed
                        : change.wasThere || !known.isEmpty() ? RowKind::BroughtBack
                                                              : RowKind::Added;
            word.cells = change.isThere ? change.cells : change.removed;
            word.supersedes = refsOf(known.all());
            return word;
        }
        word.kind = RowKind::Changed;
        for (const ColumnRule &column : change.table->columns) {
            const auto cell = change.cells.constFind(QString::fromStdString(column.name));
            if (cell != change.cells.constEnd())
                atomIn(word, atomOf(column), known).cells.insert(cell.key(), cell.value());
        }
        return word;
    }

    RowWord settled(const SettledAtom &settled) const
    {
        RowWord word;
        word.table = QString::fromStdString(settled.table->name);
        word.row = settled.row;
        const RowHeads known = m_heads.of(word.table, word.row);
        if (settled.atom.isEmpty()) {
            word.kind = RowKind::BroughtBack;
            word.cells = settled.cells;
            word.supersedes = refsOf(known.all());
        } else {
            atomIn(word, settled.atom, known).cells = settled.cells;
        }
        return word;
    }

private:
    std::vector<GroupRef> refsOf(const std::vector<const Head *> &heads) const
    {
        std::vector<GroupRef> refs;
        for (const Head *head : heads)
            refs.push_back(m_heads.refOf(*head));
        return refs;
    }

    AtomChange &atomIn(RowWord &word, const QString &atom, const RowHeads &known) const
    {
        for (AtomChange &change : word.atoms) {
            if (change.atom == atom)
                return change;
        }
        AtomChange change{atom, {}};
        // Where nobody spoke of the atom alone, the row's words spoke for it.
        const auto heads = known.atoms.find(known.atoms.contains(atom) ? atom : QString());
        if (heads != known.atoms.end()) {
            for (const Head &head : heads->second)
                change.supersedes.push_back(m_heads.refOf(head));
        }
        return word.atoms.emplace_back(std::move(change));
    }

    AtomHeads m_heads;
};

/// What no other machine could read would keep all that follows from them.
void refuseUnreadable(const QByteArray &raw)
{
    // Each value is a byte at least, so only a long group is looked at.
    if (raw.size() <= groupMostItems || decodeGroup(raw).ok())
        return;
    throw StorageFailure(Error::refused(OwnGroupText::tr("This is too much for one action of a studio with several "
                                                         "machines. Nothing was changed; do it in parts.")),
                         SQLITE_CONSTRAINT);
}

HybridTime tick(MachineStore &store, Instant now)
{
    HybridTime time = store.lastTime();
    if (now.milliseconds() > time.milliseconds)
        time = {now.milliseconds(), 0};
    else
        ++time.count;
    store.setLastTime(time);
    return time;
}

/// What was taken in since the group before: whoever takes this group in has to have it, too.
VersionVector newlySeen(MachineStore &store)
{
    VersionVector seen;
    for (const ChainRow &chain : store.chains()) {
        if (chain.own || chain.seq <= chain.told)
            continue;
        seen[chain.chain] = chain.seq;
        store.setTold(chain.id, chain.seq);
    }
    return seen;
}

void nameWhatIsUndone(Group &group, MachineStore &store, qint64 entry)
{
    if (const std::optional<OriginRow> origin = store.originOfEntry(entry))
        group.undoes = GroupRef{store.chain(origin->chain)->chain, origin->seq};
    else if (entry <= store.note("machine_parted").toLongLong())
        group.undoesCommon = entry;
}

/// A row that shows another code than was meant, because another row has it, is what it says from here on.
void forgetRenamed(MachineStore &store, const RowWord &word)
{
    for (const AtomChange &atom : word.atoms) {
        for (auto cell = atom.cells.begin(); cell != atom.cells.end(); ++cell) {
            Query remove(store.connection(), "DELETE FROM machine_renamed WHERE table_name = :table AND row_id = :row "
                                             "AND column_name = :column");
            remove.bind("table", word.table).bind("row", word.row).bind("column", cell.key()).next();
        }
    }
}

/// Adds what the action did to rows that travel.
void addWords(Group &group, const ActionState &state, MachineStore &store)
{
    const OwnWords words(store);
    for (const NetChange &change : netChanges(state.changes)) {
        const auto isSettled = [&change](const SettledAtom &settled) {
            return settled.table == change.table && settled.row == change.row && change.isThere;
        };
        if (std::any_of(state.settled.begin(), state.settled.end(), isSettled))
            continue;
        if (std::optional<RowWord> word = words.word(change))
            group.rows.push_back(std::move(*word));
    }
    for (const SettledAtom &settled : state.settled) {
        // Where the choice was to remove the row, its removal says so.
        if (!settled.cells.isEmpty())
            group.rows.push_back(words.settled(settled));
    }
}

/// Whether an action touched nothing but what each machine keeps for itself: where that went as an action, too, taking
/// it in would be one more, and machines would never come to rest. What takes back an action that the others know is
/// for them, whatever it came to here.
bool staysHere(const ActionState &state, const Group &group)
{
    return !group.undoes && !group.undoesCommon && !state.isFinal && state.erased.empty() && state.settled.empty() &&
           std::none_of(state.changes.begin(), state.changes.end(),
                        [](const JournalChange &change) { return change.table->travels; });
}

} // namespace

void recordOwnGroup(ActionState &state, qint64 entry)
{
    MachineStore store(state.connection);
    Group group;
    if (state.undoes)
        nameWhatIsUndone(group, store, *state.undoes);
    if (staysHere(state, group))
        return;
    const ChainRow own = store.own();
    group.self = {own.chain, own.seq + 1};
    group.at = tick(store, state.now);
    group.letter = own.letter;
    group.idIncarnation = own.idIncarnation;
    group.seen = newlySeen(store);
    if (state.person)
        group.person = state.person->value();
    group.sentence = state.sentence.english().toUtf8();
    group.arguments = state.sentence.arguments();
    group.isFinal = state.isFinal;
    group.erased = state.erased;
    addWords(group, state, store);
    AtomHeads heads(store);
    const bool anyRenamed = state.connection.integer("SELECT count(*) FROM machine_renamed") > 0;
    const Speaker speaker(own.id, group);
    for (const RowWord &word : group.rows) {
        heads.take(word, speaker);
        if (anyRenamed)
            forgetRenamed(store, word);
    }
    const QByteArray raw = encodeGroup(group);
    refuseUnreadable(raw);
    store.addOrigin({entry, own.id, group.self.seq, group.at, false, false, false, {}, raw});
    store.setSeq(own.id, group.self.seq);
}

void recordForeignGroup(ActionState &state, qint64 entry)
{
    const ForeignGroup &foreign = *state.foreign;
    MachineStore store(state.connection);
    store.addOrigin({entry, foreign.chain, foreign.group.self.seq, foreign.group.at, foreign.clockOff,
                     foreign.unguarded, foreign.unknown, foreign.sameAs, foreign.raw});
}

qint64 commonId(const char *purpose, qint64 near, const QByteArray &about)
{
    // The upper bits tell the time to some minutes, the next ones after `near`: what counters a fact comes after it. 40
    // bits of the hash are left.
    constexpr int hashBits = 40;
    const Hash256 hash = hashOf(QByteArrayView(purpose), {about});
    qint64 low = 0;
    for (int i = 0; i < hashBits / 8; ++i)
        low = (low << 8) | hash.data()[i];
    return (((near >> hashBits) + 1) << hashBits) | low;
}

} // namespace benchbook
