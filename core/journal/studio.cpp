#include "core/journal/studio.h"

#include "core/base/attempt.h"
#include "core/journal/action_state.h"
#include "core/journal/backup.h"
#include "core/journal/digest.h"
#include "core/journal/machines.h"
#include "core/journal/own_group.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QThread>
#include <QtDebug>

#include <algorithm>

namespace benchbook {
namespace {

struct StudioText
{
    Q_DECLARE_TR_FUNCTIONS(Studio)
};

constexpr const char *readSettings = R"sql(
    SELECT currency, time_zone FROM studio WHERE id = 1
)sql";

QTimeZone timeZoneCalled(const QString &name)
{
    const QTimeZone zone(name.toUtf8());
    return zone.isValid() ? zone : QTimeZone::utc();
}

constexpr const char *insertEntry = R"sql(
    INSERT INTO journal_entry (id, at_ms, person_id, sentence, arguments, undoes_id, final, digest)
    VALUES (:id, :at, :person, :sentence, :arguments, :undoes, :final, :digest)
)sql";

constexpr const char *insertChange = R"sql(
    INSERT INTO journal_change (entry_id, position, table_name, row_id, before, after)
    VALUES (:entry, :position, :table, :row, :before, :after)
)sql";

std::unique_ptr<QLockFile> lockFor(const QString &path)
{
    auto lock = std::make_unique<QLockFile>(path + QStringLiteral(".lock"));
    lock->setStaleLockTime(0);
    return lock;
}

bool takeLock(QLockFile &lock)
{
    if (lock.tryLock(0))
        return true;
    // Whoever was killed between making the lock file and signing it leaves one that names nobody. A living
    // program signs at once, and its file cannot be removed while it holds it.
    const auto unsignedLock = [&lock] {
        qint64 process = 0;
        QString host;
        QString application;
        return lock.error() == QLockFile::LockFailedError && !lock.getLockInfo(&process, &host, &application);
    };
    if (!unsignedLock())
        return false;
    if (lock.tryLock(300))
        return true;
    return unsignedLock() && lock.removeStaleLockFile() && lock.tryLock(0);
}

Error lockError(const QLockFile &lock, const QString &path)
{
    const QString name = QFileInfo(path).fileName();
    if (lock.error() != QLockFile::LockFailedError) {
        return {ErrorCode::Storage,
                StudioText::tr("The folder of “%1” cannot be written. Nothing was changed; copy the file to a "
                               "folder of your own and open it there.")
                    .arg(name)};
    }
    qint64 process = 0;
    QString host;
    QString application;
    lock.getLockInfo(&process, &host, &application);
    return {ErrorCode::Storage,
            StudioText::tr("“%1” is open in another window (%2 on %3). Nothing was changed; close it there "
                           "first.")
                .arg(name, application, host),
            QStringLiteral("locked by process %1").arg(process)};
}

/// Foreign-key checks stay on for the whole session; FULL makes every commit durable.
void configure(Connection &connection, Access access)
{
    connection.execute("PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -24000;");
    // What is erased is overwritten, not left in the file's free space: a destroyed key has to be gone.
    connection.execute("PRAGMA secure_delete = ON;");
    if (access == Access::ReadWrite)
        connection.execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;");
}

Result<void> checkFormat(Connection &connection)
{
    const QString name = QFileInfo(connection.path()).fileName();
    if (connection.integer("PRAGMA application_id") != Schema::applicationId) {
        return Error{ErrorCode::Storage, StudioText::tr("“%1” is not a studio file. Nothing was changed.").arg(name)};
    }
    const qint64 version = connection.integer("PRAGMA user_version");
    if (version > Schema::newestVersion()) {
        return Error{ErrorCode::Storage,
                     StudioText::tr("“%1” was made by a newer Benchbook (format %2; this program reads up to "
                                    "%3). Nothing was changed; update Benchbook.")
                         .arg(name)
                         .arg(version)
                         .arg(Schema::newestVersion())};
    }
    return {};
}

Error noSuchFile(const QString &path)
{
    return {ErrorCode::Storage, StudioText::tr("There is no studio file “%1”.").arg(QFileInfo(path).fileName())};
}

Error existsAlready(const QString &path)
{
    return Error::conflict(StudioText::tr("“%1” exists already and was left as it is. Choose another name.")
                               .arg(QFileInfo(path).fileName()));
}

/// A copy that is whole or not there; what is there already is never touched.
Result<void> vacuumInto(Connection &connection, const QString &path)
{
    if (QFileInfo::exists(path))
        return existsAlready(path);
    const QString partial = path + QStringLiteral(".partial");
    QFile::remove(partial);
    try {
        Query copy(connection, "VACUUM INTO :path");
        copy.bind("path", partial);
        copy.next();
    } catch (const StorageFailure &failure) {
        QFile::remove(partial);
        Error error = failure.error();
        if (error.code == ErrorCode::Cancelled)
            return error;
        error.message = StudioText::tr("The backup could not be written to “%1”; the studio file itself is "
                                       "untouched. Check the folder and its free space.")
                            .arg(path);
        error.code = ErrorCode::Io;
        return error;
    }
    if (!QFile::rename(partial, path)) {
        QFile::remove(partial);
        return Error{ErrorCode::Io, StudioText::tr("The backup could not be named “%1”.").arg(path)};
    }
    return {};
}

} // namespace

Studio::Studio(const QString &path, const Clock &clock, std::unique_ptr<QLockFile> lock,
               std::unique_ptr<Connection> connection)
    : m_path(path),
      m_clock(clock),
      m_lock(std::move(lock)),
      m_connection(std::move(connection)),
      m_reader(*m_connection)
{
}

Studio::~Studio() = default;

void Studio::start()
{
    m_schema = std::make_shared<const Schema>(*m_connection);
    m_seal = std::make_unique<Seal>(*m_connection);
    m_numbers = std::make_unique<NumberMemory>();
    m_isSeveral = MachineStore(*m_connection).isSeveral();
    const qint64 incarnation = fileNote(QStringLiteral("incarnation")).toLongLong();
    const qint64 lastId = m_connection->integer("SELECT max(id) FROM journal_entry");
    m_ids = std::make_unique<IdGenerator>(m_clock, static_cast<int>(incarnation), lastId);
    m_lastDigest = m_connection->text("SELECT digest FROM journal_entry ORDER BY id DESC LIMIT 1").toLatin1();
    reloadSettings();
}

void Studio::reloadSettings()
{
    Query query(*m_connection, readSettings);
    if (!query.next())
        return;
    m_currency = Currency::ofCode(query.text(0));
    m_timeZone = timeZoneCalled(query.text(1));
    m_connection->setCalendar(m_clock, m_timeZone);
}

Result<std::unique_ptr<Studio>> Studio::create(const QString &path, const NewStudio &draft, const Clock &clock,
                                               Random &random)
{
    if (draft.name.trimmed().isEmpty())
        return Error::fromIssues({{QStringLiteral("name"), StudioText::tr("The studio needs a name.")}});
    if (!draft.timeZone.isValid())
        return Error::fromIssues({{QStringLiteral("timeZone"), StudioText::tr("This time zone is unknown.")}});
    if (QFileInfo::exists(path))
        return existsAlready(path);
    auto lock = lockFor(path);
    if (!takeLock(*lock))
        return lockError(*lock, path);
    try {
        std::unique_ptr<Studio> studio(
            new Studio(path, clock, std::move(lock), std::make_unique<Connection>(path, OpenMode::Create)));
        Connection &connection = *studio->m_connection;
        configure(connection, Access::ReadWrite);
        connection.execute(
            QStringLiteral("PRAGMA application_id = %1").arg(Schema::applicationId).toUtf8().constData());
        Schema::migrate(connection);
        BENCHBOOK_TRY(studio->setFileNote(QStringLiteral("incarnation"), QString::number(random.between(0, 16383))));
        studio->start();
        BENCHBOOK_TRY(studio->perform(Sentence(QT_TRANSLATE_NOOP("Action", "Open the studio “%1”"), {draft.name}),
                                      std::nullopt, [&](Action &action) -> Result<void> {
                                          action.addRow("studio", 1,
                                                        {{"name", draft.name.trimmed()},
                                                         {"currency", draft.currency.code},
                                                         {"time_zone", QString::fromUtf8(draft.timeZone.id())},
                                                         {"language", draft.language},
                                                         {"craft", draft.craft}});
                                          return {};
                                      }));
        studio->reloadSettings();
        return studio;
    } catch (const StorageFailure &failure) {
        // Only what this call created is taken away again.
        for (const char *suffix : {"", "-wal", "-shm"})
            QFile::remove(path + QLatin1StringView(suffix));
        return failure.error();
    }
}

Result<std::unique_ptr<Studio>> Studio::open(const QString &path, Access access, const Clock &clock)
{
    if (!QFileInfo::exists(path))
        return noSuchFile(path);
    std::unique_ptr<QLockFile> lock;
    if (access == Access::ReadWrite) {
        lock = lockFor(path);
        if (!takeLock(*lock))
            return lockError(*lock, path);
    }
    try {
        const auto mode = access == Access::ReadWrite ? OpenMode::ReadWrite : OpenMode::ReadOnly;
        std::unique_ptr<Studio> studio(
            new Studio(path, clock, std::move(lock), std::make_unique<Connection>(path, mode)));
        Connection &connection = *studio->m_connection;
        BENCHBOOK_TRY(checkFormat(connection));
        configure(connection, access);
        if (connection.integer("PRAGMA user_version") < Schema::newestVersion()) {
            if (access == Access::ReadOnly) {
                return Error{ErrorCode::Storage, StudioText::tr("“%1” is of an older format; open it once for writing.")
                                                     .arg(QFileInfo(path).fileName())};
            }
            BENCHBOOK_TRY(backupBefore(*studio, QStringLiteral("migration")));
            Schema::migrate(connection);
        }
        studio->start();
        if (access == Access::ReadWrite)
            BENCHBOOK_TRY(Machines(*studio).resume());
        return studio;
    } catch (const StorageFailure &failure) {
        return failure.error();
    }
}

Result<void> Studio::guardRead(const Reader &, const std::function<void()> &body)
{
    try {
        body();
        return {};
    } catch (const StorageFailure &failure) {
        return failure.error();
    } catch (const ValueOverflow &) {
        return overflowError();
    }
}

Result<void> Studio::runStep(const Sentence &sentence, PersonRef person, Ending ending, const Step &step,
                             const Provenance &provenance)
{
    Q_ASSERT_X(m_connection->isIdle() || m_inBulk, "Studio::perform", "an action inside an action");
    BENCHBOOK_TRY(refuseWhileLent());
    const Instant now = m_clock.now();
    ActionState state{*m_connection,          *m_schema, *m_seal, *m_ids, *m_numbers, m_reader, now,
                      dayOf(now, m_timeZone), person,    sentence};
    state.undoes = provenance.undoes;
    state.isSeveral = m_isSeveral;
    state.foreign = provenance.foreign;
    state.isQuiet = provenance.isQuiet;
    const QByteArray digestBefore = m_lastDigest;
    // A step of a file that is being made has no way back of its own: it would cost a copy of every page it touches.
    const bool alone = !(m_inBulk && m_unfinished);
    const auto giveUp = [&](Error error) -> Result<void> {
        if (alone)
            m_connection->rollBack(m_inBulk);
        else if (!state.changes.empty())
            m_spoilt = error;
        m_seal->forget();
        m_lastDigest = digestBefore;
        return error;
    };
    try {
        if (alone)
            m_connection->begin(m_inBulk);
        Action action(state);
        if (Result<void> done = step(action); !done.ok())
            return giveUp(done.error());
        if (ending == Ending::RollBack) {
            Q_ASSERT_X(alone, "Studio::rehearse", "in a file that is being made");
            m_connection->rollBack(m_inBulk);
            m_seal->forget();
            return {};
        }
        if (state.hasHappened())
            writeJournal(state);
        if (alone)
            m_connection->commit(m_inBulk);
    } catch (const StorageFailure &failure) {
        return giveUp(failure.error());
    } catch (const ValueOverflow &) {
        return giveUp(overflowError());
    }
    if (state.changeSet.touches("studio"))
        reloadSettings();
    if (state.hasHappened() && !m_inBulk)
        tell(state.changeSet);
    return {};
}

void Studio::writeJournal(ActionState &state)
{
    const qint64 id = m_ids->next();
    const QByteArray arguments = jsonArray(state.sentence.arguments());
    QCryptographicHash hash(QCryptographicHash::Blake2b_256);
    hash.addData(m_lastDigest);
    const std::optional<qint64> person = state.person ? std::optional(state.person->value()) : std::nullopt;
    const QByteArray sentence = state.sentence.english().toUtf8();
    addEntryToDigest(hash, id, state.now, person, sentence, arguments, state.undoes, state.isFinal);
    for (const JournalChange &change : state.changes)
        addChangeToDigest(hash, change.table->name, change.row, change.before, change.after);
    const QByteArray digest = hash.result().toHex();
    {
        Query entry(*m_connection, insertEntry);
        entry.bind("id", id)
            .bind("at", state.now)
            .bind("person", state.person)
            .bindUtf8("sentence", sentence)
            .bindUtf8("arguments", arguments)
            .bind("undoes", state.undoes)
            .bind("final", state.isFinal ? 1 : 0)
            .bindUtf8("digest", digest);
        entry.next();
    }
    Query row(*m_connection, insertChange);
    row.bind("entry", id);
    int position = 0;
    for (const JournalChange &change : state.changes) {
        const std::string &table = change.table->name;
        row.bind("position", position++)
            .bindUtf8("table", QByteArray::fromRawData(table.data(), static_cast<qsizetype>(table.size())))
            .bind("row", change.row)
            .bindUtf8("before", change.before)
            .bindUtf8("after", change.after);
        row.next();
        row.reset();
    }
    m_lastDigest = digest;
    state.changeSet.entry = id;
    if (state.foreign)
        recordForeignGroup(state, id);
    else if (m_isSeveral && !state.isQuiet)
        recordOwnGroup(state, id);
}

Result<void> Studio::bulk(const std::function<Result<void>()> &body)
{
    BENCHBOOK_TRY(refuseWhileLent());
    const QByteArray digestBefore = m_lastDigest;
    const auto giveUp = [&](Error error) -> Result<void> {
        m_inBulk = false;
        m_connection->rollBack(false);
        m_seal->forget();
        m_lastDigest = digestBefore;
        reloadSettings();
        return error;
    };
    try {
        m_connection->begin(false);
        m_inBulk = true;
        Result<void> done = body();
        if (m_spoilt)
            done = *std::exchange(m_spoilt, std::nullopt);
        if (!done.ok())
            return giveUp(done.error());
        m_connection->commit(false);
        m_inBulk = false;
    } catch (const StorageFailure &failure) {
        m_spoilt.reset();
        return giveUp(failure.error());
    } catch (const ValueOverflow &) {
        m_spoilt.reset();
        return giveUp(overflowError());
    }
    tell({});
    return {};
}

Result<void> Studio::whileUnfinished(const std::function<Result<void>()> &body)
{
    BENCHBOOK_TRY(refuseWhileLent());
    Result<void> done;
    try {
        // Rows go to every index of a file that may become large: with most of it at hand they are found at once.
        m_connection->execute("PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA secure_delete = OFF; "
                              "PRAGMA cache_size = -256000;");
        m_unfinished = true;
        done = body();
    } catch (const StorageFailure &failure) {
        done = failure.error();
    } catch (const ValueOverflow &) {
        done = overflowError();
    }
    // However it ended: from here on a commit is durable.
    m_unfinished = false;
    try {
        configure(*m_connection, Access::ReadWrite);
    } catch (const StorageFailure &failure) {
        return failure.error();
    }
    return done;
}

Result<void> Studio::copyTo(const QString &path) const { return vacuumInto(*m_connection, path); }

Result<void> Studio::copyFile(const QString &from, const QString &to)
{
    if (!QFileInfo::exists(from))
        return noSuchFile(from);
    try {
        Connection connection(from, OpenMode::ReadOnly);
        BENCHBOOK_TRY(checkFormat(connection));
        return vacuumInto(connection, to);
    } catch (const StorageFailure &failure) {
        return failure.error();
    }
}

QString Studio::fileNote(const QString &name) const
{
    if (const auto waiting = m_notesWaiting.find(name); waiting != m_notesWaiting.end())
        return waiting->second;
    Query query(*m_connection, "SELECT value FROM file_note WHERE name = :name");
    query.bind("name", name);
    return query.next() ? query.text(0) : QString();
}

Result<void> Studio::setFileNote(const QString &name, const QString &value)
{
    if (m_lent) {
        m_notesWaiting.insert_or_assign(name, value);
        return {};
    }
    return guardRead(m_reader, [&] {
        Query query(*m_connection, "INSERT OR REPLACE INTO file_note (name, value) VALUES (:name, :value)");
        query.bind("name", name).bind("value", value).next();
    });
}

Result<Studio *> Studio::lendWriter()
{
    Q_ASSERT_X(QThread::currentThread() == m_bus.thread(), "Studio::lendWriter", "from another thread");
    Q_ASSERT_X(m_lock && m_connection->isIdle() && !m_unfinished, "Studio::lendWriter", "nothing to lend");
    BENCHBOOK_TRY(refuseWhileLent());
    try {
        std::unique_ptr<Studio> lent(
            new Studio(m_path, m_clock, nullptr, std::make_unique<Connection>(m_path, OpenMode::ReadWrite)));
        configure(*lent->m_connection, Access::ReadWrite);
        lent->m_schema = m_schema;
        lent->m_seal = std::make_unique<Seal>(*lent->m_connection);
        lent->m_timeZone = m_timeZone;
        lent->m_connection->setCalendar(m_clock, m_timeZone);
        lent->m_currency = m_currency;
        lent->m_isSeveral = m_isSeveral;
        lent->m_isLent = true;
        // Nothing below can fail: what is handed over always has one owner.
        lent->m_ids = std::move(m_ids);
        lent->m_numbers = std::move(m_numbers);
        lent->m_lastDigest = m_lastDigest;
        m_lent = std::move(lent);
        return m_lent.get();
    } catch (const StorageFailure &failure) {
        return failure.error();
    }
}

void Studio::takeBackWriter()
{
    Q_ASSERT_X(QThread::currentThread() == m_bus.thread(), "Studio::takeBackWriter", "from another thread");
    Q_ASSERT_X(m_lent, "Studio::takeBackWriter", "nothing was lent");
    m_ids = std::move(m_lent->m_ids);
    m_numbers = std::move(m_lent->m_numbers);
    m_lastDigest = m_lent->m_lastDigest;
    const std::vector<ChangeSet> untold = std::move(m_lent->m_untold);
    m_lent.reset();
    // A key may have been destroyed there.
    m_seal->forget();
    for (const auto &[name, value] : std::exchange(m_notesWaiting, {})) {
        // A note that cannot be written is made again next time, as after a copy that failed.
        if (const Result<void> noted = setFileNote(name, value); !noted.ok())
            qWarning().noquote() << noted.error().detail;
    }
    const auto touchesStudio = [](const ChangeSet &changes) {
        return changes.rows.empty() || changes.touches("studio");
    };
    if (std::any_of(untold.begin(), untold.end(), touchesStudio))
        reloadSettings();
    for (const ChangeSet &changes : untold)
        Q_EMIT m_bus.committed(changes);
}

Result<void> Studio::refuseWhileLent() const
{
    if (!m_lent)
        return {};
    return Error::conflict(StudioText::tr("Something larger is being written just now, an import for example. Nothing "
                                          "was changed; wait until it has ended, or stop it."));
}

void Studio::tell(const ChangeSet &changes)
{
    if (m_isLent)
        m_untold.push_back(changes);
    else
        Q_EMIT m_bus.committed(changes);
}

void Studio::stopWhen(std::function<bool()> wish) { m_connection->stopWhen(std::move(wish)); }

Result<std::unique_ptr<ReadSession>> Studio::openReadSession() const
{
    try {
        auto connection = std::make_unique<Connection>(m_path, OpenMode::ReadOnly);
        configure(*connection, Access::ReadOnly);
        // As the file says: on another thread this studio's own zone is not to be touched.
        Query settings(*connection, readSettings);
        connection->setCalendar(m_clock, settings.next() ? timeZoneCalled(settings.text(1)) : QTimeZone::utc());
        return std::unique_ptr<ReadSession>(new ReadSession(std::move(connection)));
    } catch (const StorageFailure &failure) {
        return failure.error();
    }
}

ReadSession::ReadSession(std::unique_ptr<Connection> connection)
    : m_connection(std::move(connection)), m_reader(*m_connection)
{
}

ReadSession::~ReadSession() = default;

void ReadSession::interrupt() { m_connection->interrupt(); }

void ReadSession::stopWhen(std::function<bool()> wish) { m_connection->stopWhen(std::move(wish)); }

} // namespace benchbook
