// One row of the work logs, whoever did the work and whatever it cost. Private to core/workshop.
#pragma once

#include "core/workshop/work_log.h"

namespace benchbook {

struct LoggedWork
{
    NewWorkLog log;
    const char *entry = "typed";         ///< "timer", "typed", "card", "load", "outside", "moved"
    std::optional<Money> rate = Money(); ///< per hour; none: unknown, and so is the labour
    Rate overheadRate = {};
    std::optional<Money> labour = {};
    Money overhead = {};
    std::optional<Money> expense = Money();    ///< none: unknown
    std::optional<Id<Supplier>> supplier = {}; ///< who did it, instead of a person
    std::optional<Id<OutsideWork>> outside = {};
    std::optional<Id<Load>> load = {};
};
/// The person's rate and the overhead's as they are in force now, and what its time costs by them. NotFound for a
/// person who does not exist.
Result<void> priceTime(const Reader &reader, LoggedWork &row);
/// Invalid where with these seconds the person's day would have more than 24 hours, all their logs about it together;
/// key "minutes".
Result<void> needHoursOfDay(const Reader &reader, Id<Person> person, QDate day, qint64 seconds);
/// Writes it as it is; the caller has checked it.
Id<WorkLog> addLog(Action &action, const LoggedWork &row);

/// The step of a log, once its counts are found to fit: no more than reach the step and are at the bench, or come back
/// from outside with this log.
Result<StepProgress> stepForCounts(const Reader &reader, const WorkOrderInfo &info, const NewWorkLog &log,
                                   int fromOutside = 0);

} // namespace benchbook
