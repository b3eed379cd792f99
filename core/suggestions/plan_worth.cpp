#include "core/suggestions/plan_worth.h"

#include <algorithm>

namespace benchbook {

PlanWorth::PlanWorth(const SuggestionSources &sources) : m_sources(sources)
{
    for (const AdvisedPrice &variant : sources.prices) {
        if (!variant.current)
            continue;
        if (const auto leaves = variant.leavesAt(*variant.current))
            m_leaves[variant.variant.value()] = std::max(Money(), *leaves);
    }
    for (std::size_t i = 0; i < sources.needs.lines.size(); ++i) {
        if (sources.needs.lines[i].made)
            continue;
        for (const EndDemand &end : demandsBehind(sources.needs, int(i))) {
            if (end.demand >= 0)
                m_lackingOf[end.demand].insert(sources.needs.lines[i].item);
        }
    }
}

/// What of it neither lies there nor is in the making, nor, of a forecast, stands in an order.
Quantity PlanWorth::toBeMade(int demand) const
{
    const int place = m_sources.needs.demands[std::size_t(demand)].need;
    if (place < 0)
        return {};
    const PlannedNeed &need = m_sources.needs.needs[std::size_t(place)];
    Quantity rest = need.quantity;
    for (const NeedCover &cover : m_sources.needs.coversOf(need))
        rest -= cover.kind == CoverKind::Planned ? Quantity() : cover.quantity;
    return rest;
}

PlanWorth::Waiting PlanWorth::waitingOf(int demand) const
{
    const NeedsInput &input = m_sources.plan.book.needs;
    const PlanDemand &wanted = input.demands[std::size_t(demand)];
    if (m_sources.plan.items[std::size_t(wanted.item)].isVariant)
        return {wanted.item, int(toBeMade(demand).wholeUnits())};
    if (wanted.open < 0)
        return {};
    // A work order that lacks material: the pieces that are to come out of it.
    const OpenSupply &work = input.open[std::size_t(wanted.open)];
    return {work.item, int(work.quantity.wholeUnits())};
}

std::optional<Money> PlanWorth::leaves(int item) const
{
    if (item < 0 || !m_sources.plan.items[std::size_t(item)].isVariant)
        return std::nullopt;
    const auto known = m_leaves.find(m_sources.plan.book.needs.items[std::size_t(item)].record);
    return known == m_leaves.end() ? std::nullopt : std::optional(known->second);
}

std::optional<MoneyRange> PlanWorth::ofBought(const std::vector<int> &lines) const
{
    std::set<int> demands;
    for (const int line : lines) {
        for (const EndDemand &end : demandsBehind(m_sources.needs, line)) {
            if (end.demand >= 0)
                demands.insert(end.demand);
        }
    }
    std::optional<MoneyRange> worth;
    for (const int demand : demands) {
        const Waiting waiting = waitingOf(demand);
        const std::optional<Money> each = leaves(waiting.item);
        if (!each)
            continue;
        const auto lacking = m_lackingOf.find(demand);
        const qint64 among = lacking == m_lackingOf.end() ? 1 : std::max<qint64>(1, qint64(lacking->second.size()));
        const Money share = each->times(waiting.pieces).portion(1, among, Rounding::Down);
        if (!worth)
            worth = MoneyRange{};
        if (isFirm(m_sources.plan.book.needs.demands[std::size_t(demand)].kind))
            worth->low += share;
        worth->likely += share;
        worth->high += share;
    }
    return worth;
}

std::optional<MoneyRange> PlanWorth::ofMade(int line) const
{
    const PlannedLine &made = m_sources.needs.lines[std::size_t(line)];
    const std::optional<Money> each = leaves(made.item);
    if (!each)
        return std::nullopt;
    qint64 ordered = 0;
    qint64 expected = 0;
    for (const EndDemand &end : demandsBehind(m_sources.needs, line)) {
        if (end.demand < 0)
            continue;
        const bool firm = isFirm(m_sources.plan.book.needs.demands[std::size_t(end.demand)].kind);
        (firm ? ordered : expected) += end.quantity.wholeUnits();
    }
    // For the shelf alone: whether it sells nobody said.
    if (ordered + expected == 0)
        return std::nullopt;
    const qint64 all = std::max(ordered + expected, made.good.wholeUnits());
    return MoneyRange{each->times(ordered), each->times(ordered + expected), each->times(all)};
}

QString PlanWorth::firstFirmCode(const std::vector<int> &lines) const
{
    QString first;
    QDate day;
    for (const int line : lines) {
        for (const EndDemand &end : demandsBehind(m_sources.needs, line)) {
            if (end.demand < 0)
                continue;
            const PlanDemand &demand = m_sources.plan.book.needs.demands[std::size_t(end.demand)];
            const QString code = m_sources.plan.demandCodes[std::size_t(end.demand)];
            if (isFirm(demand.kind) && !code.isEmpty() &&
                (!day.isValid() || std::pair(demand.day, code) < std::pair(day, first))) {
                day = demand.day;
                first = code;
            }
        }
    }
    return first;
}

} // namespace benchbook
