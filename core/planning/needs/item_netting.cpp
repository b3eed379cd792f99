#include "core/planning/needs/item_netting.h"

#include <algorithm>
#include <numeric>

namespace benchbook {
namespace {

int urgencyRank(const PlannedNeed &need)
{
    if (need.kind == WantKind::Keep)
        return 2;
    return need.firm ? 0 : 1;
}

} // namespace

OpenStock::OpenStock(const NeedsInput &input)
    : order(input.open.size()),
      firstOfItem(input.items.size() + 1, 0),
      firstOfDemand(input.demands.size(), -1),
      nextOfDemand(input.open.size(), -1)
{
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](int one, int other) {
        const OpenSupply &a = input.open[std::size_t(one)];
        const OpenSupply &b = input.open[std::size_t(other)];
        return a.item != b.item ? a.item < b.item : a.day < b.day;
    });
    left.reserve(input.open.size());
    for (const OpenSupply &supply : input.open) {
        left.push_back(supply.quantity);
        ++firstOfItem[std::size_t(supply.item) + 1];
    }
    std::partial_sum(firstOfItem.begin(), firstOfItem.end(), firstOfItem.begin());
    for (auto at = order.rbegin(); at != order.rend(); ++at) {
        const int demand = input.open[std::size_t(*at)].demand;
        if (demand >= 0)
            nextOfDemand[std::size_t(*at)] = std::exchange(firstOfDemand[std::size_t(demand)], *at);
    }
}

ItemNetting::ItemNetting(const NeedsInput &input, const ReceiptDays &days, OpenStock &open, NeedsPlan &plan, int item)
    : m_input(input),
      m_days(days),
      m_open(open),
      m_plan(plan),
      m_index(item),
      m_item(input.items[std::size_t(item)]),
      m_yield(m_item.yields),
      m_earliest(days.earliest(m_item)),
      m_totals(plan.items[std::size_t(item)]),
      m_nextOpen(open.firstOfItem[std::size_t(item)])
{
    m_totals.leftStock = m_item.onHand;
    m_totals.leftRemnants = m_item.remnants;
}

/// Urgent ones first, then by day, rank and who takes it: the order decides who gets what there is, so it hangs on
/// nothing but the plan itself.
void ItemNetting::sortByUrgency(std::vector<int> &needs) const
{
    constexpr int takerBits = 32;
    constexpr int rankBits = 2;
    constexpr int dayBits = 28;
    std::vector<std::pair<quint64, int>> keys;
    keys.reserve(needs.size());
    for (const int index : needs) {
        const PlannedNeed &need = m_plan.needs[std::size_t(index)];
        quint64 key = need.firm && inFence(need) ? 0 : 1;
        key = key << dayBits | quint64(need.day.toJulianDay());
        key = key << rankBits | quint64(urgencyRank(need));
        key = key << takerBits | quint64(need.line < 0 ? 0 : m_plan.lines[std::size_t(need.line)].item + 1);
        keys.emplace_back(key, index);
    }
    std::sort(keys.begin(), keys.end());
    std::transform(keys.begin(), keys.end(), needs.begin(), [](const auto &key) { return key.second; });
}

void ItemNetting::meet(std::vector<int> &needs)
{
    sortByUrgency(needs);
    m_waiting.reserve(needs.size());
    // What is set aside or made for somebody is theirs, whoever comes before them.
    for (const int index : needs) {
        const PlannedNeed &need = m_plan.needs[std::size_t(index)];
        m_waiting.push_back(waitOf(index));
        if (need.firm && inFence(need))
            ++m_sectionEnd;
        m_totals.wanted += need.quantity;
    }
    for (std::size_t place = 0; place < m_waiting.size(); ++place)
        meetOne(place);
    for (int at = m_open.firstOfItem[std::size_t(m_index)]; at < m_open.firstOfItem[std::size_t(m_index) + 1]; ++at)
        m_totals.leftOpen += m_open.left[std::size_t(m_open.order[std::size_t(at)])];
    for (const Quantity left : m_lineLeft)
        m_totals.leftPlanned += left;
}

void ItemNetting::addCover(PlannedNeed &need, CoverKind kind, int supply, Quantity quantity)
{
    if (quantity.isZero())
        return;
    m_plan.covers.push_back({kind, supply, quantity});
    ++need.covers;
}

/// Only reckons; the covers are written when the need's turn comes, so that those of one need stand together.
ItemNetting::Wait ItemNetting::waitOf(int index)
{
    const PlannedNeed &need = m_plan.needs[std::size_t(index)];
    Wait wait{.need = index, .firstOwn = int(m_own.size())};
    if (need.demand < 0)
        return wait;
    const auto take = [&](const NeedCover &cover) {
        if (cover.quantity.isZero())
            return;
        m_own.push_back(cover);
        ++wait.owns;
        wait.own += cover.quantity;
    };
    const PlanDemand &demand = m_input.demands[std::size_t(need.demand)];
    const Quantity reserved = std::min({demand.reserved, need.quantity, m_totals.leftStock});
    m_totals.leftStock -= reserved;
    m_totals.fromStock += reserved;
    take({CoverKind::Reserved, -1, reserved});
    for (int supply = m_open.firstOfDemand[std::size_t(need.demand)]; supply >= 0;
         supply = m_open.nextOfDemand[std::size_t(supply)]) {
        const Quantity taken = std::min(m_open.left[std::size_t(supply)], need.quantity - wait.own);
        m_open.left[std::size_t(supply)] -= taken;
        m_totals.fromOpen += taken;
        take({CoverKind::Open, supply, taken});
    }
    return wait;
}

bool ItemNetting::isToChoices(const PlannedNeed &need) const
{
    return need.demand >= 0 && !m_input.demands[std::size_t(need.demand)].choices.empty();
}

bool ItemNetting::isLost(const PlannedNeed &need) const
{
    return need.demand >= 0 && need.kind == WantKind::Forecast && inFence(need);
}

void ItemNetting::leaveMissing(PlannedNeed &need, Quantity rest, Shortage shortage)
{
    need.missing = rest;
    need.shortage = shortage;
    m_totals.missing += rest;
}

const LotRule &ItemNetting::ruleOf(const Receipt &receipt) const
{
    return receipt.source < 0 ? m_item.lot : m_item.sources[std::size_t(receipt.source)].lot;
}

Quantity ItemNetting::coverByRemnants(PlannedNeed &need, Quantity rest)
{
    const RemnantUse use = remnantUse(m_totals.leftRemnants, need.fromRemnants, rest);
    m_totals.leftRemnants -= use.taken;
    m_totals.spoiltRemnants += use.taken - use.covers;
    m_totals.fromRemnants += use.covers;
    addCover(need, CoverKind::Remnants, -1, use.covers);
    return rest - use.covers;
}

Quantity ItemNetting::coverBy(PlannedNeed &need, QDate day, Quantity rest)
{
    const Quantity stock = std::min(rest, m_totals.leftStock);
    m_totals.leftStock -= stock;
    m_totals.fromStock += stock;
    addCover(need, CoverKind::Stock, -1, stock);
    rest -= stock;
    const int end = m_open.firstOfItem[std::size_t(m_index) + 1];
    for (int at = m_nextOpen; at < end && rest > Quantity(); ++at) {
        const int supply = m_open.order[std::size_t(at)];
        Quantity &left = m_open.left[std::size_t(supply)];
        if (day.isValid() && m_input.open[std::size_t(supply)].day > day)
            break;
        const Quantity taken = std::min(rest, left);
        left -= taken;
        rest -= taken;
        m_totals.fromOpen += taken;
        addCover(need, CoverKind::Open, supply, taken);
        if (left.isZero() && at == m_nextOpen)
            ++m_nextOpen;
    }
    for (std::size_t at = m_nextLine; at < m_lines.size() && rest > Quantity(); ++at) {
        if (day.isValid() && m_plan.lines[std::size_t(m_lines[at])].due > day)
            continue;
        const Quantity taken = std::min(rest, m_lineLeft[at]);
        m_lineLeft[at] -= taken;
        rest -= taken;
        m_totals.fromPlanned += taken;
        addCover(need, CoverKind::Planned, m_lines[at], taken);
        m_plan.lines[std::size_t(m_lines[at])].firm |= need.firm && !taken.isZero();
    }
    while (m_nextLine < m_lines.size() && m_lineLeft[m_nextLine].isZero())
        ++m_nextLine;
    return rest;
}

Quantity ItemNetting::missedWithin(std::size_t place, Quantity rest, int days) const
{
    const PlannedNeed &first = m_plan.needs[std::size_t(m_waiting[place].need)];
    const std::size_t end = place < m_sectionEnd ? m_sectionEnd : m_waiting.size();
    const QDate last = first.day.addDays(days - 1);
    const int openEnd = m_open.firstOfItem[std::size_t(m_index) + 1];
    Quantity missed = rest;
    Quantity spare;
    Quantity remnants = m_totals.leftRemnants;
    int nextOpen = m_nextOpen;
    for (std::size_t at = place + 1; at < end; ++at) {
        const PlannedNeed &need = m_plan.needs[std::size_t(m_waiting[at].need)];
        if (need.day > last)
            break;
        if (isToChoices(need) || isLost(need))
            continue;
        for (; nextOpen < openEnd; ++nextOpen) {
            const int supply = m_open.order[std::size_t(nextOpen)];
            if (m_input.open[std::size_t(supply)].day > need.day)
                break;
            spare += m_open.left[std::size_t(supply)];
        }
        Quantity wanted = need.quantity - m_waiting[at].own;
        const RemnantUse use = remnantUse(remnants, need.fromRemnants, wanted);
        remnants -= use.taken;
        wanted -= use.covers;
        const Quantity covered = std::min(spare, wanted);
        spare -= covered;
        missed += wanted - covered;
    }
    return missed;
}

int ItemNetting::addLine(const PlannedNeed &need, const Receipt &receipt, const LotRule &rule, Quantity net)
{
    PlannedLine line{.item = m_index, .made = receipt.source < 0, .source = receipt.source, .net = net};
    line.wanted = need.day;
    line.start = receipt.start;
    line.due = receipt.due;
    line.lateStart = receipt.lateStart;
    line.ready = receipt.due;
    line.firm = need.firm;
    size(line, rule);
    m_plan.lines.push_back(std::move(line));
    return int(m_plan.lines.size()) - 1;
}

/// How much is begun or ordered for what is missing, and what it costs.
void ItemNetting::size(PlannedLine &line, const LotRule &rule)
{
    const Quantity net = line.net;
    line.least = m_item.counted ? m_yield.piecesFor(net) : m_yield.startedFor(net);
    line.quantity = m_item.counted ? wholePieces(lotFor(rule, line.least)) : lotFor(rule, line.least);
    line.good = std::max(m_yield.goodOf(line.quantity), net);
    if (!line.made) {
        const std::optional<PricePer> &price = m_item.sources[std::size_t(line.source)].price;
        if (price)
            line.cost = price->of(line.quantity);
    }
    m_totals.plannedStart += line.quantity;
    m_totals.plannedGood += line.good;
}

void ItemNetting::makeToChoices(PlannedNeed &need, Quantity rest)
{
    const std::optional<Receipt> receipt = m_days.receiptFor(m_item, need.day);
    if (!receipt) {
        leaveMissing(need, rest, Shortage::NotToBeHad);
        return;
    }
    // Whole pieces still, but no batch: what one customer chose nobody else will have.
    const LotRule single{.multiple = ruleOf(*receipt).multiple};
    const int line = addLine(need, *receipt, single, rest);
    m_plan.lines[std::size_t(line)].demand = need.demand;
    m_totals.fromPlanned += rest;
    m_totals.leftPlanned += m_plan.lines[std::size_t(line)].good - rest;
    addCover(need, CoverKind::Planned, line, rest);
}

void ItemNetting::meetOne(std::size_t place)
{
    const Wait &wait = m_waiting[place];
    PlannedNeed &need = m_plan.needs[std::size_t(wait.need)];
    need.firstCover = int(m_plan.covers.size());
    for (int own = 0; own < wait.owns; ++own) {
        m_plan.covers.push_back(m_own[std::size_t(wait.firstOwn + own)]);
        ++need.covers;
    }
    Quantity rest = need.quantity - wait.own;
    if (rest.isZero())
        return;
    if (isToChoices(need)) {
        makeToChoices(need, rest);
        return;
    }
    rest = coverByRemnants(need, rest);
    rest = coverBy(need, need.day, rest);
    if (rest.isZero())
        return;
    if (isLost(need)) {
        leaveMissing(need, rest, Shortage::TooSoon);
        return;
    }
    const std::optional<Receipt> receipt = m_days.receiptFor(m_item, need.day);
    if (!receipt || receipt->lateStart.isValid())
        rest = coverBy(need, receipt ? receipt->due : QDate(), rest);
    if (rest.isZero())
        return;
    if (!receipt) {
        leaveMissing(need, rest, Shortage::NotToBeHad);
        return;
    }
    const LotRule &rule = ruleOf(*receipt);
    const Quantity net = rule.kind == LotRule::Kind::PeriodCover ? missedWithin(place, rest, rule.coverDays) : rest;
    if (!growLast(need, *receipt, rule, net)) {
        m_lines.push_back(addLine(need, *receipt, rule, net));
        m_lineLeft.push_back(m_plan.lines.back().good);
    }
    m_lineLeft.back() -= rest;
    m_totals.fromPlanned += rest;
    addCover(need, CoverKind::Planned, m_lines.back(), rest);
}

/// Nobody orders twice on one day what comes on one day: the line becomes larger instead, where batches are not full
/// ones. All of it is taken already, or nothing more would be needed.
bool ItemNetting::growLast(const PlannedNeed &need, const Receipt &receipt, const LotRule &rule, Quantity net)
{
    if (m_lines.empty() || rule.kind == LotRule::Kind::FixedBatch)
        return false;
    PlannedLine &line = m_plan.lines[std::size_t(m_lines.back())];
    if (line.source != receipt.source || line.start != receipt.start || line.due != receipt.due)
        return false;
    const Quantity taken = line.good;
    m_totals.plannedStart -= line.quantity;
    m_totals.plannedGood -= line.good;
    line.net = taken + net;
    line.firm = line.firm || need.firm;
    if (receipt.lateStart.isValid() && (!line.lateStart.isValid() || receipt.lateStart < line.lateStart))
        line.lateStart = receipt.lateStart;
    line.wanted = std::min(line.wanted, need.day);
    size(line, rule);
    m_lineLeft.back() = line.good - taken;
    m_nextLine = m_lines.size() - 1;
    return true;
}

} // namespace benchbook
