// TraceWalk: from lots step by step back to what they are made of, and on to what was made of them. Private to
// core/trace.
#pragma once

#include "core/trace.h"

#include <map>
#include <set>

namespace benchbook {

struct WalkedLot
{
    Id<Lot> id;
    TraceSide side;
    int distance;
};

struct WalkedOrder
{
    Id<WorkOrder> id;
    TraceSide side;
};

/// Each step asks for all lots found in the step before at once. What was taken back does not count: a use counts by
/// its net quantity, a making by its sign, and a lot whose making was taken back is hidden. What was cut from what, or
/// merged of what, is told by the moves (as lot_descent tells it): a merged lot has several parents. An off-cut that is
/// thrown away goes through the split too and stays the lot it was.
class TraceWalk
{
public:
    TraceWalk(const Reader &reader, const std::vector<Id<Lot>> &subjects, TraceReach reach);

    void walkBack();
    void walkOn();
    /// What this order took of the lots that were found.
    void addUses(Id<WorkOrder> order);

    /// The subjects, then origins and results, each by distance and id.
    const std::vector<WalkedLot> &lots() const { return m_lots; }
    const std::vector<WalkedOrder> &orders() const { return m_orders; }
    int olderOrders() const { return m_olderOrders; }
    TraceSide sideOf(Id<WorkOrder> order) const;
    const std::vector<TracedUse> &uses() const { return m_uses; }
    const std::vector<TracedMaking> &makings() const { return m_makings; }
    const std::vector<TracedCut> &cuts() const { return m_cuts; }

private:
    using Lots = std::vector<Id<Lot>>;
    using Orders = std::vector<Id<WorkOrder>>;

    Lots stepBack(const Lots &from);
    Lots stepOn(const Lots &from);
    void walk(TraceSide side, Lots (TraceWalk::*step)(const Lots &));
    /// The orders that are new among them, the newest first.
    Orders newOrders(Orders found, TraceSide side);
    /// Leaves the oldest of them out, and what they used, so that no more are walked on from than were asked for.
    void keepNewest(Orders &users);
    /// Adds what the query says and returns the lots at its far end.
    Lots takeCuts(const char *sql, const Lots &from, bool back);
    Lots takeUses(const char *sql, const char *parameter, const QString &ids, Orders *orders);
    Lots takeMakings(const char *sql, const char *parameter, const QString &ids, Orders *orders);

    const Reader &m_reader;
    int m_room; ///< for orders on the way on
    int m_olderOrders = 0;
    Lots m_subjects;
    std::vector<WalkedLot> m_lots;
    std::vector<WalkedOrder> m_orders;
    std::set<Id<Lot>> m_knownLots;
    std::map<Id<WorkOrder>, TraceSide> m_knownOrders;
    std::vector<TracedUse> m_uses;
    std::vector<TracedMaking> m_makings;
    std::vector<TracedCut> m_cuts;
    std::set<std::pair<qint64, qint64>> m_ways; ///< between which an edge is there already
};

} // namespace benchbook
