#include "core/sharing/joint_order.h"

#include "core/base/attempt.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>
#include <tuple>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

struct JointText
{
    Q_DECLARE_TR_FUNCTIONS(JointOrder)
};

/// A stretch of quantities with one price, and what the members want at it. Counted in steps.
struct PriceStretch
{
    const JointPrice *price = nullptr; ///< null: not known
    qint64 from = 1;
    qint64 until = 0; ///< included
    std::vector<JointWish> staying;
    std::vector<JointWish> leaving; ///< beyond their limit
    qint64 least = 0;
    qint64 wanted = 0;
    qint64 most = 0;
};

qint64 upToMultiple(qint64 value, qint64 multiple)
{
    return multiplyExact(multiplyDivide(value, 1, multiple, Rounding::Up), multiple);
}

class JointPlanner
{
public:
    JointPlanner(const JointTerms &terms, const std::vector<JointWish> &wishes) : m_terms(terms), m_wishes(wishes)
    {
        std::sort(m_wishes.begin(), m_wishes.end(),
                  [](const JointWish &a, const JointWish &b) { return a.member < b.member; });
        std::sort(m_terms.prices.begin(), m_terms.prices.end(),
                  [](const JointPrice &a, const JointPrice &b) { return a.from < b.from; });
        m_grid = terms.caseSize.isZero() ? 1 : steps(terms.caseSize);
        for (const JointWish &wish : m_wishes)
            m_wanted += wish.wanted;
        makeStretches();
    }

    JointPlan plan() const
    {
        JointPlan made;
        made.wanted = m_wanted;
        for (const PriceStretch &stretch : m_stretches) {
            if (const auto quantity = bestIn(stretch))
                made.alternatives.push_back(option(stretch, *quantity));
        }
        if (made.alternatives.empty()) {
            const qint64 next = missing();
            made.missing = quantityOf(next);
            explainMissing(made);
            return made;
        }
        const auto best =
            std::min_element(made.alternatives.begin(), made.alternatives.end(),
                             [](const JointOption &a, const JointOption &b) { return rank(a) < rank(b); });
        made.order = *best;
        made.alternatives.erase(best);
        explain(made);
        takeMoreForLess(made);
        return made;
    }

private:
    qint64 steps(Quantity quantity) const { return quantity.micro() / m_terms.step.micro(); }
    Quantity quantityOf(qint64 count) const { return m_terms.step.times(count); }

    void makeStretches()
    {
        if (m_terms.prices.empty())
            return addStretch(nullptr, 1, std::numeric_limits<qint64>::max());
        for (std::size_t i = 0; i < m_terms.prices.size(); ++i) {
            const qint64 until = i + 1 < m_terms.prices.size() ? steps(m_terms.prices[i + 1].from) - 1
                                                               : std::numeric_limits<qint64>::max();
            addStretch(&m_terms.prices[i], std::max<qint64>(1, steps(m_terms.prices[i].from)), until);
        }
    }

    void addStretch(const JointPrice *price, qint64 from, qint64 until)
    {
        PriceStretch stretch{price, std::max(from, steps(m_terms.minimum)), until, {}, {}};
        for (JointWish wish : m_wishes) {
            if (price && wish.limit && price->price > Money()) {
                const qint64 bought =
                    steps(Quantity::fromMicro(affordable(wish.limit->minor(), *price, wish.most.micro())));
                wish.most = std::min(wish.most, quantityOf(bought));
                wish.wanted = std::min(wish.wanted, wish.most);
            }
            if (wish.wanted < std::max(wish.least, m_terms.step)) {
                stretch.leaving.push_back(wish);
                continue;
            }
            stretch.least = addExact(stretch.least, steps(wish.least));
            stretch.wanted = addExact(stretch.wanted, steps(wish.wanted));
            stretch.most = addExact(stretch.most, steps(wish.most));
            stretch.staying.push_back(wish);
        }
        m_stretches.push_back(std::move(stretch));
    }

    /// Millionths that the limit buys, as far as more than `most` do not matter.
    static qint64 affordable(qint64 limit, const JointPrice &price, qint64 most)
    {
        const bool buysAll =
            compareProducts(limit, price.per.micro(), price.price.minor(), most) != std::strong_ordering::less;
        return buysAll ? most : multiplyDivide(limit, price.per.micro(), price.price.minor(), Rounding::Down);
    }

    /// The quantity nearest to what is wanted; of two as near, the larger.
    std::optional<qint64> bestIn(const PriceStretch &stretch) const
    {
        const qint64 low = upToMultiple(std::max(stretch.from, stretch.least), m_grid);
        const qint64 high = std::min(stretch.until, stretch.most) / m_grid * m_grid;
        if (low > high)
            return std::nullopt;
        const qint64 below = std::clamp(stretch.wanted / m_grid * m_grid, low, high);
        const qint64 above = std::min(high, below + (below < stretch.wanted ? m_grid : 0));
        return std::abs(above - stretch.wanted) <= std::abs(below - stretch.wanted) ? above : below;
    }

    JointOption option(const PriceStretch &stretch, qint64 count) const
    {
        JointOption made;
        made.ordered = quantityOf(count);
        made.wanted = quantityOf(stretch.wanted);
        made.leftOut = int(stretch.leaving.size());
        if (stretch.price)
            made.goods = made.ordered.isZero()
                             ? Money()
                             : stretch.price->price.portion(made.ordered, stretch.price->per, Rounding::HalfEven);
        addQuantities(stretch, count, made);
        if (made.goods)
            addAmounts(stretch, made);
        for (const JointWish &wish : stretch.leaving)
            made.parts.push_back(
                {wish.member, wish.wanted, {}, stretch.price ? std::optional(Money()) : std::nullopt, true});
        for (JointPart &part : made.parts)
            part.wanted = askedBy(part.member);
        std::sort(made.parts.begin(), made.parts.end(),
                  [](const JointPart &a, const JointPart &b) { return a.member < b.member; });
        return made;
    }

    void addQuantities(const PriceStretch &stretch, qint64 count, JointOption &made) const
    {
        const qint64 surplus = count - stretch.wanted;
        std::vector<qint64> weights, room;
        for (const JointWish &wish : stretch.staying) {
            weights.push_back(steps(wish.wanted));
            room.push_back(surplus > 0 ? steps(wish.most - wish.wanted) : steps(wish.wanted - wish.least));
        }
        const std::vector<qint64> shares = shareWithin(std::abs(surplus), weights, room);
        for (std::size_t i = 0; i < shares.size(); ++i)
            made.parts.push_back({stretch.staying[i].member, stretch.staying[i].wanted,
                                  quantityOf(weights[i] + (surplus > 0 ? shares[i] : -shares[i])), std::nullopt});
    }

    /// What all pay is rounded once, so it is never more than their limits together: there is room for every cent.
    static void addAmounts(const PriceStretch &stretch, JointOption &made)
    {
        std::vector<qint64> weights, room;
        std::vector<JointPart *> paying;
        for (std::size_t i = 0; i < made.parts.size(); ++i) {
            made.parts[i].amount = Money();
            if (made.parts[i].quantity.isZero())
                continue;
            paying.push_back(&made.parts[i]);
            weights.push_back(made.parts[i].quantity.micro());
            const auto &limit = stretch.staying[i].limit;
            room.push_back(limit ? std::min(limit->minor(), made.goods->minor()) : made.goods->minor());
        }
        const std::vector<qint64> amounts = shareWithin(made.goods->minor(), weights, room);
        for (std::size_t i = 0; i < amounts.size(); ++i)
            paying[i]->amount = Money::fromMinor(amounts[i]);
    }

    Quantity askedBy(const SignPublicKey &member) const
    {
        return std::find_if(m_wishes.begin(), m_wishes.end(),
                            [&](const JointWish &wish) { return wish.member == member; })
            ->wanted;
    }

    /// What is better comes first: fewer left out, nearer to what is wanted by those who stay, larger.
    static std::tuple<int, qint64, qint64> rank(const JointOption &option)
    {
        return {option.leftOut, std::abs(option.ordered.micro() - option.wanted.micro()), -option.ordered.micro()};
    }

    /// A price break may make more cost no more.
    void takeMoreForLess(JointPlan &made) const
    {
        const JointOption chosen = *made.order;
        for (const PriceStretch &stretch : m_stretches) {
            if (!stretch.price || stretch.from <= steps(chosen.ordered) ||
                int(stretch.leaving.size()) != chosen.leftOut)
                continue;
            const qint64 low = upToMultiple(std::max(stretch.from, stretch.least), m_grid);
            if (low > std::min(stretch.until, stretch.most))
                continue;
            const JointOption more = option(stretch, low);
            const bool better = *more.goods < *made.order->goods ||
                                (made.order->ordered == chosen.ordered && *more.goods == *chosen.goods);
            if (better)
                made.order = more;
        }
        if (made.order->ordered == chosen.ordered)
            return;
        made.reasons << JointText::tr("%1 instead of %2: at the lower price from there on, all of it costs no more.")
                            .arg(plainText(made.order->ordered), plainText(chosen.ordered));
        std::erase_if(made.alternatives, [&](const JointOption &each) { return each.ordered == made.order->ordered; });
        made.alternatives.push_back(chosen);
        std::sort(made.alternatives.begin(), made.alternatives.end(),
                  [](const JointOption &a, const JointOption &b) { return a.ordered < b.ordered; });
    }

    /// Steps that are missing until something can be ordered.
    qint64 missing() const
    {
        qint64 least = std::numeric_limits<qint64>::max();
        for (const PriceStretch &stretch : m_stretches) {
            const qint64 next = upToMultiple(std::max(stretch.from, stretch.least), m_grid);
            if (next <= stretch.until)
                least = std::min(least, next - stretch.most);
        }
        return least == std::numeric_limits<qint64>::max() ? 0 : least;
    }

    void explainMissing(JointPlan &made) const
    {
        explainMinimum(made);
        made.reasons << JointText::tr("It cannot be ordered yet: %1 more would have to be wanted. Extend the call, or "
                                      "ask who would take more.")
                            .arg(plainText(made.missing));
    }

    void explainMinimum(JointPlan &made) const
    {
        if (steps(m_terms.minimum) % m_grid != 0)
            made.reasons << JointText::tr("The minimum of %1 is no full number of cases of %2: the least that can be "
                                          "ordered is %3.")
                                .arg(plainText(m_terms.minimum), plainText(m_terms.caseSize),
                                     plainText(quantityOf(upToMultiple(steps(m_terms.minimum), m_grid))));
    }

    void explain(JointPlan &made) const
    {
        explainMinimum(made);
        const Quantity ordered = made.order->ordered;
        if (made.order->leftOut > 0)
            made.reasons << JointText::tr("Left out, as the price is beyond their limit: %1.").arg(made.order->leftOut);
        if (ordered == m_wanted)
            made.reasons << JointText::tr("Exactly what was asked for can be ordered.");
        else if (ordered > m_wanted)
            made.reasons << JointText::tr("%1 more than was asked for, shared by what each wanted, within what each "
                                          "would take.")
                                .arg(plainText(ordered - m_wanted));
        else
            made.reasons << JointText::tr("%1 less than was asked for, shared by what each wanted, within what each "
                                          "would do with.")
                                .arg(plainText(m_wanted - ordered));
    }

    JointTerms m_terms;
    std::vector<JointWish> m_wishes;
    std::vector<PriceStretch> m_stretches;
    qint64 m_grid = 1;
    Quantity m_wanted;
};

void checkTerms(const JointTerms &terms, std::vector<Issue> &issues)
{
    if (terms.step <= Quantity()) {
        issues.push_back({u"terms.step"_s, JointText::tr("The smallest part has to be above zero.")});
        return;
    }
    const auto fits = [&terms](Quantity quantity) {
        return quantity >= Quantity() && quantity.micro() % terms.step.micro() == 0;
    };
    if (!fits(terms.minimum))
        issues.push_back({u"terms.minimum"_s, JointText::tr("The minimum has to be a multiple of the smallest part.")});
    if (!fits(terms.caseSize))
        issues.push_back({u"terms.caseSize"_s, JointText::tr("A case has to be a multiple of the smallest part.")});
    for (std::size_t i = 0; i < terms.prices.size(); ++i) {
        const JointPrice &price = terms.prices[i];
        const QString path = u"terms.prices[%1]"_s.arg(i);
        if (!fits(price.from) || price.per <= Quantity() || price.price < Money())
            issues.push_back({path, JointText::tr("A price is for a quantity above zero, not below zero itself, and "
                                                  "holds from a multiple of the smallest part on.")});
        if (std::any_of(terms.prices.begin(), terms.prices.begin() + qsizetype(i),
                        [&price](const JointPrice &other) { return other.from == price.from; }))
            issues.push_back({path, JointText::tr("Two prices hold from the same quantity on.")});
    }
}

void checkWishes(const JointTerms &terms, const std::vector<JointWish> &wishes, std::vector<Issue> &issues)
{
    for (std::size_t i = 0; i < wishes.size(); ++i) {
        const JointWish &wish = wishes[i];
        const QString path = u"wishes[%1]"_s.arg(i);
        if (wish.wanted <= Quantity() || wish.least < Quantity() || wish.least > wish.wanted || wish.most < wish.wanted)
            issues.push_back({path, JointText::tr("Something above zero is wanted; less would do, and more would be "
                                                  "taken, in this order.")});
        for (const Quantity each : {wish.wanted, wish.least, wish.most}) {
            if (terms.step > Quantity() && each.micro() % terms.step.micro() != 0) {
                issues.push_back({path, JointText::tr("A quantity is no multiple of the smallest part.")});
                break;
            }
        }
        if (wish.limit && *wish.limit < Money())
            issues.push_back({path, JointText::tr("A limit is not below zero.")});
        if (std::any_of(wishes.begin(), wishes.begin() + qsizetype(i),
                        [&wish](const JointWish &other) { return other.member == wish.member; }))
            issues.push_back({path, JointText::tr("This member is named twice.")});
    }
}

} // namespace

std::vector<qint64> shareWithin(qint64 surplus, const std::vector<qint64> &weights, const std::vector<qint64> &room)
{
    std::vector<qint64> shares(weights.size(), 0);
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < weights.size(); ++i)
        open.push_back(i);
    while (surplus > 0) {
        Q_ASSERT(!open.empty());
        std::vector<qint64> openWeights;
        for (const std::size_t i : open)
            openWeights.push_back(weights[i]);
        const std::vector<qint64> parts = allocateExact(surplus, openWeights);
        std::vector<std::size_t> stillOpen;
        qint64 full = 0;
        for (std::size_t k = 0; k < open.size(); ++k) {
            shares[open[k]] = std::min(parts[k], room[open[k]]);
            if (parts[k] > room[open[k]])
                full += room[open[k]];
            else
                stillOpen.push_back(open[k]);
        }
        if (stillOpen.size() == open.size())
            break;
        // Whoever has no room for their part takes what fits; the others share the rest anew.
        surplus -= full;
        open = std::move(stillOpen);
    }
    return shares;
}

std::optional<Money> jointPriceOf(const std::vector<JointPrice> &prices, Quantity quantity)
{
    const JointPrice *holding = nullptr;
    for (const JointPrice &price : prices) {
        if (price.from <= quantity && (!holding || price.from > holding->from))
            holding = &price;
    }
    if (!holding)
        return std::nullopt;
    const auto cost =
        attempt([&]() -> Result<Money> { return holding->price.portion(quantity, holding->per, Rounding::HalfEven); });
    return cost ? std::optional(*cost) : std::nullopt;
}

Result<JointPlan> planJointOrder(const JointTerms &terms, const std::vector<JointWish> &wishes)
{
    std::vector<Issue> issues;
    checkTerms(terms, issues);
    checkWishes(terms, wishes, issues);
    if (!issues.empty())
        return Error::fromIssues(std::move(issues));
    return attempt([&]() -> Result<JointPlan> { return JointPlanner(terms, wishes).plan(); });
}

} // namespace benchbook
