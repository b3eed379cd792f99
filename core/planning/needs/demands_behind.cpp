#include "core/planning/needs/needs_plan.h"

#include <algorithm>
#include <map>

namespace benchbook {
namespace {

class DemandWalk
{
public:
    explicit DemandWalk(const NeedsPlan &plan) : m_plan(plan) {}

    /// Shares so much of the line's output out to what takes it.
    void walk(int line, Quantity quantity)
    {
        const std::span<const LinePeg> pegs = m_plan.pegsOf(line);
        if (quantity.isZero() || pegs.empty())
            return;
        std::vector<qint64> weights;
        Quantity pegged;
        for (const LinePeg &peg : pegs) {
            weights.push_back(peg.quantity.micro());
            pegged += peg.quantity;
        }
        // What nobody needs yet keeps its share of the line.
        weights.push_back((m_plan.lines[std::size_t(line)].good - pegged).micro());
        const std::vector<Quantity> shares = quantity.allocate(weights);
        for (std::size_t i = 0; i < pegs.size(); ++i)
            reach(m_plan.needs[std::size_t(pegs[i].need)], shares[i]);
    }

    std::vector<EndDemand> ends() const
    {
        std::vector<EndDemand> list;
        for (const auto &[key, quantity] : m_ends)
            list.push_back({key.first, key.second, quantity});
        std::stable_sort(list.begin(), list.end(),
                         [](const EndDemand &one, const EndDemand &other) { return one.quantity > other.quantity; });
        return list;
    }

private:
    void reach(const PlannedNeed &need, Quantity quantity)
    {
        if (quantity.isZero())
            return;
        if (need.line >= 0)
            walk(need.line, quantity);
        else
            m_ends[{need.demand, need.item}] += quantity;
    }

    const NeedsPlan &m_plan;
    std::map<std::pair<int, int>, Quantity> m_ends; ///< by demand and item
};

} // namespace

std::vector<EndDemand> demandsBehind(const NeedsPlan &plan, int line)
{
    DemandWalk walk(plan);
    walk.walk(line, plan.lines[std::size_t(line)].good);
    return walk.ends();
}

} // namespace benchbook
