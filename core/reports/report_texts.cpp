#include "core/reports/report_texts.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace benchbook {
namespace {

/// Groups of three before the point; both languages of a report write numbers alike.
QString grouped(QString plain)
{
    const auto point = plain.indexOf(u'.');
    const auto start = plain.startsWith(u'-') ? 1 : 0;
    for (auto place = (point < 0 ? plain.size() : point) - 3; place > start; place -= 3)
        plain.insert(place, u',');
    return plain;
}

/// `value` ÷ 10^`decimals` with all its decimals.
QString fixedText(qint64 value, int decimals)
{
    // A made-up currency of that many digits: Money knows how to write itself exactly.
    return grouped(plainText(Money::fromMinor(value), Currency{QString(), decimals}));
}

} // namespace

QString amountText(Money money, const Currency &currency) { return grouped(plainText(money, currency)); }

QString priceText(Money money, const Currency &currency) { return displayText(money, currency, QLocale::c()); }

QString amountText(std::optional<Money> money, const Currency &currency)
{
    return money ? amountText(*money, currency) : unknownText();
}

QString priceText(std::optional<Money> money, const Currency &currency)
{
    return money ? priceText(*money, currency) : unknownText();
}

QString countText(qint64 count) { return grouped(QString::number(count)); }

QString piecesText(Quantity quantity) { return grouped(plainText(quantity)); }

QString percentNumber(std::optional<Ratio> ratio)
{
    if (!ratio)
        return unknownText();
    return fixedText(multiplyDivide(ratio->ppm(), 1, 1000, Rounding::HalfEven), 1);
}

QString percentWithSign(std::optional<Ratio> ratio) { return ratio ? percentNumber(ratio) + u" %"_s : unknownText(); }

QString hoursText(qint64 seconds) { return fixedText(multiplyDivide(seconds, 1, 360, Rounding::HalfEven), 1); }

QString timesText(std::optional<Ratio> ratio)
{
    if (!ratio)
        return unknownText();
    return fixedText(multiplyDivide(ratio->ppm(), 1, 10'000, Rounding::HalfEven), 2);
}

QString unknownText() { return u"–"_s; }

} // namespace benchbook
