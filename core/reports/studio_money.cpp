#include "core/reports/studio_money.h"

namespace benchbook {
namespace {

constexpr const char *studioOfReport = R"sql(
    SELECT name, currency, longest_timer_minutes FROM studio WHERE id = 1
)sql";

constexpr qint64 rateUnit = 1'000'000;

qint64 powerOfTen(int exponent)
{
    qint64 power = 1;
    for (int i = 0; i < exponent; ++i)
        power *= 10;
    return power;
}

} // namespace

Result<ReportStudio> readReportStudio(const Reader &reader)
{
    Query query = reader.query(studioOfReport);
    query.next();
    BENCHBOOK_ASSIGN(Currency currency, Currency::fromCode(query.text(1)));
    return ReportStudio{query.text(0), std::move(currency), query.count(2)};
}

std::optional<Money> StudioMoney::convert(Money amount, const QString &code,
                                          std::optional<qint64> rateMicro) const
{
    const bool own = code == m_studio.code;
    if (own && rateMicro.value_or(rateUnit) == rateUnit)
        return amount;
    const Result<Currency> foreign = Currency::fromCode(code);
    if (!rateMicro || !foreign.ok())
        return std::nullopt;
    const int moreDigits = m_studio.digits - foreign->digits;
    const qint64 numerator = multiplyExact(*rateMicro, powerOfTen(std::max(moreDigits, 0)));
    const qint64 denominator = rateUnit * powerOfTen(std::max(-moreDigits, 0));
    return amount.portion(numerator, denominator, Rounding::HalfEven);
}

Currency StudioMoney::currencyOf(const QString &code)
{
    return Currency::fromCode(code).valueOr(Currency{code, 2});
}

} // namespace benchbook
