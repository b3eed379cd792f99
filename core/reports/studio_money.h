// What reports need to know of the studio, and what an order's money is worth in its currency.
#pragma once

#include "core/base/money.h"
#include "core/journal/reader.h"

namespace benchbook {

struct ReportStudio
{
    QString name;
    Currency currency;
    int longestTimerMinutes = 0;
};
/// NotFound when the studio's currency is one this program does not list.
Result<ReportStudio> readReportStudio(const Reader &reader);

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
