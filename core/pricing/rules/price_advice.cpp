#include "core/pricing/rules/price_advice.h"

#include "core/base/attempt.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace benchbook {
namespace {

struct AdviceText
{
    Q_DECLARE_TR_FUNCTIONS(Pricing)
};

/// One proposal on its way through the rules.
class Adviser
{
public:
    explicit Adviser(const PriceAdviceInputs &inputs) : m_inputs(inputs) {}

    Result<PriceAdvice> advise()
    {
        if (m_inputs.cost.currentPrice && *m_inputs.cost.currentPrice <= Money())
            return Error::invalid(AdviceText::tr("The price as it is has to be above 0."));
        BENCHBOOK_TRY(build());
        if (!m_advice.suggestion.unitCost) {
            say(AdviceText::tr("What it costs is not known, so no price can be proposed."));
            return std::move(m_advice);
        }
        BENCHBOOK_TRY(findFloor());
        m_advice.competitors = competitorEvidence(m_inputs.competitors, m_inputs.today, currency());
        if (m_inputs.cost.currentPrice)
            change(*m_inputs.cost.currentPrice);
        else
            first();
        return std::move(m_advice);
    }

private:
    const Currency &currency() const { return m_inputs.cost.currency; }
    QString text(Money money) const { return plainText(money, currency()) + QStringLiteral(" ") + currency().code; }
    void say(const QString &reason) { m_advice.reasons.push_back(reason); }

    bool isIdle() const { return m_inputs.idleFloorIsDirect && m_advice.bid && m_advice.bid->state == LoadLevel::Idle; }

    /// What one piece more costs: in an idle workshop wages and rent are paid without it, too.
    Money costOfOneMore() const
    {
        const std::optional<Money> direct = isIdle() ? directCost(m_advice.suggestion) : std::nullopt;
        return direct.value_or(*m_advice.suggestion.unitCost);
    }

    PriceEconomics economics() const
    {
        return {costOfOneMore(), m_inputs.cost.fee, m_inputs.cost.fixedFee, m_inputs.cost.tax};
    }

    Result<void> build()
    {
        PriceInputs cost = m_inputs.cost;
        // What is proposed is the price of the list; a tier's discount comes off it afterwards, see tierPrice().
        cost.discount = {};
        if (m_inputs.load) {
            m_advice.bid = bidPrice(*m_inputs.load, m_inputs.loadRule, currency());
            if (m_advice.bid->state == LoadLevel::Busy)
                cost.added.push_back(loadLine(*m_advice.bid, m_inputs.bottleneckSeconds));
        }
        BENCHBOOK_ASSIGN(m_advice.suggestion, suggestPrice(cost));
        return {};
    }

    Result<void> findFloor()
    {
        m_advice.floor = m_advice.suggestion.floor;
        const PriceInputs &cost = m_inputs.cost;
        if (m_advice.bid && m_advice.bid->state == LoadLevel::Busy) {
            // A full fortnight makes hours dear, but nothing is sold at a loss by the price as it is: the floor is that
            // of the cost, so that the load moves a price within the owner's steps and never past them.
            PriceInputs plain = cost;
            plain.discount = {};
            BENCHBOOK_ASSIGN(const PriceSuggestion unloaded, suggestPrice(plain));
            m_advice.floor = unloaded.floor;
        }
        if (!isIdle())
            return {};
        BENCHBOOK_ASSIGN(const Money price, priceForMargin(costOfOneMore(), {}, cost.fee, cost.fixedFee, cost.tax));
        const Money floor = roundedUp(price, cost.ending, currency());
        if (floor < *m_advice.floor) {
            m_advice.floor = floor;
            say(AdviceText::tr("The workshop is idle: %1 pays for the direct cost, and anything above it helps to pay "
                               "the rent.")
                    .arg(text(floor)));
        }
        return {};
    }

    /// Competitors limit a first price as well, but never below the floor.
    void first()
    {
        const Money floor = *m_advice.floor;
        Money price = *m_advice.suggestion.target;
        Money low = floor;
        Money high = std::max(*m_advice.suggestion.ceiling, floor);
        if (m_inputs.guard.lowest)
            low = std::max(low, *m_inputs.guard.lowest);
        if (m_inputs.guard.highest)
            high = std::min(high, *m_inputs.guard.highest);
        high = std::max(high, low);
        say(AdviceText::tr("It has no price yet; the target margin asks for %1.").arg(text(price)));
        if (m_advice.competitors) {
            say(m_advice.competitors->reason);
            if (m_advice.competitors->trusted)
                price = std::clamp(price, m_advice.competitors->range.low, m_advice.competitors->range.high);
        }
        m_advice.kind = AdviceKind::First;
        m_advice.price = roundedWithin(price, low, high, m_inputs.cost.ending, currency());
    }

    void change(Money current)
    {
        const PriceRoom room =
            roomToMove(current, *m_advice.floor, m_inputs.guard, m_inputs.lastChange, m_inputs.today, currency());
        m_advice.nextDay = room.nextDay;
        Money wanted = current;
        if (room.mayMove)
            wanted = limited(current, desired(current, room), room);
        for (const QString &reason : room.reasons)
            say(reason);
        const Money price = wanted == current && current >= room.low
                                ? current
                                : roundedWithin(wanted, room.low, room.high, m_inputs.cost.ending, currency());
        settle(current, price, room);
    }

    /// What would be asked if nothing stood in the way but the room there is.
    Money desired(Money current, const PriceRoom &room)
    {
        const Money target = *m_advice.suggestion.target;
        if (!m_inputs.demand) {
            say(AdviceText::tr("How buyers answer to its price is not known; the target margin asks for %1.")
                    .arg(text(target)));
            return target;
        }
        const DemandBelief &demand = *m_inputs.demand;
        const EvidenceBand evidence = evidenceBand(demand, current);
        const Money low = std::clamp(evidence.low, room.low, room.high);
        const Money high = std::clamp(evidence.high, low, room.high);
        const Money best = bestPrice(economics(), demand.elasticity, low, high);
        say(AdviceText::tr("Buyers answer to 1 % more with %1 % less (from %2 to %3); with cost %4 the best price "
                           "between %5 and %6 is %7.")
                .arg(percent(demand.elasticity.mean()), percent(demand.elasticity.quantile(0.9)),
                     percent(demand.elasticity.quantile(0.1)), text(costOfOneMore()), text(low), text(high),
                     text(best)));
        if (!m_inputs.canMake || demand.units <= *m_inputs.canMake)
            return best;
        const Money full = capacityPrice(demand, *m_inputs.canMake, current, high);
        if (full > best) {
            say(AdviceText::tr("More is asked for (%1) than can be made (%2): up to %3 the same number is sold.")
                    .arg(QString::number(demand.units, 'f', 0), QString::number(*m_inputs.canMake, 'f', 0),
                         text(full)));
        }
        return std::max(best, full);
    }

    static QString percent(double elasticity) { return QString::number(-elasticity, 'f', 1); }

    /// What is known of demand, season and other shops may hold a move back; it never makes one.
    Money limited(Money current, Money wanted, const PriceRoom &room)
    {
        const Money ceiling = std::max(*m_advice.suggestion.ceiling, *m_advice.floor);
        Money price = wanted;
        if (price > ceiling) {
            price = ceiling;
            say(AdviceText::tr("The ceiling is %1.").arg(text(ceiling)));
        }
        if (m_inputs.news && !room.lifted) {
            const DemandSignal signal = demandSignal(*m_inputs.news);
            if ((price < current && !signal.mayFall) || (price > current && !signal.mayRise)) {
                price = current;
                say(signal.reason);
            }
        }
        if (!m_advice.competitors)
            return price;
        say(m_advice.competitors->reason);
        if (!m_advice.competitors->trusted)
            return price;
        const MoneyRange &others = m_advice.competitors->range;
        if (price > current)
            return std::min(price, std::max(current, others.high));
        return std::max(price, std::min(current, others.low));
    }

    /// Keeps the price where the move is too small or not likely enough to pay.
    void settle(Money current, Money price, const PriceRoom &room)
    {
        m_advice.price = price;
        m_advice.kind = price > current ? AdviceKind::Raise : price < current ? AdviceKind::Lower : AdviceKind::Keep;
        if (m_advice.kind == AdviceKind::Keep)
            return;
        if (m_inputs.demand)
            m_advice.effect = effectOfPrice(economics(), *m_inputs.demand, current, price, m_inputs.canMake);
        if (room.lifted) {
            sayEffect();
            return;
        }
        const Money move = price > current ? price - current : current - price;
        const bool tooSmall = move < current.share(m_inputs.guard.smallestStep, Rounding::Up);
        const bool doubtful = m_advice.effect && m_advice.effect->chanceOfGain < changeChance;
        if (!tooSmall && !doubtful) {
            sayEffect();
            return;
        }
        say(tooSmall ? AdviceText::tr("%1 would be so small a change that it is not worth new labels.").arg(text(price))
                     : AdviceText::tr("%1 would earn more only %2 times in 100: not likely enough.")
                           .arg(text(price))
                           .arg(std::lround(100 * m_advice.effect->chanceOfGain)));
        m_advice.effect.reset();
        m_advice.price = current;
        m_advice.kind = AdviceKind::Keep;
    }

    void sayEffect()
    {
        if (!m_advice.effect)
            return;
        const ChangeEffect &effect = *m_advice.effect;
        say(AdviceText::tr("Expected: %1 instead of %2 pieces; the profit changes by %3, 8 times in 10 by %4 to %5.")
                .arg(QString::number(effect.units, 'f', 1), QString::number(effect.unitsBefore, 'f', 1),
                     text(effect.profitChange.likely), text(effect.profitChange.low), text(effect.profitChange.high)));
    }

    const PriceAdviceInputs &m_inputs;
    PriceAdvice m_advice;
};

} // namespace

Result<PriceAdvice> advisePrice(const PriceAdviceInputs &inputs)
{
    return attempt([&] { return Adviser(inputs).advise(); });
}

Money tierPrice(Money price, Ratio discount, Money floor, const QString &ending, const Currency &currency)
{
    if (price <= floor)
        return floor;
    const Money wanted = std::max(price - price.share(discount, Rounding::HalfEven), floor);
    return roundedWithin(wanted, floor, price, ending, currency);
}

} // namespace benchbook
