// What a material test says, out of what was read: the mean of several readings, and the air of that day.
#pragma once

#include "core/journal/reader.h"
#include "core/letters/letter_body.h"

namespace benchbook {

struct Measured
{
    int readings = 0;
    BodyQuantity value = {};                      ///< their mean
    std::optional<BodyQuantity> uncertainty = {}; ///< twice the standard error of the mean; nothing for one reading
};
inline constexpr int mostReadings = 200;

/// Readings as they were noted, with their unit behind them: "24.1 24.6 23.9 N/mm2". The uncertainty has two digits
/// that count, and the mean ends where it ends. Invalid, saying which word is no number.
Result<Measured> measuredOf(const QString &readings);

/// "21.5 °C, 48 %": the air at noon of that day by the workshop's own readings; empty where nobody read it that day.
QString conditionsOn(const Reader &reader, QDate day);

} // namespace benchbook
