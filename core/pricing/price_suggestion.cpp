#include "core/pricing/price_suggestion.h"

#include "core/base/attempt.h"

#include <QCoreApplication>

#include <algorithm>

namespace benchbook {
namespace {

struct PriceText
{
    Q_DECLARE_TR_FUNCTIONS(Pricing)
};

/// The batch must be started larger than the good pieces wanted; yields multiply along the route.
Ratio routeYield(const std::vector<StepCost> &steps)
{
    qint64 yield = Ratio::one;
    for (const StepCost &step : steps)
        yield = multiplyDivide(yield, step.yield.ppm(), Ratio::one, Rounding::HalfEven);
    return Ratio::fromPpm(yield);
}

QString money(Money amount, const PriceInputs &inputs)
{
    return plainText(amount, inputs.currency) + QStringLiteral(" ") + inputs.currency.code;
}

QString minutes(qint64 seconds) { return QString::number((seconds + 30) / 60); }

QString basisText(const MaterialCost &material)
{
    switch (material.basis) {
    case CostBasis::Lots:
        return PriceText::tr("cost of %1").arg(material.source);
    case CostBasis::LastReceipt:
        return PriceText::tr("nothing in stock; last paid on %1").arg(material.source);
    case CostBasis::Unknown:
        return PriceText::tr("cost unknown");
    }
    Q_UNREACHABLE();
}

/// Rounding shares of a batch down to one piece may differ by a cent; each line is rounded half-even.
Money onePiece(Money batch, int quantity) { return batch.portion(1, quantity, Rounding::HalfEven); }

void addMaterials(const PriceInputs &inputs, PriceSuggestion &result)
{
    for (const MaterialCost &material : inputs.materials) {
        std::optional<Money> amount;
        if (material.cost)
            amount = onePiece(*material.cost, inputs.quantity);
        QString reason = PriceText::tr("%1 for %n piece(s)", nullptr, inputs.quantity)
                             .arg(displayText(material.need, material.unit));
        if (material.attrition.ppm() > 0)
            reason += PriceText::tr(", %1 attrition included").arg(displayText(material.attrition));
        reason += PriceText::tr("; ") + basisText(material);
        result.costLines.push_back({PricePart::Material, material.name, reason, amount});
        if (!amount) {
            result.warnings.push_back(
                PriceText::tr("The cost of %1 is unknown: state the cost of its lots, then the price can be reckoned.")
                    .arg(material.name));
        }
    }
}

void addTime(const PriceInputs &inputs, PriceSuggestion &result)
{
    for (const StepCost &step : inputs.steps) {
        const QString source = step.learnt ? PriceText::tr("learnt from %n log(s)", nullptr, step.logs)
                                           : PriceText::tr("standard time of the recipe");
        std::optional<Money> labour;
        if (inputs.labourRate)
            labour = onePiece(inputs.labourRate->forSeconds(step.seconds), inputs.quantity);
        const QString rate = inputs.labourRate
                                 ? PriceText::tr("%1 an hour (%2)")
                                       .arg(money(inputs.labourRate->perHour(), inputs), inputs.labourRateSource)
                                 : PriceText::tr("no hourly rate is known");
        result.costLines.push_back({PricePart::Labour, step.name,
                                    PriceText::tr("%1 min for %n piece(s), %2; %3", nullptr, inputs.quantity)
                                        .arg(minutes(step.seconds), source, rate),
                                    labour});
    }
    if (!inputs.labourRate && !inputs.steps.empty())
        result.warnings.push_back(PriceText::tr("Nobody's hourly rate is known: enter one in the settings."));
    qint64 seconds = 0;
    for (const StepCost &step : inputs.steps)
        seconds += step.seconds;
    result.costLines.push_back(
        {PricePart::Overhead, PriceText::tr("Overhead"),
         PriceText::tr("%1 min at %2 an hour").arg(minutes(seconds), money(inputs.overheadRate.perHour(), inputs)),
         onePiece(inputs.overheadRate.forSeconds(seconds), inputs.quantity)});
}

std::optional<Money> sumOf(const std::vector<PriceLine> &lines)
{
    Money sum;
    for (const PriceLine &line : lines) {
        if (!line.amount)
            return std::nullopt;
        sum += *line.amount;
    }
    return sum;
}

/// What the lost pieces cost is borne by the good ones: cost ÷ yield − cost.
void addLoss(const PriceInputs &inputs, PriceSuggestion &result)
{
    const Ratio yield = routeYield(inputs.steps);
    const std::optional<Money> direct = sumOf(result.costLines);
    std::optional<Money> loss;
    if (direct)
        loss = direct->portion(Ratio::one, yield.ppm(), Rounding::HalfEven) - *direct;
    const bool learnt =
        std::any_of(inputs.steps.begin(), inputs.steps.end(), [](const StepCost &s) { return s.learnt; });
    result.costLines.push_back(
        {PricePart::Loss, PriceText::tr("Expected loss"),
         (learnt ? PriceText::tr("learnt yield of the route %1") : PriceText::tr("expected yield of the route %1"))
             .arg(displayText(yield)),
         loss});
    result.costLines.push_back(
        {PricePart::Packaging, PriceText::tr("Packaging"), PriceText::tr("as in the settings"), inputs.packaging});
}

void explainTarget(const PriceInputs &inputs, Money beforeDiscount, Money beforeRounding, PriceSuggestion &result)
{
    const Money target = *result.target;
    const Money tax = target.share(inputs.tax, Rounding::HalfEven);
    const Money fee = target.share(inputs.fee, Rounding::HalfEven) + inputs.fixedFee;
    result.priceLines.push_back(
        {PricePart::Fee, PriceText::tr("Fee of %1").arg(inputs.channelName),
         PriceText::tr("%1 of the price and %2 fixed").arg(displayText(inputs.fee), money(inputs.fixedFee, inputs)),
         fee});
    result.priceLines.push_back(
        {PricePart::Tax, PriceText::tr("Tax"), PriceText::tr("%1 of the price").arg(displayText(inputs.tax)), tax});
    const Money discount = beforeRounding - beforeDiscount;
    if (!discount.isZero())
        result.priceLines.push_back({PricePart::Discount, PriceText::tr("Customer's tier"),
                                     PriceText::tr("%1 off %2, not below the floor")
                                         .arg(displayText(inputs.discount), money(beforeDiscount, inputs)),
                                     discount});
    const Money rounding = target - beforeRounding;
    result.priceLines.push_back({PricePart::Rounding, PriceText::tr("Rounding"),
                                 inputs.ending == QLatin1StringView("none")
                                     ? PriceText::tr("to the cent")
                                     : PriceText::tr("prices end in: %1").arg(inputs.ending),
                                 rounding});
    // The margin is what is left, so that the lines lead to the price to the cent.
    const Money margin = target - *result.unitCost - fee - tax - discount - rounding;
    result.priceLines.push_back(
        {PricePart::Margin, PriceText::tr("Margin before discount and rounding"),
         PriceText::tr("target margin %1 of the price without tax").arg(displayText(inputs.targetMargin)), margin});
}

Result<PriceSuggestion> suggest(const PriceInputs &inputs)
{
    Q_ASSERT(inputs.quantity > 0);
    PriceSuggestion result;
    addMaterials(inputs, result);
    addTime(inputs, result);
    addLoss(inputs, result);
    result.unitCost = sumOf(result.costLines);
    if (!result.unitCost)
        return result;
    const auto priceFor = [&](Ratio margin) {
        return priceForMargin(*result.unitCost, margin, inputs.fee, inputs.fixedFee, inputs.tax);
    };
    BENCHBOOK_ASSIGN(const Money floor, priceFor(inputs.floorMargin));
    BENCHBOOK_ASSIGN(const Money target, priceFor(inputs.targetMargin));
    BENCHBOOK_ASSIGN(const Money ceiling, priceFor(inputs.ceilingMargin));
    result.floor = roundedUp(floor, inputs.ending, inputs.currency);
    const Money discounted = std::max(target - target.share(inputs.discount, Rounding::HalfEven), floor);
    result.target = std::max(roundedUp(discounted, inputs.ending, inputs.currency), *result.floor);
    result.ceiling = std::max(roundedDown(ceiling, inputs.ending, inputs.currency), *result.target);
    explainTarget(inputs, target, discounted, result);
    if (inputs.currentPrice && *inputs.currentPrice < *result.floor) {
        result.warnings.push_back(
            PriceText::tr(
                "The list price %1 is below the floor: each piece sold at it earns less than the lowest margin.")
                .arg(money(*inputs.currentPrice, inputs)));
    }
    return result;
}

/// A price grid "every `step` minor units, offset by `offset`".
struct Grid
{
    qint64 step;
    qint64 offset;
};

Grid gridFor(const QString &ending, const Currency &currency)
{
    qint64 major = 1;
    for (int i = 0; i < currency.digits; ++i)
        major *= 10;
    if (ending == QLatin1StringView(".90") && currency.digits >= 2)
        return {major, major * 9 / 10};
    if (ending == QLatin1StringView(".99") && currency.digits >= 2)
        return {major, major - major / 100};
    bool isDigit = false;
    const int digit = ending.toInt(&isDigit);
    return isDigit ? Grid{10 * major, digit * major} : Grid{1, 0};
}

Money onGrid(Money price, const Grid &grid, Rounding rounding)
{
    const qint64 steps = multiplyDivide(subtractExact(price.minor(), grid.offset), 1, grid.step, rounding);
    return Money::fromMinor(addExact(multiplyExact(steps, grid.step), grid.offset));
}

} // namespace

Result<Money> priceForMargin(Money cost, Ratio margin, Ratio fee, Money fixedFee, Ratio tax)
{
    const qint64 kept = multiplyDivide(Ratio::one - tax.ppm(), Ratio::one - margin.ppm(), Ratio::one, Rounding::Down);
    const qint64 share = kept - fee.ppm();
    if (share <= 0) {
        return Error::refused(PriceText::tr("Fee %1, tax %2 and margin %3 leave nothing of any price.")
                                  .arg(displayText(fee), displayText(tax), displayText(margin)));
    }
    return (cost + fixedFee).portion(Ratio::one, share, Rounding::Up);
}

Money roundedUp(Money price, const QString &ending, const Currency &currency)
{
    return onGrid(price, gridFor(ending, currency), Rounding::Up);
}

Money roundedDown(Money price, const QString &ending, const Currency &currency)
{
    return onGrid(price, gridFor(ending, currency), Rounding::Down);
}

Result<PriceSuggestion> suggestPrice(const PriceInputs &inputs)
{
    return attempt([&] { return suggest(inputs); });
}

} // namespace benchbook
