// The day of the Chinese New Year: Qt's calendars have no lunar one.
#pragma once

#include <QDate>

namespace benchbook::forecast {

inline constexpr int firstLunarYear = 1970;
inline constexpr int lastLunarYear = 2060;

/// The Spring Festival of this year of the Gregorian calendar: the first day of the first month of the Chinese calendar
/// (GB/T 33661-2017, in the time of Beijing). Null outside firstLunarYear…lastLunarYear.
QDate chineseNewYear(int year);

} // namespace benchbook::forecast
