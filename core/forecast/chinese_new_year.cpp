#include "core/forecast/chinese_new_year.h"

#include <array>

namespace benchbook::forecast {

namespace {

/// Month and day of each year from firstLunarYear on, as 206 for 6 February. Reckoned from the new moons (a test does
/// it again): in these years it is the first new moon in Beijing from 22 January on.
constexpr std::array<int, lastLunarYear - firstLunarYear + 1> newYearDays{
    206, 127, 215, 203, 123, 211, 131, 218, 207, 128, 216, 205, 125, 213, 202, 220, 209, 129, 217, 206, 127, 215, 204,
    123, 210, 131, 219, 207, 128, 216, 205, 124, 212, 201, 122, 209, 129, 218, 207, 126, 214, 203, 123, 210, 131, 219,
    208, 128, 216, 205, 125, 212, 201, 122, 210, 129, 217, 206, 126, 213, 203, 123, 211, 131, 219, 208, 128, 215, 204,
    124, 212, 201, 122, 210, 130, 217, 206, 126, 214, 202, 123, 211, 201, 219, 208, 128, 215, 204, 124, 212, 202};

} // namespace

QDate chineseNewYear(int year)
{
    if (year < firstLunarYear || year > lastLunarYear)
        return {};
    const int day = newYearDays[std::size_t(year - firstLunarYear)];
    return QDate(year, day / 100, day % 100);
}

} // namespace benchbook::forecast
