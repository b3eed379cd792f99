// What was paid for goods: the price on the invoice less its share of the discount, in the studio's currency.
#pragma once

#include "core/people/exchange_rate.h"

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
inline Money paidFor(const PaidGoods &line, const Currency &studio)
{
    Money paid = line.goods;
    if (!line.discount.isZero() && !line.goodsOfReceipt.isZero())
        paid -= line.discount.portion(line.goods.minor(), line.goodsOfReceipt.minor(), Rounding::HalfEven);
    return line.rate.convert(paid, line.currency, studio);
}

} // namespace benchbook
