#include "core/workshop/work_habits.h"

#include "core/workshop/learning/log_batches.h"
#include "core/workshop/work_log.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

namespace benchbook {
namespace {

struct HabitText
{
    Q_DECLARE_TR_FUNCTIONS(Evening)
};

constexpr int daysOfHabit = 8;
constexpr int weeksOfHabit = 8;
constexpr int fewestDays = 3;
constexpr int logsOfPace = 15;
constexpr qint64 breakSeconds = 3600;

// 'moved' is a share of what was logged elsewhere: it makes no day longer.
constexpr const char *sameWeekdays = R"sql(
    SELECT sum(seconds) FROM work_log
    WHERE person_id = :person AND about_day BETWEEN date(:day, '-182 days') AND date(:day, '-1 days')
      AND entry <> 'moved' AND strftime('%w', about_day) = strftime('%w', :day)
    GROUP BY about_day HAVING sum(seconds) > 0
    ORDER BY about_day DESC LIMIT :limit
)sql";

constexpr const char *allDays = R"sql(
    SELECT sum(seconds) FROM work_log
    WHERE person_id = :person AND about_day BETWEEN date(:day, '-56 days') AND date(:day, '-1 days')
      AND entry <> 'moved'
    GROUP BY about_day HAVING sum(seconds) > 0
)sql";

// All logs of the orders whose pieces were counted last: their time may stand in other logs than their pieces.
constexpr const char *paceLogs = R"sql(
    WITH latest (work_order_id) AS (
        SELECT log.work_order_id
        FROM standing_work_log AS log
        WHERE log.step_id = :step AND (:person IS NULL OR log.person_id = :person)
          AND log.entry IN ('timer', 'typed', 'card') AND log.is_rework = 0
          AND log.good + log.scrap + log.rework > 0
        ORDER BY log.id DESC LIMIT :limit)
    SELECT log.work_order_id, log.person_id, log.seconds, log.good + log.scrap + log.rework
    FROM (SELECT DISTINCT work_order_id FROM latest) AS asked
    CROSS JOIN standing_work_log AS log ON log.work_order_id = asked.work_order_id AND log.step_id = :step
    WHERE log.entry IN ('timer', 'typed', 'card') AND log.is_rework = 0
    ORDER BY log.about_day, log.id
)sql";

// Each probe stops at the first log that stands, so long histories cost no more than short ones.
constexpr const char *daysWorked = R"sql(
    WITH RECURSIVE day (day) AS (
        SELECT date(:today, :back) UNION ALL SELECT date(day, '+1 days') FROM day WHERE day < date(:today, '-1 days'))
    SELECT person.id, person.name, day.day
    FROM person, day
    WHERE person.hidden = 0
      AND EXISTS (SELECT 1 FROM standing_work_log AS log
                  WHERE log.person_id = person.id AND log.about_day = day.day AND log.entry <> 'moved')
    ORDER BY person.name, person.id, day.day
)sql";

constexpr const char *daysOff = R"sql(
    SELECT person_id, about_day FROM day_off WHERE about_day >= date(:today, :back)
)sql";

qint64 middleOf(std::vector<qint64> values)
{
    std::sort(values.begin(), values.end());
    const std::size_t half = values.size() / 2;
    return values.size() % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
}

std::vector<qint64> integersOf(Query &query)
{
    std::vector<qint64> values;
    while (query.next())
        values.push_back(query.integer(0));
    return values;
}

/// Milliseconds a piece of the latest batches: a person's own are those of their hands alone.
std::vector<qint64> lastPaces(const Reader &reader, PersonRef person, Id<RecipeStep> step)
{
    Query query = reader.query(paceLogs);
    query.bind("person", person).bind("step", step).bind("limit", logsOfPace);
    std::vector<BookedLog> logs;
    while (query.next())
        logs.push_back({query.integer(0), step.value(), query.integer(1), double(query.integer(2)), query.count(3)});
    std::vector<qint64> paces;
    for (const LogBatch &batch : batchesOf(logs)) {
        const BookedLog &log = logs[batch.log];
        const bool isTheirs = !person || (batch.isOneHand && log.person == person->value());
        if (isTheirs && batch.seconds > 0)
            paces.push_back(qint64(batch.seconds) * 1000 / log.pieces);
    }
    if (paces.size() > std::size_t(logsOfPace))
        paces.erase(paces.begin(), paces.end() - logsOfPace);
    return paces;
}

UsualDay shiftDay(const Reader &reader, Id<Person> person, QDate day)
{
    Query query = reader.query("SELECT time_zone FROM studio WHERE id = 1");
    query.next();
    const Instant begin = momentOf(day, QTime(9, 0), QTimeZone(query.text(0).toLatin1()));
    const qint64 seconds = (shiftEnd(reader, person, day).milliseconds() - begin.milliseconds()) / 1000 - breakSeconds;
    if (seconds <= 0)
        return {};
    return {UsualDay::Basis::Shift, seconds, 0};
}

/// Whether somebody with these days usually works on such a weekday.
bool usuallyWorksOn(const std::set<QDate> &worked, QDate day)
{
    int weeks = 0;
    int times = 0;
    for (int week = 1; week <= weeksOfHabit; ++week) {
        const QDate before = day.addDays(-7 * week);
        if (worked.empty() || before < *worked.begin())
            break;
        ++weeks;
        times += worked.contains(before) ? 1 : 0;
    }
    return times >= 2 && 2 * times >= weeks;
}

} // namespace

QString hoursAndMinutes(qint64 seconds)
{
    const qint64 minutes = (seconds + 30) / 60;
    return QStringLiteral("%1:%2").arg(minutes / 60).arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

UsualDay usualDay(const Reader &reader, Id<Person> person, QDate day)
{
    Query weekdays = reader.query(sameWeekdays);
    weekdays.bind("person", person).bind("day", day).bind("limit", daysOfHabit);
    const std::vector<qint64> same = integersOf(weekdays);
    if (int(same.size()) >= fewestDays)
        return {UsualDay::Basis::Weekday, middleOf(same), int(same.size())};
    Query any = reader.query(allDays);
    any.bind("person", person).bind("day", day);
    const std::vector<qint64> all = integersOf(any);
    if (!all.empty()) {
        const qint64 sum = std::accumulate(all.begin(), all.end(), qint64(0));
        return {UsualDay::Basis::AnyDay, sum / qint64(all.size()), int(all.size())};
    }
    return shiftDay(reader, person, day);
}

QString usualDayText(const UsualDay &usual)
{
    const QString hours = hoursAndMinutes(usual.seconds);
    switch (usual.basis) {
    case UsualDay::Basis::Weekday:
        return HabitText::tr("%1, the middle of the last %n such weekday(s)", nullptr, usual.days).arg(hours);
    case UsualDay::Basis::AnyDay:
        return HabitText::tr("%1, the mean of %n day(s) with logs", nullptr, usual.days).arg(hours);
    case UsualDay::Basis::Shift:
        return HabitText::tr("%1, from 9:00 to the end of the shift less an hour: nothing was logged yet").arg(hours);
    case UsualDay::Basis::Unknown:
        return HabitText::tr("not known yet");
    }
    Q_UNREACHABLE();
}

qint64 Pace::secondsFor(int pieces) const
{
    const qint64 exact = setupSeconds * 1000 + milliseconds * pieces;
    return std::max<qint64>(1, (exact + 30'000) / 60'000) * 60;
}

int Pace::piecesIn(qint64 seconds) const
{
    if (!isKnown())
        return 0;
    int pieces = static_cast<int>(std::clamp<qint64>((seconds - setupSeconds) * 1000 / milliseconds + 1, 0, 1'000'000));
    while (pieces > 0 && secondsFor(pieces) > seconds)
        --pieces;
    return pieces;
}

Pace paceOf(const Reader &reader, Id<Person> person, Id<RecipeStep> step)
{
    if (const auto own = lastPaces(reader, person, step); !own.empty())
        return {Pace::Basis::Own, middleOf(own), 0, int(own.size())};
    if (const auto all = lastPaces(reader, std::nullopt, step); !all.empty())
        return {Pace::Basis::Step, middleOf(all), 0, int(all.size())};
    Query query = reader.query("SELECT seconds, setup_seconds FROM recipe_step WHERE id = :step");
    query.bind("step", step);
    if (!query.next())
        return {};
    return {Pace::Basis::Standard, query.integer(0) * 1000, query.integer(1), 0};
}

QString paceText(const Pace &pace)
{
    if (!pace.isKnown())
        return {};
    const QString minutes = QString::number(double(pace.milliseconds) / 60'000, 'f', 1);
    switch (pace.basis) {
    case Pace::Basis::Own:
        return HabitText::tr("%1 min a piece, as in %n own log(s)", nullptr, pace.logs).arg(minutes);
    case Pace::Basis::Step:
        return HabitText::tr("%1 min a piece, as in %n log(s) of this step", nullptr, pace.logs).arg(minutes);
    case Pace::Basis::Standard:
        return HabitText::tr("%1 min a piece by the recipe").arg(minutes);
    }
    Q_UNREACHABLE();
}

bool isDayOff(const Reader &reader, Id<Person> person, QDate day)
{
    Query query = reader.query("SELECT 1 FROM day_off WHERE person_id = :person AND about_day = :day");
    query.bind("person", person).bind("day", day);
    return query.next();
}

std::vector<OpenDay> openDays(const Reader &reader, QDate today, int daysBack)
{
    Query query = reader.query(daysWorked);
    query.bind("today", today).bind("back", QStringLiteral("-%1 days").arg(daysBack + 7 * weeksOfHabit));
    struct Worked
    {
        Id<Person> person;
        QString name;
        std::set<QDate> days;
    };
    std::vector<Worked> persons;
    std::set<QDate> anybody;
    while (query.next()) {
        const auto id = query.id<Person>(0);
        if (persons.empty() || persons.back().person != id)
            persons.push_back({id, query.text(1), {}});
        persons.back().days.insert(query.day(2));
        anybody.insert(query.day(2));
    }
    std::set<std::pair<Id<Person>, QDate>> off;
    Query said = reader.query(daysOff);
    said.bind("today", today).bind("back", QStringLiteral("-%1 days").arg(daysBack));
    while (said.next())
        off.emplace(said.id<Person>(0), said.day(1));
    std::vector<OpenDay> open;
    for (int back = 1; back <= daysBack; ++back) {
        const QDate day = today.addDays(-back);
        // Alone in the studio, a day off and a forgotten day look the same: then the person is asked.
        if (persons.size() > 1 && !anybody.contains(day))
            continue;
        for (const Worked &one : persons) {
            if (!one.days.contains(day) && !off.contains({one.person, day}) && usuallyWorksOn(one.days, day))
                open.push_back({one.person, one.name, day});
        }
    }
    return open;
}

} // namespace benchbook
