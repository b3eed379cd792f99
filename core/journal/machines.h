// Machines: several machines of one studio, each with a file of its own, that come to the same by handing each other
// what they did. What travels is bytes; how they are packed, sealed and carried is another room's.
#pragma once

#include "core/crypto/fixed_bytes.h"
#include "core/journal/conflict.h"
#include "core/journal/machine_store.h"
#include "core/journal/studio.h"

#include <QJsonObject>

#include <set>

namespace benchbook {

struct ForeignGroup;
struct Question;

/// A note of the file (Studio::fileNote) that says whose keys work with it. The copy for another machine is without it.
inline constexpr const char *thisMachineNote = "thisMachine";

/// A machine of the studio, as far as this one knows.
struct Machine
{
    DeviceId device;
    QString letter;
    bool isThisOne = false;
    qint64 groups = 0;       ///< taken in from it, over all its lives
    qint64 acknowledged = 0; ///< of this machine's groups that it said to have
    bool isFrozen = false;   ///< two groups under one number were seen
};

/// What came of taking a message in.
struct TakenIn
{
    int taken = 0;              ///< groups that are part of the studio now
    int known = 0;              ///< groups that were here already
    int waiting = 0;            ///< groups kept until what they build on comes, or what stands against them is gone
    int questions = 0;          ///< asked anew
    int forks = 0;              ///< chains found to have two groups under one number
    QStringList clocksOff = {}; ///< letters of machines whose clock is far ahead of this one's
    /// Both machines have the same groups and do not show the same: a fault of the program, to be told at once.
    bool digestsDiffer = false;
};

/// A group that is here and not part of the studio yet.
struct WaitingGroup
{
    QString machine;
    qint64 seq = 0;
    Sentence sentence;
    QString reason; ///< for the person
};

struct MachineQuestion
{
    qint64 id = 0;
    Instant asked;
    QString kind; ///< "rule", "name", "kept", "place"
    QString table;
    qint64 row = 0;
    PersonRef person;
    QString machine;
    Sentence sentence;
    QString detail;
};

/// A file that was put back to an earlier day, while others may still have what it lost.
struct PutBack
{
    qint64 missing = 0; ///< actions that had left this machine and are not here; 0: nobody can say how many
};
/// Until all of it came back from another machine, or somebody gave up waiting.
std::optional<PutBack> putBack(const Reader &reader);

/// What came from several machines, does not fit, and nobody settled yet; the earliest first.
std::vector<MachineQuestion> openMachineQuestions(const Reader &reader);

/// What a studio of several machines can do beyond one of its own. Made where it is needed; it keeps nothing. All of it
/// belongs to the studio's thread.
class Machines
{
public:
    explicit Machines(Studio &studio) : m_studio(studio) {}

    /// The name of the small file beside the studio file that tells whether the file was put back to an earlier state.
    static QString sidecarOf(const QString &path);

    bool areSeveral() const { return m_studio.isOneOfSeveral(); }
    /// From here on this studio can have further machines; this one is the first, A. Conflict if it is so already.
    Result<void> becomeSeveral(Random &random);
    /// Writes the file for a further machine, with the next letter; the letter is returned. Only machine A gives
    /// letters, so that none is given twice: Refused elsewhere, and for more than mostMachines.
    Result<QString> copyFor(const QString &path, Random &random);
    std::vector<Machine> all() const;
    VersionVector vector() const { return m_store.vector(); }

    /// Everything that the other machine did not say it has, whatever was sent before: what gets lost on the way is in
    /// the next one. NotFound for a machine nobody knows.
    Result<QByteArray> messageFor(const DeviceId &device);
    /// Takes in what another machine handed over, as one transaction: all that can be taken in is, the rest waits.
    /// Invalid for bytes that are no message, Refused for another studio's; then nothing was changed.
    /// `also` is done at its end, inside the same transaction; its error leaves nothing taken in.
    using Also = std::function<Result<void>(const TakenIn &)>;
    Result<TakenIn> takeIn(QByteArrayView bytes, const Also &also = {})
    {
        return takeIn(bytes, Studio::Ending::Commit, also);
    }
    /// The same, rolled back at the end: what would come of it, without a trace.
    Result<TakenIn> preview(QByteArrayView bytes) { return takeIn(bytes, Studio::Ending::RollBack, {}); }

    std::vector<Conflict> conflicts() const;
    /// Chooses; an action like any other, and so it closes the conflict on every machine. Conflict if it is not as the
    /// caller saw it any more. `then` is done at the end of the action: what follows from the word that counts now.
    using Then = std::function<Result<void>(Action &)>;
    Result<void> settle(const Conflict &conflict, std::size_t choice, PersonRef person, const Then &then = {});
    /// The same with other values than either machine's, for columns of the atom; the columns left out stay as they
    /// are shown. Refused where the row itself is in question.
    Result<void> settleWith(const Conflict &conflict, const RowValues &values, PersonRef person, const Then &then = {});
    std::vector<MachineQuestion> questions() const;
    Result<void> answer(qint64 question, const QString &words, PersonRef person);
    /// What was lost when this file was put back will not come any more: nobody has it.
    void stopWaitingForLost();
    std::vector<WaitingGroup> waiting() const;

    /// Over all that the machines said of the studio since they parted, the same wherever the vectors are the same.
    Hash256 digest() const;

private:
    friend class Studio;
    struct Incoming;
    struct Import;

    /// Called when the file was opened for writing: a file that was put back goes on under a new incarnation.
    Result<void> resume();
    void beginIncarnation(Random &random);
    /// What the other machine says it has of the lives that were lost here.
    void noteLost(const MachineMessage &message);
    /// Does `change` where the conflict is as the caller saw it, and lets it be the last word.
    Result<void> settleBy(const Conflict &conflict, PersonRef person,
                          const std::function<Result<void>(Action &, const Conflict &, bool isAlone)> &change,
                          const Then &then);
    void adoptOwn();
    Result<void> writeSidecar() const;
    int unusedIdIncarnation(Random &random) const;
    void showWhatWasUnknown();

    Result<TakenIn> takeIn(QByteArrayView bytes, Studio::Ending ending, const Also &also);
    void noteSender(const MachineMessage &message, TakenIn &taken);
    /// What is held under one number is not what the sender holds: from here on nothing of the chain is taken in.
    bool isContradicted(const ChainRow &known, const MachineMessage::Chain &theirs) const;
    /// Goes on under a new incarnation, and waits for what others have of the one before.
    void leaveLife(qint64 knownElsewhere);
    void takeKeys(const MachineMessage &message);
    Result<void> findWaiting(Import &import) const;
    Result<std::vector<Incoming>> newGroups(const MachineMessage &message, Import &import) const;
    void file(Incoming incoming, Import &import);
    Result<void> deliver(Import &import);
    static std::optional<qint64> nextChain(const Import &import, const std::set<qint64> &stuck);
    void keepWaiting(Import &import);
    Result<void> tidyAndAsk(TakenIn &taken);
    Result<void> apply(const Group &group, const QByteArray &raw, const ChainRow &chain, Import &import);
    Result<void> project(ForeignGroup &foreign, std::optional<qint64> undoes);
    std::optional<qint64> whatItUndoes(const Group &group, ForeignGroup &foreign) const;
    std::vector<MachineMessage::Key> keysFor(const std::vector<QByteArray> &groups) const;

    Studio &m_studio;
    MachineStore m_store{m_studio.connection()};
    std::vector<Question> *m_questions = nullptr; ///< of the message that is being taken in
};

} // namespace benchbook
