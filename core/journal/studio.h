// Studio: one studio file, its one write path and its readers.
#pragma once

#include "core/base/random.h"
#include "core/journal/action.h"

#include <QTimeZone>

#include <functional>
#include <map>
#include <memory>
#include <type_traits>

class QLockFile;

namespace benchbook {

class Connection;
class Schema;
class Seal;
struct NumberMemory;
struct ForeignGroup;

/// What a new studio file starts with.
struct NewStudio
{
    QString name;
    Currency currency;
    QTimeZone timeZone;
    QString language = QStringLiteral("zh"); ///< of print-outs: "zh", "en" or "both"
    QString craft = QStringLiteral("leather");
};

/// How a studio file is opened.
enum class Access {
    ReadWrite, ///< one at a time on a file; refused while another program holds it
    ReadOnly   ///< beside a writer
};

class ReadSession;

/// An open studio file. Everything is written through perform() and read through read().
class Studio
{
public:
    /// Creates the file; Conflict if it exists (nothing is ever overwritten).
    static Result<std::unique_ptr<Studio>> create(const QString &path, const NewStudio &draft, const Clock &clock,
                                                  Random &random);
    /// Opens a file, after a backup migrating an older format. Storage error, in the person's words, if it
    /// is missing, damaged, no studio file, of a newer format, or in use.
    static Result<std::unique_ptr<Studio>> open(const QString &path, Access access, const Clock &clock);
    ~Studio();

    /// Does one thing a person wants: `body` is given the Action and returns Result<T>. If it returns an
    /// error or anything fails, nothing was written. After the commit the changes go out once on the bus.
    template <class Body>
    auto perform(const Sentence &sentence, PersonRef person, Body &&body) -> std::invoke_result_t<Body, Action &>
    {
        return run(sentence, person, Ending::Commit, std::forward<Body>(body));
    }
    /// The same, rolled back at the end: what would happen, without a trace.
    template <class Body> auto rehearse(const Sentence &sentence, Body &&body) -> std::invoke_result_t<Body, Action &>
    {
        return run(sentence, std::nullopt, Ending::RollBack, std::forward<Body>(body));
    }
    /// Runs `body(const Reader &)`; a storage failure inside becomes the Error of the Result.
    template <class Body> auto read(Body &&body) const { return readWith(m_reader, std::forward<Body>(body)); }
    /// A connection of its own for a worker thread; it sees the file as of each read. May be called from any thread.
    Result<std::unique_ptr<ReadSession>> openReadSession() const;

    /// Lends the writing to one other thread, for work that takes longer than a blink. What comes is a studio of its
    /// own on the same file, for that thread alone: own connection, and the ids, numbers and chain of digests of this
    /// one, which are handed over and not shared. Until takeBackWriter() this studio reads what was committed last and
    /// refuses at once to write (Conflict); notes of the file wait. So no two threads ever touch the same thing, and
    /// nothing here is locked. Both calls belong to this studio's thread, and the other thread has let go before the
    /// second. A studio that is destroyed meanwhile takes the lent one with it. Conflict if it is lent already.
    Result<Studio *> lendWriter();
    /// From here on this studio writes again; what the other thread committed goes out on the bus, here and now.
    void takeBackWriter();
    bool isWriterLent() const { return m_lent != nullptr; }
    /// Whatever runs in this studio stops with Cancelled, as if it had not begun, soon after the wish says yes. The
    /// wish is asked on the thread that runs it. What is committed by then stays.
    void stopWhen(std::function<bool()> wish);

    /// Takes back an action: descriptions return to what they were, facts are answered by counter-facts.
    /// Conflict if a later action changed the same thing, Refused if something builds on it.
    /// What follows from it, and nobody did, is written by `also` as part of the same action.
    Result<qint64> undo(qint64 entry, PersonRef person, const std::function<Result<void>(Action &)> &also = {});
    /// The action that "Undo" would take back now, if any, and the undo that "Redo" would take back.
    struct Undoable
    {
        qint64 entry;
        Sentence sentence;
    };
    /// What is never taken back, and says so to a room above: the next one stands there instead of it.
    using PassOver = std::function<bool(const Reader &reader, qint64 entry)>;
    std::optional<Undoable> undoable(const PassOver &passesOver = {}) const;
    std::optional<Undoable> redoable() const;

    /// Many actions as one transaction, made durable at the end; for the sample studio and for tests.
    Result<void> bulk(const std::function<Result<void>()> &body);

    /// Runs `body` without making its commits durable, for a new file that is thrown away if making it fails or the
    /// power goes: nothing anybody relies on may be in it yet. In its bulks an action that is refused after it
    /// wrote something ends and undoes the whole bulk. Everything is durable again when this returns.
    Result<void> whileUnfinished(const std::function<Result<void>()> &body);

    /// A consistent copy of the live file (VACUUM INTO, then renamed into place). Conflict if the name is taken:
    /// nothing is ever overwritten.
    Result<void> copyTo(const QString &path) const;
    /// The same of the file at a path, closed or open, of this or an older format; it is only read. From any thread.
    static Result<void> copyFile(const QString &from, const QString &to);
    /// Notes about this file that are not the studio's business: last backup, last verify. While the writer is lent a
    /// new one waits in memory.
    QString fileNote(const QString &name) const;
    Result<void> setFileNote(const QString &name, const QString &value);

    ChangeBus &changes() { return m_bus; }
    const QString &path() const { return m_path; }
    const QTimeZone &timeZone() const { return m_timeZone; }
    const Currency &currency() const { return m_currency; }
    const Clock &clock() const { return m_clock; }
    QDate today() const { return dayOf(m_clock.now(), m_timeZone); }
    Connection &connection() const { return *m_connection; }
    const Schema &schema() const { return *m_schema; }
    /// Whether other machines of the studio have files of their own: see Machines.
    bool isOneOfSeveral() const { return m_isSeveral; }
    /// Reads currency and time zone again after the settings changed.
    void reloadSettings();

private:
    friend class ReadSession;
    friend class Machines;
    enum class Ending { Commit, RollBack };
    /// What led to an action, where it is not a person's own beginning.
    struct Provenance
    {
        std::optional<qint64> undoes = {};
        ForeignGroup *foreign = nullptr;
        bool isQuiet = false;
    };
    using Step = std::function<Result<void>(Action &)>;

    Studio(const QString &path, const Clock &clock, std::unique_ptr<QLockFile> lock,
           std::unique_ptr<Connection> connection);
    void start();
    Result<void> refuseWhileLent() const;
    /// On the bus; of a lent studio, once it is taken back.
    void tell(const ChangeSet &changes);
    std::optional<Undoable> latestStanding(bool undone, const PassOver &passesOver) const;
    Result<void> runStep(const Sentence &sentence, PersonRef person, Ending ending, const Step &step,
                         const Provenance &provenance);
    void writeJournal(ActionState &state);
    Result<void> takeBack(Action &action, qint64 entry);

    template <class Body>
    auto run(const Sentence &sentence, PersonRef person, Ending ending, Body &&body)
        -> std::invoke_result_t<Body, Action &>
    {
        using R = std::invoke_result_t<Body, Action &>;
        std::optional<R> outcome;
        Result<void> done = runStep(
            sentence, person, ending,
            [&](Action &action) -> Result<void> {
                outcome.emplace(body(action));
                if (!outcome->ok())
                    return outcome->error();
                return {};
            },
            Provenance());
        if (!done.ok())
            return done.error();
        return std::move(*outcome);
    }
    template <class Body> static auto readWith(const Reader &reader, Body &&body)
    {
        using R = std::invoke_result_t<Body, const Reader &>;
        if constexpr (requires { typename R::ValueType; }) {
            std::optional<R> outcome;
            Result<void> done = guardRead(reader, [&] { outcome.emplace(body(reader)); });
            return done.ok() ? std::move(*outcome) : R(done.error());
        } else {
            std::optional<R> outcome;
            Result<void> done = guardRead(reader, [&] { outcome.emplace(body(reader)); });
            return done.ok() ? Result<R>(std::move(*outcome)) : Result<R>(done.error());
        }
    }
    static Result<void> guardRead(const Reader &reader, const std::function<void()> &body);

    QString m_path;
    const Clock &m_clock;
    std::unique_ptr<QLockFile> m_lock;
    std::unique_ptr<Connection> m_connection;
    Reader m_reader;
    std::shared_ptr<const Schema> m_schema; ///< read once and never changed: a lent studio has the same
    std::unique_ptr<Seal> m_seal;
    std::unique_ptr<IdGenerator> m_ids;
    std::unique_ptr<NumberMemory> m_numbers;
    QTimeZone m_timeZone;
    Currency m_currency;
    QByteArray m_lastDigest;
    bool m_isSeveral = false;
    bool m_inBulk = false;
    bool m_unfinished = false;     ///< inside whileUnfinished
    std::optional<Error> m_spoilt; ///< what an action inside an unfinished bulk was refused with
    ChangeBus m_bus;
    std::unique_ptr<Studio> m_lent;            ///< another thread writes with it; this thread does not look inside
    std::map<QString, QString> m_notesWaiting; ///< until the writer comes back
    bool m_isLent = false;                     ///< this one is another's m_lent
    std::vector<ChangeSet> m_untold;           ///< what this one committed while it was lent
};

/// A read-only connection for one worker thread.
class ReadSession
{
public:
    ~ReadSession();
    template <class Body> auto read(Body &&body) const { return Studio::readWith(m_reader, std::forward<Body>(body)); }
    /// May be called from another thread: a running query stops with Cancelled.
    void interrupt();
    /// The same where a wish says yes, which is asked on the thread that reads.
    void stopWhen(std::function<bool()> wish);

private:
    friend class Studio;
    explicit ReadSession(std::unique_ptr<Connection> connection);
    std::unique_ptr<Connection> m_connection;
    Reader m_reader;
};

} // namespace benchbook
