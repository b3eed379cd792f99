// Quantity: a whole number of millionths of a base unit.
#pragma once

#include "core/base/arithmetic.h"
#include "core/base/ratio.h"
#include "core/base/result.h"

#include <compare>

namespace benchbook {

/// An amount of a material or product, in millionths of the base unit that its context names.
class Quantity
{
public:
    static constexpr qint64 microPerUnit = 1'000'000;

    constexpr Quantity() = default;
    static constexpr Quantity fromMicro(qint64 micro) { return Quantity(micro); }
    static Quantity units(qint64 whole) { return Quantity(multiplyExact(whole, microPerUnit)); }

    constexpr qint64 micro() const { return m_micro; }
    constexpr bool isZero() const { return m_micro == 0; }
    constexpr bool isWhole() const { return m_micro % microPerUnit == 0; }
    /// The number of whole units; call it where isWhole() is a rule (pieces).
    constexpr qint64 wholeUnits() const { return m_micro / microPerUnit; }

    friend constexpr auto operator<=>(Quantity, Quantity) = default;
    friend Quantity operator+(Quantity a, Quantity b) { return Quantity(addExact(a.m_micro, b.m_micro)); }
    friend Quantity operator-(Quantity a, Quantity b) { return Quantity(subtractExact(a.m_micro, b.m_micro)); }
    friend Quantity operator-(Quantity a) { return Quantity(subtractExact(0, a.m_micro)); }
    Quantity &operator+=(Quantity other) { return *this = *this + other; }
    Quantity &operator-=(Quantity other) { return *this = *this - other; }

    Quantity times(qint64 factor) const { return Quantity(multiplyExact(m_micro, factor)); }
    /// `this × part ÷ whole`.
    Quantity portion(qint64 part, qint64 whole, Rounding rounding) const
    {
        return Quantity(multiplyDivide(m_micro, part, whole, rounding));
    }
    /// `this × (1 + ratio)`: a need with its attrition.
    Quantity increased(Ratio ratio, Rounding rounding) const;
    std::vector<Quantity> allocate(const std::vector<qint64> &weights) const;

private:
    constexpr explicit Quantity(qint64 micro) : m_micro(micro) {}
    qint64 m_micro = 0;
};

/// Up to six decimals without trailing zeros: "18.5", "0.333333".
QString plainText(Quantity quantity);
/// Reads "18.5", "1,200", "3/4", "22 3/4" (a hide's mark); a decimal comma is refused, not guessed.
Result<Quantity> parseQuantity(const QString &text);

} // namespace benchbook
