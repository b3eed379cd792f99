#include "core/planning/policy/policy_amounts.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace benchbook {
namespace {

struct PolicyAmountText
{
    Q_DECLARE_TR_FUNCTIONS(PolicyAmountText)
};

/// Beyond it a double no longer holds every millionth apart, and nobody keeps so much.
constexpr double mostMicro = 4e15;
/// What rounding in floating point may add to a whole number of steps.
constexpr double slackSteps = 1e-6;

Result<Quantity> stepsOf(double steps, Quantity step)
{
    if (!std::isfinite(steps) || steps * double(step.micro()) > mostMicro)
        return Error::invalid(PolicyAmountText::tr("The amount is too large to be ordered or kept."));
    return Quantity::fromMicro(qint64(steps) * step.micro());
}

} // namespace

double unitsOf(Quantity quantity) { return double(quantity.micro()) / double(Quantity::microPerUnit); }

double minorsOf(Money money) { return double(money.minor()); }

Result<Quantity> amountRoundedUp(double units, Quantity step)
{
    return stepsOf(std::ceil(std::max(0.0, units) / unitsOf(step) - slackSteps), step);
}

Result<Quantity> amountRoundedDown(double units, Quantity step)
{
    return stepsOf(std::floor(std::max(0.0, units) / unitsOf(step) + slackSteps), step);
}

Quantity roundMultiple(Quantity multiple, Quantity round)
{
    const qint64 whole = round.micro() / multiple.micro();
    const qint64 more = round.micro() % multiple.micro() > 0 ? 1 : 0;
    return multiple.times(std::max<qint64>(1, whole + more));
}

Quantity threeDigitStep(Quantity quantity, Quantity finest)
{
    constexpr qint64 fourDigits = 1000;
    qint64 step = finest.micro();
    while (std::abs(quantity.micro()) / step >= fourDigits)
        step *= 10;
    return Quantity::fromMicro(step);
}

} // namespace benchbook
