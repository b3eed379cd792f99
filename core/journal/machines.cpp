#include "core/journal/machines.h"

#include "core/crypto/hash.h"
#include "core/journal/action_state.h"
#include "core/journal/atom_heads.h"
#include "core/journal/own_group.h"
#include "core/journal/storage_failure.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <set>

#include <sqlite3.h>

namespace benchbook {
namespace {

struct MachinesText
{
    Q_DECLARE_TR_FUNCTIONS(Machines)
};

constexpr const char *acknowledgedOf = "SELECT seq FROM machine_ack WHERE device = :device AND chain_id = :chain";

constexpr const char *headsInOrder = R"sql(
    SELECT head.table_name, head.row_id, head.atom, chain.device || chain.incarnation, head.seq, head.kind, head.cells
    FROM machine_head AS head JOIN machine_chain AS chain ON chain.id = head.chain_id
    ORDER BY head.table_name, head.row_id, head.atom, chain.device, chain.incarnation, head.seq
)sql";

constexpr const char *unsettledQuestions = R"sql(
    SELECT id, asked_ms, kind, about_table, about_row, person_id, machine, sentence, arguments, detail
    FROM open_question WHERE settled = 0 ORDER BY asked_ms, id
)sql";

constexpr const char *waitingGroups = R"sql(
    SELECT chain.letter, pending.seq, pending.raw, pending.reason, chain.frozen, chain.seq
    FROM machine_pending AS pending JOIN machine_chain AS chain ON chain.id = pending.chain_id
    ORDER BY chain.letter, pending.chain_id, pending.seq
)sql";

void addNumber(QByteArray &out, qint64 number)
{
    std::array<char, sizeof(qint64)> bytes;
    qToBigEndian(number, bytes.data());
    out.append(bytes.data(), qsizetype(bytes.size()));
}

void addText(QByteArray &out, QByteArrayView text)
{
    addNumber(out, text.size());
    out.append(text);
}

bool hasSealed(const Cells &cells)
{
    return std::any_of(cells.begin(), cells.end(), [](const QJsonValue &value) { return value.isObject(); });
}

bool hasSealed(const RowWord &word)
{
    return hasSealed(word.cells) || std::any_of(word.atoms.begin(), word.atoms.end(),
                                                [](const AtomChange &atom) { return hasSealed(atom.cells); });
}

std::vector<Column> columnsOfChoice(const RowValues &values)
{
    std::vector<Column> columns;
    for (const auto &[name, value] : values)
        columns.push_back({name.c_str(), value});
    return columns;
}

/// What the row says now is the last word of the atom that is settled.
void sayLast(ActionState &state, const TableRule &table, const Conflict &conflict)
{
    const std::optional<RowValues> shown = currentRow(state.connection, table, conflict.row, allColumns(table));
    if (!shown)
        return;
    RowValues said;
    for (const ColumnRule &column : table.columns) {
        if (conflict.atom.isEmpty() || atomOf(column) == conflict.atom)
            said.emplace(column.name, shown->at(column.name));
    }
    state.settled.front().cells = QJsonDocument::fromJson(journalText(state, table, conflict.row, said)).object();
}

bool isSameQuestion(const Conflict &left, const Conflict &right)
{
    return left.atom == right.atom &&
           std::equal(left.choices.begin(), left.choices.end(), right.choices.begin(), right.choices.end(),
                      [](const auto &a, const auto &b) { return a.group == b.group; });
}

QString reasonToWait(const Query &query)
{
    if (query.flag(4)) {
        return MachinesText::tr("Two different actions came under one number from this machine; what follows is kept "
                                "aside.");
    }
    if (!query.text(3).isEmpty())
        return MachinesText::tr("A rule of the studio file stands against it: %1.").arg(query.text(3));
    const qint64 next = query.integer(5) + 1;
    if (query.integer(1) > next)
        return MachinesText::tr("Number %1 of this machine has not come yet.").arg(next);
    return MachinesText::tr("It builds on what another machine did, and that has not come yet.");
}

} // namespace

std::vector<Machine> Machines::all() const
{
    std::vector<Machine> machines;
    if (!areSeveral())
        return machines;
    const ChainRow own = m_store.own();
    for (const ChainRow &chain : m_store.chains()) {
        auto found = std::find_if(machines.begin(), machines.end(),
                                  [&](const Machine &machine) { return machine.device == chain.chain.device; });
        if (found == machines.end()) {
            found = machines.insert(found, Machine{chain.chain.device, chain.letter});
            Query ack(m_studio.connection(), acknowledgedOf);
            ack.bind("device", QString::fromLatin1(chain.chain.device.hex())).bind("chain", own.id);
            found->acknowledged = ack.next() ? ack.integer(0) : 0;
        }
        found->isThisOne = chain.chain.device == own.chain.device;
        found->groups += chain.seq;
        found->isFrozen = found->isFrozen || chain.frozen;
    }
    return machines;
}

Result<QByteArray> Machines::messageFor(const DeviceId &device)
{
    if (!areSeveral())
        return Error::refused(MachinesText::tr("This studio has no other machine."));
    try {
        MachineMessage message;
        message.studio = QByteArray::fromHex(m_store.note("machine_studio").toLatin1());
        message.sender = m_store.own().chain.device;
        bool isKnown = false;
        for (const ChainRow &chain : m_store.chains()) {
            isKnown = isKnown || (chain.chain.device == device && !chain.own);
            const std::optional<OriginRow> last = m_store.origin(chain.id, chain.seq);
            message.chains.push_back({chain.chain, chain.letter, chain.idIncarnation, chain.retired, chain.seq,
                                      last ? hashOfGroup(last->raw) : QByteArray()});
            Query ack(m_studio.connection(), acknowledgedOf);
            ack.bind("device", QString::fromLatin1(device.hex())).bind("chain", chain.id);
            const qint64 known = ack.next() ? ack.integer(0) : 0;
            for (QByteArray &group : m_store.groupsAfter(chain.id, known))
                message.groups.push_back(std::move(group));
        }
        if (!isKnown || device == message.sender)
            return Error::notFound(MachinesText::tr("This studio has no such machine."));
        message.digest = digest().bytes();
        message.keys = keysFor(message.groups);
        // From here on these numbers are out: a file that is put back must not give them again.
        BENCHBOOK_TRY(writeSidecar());
        return encodeMessage(message);
    } catch (const StorageFailure &failure) {
        return failure.error();
    }
}

std::vector<MachineMessage::Key> Machines::keysFor(const std::vector<QByteArray> &groups) const
{
    std::set<qint64> subjects;
    for (const QByteArray &raw : groups) {
        const Result<Group> group = decodeGroup(raw);
        if (!group.ok())
            throw StorageFailure(group.error(), SQLITE_CORRUPT);
        for (const RowWord &word : group->rows) {
            if (hasSealed(word))
                subjects.insert(word.row);
        }
    }
    std::vector<MachineMessage::Key> keys;
    for (const qint64 subject : subjects) {
        Query query(m_studio.connection(), "SELECT key FROM personal_key WHERE subject_id = :subject UNION "
                                           "SELECT key FROM machine_key WHERE subject_id = :subject");
        query.bind("subject", subject);
        while (query.next())
            keys.push_back({subject, QByteArray::fromBase64(query.text(0).toLatin1())});
    }
    return keys;
}

std::vector<Conflict> Machines::conflicts() const
{
    const auto found = m_studio.read(
        [&](const Reader &) { return allConflicts(m_studio.connection(), m_studio.schema(), *m_studio.m_seal); });
    return found.valueOr({});
}

Result<void> Machines::settleBy(const Conflict &conflict, PersonRef person,
                                const std::function<Result<void>(Action &, const Conflict &, bool isAlone)> &change,
                                const Then &then)
{
    const TableRule &table = m_studio.schema().table(conflict.table);
    return m_studio.perform(
        Sentence(QT_TRANSLATE_NOOP("Action", "Choose between what two machines said")), person,
        [&](Action &action) -> Result<void> {
            ActionState &state = action.state();
            const std::vector<Conflict> now = conflictsOf(state.connection, table, conflict.row, state.seal);
            const auto found = std::find_if(now.begin(), now.end(),
                                            [&](const Conflict &other) { return isSameQuestion(other, conflict); });
            if (found == now.end()) {
                return Error::conflict(
                    MachinesText::tr("This is not in question as it was any more. Nothing was changed; look again."));
            }
            state.settled.push_back({&table, conflict.row, conflict.atom, {}});
            BENCHBOOK_TRY(change(action, *found, now.size() == 1));
            // Another atom than was asked about: the row is gone.
            if (state.settled.front().atom == conflict.atom)
                sayLast(state, table, conflict);
            return then ? then(action) : Result<void>();
        });
}

Result<void> Machines::settle(const Conflict &conflict, std::size_t choice, PersonRef person, const Then &then)
{
    const char *name = conflict.table.c_str();
    const auto choose = [&](Action &action, const Conflict &now, bool isAlone) -> Result<void> {
        if (choice >= now.choices.size())
            return Error::conflict(MachinesText::tr("There is no such choice. Nothing was changed."));
        const ConflictChoice &chosen = now.choices[choice];
        if (!isAlone && (now.atom.isEmpty() || chosen.removes)) {
            return Error::refused(MachinesText::tr("Other things about this are in question, too. Nothing was "
                                                   "changed; choose those first."));
        }
        if (!chosen.removes) {
            action.changeRow(name, now.row, columnsOfChoice(chosen.values));
            return {};
        }
        action.state().settled.front().atom = QString();
        action.removeRow(name, now.row);
        return {};
    };
    return settleBy(conflict, person, choose, then);
}

Result<void> Machines::settleWith(const Conflict &conflict, const RowValues &values, PersonRef person, const Then &then)
{
    const TableRule &table = m_studio.schema().table(conflict.table);
    const auto say = [&](Action &action, const Conflict &now, bool) -> Result<void> {
        if (now.atom.isEmpty()) {
            return Error::refused(MachinesText::tr("One machine keeps this and another removed it: choose one of the "
                                                   "two. Nothing was changed."));
        }
        for (const auto &[name, value] : values) {
            const ColumnRule *column = table.column(name);
            if (!column || atomOf(*column) != now.atom)
                return Error::invalid(
                    MachinesText::tr("“%1” is not in question here.").arg(QString::fromStdString(name)));
        }
        action.changeRow(table.name.c_str(), now.row, columnsOfChoice(values));
        return {};
    };
    return settleBy(conflict, person, say, then);
}

std::vector<MachineQuestion> openMachineQuestions(const Reader &reader)
{
    std::vector<MachineQuestion> questions;
    Query query = reader.query(unsettledQuestions);
    while (query.next()) {
        questions.push_back({query.integer(0), query.instant(1), query.text(2), query.text(3), query.integer(4),
                             query.maybeId<Person>(5), query.text(6),
                             Sentence(query.text(7), textsFromJson(query.text(8).toUtf8())), query.text(9)});
    }
    return questions;
}

std::vector<MachineQuestion> Machines::questions() const { return openMachineQuestions(Reader(m_studio.connection())); }

Result<void> Machines::answer(qint64 question, const QString &words, PersonRef person)
{
    return m_studio.perform(
        Sentence(QT_TRANSLATE_NOOP("Action", "Settle an open question")), person, [&](Action &action) -> Result<void> {
            action.changeRow("open_question", question, std::vector<Column>{{"settled", 1}, {"answer", words}});
            return {};
        });
}

std::vector<WaitingGroup> Machines::waiting() const
{
    std::vector<WaitingGroup> groups;
    Query query(m_studio.connection(), waitingGroups);
    while (query.next()) {
        const Result<Group> group = decodeGroup(query.bytes(2));
        groups.push_back({query.text(0), query.integer(1),
                          group.ok() ? Sentence(QString::fromUtf8(group->sentence), group->arguments) : Sentence(""),
                          reasonToWait(query)});
    }
    return groups;
}

Hash256 Machines::digest() const
{
    LongHash hash("BBK1 machines digest");
    Query heads(m_studio.connection(), headsInOrder);
    QByteArray line;
    while (heads.next()) {
        line.resize(0);
        for (const int column : {0, 2, 3, 5, 6})
            addText(line, heads.bytesHere(column));
        addNumber(line, heads.integer(1));
        addNumber(line, heads.integer(4));
        hash.add(line);
    }
    // Facts are never changed: which there are is all there is to say, where they are not each machine's own.
    for (const auto &[name, table] : m_studio.schema().tables()) {
        if (!table.isFact || !table.travels)
            continue;
        const std::string sql =
            "SELECT count(*), coalesce(sum(id & 4294967295), 0), coalesce(sum(id >> 32), 0) FROM " + name;
        Query facts(m_studio.connection(), sql);
        facts.next();
        line.resize(0);
        addText(line, QByteArrayView(name.data(), qsizetype(name.size())));
        for (int column = 0; column < facts.columnCount(); ++column)
            addNumber(line, facts.integer(column));
        hash.add(line);
    }
    return *Hash256::from(hash.result().view().first(Hash256::size));
}

} // namespace benchbook
