// Action: the only way to write into a studio file.
#pragma once

#include "core/journal/change_bus.h"
#include "core/journal/reader.h"
#include "core/journal/sentence.h"

#include <QByteArray>

#include <initializer_list>
#include <memory>
#include <span>

namespace benchbook {

class Studio;
struct ActionState;

using Columns = std::initializer_list<Column>;

/// One thing a person does, while it is being done. It exists inside Studio::perform: what is written
/// through it becomes one transaction, one journal entry and one undo, or does not happen at all.
class Action
{
public:
    explicit Action(ActionState &state) : m_state(state) {}
    Action(const Action &) = delete;
    Action &operator=(const Action &) = delete;

    Instant now() const;
    /// The day of `now` in the studio's time zone.
    QDate today() const;
    PersonRef person() const;
    const Reader &reader() const;
    Query query(std::string_view sql) const { return reader().query(sql); }

    template <class Tag> Id<Tag> newId() { return Id<Tag>(nextId()); }
    /// The next human number of a table's `number` column. A number once given is not given again
    /// while this file is open, even if its row was taken back.
    int nextNumber(const char *table);

    /// Adds a row. Columns not named keep the table's default.
    template <class Tag> void add(const char *table, Id<Tag> id, Columns columns)
    {
        addRow(table, id.value(), columns);
    }
    void addRow(const char *table, qint64 id, std::span<const Column> columns);
    void addRow(const char *table, qint64 id, Columns columns)
    {
        addRow(table, id, std::span<const Column>(columns.begin(), columns.size()));
    }
    /// Changes columns of a description, or erases personal ones of a fact; what already holds the value is not written
    /// or journaled. Returns whether anything changed.
    template <class Tag> bool change(const char *table, Id<Tag> id, Columns columns)
    {
        return changeRow(table, id.value(), std::span<const Column>(columns.begin(), columns.size()));
    }
    bool changeRow(const char *table, qint64 id, std::span<const Column> columns);
    /// Deletes the row of a description that nothing points at (a line of a draft, a running timer).
    /// What people know by name is hidden instead: see setHidden in record.h.
    template <class Tag> void remove(const char *table, Id<Tag> id) { removeRow(table, id.value()); }
    void removeRow(const char *table, qint64 id);

    /// Replaces the sentence this action will be known by, once its parts are known.
    void say(Sentence sentence);
    /// Forgets the journal's key of this subject: see Seal.
    void destroyPersonalKey(qint64 subject);

    ActionState &state() const { return m_state; }

private:
    qint64 nextId();
    ActionState &m_state;
};

} // namespace benchbook
