#include "core/journal/frozen_machine.h"

#include "core/journal/group.h"
#include "core/journal/machine_store.h"

namespace benchbook {
namespace {

constexpr const char *frozenChains = R"sql(
    SELECT chain.id, chain.letter, (SELECT min(fork.seq) FROM machine_fork AS fork WHERE fork.chain_id = chain.id)
    FROM machine_chain AS chain WHERE chain.frozen = 1 ORDER BY chain.letter, chain.id
)sql";
constexpr const char *tailHere = R"sql(
    SELECT seq, raw FROM machine_origin WHERE chain_id = :chain AND seq >= :first ORDER BY seq
)sql";
constexpr const char *tailBeside = "SELECT seq, raw FROM machine_fork WHERE chain_id = :chain ORDER BY seq, raw";
constexpr const char *tailLater = "SELECT seq, raw FROM machine_pending WHERE chain_id = :chain ORDER BY seq";
constexpr const char *seenNote = "machine_frozen_seen";

ActionTail readTail(Query &query)
{
    ActionTail tail;
    while (query.next()) {
        if (tail.actions.size() >= std::size_t(mostTailActions)) {
            ++tail.more;
            continue;
        }
        TailAction action{query.integer(0), Instant(0), Sentence("")};
        // It was read whole before it was kept; one that a newer Benchbook wrote has its number at least.
        if (const Result<Group> group = decodeGroup(query.bytes(1)); group.ok()) {
            action.at = Instant(group->at.milliseconds);
            action.sentence = Sentence(QString::fromUtf8(group->sentence), group->arguments);
        }
        tail.actions.push_back(std::move(action));
    }
    return tail;
}

ActionTail tailOf(const Reader &reader, const char *sql, qint64 chain)
{
    Query query = reader.query(sql);
    query.bind("chain", chain);
    return readTail(query);
}

/// "4:12": of chain 4 twelve actions were seen.
QString seenWord(const FrozenMachine &machine)
{
    return QStringLiteral("%1:%2").arg(machine.chain).arg(machine.other.count() + machine.later.count());
}

QStringList seenWords(const Reader &reader)
{
    return MachineStore(reader.connection()).note(seenNote).split(u' ', Qt::SkipEmptyParts);
}

} // namespace

std::vector<FrozenMachine> frozenMachines(const Reader &reader)
{
    std::vector<FrozenMachine> machines;
    Query chains = reader.query(frozenChains);
    while (chains.next()) {
        FrozenMachine machine{.chain = chains.integer(0), .machine = chains.text(1)};
        if (!chains.isNull(2)) {
            Query here = reader.query(tailHere);
            here.bind("chain", machine.chain).bind("first", chains.integer(2));
            machine.here = readTail(here);
        }
        machine.other = tailOf(reader, tailBeside, machine.chain);
        machine.later = tailOf(reader, tailLater, machine.chain);
        machines.push_back(std::move(machine));
    }
    if (machines.empty())
        return machines;
    const QStringList seen = seenWords(reader);
    std::erase_if(machines, [&](const FrozenMachine &machine) { return seen.contains(seenWord(machine)); });
    return machines;
}

Result<void> noteFrozenSeen(Studio &studio, const FrozenMachine &machine)
{
    const auto seen = studio.read([](const Reader &reader) { return Result(seenWords(reader)); });
    if (!seen.ok())
        return seen.error();
    QStringList words = *seen;
    const QString chain = QStringLiteral("%1:").arg(machine.chain);
    words.removeIf([&](const QString &word) { return word.startsWith(chain); });
    words << seenWord(machine);
    return studio.setFileNote(QString::fromLatin1(seenNote), words.join(u' '));
}

} // namespace benchbook
