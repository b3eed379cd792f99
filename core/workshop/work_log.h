// Work logs and timers: who did which step of a work order, for how long, and what came of it.
#pragma once

#include "core/journal/history.h"
#include "core/workshop/work_order.h"

namespace benchbook {

enum class LogEntry { Typed, Timer, Card };

/// One log. Minutes typed afterwards count as much as a timer.
struct NewWorkLog
{
    Id<WorkOrder> workOrder;
    Id<RecipeStep> step;
    Id<Person> person;
    qint64 seconds = 0; ///< person-seconds, at most 24 hours
    int good = 0;
    int scrap = 0;
    std::optional<Id<ScrapReason>> reason = {}; ///< needed when there is scrap or rework
    QDate day = {};                             ///< invalid: today; never ahead
    LogEntry entry = LogEntry::Typed;
    QString note = {};
    int rework = 0;                                ///< pieces that need this or an earlier step again; not counted here
    std::optional<Id<RecipeStep>> reworkStep = {}; ///< that step; needed with `rework`
    bool isRework = false; ///< these pieces had been sent back and were done again: no step counts them as good twice
};
/// Books the log with the person's rate and the overhead rate frozen on it. Refused when the step would count
/// more pieces than reach it and are not outside, or redo more than were sent back.
Result<Id<WorkLog>> logWork(Studio &studio, const NewWorkLog &log, PersonRef person);
Result<Id<WorkLog>> logWork(Action &action, const NewWorkLog &log);

struct Timer
{
    Id<RunningTimer> id;
    Id<Person> person;
    QString personName;
    Id<WorkOrder> workOrder;
    QString workOrderCode;
    Id<RecipeStep> step;
    QString stepName;
    std::optional<Instant> startedAt; ///< none while paused
    qint64 secondsBefore = 0;
    QString pauseReason;
    bool isRework = false; ///< pieces that were sent back are done again
    QDate begunDay;        ///< of its last start: what its log will be about

    bool isRunning() const { return startedAt.has_value(); }
    qint64 secondsAt(Instant now) const;
};
std::vector<Timer> runningTimers(const Reader &reader);
std::optional<Timer> timerOf(const Reader &reader, Id<Person> person);

/// When this person's shift ends on a day: their own hour, or the studio's.
Instant shiftEnd(const Reader &reader, Id<Person> person, QDate day);
/// What a timer tells now. It was forgotten when the day it began on is over, or when it ran longer than the studio's
/// longest timer; then its time is capped at the end of the shift it began in (at midnight where it began after that),
/// and at the longest timer. The person is asked; what they say counts.
struct TimerReading
{
    qint64 measured = 0; ///< person-seconds, as the clock ran
    qint64 proposed = 0; ///< the same, capped where it was forgotten
    bool forgotten = false;
};
TimerReading readTimer(const Reader &reader, const Timer &timer, Instant now);

/// One timer a person: refused while they have another.
Result<void> startTimer(Studio &studio, Id<Person> person, Id<WorkOrder> workOrder, Id<RecipeStep> step,
                        bool isRework = false);
Result<void> pauseTimer(Studio &studio, Id<Person> person, const QString &reason);
Result<void> resumeTimer(Studio &studio, Id<Person> person);
/// What came of the step that was timed; see NewWorkLog.
struct StepOutcome
{
    int good = 0;
    int scrap = 0;
    std::optional<Id<ScrapReason>> reason = {};
    int rework = 0;
    std::optional<Id<RecipeStep>> reworkStep = {};
    std::optional<qint64> seconds = {}; ///< what the person says it took; none: what readTimer() proposes
};
/// Stops the timer and books its log, about the day the timer began. Time that was cut off or corrected is noted.
Result<Id<WorkLog>> finishTimer(Studio &studio, Id<Person> person, const StepOutcome &outcome);
Result<void> discardTimer(Studio &studio, Id<Person> person);
/// The last thing this person did with work: at a timer, a log, a check, or material issued to an order or brought back
/// from it.
/// None when that was taken back, or is long ago: only the end of the journal is read.
std::optional<JournalEntry> latestWorkAction(const Reader &reader, Id<Person> person);

struct ReasonInfo
{
    Id<ScrapReason> id;
    QString code;
    QString name;
};
/// The likeliest first: by how often they were given for steps of this name, then all others.
std::vector<ReasonInfo> scrapReasonsFor(const Reader &reader, Id<RecipeStep> step);
Result<Id<ScrapReason>> findScrapReason(const Reader &reader, const QString &reference);

const ListDefinition &workLogList();
const struct RecordKind &scrapReasonKind();

} // namespace benchbook
