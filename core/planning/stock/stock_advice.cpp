#include "core/planning/stock/stock_advice.h"

#include "core/forecast/series.h"
#include "core/planning/policy/policy_amounts.h"

#include <QThread>

#include <algorithm>
#include <cmath>

namespace benchbook {
namespace {

/// A reorder point is told to about this share of what is asked for until the delivery.
constexpr double finenessOfAmounts = 0.1;
constexpr double finestStep = 0.001;
constexpr double coarsestStep = 1000;
/// Scatter is judged over so many weeks together: a single week of a small studio says nothing.
constexpr int weeksOfScatter = 4;
/// Where no price is known, an order covers so much of a year.
constexpr double yearCoveredUnpriced = 1.0 / 12;
/// Pre-buying looks half a year ahead.
constexpr int partOfYearAhead = 2;
constexpr double forecastShare = 0.8;
constexpr int mostForecastThreads = 4;

/// What is counted goes by whole ones, what is measured by a round amount.
Quantity stepFor(const StockedItem &item, double untilDelivery)
{
    if (item.counted)
        return Quantity::units(1);
    const double wanted = std::max(untilDelivery * finenessOfAmounts, finestStep);
    const double round = std::clamp(std::pow(10.0, std::floor(std::log10(wanted))), finestStep, coarsestStep);
    return amountRoundedUp(round, Quantity::fromMicro(1)).valueOr(Quantity::units(1));
}

double unitPriceOf(const StockedItem &item)
{
    return item.price ? minorsOf(item.price->money) / unitsOf(item.price->quantity) : 0;
}

std::optional<Money> moneyOf(const StockedItem &item, double units)
{
    const Result<Quantity> amount = amountRoundedUp(std::max(units, 0.0), Quantity::fromMicro(1));
    return item.price && amount.ok() ? std::optional(item.price->of(*amount)) : std::nullopt;
}

double scatterOf(const StockedItem &item, const StockQuestion &question)
{
    const int together = question.unit == DemandPeriod::Week ? weeksOfScatter : 1;
    std::vector<double> blocks;
    for (int end = int(item.used.size()); end >= together; end -= together) {
        double sum = 0;
        int known = 0;
        for (int at = end - together; at < end; ++at) {
            const double amount = item.used[std::size_t(at)];
            sum += std::isfinite(amount) ? amount : 0;
            known += std::isfinite(amount) ? 1 : 0;
        }
        blocks.insert(blocks.begin(), known > 0 ? sum * together / known : forecast::unknownDemand);
    }
    return deseasonalisedScatter(blocks, question.perYear / together);
}

/// An order of a period to come takes longer where it would arrive on closed days.
std::vector<OrderingAhead> orderingAhead(const StockQuestion &question, int leadTime)
{
    const double days = 365.25 / question.perYear;
    std::vector<OrderingAhead> ahead;
    for (int period = 0; period < question.perYear / partOfYearAhead; ++period) {
        const QDate arrives = question.today.addDays(qint64(std::lround((period + leadTime) * days)));
        double longer = 0;
        for (const DaySpan &closed : question.closed) {
            if (closed.contains(arrives))
                longer = std::max(longer, std::ceil(double(arrives.daysTo(closed.last) + 1) / days));
        }
        ahead.push_back({leadTime + int(longer), 1});
    }
    return ahead;
}

/// Reckons one line. What it needs of the others (its class) is told beforehand.
class StockLineMaker
{
public:
    StockLineMaker(const StockQuestion &question, const StockDemand &demand, StockLine &line)
        : m_question(question),
          m_item(question.items[std::size_t(line.item)]),
          m_demand(demand),
          m_line(line),
          m_chances(leadTimeChances(m_item.delivered, m_item.quoted.value_or(forecast::unknownDemand)))
    {
    }

    void make()
    {
        m_line.basis = m_demand.basis;
        m_line.uses = m_demand.uses;
        m_line.products = m_demand.products;
        m_line.leadTime = meanLeadTime(m_chances);
        m_line.deliveries = int(m_item.delivered.size());
        m_line.untilDelivery = leadTimeDemand(m_demand.over, m_chances, m_question.rules.reviewPeriods);
        m_step = stepFor(m_item, m_line.untilDelivery.mean() + m_line.untilDelivery.deviation());
        makeReorderPoint();
        makeOrder();
        makeStocking();
        if (!m_item.key.isVariant && m_line.stocking.mode == StockingMode::Keep)
            makePreBuy();
        compareWithFile();
    }

private:
    void makeReorderPoint()
    {
        ReorderRule rule;
        rule.reviewPeriods = m_question.rules.reviewPeriods;
        rule.step = m_step;
        const Result<ReorderPoint> point = reorderPoint(m_demand.over, m_chances, m_line.service, rule);
        if (point.ok())
            m_line.reorder = *point;
    }

    KeepingTerms keepingTerms() const
    {
        KeepingTerms keeping;
        keeping.shareAYear = m_question.rules.keepShareAYear;
        keeping.periodsAYear = m_question.perYear;
        keeping.horizon = m_question.rules.horizon;
        keeping.shelfLife = m_item.shelfLife;
        keeping.longestCover = m_question.rules.longestCover;
        return keeping;
    }

    void makeOrder()
    {
        OrderingTerms terms = m_item.terms;
        terms.round = m_step;
        const Quantity there = m_line.reorder ? m_line.reorder->safetyStock : Quantity();
        const Result<OrderQuantity> order = cheapestOrder(m_demand.over, terms, keepingTerms(), there);
        if (order.ok())
            m_line.order = *order;
    }

    double orderUnits() const
    {
        if (m_line.order)
            return unitsOf(m_line.order->quantity);
        return m_demand.over(1, m_question.perYear).mean() * yearCoveredUnpriced;
    }

    void makeStocking()
    {
        StockingCase stocking;
        stocking.owner = m_item.wish.mode;
        // A variant that lies on the shelf was put there by the owner: customers cannot wait for it.
        stocking.decidedByOwner = m_item.wish.isDecided() || m_item.key.isVariant;
        stocking.demandAYear = m_demand.over(1, m_question.perYear).mean();
        const double years = std::max(1.0, double(m_item.used.size())) / m_question.perYear;
        stocking.ordersAYear = m_demand.uses / years;
        stocking.periodsWithoutDemand = m_item.periodsSinceUse;
        stocking.leadTime = m_line.leadTime;
        stocking.customersWait = m_item.key.isVariant ? 0 : m_question.customersWait;
        stocking.unitPrice = unitPriceOf(m_item);
        stocking.dearerOnDemand = m_question.rules.dearerOnDemand;
        stocking.costOfOrder = m_item.terms.costOfOrder;
        stocking.lostByWaiting = m_question.lostByWaiting;
        stocking.averageStock = (m_line.reorder ? unitsOf(m_line.reorder->safetyStock) : 0) + orderUnits() / 2;
        stocking.shareAYear = m_question.rules.keepShareAYear;
        stocking.ordersForStock = m_line.order ? m_line.order->timesAYear : 1;
        m_line.stocking = stockingAdvice(stocking, m_question.rules.dead.unusedPeriods);
        // Of what nothing is known nothing is advised: what the file says may stand.
        if (m_line.stocking.mode != StockingMode::Keep || m_line.basis == DemandBasis::Nothing)
            m_line.reorder.reset();
    }

    void makePreBuy()
    {
        if (!m_item.price || m_demand.basis == DemandBasis::Nothing)
            return;
        PreBuyCase input;
        input.demand = m_demand.over;
        input.ahead = orderingAhead(m_question, int(std::ceil(m_line.leadTime)));
        input.horizon = m_question.perYear / partOfYearAhead;
        input.position = m_item.position();
        input.price = unitPriceOf(m_item);
        input.keepShareAPeriod = m_question.rules.keepShareAYear / m_question.perYear;
        input.service = m_line.service.service;
        input.step = std::max(m_step, Quantity::fromMicro(1));
        const Result<PreBuy> result = preBuy(input);
        // What is no different from ordering at the reorder point needs no word of its own.
        if (result.ok() && result->orderNow > result->orderNowUsual && !result->why.empty())
            m_line.preBuy = *result;
    }

    double timesOutAt(double level, double orderOf) const
    {
        const double year = m_demand.over(1, m_question.perYear).mean();
        const double cycles = orderOf > 0 ? std::min(year / orderOf, double(m_question.perYear)) : 0;
        return cycles * (1 - m_line.untilDelivery.atMost(level));
    }

    void compareWithFile()
    {
        const double order = orderUnits();
        if (m_line.reorder) {
            m_line.reorderAt = m_line.reorder->reorderAt;
            m_line.fillUpTo = m_line.reorderAt;
            const Result<Quantity> more = amountRoundedUp(order, m_step);
            if (more.ok() && !m_item.key.isVariant)
                m_line.fillUpTo = m_line.reorderAt + *more;
            const double level = unitsOf(m_line.reorderAt);
            m_line.timesOut = timesOutAt(level, order);
            m_line.bound = moneyOf(m_item, std::max(0.0, level - m_line.untilDelivery.mean()) + order / 2);
        } else if (m_item.price) {
            m_line.bound = Money();
        }
        const double now = m_item.reorderAt ? unitsOf(*m_item.reorderAt) : 0;
        const double fill = m_item.fillUpTo ? unitsOf(*m_item.fillUpTo) : 0;
        const double orderNow = fill > now                                           ? fill - now
                                : m_item.reorderAt && *m_item.reorderAt > Quantity() ? order
                                                                                     : 0;
        m_line.serviceNow = m_line.untilDelivery.atMost(now);
        if (m_line.stocking.mode == StockingMode::Keep)
            m_line.timesOutNow = timesOutAt(now, orderNow > 0 ? orderNow : order);
        m_line.boundNow =
            moneyOf(m_item, now > 0 ? std::max(0.0, now - m_line.untilDelivery.mean()) + orderNow / 2 : 0);
        if (!m_line.reorder && m_line.stocking.mode == StockingMode::Keep) {
            m_line.bound = m_line.boundNow;
            m_line.timesOut = m_line.timesOutNow;
        }
    }

    const StockQuestion &m_question;
    const StockedItem &m_item;
    const StockDemand &m_demand;
    StockLine &m_line;
    std::vector<LeadTimeChance> m_chances;
    Quantity m_step;
};

DeadStock deadStockOf(const StockQuestion &question, const StockedItem &item, const StockDemand &demand)
{
    // What came lately and was never used may only wait for its first use.
    if (demand.basis == DemandBasis::Nothing && item.periodsHere < question.rules.dead.unusedPeriods)
        return {};
    DeadStockItem dead;
    dead.onHand = item.onHand;
    dead.value = item.value.value_or(Money());
    dead.periodsSinceUse = item.periodsSinceUse;
    dead.demand = demand.over;
    dead.shelfLeft = item.shelfLeft;
    dead.step = stepFor(item, demand.over(1, question.rules.dead.longestCover).mean());
    for (std::size_t way = 0; way < item.ways.size(); ++way) {
        dead.offers.push_back(item.ways[way].offer);
        dead.offers.back().reference = int(way);
    }
    return deadStock(dead, question.rules.dead);
}

std::vector<StockLine> classedLines(const StockQuestion &question, const std::vector<StockDemand> &demands)
{
    std::vector<StockLine> lines;
    std::vector<ClassedItem> classed;
    for (std::size_t at = 0; at < question.items.size(); ++at) {
        const StockedItem &item = question.items[at];
        if (!item.kept)
            continue;
        lines.push_back({.item = int(at)});
        classed.push_back(
            {demands[at].over(1, question.perYear).mean() * unitPriceOf(item), scatterOf(item, question)});
    }
    const std::vector<ItemClass> classes = classifyItems(classed, question.rules.classes);
    for (std::size_t at = 0; at < lines.size(); ++at) {
        const std::optional<Ratio> own = question.items[std::size_t(lines[at].item)].wish.service;
        lines[at].itemClass = classes[at];
        lines[at].service = serviceOf(classes[at], question.rules.classes);
        if (own)
            lines[at].service = {double(own->ppm()) / double(Ratio::one), ServiceWish::By::Owner, 0};
    }
    return lines;
}

StockTerms wantedTerms(const StockLine &line, const StockedItem &facts)
{
    return {facts.key, line.stocking.mode, line.reorderAt, line.fillUpTo};
}

/// Nobody orders 6048.98 dm²: the amount is as round as the others of this item, and whole packs.
Quantity roundOrder(const StockLine &line, const StockedItem &facts, Quantity quantity)
{
    if (quantity <= Quantity())
        return {};
    quantity = std::max(quantity, facts.terms.minimum);
    const Quantity round = stepFor(facts, line.untilDelivery.mean() + line.untilDelivery.deviation());
    const Quantity multiple = std::max(facts.terms.multiple, Quantity::fromMicro(1));
    return roundMultiple(roundMultiple(multiple, round), quantity);
}

Quantity boughtAhead(const StockLine &line) { return line.preBuy ? line.preBuy->orderNow : Quantity(); }

} // namespace

bool StockLine::changes(const StockedItem &facts) const
{
    const StockTerms wanted = wantedTerms(*this, facts);
    if (wanted.mode != facts.wish.mode)
        return true;
    if (wanted.mode == StockingMode::Keep && !reorder)
        return false;
    if (wanted.mode != StockingMode::Keep)
        return facts.reorderAt && *facts.reorderAt > Quantity();
    return wanted.reorderAt != facts.reorderAt.value_or(Quantity()) ||
           (!wanted.key.isVariant && wanted.fillUpTo != facts.fillUpTo.value_or(Quantity()));
}

std::optional<StockTerms> StockLine::terms(const StockedItem &facts) const
{
    return changes(facts) ? std::optional(wantedTerms(*this, facts)) : std::nullopt;
}

bool StockLine::isLow(const StockedItem &facts) const
{
    return reorder && facts.position() <= reorderAt && reorderAt > Quantity();
}

Quantity StockLine::orderNow(const StockedItem &facts) const
{
    if (facts.key.isVariant)
        return {};
    const Quantity low = isLow(facts) ? fillUpTo - facts.position() : Quantity();
    return roundOrder(*this, facts, std::max(boughtAhead(*this), low));
}

Quantity StockLine::orderInForce(const StockedItem &facts) const
{
    if (facts.key.isVariant)
        return {};
    const Quantity low = facts.isLow() ? facts.fillsUpTo() - facts.position() : Quantity();
    return roundOrder(*this, facts, std::max(boughtAhead(*this), low));
}

std::vector<const StockLine *> StockAdvice::dead() const
{
    std::vector<const StockLine *> found;
    for (const std::vector<StockLine> *part : {&lines, &deadOnly}) {
        for (const StockLine &line : *part) {
            if (line.dead.dead)
                found.push_back(&line);
        }
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const StockLine *one, const StockLine *other) { return one->dead.bound > other->dead.bound; });
    return found;
}

Result<StockAdvice> adviseOnStock(const StockQuestion &question, Progress progress)
{
    OutlookCache cache;
    const int threads = std::clamp(QThread::idealThreadCount(), 1, mostForecastThreads);
    return adviseOnStock(question, cache, threads, std::move(progress));
}

Result<StockAdvice> adviseOnStock(const StockQuestion &question, OutlookCache &cache, int threads, Progress progress)
{
    BENCHBOOK_ASSIGN(std::vector<StockDemand> demands,
                     stockDemands(question, cache, threads, progress.part(0, forecastShare)));
    StockAdvice advice;
    advice.lines = classedLines(question, demands);
    Progress rest = progress.part(forecastShare, 1);
    for (std::size_t at = 0; at < advice.lines.size(); ++at) {
        if (progress.isCancelled())
            return Error{ErrorCode::Cancelled, {}};
        StockLine &line = advice.lines[at];
        const StockedItem &item = question.items[std::size_t(line.item)];
        StockLineMaker(question, demands[std::size_t(line.item)], line).make();
        line.dead = deadStockOf(question, item, demands[std::size_t(line.item)]);
        advice.bound += line.bound.value_or(Money());
        advice.boundNow += line.boundNow.value_or(Money());
        advice.timesOut += line.timesOut;
        advice.timesOutNow += line.timesOutNow;
        rest.step(double(at + 1) / double(advice.lines.size()));
    }
    for (std::size_t at = 0; at < question.items.size(); ++at) {
        if (question.items[at].kept)
            continue;
        StockLine line{.item = int(at), .basis = demands[at].basis, .uses = demands[at].uses};
        line.dead = deadStockOf(question, question.items[at], demands[at]);
        if (line.dead.dead)
            advice.deadOnly.push_back(std::move(line));
    }
    advice.demands = std::move(demands);
    return advice;
}

StockCurve stockCurve(const StockQuestion &question, const StockAdvice &advice)
{
    StockCurve result;
    std::vector<CurveItem> items;
    for (std::size_t at = 0; at < advice.lines.size(); ++at) {
        const StockLine &line = advice.lines[at];
        const StockedItem &item = question.items[std::size_t(line.item)];
        if (!line.reorder || !line.order || !item.price)
            continue;
        items.push_back(
            {line.untilDelivery, unitPriceOf(item), line.order->timesAYear, unitsOf(line.order->quantity) / 2});
        result.lines.push_back(int(at));
    }
    result.curve = serviceCurve(items);
    return result;
}

std::vector<ServiceAsked> servicesAt(const StockQuestion &question, const StockAdvice &advice, const StockCurve &curve,
                                     const CurvePoint &point)
{
    std::vector<ServiceAsked> asked;
    for (std::size_t at = 0; at < curve.lines.size() && at < point.services.size(); ++at) {
        const StockLine &line = advice.lines[std::size_t(curve.lines[at])];
        const auto ppm = qint64(std::llround(point.services[at] * double(Ratio::one)));
        asked.push_back({question.items[std::size_t(line.item)].key,
                         std::clamp(Ratio::fromPpm(ppm), leastServiceWish, mostServiceWish)});
    }
    return asked;
}

} // namespace benchbook
