// What prices end in, as the market is used to: 128, 99, 19.90.
#pragma once

#include "core/base/money.h"

#include <QString>

namespace benchbook {

/// Endings are "none" (any amount), the last digits before the point ("0", "5", "8", "88": 128, 288), or the decimals
/// (".00", ".90", ".99"), which need a currency with two decimals; anything else is taken as "none".
///
/// The nearest price at or above (below) `price` that ends so; below the first such price it may be negative.
Money roundedUp(Money price, const QString &ending, const Currency &currency);
Money roundedDown(Money price, const QString &ending, const Currency &currency);
/// The price nearest to `price` that ends so and lies from `low` to `high`; where there is none, `price` itself brought
/// between them. `low` must not be above `high`.
Money roundedWithin(Money price, Money low, Money high, const QString &ending, const Currency &currency);

} // namespace benchbook
