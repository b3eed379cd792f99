// Moments as shops write them: 09/03/26, 2026-09-02 10:15:40 +0800, 2026/9/21 8:05, Jul-25-26 …
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <QString>

namespace benchbook {

/// How to read "09/03/26". A date that begins with a four-digit year needs no rule.
enum class DateOrder { MonthFirst, DayFirst, YearFirst };

struct CellDateRule
{
    DateOrder order = DateOrder::YearFirst;
    QTimeZone shopZone;   ///< of a time without an offset
    QTimeZone studioZone; ///< of a date without a time: it is the start of the studio's day
};

/// Invalid for what is no date, for a day that does not exist and for years outside 2000…2099.
Result<Instant> cellInstant(const QString &cleaned, const CellDateRule &rule);

} // namespace benchbook
