// The needs of one item, met in the order of days. Private to core/planning/needs.
#pragma once

#include "core/planning/needs/needs_plan.h"
#include "core/planning/needs/plan_quantity.h"
#include "core/planning/needs/receipt.h"

namespace benchbook {

/// Supplies on their way, by item and day.
struct OpenStock
{
    std::vector<int> order;         ///< into NeedsInput::open, by item, day and place
    std::vector<int> firstOfItem;   ///< into `order`, and one behind the last
    std::vector<Quantity> left;     ///< by open supply
    std::vector<int> firstOfDemand; ///< the open supplies made for a demand, chained; −1: none
    std::vector<int> nextOfDemand;

    explicit OpenStock(const NeedsInput &input);
};

class ItemNetting
{
public:
    ItemNetting(const NeedsInput &input, const ReceiptDays &days, OpenStock &open, NeedsPlan &plan, int item);

    /// Covers the needs, all of this item, and appends the lines that it takes to the plan.
    void meet(std::vector<int> &needs);

private:
    struct Wait
    {
        int need;
        Quantity own = {}; ///< covered by what is set aside or made for it
        int firstOwn = 0;  ///< into m_own
        int owns = 0;
    };

    void sortByUrgency(std::vector<int> &needs) const;
    Wait waitOf(int index);
    void meetOne(std::size_t place);
    void makeToChoices(PlannedNeed &need, Quantity rest);
    void leaveMissing(PlannedNeed &need, Quantity rest, Shortage shortage);
    Quantity coverByRemnants(PlannedNeed &need, Quantity rest);
    /// By stock, and by what is there on that day; invalid: whenever it comes. What is left of `rest`.
    Quantity coverBy(PlannedNeed &need, QDate day, Quantity rest);
    /// What the needs of so many days miss, the one at `place` first.
    Quantity missedWithin(std::size_t place, Quantity rest, int days) const;
    int addLine(const PlannedNeed &need, const Receipt &receipt, const LotRule &rule, Quantity net);
    bool growLast(const PlannedNeed &need, const Receipt &receipt, const LotRule &rule, Quantity net);
    void size(PlannedLine &line, const LotRule &rule);
    void addCover(PlannedNeed &need, CoverKind kind, int supply, Quantity quantity);
    const LotRule &ruleOf(const Receipt &receipt) const;
    bool isToChoices(const PlannedNeed &need) const;
    /// Only expected, and too soon for anything begun today.
    bool isLost(const PlannedNeed &need) const;
    bool inFence(const PlannedNeed &need) const { return m_earliest.isValid() && need.day < m_earliest; }

    const NeedsInput &m_input;
    const ReceiptDays &m_days;
    OpenStock &m_open;
    NeedsPlan &m_plan;
    const int m_index;
    const PlanItem &m_item;
    const RouteYield m_yield;
    const QDate m_earliest;
    ItemTotals &m_totals;
    std::vector<Wait> m_waiting;
    std::vector<NeedCover> m_own;
    std::size_t m_sectionEnd = 0; ///< where the firm needs within the lead time end
    int m_nextOpen;               ///< the first supply that may have something left, into OpenStock::order
    std::vector<int> m_lines;     ///< of this item that may have something left
    std::vector<Quantity> m_lineLeft;
    std::size_t m_nextLine = 0;
};

} // namespace benchbook
