// Promote: finished goods that lie too long are sold at a lower list price for some weeks.
#include "core/suggestions/change_list_price.h"
#include "core/suggestions/sales_after.h"
#include "core/suggestions/suggestion_maker.h"
#include "core/suggestions/suggestion_sources.h"
#include "core/suggestions/use_after.h"

#include "core/base/attempt.h"
#include "core/people/settings.h"
#include "core/pricing/rules/promotion.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

struct PromoteText
{
    Q_DECLARE_TR_FUNCTIONS(Suggestions)
};

constexpr int promotionDays = 42;
/// Of what hardly sells, so many pieces in a promotion are believed at the old price, so that a share of them can rise.
constexpr double fewestExpected = 0.5;
constexpr double unsureDemand = 0.5;

DemandBelief beliefOver(const PricedVariant &variant, const IdleStock &stock)
{
    DemandBelief belief = variant.demand.value_or(DemandBelief{});
    const double aMonth = double(stock.aMonth.micro()) / double(Quantity::microPerUnit);
    belief.units = std::max(fewestExpected, aMonth * promotionDays / 30.0);
    if (!variant.demand) {
        belief.deviation = unsureDemand;
        belief.lowestSeen = *variant.current;
        belief.highestSeen = *variant.current;
    }
    return belief;
}

Result<PromotionAdvice> promotionFor(const PricedVariant &variant, const IdleStock &stock, const Currency &currency)
{
    PromotionQuestion question{.kind = PromotionKind::DeadStock,
                               .price = *variant.current,
                               .floor = *variant.advice.floor,
                               .economics = variant.economics,
                               .demand = beliefOver(variant, stock),
                               .available = double(stock.dead.excess.wholeUnits()),
                               .ending = variant.ending,
                               .currency = currency};
    // What the pieces cost is spent: they lie there.
    question.economics.unitCost = Money();
    return attempt([&]() -> Result<PromotionAdvice> { return advisePromotion(question); });
}

class PromoteMaker final : public SuggestionMaker
{
public:
    SuggestionKind kind() const override { return SuggestionKind::Promote; }

    std::vector<Suggestion> propose(const Reader &reader, QDate today, const SuggestionSources &sources) const override
    {
        const std::map<qint64, AnsweredSuggestion> running = runningPromotions(reader);
        std::vector<Suggestion> suggestions;
        for (const IdleStock &stock : sources.idle) {
            if (!stock.variant || running.contains(stock.variant->value()))
                continue;
            const auto variant = std::find_if(sources.prices.begin(), sources.prices.end(),
                                              [&](const PricedVariant &one) { return one.variant == *stock.variant; });
            if (variant == sources.prices.end() || !variant->current || *variant->current <= Money() ||
                !variant->advice.floor || *variant->advice.floor >= *variant->current)
                continue;
            const Result<PromotionAdvice> advice = promotionFor(*variant, stock, sources.currency);
            if (advice.ok() && advice->pays && advice->price < *variant->current)
                suggestions.push_back(suggestionOf(*variant, stock, *advice, today, sources.currency));
        }
        return suggestions;
    }

    Result<Proposal> changed(const Proposal &proposal, const TakenFigures &taken) const override
    {
        PromoteThis promote = std::get<PromoteThis>(proposal);
        if (taken.quantity)
            return Error::fromIssues({{u"quantity"_s, PromoteText::tr("Here the price can be changed.")}});
        if (!taken.price)
            return Proposal(promote);
        if (*taken.price < promote.floor || *taken.price >= promote.from)
            return Error::fromIssues(
                {{u"price"_s,
                  PromoteText::tr("The price of a promotion lies between the floor and the price as it is.")}});
        promote.leaves = promote.leavesBefore + (promote.leaves - promote.leavesBefore)
                                                    .portion((*taken.price - promote.from).minor(),
                                                             (promote.to - promote.from).minor(), Rounding::HalfEven);
        promote.to = *taken.price;
        return Proposal(promote);
    }

    Result<WrittenThing> act(Action &action, const Proposal &proposal) const override
    {
        const PromoteThis &promote = std::get<PromoteThis>(proposal);
        BENCHBOOK_TRY(changeListPrice(action, promote.variant, promote.from, promote.to));
        return WrittenThing{"variant",
                            promote.variant.value(),
                            QT_TRANSLATE_NOOP("Action", "Take a suggestion: promote %1 for %2 until %3"),
                            QT_TRANSLATE_NOOP("Action", "By rule %4: promote %1 for %2 until %3"),
                            {variantNamed(action.reader(), promote.variant).name,
                             plainText(promote.to, readSettings(action.reader()).currency),
                             promote.until.toString(Qt::ISODate)}};
    }

    /// What is given up if all of it is sold at the lower price.
    std::optional<Money> binds(const Proposal &proposal) const override
    {
        const PromoteThis &promote = std::get<PromoteThis>(proposal);
        return (promote.from - promote.to).times(promote.pieces.wholeUnits());
    }

    QJsonObject figures(const Proposal &proposal) const override
    {
        const PromoteThis &promote = std::get<PromoteThis>(proposal);
        QJsonObject figures;
        putFigure(figures, "from", promote.from);
        putFigure(figures, "price", promote.to);
        putFigure(figures, "until", promote.until);
        putFigure(figures, "quantity", promote.pieces);
        putFigure(figures, "leavesBefore", promote.leavesBefore);
        putFigure(figures, "leaves", promote.leaves);
        return figures;
    }

    QString titleOf(const Reader &reader, const AnsweredSuggestion &answered) const override
    {
        const Money price = moneyFigure(answered.taken, "price").value_or(Money());
        return PromoteText::tr("Promote %1 for %2 until %3")
            .arg(variantNamed(reader, Id<Variant>(answered.subject)).name,
                 displayText(price, readSettings(reader).currency, QLocale()),
                 dayFigure(answered.taken, "until").toString(Qt::ISODate));
    }

    Judgement judge(const Reader &reader, QDate today, const AnsweredSuggestion &answered) const override
    {
        return judgePrice(reader, answered,
                          {.variant = Id<Variant>(answered.subject),
                           .leavesBefore = moneyFigure(answered.taken, "leavesBefore"),
                           .leaves = moneyFigure(answered.taken, "leaves"),
                           .windowDays = promotionDays},
                          today, readSettings(reader).currency);
    }

private:
    Suggestion suggestionOf(const PricedVariant &variant, const IdleStock &stock, const PromotionAdvice &advice,
                            QDate today, const Currency &currency) const
    {
        Suggestion one{.kind = kind(), .subject = {"variant", variant.variant.value()}};
        PromoteThis promote{.variant = variant.variant, .from = *variant.current, .to = advice.price};
        promote.floor = *variant.advice.floor;
        promote.until = today.addDays(promotionDays);
        promote.pieces = Quantity::units(stock.dead.excess.wholeUnits());
        PriceEconomics spent = variant.economics;
        spent.unitCost = Money();
        promote.leavesBefore = contribution(spent, promote.from);
        promote.leaves = contribution(spent, promote.to);
        one.key = QStringList{u"promote"_s, variant.sku, u"from-"_s + plainText(promote.from, currency)}.join(u'/');
        one.sentence = PromoteText::tr("Promote %1 for %2 instead of %3 until %4.")
                           .arg(variant.name, displayText(promote.to, currency, QLocale()),
                                displayText(promote.from, currency, QLocale()), promote.until.toString(Qt::ISODate));
        one.reasons << PromoteText::tr("%1 lie there, and %2 are sold in a month: %3 are more than a year needs.")
                           .arg(displayText(stock.onHand, stock.unit), displayText(stock.aMonth, stock.unit),
                                displayText(stock.dead.excess, stock.unit));
        one.reasons << PromoteText::tr("Their cost of %1 is bound in them.")
                           .arg(displayText(stock.dead.bound, currency, QLocale()));
        one.reasons << advice.reason;
        one.effect = advice.effect.profitChange;
        one.proposal = promote;
        one.binds = binds(one.proposal);
        return one;
    }
};

} // namespace

const SuggestionMaker &promoteMaker()
{
    static const PromoteMaker maker;
    return maker;
}

} // namespace benchbook
