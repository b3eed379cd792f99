#include "core/people/settings.h"

#include <algorithm>

namespace benchbook {
namespace {

constexpr const char *studioSettings = R"sql(
    SELECT name, currency, time_zone, language, craft, address, overhead_per_hour_minor,
           default_rate_per_hour_minor, packaging_minor, tax_ppm, target_margin_ppm, floor_margin_ppm,
           ceiling_margin_ppm, price_ending, longest_timer_minutes, promise_days,
           friend_discount_ppm, trade_discount_ppm, largest_price_step_ppm, smallest_price_step_ppm,
           price_days_between, idle_floor, material_basis
    FROM studio WHERE id = 1
)sql";

constexpr const char *peopleAtWork = R"sql(
    SELECT id, name, role, rate_per_hour_minor, skills FROM person WHERE hidden = 0 ORDER BY name, id
)sql";

constexpr const char *onePerson = R"sql(
    SELECT id, name, role, rate_per_hour_minor, skills FROM person WHERE id = :id
)sql";

std::optional<Rate> maybeRate(const Query &query, int column)
{
    return query.isNull(column) ? std::nullopt : std::optional(query.rate(column));
}

QStringList skillWords(const QString &text)
{
    QString commas = text;
    commas.replace(u'，', u',').replace(u'、', u',');
    QStringList words;
    for (const QString &word : commas.split(u',')) {
        if (!word.trimmed().isEmpty())
            words << word.trimmed();
    }
    return words;
}

PersonInfo personOf(const Query &query)
{
    return {query.id<Person>(0), query.text(1), query.text(2), maybeRate(query, 3), skillWords(query.text(4))};
}

} // namespace

StudioSettings readSettings(const Reader &reader)
{
    StudioSettings settings;
    Query query = reader.query(studioSettings);
    if (!query.next())
        return settings;
    settings.name = query.text(0);
    settings.currency = Currency::ofCode(query.text(1));
    const QTimeZone zone(query.text(2).toUtf8());
    settings.timeZone = zone.isValid() ? zone : QTimeZone::utc();
    settings.language = query.text(3);
    settings.craft = query.text(4);
    settings.address = query.text(5);
    settings.overheadPerHour = query.rate(6);
    settings.defaultRate = maybeRate(query, 7);
    settings.packaging = query.money(8);
    settings.tax = query.ratio(9);
    settings.targetMargin = query.ratio(10);
    settings.floorMargin = query.ratio(11);
    settings.ceilingMargin = query.ratio(12);
    settings.priceEnding = query.text(13);
    settings.longestTimerMinutes = query.count(14);
    settings.promiseDays = query.count(15);
    settings.friendDiscount = query.ratio(16);
    settings.tradeDiscount = query.ratio(17);
    settings.largestPriceStep = query.ratio(18);
    settings.smallestPriceStep = query.ratio(19);
    settings.priceDaysBetween = query.count(20);
    settings.idleFloorIsDirect = query.text(21) == QLatin1StringView("direct");
    settings.materialBasis = query.text(22);
    return settings;
}

std::vector<PersonInfo> activePersons(const Reader &reader)
{
    std::vector<PersonInfo> persons;
    Query query = reader.query(peopleAtWork);
    while (query.next())
        persons.push_back(personOf(query));
    return persons;
}

std::optional<PersonInfo> personById(const Reader &reader, Id<Person> id)
{
    Query query = reader.query(onePerson);
    query.bind("id", id);
    return query.next() ? std::optional(personOf(query)) : std::nullopt;
}

std::optional<UsualRate> usualRate(const Reader &reader)
{
    Money sum;
    int known = 0;
    for (const PersonInfo &person : activePersons(reader)) {
        if (person.rate && person.role != QLatin1StringView("bookkeeper")) {
            sum += person.rate->perHour();
            ++known;
        }
    }
    if (known > 0)
        return UsualRate{Rate::perHour(sum.portion(1, known, Rounding::HalfEven)), known};
    const std::optional<Rate> settled = readSettings(reader).defaultRate;
    return settled ? std::optional(UsualRate{*settled, 0}) : std::nullopt;
}

} // namespace benchbook
