#include "core/pricing/studio_advice.h"

#include "core/base/attempt.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace benchbook {
namespace {

struct StudioAdviceText
{
    Q_DECLARE_TR_FUNCTIONS(Pricing)
};

/// Beyond floor and ceiling the curve goes on by so much of them.
constexpr Ratio curveMargin = Ratio::percent(10);

std::optional<DemandBelief> beliefOf(const VariantMarket &market)
{
    if (!market.expected)
        return std::nullopt;
    DemandBelief belief;
    belief.units = market.expected->units;
    belief.deviation = market.expected->deviation;
    if (market.response) {
        belief.elasticity = market.response->elasticity;
        belief.lowestSeen = Money::fromMinor(std::llround(market.response->lowestPrice));
        belief.highestSeen = Money::fromMinor(std::llround(market.response->highestPrice));
    }
    return belief;
}

/// Where the bottleneck is wanted for more hours than it has, so much less of everything can be made.
std::optional<double> canMakeOf(const PriceBook &book, Id<Variant> variant, double units)
{
    if (!book.bottleneck || book.bottleneck->load.busy <= book.loadRule.fullFrom ||
        !book.bottleneck->seconds.contains(variant))
        return std::nullopt;
    return units * Ratio::one / double(book.bottleneck->load.busy.ppm());
}

PriceEconomics economicsOf(const PriceAdviceInputs &inputs, const PriceAdvice &advice)
{
    std::optional<Money> cost = advice.suggestion.unitCost;
    if (inputs.idleFloorIsDirect && advice.bid && advice.bid->state == LoadLevel::Idle)
        cost = directCost(advice.suggestion);
    return {cost.value_or(*advice.suggestion.unitCost), inputs.cost.fee, inputs.cost.fixedFee, inputs.cost.tax};
}

bool canDrawCurve(const PriceAdviceInputs &inputs, const PriceAdvice &advice)
{
    return inputs.demand && inputs.cost.currentPrice && *inputs.cost.currentPrice > Money() &&
           advice.suggestion.unitCost && advice.floor && advice.suggestion.ceiling;
}

Money changeWorth(const AdvisedPrice &price)
{
    return price.advice && price.advice->effect ? price.advice->effect->profitChange.likely : Money();
}

bool isChange(const AdvisedPrice &price)
{
    return price.advice && (price.advice->kind == AdviceKind::Raise || price.advice->kind == AdviceKind::Lower ||
                            price.advice->kind == AdviceKind::First);
}

QString piecesText(double pieces) { return QString::number(pieces, 'f', pieces < 10 ? 1 : 0); }

} // namespace

Result<PriceAdviceInputs> adviceInputs(const Reader &reader, const PriceBook &book, const PriceQuestion &question)
{
    PriceAdviceInputs inputs;
    BENCHBOOK_ASSIGN(inputs.cost, priceInputs(reader, question));
    // A price of 0 was never asked of anybody.
    if (inputs.cost.currentPrice && *inputs.cost.currentPrice <= Money())
        inputs.cost.currentPrice.reset();
    inputs.today = book.today;
    inputs.loadRule = book.loadRule;
    inputs.idleFloorIsDirect = book.idleFloorIsDirect;
    if (book.bottleneck) {
        inputs.load = book.bottleneck->load;
        if (const auto taken = book.bottleneck->seconds.find(question.variant); taken != book.bottleneck->seconds.end())
            inputs.bottleneckSeconds = taken->second;
    }
    const VariantMarket *market = book.market(question.variant);
    if (market == nullptr)
        return inputs;
    inputs.guard = market->guard;
    inputs.lastChange = market->lastChange;
    inputs.news = market->news;
    inputs.demand = beliefOf(*market);
    if (inputs.demand)
        inputs.canMake = canMakeOf(book, question.variant, inputs.demand->units);
    if (const auto others = book.competitors.find(market->product); others != book.competitors.end())
        inputs.competitors = others->second;
    return inputs;
}

Result<AdvisedPrice> advisedPrice(const Reader &reader, const PriceBook &book, const PriceQuestion &question)
{
    AdvisedPrice price{question.variant, {}, {}, {}, {}, {}};
    if (const VariantMarket *market = book.market(question.variant)) {
        price.sku = market->sku;
        price.name = market->name;
        price.current = market->price;
        price.product = market->product;
    }
    const Result<PriceAdviceInputs> inputs = adviceInputs(reader, book, question);
    if (!inputs.ok()) {
        if (inputs.error().code != ErrorCode::Refused)
            return inputs.error();
        price.problem = inputs.error().message;
        return price;
    }
    const Result<PriceAdvice> advice = advisePrice(*inputs);
    if (advice.ok()) {
        price.advice = *advice;
        price.inputs = *inputs;
    } else {
        price.problem = advice.error().message;
    }
    return price;
}

std::optional<Money> AdvisedPrice::leavesAt(Money price) const
{
    if (!advice || !inputs || !advice->suggestion.unitCost)
        return std::nullopt;
    return contribution(economicsOf(*inputs, *advice), price);
}

Result<std::vector<AdvisedPrice>> advisePrices(const Reader &reader, const PriceBook &book, Progress progress)
{
    std::vector<AdvisedPrice> prices;
    for (const auto &[variant, market] : book.variants) {
        if (progress.isCancelled())
            return Error{ErrorCode::Cancelled, StudioAdviceText::tr("Stopped.")};
        progress.step(double(prices.size()) / double(book.variants.size()), StudioAdviceText::tr("Reckoning prices"));
        BENCHBOOK_ASSIGN(AdvisedPrice price, advisedPrice(reader, book, {variant}));
        prices.push_back(std::move(price));
    }
    std::stable_sort(prices.begin(), prices.end(), [](const AdvisedPrice &a, const AdvisedPrice &b) {
        if (isChange(a) != isChange(b))
            return isChange(a);
        if (changeWorth(a) != changeWorth(b))
            return changeWorth(a) > changeWorth(b);
        return a.sku < b.sku;
    });
    return prices;
}

std::vector<PriceCurvePoint> priceCurve(const PriceAdviceInputs &inputs, const PriceAdvice &advice, int points)
{
    if (!canDrawCurve(inputs, advice) || points < 2)
        return {};
    const Money current = *inputs.cost.currentPrice;
    const PriceEconomics economics = economicsOf(inputs, advice);
    const EvidenceBand evidence = evidenceBand(*inputs.demand, current);
    const Money least = std::min({*advice.floor, current, evidence.low});
    const Money most = std::max({*advice.suggestion.ceiling, current, evidence.high});
    const Money low = std::max(least - least.share(curveMargin, Rounding::Down), Money::fromMinor(1));
    const Money high = most + most.share(curveMargin, Rounding::Down);
    std::vector<PriceCurvePoint> curve;
    for (int at = 0; at < points; ++at) {
        const Money price = low + (high - low).portion(at, points - 1, Rounding::HalfEven);
        PriceCurvePoint point{price, effectOfPrice(economics, *inputs.demand, current, price, inputs.canMake),
                              {},    {},
                              {},    price < evidence.low || price > evidence.high};
        point.profit = point.effect.profitBefore + point.effect.profitChange.likely;
        point.profitLow = point.effect.profitBefore + point.effect.profitChange.low;
        point.profitHigh = point.effect.profitBefore + point.effect.profitChange.high;
        curve.push_back(point);
    }
    return curve;
}

QString effectSentence(const PriceAdviceInputs &inputs, const PriceAdvice &advice, Money price)
{
    if (!canDrawCurve(inputs, advice) || price <= Money() || price == *inputs.cost.currentPrice)
        return {};
    const Currency &currency = inputs.cost.currency;
    const auto text = [&](Money money) { return QString(plainText(money, currency) + u' ' + currency.code); };
    const ChangeEffect effect =
        effectOfPrice(economicsOf(inputs, advice), *inputs.demand, *inputs.cost.currentPrice, price, inputs.canMake);
    QString sentence = StudioAdviceText::tr("In %n week(s): %1 pieces instead of %2 (8 times in 10 from %3 to %4). ",
                                            nullptr, priceHorizonWeeks)
                           .arg(piecesText(effect.units), piecesText(effect.unitsBefore), piecesText(effect.unitsLow),
                                piecesText(effect.unitsHigh));
    sentence +=
        StudioAdviceText::tr("The profit changes by %1 (8 times in 10 by %2 to %3); it is more %4 times in 100.")
            .arg(text(effect.profitChange.likely), text(effect.profitChange.low), text(effect.profitChange.high))
            .arg(std::lround(100 * effect.chanceOfGain));
    const EvidenceBand evidence = evidenceBand(*inputs.demand, *inputs.cost.currentPrice);
    if (price < evidence.low || price > evidence.high)
        sentence += u' ' + StudioAdviceText::tr("Such a price was never asked: how buyers answer to it is a guess.");
    return sentence;
}

} // namespace benchbook
