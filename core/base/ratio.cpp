#include "core/base/ratio.h"

#include "core/base/decimal.h"

#include <numeric>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

constexpr int percentDecimals = 4;
/// A million percent: beyond it a percentage is a slip of the keyboard.
constexpr qint64 mostPpm = 1'000'000 * (Ratio::one / 100);

} // namespace

QString percentText(Ratio ratio) { return decimalText(ratio.ppm(), percentDecimals, TrailingZeros::Drop); }

QString displayText(Ratio ratio) { return percentText(ratio) % u" %"_s; }

QString shortText(Ratio ratio)
{
    constexpr qint64 tenth = Ratio::one / 1000;
    return displayText(Ratio::fromPpm(multiplyDivide(ratio.ppm(), 1, tenth, Rounding::HalfEven) * tenth));
}

Result<Ratio> parsePercent(const QString &text)
{
    QString number = foldedText(text);
    if (number.endsWith(u'%'))
        number = number.chopped(1).trimmed();
    BENCHBOOK_ASSIGN(const qint64 ppm, parseDecimal(number, {percentDecimals, mostPpm}, text));
    return Ratio::fromPpm(ppm);
}

Factor::Factor(qint64 numerator, qint64 denominator)
{
    Q_ASSERT(numerator > 0 && denominator > 0);
    const qint64 common = std::gcd(numerator, denominator);
    m_numerator = numerator / common;
    m_denominator = denominator / common;
}

Factor operator*(const Factor &a, const Factor &b)
{
    // Crosswise reduction first, so that only a product that does not fit in lowest terms
    // overflows.
    const Factor first(a.numerator(), b.denominator());
    const Factor second(b.numerator(), a.denominator());
    return Factor(multiplyExact(first.numerator(), second.numerator()),
                  multiplyExact(first.denominator(), second.denominator()));
}

} // namespace benchbook
