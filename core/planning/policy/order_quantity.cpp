#include "core/planning/policy/order_quantity.h"

#include "core/planning/policy/policy_amounts.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace benchbook {
namespace {

struct OrderQuantityText
{
    Q_DECLARE_TR_FUNCTIONS(OrderQuantityText)
};

Error invalidTerms(const OrderingTerms &terms)
{
    std::vector<Issue> issues;
    if (terms.breaks.empty())
        issues.push_back({QStringLiteral("breaks"), OrderQuantityText::tr("There is no price to order at.")});
    for (const QuantityBreak &each : terms.breaks) {
        if (each.price.minor() < 0 || each.from.micro() < 0 || each.per.micro() <= 0)
            issues.push_back(
                {QStringLiteral("breaks"), OrderQuantityText::tr("A price is for an amount above 0 and not below 0.")});
    }
    if (terms.multiple.micro() <= 0 || terms.round.micro() < 0 || terms.minimum.micro() < 0 ||
        terms.costOfOrder.minor() < 0)
        issues.push_back(
            {QStringLiteral("multiple"),
             OrderQuantityText::tr("Minimum and cost of an order are not below 0, and the multiple is above 0.")});
    return Error::fromIssues(std::move(issues));
}

/// What the choice is made with, all in base units, minor units and years.
class OrderChoice
{
public:
    OrderChoice(const DemandOver &demand, const OrderingTerms &terms, const KeepingTerms &keeping, Quantity onHand)
        : m_terms(terms), m_keeping(keeping), m_demand(demand), m_onHand(unitsOf(onHand)), m_breaks(terms.breaks)
    {
        const int horizon = std::max(1, keeping.horizon);
        m_years = horizon / keeping.periodsAYear;
        m_need = demand(1, horizon).mean();
        std::stable_sort(m_breaks.begin(), m_breaks.end(),
                         [](const QuantityBreak &a, const QuantityBreak &b) { return a.from < b.from; });
    }

    double need() const { return m_need; }
    double years() const { return m_years; }
    const std::vector<QuantityBreak> &breaks() const { return m_breaks; }

    /// The tier that an order of this size is in; the first one where it is below all.
    std::size_t tierOf(Quantity quantity) const
    {
        std::size_t tier = 0;
        while (tier + 1 < m_breaks.size() && m_breaks[tier + 1].from <= quantity)
            ++tier;
        return tier;
    }
    double unitPrice(std::size_t tier) const { return minorsOf(m_breaks[tier].price) / unitsOf(m_breaks[tier].per); }

    /// √(2DK ÷ h): where ordering and keeping cost the same (Harris 1913).
    double economic(std::size_t tier) const
    {
        const double keep = unitPrice(tier) * m_keeping.shareAYear;
        const double order = minorsOf(m_terms.costOfOrder);
        // What costs nothing to keep is bought once for the whole horizon.
        return keep > 0 ? std::sqrt(2 * m_need / m_years * order / keep) : m_need;
    }

    double cost(Quantity quantity) const
    {
        const double units = unitsOf(quantity);
        const double price = unitPrice(tierOf(quantity));
        const double spoiled = spoils(units) * price * m_need / units;
        return m_need * price + m_need / units * minorsOf(m_terms.costOfOrder) +
               units / 2 * price * m_keeping.shareAYear * m_years + spoiled;
    }

    double spoils(double units) const
    {
        if (m_keeping.shelfLife <= 0)
            return 0;
        const DemandDistribution used = m_demand(1, m_keeping.shelfLife);
        return std::max(0.0, used.leftOver(m_onHand + units) - used.leftOver(m_onHand));
    }

    /// The most that one order may be; nothing where there is no limit.
    std::optional<PolicyReason> limit() const
    {
        std::optional<PolicyReason> limit;
        if (m_keeping.longestCover > 0)
            limit = {PolicyReasonCode::CappedByCover,
                     std::max(0.0, m_demand(1, m_keeping.longestCover).mean() - m_onHand)};
        if (m_keeping.shelfLife > 0) {
            const double used = m_demand(1, m_keeping.shelfLife).quantile(1 - m_keeping.sureUsed);
            if (!limit || used - m_onHand < limit->figure)
                limit = {PolicyReasonCode::CappedByShelfLife, std::max(0.0, used - m_onHand)};
        }
        return limit;
    }

private:
    const OrderingTerms &m_terms;
    const KeepingTerms &m_keeping;
    const DemandOver &m_demand;
    double m_onHand;
    std::vector<QuantityBreak> m_breaks;
    double m_years = 1;
    double m_need = 0;
};

Quantity stepOf(const OrderingTerms &terms) { return roundMultiple(terms.multiple, terms.round); }

/// Both multiples beside every quantity that may be the cheapest, at least the minimum and within the limit.
Result<std::vector<Quantity>> orderCandidates(const OrderChoice &choice, const OrderingTerms &terms, double most)
{
    std::vector<double> wanted = {choice.need(), most};
    for (std::size_t tier = 0; tier < choice.breaks().size(); ++tier) {
        const double from = unitsOf(choice.breaks()[tier].from);
        // Within its tier the cost is convex: the economic quantity, or the end that is nearer to it.
        wanted.push_back(std::max(from, choice.economic(tier)));
        wanted.push_back(from);
        if (tier + 1 < choice.breaks().size())
            wanted.push_back(std::min(choice.economic(tier), unitsOf(choice.breaks()[tier + 1].from)));
    }
    const Quantity step = stepOf(terms);
    BENCHBOOK_ASSIGN(const Quantity minimum, amountRoundedUp(unitsOf(terms.minimum), step));
    const Quantity least = std::max(minimum, step);
    std::vector<Quantity> candidates = {least};
    for (const double units : wanted) {
        if (!(units > 0) || !std::isfinite(units))
            continue;
        BENCHBOOK_ASSIGN(const Quantity down, amountRoundedDown(std::min(units, most), step));
        BENCHBOOK_ASSIGN(const Quantity up, amountRoundedUp(std::min(units, most), step));
        for (const Quantity each : {down, up}) {
            if (each > least && unitsOf(each) <= most * (1 + 1e-9))
                candidates.push_back(each);
        }
    }
    std::sort(candidates.begin(), candidates.end());
    candidates.erase(std::unique(candidates.begin(), candidates.end()), candidates.end());
    return candidates;
}

void explainBreaks(const OrderChoice &choice, const OrderingTerms &terms, const OrderQuantity &best,
                   const std::vector<Quantity> &candidates, PolicyReasons &why)
{
    const std::size_t tier = choice.tierOf(best.quantity);
    double below = -1;
    for (const Quantity each : candidates) {
        if (choice.tierOf(each) < tier && (below < 0 || choice.cost(each) < below))
            below = choice.cost(each);
    }
    if (tier > 0 && below >= 0) {
        why.push_back({PolicyReasonCode::PriceBreakTaken, unitsOf(choice.breaks()[tier].from),
                       (below - best.costOfHorizon) / choice.years()});
    }
    if (tier + 1 < choice.breaks().size()) {
        const Quantity from = choice.breaks()[tier + 1].from;
        const auto next = amountRoundedUp(unitsOf(from), stepOf(terms));
        if (next.ok() && *next > best.quantity)
            why.push_back({PolicyReasonCode::PriceBreakTooFar, unitsOf(from),
                           (choice.cost(*next) - best.costOfHorizon) / choice.years()});
    }
}

PolicyReasons whyThisQuantity(const OrderChoice &choice, const OrderingTerms &terms, const OrderQuantity &best,
                              const std::optional<PolicyReason> &limit, const std::vector<Quantity> &candidates)
{
    const double units = unitsOf(best.quantity);
    const double economic = choice.economic(choice.tierOf(best.quantity));
    PolicyReasons why = {{PolicyReasonCode::EconomicQuantity, economic, best.timesAYear}};
    explainBreaks(choice, terms, best, candidates, why);
    if (best.quantity == candidates.front() && economic < units && terms.minimum.micro() > 0 &&
        unitsOf(terms.minimum) > economic)
        why.push_back({PolicyReasonCode::RaisedToMinimum, unitsOf(terms.minimum), economic});
    else if (terms.multiple > Quantity::units(1))
        why.push_back({PolicyReasonCode::RoundedToMultiple, unitsOf(terms.multiple), economic});
    if (limit && limit->figure < units * (1 - 1e-9)) {
        if (limit->code == PolicyReasonCode::CappedByShelfLife)
            why.push_back({PolicyReasonCode::MinimumOutlivesShelf, best.spoils, limit->figure});
    } else if (limit && limit->figure < economic) {
        why.push_back(*limit);
    }
    return why;
}

} // namespace

Result<OrderQuantity> cheapestOrder(const DemandOver &demand, const OrderingTerms &terms, const KeepingTerms &keeping,
                                    Quantity onHand)
{
    if (Error error = invalidTerms(terms); !error.issues.empty())
        return error;
    if (!(keeping.periodsAYear > 0) || !(keeping.shareAYear >= 0) || !(keeping.sureUsed >= 0 && keeping.sureUsed <= 1))
        return Error::invalid(OrderQuantityText::tr("The cost of keeping stock cannot be understood."));
    const OrderChoice choice(demand, terms, keeping, onHand);
    if (!(choice.need() > 0))
        return Error::refused(OrderQuantityText::tr("Nothing is expected to be asked for: there is nothing to order."));
    const std::optional<PolicyReason> limit = choice.limit();
    const double most = limit ? limit->figure : std::numeric_limits<double>::infinity();
    BENCHBOOK_ASSIGN(const std::vector<Quantity> candidates, orderCandidates(choice, terms, most));
    OrderQuantity best;
    for (const Quantity each : candidates) {
        const double cost = choice.cost(each);
        if (best.quantity.isZero() || cost < best.costOfHorizon * (1 - 1e-12)) {
            best.quantity = each;
            best.costOfHorizon = cost;
        }
    }
    const QuantityBreak &tier = choice.breaks()[choice.tierOf(best.quantity)];
    best.price = tier.price.portion(best.quantity, tier.per, Rounding::HalfEven);
    best.timesAYear = choice.need() / choice.years() / unitsOf(best.quantity);
    best.spoils = choice.spoils(unitsOf(best.quantity));
    best.why = whyThisQuantity(choice, terms, best, limit, candidates);
    return best;
}

} // namespace benchbook
