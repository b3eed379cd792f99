#include "core/buying/matching/supplier_choice.h"

#include "core/solver/milp_model.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace benchbook {
namespace {

using namespace std::chrono_literals;

struct ChoiceText
{
    Q_DECLARE_TR_FUNCTIONS(SupplierChoice)
};

/// What offers and orders weigh beside their price.
class Weigher
{
public:
    Weigher(const SupplyQuestion &question, const SupplyWeights &weights)
        : m_worst(worstKnown(question)), m_weights(weights)
    {
    }

    Money offer(const SupplyOffer &offer) const
    {
        const Ratio rejected = Ratio::percent(100) - offer.accepted.value_or(m_worst.accepted);
        return m_weights.perLeadDay.times(offer.leadDays.value_or(m_worst.leadDays)) +
               offer.goods.share(rejected, Rounding::HalfEven).share(m_weights.lossOfRejected, Rounding::HalfEven);
    }
    Money order(const OrderTerms &order) const
    {
        return m_weights.perKm.times(order.distanceKm.value_or(m_worst.distanceKm));
    }

private:
    WorstKnown m_worst;
    SupplyWeights m_weights;
};

/// Whether taking `offer` instead of `other` (one need, one supplier) can never cost more: what it saves in goods may
/// have to be added as a top-up of the order, but no more than that.
bool isAsGood(const SupplyOffer &offer, const SupplyOffer &other, const Weigher &weigher)
{
    const Money whole = offer.goods + weigher.offer(offer);
    const Money otherWhole = other.goods + weigher.offer(other);
    return offer.goods >= other.goods ? whole <= otherWhole : whole + (other.goods - offer.goods) <= otherWhole;
}

/// The offers within the limits that may be part of a best choice: of two ways to buy one thing at one supplier only
/// the better, where one is better whatever else is bought.
std::vector<std::size_t> offersToWeigh(const SupplyQuestion &question, const SupplyLimits &limits,
                                       const Weigher &weigher)
{
    std::map<std::pair<int, int>, std::vector<std::size_t>> byPair;
    for (std::size_t i = 0; i < question.offers.size(); ++i) {
        const SupplyOffer &offer = question.offers[i];
        if (beyondLimits(question, offer, limits))
            continue;
        std::vector<std::size_t> &kept = byPair[{offer.need, offer.supplier}];
        const auto beats = [&](std::size_t other) { return isAsGood(question.offers[other], offer, weigher); };
        if (std::any_of(kept.begin(), kept.end(), beats))
            continue;
        std::erase_if(kept, [&](std::size_t other) { return isAsGood(offer, question.offers[other], weigher); });
        kept.push_back(i);
    }
    std::vector<std::size_t> offers;
    for (const auto &[pair, kept] : byPair)
        offers.insert(offers.end(), kept.begin(), kept.end());
    return offers;
}

double cost(Money money) { return static_cast<double>(money.minor()); }

/// The program: a column for each offer that may be taken, one for each order, and its top-up.
class ChoiceProgram
{
public:
    ChoiceProgram(const SupplyQuestion &question, const SupplyLimits &limits, const SupplyWeights &weights)
        : m_question(question), m_weights(weights), m_weigher(question, weights)
    {
        const std::size_t suppliers = question.suppliers.size();
        std::vector<std::vector<MilpModel::Term>> ofNeed(static_cast<std::size_t>(question.needs));
        std::vector<std::vector<MilpModel::Term>> goods(suppliers);
        for (const std::size_t i : offersToWeigh(question, limits, m_weigher)) {
            const SupplyOffer &offer = question.offers[i];
            const int column = m_model.addChoice(cost(offer.goods + m_weigher.offer(offer)));
            m_offers.push_back({i, column});
            ofNeed[static_cast<std::size_t>(offer.need)].push_back({column, 1});
            goods[static_cast<std::size_t>(offer.supplier)].push_back({column, cost(offer.goods)});
        }
        for (const auto &terms : ofNeed) {
            if (!terms.empty())
                m_model.addRow(1, 1, terms);
        }
        for (std::size_t i = 0; i < suppliers; ++i)
            addOrder(question.suppliers[i], goods[i]);
        tieOffersToOrders();
    }

    /// From now on this set of suppliers is no answer.
    void exclude(const std::vector<int> &suppliers)
    {
        std::vector<MilpModel::Term> terms;
        for (std::size_t i = 0; i < m_orders.size(); ++i) {
            const bool chosen = std::binary_search(suppliers.begin(), suppliers.end(), static_cast<int>(i));
            if (m_orders[i])
                terms.push_back({*m_orders[i], chosen ? 1.0 : -1.0});
        }
        m_model.addRow(-MilpModel::infinity, static_cast<double>(suppliers.size()) - 1, terms);
    }

    bool isEmpty() const { return m_offers.empty(); }

    Result<SupplyChoice> solve(std::chrono::milliseconds limit, const CancelToken &cancel) const
    {
        BENCHBOOK_ASSIGN(const MilpModel::Solution solution, m_model.solve(limit, cancel));
        std::vector<std::optional<std::size_t>> chosen(static_cast<std::size_t>(m_question.needs));
        for (const OfferColumn &offer : m_offers) {
            if (solution.values[static_cast<std::size_t>(offer.column)] > 0.5)
                chosen[static_cast<std::size_t>(m_question.offers[offer.offer].need)] = offer.offer;
        }
        SupplyChoice choice = reckonChoice(m_question, m_weights, std::move(chosen));
        choice.proved = solution.proved;
        return choice;
    }

private:
    struct OfferColumn
    {
        std::size_t offer;
        int column;
    };

    void addOrder(const OrderTerms &order, const std::vector<MilpModel::Term> &goods)
    {
        m_orders.emplace_back();
        if (goods.empty())
            return;
        const int placed = m_model.addChoice(cost(order.freight + m_weigher.order(order)));
        m_orders.back() = placed;
        // No order without goods; otherwise an empty one would pass for another set of suppliers.
        std::vector<MilpModel::Term> taken;
        for (const MilpModel::Term &term : goods)
            taken.push_back({term.column, 1});
        taken.push_back({placed, -1});
        m_model.addRow(0, MilpModel::infinity, taken);
        if (order.minimumOrder <= Money())
            return;
        // Goods + top-up reach the minimum of an order that is placed.
        std::vector<MilpModel::Term> reached = goods;
        reached.push_back({placed, -cost(order.minimumOrder)});
        reached.push_back({m_model.addColumn(1, 0, MilpModel::infinity, false), 1});
        m_model.addRow(0, MilpModel::infinity, reached);
    }

    /// One row for each need and supplier: that is what makes the linear bound tight.
    void tieOffersToOrders()
    {
        const auto key = [this](const OfferColumn &column) {
            const SupplyOffer &offer = m_question.offers[column.offer];
            return std::pair(offer.need, offer.supplier);
        };
        for (auto first = m_offers.begin(); first != m_offers.end();) {
            const auto last = std::find_if(first, m_offers.end(),
                                           [&](const OfferColumn &column) { return key(column) != key(*first); });
            std::vector<MilpModel::Term> terms;
            for (auto it = first; it != last; ++it)
                terms.push_back({it->column, 1});
            terms.push_back({*m_orders[static_cast<std::size_t>(key(*first).second)], -1});
            m_model.addRow(-MilpModel::infinity, 0, terms);
            first = last;
        }
    }

    const SupplyQuestion &m_question;
    const SupplyWeights &m_weights;
    Weigher m_weigher;
    MilpModel m_model;
    std::vector<OfferColumn> m_offers;        ///< by need, then supplier
    std::vector<std::optional<int>> m_orders; ///< by supplier; none where nothing can be had there
};

} // namespace

WorstKnown worstKnown(const SupplyQuestion &question)
{
    WorstKnown worst;
    for (const SupplyOffer &offer : question.offers) {
        worst.leadDays = std::max(worst.leadDays, offer.leadDays.value_or(0));
        worst.accepted = std::min(worst.accepted, offer.accepted.value_or(worst.accepted));
    }
    for (const OrderTerms &order : question.suppliers)
        worst.distanceKm = std::max(worst.distanceKm, order.distanceKm.value_or(0));
    return worst;
}

std::optional<UnmetReason> beyondLimits(const SupplyQuestion &question, const SupplyOffer &offer,
                                        const SupplyLimits &limits)
{
    const OrderTerms &order = question.suppliers[static_cast<std::size_t>(offer.supplier)];
    if (limits.distanceKm && order.distanceKm.value_or(0) > *limits.distanceKm)
        return UnmetReason::TooFar;
    if (limits.distanceKm && !order.distanceKm)
        return UnmetReason::DistanceUnknown;
    if (limits.accepted && offer.accepted.value_or(*limits.accepted) < *limits.accepted)
        return UnmetReason::BelowQuality;
    if (limits.accepted && !offer.accepted)
        return UnmetReason::QualityUnknown;
    if (limits.leadDays && offer.leadDays.value_or(0) > *limits.leadDays)
        return UnmetReason::TooSlow;
    if (limits.leadDays && !offer.leadDays)
        return UnmetReason::LeadUnknown;
    return std::nullopt;
}

std::vector<UnmetNeed> unmetNeeds(const SupplyQuestion &question, const SupplyLimits &limits)
{
    std::vector<UnmetNeed> unmet;
    for (int need = 0; need < question.needs; ++need) {
        UnmetReason reason = UnmetReason::NoOffer;
        bool met = false;
        for (const SupplyOffer &offer : question.offers) {
            if (offer.need != need || met)
                continue;
            const std::optional<UnmetReason> why = beyondLimits(question, offer, limits);
            met = !why;
            // Checked in the order of the enumeration, backwards: the smaller one was the last to fail.
            if (why && (reason == UnmetReason::NoOffer || *why < reason))
                reason = *why;
        }
        if (!met)
            unmet.push_back({need, reason});
    }
    return unmet;
}

SupplyChoice reckonChoice(const SupplyQuestion &question, const SupplyWeights &weights,
                          std::vector<std::optional<std::size_t>> offerOfNeed)
{
    const Weigher weigher(question, weights);
    SupplyChoice choice;
    std::vector<std::optional<Money>> goods(question.suppliers.size());
    for (const std::optional<std::size_t> &taken : offerOfNeed) {
        if (!taken)
            continue;
        const SupplyOffer &offer = question.offers[*taken];
        std::optional<Money> &order = goods[static_cast<std::size_t>(offer.supplier)];
        order = order.value_or(Money()) + offer.goods;
        choice.goods += offer.goods;
        choice.weighed += weigher.offer(offer);
    }
    for (std::size_t i = 0; i < goods.size(); ++i) {
        if (!goods[i])
            continue;
        const OrderTerms &order = question.suppliers[i];
        choice.suppliers.push_back(static_cast<int>(i));
        choice.freight += order.freight;
        choice.topUp += std::max(Money(), order.minimumOrder - *goods[i]);
        choice.weighed += weigher.order(order);
    }
    choice.offerOfNeed = std::move(offerOfNeed);
    return choice;
}

Result<SupplyAnswer> chooseSuppliers(const SupplyQuestion &question, const SupplyLimits &limits,
                                     const SupplyWeights &weights, std::chrono::milliseconds limit,
                                     const CancelToken &cancel)
{
    ChoiceProgram program(question, limits, weights);
    if (program.isEmpty())
        return Error::refused(ChoiceText::tr("Nobody offers any of this within the limits."));
    const auto started = std::chrono::steady_clock::now();
    BENCHBOOK_ASSIGN(SupplyChoice best, program.solve(limit, cancel));
    SupplyAnswer answer{std::move(best)};
    const auto left =
        limit - std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - started);
    program.exclude(answer.best.suppliers);
    const Result<SupplyChoice> second = program.solve(std::max<std::chrono::milliseconds>(left, 1ms), cancel);
    if (second.ok())
        answer.second = *second;
    else if (second.error().code == ErrorCode::Cancelled)
        return second.error();
    return answer;
}

} // namespace benchbook
