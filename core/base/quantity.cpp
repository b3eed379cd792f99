#include "core/base/quantity.h"

#include "core/base/decimal.h"

#include <QRegularExpression>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

constexpr int microDecimals = 6;
constexpr qint64 mostUnits = 1'000'000'000'000;
constexpr qint64 mostMicro = mostUnits * Quantity::microPerUnit;

/// "3/4" or "22 3/4". A fraction that is no whole number of millionths (1/3) becomes the nearest
/// one.
Result<Quantity> parseFraction(const QRegularExpressionMatch &match, const QString &shown)
{
    const QString wholeText = match.captured(2);
    const qint64 numerator = match.captured(3).toLongLong();
    const qint64 denominator = match.captured(4).toLongLong();
    if (denominator == 0 || (!wholeText.isEmpty() && numerator >= denominator))
        return notANumber(shown);
    qint64 whole = 0;
    if (!wholeText.isEmpty()) {
        BENCHBOOK_ASSIGN(whole, parseDecimal(wholeText, {0, mostUnits}, shown));
    }
    const Quantity size =
        Quantity::units(whole) + Quantity::units(1).portion(numerator, denominator, Rounding::HalfEven);
    if (size.micro() > mostMicro)
        return numberTooLarge(shown);
    return match.captured(1) == u"-"_s ? -size : size;
}

} // namespace

Quantity Quantity::increased(Ratio ratio, Rounding rounding) const
{
    return portion(addExact(Ratio::one, ratio.ppm()), Ratio::one, rounding);
}

std::vector<Quantity> Quantity::allocate(const std::vector<qint64> &weights) const
{
    std::vector<Quantity> shares;
    shares.reserve(weights.size());
    for (const qint64 micro : allocateExact(m_micro, weights))
        shares.push_back(Quantity(micro));
    return shares;
}

QString plainText(Quantity quantity) { return decimalText(quantity.micro(), microDecimals, TrailingZeros::Drop); }

Result<Quantity> parseQuantity(const QString &text)
{
    static const QRegularExpression fraction(u"^([+-]?)(?:([0-9,]+) )?([0-9]{1,6}) ?/ ?([0-9]{1,6})$"_s);
    const QString folded = foldedText(text);
    if (const QRegularExpressionMatch match = fraction.match(folded); match.hasMatch())
        return parseFraction(match, text);
    BENCHBOOK_ASSIGN(const qint64 micro, parseDecimal(folded, {microDecimals, mostMicro}, text));
    return Quantity::fromMicro(micro);
}

} // namespace benchbook
