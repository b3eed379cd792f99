#include "core/planning/needs/plan_quantity.h"

#include <algorithm>
#include <limits>

namespace benchbook {
namespace {

__extension__ using WideNeed = __int128;

constexpr qint64 trillionth = 1'000'000'000'000;

Quantity roundedUp(Quantity quantity, Quantity multiple)
{
    if (multiple <= Quantity())
        return quantity;
    return multiple.times((addExact(quantity.micro(), multiple.micro() - 1)) / multiple.micro());
}

} // namespace

RouteYield::RouteYield(const std::vector<Ratio> &steps)
{
    for (const Ratio step : steps)
        m_share = multiplyDivide(m_share, step.ppm(), Ratio::one, Rounding::Down);
}

Quantity wholePieces(Quantity quantity) { return roundedUp(quantity, Quantity::units(1)); }

Quantity RouteYield::piecesFor(Quantity good) const
{
    const Quantity exact = startedFor(good);
    const Quantity nearest = Quantity::units((exact + Quantity::fromMicro(Quantity::microPerUnit / 2)).wholeUnits());
    return std::max(nearest, wholePieces(good));
}

Quantity inputNeed(const PlanInput &input, Quantity started)
{
    // The product of two 64-bit numbers fits into 128 bits, that of three does not: what is whole of the first
    // division is multiplied apart from its remainder, and nothing is rounded before the end.
    const WideNeed product = WideNeed(input.perPiece.micro()) * started.micro();
    const WideNeed factor = WideNeed(addExact(Ratio::one, input.attrition.ppm())) * input.share.ppm();
    const WideNeed divisor = WideNeed(trillionth) * Ratio::one;
    const WideNeed whole = product / divisor;
    const WideNeed rest = product % divisor * factor;
    if (factor > divisor || (whole != 0 && factor > std::numeric_limits<qint64>::max() / whole))
        throw ValueOverflow();
    const WideNeed sum = whole * factor + (rest + divisor - 1) / divisor;
    if (sum > std::numeric_limits<qint64>::max())
        throw ValueOverflow();
    return Quantity::fromMicro(qint64(sum));
}

Quantity lotFor(const LotRule &rule, Quantity least)
{
    const Quantity lot = std::max(least, rule.minimum);
    return roundedUp(lot, rule.kind == LotRule::Kind::FixedBatch ? rule.batch : rule.multiple);
}

RemnantUse remnantUse(Quantity remnants, Ratio usable, Quantity wanted)
{
    if (usable <= Ratio() || remnants <= Quantity() || wanted <= Quantity())
        return {};
    const Quantity most = remnants.portion(usable.ppm(), Ratio::one, Rounding::Down);
    const Quantity covers = std::min(most, wanted);
    return {covers, covers.portion(Ratio::one, usable.ppm(), Rounding::Up)};
}

} // namespace benchbook
