// Money: a whole number of minor units (cents, fen). Never a floating-point number.
#pragma once

#include "core/base/arithmetic.h"
#include "core/base/quantity.h"
#include "core/base/ratio.h"
#include "core/base/result.h"

#include <compare>

class QLocale;

namespace benchbook {

/// An amount in the minor unit of one currency, which the context names (the studio's, or the order's).
class Money
{
public:
    constexpr Money() = default;
    /// 12.50 in a two-digit currency is `Money::fromMinor(1250)`.
    static constexpr Money fromMinor(qint64 minor) { return Money(minor); }

    constexpr qint64 minor() const { return m_minor; }
    constexpr bool isZero() const { return m_minor == 0; }

    friend constexpr auto operator<=>(Money, Money) = default;
    friend Money operator+(Money a, Money b) { return Money(addExact(a.m_minor, b.m_minor)); }
    friend Money operator-(Money a, Money b) { return Money(subtractExact(a.m_minor, b.m_minor)); }
    friend Money operator-(Money a) { return Money(subtractExact(0, a.m_minor)); }
    Money &operator+=(Money other) { return *this = *this + other; }
    Money &operator-=(Money other) { return *this = *this - other; }

    Money times(qint64 factor) const { return Money(multiplyExact(m_minor, factor)); }
    /// `this × part ÷ whole`, e.g. the value of a part of a lot. `whole` must not be zero.
    Money portion(Quantity part, Quantity whole, Rounding rounding) const;
    Money portion(qint64 part, qint64 whole, Rounding rounding) const;
    /// `this × ratio`, e.g. a fee of 6.5 %.
    Money share(Ratio ratio, Rounding rounding) const;
    /// Largest-remainder shares by weight; they always sum to this amount.
    std::vector<Money> allocate(const std::vector<qint64> &weights) const;

private:
    constexpr explicit Money(qint64 minor) : m_minor(minor) {}
    qint64 m_minor = 0;
};

/// Money per hour: what a person's or the workshop's time costs.
class Rate
{
public:
    constexpr Rate() = default;
    static constexpr Rate perHour(Money money) { return Rate(money); }
    constexpr Money perHour() const { return m_perHour; }
    friend constexpr auto operator<=>(Rate, Rate) = default;
    /// The cost of so many seconds, rounded half-even.
    Money forSeconds(qint64 seconds) const;

private:
    constexpr explicit Rate(Money perHour) : m_perHour(perHour) {}
    Money m_perHour;
};

/// A currency by its ISO 4217 code; `digits` is the number of decimals of its minor unit.
struct Currency
{
    QString code;
    int digits = 2;

    /// NotFound for a code that ISO 4217 (as far as we list it) does not know.
    static Result<Currency> fromCode(const QString &code);
    /// For codes that came from a file: one that is not listed is taken to have two decimals.
    static Currency ofCode(const QString &code);
    static const std::vector<Currency> &all();
    friend bool operator==(const Currency &, const Currency &) = default;
};

/// Plain text in the major unit for JSON, CSV and input fields: "128.50", "-3.00".
QString plainText(Money money, const Currency &currency);
/// For people: grouped and with the currency's sign, e.g. "¥12,345.60".
QString displayText(Money money, const Currency &currency, const QLocale &locale);
/// Reads what a person or a file wrote: "1,234.50", "¥98", "0元", "$ 8.00", "-12.5". Refuses what has
/// more decimals than the currency, or anything that is not one number.
Result<Money> parseMoney(const QString &text, const Currency &currency);

} // namespace benchbook
