#include "core/planning/what_if/plan_figures.h"

#include "core/base/attempt.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <set>

namespace benchbook {
namespace {

struct PlanFiguresText
{
    Q_DECLARE_TR_FUNCTIONS(PlanFigures)
};

using Delivery = std::pair<int, QDate>; ///< supplier and day

std::set<Delivery> deliveriesOf(const PlanBook &book, const NeedsPlan &plan)
{
    std::set<Delivery> deliveries;
    for (const PlannedLine &line : plan.lines) {
        if (!line.made) {
            const PlanItem &item = book.needs.items[std::size_t(line.item)];
            deliveries.insert({item.sources[std::size_t(line.source)].supplier, line.due});
        }
    }
    return deliveries;
}

Money freightOf(const PlanBook &book, const std::set<Delivery> &deliveries)
{
    Money freight;
    for (const auto &[supplier, day] : deliveries)
        freight += book.needs.suppliers[std::size_t(supplier)].freight;
    return freight;
}

/// What lies on the shelf at the end of each week, item by item, in money.
class BoundMoney
{
public:
    BoundMoney(const PlanBook &book, const NeedsPlan &plan)
        : m_book(book),
          m_plan(plan),
          m_weeks(std::size_t(std::max<qint64>(0, book.needs.today.daysTo(book.needs.until))) / 7 + 1),
          m_change(book.needs.items.size(), std::vector<Quantity>(m_weeks))
    {
        for (std::size_t i = 0; i < book.needs.items.size(); ++i)
            m_change[i][0] += book.needs.items[i].onHand + book.needs.items[i].remnants;
        for (std::size_t i = 0; i < book.needs.open.size(); ++i)
            come(book.needs.open[i].item, plan.openReady[i], book.needs.open[i].quantity);
        for (const PlannedLine &line : plan.lines)
            come(line.item, line.ready, line.good);
        for (const PlannedNeed &need : plan.needs) {
            if (need.kind != WantKind::Keep)
                leave(need);
        }
    }

    void putInto(PlanFigures &figures) const
    {
        std::vector<Money> weeks(m_weeks);
        for (std::size_t item = 0; item < m_change.size(); ++item) {
            const std::optional<PricePer> &value = m_book.needs.items[item].value;
            Quantity lying;
            bool any = false;
            for (std::size_t week = 0; week < m_weeks; ++week) {
                lying += m_change[item][week];
                any = any || lying > Quantity();
                if (value && lying > Quantity())
                    weeks[week] += value->of(lying);
            }
            figures.unvaluedItems += any && !value ? 1 : 0;
        }
        Money sum;
        for (const Money week : weeks) {
            sum += week;
            figures.boundPeak = std::max(figures.boundPeak, week);
        }
        figures.boundMean = sum.portion(1, qint64(m_weeks), Rounding::HalfEven);
    }

private:
    void come(int item, QDate day, Quantity quantity)
    {
        if (const auto week = weekOf(day); week < m_weeks)
            m_change[std::size_t(item)][week] += quantity;
    }

    /// Taken when it is wanted, or when the last of it comes.
    void leave(const PlannedNeed &need)
    {
        if (const auto week = weekOf(need.ready.isValid() ? std::max(need.day, need.ready) : QDate()); week < m_weeks)
            m_change[std::size_t(need.item)][week] -= need.quantity - need.missing;
    }

    std::size_t weekOf(QDate day) const
    {
        return day.isValid() ? std::size_t(std::max<qint64>(0, m_book.needs.today.daysTo(day)) / 7) : m_weeks;
    }

    const PlanBook &m_book;
    const NeedsPlan &m_plan;
    std::size_t m_weeks;
    std::vector<std::vector<Quantity>> m_change; ///< by item and week
};

void countOrders(const PlanBook &book, const WorkedPlan &plan, PlanFigures &figures)
{
    for (std::size_t i = 0; i < book.needs.demands.size(); ++i) {
        if (book.needs.demands[i].kind != WantKind::Order || plan.needs.demands[i].need < 0)
            continue;
        const DemandFate &fate = plan.fates[i];
        ++figures.orders;
        figures.neverOrders += fate.never ? 1 : 0;
        figures.lateOrders += fate.never || fate.lateDays > 0 ? 1 : 0;
        figures.lateDays += fate.lateDays;
        figures.worstLateDays = std::max(figures.worstLateDays, fate.lateDays);
    }
}

void countLoad(const LoadPlan &load, PlanFigures &figures)
{
    for (const WeekLoad &week : load.weeks) {
        if (week.free() > 0)
            figures.peakLoad = std::max(figures.peakLoad, week.share());
        figures.overWeeks += week.isOver() ? 1 : 0;
        figures.overSeconds += week.over();
    }
}

std::vector<Money> goodsByItem(const PlanBook &book, const NeedsPlan &plan)
{
    std::vector<Money> goods(book.needs.items.size());
    for (const PlannedLine &line : plan.lines) {
        if (line.cost)
            goods[std::size_t(line.item)] += *line.cost;
    }
    return goods;
}

std::vector<int> linesElsewhere(const PlanBook &book, const NeedsPlan &plan)
{
    std::vector<int> lines(book.needs.items.size(), 0);
    for (const PlannedLine &line : plan.lines)
        lines[std::size_t(line.item)] += line.source > 0 ? 1 : 0;
    return lines;
}

/// The greatest of one kind.
template <class Greater>
void addGreatest(std::vector<PlanDifference> &all, std::vector<PlanDifference> some, int most, Greater &&greater)
{
    std::stable_sort(some.begin(), some.end(), greater);
    some.resize(std::min(some.size(), std::size_t(most)));
    all.insert(all.end(), some.begin(), some.end());
}

std::vector<PlanDifference> dearerItems(const PlanBook &base, const WorkedPlan &before, const WorkedPlan &after)
{
    const std::vector<Money> was = goodsByItem(base, before.needs);
    const std::vector<Money> is = goodsByItem(base, after.needs);
    std::vector<PlanDifference> list;
    for (std::size_t i = 0; i < was.size(); ++i) {
        if (was[i] != is[i])
            list.push_back({.kind = DifferenceKind::Dearer, .item = int(i), .money = is[i] - was[i]});
    }
    return list;
}

std::vector<PlanDifference> laterOrders(const PlanBook &base, const WorkedPlan &before, const WorkedPlan &after,
                                        DifferenceKind kind)
{
    std::vector<PlanDifference> list;
    for (std::size_t i = 0; i < base.needs.demands.size(); ++i) {
        const DemandFate &was = before.fates[i];
        const DemandFate &is = after.fates[i];
        if (base.needs.demands[i].kind != WantKind::Order)
            continue;
        PlanDifference one{.kind = kind, .item = is.cause, .demand = int(i), .days = is.lateDays - was.lateDays};
        if (kind == DifferenceKind::NeverComes ? is.never && !was.never : !is.never && !was.never && one.days > 0) {
            // What full weeks add weighs more than what comes late: they are the cause then.
            if (kind == DifferenceKind::Later && is.loadDays - was.loadDays > one.days / 2)
                one.item = -1;
            list.push_back(one);
        }
    }
    return list;
}

/// Of persons and tools together.
qint64 overOf(const WeekLoad &week)
{
    qint64 over = week.over();
    for (const ToolWeek &tool : week.tools)
        over += tool.over();
    return over;
}

std::vector<PlanDifference> fullerWeeks(const WorkedPlan &before, const WorkedPlan &after)
{
    std::vector<PlanDifference> list;
    for (std::size_t week = 0; week < std::min(before.load.weeks.size(), after.load.weeks.size()); ++week) {
        const qint64 more = overOf(after.load.weeks[week]) - overOf(before.load.weeks[week]);
        if (more > 0)
            list.push_back({.kind = DifferenceKind::FullWeek, .count = int(week), .seconds = more});
    }
    return list;
}

} // namespace

PlanFigures figuresOf(const PlanBook &book, const WorkedPlan &plan)
{
    PlanFigures figures;
    for (const PlannedLine &line : plan.needs.lines) {
        if (line.made)
            continue;
        if (line.cost)
            figures.goods += *line.cost;
        else
            ++figures.unpricedLines;
    }
    const std::set<Delivery> deliveries = deliveriesOf(book, plan.needs);
    figures.deliveries = int(deliveries.size());
    figures.freight = freightOf(book, deliveries);
    countOrders(book, plan, figures);
    countLoad(plan.load, figures);
    BoundMoney(book, plan.needs).putInto(figures);
    std::set<int> shortOf;
    for (const PlannedNeed &need : plan.needs.needs) {
        if (need.shortage == Shortage::NotToBeHad)
            shortOf.insert(need.item);
    }
    figures.shortItems = int(shortOf.size());
    return figures;
}

std::vector<PlanDifference> differencesOf(const PlanBook &base, const WorkedPlan &before, const PlanBook &changed,
                                          const WorkedPlan &after, int mostOfKind)
{
    std::vector<PlanDifference> all;
    const auto byDays = [](const PlanDifference &one, const PlanDifference &other) { return one.days > other.days; };
    addGreatest(all, laterOrders(base, before, after, DifferenceKind::NeverComes), mostOfKind, byDays);
    addGreatest(all, laterOrders(base, before, after, DifferenceKind::Later), mostOfKind, byDays);
    addGreatest(all, dearerItems(base, before, after), mostOfKind,
                [](const PlanDifference &one, const PlanDifference &other) {
                    return std::max(one.money, -one.money) > std::max(other.money, -other.money);
                });
    const std::set<Delivery> were = deliveriesOf(base, before.needs);
    const std::set<Delivery> are = deliveriesOf(changed, after.needs);
    const Money freight = freightOf(changed, are) - freightOf(base, were);
    if (!freight.isZero()) {
        all.push_back(
            {.kind = DifferenceKind::MoreFreight, .count = int(are.size()) - int(were.size()), .money = freight});
    }
    std::vector<PlanDifference> elsewhere;
    const std::vector<int> was = linesElsewhere(base, before.needs);
    const std::vector<int> is = linesElsewhere(changed, after.needs);
    for (std::size_t i = 0; i < was.size(); ++i) {
        if (is[i] > was[i])
            elsewhere.push_back({.kind = DifferenceKind::OtherSource, .item = int(i), .count = is[i] - was[i]});
    }
    addGreatest(all, std::move(elsewhere), mostOfKind,
                [](const PlanDifference &one, const PlanDifference &other) { return one.count > other.count; });
    addGreatest(all, fullerWeeks(before, after), mostOfKind,
                [](const PlanDifference &one, const PlanDifference &other) { return one.seconds > other.seconds; });
    return all;
}

Result<std::vector<ComparedPlan>> comparePlans(const PlanBook &book, const std::vector<PlanScenario> &scenarios,
                                               const CancelToken &cancel)
{
    return attempt([&]() -> Result<std::vector<ComparedPlan>> {
        BENCHBOOK_ASSIGN(const WorkedPlan base, workOut(book));
        std::vector<ComparedPlan> compared{{.figures = figuresOf(book, base)}};
        for (const PlanScenario &scenario : scenarios) {
            if (cancel.isCancelled())
                return Error{ErrorCode::Cancelled, PlanFiguresText::tr("Stopped.")};
            BENCHBOOK_ASSIGN(const PlanBook changed, changedPlan(book, scenario.changes));
            BENCHBOOK_ASSIGN(const WorkedPlan plan, workOut(changed));
            compared.push_back({scenario.name, figuresOf(changed, plan), differencesOf(book, base, changed, plan)});
        }
        return compared;
    });
}

} // namespace benchbook
