// Ratio: an exact share in millionths (attrition, fee, tax, expected yield). Factor: an exact rational.
#pragma once

#include "core/base/arithmetic.h"
#include "core/base/result.h"

#include <compare>

namespace benchbook {

/// A share in parts per million: 6.5 % is `Ratio::fromPpm(65'000)`; 1 is the whole.
class Ratio
{
public:
    static constexpr qint64 one = 1'000'000;

    constexpr Ratio() = default;
    static constexpr Ratio fromPpm(qint64 ppm) { return Ratio(ppm); }
    static constexpr Ratio percent(qint64 percent) { return Ratio(percent * 10'000); }
    static Ratio of(qint64 part, qint64 whole) { return Ratio(multiplyDivide(part, one, whole, Rounding::HalfEven)); }

    constexpr qint64 ppm() const { return m_ppm; }
    friend constexpr auto operator<=>(Ratio, Ratio) = default;
    friend Ratio operator+(Ratio a, Ratio b) { return Ratio(addExact(a.m_ppm, b.m_ppm)); }
    friend Ratio operator-(Ratio a, Ratio b) { return Ratio(subtractExact(a.m_ppm, b.m_ppm)); }

private:
    constexpr explicit Ratio(qint64 ppm) : m_ppm(ppm) {}
    qint64 m_ppm = 0;
};

/// "6.5" for 6.5 %: the number of percent, without the sign.
QString percentText(Ratio ratio);
/// "6.5 %" for people, and the same to one decimal where more would only seem exact: "93.5 %".
QString displayText(Ratio ratio);
QString shortText(Ratio ratio);
/// Reads "6.5", "6.5%" or "6.5 %" as 6.5 percent.
Result<Ratio> parsePercent(const QString &text);

/// A positive rational number in lowest terms: how many of one unit make another.
class Factor
{
public:
    constexpr Factor() = default;
    Factor(qint64 numerator, qint64 denominator);

    qint64 numerator() const { return m_numerator; }
    qint64 denominator() const { return m_denominator; }
    Factor inverse() const { return Factor(m_denominator, m_numerator); }
    friend Factor operator*(const Factor &a, const Factor &b);
    friend bool operator==(const Factor &, const Factor &) = default;

private:
    qint64 m_numerator = 1;
    qint64 m_denominator = 1;
};

} // namespace benchbook
