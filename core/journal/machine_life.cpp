// How a studio comes to have machines, and how a file notices that it was put back: the part of Machines about lives.
#include "core/journal/machines.h"

#include "core/base/human_number.h"
#include "core/base/whole_file.h"
#include "core/crypto/hash.h"
#include "core/journal/action_state.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <set>

namespace benchbook {
namespace {

struct LifeText
{
    Q_DECLARE_TR_FUNCTIONS(Machines)
};

constexpr int idIncarnations = 16384;

template <class Bytes> Bytes randomBytes(Random &random)
{
    QByteArray bytes;
    while (bytes.size() < Bytes::size)
        bytes += bigEndian64(random.next());
    return *Bytes::from(bytes.first(Bytes::size));
}

QString nameOfChain(const ChainId &chain)
{
    return QString::fromLatin1(chain.device.hex() + ' ' + chain.incarnation.hex());
}

/// The last number of each own chain that left this machine.
std::map<QString, qint64> readSidecar(const QString &path)
{
    std::map<QString, qint64> numbers;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return numbers;
    for (const QByteArray &line : file.readAll().split('\n')) {
        const qsizetype end = line.lastIndexOf(' ');
        if (end > 0)
            numbers[QString::fromLatin1(line.first(end))] = line.mid(end + 1).toLongLong();
    }
    return numbers;
}

Result<void> writeNumbers(const QString &path, const std::map<QString, qint64> &numbers)
{
    QByteArray text;
    for (const auto &[chain, seq] : numbers)
        text += chain.toLatin1() + ' ' + QByteArray::number(seq) + '\n';
    return writeWholeFile(path, text);
}

// The lives of this machine that the file lost the end of: chain and the last number that had left, 0 where the sidecar
// was gone with it and nobody knows.
constexpr const char *lostNote = "machine_put_back";

std::map<qint64, qint64> readLost(const MachineStore &store)
{
    std::map<qint64, qint64> lost;
    for (const QString &part : store.note(lostNote).split(u' ', Qt::SkipEmptyParts))
        lost[part.section(u':', 0, 0).toLongLong()] = part.section(u':', 1).toLongLong();
    return lost;
}

void writeLost(MachineStore &store, const std::map<qint64, qint64> &lost)
{
    QStringList parts;
    for (const auto &[chain, last] : lost)
        parts << QStringLiteral("%1:%2").arg(chain).arg(last);
    store.setNote(lostNote, parts.join(u' '));
}

// What a file notes of itself and its machine is not true of the copy that begins another one.
constexpr const char *notesOfTheGiver = R"sql(
    DELETE FROM file_note WHERE name IN ('keyRing', 'admissionRequest', 'machineJoined', 'recoverySheet',
                                         'last-backup-ms', 'machine_put_back', 'machine_frozen_seen',
                                         'practiceKeys')
)sql";

/// In the copy: whoever wrote it stays another machine, and the new one begins.
void makeAnother(const QString &path, const ChainRow &next, const VersionVector &known, const DeviceId &giver)
{
    Connection copy(path, OpenMode::ReadWrite);
    MachineStore store(copy);
    copy.begin(false);
    copy.execute("UPDATE machine_chain SET own = 0, told = 0");
    copy.execute(notesOfTheGiver);
    store.addChain(next);
    store.setNote("incarnation", QString::number(next.idIncarnation));
    store.setNote(thisMachineNote, QString());
    for (const auto &[chain, seq] : known) {
        Query ack(copy, "INSERT OR REPLACE INTO machine_ack (device, chain_id, seq) VALUES (:device, :chain, :seq)");
        ack.bind("device", QString::fromLatin1(giver.hex()))
            .bind("chain", store.chain(chain)->id)
            .bind("seq", seq)
            .next();
    }
    copy.commit(false);
    copy.execute("PRAGMA journal_mode = DELETE");
}

} // namespace

QString Machines::sidecarOf(const QString &path) { return path + QStringLiteral(".machine"); }

int Machines::unusedIdIncarnation(Random &random) const
{
    std::set<int> used{m_store.note("incarnation").toInt()};
    for (const ChainRow &chain : m_store.chains())
        used.insert(chain.idIncarnation);
    for (;;) {
        const int made = static_cast<int>(random.between(0, idIncarnations - 1));
        if (!used.contains(made))
            return made;
    }
}

Result<void> Machines::writeSidecar() const
{
    const QString path = sidecarOf(m_studio.path());
    std::map<QString, qint64> numbers = readSidecar(path);
    const ChainRow own = m_store.own();
    const auto [known, isNew] = numbers.try_emplace(nameOfChain(own.chain), own.seq);
    if (!isNew && known->second == own.seq)
        return {};
    known->second = own.seq;
    return writeNumbers(path, numbers);
}

Result<void> Machines::becomeSeveral(Random &random)
{
    if (areSeveral())
        return Error::conflict(LifeText::tr("This studio has several machines already."));
    BENCHBOOK_TRY(m_studio.refuseWhileLent());
    try {
        Connection &connection = m_studio.connection();
        connection.begin(false);
        const int ids = m_store.note("incarnation").toInt();
        m_store.addChain(
            {0, {randomBytes<DeviceId>(random), randomBytes<IncarnationId>(random)}, machineLetter(0), ids, true});
        m_store.setNote("machine_studio", QString::fromLatin1(randomBytes<DeviceId>(random).hex()));
        m_store.setNote("machine_parted",
                        QString::number(connection.integer("SELECT coalesce(max(id), 0) FROM journal_entry")));
        connection.commit(false);
    } catch (const StorageFailure &failure) {
        m_studio.connection().rollBack(false);
        return failure.error();
    }
    adoptOwn();
    return writeSidecar();
}

void Machines::adoptOwn()
{
    const ChainRow own = m_store.own();
    m_studio.m_isSeveral = true;
    m_studio.m_numbers->highest.clear();
    m_studio.m_numbers->before = machineOfLetter(own.letter) * numbersOfOneMachine;
    const qint64 last = m_studio.connection().integer("SELECT max(id) FROM journal_entry");
    m_studio.m_ids = std::make_unique<IdGenerator>(m_studio.m_clock, own.idIncarnation, last);
}

Result<QString> Machines::copyFor(const QString &path, Random &random)
{
    if (!areSeveral())
        BENCHBOOK_TRY(becomeSeveral(random));
    const ChainRow own = m_store.own();
    if (own.letter != machineLetter(0)) {
        return Error::refused(LifeText::tr("Further machines are made on machine A, which gives the letters. Nothing "
                                           "was changed."));
    }
    int machine = 0;
    for (const ChainRow &chain : m_store.chains())
        machine = std::max(machine, machineOfLetter(chain.letter));
    if (++machine >= mostMachines) {
        return Error::refused(LifeText::tr("A studio has at most %1 machines. Nothing was changed.").arg(mostMachines));
    }
    ChainRow next{0,
                  {randomBytes<DeviceId>(random), randomBytes<IncarnationId>(random)},
                  machineLetter(machine),
                  unusedIdIncarnation(random)};
    BENCHBOOK_TRY(m_studio.copyTo(path));
    const VersionVector known = vector();
    try {
        ChainRow there = next;
        there.own = true;
        makeAnother(path, there, known, own.chain.device);
        Connection &connection = m_studio.connection();
        connection.begin(false);
        m_store.addChain(next);
        for (const auto &[chain, seq] : known) {
            Query ack(connection, "INSERT INTO machine_ack (device, chain_id, seq) VALUES (:device, :chain, :seq)");
            ack.bind("device", QString::fromLatin1(next.chain.device.hex()))
                .bind("chain", m_store.chain(chain)->id)
                .bind("seq", seq)
                .next();
        }
        connection.commit(false);
    } catch (const StorageFailure &failure) {
        m_studio.connection().rollBack(false);
        QFile::remove(path);
        return failure.error();
    }
    BENCHBOOK_TRY(writeNumbers(sidecarOf(path), {{nameOfChain(next.chain), 0}}));
    // What went out with the copy counts as having left.
    BENCHBOOK_TRY(writeSidecar());
    return next.letter;
}

Result<void> Machines::resume()
{
    try {
        if (!m_store.isSeveral())
            return {};
        adoptOwn();
        const ChainRow own = m_store.own();
        const std::map<QString, qint64> numbers = readSidecar(sidecarOf(m_studio.path()));
        const auto known = numbers.find(nameOfChain(own.chain));
        if (known == numbers.end() || known->second > own.seq) {
            Random random = Random::fromSystem();
            Connection &connection = m_studio.connection();
            connection.begin(false);
            beginIncarnation(random);
            // A copy that never wrote anything lost nothing.
            if (known != numbers.end() || own.seq > 0) {
                std::map<qint64, qint64> lost = readLost(m_store);
                lost[own.id] = known != numbers.end() ? known->second : 0;
                writeLost(m_store, lost);
            }
            connection.commit(false);
            BENCHBOOK_TRY(writeSidecar());
        }
        showWhatWasUnknown();
        return {};
    } catch (const StorageFailure &failure) {
        m_studio.connection().rollBack(false);
        return failure.error();
    }
}

std::optional<PutBack> putBack(const Reader &reader)
{
    const MachineStore store(reader.connection());
    const std::map<qint64, qint64> lost = readLost(store);
    if (lost.empty())
        return std::nullopt;
    PutBack back;
    for (const auto &[id, last] : lost) {
        const std::optional<ChainRow> chain = store.chain(id);
        back.missing += chain ? std::max<qint64>(0, last - chain->seq) : 0;
    }
    return back;
}

void Machines::stopWaitingForLost() { m_store.setNote(lostNote, {}); }

void Machines::noteLost(const MachineMessage &message)
{
    std::map<qint64, qint64> lost = readLost(m_store);
    if (lost.empty())
        return;
    for (auto item = lost.begin(); item != lost.end();) {
        const std::optional<ChainRow> chain = m_store.chain(item->first);
        const auto theirs = std::find_if(message.chains.begin(), message.chains.end(),
                                         [&](const auto &known) { return chain && known.id == chain->chain; });
        const bool isBack = !chain || (item->second > 0 ? chain->seq >= item->second
                                                        : theirs != message.chains.end() && chain->seq >= theirs->seq);
        item = isBack ? lost.erase(item) : std::next(item);
    }
    writeLost(m_store, lost);
}

void Machines::leaveLife(qint64 knownElsewhere)
{
    const qint64 left = m_store.own().id;
    Random random = Random::fromSystem();
    beginIncarnation(random);
    std::map<qint64, qint64> lost = readLost(m_store);
    qint64 &last = lost[left];
    last = std::max(last, knownElsewhere);
    writeLost(m_store, lost);
}

/// Whatever this machine wrote and this file no longer knows keeps its numbers; what comes now has numbers of its own.
void Machines::beginIncarnation(Random &random)
{
    ChainRow next = m_store.own();
    next.chain.incarnation = randomBytes<IncarnationId>(random);
    next.idIncarnation = unusedIdIncarnation(random);
    next.seq = 0;
    next.told = 0;
    m_store.replaceOwn(next);
    m_store.setNote("incarnation", QString::number(next.idIncarnation));
    adoptOwn();
}

} // namespace benchbook
