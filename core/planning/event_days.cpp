#include "core/planning/event_days.h"

#include "core/forecast/chinese_new_year.h"

#include <array>
#include <cmath>

namespace benchbook {
namespace {

constexpr double synodicMonth = 29.530588;

/// In the first lunar month the sun enters the sign of 19 February, in the second that of 20 March, and so on; a month
/// without such a day is a leap month and has no number of its own.
constexpr std::array<std::array<int, 2>, 12> solarTerms{
    {{2, 19}, {3, 20}, {4, 20}, {5, 21}, {6, 21}, {7, 23}, {8, 23}, {9, 23}, {10, 23}, {11, 22}, {12, 22}, {1, 20}}};

struct LunarDay
{
    int month = 0; ///< 0…11
    int day = 0;   ///< 0…29, days after the month's first
};

QDate newMonth(QDate newYear, int months) { return newYear.addDays(std::llround(months * synodicMonth)); }

/// The day of the term in the lunar year that begins with `newYear`.
QDate termOf(QDate newYear, int month)
{
    const auto [inMonth, onDay] = solarTerms[std::size_t(month)];
    return QDate(newYear.year() + (month == 11 ? 1 : 0), inMonth, onDay);
}

/// The last new year's day that is not after `day`; null where none is known.
QDate lunarYearOf(QDate day)
{
    const QDate newYear = forecast::chineseNewYear(day.year());
    return newYear.isValid() && newYear > day ? forecast::chineseNewYear(day.year() - 1) : newYear;
}

/// Counted from the new year, the month of a term is where the term lies: at its own place, or one later behind a leap
/// month. Near the border the place is taken that holds the term more in its middle.
int placeOfMonth(QDate newYear, int month)
{
    const auto off = [&](int place) {
        return std::abs(double(newMonth(newYear, place).daysTo(termOf(newYear, month))) - synodicMonth / 2);
    };
    return month > 0 && off(month + 1) < off(month) ? month + 1 : month;
}

LunarDay lunarDayOf(QDate newYear, QDate day)
{
    LunarDay lunar;
    for (int month = 0; month < 12; ++month) {
        const QDate first = newMonth(newYear, placeOfMonth(newYear, month));
        if (first <= day)
            lunar = {month, int(first.daysTo(day))};
    }
    return lunar;
}

QDate dayOfLunar(QDate newYear, LunarDay lunar)
{
    return newMonth(newYear, placeOfMonth(newYear, lunar.month)).addDays(lunar.day);
}

/// The eve and the days before the new year belong to it, not to the twelfth month of the year that ends.
constexpr qint64 daysBeforeNewYear = 21;

QDate lunarRepetition(QDate day, int years)
{
    if (const QDate next = forecast::chineseNewYear(day.year()); next.isValid() && next > day) {
        if (const qint64 before = day.daysTo(next); before <= daysBeforeNewYear) {
            const QDate then = forecast::chineseNewYear(day.year() + years);
            return then.isValid() ? then.addDays(-before) : QDate();
        }
    }
    const QDate own = lunarYearOf(day);
    const QDate then = own.isValid() ? forecast::chineseNewYear(own.year() + years) : QDate();
    return then.isValid() ? dayOfLunar(then, lunarDayOf(own, day)) : QDate();
}

} // namespace

std::vector<forecast::DaySpan> daysOfEvent(const DemandEventInfo &event, QDate from, QDate until)
{
    std::vector<forecast::DaySpan> spans;
    const qint64 length = event.firstDay.daysTo(event.lastDay);
    const auto add = [&](QDate first) {
        if (first.isValid() && first <= until && first.addDays(length) >= from)
            spans.push_back({first, first.addDays(length)});
    };
    if (event.repeats == EventRepeats::No) {
        add(event.firstDay);
        return spans;
    }
    const int before = event.firstDay.year() - from.year() + 1;
    const int after = until.year() - event.firstDay.year() + 1;
    for (int years = -before; years <= after; ++years)
        add(event.repeats == EventRepeats::Yearly || years == 0 ? event.firstDay.addYears(years)
                                                                : lunarRepetition(event.firstDay, years));
    return spans;
}

} // namespace benchbook
