// Episode: machines that work, lose and double bundles, relay, are put back, by chance; and an oracle that keeps what
// each author had seen and nothing else.
#pragma once

#include "tests/core/machines/fleet.h"

#include <set>

namespace benchbook::testing {

/// What is broken on purpose: each of these has to be noticed.
enum class Sabotage { None, MarkAtExport, SameLifeAfterPutBack, LastWriterWins, ShuffledTies };

struct EpisodeSettings
{
    int steps = 40;
    double loss = 0.35;
    double doubled = 0.2;
    double putBack = 0.0; ///< chance a step
    bool removals = true;
    Sabotage sabotage = Sabotage::None;
};

class Episode
{
public:
    Episode(Fleet &fleet, quint64 seed, const EpisodeSettings &settings);

    /// Everything that is wrong in the end, one a line; empty when all promises were kept.
    QString run();
    int roundsToSettle() const { return m_rounds; }
    int operations() const { return static_cast<int>(m_operations.size()); }
    int conflictsSeen() const { return m_conflictsSeen; }

private:
    struct Operation
    {
        GroupRef self;
        VersionVector seen; ///< of its author, before it
        qint64 row = 0;
        QString cell;                      ///< '' for all of the row
        std::map<QString, QString> values; ///< by cell
        bool removes = false;

        bool isAbout(qint64 otherRow, const QString &otherCell) const
        {
            return row == otherRow && (cell.isEmpty() || cell == otherCell);
        }
    };
    struct Flight
    {
        int from;
        int to;
        QByteArray message;
    };

    void addRow(int machine);
    void work(int machine);
    void edit(int machine, qint64 row, const QString &cell);
    void removeRow(int machine, qint64 row);
    void bringBack(int machine, qint64 row);
    void addFact(int machine);
    void undoFact(int machine);
    void settle(int machine, qint64 row, const QString &cell);
    void note(int machine, const VersionVector &before, qint64 row, const QString &cell,
              std::map<QString, QString> values, bool removes = false);
    std::map<QString, QString> shownValues(int machine, qint64 row);
    void send(int from, int to);
    void deliver(std::size_t flight);
    void putBack(int machine);
    void sabotageAfterTaking(int machine, int from);
    QString freshValue(int machine);
    bool isThere(int machine, qint64 row);

    QString check();
    std::vector<const Operation *> headsOf(qint64 row, const QString &cell) const;
    void checkRow(int machine, qint64 row, const std::vector<Conflict> &conflicts, QStringList &faults);
    void checkFacts(int machine, QStringList &faults);
    bool isKnown(const GroupRef &group, const VersionVector &vector) const;

    Fleet &m_fleet;
    Random m_random;
    EpisodeSettings m_settings;
    std::vector<Operation> m_operations;
    std::vector<qint64> m_rows;
    std::vector<std::pair<qint64, GroupRef>> m_facts;
    std::vector<Flight> m_flying;
    std::map<std::pair<int, int>, VersionVector> m_marked; ///< for Sabotage::MarkAtExport
    quint64 m_seed;
    int m_values = 0;
    int m_rounds = 0;
    int m_conflictsSeen = 0;
};

} // namespace benchbook::testing
