// Projection: what another machine's words make of this file's tables. Private to core/journal.
#pragma once

#include "core/journal/action_state.h"
#include "core/journal/atom_heads.h"
#include "core/journal/groups_ahead.h"

namespace benchbook {

/// Something that came together and does not fit: it becomes a row of open_question, the same on every machine.
struct Question
{
    enum class Kind {
        Rule, ///< a rule of the file stood against it
        Name, ///< two rows claim one code
        Kept, ///< removed on one machine, named by something new on another
        Place ///< two rows claim one place, and one is not shown
    };
    Kind kind = Kind::Rule;
    std::string table;
    qint64 row = 0;
    Instant asked = Instant(0);
    std::optional<qint64> person = {};
    QString machine;
    QByteArray sentence = {};
    QStringList arguments = {};
    QString detail;

    qint64 id() const;
};

/// Writes into the tables through the action, so that journal, history and undo know of it. What a row shows follows
/// from its heads; which group came first makes no difference to it.
class Projection
{
public:
    Projection(Action &action, std::vector<Question> &questions);

    /// Takes the words of a group in and shows what they say. Whether all of it is understood.
    bool take(const Group &group);
    /// Shows again what words of a newer Benchbook say, once they are understood.
    bool showAgain(const Group &group);
    /// Gives names and places back that nobody else claims any more, and removes rows that nobody names any more.
    void tidy();
    /// Adds the questions that are not there yet.
    static void ask(Action &action, const std::vector<Question> &questions);

private:
    const TableRule *rule(const QString &table) const;
    /// Shows them again; what was made ready of their rows is used where it still holds.
    bool showWords(const Group &group, const ReadGroup *read);
    const ReadyRow *usable(const RowWord &word, const ReadGroup *read, std::size_t place) const;
    bool addFact(const TableRule &table, const RowWord &word, const ReadyRow *ready);
    void show(const TableRule &table, qint64 row, const ReadyRow *ready = nullptr);
    RowValues valuesToShow(const TableRule &table, qint64 row, const RowHeads &heads, bool whole) const;
    void write(const TableRule &table, qint64 row, RowValues values, bool isNew);
    void add(const TableRule &table, qint64 row, const ReadyRow &ready);
    void tryWrite(const TableRule &table, qint64 row, const RowValues &values, bool isNew);
    void removeOrKeep(const TableRule &table, qint64 row);
    bool bringBackNamed(const TableRule &table, const RowValues &values);
    bool makeRoom(const TableRule &table, qint64 row, RowValues &values, const QString &failure);
    void keepClaimed(const TableRule &table, qint64 row, RowValues &values) const;
    void claim(const TableRule &table, qint64 row, const QString &column, const QString &claimed);
    QString otherName(const TableRule &table, const std::string &column, const QString &name, qint64 row) const;
    QString letterOf(qint64 row) const;
    bool isUnderstood(const TableRule &table, const Cells &cells) const;

    Action &m_action;
    ActionState &m_state;
    MachineStore m_store;
    AtomHeads m_heads;
    std::vector<Question> &m_questions;
};

} // namespace benchbook
