#include "core/buying/prices_paid.h"

#include "core/buying/paid_goods.h"
#include "core/materials/material.h"

#include <algorithm>
#include <map>

namespace benchbook {
namespace {

constexpr const char *deliveriesWithoutPrice = R"sql(
    SELECT count(*) FROM (
        SELECT 1 FROM purchase_receipt_line AS line
        JOIN purchase_receipt AS receipt ON receipt.id = line.receipt_id AND receipt.hidden = 0
        WHERE line.material_id = :material AND line.goods_minor IS NULL
        GROUP BY receipt.id HAVING sum(line.sign * line.quantity_micro) > 0)
)sql";

/// A price of less than ten is told to a hundredth of the minor unit: thread by the metre is not ¥0.33.
constexpr qint64 finerBelow = 10;

struct FinePrice
{
    Money money;
    Currency currency; ///< with the decimals that the price needs
};

FinePrice finePrice(Money paid, Quantity quantity, const Currency &currency)
{
    qint64 minorOfOne = 1;
    for (int digit = 0; digit < currency.digits; ++digit)
        minorOfOne *= 10;
    const qint64 one = Quantity::units(1).micro();
    const Money rounded = Money::fromMinor(multiplyDivide(paid.minor(), one, quantity.micro(), Rounding::HalfEven));
    if (rounded.minor() >= finerBelow * minorOfOne)
        return {rounded, currency};
    qint64 fine = multiplyDivide(paid.minor(), 100 * one, quantity.micro(), Rounding::HalfEven);
    int digits = currency.digits + 2;
    for (; digits > currency.digits && fine % 10 == 0; --digits)
        fine /= 10;
    return {Money::fromMinor(fine), {currency.code, digits}};
}

std::strong_ordering byPrice(const PricePaid &a, const PricePaid &b)
{
    return compareProducts(a.paid.minor(), b.quantity.micro(), b.paid.minor(), a.quantity.micro());
}

QString nameOfSupplier(const Reader &reader, Id<Supplier> supplier)
{
    Query name = reader.query("SELECT name FROM supplier WHERE id = :id");
    name.bind("id", supplier);
    return name.next() ? name.text(0) : QString();
}

} // namespace

Result<PriceHistory> pricesPaid(const Reader &reader, Id<Material> material, QDate today)
{
    BENCHBOOK_ASSIGN(const Unit unit, baseUnit(reader, material));
    PriceHistory history{unit};
    std::map<Id<Supplier>, QString> names;
    std::vector<PaidDelivery> deliveries = paidDeliveries(reader, {material}, QDate(1, 1, 1), today);
    std::reverse(deliveries.begin(), deliveries.end());
    for (const PaidDelivery &delivery : deliveries) {
        if (!delivery.receipt || !delivery.supplier)
            continue;
        QString &name = names[*delivery.supplier];
        if (name.isEmpty())
            name = nameOfSupplier(reader, *delivery.supplier);
        history.paid.push_back({*delivery.receipt, delivery.receiptCode, *delivery.supplier, name, delivery.day,
                                delivery.quantity, delivery.paid});
    }
    for (std::size_t i = 0; i < history.paid.size(); ++i) {
        if (history.paid[i].day <= today.addYears(-1))
            break;
        ++history.ofYear;
        if (!history.low || byPrice(history.paid[i], history.paid[*history.low]) < 0)
            history.low = i;
        if (!history.high || byPrice(history.paid[i], history.paid[*history.high]) > 0)
            history.high = i;
    }
    Query unknown = reader.query(deliveriesWithoutPrice);
    unknown.bind("material", material).next();
    history.withoutPrice = unknown.count(0);
    return history;
}

QString unitPriceText(const PricePaid &price, const Currency &currency, const QLocale &locale)
{
    const FinePrice fine = finePrice(price.paid, price.quantity, currency);
    return displayText(fine.money, fine.currency, locale);
}

QString unitPriceText(const PricePaid &price, const Unit &unit, const Currency &currency, const QLocale &locale)
{
    return unitPriceText(price.paid, price.quantity, unit, currency, locale);
}

QString unitPriceText(Money paid, Quantity quantity, const Unit &unit, const Currency &currency, const QLocale &locale)
{
    const FinePrice fine = finePrice(paid, quantity, currency);
    return displayText(fine.money, fine.currency, locale) + QStringLiteral(" / ") + unit.symbol;
}

QString plainUnitPrice(const PricePaid &price, const Currency &currency)
{
    const FinePrice fine = finePrice(price.paid, price.quantity, currency);
    return plainText(fine.money, fine.currency);
}

} // namespace benchbook
