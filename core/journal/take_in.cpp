// Taking in what another machine did: the part of Machines that reads messages.
#include "core/journal/machines.h"

#include "core/crypto/hash.h"
#include "core/journal/action_state.h"
#include "core/journal/groups_ahead.h"
#include "core/journal/guards_off.h"
#include "core/journal/known_chains.h"
#include "core/journal/own_group.h"
#include "core/journal/projection.h"
#include "core/journal/storage_failure.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <set>

#include <sqlite3.h>

namespace benchbook {

struct Machines::Incoming
{
    GroupRef self;
    QByteArray raw;
    std::size_t place = 0;              ///< among those that are read ahead
    bool isKept = false;                ///< in machine_pending, since another message
    std::optional<ReadGroup> read = {}; ///< once somebody asked for it
};

/// What is known of a message while it is taken in.
struct Machines::Import
{
    TakenIn &taken;
    KnownChains chains;
    std::map<qint64, std::map<qint64, Incoming>> waiting = {}; ///< by chain and number
    HybridTime latest = {};                                    ///< of the groups whose clock is followed
    GroupsAhead ahead;
    const ReadGroup *taking = nullptr; ///< the group that is taken in just now

    Result<void> read(Incoming &item)
    {
        if (item.read)
            return {};
        BENCHBOOK_ASSIGN(item.read, ahead.take(item.place));
        return {};
    }
    /// The groups of which one may be the next.
    Result<void> readFirst()
    {
        for (auto &[chain, groups] : waiting) {
            if (!groups.empty())
                BENCHBOOK_TRY(read(groups.begin()->second));
        }
        return {};
    }
};

namespace {

struct TakeInText
{
    Q_DECLARE_TR_FUNCTIONS(Machines)
};

constexpr const char *pendingGroups = "SELECT chain_id, raw FROM machine_pending ORDER BY chain_id, seq";

constexpr const char *insertPending = "INSERT INTO machine_pending (chain_id, seq, raw) VALUES (:chain, :seq, :raw)";

constexpr const char *noteAck = R"sql(
    INSERT INTO machine_ack (device, chain_id, seq) VALUES (:device, :chain, :seq)
    ON CONFLICT (device, chain_id) DO UPDATE SET seq = excluded.seq WHERE seq <> excluded.seq
)sql";

/// What the file said when it refused: the words of its rule.
QString ruleIn(const Error &error)
{
    static const QRegularExpression statement(QStringLiteral(" in (INSERT|UPDATE|DELETE|SELECT)\\b"));
    const QString words = error.detail.section(QStringLiteral(": "), 1);
    const qsizetype end = words.indexOf(statement);
    return end < 0 ? words : words.left(end);
}

/// Whether this very group is part of the studio already.
bool isHere(const MachineStore &store, const KnownChains &chains, const GroupRef &self, const QByteArray &raw)
{
    const ChainRow *chain = chains.find(self.chain);
    return chain && self.seq <= chain->seq && store.isOrigin(chain->id, self.seq, raw);
}

void keepPending(Connection &connection, qint64 chain, qint64 seq, const QByteArray &raw)
{
    Query insert(connection, insertPending);
    insert.bind("chain", chain).bind("seq", seq).bindBytes("raw", raw).next();
}

void removePending(Connection &connection, qint64 chain, qint64 seq)
{
    Query remove(connection, "DELETE FROM machine_pending WHERE chain_id = :chain AND seq = :seq");
    remove.bind("chain", chain).bind("seq", seq).next();
}

void notePending(Connection &connection, qint64 chain, qint64 seq, const QString &reason)
{
    Query note(connection, "UPDATE machine_pending SET reason = :reason WHERE chain_id = :chain AND seq = :seq");
    note.bind("reason", reason).bind("chain", chain).bind("seq", seq).next();
}

/// Of a group that was taken in; a file that does not have it any more is damaged.
QByteArray rawOfOrigin(const MachineStore &store, const ChainRow &chain, qint64 seq)
{
    std::optional<OriginRow> origin = store.origin(chain.id, seq);
    if (!origin) {
        throw StorageFailure(Error{ErrorCode::Storage,
                                   TakeInText::tr("The studio file is damaged: it lacks an action "
                                                  "that it counts. Nothing was changed; verify it, "
                                                  "or take a backup."),
                                   QStringLiteral("machines: no origin %1 of chain %2").arg(seq).arg(chain.id)},
                             SQLITE_CORRUPT);
    }
    return std::move(origin->raw);
}

Question ruleQuestion(const Group &group, const Error &error)
{
    const RowWord &word = group.rows.front();
    return {Question::Kind::Rule,
            word.table.toStdString(),
            word.row,
            Instant(group.at.milliseconds),
            group.person,
            group.letter,
            group.sentence,
            group.arguments,
            ruleIn(error)};
}

} // namespace

/// Those that are not here yet; they are read on from now, on a thread of their own.
Result<std::vector<Machines::Incoming>> Machines::newGroups(const MachineMessage &message, Import &import) const
{
    std::vector<Incoming> incoming;
    for (const QByteArray &raw : message.groups) {
        const Result<GroupRef> self = decodeGroupRef(raw);
        if (!self.ok()) {
            // What is wrong before it is told first.
            import.ahead.start();
            BENCHBOOK_TRY(import.ahead.finish());
            return self.error();
        }
        if (isHere(m_store, import.chains, *self, raw))
            ++import.taken.known;
        else
            incoming.push_back({*self, raw, import.ahead.add(raw)});
    }
    import.ahead.start();
    return incoming;
}

Result<TakenIn> Machines::takeIn(QByteArrayView bytes, Studio::Ending ending, const Also &also)
{
    const bool isPreview = ending == Studio::Ending::RollBack;
    BENCHBOOK_ASSIGN(const MachineMessage message, decodeMessage(bytes));
    if (!areSeveral() || QByteArray::fromHex(m_store.note("machine_studio").toLatin1()) != message.studio) {
        return Error::refused(TakeInText::tr("This comes from the machine of another studio. Nothing was changed."));
    }
    TakenIn taken;
    Import import{.taken = taken,
                  .chains = KnownChains(m_store),
                  .ahead = GroupsAhead(RowMaker(m_studio.schema(), message.keys))};
    BENCHBOOK_ASSIGN(std::vector<Incoming> incoming, newGroups(message, import));
    const ChainId life = m_store.own().chain;
    std::vector<Question> questions;
    m_questions = &questions;
    bool isWhole = false;
    const Result<void> done = m_studio.bulk([&]() -> Result<void> {
        noteSender(message, taken);
        takeKeys(message);
        import.chains.reload();
        BENCHBOOK_TRY(findWaiting(import));
        for (Incoming &item : incoming) {
            // Of a chain that the message does not name, the group itself tells whose it is.
            if (!import.chains.find(item.self.chain))
                BENCHBOOK_TRY(import.read(item));
            file(std::move(item), import);
        }
        BENCHBOOK_TRY(deliver(import));
        BENCHBOOK_TRY(tidyAndAsk(taken));
        if (also)
            BENCHBOOK_TRY(also(taken));
        noteLost(message);
        isWhole = true;
        // Whatever a bulk ends with but success, it leaves nothing behind.
        return isPreview ? Result<void>(Error{ErrorCode::Cancelled, {}}) : Result<void>();
    });
    m_questions = nullptr;
    if (isPreview && isWhole) {
        adoptOwn();
        return taken;
    }
    if (!done.ok()) {
        // A new life that was begun in between did not happen either.
        adoptOwn();
        return done.error();
    }
    if (m_store.own().chain != life)
        BENCHBOOK_TRY(writeSidecar());
    VersionVector theirs;
    for (const MachineMessage::Chain &chain : message.chains)
        theirs[chain.id] = chain.seq;
    if (theirs == vector())
        taken.digestsDiffer = digest().bytes() != message.digest;
    return taken;
}

bool Machines::isContradicted(const ChainRow &known, const MachineMessage::Chain &theirs) const
{
    if (theirs.seq > known.seq || theirs.last.isEmpty())
        return false;
    const std::optional<OriginRow> ours = m_store.origin(known.id, theirs.seq);
    return ours && hashOfGroup(ours->raw) != theirs.last;
}

void Machines::noteSender(const MachineMessage &message, TakenIn &taken)
{
    const QString device = QString::fromLatin1(message.sender.hex());
    for (const MachineMessage::Chain &chain : message.chains) {
        std::optional<ChainRow> known = m_store.chain(chain.id);
        if (!known)
            m_store.addChain({0, chain.id, chain.letter, chain.idIncarnation, false, chain.retired});
        known = m_store.chain(chain.id);
        const bool isForked = isContradicted(*known, chain) && !known->frozen;
        if (isForked) {
            ++taken.forks;
            m_store.freeze(known->id);
        }
        // A folder that was put back brings its sidecar along: only others can tell that there was more.
        if (known->own && (isForked || chain.seq > known->seq))
            leaveLife(chain.seq);
        // What it says now counts: a machine that was put back has less than it said before.
        Query ack(m_studio.connection(), noteAck);
        ack.bind("device", device).bind("chain", known->id).bind("seq", chain.seq).next();
    }
}

void Machines::takeKeys(const MachineMessage &message)
{
    Connection &connection = m_studio.connection();
    for (const MachineMessage::Key &key : message.keys) {
        Query known(connection, "SELECT key FROM personal_key WHERE subject_id = :subject "
                                "UNION ALL SELECT '' FROM machine_erased WHERE subject_id = :subject");
        known.bind("subject", key.subject);
        if (!known.next()) {
            m_studio.m_seal->keep(key.subject, key.key);
            continue;
        }
        const QString text = QString::fromLatin1(key.key.toBase64());
        if (known.text(0).isEmpty() || known.text(0) == text)
            continue;
        Query insert(connection, "INSERT OR IGNORE INTO machine_key (subject_id, key) VALUES (:subject, :key)");
        insert.bind("subject", key.subject).bind("key", text).next();
    }
}

/// What earlier messages left behind.
Result<void> Machines::findWaiting(Import &import) const
{
    Query pending(m_studio.connection(), pendingGroups);
    while (pending.next()) {
        const QByteArray raw = pending.bytes(1);
        BENCHBOOK_ASSIGN(ReadGroup read, readWholeGroup(raw));
        const GroupRef self = read.group.self;
        import.waiting[pending.integer(0)].emplace(self.seq, Incoming{self, raw, 0, true, std::move(read)});
    }
    return {};
}

/// Puts a group where it belongs: known, waiting, or a second one under its number.
void Machines::file(Incoming incoming, Import &import)
{
    const qint64 seq = incoming.self.seq;
    if (!import.chains.find(incoming.self.chain)) {
        const Group &group = incoming.read->group;
        m_store.addChain({0, group.self.chain, group.letter, group.idIncarnation});
        import.chains.reload();
    }
    if (const ChainRow *chain = import.chains.find(incoming.self.chain); chain->own && seq > chain->seq) {
        // Written here, and lost when this file was put back. It is what another life of this machine did.
        Random random = Random::fromSystem();
        beginIncarnation(random);
        import.chains.reload();
    }
    const ChainRow chain = *import.chains.find(incoming.self.chain);
    std::map<qint64, Incoming> &waiting = import.waiting[chain.id];
    std::optional<QByteArray> known;
    if (seq <= chain.seq)
        known = rawOfOrigin(m_store, chain, seq);
    else if (const auto there = waiting.find(seq); there != waiting.end())
        known = there->second.raw;
    if (!known) {
        waiting.emplace(seq, std::move(incoming));
        return;
    }
    if (known == incoming.raw) {
        ++import.taken.known;
        return;
    }
    // Where the chain is frozen this was told, or the head that came with it told it.
    import.taken.forks += chain.frozen ? 0 : 1;
    m_store.freeze(chain.id);
    import.chains.reload();
    Query keep(m_studio.connection(),
               "INSERT OR IGNORE INTO machine_fork (chain_id, seq, raw) VALUES (:chain, :seq, :raw)");
    keep.bind("chain", chain.id).bind("seq", seq).bindBytes("raw", incoming.raw).next();
}

/// The chain whose next group can be taken in: it has all that its author had seen. The earliest one first, so that the
/// history reads well.
std::optional<qint64> Machines::nextChain(const Import &import, const std::set<qint64> &stuck)
{
    std::optional<qint64> next;
    const auto key = [&](qint64 of) {
        const Group &candidate = import.waiting.at(of).begin()->second.read->group;
        return std::tie(candidate.at, candidate.self.chain);
    };
    for (const auto &[id, groups] : import.waiting) {
        if (groups.empty() || stuck.contains(id))
            continue;
        const ChainRow &chain = import.chains.at(id);
        const Group &group = groups.begin()->second.read->group;
        if (chain.frozen || group.self.seq != chain.seq + 1 || !import.chains.haveAll(group.seen))
            continue;
        if (!next || key(id) < key(*next))
            next = id;
    }
    return next;
}

/// Takes in whatever can be; the rest waits.
Result<void> Machines::deliver(Import &import)
{
    std::set<qint64> stuck;
    for (;;) {
        BENCHBOOK_TRY(import.readFirst());
        const std::optional<qint64> next = nextChain(import, stuck);
        if (!next)
            break;
        std::map<qint64, Incoming> &groups = import.waiting.at(*next);
        Incoming &item = groups.begin()->second;
        const qint64 seq = item.self.seq;
        import.taking = &*item.read;
        const Result<void> done = apply(item.read->group, item.raw, import.chains.at(*next), import);
        if (done.ok()) {
            import.chains.advance(*next, seq);
            if (item.isKept)
                removePending(m_studio.connection(), *next, seq);
            import.ahead.giveBack(std::move(*item.read));
            groups.erase(groups.begin());
            ++import.taken.taken;
            continue;
        }
        if (done.error().code != ErrorCode::Refused)
            return done.error();
        if (!std::exchange(item.isKept, true))
            keepPending(m_studio.connection(), *next, seq, item.raw);
        notePending(m_studio.connection(), *next, seq, ruleIn(done.error()));
        stuck.insert(*next);
    }
    // Groups that nobody asked for, because they wait or came before, may be wrong as well.
    BENCHBOOK_TRY(import.ahead.finish());
    import.chains.writeSeqs();
    if (import.latest > m_store.lastTime())
        m_store.setLastTime(import.latest);
    keepWaiting(import);
    return {};
}

void Machines::keepWaiting(Import &import)
{
    for (auto &[chain, groups] : import.waiting) {
        for (auto &[seq, item] : groups) {
            if (!std::exchange(item.isKept, true))
                keepPending(m_studio.connection(), chain, seq, item.raw);
        }
        import.taken.waiting += static_cast<int>(groups.size());
    }
}

std::optional<qint64> Machines::whatItUndoes(const Group &group, ForeignGroup &foreign) const
{
    std::optional<qint64> entry = group.undoesCommon;
    if (group.undoes) {
        const std::optional<ChainRow> chain = m_store.chain(group.undoes->chain);
        const std::optional<OriginRow> origin = chain ? m_store.origin(chain->id, group.undoes->seq) : std::nullopt;
        if (origin)
            entry = origin->sameAs ? origin->sameAs : origin->entry;
    }
    if (!entry)
        return std::nullopt;
    Query same(m_studio.connection(), "SELECT id FROM journal_entry WHERE undoes_id = :entry");
    if (!same.bind("entry", *entry).next())
        return entry;
    // Taken back here already: one thing, done twice. What takes this back takes that back.
    foreign.sameAs = same.integer(0);
    return std::nullopt;
}

Result<void> Machines::apply(const Group &group, const QByteArray &raw, const ChainRow &chain, Import &import)
{
    ForeignGroup foreign{group, raw, chain.id};
    foreign.read = import.taking;
    foreign.clockOff = group.at.milliseconds > m_studio.clock().now().milliseconds() + clockTolerance;
    if (foreign.clockOff && !import.taken.clocksOff.contains(chain.letter))
        import.taken.clocksOff << chain.letter;
    const std::optional<qint64> undoes = whatItUndoes(group, foreign);
    Result<void> done = project(foreign, undoes);
    if (!done.ok() && done.error().code == ErrorCode::Refused) {
        const Error rule = done.error();
        foreign.unguarded = true;
        done = project(foreign, undoes);
        if (done.ok() && !group.rows.empty())
            m_questions->push_back(ruleQuestion(group, rule));
    }
    if (done.ok() && !foreign.clockOff)
        import.latest = std::max(import.latest, group.at);
    return done;
}

Result<void> Machines::project(ForeignGroup &foreign, std::optional<qint64> undoes)
{
    const Group &group = foreign.group;
    const PersonRef person = group.person ? PersonRef(Id<Person>(*group.person)) : std::nullopt;
    Studio::Provenance provenance;
    provenance.undoes = undoes;
    provenance.foreign = &foreign;
    const std::size_t asked = m_questions->size();
    const Result<void> done = m_studio.runStep(
        Sentence(QString::fromUtf8(group.sentence), group.arguments), person, Studio::Ending::Commit,
        [&](Action &action) -> Result<void> {
            action.state().isFinal = group.isFinal;
            Projection projection(action, *m_questions);
            if (!foreign.unguarded) {
                foreign.unknown = !projection.take(group);
                return {};
            }
            GuardsOff off(action.state().connection);
            foreign.unknown = !projection.take(group);
            off.restore();
            return {};
        },
        provenance);
    if (!done.ok())
        m_questions->resize(asked);
    return done;
}

Result<void> Machines::tidyAndAsk(TakenIn &taken)
{
    Connection &connection = m_studio.connection();
    Studio::Provenance quiet;
    quiet.isQuiet = true;
    if (connection.integer("SELECT (SELECT count(*) FROM machine_kept) + (SELECT count(*) FROM machine_renamed)") > 0) {
        BENCHBOOK_TRY(m_studio.runStep(
            Sentence(QT_TRANSLATE_NOOP("Action", "Names and places after taking in what another machine did")),
            std::nullopt, Studio::Ending::Commit,
            [&](Action &action) -> Result<void> {
                Projection(action, *m_questions).tidy();
                return {};
            },
            quiet));
    }
    if (m_questions->empty())
        return {};
    return m_studio.runStep(
        Sentence(QT_TRANSLATE_NOOP("Action", "Questions after taking in what another machine did")), std::nullopt,
        Studio::Ending::Commit,
        [&](Action &action) -> Result<void> {
            Projection::ask(action, *m_questions);
            taken.questions = static_cast<int>(action.state().changes.size());
            return {};
        },
        Studio::Provenance());
}

/// After an update of the program, what was kept in its bytes only becomes rows.
void Machines::showWhatWasUnknown()
{
    const QString format = QString::number(Schema::newestVersion());
    if (m_store.note("machine_format") == format)
        return;
    std::vector<std::pair<qint64, QByteArray>> entries;
    {
        Query unknown(m_studio.connection(),
                      "SELECT entry_id, raw FROM machine_origin WHERE unknown = 1 ORDER BY rowid");
        while (unknown.next())
            entries.emplace_back(unknown.integer(0), unknown.bytes(1));
    }
    std::vector<Question> questions;
    Studio::Provenance quiet;
    quiet.isQuiet = true;
    for (const auto &[entry, raw] : entries) {
        const Result<Group> group = decodeGroup(raw);
        bool understood = false;
        const Result<void> done = m_studio.runStep(
            Sentence(QT_TRANSLATE_NOOP("Action", "What a newer Benchbook wrote is understood now")), std::nullopt,
            Studio::Ending::Commit,
            [&](Action &action) -> Result<void> {
                understood = Projection(action, questions).showAgain(*group);
                return {};
            },
            quiet);
        if (!done.ok() || !understood)
            continue;
        Query known(m_studio.connection(), "UPDATE machine_origin SET unknown = 0 WHERE entry_id = :entry");
        known.bind("entry", entry).next();
    }
    m_store.setNote("machine_format", format);
}

} // namespace benchbook
