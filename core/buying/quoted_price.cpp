#include "core/buying/quoted_price.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace benchbook {
namespace {

struct PriceLineText
{
    Q_DECLARE_TR_FUNCTIONS(Buying)
};

/// In a price "/ kg" means one of it.
Result<Quantity> quantityOrOne(const MaterialUnits &units, const QString &text)
{
    const QString written = text.trimmed();
    // Units may hold a figure of their own: "dm2".
    const bool startsWithFigure = !written.isEmpty() && (written.front().isDigit() || written.front() == u'.');
    return parseMaterialQuantity(units, startsWithFigure ? written : QString(QStringLiteral("1 ") + written));
}

} // namespace

Result<QuotedPrice> parseQuotedPrice(const QString &text, const MaterialUnits &units, const Currency &currency)
{
    QString line = text.trimmed();
    line.replace(QChar(u'：'), u':').replace(QChar(u'／'), u'/');
    const Error unclear =
        Error::invalid(PriceLineText::tr("“%1” is not written as a price, for example 13.99 / 12 %2.")
                           .arg(text.trimmed(), units.packName.isEmpty() ? shownSymbol(units.base) : units.packName));
    QuotedPrice price;
    price.typed = text.trimmed();
    if (const qsizetype colon = line.indexOf(u':'); colon >= 0) {
        const auto from = quantityOrOne(units, line.left(colon));
        if (!from.ok())
            return from.error();
        price.terms.from = *from;
        line = line.mid(colon + 1).trimmed();
    }
    const qsizetype stroke = line.indexOf(u'/');
    const QString per = stroke < 0 ? QString() : line.mid(stroke + 1).trimmed();
    if (line.left(stroke).trimmed().isEmpty() || (stroke >= 0 && per.isEmpty()))
        return unclear;
    const auto money = parseMoney(line.left(stroke), currency);
    if (!money.ok())
        return money.error();
    price.terms.price = *money;
    price.terms.per = Quantity::units(1);
    if (!per.isEmpty()) {
        const auto quantity = quantityOrOne(units, per);
        if (!quantity.ok())
            return quantity.error();
        price.terms.per = *quantity;
    }
    if (price.terms.per <= Quantity() || price.terms.from < Quantity() || price.terms.price < Money())
        return unclear;
    return price;
}

Result<std::vector<QuotedPrice>> parseQuotedPrices(const QString &text, const MaterialUnits &units,
                                                   const Currency &currency)
{
    std::vector<QuotedPrice> prices;
    for (const QString &line : text.split(u'\n')) {
        if (line.trimmed().isEmpty())
            continue;
        BENCHBOOK_ASSIGN(QuotedPrice price, parseQuotedPrice(line, units, currency));
        prices.push_back(std::move(price));
    }
    const auto from = [](const QuotedPrice &one) { return one.terms.from; };
    std::sort(prices.begin(), prices.end(),
              [&](const QuotedPrice &one, const QuotedPrice &other) { return from(one) < from(other); });
    const auto twice =
        std::adjacent_find(prices.begin(), prices.end(),
                           [&](const QuotedPrice &one, const QuotedPrice &other) { return from(one) == from(other); });
    if (twice != prices.end())
        return Error::invalid(PriceLineText::tr("Two prices begin at %1.").arg(displayText(from(*twice), units.base)));
    return prices;
}

QString priceText(const PriceBreak &price, const Unit &unit, const Currency &currency, const QLocale &locale)
{
    const QString rate =
        PriceLineText::tr("%1 for %2").arg(displayText(price.price, currency, locale), displayText(price.per, unit));
    return price.from.isZero() ? rate : PriceLineText::tr("from %1: %2").arg(displayText(price.from, unit), rate);
}

} // namespace benchbook
