#include "core/planning/needs/demand_needs.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

struct DemandNeedsText
{
    Q_DECLARE_TR_FUNCTIONS(NeedsPlan)
};

QDate lastDayOf(const PlanDemand &forecast) { return forecast.until.isValid() ? forecast.until : forecast.day; }

/// Orders were foreseen by the forecast of their own days, the earliest forecast that speaks of them. What it did not
/// hold of them was foreseen by the forecasts it was cut from: who expects one piece a month has heard of it when it is
/// ordered, whatever the week.
class ForeseenOrders
{
public:
    explicit ForeseenOrders(const NeedsInput &input)
        : m_input(input), m_forecasts(input.items.size()), m_ordered(input.demands.size())
    {
        for (std::size_t i = 0; i < input.demands.size(); ++i) {
            if (input.demands[i].kind == WantKind::Forecast)
                m_forecasts[std::size_t(input.demands[i].item)].push_back(int(i));
        }
        for (std::vector<int> &list : m_forecasts) {
            std::stable_sort(list.begin(), list.end(),
                             [&](int one, int other) { return demand(one).day < demand(other).day; });
        }
    }

    /// By demand: what of a forecast is ordered already.
    std::vector<Quantity> ordered()
    {
        std::vector<std::pair<const PlanDemand *, Quantity>> left;
        for (const PlanDemand &order : m_input.demands) {
            if (order.kind != WantKind::Order)
                continue;
            const Quantity rest =
                takeOf(order, order.quantity, [&](const PlanDemand &one) { return isOf(order, one); });
            if (rest > Quantity())
                left.emplace_back(&order, rest);
        }
        for (const auto &[order, rest] : left) {
            const std::set<int> groups = groupsOf(*order);
            takeOf(*order, rest, [&](const PlanDemand &one) { return groups.contains(one.group); });
        }
        return std::move(m_ordered);
    }

private:
    const PlanDemand &demand(int index) const { return m_input.demands[std::size_t(index)]; }
    static bool isOf(const PlanDemand &order, const PlanDemand &forecast)
    {
        return forecast.day <= order.day && order.day <= lastDayOf(forecast);
    }
    std::set<int> groupsOf(const PlanDemand &order) const
    {
        std::set<int> groups;
        for (const int index : m_forecasts[std::size_t(order.item)]) {
            if (isOf(order, demand(index)) && demand(index).group >= 0)
                groups.insert(demand(index).group);
        }
        return groups;
    }
    /// What is left of the quantity when these forecasts of its item took their part.
    template <class Which> Quantity takeOf(const PlanDemand &order, Quantity rest, Which &&isMeant)
    {
        for (const int index : m_forecasts[std::size_t(order.item)]) {
            if (rest.isZero() || !isMeant(demand(index)))
                continue;
            Quantity &ordered = m_ordered[std::size_t(index)];
            const Quantity taken = std::min(rest, demand(index).quantity - ordered);
            ordered += taken;
            rest -= taken;
        }
        return rest;
    }

    const NeedsInput &m_input;
    std::vector<std::vector<int>> m_forecasts; ///< by item, the earliest first
    std::vector<Quantity> m_ordered;
};

/// A forecast of a week is wanted from its first day on; while nothing new can be there, what is left of the week may
/// still be sold.
QDate dayPlannedFor(const PlanDemand &demand, QDate earliest, QDate today)
{
    const QDate day = std::max(demand.day, today);
    if (demand.kind != WantKind::Forecast || !earliest.isValid() || earliest <= day)
        return day;
    return std::max(day, std::min(earliest, lastDayOf(demand)));
}

bool isSensible(const LotRule &rule)
{
    return rule.minimum >= Quantity() && rule.multiple >= Quantity() &&
           (rule.kind != LotRule::Kind::FixedBatch || rule.batch > Quantity()) &&
           (rule.kind != LotRule::Kind::PeriodCover || rule.coverDays > 0);
}

class NeedsChecker
{
public:
    explicit NeedsChecker(const NeedsInput &input) : m_input(input) {}

    std::vector<Issue> issues()
    {
        require(m_input.today.isValid() && m_input.until >= m_input.today, u"until"_s);
        for (std::size_t i = 0; i < m_input.items.size(); ++i)
            checkItem(m_input.items[i], u"items.%1"_s.arg(i));
        for (std::size_t i = 0; i < m_input.demands.size(); ++i)
            checkDemand(m_input.demands[i], u"demands.%1"_s.arg(i));
        for (std::size_t i = 0; i < m_input.open.size(); ++i) {
            const OpenSupply &open = m_input.open[i];
            require(isItem(open.item) && open.quantity > Quantity() && open.day.isValid() &&
                        (open.demand < 0 ||
                         (isDemand(open.demand) && m_input.demands[std::size_t(open.demand)].item == open.item)),
                    u"open.%1"_s.arg(i));
        }
        return std::move(m_issues);
    }

private:
    bool isItem(int item) const { return item >= 0 && std::size_t(item) < m_input.items.size(); }
    bool isDemand(int demand) const { return std::size_t(demand) < m_input.demands.size(); }
    static bool isShare(Ratio ratio) { return ratio >= Ratio() && ratio.ppm() <= Ratio::one; }

    void require(bool sensible, const QString &field)
    {
        if (!sensible)
            m_issues.push_back({field, DemandNeedsText::tr("This does not make sense in a plan: %1.").arg(field)});
    }

    void checkItem(const PlanItem &item, const QString &field)
    {
        require(item.leadDays >= 0 && isSensible(item.lot) && item.onHand >= Quantity() &&
                    item.remnants >= Quantity() && item.keep >= Quantity(),
                field);
        for (const Ratio yield : item.yields)
            require(yield > Ratio() && isShare(yield), field);
        for (const PlanInput &input : item.inputs) {
            require(isItem(input.item) && input.perPiece > Quantity() && input.attrition >= Ratio() &&
                        input.attrition.ppm() <= Ratio::one && isShare(input.share) && isShare(input.fromRemnants),
                    field);
        }
        for (const PlanSource &source : item.sources) {
            require(source.supplier >= 0 && std::size_t(source.supplier) < m_input.suppliers.size() &&
                        source.leadDays >= 0 && isSensible(source.lot) &&
                        (!source.price || source.price->quantity > Quantity()),
                    field);
        }
    }

    void checkDemand(const PlanDemand &demand, const QString &field)
    {
        require(isItem(demand.item) && demand.quantity > Quantity() && demand.day.isValid() &&
                    demand.reserved >= Quantity() && demand.open < int(m_input.open.size()),
                field);
        for (const InputChoice &choice : demand.choices) {
            require(isItem(demand.item) && choice.input >= 0 &&
                        std::size_t(choice.input) < m_input.items[std::size_t(demand.item)].inputs.size() &&
                        (choice.item < 0 || (isItem(choice.item) && choice.perPiece > Quantity())),
                    field);
        }
    }

    const NeedsInput &m_input;
    std::vector<Issue> m_issues;
};

} // namespace

void addIndependentNeeds(const NeedsInput &input, const ReceiptDays &days, NeedsPlan &plan)
{
    const std::vector<Quantity> ordered = ForeseenOrders(input).ordered();
    std::vector<QDate> earliest;
    earliest.reserve(input.items.size());
    for (const PlanItem &item : input.items)
        earliest.push_back(days.earliest(item));
    plan.demands.resize(input.demands.size());
    for (std::size_t i = 0; i < input.demands.size(); ++i) {
        const PlanDemand &demand = input.demands[i];
        plan.demands[i].inOrders = ordered[i];
        const bool over = demand.kind == WantKind::Forecast && lastDayOf(demand) < input.today;
        const Quantity quantity = demand.quantity - ordered[i];
        if (over || demand.day > input.until || quantity.isZero())
            continue;
        PlannedNeed need{.item = demand.item, .quantity = quantity};
        need.day = dayPlannedFor(demand, earliest[std::size_t(demand.item)], input.today);
        need.kind = demand.kind;
        need.firm = isFirm(demand.kind);
        need.demand = int(i);
        plan.demands[i].need = int(plan.needs.size());
        plan.needs.push_back(need);
    }
    for (std::size_t i = 0; i < input.items.size(); ++i) {
        if (input.items[i].keep.isZero())
            continue;
        PlannedNeed need{.item = int(i), .quantity = input.items[i].keep};
        need.day = earliest[i].isValid() ? earliest[i] : input.today;
        need.kind = WantKind::Keep;
        need.firm = false;
        plan.needs.push_back(need);
    }
}

std::vector<Issue> needsIssues(const NeedsInput &input) { return NeedsChecker(input).issues(); }

} // namespace benchbook
