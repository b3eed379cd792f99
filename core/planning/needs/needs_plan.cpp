#include "core/planning/needs/needs_plan.h"

#include "core/base/attempt.h"
#include "core/planning/needs/demand_needs.h"
#include "core/planning/needs/item_netting.h"

#include <algorithm>
#include <numeric>

namespace benchbook {
namespace {

class NeedsPlanner
{
public:
    explicit NeedsPlanner(const NeedsInput &input) : m_input(input), m_days(input), m_open(input) {}

    NeedsPlan plan(std::vector<int> levels)
    {
        m_plan.levels = std::move(levels);
        m_plan.items.resize(m_input.items.size());
        m_plan.needs.reserve(m_input.demands.size() * 2 + m_input.items.size());
        addIndependentNeeds(m_input, m_days, m_plan);
        m_needsOf.resize(m_input.items.size());
        for (std::size_t i = 0; i < m_plan.needs.size(); ++i)
            m_needsOf[std::size_t(m_plan.needs[i].item)].push_back(int(i));
        std::vector<int> order(m_input.items.size());
        std::iota(order.begin(), order.end(), 0);
        std::stable_sort(order.begin(), order.end(), [this](int one, int other) {
            return m_plan.levels[std::size_t(one)] < m_plan.levels[std::size_t(other)];
        });
        m_linesOf.resize(m_input.items.size());
        for (const int item : order)
            planItem(item);
        pegLines();
        findReadyDays(order);
        findOutcomes();
        return std::move(m_plan);
    }

private:
    void planItem(int item)
    {
        const std::size_t first = m_plan.lines.size();
        takeExpectedFromKeep(item);
        ItemNetting(m_input, m_days, m_open, m_plan, item).meet(m_needsOf[std::size_t(item)]);
        m_linesOf[std::size_t(item)] = {int(first), int(m_plan.lines.size())};
        for (std::size_t i = first; i < m_plan.lines.size(); ++i)
            explode(int(i));
    }

    /// A minimum was chosen to last until more can come: work that is only expected draws on it until then. The item's
    /// own forecast says so to whoever writes down the minimum; what the lines of others take is known here alone.
    void takeExpectedFromKeep(int item)
    {
        const QDate covered = m_input.items[std::size_t(item)].keepCovers;
        if (!covered.isValid())
            return;
        PlannedNeed *kept = nullptr;
        Quantity expected;
        for (const int index : m_needsOf[std::size_t(item)]) {
            PlannedNeed &need = m_plan.needs[std::size_t(index)];
            if (need.kind == WantKind::Keep)
                kept = &need;
            else if (need.line >= 0 && !need.firm && need.day <= covered)
                expected += need.quantity;
        }
        if (kept)
            kept->quantity = std::max(Quantity(), kept->quantity - expected);
    }

    /// What a line takes, on the day it begins.
    void explode(int index)
    {
        PlannedLine &line = m_plan.lines[std::size_t(index)];
        const PlanItem &item = m_input.items[std::size_t(line.item)];
        line.firstNeed = int(m_plan.needs.size());
        if (!line.made)
            return;
        for (std::size_t i = 0; i < item.inputs.size(); ++i) {
            PlanInput input = item.inputs[i];
            if (line.demand >= 0 && !choose(input, int(i), m_input.demands[std::size_t(line.demand)]))
                continue;
            Quantity wanted = inputNeed(input, line.quantity);
            if (m_input.items[std::size_t(input.item)].counted)
                wanted = wholePieces(wanted);
            if (wanted.isZero())
                continue;
            PlannedNeed need{.item = input.item, .quantity = wanted};
            need.day = line.start;
            need.kind = line.firm ? WantKind::WorkOrder : WantKind::Forecast;
            need.firm = line.firm;
            need.line = index;
            need.fromRemnants = input.fromRemnants;
            m_needsOf[std::size_t(input.item)].push_back(int(m_plan.needs.size()));
            m_plan.needs.push_back(need);
            ++line.needs;
        }
    }

    /// No where the customer leaves it out.
    static bool choose(PlanInput &input, int place, const PlanDemand &demand)
    {
        for (const InputChoice &choice : demand.choices) {
            if (choice.input != place)
                continue;
            if (choice.item < 0)
                return false;
            input.item = choice.item;
            input.perPiece = choice.perPiece;
        }
        // This customer chose, or wants the standard: what others may choose does not count.
        input.share = PlanInput::allOfThem;
        return true;
    }

    void pegLines()
    {
        m_plan.firstPeg.assign(m_plan.lines.size() + 1, 0);
        for (const NeedCover &cover : m_plan.covers) {
            if (cover.kind == CoverKind::Planned)
                ++m_plan.firstPeg[std::size_t(cover.supply) + 1];
        }
        std::partial_sum(m_plan.firstPeg.begin(), m_plan.firstPeg.end(), m_plan.firstPeg.begin());
        m_plan.pegs.resize(std::size_t(m_plan.firstPeg.back()));
        std::vector<int> next(m_plan.firstPeg.begin(), m_plan.firstPeg.end() - 1);
        for (std::size_t i = 0; i < m_plan.needs.size(); ++i) {
            for (const NeedCover &cover : m_plan.coversOf(m_plan.needs[i])) {
                if (cover.kind == CoverKind::Planned)
                    m_plan.pegs[std::size_t(next[std::size_t(cover.supply)]++)] = {int(i), cover.quantity};
            }
        }
    }

    QDate readyOf(const NeedCover &cover) const
    {
        if (cover.kind == CoverKind::Open)
            return m_plan.openReady[std::size_t(cover.supply)];
        return cover.kind == CoverKind::Planned ? m_plan.lines[std::size_t(cover.supply)].ready : m_input.today;
    }

    /// From what is bought up to what is finished: a line begins when the last of its inputs is there.
    void findReadyDays(const std::vector<int> &order)
    {
        m_plan.openReady.reserve(m_input.open.size());
        for (const OpenSupply &open : m_input.open)
            m_plan.openReady.push_back(std::max(open.day, m_input.today));
        for (auto item = order.rbegin(); item != order.rend(); ++item) {
            for (int line = m_linesOf[std::size_t(*item)].first; line < m_linesOf[std::size_t(*item)].second; ++line)
                delayLine(m_plan.lines[std::size_t(line)]);
            for (const int index : m_needsOf[std::size_t(*item)])
                findReadyDay(m_plan.needs[std::size_t(index)]);
        }
    }

    void delayLine(PlannedLine &line)
    {
        QDate start = line.start;
        for (int i = line.firstNeed; i < line.firstNeed + line.needs; ++i) {
            const PlannedNeed &need = m_plan.needs[std::size_t(i)];
            if (!need.ready.isValid() || need.ready > start) {
                start = need.ready;
                line.waitsFor = need.item;
            }
            if (!start.isValid())
                break;
        }
        if (line.waitsFor < 0)
            return;
        const QDate end = start.isValid() ? m_days.endOf(m_input.items[std::size_t(line.item)], start) : QDate();
        line.ready = end.isValid() ? std::max(line.due, end) : QDate();
        // Waiting for a day on which nobody works anyway delays nothing.
        if (line.ready == line.due)
            line.waitsFor = -1;
    }

    void findReadyDay(PlannedNeed &need)
    {
        need.ready = m_input.today;
        bool never = !need.missing.isZero();
        for (const NeedCover &cover : m_plan.coversOf(need)) {
            const QDate ready = readyOf(cover);
            never = never || !ready.isValid();
            need.ready = std::max(need.ready, ready);
        }
        if (never)
            need.ready = QDate();
        const int open = need.demand < 0 ? -1 : m_input.demands[std::size_t(need.demand)].open;
        if (open >= 0)
            delayOpen(m_plan.openReady[std::size_t(open)], need);
    }

    /// A work order under way goes on when its last input comes; its end moves by as much.
    void delayOpen(QDate &ready, const PlannedNeed &need) const
    {
        const OpenSupply &open = m_input.open[std::size_t(m_input.demands[std::size_t(need.demand)].open)];
        if (!need.ready.isValid())
            ready = QDate();
        else if (ready.isValid())
            ready = std::max(
                ready, std::max(open.day, m_input.today).addDays(std::max<qint64>(0, need.day.daysTo(need.ready))));
    }

    void findOutcomes()
    {
        for (std::size_t i = 0; i < m_plan.demands.size(); ++i) {
            DemandOutcome &outcome = m_plan.demands[i];
            if (outcome.need < 0)
                continue;
            const PlannedNeed &need = m_plan.needs[std::size_t(outcome.need)];
            outcome.ready = need.ready;
            outcome.missing = need.missing;
            if (need.ready.isValid())
                outcome.lateDays = int(std::max<qint64>(0, m_input.demands[i].day.daysTo(need.ready)));
        }
    }

    const NeedsInput &m_input;
    ReceiptDays m_days;
    OpenStock m_open;
    NeedsPlan m_plan;
    std::vector<std::vector<int>> m_needsOf;    ///< by item
    std::vector<std::pair<int, int>> m_linesOf; ///< by item: the first, and one behind the last
};

} // namespace

Result<NeedsPlan> planNeeds(const NeedsInput &input)
{
    return attempt([&]() -> Result<NeedsPlan> {
        if (std::vector<Issue> issues = needsIssues(input); !issues.empty())
            return Error::fromIssues(std::move(issues));
        BENCHBOOK_ASSIGN(std::vector<int> levels, itemLevels(input));
        return NeedsPlanner(input).plan(std::move(levels));
    });
}

} // namespace benchbook
