// The days of an event, year after year.
#pragma once

#include "core/forecast/known_event.h"
#include "core/planning/demand_event.h"

namespace benchbook {

/// The days of the Gregorian calendar on which an event lies within `from` … `until`, its repetitions before and after
/// the one that was written down included. A lunar one is found from the Chinese New Year's day, mean months and the
/// solar term that names a lunar month, so that leap months shift nothing; it may be off by a day, and it is known for
/// the years forecast::firstLunarYear … lastLunarYear only.
std::vector<forecast::DaySpan> daysOfEvent(const DemandEventInfo &event, QDate from, QDate until);

} // namespace benchbook
