#include "core/pricing/rules/price_suggestion.h"

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
template <class YieldOf> Ratio routeYield(const std::vector<StepCost> &steps, const YieldOf &yieldOf)
{
    qint64 yield = Ratio::one;
    for (const StepCost &step : steps)
        yield = multiplyDivide(yield, yieldOf(step).ppm(), Ratio::one, Rounding::HalfEven);
    return Ratio::fromPpm(yield);
}

Ratio likelyYield(const StepCost &step) { return step.yield; }
Ratio lowYieldOf(const StepCost &step)
{
    return step.lowYield.ppm() > 0 ? std::min(step.lowYield, step.yield) : step.yield;
}
Ratio highYieldOf(const StepCost &step)
{
    return std::clamp(step.highYield, step.yield, std::max(step.yield, Ratio::percent(100)));
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

/// What the material counts for, by the owner's choice; the other of the two costs makes its range.
std::optional<Money> countedCost(const MaterialCost &material, MaterialBasis basis)
{
    if (!material.replacement || basis == MaterialBasis::Actual)
        return material.cost;
    if (!material.cost || basis == MaterialBasis::Replacement)
        return material.replacement;
    return std::max(*material.cost, *material.replacement);
}

std::optional<MoneyRange> materialRange(const MaterialCost &material, Money counted, int quantity)
{
    if (!material.cost || !material.replacement)
        return std::nullopt;
    const auto [low, high] = std::minmax(*material.cost, *material.replacement);
    return MoneyRange{onePiece(low, quantity), onePiece(counted, quantity), onePiece(high, quantity)};
}

void addMaterials(const PriceInputs &inputs, PriceSuggestion &result)
{
    for (const MaterialCost &material : inputs.materials) {
        const std::optional<Money> counted = countedCost(material, inputs.materialBasis);
        std::optional<Money> amount;
        std::optional<MoneyRange> range;
        if (counted) {
            amount = onePiece(*counted, inputs.quantity);
            range = materialRange(material, *counted, inputs.quantity);
        }
        QString reason = PriceText::tr("%1 for %n piece(s)", nullptr, inputs.quantity)
                             .arg(displayText(material.need, material.unit));
        if (material.attrition.ppm() > 0)
            reason += PriceText::tr(", %1 attrition included").arg(displayText(material.attrition));
        reason += PriceText::tr("; ");
        reason +=
            counted && counted != material.cost ? PriceText::tr("what it costs to buy again") : basisText(material);
        result.costLines.push_back({PricePart::Material, material.name, reason, amount, range});
        if (!amount) {
            result.warnings.push_back(
                PriceText::tr("The cost of %1 is unknown: state the cost of its lots, then the price can be reckoned.")
                    .arg(material.name));
        }
    }
}

/// What so many seconds cost, from the fewest to the most of them; nothing where only the middle is known.
std::optional<MoneyRange> timeRange(const PriceInputs &inputs, Rate rate, qint64 low, qint64 likely, qint64 high)
{
    if (low == likely && high == likely)
        return std::nullopt;
    const auto cost = [&](qint64 seconds) { return onePiece(rate.forSeconds(seconds), inputs.quantity); };
    return MoneyRange{cost(low), cost(likely), cost(high)};
}

qint64 lowSecondsOf(const StepCost &step)
{
    return step.highSeconds > 0 ? std::min(step.lowSeconds, step.seconds) : step.seconds;
}

qint64 highSecondsOf(const StepCost &step) { return std::max(step.highSeconds, step.seconds); }

void addLabour(const PriceInputs &inputs, const StepCost &step, PriceSuggestion &result)
{
    const QString source = step.learnt ? PriceText::tr("learnt from %n log(s)", nullptr, step.logs)
                                       : PriceText::tr("standard time of the recipe");
    std::optional<Money> labour;
    std::optional<MoneyRange> range;
    if (inputs.labourRate) {
        labour = onePiece(inputs.labourRate->forSeconds(step.seconds), inputs.quantity);
        range = timeRange(inputs, *inputs.labourRate, lowSecondsOf(step), step.seconds, highSecondsOf(step));
    }
    const QString rate =
        inputs.labourRate
            ? PriceText::tr("%1 an hour (%2)").arg(money(inputs.labourRate->perHour(), inputs), inputs.labourRateSource)
            : PriceText::tr("no hourly rate is known");
    result.costLines.push_back({PricePart::Labour, step.name,
                                PriceText::tr("%1 min for %n piece(s), %2; %3", nullptr, inputs.quantity)
                                    .arg(minutes(step.seconds), source, rate),
                                labour, range});
}

void addTime(const PriceInputs &inputs, PriceSuggestion &result)
{
    qint64 low = 0;
    qint64 seconds = 0;
    qint64 high = 0;
    for (const StepCost &step : inputs.steps) {
        addLabour(inputs, step, result);
        low += lowSecondsOf(step);
        seconds += step.seconds;
        high += highSecondsOf(step);
    }
    if (!inputs.labourRate && !inputs.steps.empty())
        result.warnings.push_back(PriceText::tr("Nobody's hourly rate is known: enter one in the settings."));
    result.costLines.push_back(
        {PricePart::Overhead, PriceText::tr("Overhead"),
         PriceText::tr("%1 min at %2 an hour").arg(minutes(seconds), money(inputs.overheadRate.perHour(), inputs)),
         onePiece(inputs.overheadRate.forSeconds(seconds), inputs.quantity),
         timeRange(inputs, inputs.overheadRate, low, seconds, high)});
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
    const Ratio yield = routeYield(inputs.steps, likelyYield);
    const Ratio low = routeYield(inputs.steps, lowYieldOf);
    const Ratio high = routeYield(inputs.steps, highYieldOf);
    const std::optional<Money> direct = sumOf(result.costLines);
    const auto lossAt = [&](Ratio kept) {
        return direct->portion(Ratio::one, kept.ppm(), Rounding::HalfEven) - *direct;
    };
    std::optional<Money> loss;
    std::optional<MoneyRange> range;
    if (direct) {
        loss = lossAt(yield);
        if (low != high)
            range = MoneyRange{lossAt(high), *loss, lossAt(low)};
    }
    const bool learnt =
        std::any_of(inputs.steps.begin(), inputs.steps.end(), [](const StepCost &s) { return s.learnt; });
    result.costLines.push_back(
        {PricePart::Loss, PriceText::tr("Expected loss"),
         (learnt ? PriceText::tr("learnt yield of the route %1") : PriceText::tr("expected yield of the route %1"))
             .arg(displayText(yield)),
         loss, range});
    result.costLines.push_back(
        {PricePart::Packaging, PriceText::tr("Packaging"), PriceText::tr("as in the settings"), inputs.packaging});
}

std::optional<MoneyRange> rangeOf(const std::vector<PriceLine> &lines)
{
    std::vector<MoneyRange> parts;
    bool isExact = true;
    for (const PriceLine &line : lines) {
        parts.push_back(line.range.value_or(MoneyRange::exactly(*line.amount)));
        isExact = isExact && !line.range;
    }
    return isExact ? std::nullopt : std::optional(sumOfRanges(parts));
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
    for (const PriceLine &line : inputs.added) {
        result.costLines.push_back(line);
        if (!line.amount)
            result.warnings.push_back(PriceText::tr("What “%1” costs is unknown.").arg(line.title));
    }
    result.unitCost = sumOf(result.costLines);
    if (!result.unitCost)
        return result;
    result.costRange = rangeOf(result.costLines);
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
    if (result.costRange) {
        BENCHBOOK_ASSIGN(const Money dearest,
                         priceForMargin(result.costRange->high, {}, inputs.fee, inputs.fixedFee, inputs.tax));
        if (dearest > *result.target) {
            result.warnings.push_back(
                PriceText::tr("If time, yield and material turn out as dear as they may (%1 a piece), the target price "
                              "loses money.")
                    .arg(money(result.costRange->high, inputs)));
        }
    }
    return result;
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

Result<PriceSuggestion> suggestPrice(const PriceInputs &inputs)
{
    return attempt([&] { return suggest(inputs); });
}

} // namespace benchbook
