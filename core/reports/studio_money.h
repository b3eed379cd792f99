// What an order's money is worth in the studio's currency.
#pragma once

#include "core/people/settings.h"

namespace benchbook {

/// Converts the amounts of orders with the rate frozen on each of them.
class StudioMoney
{
public:
    explicit StudioMoney(Currency studio) : m_studio(std::move(studio)) {}

    const Currency &currency() const { return m_studio; }
    /// `rateMicro`: millionths of a major unit of the studio's currency for one of `code`. Rounded
    /// half-even, once. Nothing where the rate or the currency's decimals are unknown; an order in
    /// the studio's own currency needs no rate.
    std::optional<Money> convert(Money amount, const QString &code,
                                 std::optional<qint64> rateMicro) const;
    /// Of a currency this program does not list: its code, with two decimals.
    static Currency currencyOf(const QString &code);

private:
    Currency m_studio;
};

} // namespace benchbook
