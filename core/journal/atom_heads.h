// AtomHeads: what the machines last said of each description, and what a row shows of it. Private to core/journal.
#pragma once

#include "core/journal/machine_store.h"
#include "core/journal/schema.h"

namespace benchbook {

/// A word on an atom (or, under the atom '', on the row) that no later word replaces knowingly.
struct Head
{
    qint64 chain = 0;     ///< of this file's machine_chain
    QByteArray chainName; ///< the same on every machine
    qint64 seq = 0;
    HybridTime at;
    RowKind kind = RowKind::Changed;
    Cells cells;

    /// Which of two is shown until somebody chooses: the same on every machine.
    bool isShownBefore(const Head &other) const;
};

using Heads = std::vector<Head>;

/// Who says the words of one group, and when.
struct Speaker
{
    qint64 chain = 0;     ///< of this file's machine_chain
    QByteArray chainName; ///< as in Head
    qint64 seq = 0;
    HybridTime at;

    Speaker(qint64 chainRow, const Group &group);
};

/// What all heads of one row say. Which word came first makes no difference to any of it.
class RowHeads
{
public:
    std::map<QString, Heads> atoms; ///< by atom; '' is the row. An atom that is not here is as the row's word says

    bool isEmpty() const { return atoms.empty(); }
    /// Nothing is said about the row itself: it is from before the machines parted, or a fact.
    bool isCommon() const { return !atoms.contains(QString()); }
    /// Nobody spoke of an atom alone: what the row's word says is all there is.
    bool isOfRowOnly() const { return atoms.size() == 1 && !isCommon(); }
    /// A row that was removed shows as long as another machine changed it without knowing.
    bool isVisible() const;
    /// The word that is shown of the atom; of '' the one that tells the whole row. Null if there is none.
    const Head *shown(const QString &atom) const;
    /// The heads between which somebody has to choose; a mere addition says nothing beside a change.
    static std::vector<const Head *> choices(const Heads &heads);
    /// Every word that somebody who sees this row has seen.
    std::vector<const Head *> all() const;
};

/// The atom a column belongs to: its group's name, or its own.
QString atomOf(const ColumnRule &column);

/// What stands in machine_head for these cells; the same on every machine, for the digest is reckoned over it.
QByteArray headText(const Cells &cells);

/// Reads and writes machine_head, one group at a time. Throws StorageFailure.
class AtomHeads
{
public:
    explicit AtomHeads(MachineStore &store) : m_store(store) {}

    RowHeads of(const QString &table, qint64 row) const;
    /// Takes a word in. Words come after those they replace; beyond that, in any order.
    /// `text` is headText() of its cells, where somebody wrote it already.
    void take(const RowWord &word, const Speaker &speaker, const QByteArray &text = {});
    GroupRef refOf(const Head &head) const;

private:
    using RowName = std::pair<QString, qint64>;

    std::vector<QString> spokenOf(const RowWord &word) const;
    void insert(const RowWord &word, const QString &atom, const QByteArray &text, const Speaker &speaker);
    void remove(const RowWord &word, const QString *atom, const std::vector<GroupRef> &superseded);

    MachineStore &m_store;
    /// What was just written of rows that nobody spoke of before: most rows that are asked for next.
    std::map<RowName, RowHeads> m_first;
};

} // namespace benchbook
