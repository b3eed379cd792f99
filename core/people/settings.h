// What other rooms ask about the studio and its people.
#pragma once

#include "core/journal/entities.h"
#include "core/journal/reader.h"

#include <QStringList>

namespace benchbook {

/// The studio's own settings, typed.
struct StudioSettings
{
    QString name;
    Currency currency;
    QTimeZone timeZone;
    QString language; ///< of print-outs: "zh", "en" or "both"
    QString craft;
    QString address;
    Rate overheadPerHour;            ///< added to every hour logged
    std::optional<Rate> defaultRate; ///< for estimates, where nobody's own rate applies
    Money packaging;                 ///< for one order
    Ratio tax;
    Ratio targetMargin;
    Ratio floorMargin;
    Ratio ceilingMargin;
    Ratio friendDiscount;
    Ratio tradeDiscount;
    QString priceEnding; ///< see core/pricing/rules/price_ending.h
    Ratio largestPriceStep;
    Ratio smallestPriceStep;
    int priceDaysBetween = 0;
    bool idleFloorIsDirect = false;
    QString materialBasis; ///< "actual", "replacement" or "higher"
    int longestTimerMinutes = 0;
    int promiseDays = 0;
};
StudioSettings readSettings(const Reader &reader);

struct PersonInfo
{
    Id<Person> id;
    QString name;
    QString role;             ///< "owner", "craftsman" or "bookkeeper"
    std::optional<Rate> rate; ///< absent: unknown, which is not the same as nothing
    QStringList skills;
};
/// Everybody who was not removed, by name.
std::vector<PersonInfo> activePersons(const Reader &reader);
/// A person, removed or not; nothing if there never was one with this id.
std::optional<PersonInfo> personById(const Reader &reader, Id<Person> id);

/// What an hour of nobody in particular costs, for estimates.
struct UsualRate
{
    Rate rate;
    int persons = 0; ///< whose mean it is; 0: the usual rate of the settings
};
/// The mean of the known rates of those who make things; the usual rate of the settings where nobody has one.
std::optional<UsualRate> usualRate(const Reader &reader);

} // namespace benchbook
