// Readings: temperature and humidity of a place at a moment, typed or from a logger's file.
#pragma once

#include "core/journal/action.h"
#include "core/journal/list.h"

#include <vector>

namespace benchbook {

/// "22.4" °C is 22 400 thousandths.
struct Temperature
{
    qint64 milli = 0; ///< thousandths of a °C
    friend constexpr auto operator<=>(Temperature, Temperature) = default;
};
/// "22.4": up to three decimals, without the unit.
QString plainText(Temperature temperature);
/// "22.4 °C".
QString displayText(Temperature temperature);
/// Reads "22.4", "22,4" (a decimal comma: no room has a thousand degrees), "22.4 °C" and "72 °F".
Result<Temperature> parseTemperature(const QString &text);
/// Relative humidity: "48", "48,5 %", "48 %RH"; 0 to 100.
Result<Ratio> parseHumidity(const QString &text);

struct ReadingInfo
{
    Id<Reading> id;
    Instant at;
    QString place; ///< may be empty
    std::optional<Temperature> temperature;
    std::optional<Ratio> humidity;
};

struct NewReading
{
    std::optional<Instant> at = {}; ///< nothing: now; never ahead
    QString place = {};
    std::optional<Temperature> temperature = {}; ///< this or the other is known
    std::optional<Ratio> humidity = {};
};
/// Every issue at once, by the names of the fields above. Conflict where this place has a reading of that moment.
Result<Id<Reading>> recordReading(Studio &studio, const NewReading &reading, PersonRef person);
Result<Id<Reading>> recordReading(Action &action, const NewReading &reading);

/// The one nearest to a moment, at most `maxAgeSeconds` before or after it; of any place unless one is named. The
/// earlier of two that are equally near.
std::optional<ReadingInfo> readingAt(const Reader &reader, Instant moment, qint64 maxAgeSeconds,
                                     const QString &place = {});
/// Those of a span of time, both ends included, by place and time: as a chart shows them.
std::vector<ReadingInfo> readingsBetween(const Reader &reader, Instant first, Instant last);

const ListDefinition &readingList();

} // namespace benchbook
