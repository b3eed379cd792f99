// ExchangeRate: what foreign money is worth in the studio's currency.
#pragma once

#include "core/journal/reader.h"

namespace benchbook {

/// Major units of the studio's currency for one major unit of another, exact to the millionth.
class ExchangeRate
{
public:
    constexpr ExchangeRate() = default; ///< one to one
    static constexpr ExchangeRate fromMicro(qint64 micro) { return ExchangeRate(micro); }
    constexpr qint64 micro() const { return m_micro; }
    friend constexpr auto operator<=>(ExchangeRate, ExchangeRate) = default;

    /// Converts with one rounding, minding that currencies differ in their decimals.
    Money convert(Money amount, const Currency &from, const Currency &to, Rounding rounding = Rounding::HalfEven) const;
    /// The other way: what so much of the studio's money is in the other currency. The rate is above 0.
    Money convertBack(Money amount, const Currency &studio, const Currency &other,
                      Rounding rounding = Rounding::HalfEven) const;

private:
    constexpr explicit ExchangeRate(qint64 micro) : m_micro(micro) {}
    qint64 m_micro = 1'000'000;
};

/// The rate the studio keeps for this currency now; one to one for its own; nothing where none is known.
std::optional<ExchangeRate> exchangeRate(const Reader &reader, const QString &currency);

} // namespace benchbook
