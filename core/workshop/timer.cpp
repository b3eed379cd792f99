// Timers at the bench: one a person, safe in the file, so that a power cut loses nothing.
#include "core/workshop/work_log.h"

#include <QCoreApplication>

#include <algorithm>

namespace benchbook {
namespace {

struct TimerText
{
    Q_DECLARE_TR_FUNCTIONS(Timer)
};

constexpr const char *allTimers = R"sql(
    SELECT timer.id, timer.person_id, person.name, timer.work_order_id, work_order.code, timer.step_id,
           recipe_step.name, timer.started_ms, timer.seconds_before, timer.pause_reason, timer.is_rework, timer.begun_day
    FROM running_timer AS timer
    JOIN person ON person.id = timer.person_id
    JOIN work_order ON work_order.id = timer.work_order_id
    JOIN recipe_step ON recipe_step.id = timer.step_id
    ORDER BY timer.id
)sql";

constexpr const char *stepBelongs = R"sql(
    SELECT step.name FROM work_order
    JOIN recipe_step AS step ON step.recipe_id = work_order.recipe_id
    WHERE work_order.id = :order AND step.id = :step
)sql";

// Empty where the person has no hour of their own.
constexpr const char *shiftOfPerson = R"sql(
    SELECT iif(person.shift_end <> '', person.shift_end, studio.shift_end), studio.time_zone
    FROM person, studio WHERE person.id = :person AND studio.id = 1
)sql";

// Nobody else does this many things while one person might still take back what they did a moment ago.
constexpr const char *latestOfPerson = R"sql(
    SELECT entry.id FROM (SELECT id, person_id FROM journal_entry ORDER BY id DESC LIMIT 500) AS entry
    WHERE entry.person_id = :person
      AND EXISTS (SELECT 1 FROM journal_change AS change
                  LEFT JOIN stock_move AS move ON change.table_name = 'stock_move' AND move.id = change.row_id
                  WHERE change.entry_id = entry.id
                    AND (change.table_name IN ('running_timer', 'work_log', 'quality_result')
                         OR (move.work_order_id IS NOT NULL AND move.kind IN ('issue', 'return'))))
    ORDER BY entry.id DESC LIMIT 1
)sql";

Result<Timer> needTimer(const Reader &reader, Id<Person> person)
{
    const std::optional<Timer> timer = timerOf(reader, person);
    if (!timer)
        return Error::refused(TimerText::tr("No timer is running for this person."));
    return *timer;
}

} // namespace

qint64 Timer::secondsAt(Instant now) const
{
    if (!startedAt)
        return secondsBefore;
    return secondsBefore + std::max<qint64>(0, (now.milliseconds() - startedAt->milliseconds()) / 1000);
}

std::vector<Timer> runningTimers(const Reader &reader)
{
    Query query = reader.query(allTimers);
    std::vector<Timer> timers;
    while (query.next()) {
        timers.push_back({query.id<RunningTimer>(0), query.id<Person>(1), query.text(2), query.id<WorkOrder>(3),
                          query.text(4), query.id<RecipeStep>(5), query.text(6), query.maybeInstant(7),
                          query.integer(8), query.text(9), query.flag(10), query.day(11)});
    }
    return timers;
}

std::optional<Timer> timerOf(const Reader &reader, Id<Person> person)
{
    for (const Timer &timer : runningTimers(reader)) {
        if (timer.person == person)
            return timer;
    }
    return std::nullopt;
}

Instant shiftEnd(const Reader &reader, Id<Person> person, QDate day)
{
    Query query = reader.query(shiftOfPerson);
    query.bind("person", person).next();
    const QTime end = QTime::fromString(query.text(0), QStringLiteral("HH:mm"));
    return momentOf(day, end.isValid() ? end : QTime(18, 0), QTimeZone(query.text(1).toLatin1()));
}

TimerReading readTimer(const Reader &reader, const Timer &timer, Instant now)
{
    TimerReading reading;
    reading.measured = reading.proposed = timer.secondsAt(now);
    if (!timer.startedAt)
        return reading;
    Query query = reader.query("SELECT longest_timer_minutes * 60, time_zone FROM studio WHERE id = 1");
    query.next();
    const qint64 longest = query.integer(0);
    const QTimeZone zone(query.text(1).toLatin1());
    const QDate day = dayOf(*timer.startedAt, zone);
    reading.forgotten = dayOf(now, zone) > day || reading.measured > longest;
    if (!reading.forgotten)
        return reading;
    Instant end = shiftEnd(reader, timer.person, day);
    if (end <= *timer.startedAt)
        end = startOf(day.addDays(1), zone);
    reading.proposed = std::min({reading.measured, timer.secondsAt(end), longest});
    return reading;
}

Result<void> startTimer(Studio &studio, Id<Person> person, Id<WorkOrder> workOrder, Id<RecipeStep> step, bool isRework)
{
    return studio.perform(
        Sentence(QT_TRANSLATE_NOOP("Action", "Start a timer")), person, [&](Action &action) -> Result<void> {
            if (const auto other = timerOf(action.reader(), person)) {
                return Error::refused(TimerText::tr("%1 is already timed on “%2” of %3. Finish or discard that first.")
                                          .arg(other->personName, other->stepName, other->workOrderCode));
            }
            BENCHBOOK_ASSIGN(const WorkOrderInfo info, openForWork(action, workOrder));
            Query query = action.query(stepBelongs);
            query.bind("order", workOrder).bind("step", step);
            if (!query.next())
                return Error::notFound(TimerText::tr("This step is not part of %1.").arg(info.code));
            action.add("running_timer", action.newId<RunningTimer>(),
                       {{"person_id", person},
                        {"work_order_id", workOrder},
                        {"step_id", step},
                        {"started_ms", action.now()},
                        {"is_rework", isRework},
                        {"begun_day", action.today()}});
            action.say(Sentence(QT_TRANSLATE_NOOP("Action", "Start %1 on %2"), {query.text(0), info.code}));
            return {};
        });
}

Result<void> pauseTimer(Studio &studio, Id<Person> person, const QString &reason)
{
    return studio.perform(
        Sentence(QT_TRANSLATE_NOOP("Action", "Pause the timer")), person, [&](Action &action) -> Result<void> {
            BENCHBOOK_ASSIGN(const Timer timer, needTimer(action.reader(), person));
            action.change("running_timer", timer.id,
                          {{"started_ms", std::nullopt},
                           {"seconds_before", timer.secondsAt(action.now())},
                           {"pause_reason", reason}});
            action.say(Sentence(QT_TRANSLATE_NOOP("Action", "Pause %1 on %2"), {timer.stepName, timer.workOrderCode}));
            return {};
        });
}

Result<void> resumeTimer(Studio &studio, Id<Person> person)
{
    return studio.perform(
        Sentence(QT_TRANSLATE_NOOP("Action", "Go on with the timer")), person, [&](Action &action) -> Result<void> {
            BENCHBOOK_ASSIGN(const Timer timer, needTimer(action.reader(), person));
            if (timer.isRunning())
                return Result<void>();
            // What was worked on another day is told of that day; its pieces come with what follows.
            if (timer.begunDay != action.today() && timer.secondsBefore > 0) {
                NewWorkLog log{timer.workOrder, timer.step, person, timer.secondsBefore};
                log.isRework = timer.isRework;
                log.entry = LogEntry::Timer;
                log.day = timer.begunDay;
                BENCHBOOK_TRY(logWork(action, log));
                action.change("running_timer", timer.id, {{"seconds_before", 0}});
            }
            action.change("running_timer", timer.id,
                          {{"started_ms", action.now()}, {"begun_day", action.today()}, {"pause_reason", QString()}});
            action.say(
                Sentence(QT_TRANSLATE_NOOP("Action", "Go on with %1 on %2"), {timer.stepName, timer.workOrderCode}));
            return {};
        });
}

Result<Id<WorkLog>> finishTimer(Studio &studio, Id<Person> person, const StepOutcome &outcome)
{
    return studio.perform(
        Sentence(QT_TRANSLATE_NOOP("Action", "Finish the timer")), person, [&](Action &action) -> Result<Id<WorkLog>> {
            BENCHBOOK_ASSIGN(const Timer timer, needTimer(action.reader(), person));
            const TimerReading reading = readTimer(action.reader(), timer, action.now());
            NewWorkLog log{timer.workOrder, timer.step,    person,        outcome.seconds.value_or(reading.proposed),
                           outcome.good,    outcome.scrap, outcome.reason};
            log.rework = outcome.rework;
            log.reworkStep = outcome.reworkStep;
            log.isRework = timer.isRework;
            log.entry = LogEntry::Timer;
            log.day = timer.begunDay;
            if (log.seconds != reading.measured) {
                log.note = outcome.seconds ? TimerText::tr("The timer ran %n minute(s) and was corrected.", nullptr,
                                                           int(reading.measured / 60))
                                           : TimerText::tr("The timer ran %n minute(s) and was cut off.", nullptr,
                                                           int(reading.measured / 60));
            }
            // The timer goes first: an order is not finished while one runs.
            action.remove("running_timer", timer.id);
            return logWork(action, log);
        });
}

Result<void> discardTimer(Studio &studio, Id<Person> person)
{
    return studio.perform(Sentence(QT_TRANSLATE_NOOP("Action", "Discard the timer")), person,
                          [&](Action &action) -> Result<void> {
                              BENCHBOOK_ASSIGN(const Timer timer, needTimer(action.reader(), person));
                              action.remove("running_timer", timer.id);
                              action.say(Sentence(QT_TRANSLATE_NOOP("Action", "Discard the timer of %1 on %2"),
                                                  {timer.stepName, timer.workOrderCode}));
                              return {};
                          });
}

std::optional<JournalEntry> latestWorkAction(const Reader &reader, Id<Person> person)
{
    Query query = reader.query(latestOfPerson);
    query.bind("person", person);
    if (!query.next())
        return std::nullopt;
    const Result<JournalEntry> entry = entryById(reader, query.integer(0));
    const bool offered = entry.ok() && !entry->undone && !entry->undoes;
    return offered ? std::optional(*entry) : std::nullopt;
}

} // namespace benchbook
