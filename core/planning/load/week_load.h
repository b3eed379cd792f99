// WeekLoad: what is planned in each week against the hours there are, who does it, and what comes of it when no week
// takes more than it has.
#pragma once

#include "core/base/result.h"
#include "core/planning/load/load_input.h"

#include <span>

namespace benchbook {

/// A part of a job's step in one week.
struct JobPart
{
    int job = 0;
    int step = 0;
    int week = 0;
    qint64 seconds = 0;
};

struct WorkOfKind
{
    qint64 wanted = 0; ///< seconds planned
    qint64 over = 0;   ///< of them: for which nobody has time
};
struct PersonWeek
{
    qint64 free = 0;
    qint64 taken = 0; ///< spread so that nobody has more of their time taken than must be
};
struct ToolWeek
{
    qint64 free = 0;
    qint64 wanted = 0;

    qint64 over() const { return wanted > free ? wanted - free : 0; }
};

struct WeekLoad
{
    QDate monday = {};
    std::vector<WorkOfKind> kinds = {};   ///< by skill, and behind them what anybody can do
    std::vector<PersonWeek> persons = {}; ///< by person
    std::vector<ToolWeek> tools = {};     ///< by tool
    std::vector<int> tight = {};          ///< kinds that compete for the persons who have too little time, if any

    qint64 wanted() const;
    qint64 free() const;
    qint64 over() const;
    bool isOver() const;
    /// Wanted ÷ free hours of persons; 0 where there is neither, above 1 without limit where work meets no hours.
    double share() const;
};

/// When a job is finished if no week takes more than it has.
struct JobFinish
{
    int week = -1;      ///< −1: not within the weeks looked at
    int delayWeeks = 0; ///< after the week in which it was to be finished
    QDate day = {};     ///< the planned day, or the last day of work of a later week; invalid: not within the weeks
};

struct LoadPlan
{
    std::vector<WeekLoad> weeks;     ///< by week
    std::vector<JobPart> parts;      ///< as planned, by job and step
    std::vector<JobFinish> finishes; ///< by job
};

/// A job's work is spread evenly over the working days from its start to the day before its due day, one step after
/// the other. Then the same with limits: jobs by due day, each step in the first weeks that have time for it, none
/// before the one ahead of it. Invalid: numbers that make no sense.
Result<LoadPlan> planLoadOfWeeks(const LoadInput &input);

/// The parts of all jobs as planned, by job and step.
std::vector<JobPart> spreadJobs(const LoadInput &input);
/// Parts against hours, week by week.
std::vector<WeekLoad> loadOfWeeks(const LoadInput &input, std::span<const JobPart> parts);

} // namespace benchbook
