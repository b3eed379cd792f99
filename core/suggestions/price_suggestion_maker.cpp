// Price: what is advised of list prices becomes a change of the variant's price.
#include "core/suggestions/chosen_promotions.h"
#include "core/suggestions/sales_after.h"
#include "core/suggestions/suggestion_maker.h"
#include "core/suggestions/suggestion_sources.h"
#include "core/suggestions/use_after.h"

#include "core/people/settings.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

struct PriceSuggestionText
{
    Q_DECLARE_TR_FUNCTIONS(Suggestions)
};

class PriceMaker final : public SuggestionMaker
{
public:
    SuggestionKind kind() const override { return SuggestionKind::Price; }

    std::vector<Suggestion> propose(const Reader &, QDate today, const SuggestionSources &sources) const override
    {
        // While something is offered for less its price is left alone, and one matter is not proposed twice.
        std::set<Id<Variant>> busy;
        for (const PromotionOffer *offer : chosenPromotions(sources))
            busy.insert(offer->variant);
        std::vector<Suggestion> suggestions;
        for (const AdvisedPrice &price : sources.prices) {
            const bool runs =
                std::any_of(sources.promoted.begin(), sources.promoted.end(), [&](const StandingPromotion &promotion) {
                    return promotion.isForAll() && promotion.days.contains(today) && price.product &&
                           promotion.concerns(price.variant, *price.product);
                });
            if (!runs && !busy.contains(price.variant) && isWorthAWord(price))
                suggestions.push_back(changeOf(price, sources.currency));
        }
        return suggestions;
    }

    Result<Proposal> changed(const Proposal &proposal, const TakenFigures &taken) const override
    {
        PriceThis price = std::get<PriceThis>(proposal);
        if (taken.quantity)
            return Error::fromIssues({{u"quantity"_s, PriceSuggestionText::tr("Here the price can be changed.")}});
        if (!taken.price)
            return Proposal(price);
        if (*taken.price <= Money())
            return Error::fromIssues({{u"price"_s, PriceSuggestionText::tr("A price is above nothing.")}});
        if (*taken.price < price.floor)
            return Error::fromIssues(
                {{u"price"_s, PriceSuggestionText::tr("This price lies below the floor. If it is wanted all the same, "
                                                      "change it at the product.")}});
        // What a piece leaves grows with its price, less what channel and state take; in the same proportion.
        if (price.leaves && price.leavesBefore && price.from && price.to != *price.from)
            price.leaves = *price.leavesBefore + (*price.leaves - *price.leavesBefore)
                                                     .portion((*taken.price - *price.from).minor(),
                                                              (price.to - *price.from).minor(), Rounding::HalfEven);
        price.to = *taken.price;
        return Proposal(price);
    }

    Result<WrittenThing> act(Action &action, const Proposal &proposal) const override
    {
        const PriceThis &price = std::get<PriceThis>(proposal);
        BENCHBOOK_TRY(setListPrice(
            action,
            {.variant = price.variant, .price = price.to, .floor = price.floor, .was = price.from.value_or(Money())}));
        return WrittenThing{"variant",
                            price.variant.value(),
                            QT_TRANSLATE_NOOP("Action", "Take a suggestion: the price of %1 becomes %2"),
                            QT_TRANSLATE_NOOP("Action", "By rule %3: the price of %1 becomes %2"),
                            {variantNamed(action.reader(), price.variant).name,
                             plainText(price.to, readSettings(action.reader()).currency)}};
    }

    /// A list price binds nothing.
    std::optional<Money> binds(const Proposal &) const override { return Money(); }

    QJsonObject figures(const Proposal &proposal) const override
    {
        const PriceThis &price = std::get<PriceThis>(proposal);
        QJsonObject figures;
        putFigure(figures, "from", price.from);
        putFigure(figures, "price", price.to);
        putFigure(figures, "leavesBefore", price.leavesBefore);
        putFigure(figures, "leaves", price.leaves);
        return figures;
    }

    QString titleOf(const Reader &reader, const AnsweredSuggestion &answered) const override
    {
        const Currency currency = readSettings(reader).currency;
        const QString name = variantNamed(reader, Id<Variant>(answered.subject)).name;
        const QString to = displayText(moneyFigure(answered.taken, "price").value_or(Money()), currency, QLocale());
        const std::optional<Money> from = moneyFigure(answered.taken, "from");
        return from ? PriceSuggestionText::tr("%1 from %2 to %3").arg(name, displayText(*from, currency, QLocale()), to)
                    : PriceSuggestionText::tr("%1 for %2").arg(name, to);
    }

    Judgement judge(const Reader &reader, QDate today, const AnsweredSuggestion &answered) const override
    {
        return judgePrice(reader, answered,
                          {.variant = Id<Variant>(answered.subject),
                           .leavesBefore = moneyFigure(answered.taken, "leavesBefore"),
                           .leaves = moneyFigure(answered.taken, "leaves"),
                           .windowDays = priceHorizonWeeks * 7},
                          today, readSettings(reader).currency);
    }

private:
    static std::optional<Money> currentOf(const AdvisedPrice &price)
    {
        return price.inputs ? price.inputs->cost.currentPrice : std::nullopt;
    }

    /// Where nothing is known of demand, only a price that is missing or loses money is spoken of.
    static bool isWorthAWord(const AdvisedPrice &price)
    {
        const std::optional<Money> current = currentOf(price);
        if (!price.advice || !price.advice->price || (current && *price.advice->price == *current))
            return false;
        const PriceAdvice &advice = *price.advice;
        if (advice.kind == AdviceKind::First)
            return true;
        const bool isChange = advice.kind == AdviceKind::Raise || advice.kind == AdviceKind::Lower;
        return isChange && (price.inputs->demand || (advice.floor && current && *current < *advice.floor));
    }

    Suggestion changeOf(const AdvisedPrice &variant, const Currency &currency) const
    {
        Suggestion one{.kind = kind(), .subject = {"variant", variant.variant.value()}};
        PriceThis price{.variant = variant.variant, .from = currentOf(variant), .to = *variant.advice->price};
        price.floor = variant.advice->floor.value_or(Money());
        price.leaves = variant.leavesAt(price.to);
        if (price.from)
            price.leavesBefore = variant.leavesAt(*price.from);
        const QString to = displayText(price.to, currency, QLocale());
        const QString from = price.from ? displayText(*price.from, currency, QLocale()) : QString();
        switch (variant.advice->kind) {
        case AdviceKind::Raise:
            one.sentence = PriceSuggestionText::tr("Raise the price of %1 from %2 to %3.").arg(variant.name, from, to);
            break;
        case AdviceKind::Lower:
            one.sentence = PriceSuggestionText::tr("Lower the price of %1 from %2 to %3.").arg(variant.name, from, to);
            break;
        default:
            one.sentence = PriceSuggestionText::tr("Give %1 a price: %2.").arg(variant.name, to);
        }
        one.key = QStringList{u"price"_s, variant.sku,
                              price.from ? u"from-"_s + plainText(*price.from, currency) : u"first"_s}
                      .join(u'/');
        one.reasons = QStringList(variant.advice->reasons.begin(), variant.advice->reasons.end());
        if (variant.advice->effect)
            one.effect = variant.advice->effect->profitChange;
        one.binds = Money();
        one.proposal = price;
        return one;
    }
};

} // namespace

const SuggestionMaker &priceMaker()
{
    static const PriceMaker maker;
    return maker;
}

} // namespace benchbook
