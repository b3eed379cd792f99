// What a person's days are usually like, and how fast a step goes: read from the logs, for proposals only.
#pragma once

#include "core/journal/entities.h"
#include "core/journal/reader.h"

#include <vector>

namespace benchbook {

/// How far back a day can still be told of, and is asked about.
inline constexpr int eveningDaysBack = 14;

/// What a person usually logs on such a day.
struct UsualDay
{
    enum class Basis {
        Weekday, ///< the median of the last days of this weekday with logs, eight at most
        AnyDay,  ///< too few of those: the mean of all days with logs in the eight weeks before
        Shift,   ///< no logs: from nine in the morning to the end of the shift, less an hour
        Unknown  ///< the shift ends too early for that
    };
    Basis basis = Basis::Unknown;
    qint64 seconds = 0; ///< 0 while unknown
    int days = 0;       ///< that it was read from
};
UsualDay usualDay(const Reader &reader, Id<Person> person, QDate day);
/// "7:30, as on the last 8 such weekdays".
QString usualDayText(const UsualDay &usual);

/// How long a piece takes at a step.
struct Pace
{
    enum class Basis {
        Own,     ///< the median of the person's own last logs of the step
        Step,    ///< of everybody's
        Standard ///< what the recipe says
    };
    Basis basis = Basis::Standard;
    qint64 milliseconds = 0; ///< a piece; 0: nobody knows
    qint64 setupSeconds = 0; ///< of a standard; logs have it within
    int logs = 0;            ///< that it was read from

    bool isKnown() const { return milliseconds > 0; }
    /// Rounded to whole minutes, one at least.
    qint64 secondsFor(int pieces) const;
    /// The most pieces whose minutes are not above these.
    int piecesIn(qint64 seconds) const;
};
/// Logs of pieces that were done again, of loads and of partners do not count; time without pieces goes with the pieces
/// of its order, and where it is another person's, the batch is nobody's own (core/workshop/learning/log_batches.h).
Pace paceOf(const Reader &reader, Id<Person> person, Id<RecipeStep> step);
/// "12.5 min a piece, as in 6 own logs"; empty where nothing is known.
QString paceText(const Pace &pace);

/// A day on which somebody usually works and logged nothing.
struct OpenDay
{
    Id<Person> person;
    QString personName;
    QDate day;
};
/// Of the last days before today, the latest first. A person usually works on a weekday when they logged something on
/// at least half of such days in the eight weeks before, and twice at least; days on which nobody at all logged
/// anything were days off, and so are those of which it was said.
std::vector<OpenDay> openDays(const Reader &reader, QDate today, int daysBack = eveningDaysBack);

/// Somebody said that the person worked nothing on this day.
bool isDayOff(const Reader &reader, Id<Person> person, QDate day);

/// "7:05" for that many seconds, to the minute.
QString hoursAndMinutes(qint64 seconds);

} // namespace benchbook
