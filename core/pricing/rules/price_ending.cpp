#include "core/pricing/rules/price_ending.h"

#include <algorithm>

namespace benchbook {
namespace {

constexpr int longestEnding = 4;

/// A price grid "every `step` minor units, offset by `offset`".
struct Grid
{
    qint64 step = 1;
    qint64 offset = 0;
};

qint64 tenToThe(qsizetype digits)
{
    qint64 power = 1;
    for (qsizetype i = 0; i < digits; ++i)
        power *= 10;
    return power;
}

Grid gridFor(const QString &ending, const Currency &currency)
{
    const bool decimals = ending.startsWith(u'.');
    const QString digits = decimals ? ending.mid(1) : ending;
    bool isNumber = false;
    const int number = digits.toInt(&isNumber);
    if (!isNumber || number < 0 || digits.size() > longestEnding)
        return {};
    if (!decimals)
        return {multiplyExact(tenToThe(digits.size()), tenToThe(currency.digits)),
                multiplyExact(number, tenToThe(currency.digits))};
    if (digits.size() != 2 || currency.digits < 2)
        return {};
    return {tenToThe(currency.digits), number * tenToThe(currency.digits - 2)};
}

Money onGrid(Money price, const Grid &grid, Rounding rounding)
{
    const qint64 steps = multiplyDivide(subtractExact(price.minor(), grid.offset), 1, grid.step, rounding);
    return Money::fromMinor(addExact(multiplyExact(steps, grid.step), grid.offset));
}

} // namespace

Money roundedUp(Money price, const QString &ending, const Currency &currency)
{
    return onGrid(price, gridFor(ending, currency), Rounding::Up);
}

Money roundedDown(Money price, const QString &ending, const Currency &currency)
{
    return onGrid(price, gridFor(ending, currency), Rounding::Down);
}

Money roundedWithin(Money price, Money low, Money high, const QString &ending, const Currency &currency)
{
    const Money wanted = std::clamp(price, low, high);
    const Money up = roundedUp(wanted, ending, currency);
    const Money down = roundedDown(wanted, ending, currency);
    const bool upFits = up <= high;
    const bool downFits = down >= low;
    if (upFits && downFits)
        return up - wanted < wanted - down ? up : down;
    if (upFits)
        return up;
    return downFits ? down : wanted;
}

} // namespace benchbook
