// What was paid for goods: the price on the invoice less its share of the discount, in the studio's currency. The one
// definition for advice, alerts, price history and scorecards.
#pragma once

#include "core/journal/entities.h"
#include "core/people/exchange_rate.h"

#include <vector>

namespace benchbook {

/// One line of a receipt, with what its receipt says.
struct PaidGoods
{
    Money goods;
    Money goodsOfReceipt; ///< of all lines whose price is known
    Money discount;       ///< of the receipt
    Currency currency;
    ExchangeRate rate;
};
/// Freight and duty are left out: they tell of the way and not of the price.
Money paidFor(const PaidGoods &line, const Currency &studio);

/// What was paid for one material in one delivery. Deliveries without an invoice (received at a cost on the shelf) have
/// no receipt, and perhaps no supplier.
struct PaidDelivery
{
    Id<Material> material;
    std::optional<Id<Supplier>> supplier;
    std::optional<Id<PurchaseReceipt>> receipt;
    QString receiptCode;
    QDate day;
    qint64 sequence; ///< orders those of one day
    Quantity quantity;
    Money paid; ///< in the studio's currency
};
/// Every delivery that stands and whose price is known, from and to inclusive, by material and then the oldest first;
/// of these materials only, of all where none is named.
std::vector<PaidDelivery> paidDeliveries(const Reader &reader, const std::vector<Id<Material>> &materials, QDate from,
                                         QDate to);

} // namespace benchbook
