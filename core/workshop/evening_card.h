// EveningCard: one page about a person's day. What was logged stands on it; the rest is drafted from timers, from what
// they work on and from what their days are usually like. Nothing is written before it is confirmed.
#pragma once

#include "core/workshop/work_habits.h"
#include "core/workshop/work_log.h"

namespace benchbook {

/// Why a line stands on the card.
struct CardWhy
{
    enum class Reason {
        Logged,         ///< `detail`: how, as work_log.entry
        TimerRuns,      ///< it tells what the line says so far
        TimerPaused,    ///< the same
        TimerForgotten, ///< cut off at the shift's end; `seconds`: what it measured
        WorkedOnIt,     ///< on `day`, the last time
        NextStep,       ///< after the step `detail`, which they worked on on `day`
        Skill,          ///< the step wants the skill `detail`, which they have
        AnyHand,        ///< the step wants no skill
        ByHand          ///< somebody added it
    };
    Reason reason = Reason::ByHand;
    QDate day = {};
    QString detail = {};
    qint64 seconds = 0;
    Pace pace = {}; ///< what minutes and pieces were reckoned with; unknown where they were not
    QDate due = {}; ///< of the work order; invalid: none
};
/// Stable name of a reason, as "worked_on_it".
QString reasonName(CardWhy::Reason reason);
/// One or two sentences for the person.
QString whyText(const CardWhy &why);

struct CardLine
{
    Id<WorkOrder> workOrder{0};
    QString workOrderCode = {};
    QString productName = {};
    Id<RecipeStep> step{0};
    QString stepName = {};
    qint64 seconds = 0; ///< person-seconds; of proposals whole minutes
    int good = 0;
    int scrap = 0;
    std::optional<Id<ScrapReason>> reason = {};
    QString scrapReasonName = {};
    bool isRework = false;                      ///< see NewWorkLog
    std::optional<Id<RunningTimer>> timer = {}; ///< confirming the line ends it
    CardWhy why = {};
};

struct EveningCard
{
    Id<Person> person{0};
    QString personName;
    QDate day;
    std::vector<CardLine> logged; ///< about this day, whoever wrote it down; not written again
    std::vector<CardLine> lines;  ///< proposed, to be corrected
    UsualDay usual;
    bool nothingWorked = false; ///< somebody said so; then nothing is proposed but a timer

    qint64 loggedSeconds() const;
    qint64 proposedSeconds() const;
};
/// What a timer tells is told as of `now`. Invalid for days ahead and days too long ago.
Result<EveningCard> draftEveningCard(const Reader &reader, Id<Person> person, QDate day, Instant now);

/// A line as it is typed; see readCardLine().
struct TypedCardLine
{
    QString workOrder; ///< its code; what follows " · " is for people
    QString step;      ///< its name or its place in the route; empty: the current one
    QString minutes;   ///< "45", "7.5" or "1:05"
    QString good;      ///< empty: none
    QString scrap;     ///< empty: none
    QString reason;    ///< code or name
};
/// Invalid with an issue for each text that cannot be understood: keys workOrder, step, minutes, good, scrap, reason.
Result<CardLine> readCardLine(const Reader &reader, const TypedCardLine &typed);

/// "45", "7.5" or "1:05" as whole seconds; empty: none.
Result<qint64> parseMinutes(const QString &text);
/// What parseMinutes() reads: "45", or "7.5".
QString plainMinutes(qint64 seconds);

struct ConfirmedEvening
{
    int lines = 0;
    qint64 seconds = 0;
};
/// Books every line as a log about that day and ends the timers of the lines, all in one action; or nothing, with an
/// issue for each wrong line ("lines[2].good"). Conflict when something was logged for that day since it was drafted.
Result<ConfirmedEvening> confirmEveningCard(Studio &studio, const EveningCard &card, PersonRef person);
Result<ConfirmedEvening> confirmEveningCard(Action &action, const EveningCard &card);

/// Says that the person worked nothing that day: then it is told of. What is confirmed or logged later counts all the
/// same. Refused where something was logged about the day or the person's timer began on it.
Result<void> confirmNothingWorked(Studio &studio, Id<Person> person, QDate day, PersonRef by);
Result<void> confirmNothingWorked(Action &action, Id<Person> person, QDate day);

/// Where a person's day stands.
struct EveningState
{
    enum class State { Nothing, Logged, Confirmed, Off };
    Id<Person> person;
    QString personName;
    State state = State::Nothing;
    qint64 seconds = 0; ///< logged
};
/// Everybody who makes things, and who else logged something that day.
std::vector<EveningState> eveningStates(const Reader &reader, QDate day);

} // namespace benchbook
