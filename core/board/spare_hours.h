// Spare hours: what we can lend by ISO week and craft, as the owner says it. They are never read off the order book,
// and nobody else sees them before they are published (hours_board.h).
#pragma once

#include "core/journal/studio.h"

namespace benchbook {

/// Hours are told in blocks of so many: finer ones would tell others how our days go.
inline constexpr qint64 spareBlock = 4;
/// Of one week and craft, as a letter can say.
inline constexpr qint64 mostSpareHours = 10'000;
inline constexpr int longestCraft = 120; ///< characters

struct SpareWeek
{
    QDate monday; ///< any day means its ISO week
    QString craft = {};
    qint64 hours = 0; ///< 0: none, and that is said; a multiple of spareBlock
    QString note = {};
    friend bool operator==(const SpareWeek &, const SpareWeek &) = default;
};

/// "11-23–29", Monday to Sunday; "11-30–12-6" over the end of a month.
QString weekDaysText(QDate day);
/// "2026-W48".
QString isoWeekText(QDate day);
/// The Monday of "2026-W48" or of the week of "2026-11-25"; Invalid for anything else.
Result<QDate> mondayFromText(const QString &text);

/// From the week of this day on, by week and craft.
std::vector<SpareWeek> spareHours(const Reader &reader, QDate from);
/// Every issue at once; fields are "week", "craft", "hours".
std::vector<Issue> spareIssues(QDate today, const SpareWeek &week);
/// Says the hours of one week and craft, instead of what was said before. Crafts are the same without regard to case.
Result<void> setSpareHours(Studio &studio, const SpareWeek &week, PersonRef person);
/// Nothing is said of this week and craft any more. NotFound: nothing was.
Result<void> clearSpareHours(Studio &studio, QDate week, const QString &craft, PersonRef person);

} // namespace benchbook
