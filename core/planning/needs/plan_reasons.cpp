#include "core/planning/needs/plan_reasons.h"

#include <algorithm>

namespace benchbook {
namespace {

void addLotReasons(const PlannedLine &line, const LotRule &rule, std::vector<PlanReason> &reasons)
{
    if (rule.kind == LotRule::Kind::PeriodCover)
        reasons.push_back({.kind = PlanReasonKind::CoversDays, .count = rule.coverDays});
    const Quantity raised = std::max(line.least, rule.minimum);
    if (raised > line.least)
        reasons.push_back({.kind = PlanReasonKind::ToMinimum, .quantity = raised, .other = line.least});
    if (rule.kind == LotRule::Kind::FixedBatch) {
        const int batches = int(line.quantity.micro() / rule.batch.micro());
        reasons.push_back({.kind = PlanReasonKind::ToBatch, .quantity = rule.batch, .other = raised, .count = batches});
    } else if (line.quantity > raised) {
        reasons.push_back({.kind = PlanReasonKind::ToMultiple, .quantity = rule.multiple, .other = raised});
    }
}

/// The day on which the last of an input is there.
QDate lastInput(const NeedsPlan &plan, const PlannedLine &line)
{
    QDate last;
    for (int i = line.firstNeed; i < line.firstNeed + line.needs; ++i) {
        const PlannedNeed &need = plan.needs[std::size_t(i)];
        if (need.item != line.waitsFor)
            continue;
        if (!need.ready.isValid())
            return {};
        last = std::max(last, need.ready);
    }
    return last;
}

} // namespace

std::vector<PlanReason> reasonsOf(const NeedsInput &input, const NeedsPlan &plan, int index)
{
    const PlannedLine &line = plan.lines[std::size_t(index)];
    const PlanItem &item = input.items[std::size_t(line.item)];
    std::vector<PlanReason> reasons{{.kind = PlanReasonKind::Missing, .quantity = line.net, .day = line.wanted}};
    if (line.least > line.net)
        reasons.push_back({.kind = PlanReasonKind::ForLoss, .quantity = line.least, .other = line.net});
    const LotRule &rule = line.made ? item.lot : item.sources[std::size_t(line.source)].lot;
    if (line.demand >= 0)
        reasons.push_back({.kind = PlanReasonKind::ToChoices});
    else
        addLotReasons(line, rule, reasons);
    if (line.source > 0)
        reasons.push_back({.kind = PlanReasonKind::OtherSource, .count = 0});
    if (line.lateStart.isValid()) {
        const int days = int(line.lateStart.daysTo(input.today));
        reasons.push_back({.kind = PlanReasonKind::StartsLate, .day = line.lateStart, .count = days});
    }
    if (line.waitsFor >= 0)
        reasons.push_back({.kind = PlanReasonKind::WaitsFor, .day = lastInput(plan, line), .count = line.waitsFor});
    Quantity left = line.good;
    for (const LinePeg &peg : plan.pegsOf(index))
        left -= peg.quantity;
    if (left > Quantity())
        reasons.push_back({.kind = PlanReasonKind::LeftOver, .quantity = left});
    return reasons;
}

} // namespace benchbook
