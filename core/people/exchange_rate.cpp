#include "core/people/exchange_rate.h"

#include "core/people/people_kinds.h"

#include <QCoreApplication>

#include <utility>

namespace benchbook {
namespace {

struct ExchangeText
{
    Q_DECLARE_TR_FUNCTIONS(People)
};

constexpr const char *studioCurrency = R"sql(
    SELECT currency FROM studio WHERE id = 1
)sql";

constexpr const char *rateOfCurrency = R"sql(
    SELECT rate_micro FROM exchange_rate WHERE currency = :currency AND hidden = 0
)sql";

constexpr const char *rateIds = R"sql(
    SELECT rate.id FROM exchange_rate AS rate
    WHERE (:search IS NULL OR rate.currency LIKE :search ESCAPE '!')
)sql";

constexpr const char *rateRows = R"sql(
    SELECT rate.id, rate.currency, rate.rate_micro
    FROM exchange_rate AS rate WHERE rate.id IN (SELECT value FROM json_each(:ids))
)sql";

const ListDefinition &exchangeRateList()
{
    static const ListDefinition list{
        "exchange-rates",
        QT_TRANSLATE_NOOP("List", "Exchange rates"),
        rateIds,
        rateRows,
        "rate.currency",
        {{"currency", QT_TRANSLATE_NOOP("List", "Currency"), ColumnType::Text, "rate.currency", nullptr, 10},
         {"rate", QT_TRANSLATE_NOOP("List", "Rate"), ColumnType::Quantity, "rate.rate_micro", nullptr, 14}},
        {{"", QT_TRANSLATE_NOOP("List", "All"), "rate.hidden = 0"},
         {"removed", QT_TRANSLATE_NOOP("List", "Removed"), "rate.hidden = 1"}}};
    return list;
}

QString ownCurrency(const Reader &reader)
{
    Query query = reader.query(studioCurrency);
    return query.next() ? query.text(0) : QString();
}

/// Minor units of `to` for one minor unit of `from`, as a fraction.
std::pair<qint64, qint64> minorUnitsFor(qint64 rateMicro, const Currency &from, const Currency &to)
{
    constexpr qint64 microPerUnit = 1'000'000;
    qint64 numerator = rateMicro;
    qint64 denominator = microPerUnit;
    for (int digits = from.digits; digits < to.digits; ++digits)
        numerator = multiplyExact(numerator, 10);
    for (int digits = to.digits; digits < from.digits; ++digits)
        denominator *= 10;
    return {numerator, denominator};
}

void checkExchangeRate(const Reader &reader, std::optional<qint64> id, const Draft &draft, std::vector<Issue> &issues)
{
    const auto currency = draft.find(QStringLiteral("currency"));
    if (currency != draft.end() && currency->second.isText()) {
        const QString code = currency->second.text();
        if (code == ownCurrency(reader))
            issues.push_back({QStringLiteral("currency"),
                              ExchangeText::tr("%1 is the studio's own currency; it needs no rate.").arg(code)});
        Query same = reader.query("SELECT id FROM exchange_rate WHERE currency = :currency");
        same.bind("currency", code);
        if (same.next() && same.integer(0) != id)
            issues.push_back({QStringLiteral("currency"),
                              ExchangeText::tr("There is a rate for %1 already; change that one.").arg(code)});
    }
    const auto rate = draft.find(QStringLiteral("rate"));
    if (rate != draft.end() && rate->second.isInteger() && rate->second.integer() <= 0)
        issues.push_back({QStringLiteral("rate"), ExchangeText::tr("A rate is more than nothing.")});
}

} // namespace

Money ExchangeRate::convert(Money amount, const Currency &from, const Currency &to, Rounding rounding) const
{
    const auto [numerator, denominator] = minorUnitsFor(m_micro, from, to);
    return Money::fromMinor(multiplyDivide(amount.minor(), numerator, denominator, rounding));
}

Money ExchangeRate::convertBack(Money amount, const Currency &studio, const Currency &other, Rounding rounding) const
{
    const auto [numerator, denominator] = minorUnitsFor(m_micro, other, studio);
    return Money::fromMinor(multiplyDivide(amount.minor(), denominator, numerator, rounding));
}

std::optional<ExchangeRate> exchangeRate(const Reader &reader, const QString &currency)
{
    if (currency == ownCurrency(reader))
        return ExchangeRate();
    Query query = reader.query(rateOfCurrency);
    query.bind("currency", currency);
    return query.next() ? std::optional(ExchangeRate::fromMicro(query.integer(0))) : std::nullopt;
}

const RecordKind &exchangeRateKind()
{
    static const RecordKind kind{
        "exchange-rates",
        "exchange_rate",
        QT_TRANSLATE_NOOP("Record", "Exchange rate"),
        {.add = QT_TRANSLATE_NOOP("Action", "Add exchange rate %1"),
         .change = QT_TRANSLATE_NOOP("Action", "Change exchange rate %1"),
         .remove = QT_TRANSLATE_NOOP("Action", "Remove exchange rate %1"),
         .bringBack = QT_TRANSLATE_NOOP("Action", "Bring back exchange rate %1")},
        nullptr,
        "currency",
        "currency",
        {{"currency", "currency", QT_TRANSLATE_NOOP("Field", "Currency"), FieldType::Currency, true},
         {"rate",
          "rate_micro",
          QT_TRANSLATE_NOOP("Field", "Rate"),
          FieldType::Rate,
          true,
          {},
          nullptr,
          nullptr,
          QT_TRANSLATE_NOOP("Field", "What one unit of this currency is worth in the studio's currency. Orders keep "
                                     "the rate they came with.")}},
        &exchangeRateList(),
        checkExchangeRate};
    return kind;
}

} // namespace benchbook
