#include "core/reports/studio_money.h"

#include "core/people/exchange_rate.h"

namespace benchbook {

std::optional<Money> StudioMoney::convert(Money amount, const QString &code,
                                          std::optional<qint64> rateMicro) const
{
    const bool own = code == m_studio.code;
    if (own && !rateMicro)
        return amount;
    const Result<Currency> foreign = own ? m_studio : Currency::fromCode(code);
    if (!rateMicro || !foreign.ok())
        return std::nullopt;
    return ExchangeRate::fromMicro(*rateMicro).convert(amount, *foreign, m_studio);
}

Currency StudioMoney::currencyOf(const QString &code)
{
    return Currency::fromCode(code).valueOr(Currency{code, 2});
}

} // namespace benchbook
