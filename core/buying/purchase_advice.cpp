#include "core/buying/purchase_advice.h"

#include "core/base/id_list.h"
#include "core/buying/paid_goods.h"
#include "core/people/exchange_rate.h"
#include "core/people/settings.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <set>

namespace benchbook {
namespace {

struct AdviceText
{
    Q_DECLARE_TR_FUNCTIONS(PurchaseAdvice)
};

constexpr const char *supplierTerms = R"sql(
    SELECT id, name, freight_minor, minimum_order_minor, distance_km, lead_days FROM supplier
    WHERE hidden = 0 ORDER BY number
)sql";

// Of what came in the last two years, the share that was sent back, by quantity, for each supplier and material.
constexpr const char *sentBackSql = R"sql(
    SELECT lot.supplier_id, lot.material_id,
           sum(iif(move.kind = 'receipt', iif(move.from_location_id = 3, 1, -1) * move.quantity_micro, 0)),
           sum(iif(move.kind = 'send_back', iif(move.to_location_id = 3, 1, -1) * move.quantity_micro, 0))
    FROM stock_move AS move JOIN lot ON lot.id = move.lot_id
    WHERE move.kind IN ('receipt', 'send_back') AND move.about_day >= :since AND lot.supplier_id IS NOT NULL
      AND lot.material_id IN (SELECT value FROM json_each(:materials))
    GROUP BY lot.supplier_id, lot.material_id
)sql";

constexpr int yearsOfHistory = 2;

/// Gathers what every supplier offers for every want.
class OfferGatherer
{
public:
    OfferGatherer(const Reader &reader, AdviceQuestion &question)
        : m_reader(reader), m_question(question), m_studio(readSettings(reader).currency)
    {
        for (const WantedMaterial &want : question.wants)
            m_wanted.push_back(want.material);
        m_materials = jsonIds(m_wanted);
        m_since = question.today.addYears(-yearsOfHistory);
        readSuppliers();
        readAccepted();
    }

    void gather()
    {
        std::set<std::pair<qint64, qint64>> quoted;
        for (const QuoteInfo &quote : validQuotes(m_reader, m_wanted, m_question.today)) {
            quoted.insert({quote.terms.supplier.value(), quote.terms.material.value()});
            offer(quote.terms.supplier, quote.terms.material, quote.matching(), quote.terms.currency,
                  quote.terms.leadDays, PriceSource::Quote, quote.id);
        }
        for (const auto &[pair, paid] : lastPaid()) {
            if (!quoted.contains(pair))
                offer(*paid.supplier, paid.material, {{{Quantity(), paid.paid, paid.quantity}}, {}, {}}, m_studio.code,
                      std::nullopt, PriceSource::LastPaid, std::nullopt);
        }
    }

private:
    /// By supplier and material; what somebody brought who has no name here is nobody's offer.
    std::map<std::pair<qint64, qint64>, PaidDelivery> lastPaid() const
    {
        std::map<std::pair<qint64, qint64>, PaidDelivery> last;
        for (PaidDelivery &paid : paidDeliveries(m_reader, m_wanted, m_since, m_question.today)) {
            if (paid.supplier)
                last.insert_or_assign({paid.supplier->value(), paid.material.value()}, std::move(paid));
        }
        return last;
    }

    void readSuppliers()
    {
        Query query = m_reader.query(supplierTerms);
        while (query.next()) {
            m_placeOf[query.integer(0)] = static_cast<int>(m_question.suppliers.size());
            const OrderTerms order{query.maybeMoney(2).value_or(Money()), query.maybeMoney(3).value_or(Money()),
                                   query.isNull(4) ? std::nullopt : std::optional(query.count(4))};
            m_question.suppliers.push_back({query.id<Supplier>(0), query.text(1), order, !query.isNull(2)});
            if (!query.isNull(5))
                m_leadDays[query.integer(0)] = query.count(5);
        }
    }

    void readAccepted()
    {
        Query query = m_reader.query(sentBackSql);
        query.bind("since", m_since).bind("materials", m_materials);
        while (query.next()) {
            const qint64 came = query.integer(2);
            const qint64 back = std::clamp<qint64>(query.integer(3), 0, came);
            if (came > 0)
                m_accepted[{query.integer(0), query.integer(1)}] =
                    Ratio::fromPpm(multiplyDivide(1'000'000, came - back, came, Rounding::HalfEven));
        }
    }

    void offer(Id<Supplier> supplier, Id<Material> material, const QuoteTerms &terms, const QString &currency,
               std::optional<int> leadDays, PriceSource source, std::optional<Id<Quote>> quote)
    {
        const auto place = m_placeOf.find(supplier.value());
        if (place == m_placeOf.end())
            return;
        const std::optional<ExchangeRate> rate = rateOf(currency);
        if (!rate) {
            if (!m_question.withoutRate.contains(currency))
                m_question.withoutRate << currency;
            return;
        }
        const auto said = m_leadDays.find(supplier.value());
        if (!leadDays && said != m_leadDays.end())
            leadDays = said->second;
        const auto accepted = m_accepted.find({supplier.value(), material.value()});
        for (std::size_t i = 0; i < m_question.wants.size(); ++i) {
            const WantedMaterial &want = m_question.wants[i];
            if (want.material != material)
                continue;
            for (const PriceBreak &step : terms.breaks) {
                const Quantity quantity = sellableQuantity(terms, std::max(want.quantity, step.from));
                const std::optional<Money> goods = goodsPrice(terms, quantity);
                if (!goods)
                    continue;
                AdvisedOffer made{material,
                                  m_question.names[i],
                                  {},
                                  supplier,
                                  m_question.suppliers[static_cast<std::size_t>(place->second)].name};
                made.unit = unitOf(material);
                made.need = want.quantity;
                made.quantity = quantity;
                made.goods = rate->convert(*goods, Currency::ofCode(currency), m_studio);
                made.leadDays = leadDays;
                made.accepted = accepted == m_accepted.end() ? std::nullopt : std::optional(accepted->second);
                made.source = source;
                made.quote = quote;
                m_question.offers.push_back(std::move(made));
                m_question.wantOfOffer.push_back(static_cast<int>(i));
                m_question.supplierOfOffer.push_back(place->second);
            }
        }
    }

    /// Asked once of each currency, as units are of each material: offers are many.
    std::optional<ExchangeRate> rateOf(const QString &currency)
    {
        const auto known = m_rates.find(currency);
        return known != m_rates.end() ? known->second
                                      : m_rates.emplace(currency, exchangeRate(m_reader, currency)).first->second;
    }

    Unit unitOf(Id<Material> material)
    {
        const auto known = m_units.find(material);
        if (known != m_units.end())
            return known->second;
        const auto measure = materialUnits(m_reader, material);
        return m_units.emplace(material, measure.ok() ? measure->base : Unit()).first->second;
    }

    const Reader &m_reader;
    AdviceQuestion &m_question;
    Currency m_studio;
    std::vector<Id<Material>> m_wanted;
    QString m_materials; ///< the same, for a statement
    QDate m_since;
    std::map<qint64, int> m_placeOf;
    std::map<qint64, int> m_leadDays;
    std::map<QString, std::optional<ExchangeRate>> m_rates;
    std::map<Id<Material>, Unit> m_units;
    std::map<std::pair<qint64, qint64>, Ratio> m_accepted;
};

/// The question as the solver asks it; what would come too late is left out where that is asked for.
struct SolverQuestion
{
    SupplyQuestion asked;
    std::vector<std::size_t> offers; ///< which of the advice's offers each one is
    std::set<int> late;              ///< wants that somebody offers, but too late
};

SolverQuestion solverQuestion(const AdviceQuestion &question, const AdvicePolicy &policy)
{
    SolverQuestion result;
    result.asked.needs = static_cast<int>(question.wants.size());
    for (const AdviceQuestion::SupplierTerms &supplier : question.suppliers)
        result.asked.suppliers.push_back(supplier.order);
    int slowest = 0;
    for (const AdvisedOffer &offer : question.offers)
        slowest = std::max(slowest, offer.leadDays.value_or(0));
    for (std::size_t i = 0; i < question.offers.size(); ++i) {
        const AdvisedOffer &offer = question.offers[i];
        const QDate wanted = question.wants[static_cast<std::size_t>(question.wantOfOffer[i])].wantedDay;
        if (policy.onTimeOnly && wanted.isValid() &&
            question.today.addDays(offer.leadDays.value_or(slowest)) > wanted) {
            result.late.insert(question.wantOfOffer[i]);
            continue;
        }
        result.asked.offers.push_back({question.wantOfOffer[i], question.supplierOfOffer[i], offer.quantity,
                                       offer.goods, offer.leadDays, offer.accepted});
        result.offers.push_back(i);
    }
    return result;
}

QString unknownText(UnmetReason reason, const QString &supplier)
{
    switch (reason) {
    case UnmetReason::LeadUnknown:
        return AdviceText::tr("%1 was left out: how long it takes is not known.").arg(supplier);
    case UnmetReason::QualityUnknown:
        return AdviceText::tr("%1 was left out: nothing came from there yet to judge by.").arg(supplier);
    case UnmetReason::DistanceUnknown:
        return AdviceText::tr("%1 was left out: how far away it is is not known.").arg(supplier);
    case UnmetReason::NoOffer:
    case UnmetReason::TooSlow:
    case UnmetReason::BelowQuality:
    case UnmetReason::TooFar:
        return {};
    }
    Q_UNREACHABLE();
}

/// Counts what the limits leave out, and names whom only for want of knowing.
void sayLeftOut(PurchaseAdvice &advice, const AdviceQuestion &question, const SolverQuestion &solver,
                const SupplyLimits &limits)
{
    advice.leftOut = static_cast<int>(question.offers.size() - solver.offers.size());
    for (const SupplyOffer &offer : solver.asked.offers) {
        const std::optional<UnmetReason> why = beyondLimits(solver.asked, offer, limits);
        if (!why)
            continue;
        ++advice.leftOut;
        const QString text = unknownText(*why, question.suppliers[static_cast<std::size_t>(offer.supplier)].name);
        if (!text.isEmpty() && !advice.unknown.contains(text))
            advice.unknown << text;
    }
}

AdvisedChoice advisedChoice(const AdviceQuestion &question, const SolverQuestion &solver, const SupplyChoice &choice)
{
    AdvisedChoice advised{{}, choice.paid(), choice.weighed, choice.proved};
    for (const int place : choice.suppliers) {
        const AdviceQuestion::SupplierTerms &supplier = question.suppliers[static_cast<std::size_t>(place)];
        AdvisedOrder order{supplier.id,
                           supplier.name,
                           {},
                           {},
                           supplier.order.freight,
                           supplier.freightKnown,
                           {},
                           supplier.order.distanceKm};
        for (const std::optional<std::size_t> &taken : choice.offerOfNeed) {
            if (!taken || solver.asked.offers[*taken].supplier != place)
                continue;
            order.lines.push_back(question.offers[solver.offers[*taken]]);
            order.goods += order.lines.back().goods;
        }
        order.topUp = std::max(Money(), supplier.order.minimumOrder - order.goods);
        advised.orders.push_back(std::move(order));
    }
    return advised;
}

QString namesOf(const AdvisedChoice &choice)
{
    QStringList names;
    for (const AdvisedOrder &order : choice.orders)
        names << order.supplierName;
    return names.join(AdviceText::tr(", "));
}

/// Whole sentences; what needs no word is not said.
class AdviceReasons
{
public:
    AdviceReasons(const PurchaseAdvice &advice, const SupplyWeights &weights, const Currency &currency)
        : m_advice(advice), m_weights(weights), m_currency(currency)
    {
    }

    QStringList sentences()
    {
        const AdvisedChoice &best = *m_advice.best;
        sayBest(best);
        if (m_advice.leftOut > 0)
            m_said << AdviceText::tr("%1 of %2 offers were left out: they are beyond the limits, or come too late.")
                          .arg(m_advice.leftOut)
                          .arg(m_advice.offers);
        m_said << m_advice.unknown;
        saySecond(best);
        for (const AdvisedOrder &order : best.orders)
            sayOrder(order);
        if (!best.proved)
            m_said << AdviceText::tr("The time was not enough to prove that nothing is better.");
        for (const QString &code : m_advice.withoutRate)
            m_said << AdviceText::tr("Quotes in %1 were left out: there is no exchange rate for it.").arg(code);
        return m_said;
    }

private:
    QString money(Money amount) const { return displayText(amount, m_currency, QLocale()); }

    void sayBest(const AdvisedChoice &best)
    {
        Money freight;
        for (const AdvisedOrder &order : best.orders)
            freight += order.freight;
        const QString sentence =
            m_weights.isZero() ? AdviceText::tr("Of %1 offers this costs least: %2, of which freight %3.")
                               : AdviceText::tr("Of %1 offers this is the best in price, time, distance and quality "
                                                "together: %2, of which freight %3.");
        m_said << sentence.arg(m_advice.offers - m_advice.leftOut).arg(money(best.paid), money(freight));
    }

    void saySecond(const AdvisedChoice &best)
    {
        if (!m_advice.second)
            return;
        const AdvisedChoice &second = *m_advice.second;
        const QString names = namesOf(second);
        if (second.paid < best.paid) {
            m_said << AdviceText::tr("%1 would cost %2 less, but what you asked for beside the price outweighs it.")
                          .arg(names, money(best.paid - second.paid));
        } else if (second.paid > best.paid) {
            m_said << AdviceText::tr("The second best, %1, costs %2 more.").arg(names, money(second.paid - best.paid));
        } else if (second.weighed > best.weighed) {
            m_said << AdviceText::tr("%1 would cost the same, but is behind in what you asked for beside the price.")
                          .arg(names);
        } else {
            m_said << AdviceText::tr("%1 would be just as good.").arg(names);
        }
    }

    void sayOrder(const AdvisedOrder &order)
    {
        if (!order.topUp.isZero())
            m_said << AdviceText::tr("%1 has a minimum order: %2 are added to goods of %3.")
                          .arg(order.supplierName, money(order.topUp), money(order.goods));
        if (!order.freightKnown)
            m_said
                << AdviceText::tr("The freight of %1 is not known and was taken as nothing.").arg(order.supplierName);
        if (!order.distanceKm && !m_weights.perKm.isZero())
            m_said << AdviceText::tr("How far away %1 is is not known; it counts as the farthest that is known.")
                          .arg(order.supplierName);
        for (const AdvisedOffer &line : order.lines) {
            if (line.quantity != line.need)
                m_said << AdviceText::tr("%1: %2 instead of %3, for a minimum, a multiple or a better price.")
                              .arg(line.materialName, displayText(line.quantity, line.unit),
                                   displayText(line.need, line.unit));
            if (line.source == PriceSource::LastPaid)
                m_said << AdviceText::tr("%1 has no valid quote for %2; it is reckoned at what was paid last.")
                              .arg(order.supplierName, line.materialName);
            sayUnknown(order, line);
        }
    }

    void sayUnknown(const AdvisedOrder &order, const AdvisedOffer &line)
    {
        if (!line.leadDays)
            m_said << (m_weights.perLeadDay.isZero()
                           ? AdviceText::tr("How long %1 takes for %2 is not known.")
                           : AdviceText::tr("How long %1 takes for %2 is not known; it counts as the slowest that is "
                                            "known."))
                          .arg(order.supplierName, line.materialName);
        if (!line.accepted && m_weights.lossOfRejected != Ratio())
            m_said << AdviceText::tr("No %2 came from %1 yet; its quality counts as the worst that is known.")
                          .arg(order.supplierName, line.materialName);
    }

    const PurchaseAdvice &m_advice;
    SupplyWeights m_weights;
    Currency m_currency;
    QStringList m_said;
};

} // namespace

AdvicePolicy cheapestPolicy() { return {}; }

AdvicePolicy balancedPolicy(Money goods)
{
    AdvicePolicy policy;
    policy.weights.perLeadDay = goods.portion(1, 1'000, Rounding::HalfEven);
    policy.weights.perKm = goods.portion(1, 20'000, Rounding::HalfEven);
    policy.weights.lossOfRejected = Ratio::percent(100);
    policy.onTimeOnly = true;
    return policy;
}

AdviceQuestion adviceQuestion(const Reader &reader, const std::vector<WantedMaterial> &wants, QDate today)
{
    AdviceQuestion question{wants};
    question.today = today;
    for (const WantedMaterial &want : wants) {
        Query name = reader.query("SELECT name FROM material WHERE id = :id");
        name.bind("id", want.material);
        question.names.push_back(name.next() ? name.text(0) : QString());
    }
    OfferGatherer(reader, question).gather();
    return question;
}

Result<PurchaseAdvice> adviseOn(const AdviceQuestion &question, const AdvicePolicy &policy, const Currency &currency,
                                const CancelToken &cancel)
{
    if (question.wants.empty())
        return Error::invalid(AdviceText::tr("Nothing is wanted."));
    const SolverQuestion solver = solverQuestion(question, policy);
    PurchaseAdvice advice;
    advice.offers = static_cast<int>(question.offers.size());
    advice.withoutRate = question.withoutRate;
    for (const UnmetNeed &unmet : unmetNeeds(solver.asked, policy.limits)) {
        const auto want = static_cast<std::size_t>(unmet.need);
        const bool late = unmet.reason == UnmetReason::NoOffer && solver.late.contains(unmet.need);
        advice.unmet.push_back(
            {question.wants[want].material, question.names[want], late ? UnmetReason::TooSlow : unmet.reason});
    }
    sayLeftOut(advice, question, solver, policy.limits);
    if (advice.unmet.size() == question.wants.size())
        return advice;
    BENCHBOOK_ASSIGN(const SupplyAnswer answer,
                     chooseSuppliers(solver.asked, policy.limits, policy.weights, std::chrono::seconds(2), cancel));
    advice.best = advisedChoice(question, solver, answer.best);
    if (answer.second)
        advice.second = advisedChoice(question, solver, *answer.second);
    advice.reasons = AdviceReasons(advice, policy.weights, currency).sentences();
    return advice;
}

} // namespace benchbook
