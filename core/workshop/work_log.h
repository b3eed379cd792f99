// Work logs and timers: who did which step of a work order, for how long, and what came of it.
#pragma once

#include "core/journal/history.h"
#include "core/workshop/work_order.h"

namespace benchbook {

enum class LogEntry { Typed, Timer };

/// One log. Minutes typed afterwards count as much as a timer.
struct NewWorkLog
{
    Id<WorkOrder> workOrder;
    Id<RecipeStep> step;
    Id<Person> person;
    qint64 seconds = 0; ///< person-seconds, at most 24 hours
    int good = 0;
    int scrap = 0;
    std::optional<Id<ScrapReason>> reason = {}; ///< needed when there is scrap
    QDate day = {};                             ///< invalid: today; never ahead
    LogEntry entry = LogEntry::Typed;
    QString note = {};
};
/// Books the log with the person's rate and the overhead rate frozen on it. Refused when the step would count
/// more pieces than the order starts.
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

    bool isRunning() const { return startedAt.has_value(); }
    qint64 secondsAt(Instant now) const;
};
std::vector<Timer> runningTimers(const Reader &reader);
std::optional<Timer> timerOf(const Reader &reader, Id<Person> person);

/// One timer a person: refused while they have another.
Result<void> startTimer(Studio &studio, Id<Person> person, Id<WorkOrder> workOrder, Id<RecipeStep> step);
Result<void> pauseTimer(Studio &studio, Id<Person> person, const QString &reason);
Result<void> resumeTimer(Studio &studio, Id<Person> person);
/// Stops the timer and books its log; time beyond the studio's longest timer is cut off and noted.
Result<Id<WorkLog>> finishTimer(Studio &studio, Id<Person> person, int good, int scrap,
                                std::optional<Id<ScrapReason>> reason);
Result<void> discardTimer(Studio &studio, Id<Person> person);
/// The last thing this person did at a timer: started, paused, went on, finished or discarded it. None when it was
/// taken back, or long ago: only the end of the journal is read.
std::optional<JournalEntry> latestTimerAction(const Reader &reader, Id<Person> person);

struct ReasonInfo
{
    Id<ScrapReason> id;
    QString code;
    QString name;
};
/// The likeliest first: by how often they were given for steps of this name, then all others.
std::vector<ReasonInfo> scrapReasonsFor(const Reader &reader, Id<RecipeStep> step);
Result<Id<ScrapReason>> findScrapReason(const Reader &reader, const QString &reference);

/// What the logs of a step say, over all recipe versions of its product. Ranges are the middle 80 % of logs.
struct StepExperience
{
    int logs = 0;
    qint64 pieces = 0; ///< good and scrap
    qint64 good = 0;
    double secondsPerPiece = 0;
    double low = 0;
    double high = 0;
    bool isKnown() const { return logs >= 3 && pieces > 0; } ///< fewer logs are an anecdote
};
StepExperience experienceOf(const Reader &reader, Id<RecipeStep> step);

const ListDefinition &workLogList();
const struct RecordKind &scrapReasonKind();

} // namespace benchbook
