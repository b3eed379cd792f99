// What was paid for one material, delivery after delivery.
#pragma once

#include "core/base/money.h"
#include "core/base/unit.h"
#include "core/journal/entities.h"
#include "core/journal/reader.h"

#include <QDate>

#include <optional>
#include <vector>

namespace benchbook {

/// What was paid for a material in one delivery.
struct PricePaid
{
    Id<PurchaseReceipt> receipt;
    QString receiptCode;
    Id<Supplier> supplier;
    QString supplierName;
    QDate day;
    Quantity quantity;
    Money paid; ///< goods less their share of the discount, without freight, in the studio's currency
};
struct PriceHistory
{
    Unit unit;
    std::vector<PricePaid> paid = {};     ///< the newest first; deliveries without a price are left out
    std::optional<std::size_t> low = {};  ///< the lowest price of the last year, as a place in `paid`
    std::optional<std::size_t> high = {}; ///< the highest
    std::size_t ofYear = 0;               ///< how many of `paid` are of the last year: the first ones
    int withoutPrice = 0;                 ///< deliveries of which nobody knows what was paid
};
/// Prices are compared as money per quantity, exactly; of two alike the newer is named.
Result<PriceHistory> pricesPaid(const Reader &reader, Id<Material> material, QDate today);

/// "¥2.72 / dm²", for people: to the minor unit, small prices to a hundredth of it (half-even). What was paid in all
/// and for how much is exact.
QString unitPriceText(const PricePaid &price, const Unit &unit, const Currency &currency, const QLocale &locale);
QString unitPriceText(Money paid, Quantity quantity, const Unit &unit, const Currency &currency, const QLocale &locale);
/// Under a title that names the unit: "¥2.72".
QString unitPriceText(const PricePaid &price, const Currency &currency, const QLocale &locale);
/// The same for programs, without sign and unit: "2.7245".
QString plainUnitPrice(const PricePaid &price, const Currency &currency);

} // namespace benchbook
