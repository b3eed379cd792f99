#include "core/workshop/work_log.h"

#include "core/journal/record.h"
#include "core/workshop/load_room.h"
#include "core/workshop/logged_work.h"
#include "core/workshop/work_habits.h"

#include <QCoreApplication>

namespace benchbook {
namespace {

struct WorkLogText
{
    Q_DECLARE_TR_FUNCTIONS(WorkLog)
};

constexpr qint64 secondsOfADay = 24 * 3600;

constexpr const char *ratesInForce = R"sql(
    SELECT coalesce(person.rate_per_hour_minor, studio.default_rate_per_hour_minor), studio.overhead_per_hour_minor,
           person.name
    FROM person, studio WHERE person.id = :person AND studio.id = 1
)sql";

constexpr const char *secondsThatDay = R"sql(
    SELECT coalesce(sum(log.seconds), 0), person.name
    FROM person LEFT JOIN work_log AS log
         ON log.person_id = person.id AND log.about_day = :day AND log.entry <> 'moved'
    WHERE person.id = :person
)sql";

constexpr const char *reasonsByUse = R"sql(
    SELECT reason.id, reason.code, reason.name
    FROM scrap_reason AS reason
    LEFT JOIN (SELECT log.scrap_reason_id, sum(log.scrap) AS pieces
               FROM work_log AS log
               WHERE log.step_id IN (SELECT same.id FROM recipe_step AS same
                                     WHERE same.name = (SELECT name FROM recipe_step WHERE id = :step))
                 AND log.scrap_reason_id IS NOT NULL
               GROUP BY log.scrap_reason_id) AS given ON given.scrap_reason_id = reason.id
    WHERE reason.hidden = 0
    ORDER BY coalesce(given.pieces, 0) DESC, reason.id
)sql";

std::vector<Issue> issuesOf(const NewWorkLog &log, QDate today)
{
    std::vector<Issue> issues;
    if (log.seconds < 0 || log.seconds > secondsOfADay)
        issues.push_back({QStringLiteral("minutes"), WorkLogText::tr("The time must be between 0 and 24 hours.")});
    if (log.good < 0)
        issues.push_back({QStringLiteral("good"), WorkLogText::tr("Good pieces cannot be fewer than none.")});
    if (log.scrap < 0)
        issues.push_back({QStringLiteral("scrap"), WorkLogText::tr("Scrap cannot be less than none.")});
    if (log.scrap > 0 && !log.reason)
        issues.push_back({QStringLiteral("reason"), WorkLogText::tr("Say why pieces were scrapped.")});
    if (log.rework < 0)
        issues.push_back({QStringLiteral("rework"), WorkLogText::tr("Rework cannot be less than none.")});
    if (log.rework > 0 && !log.reworkStep)
        issues.push_back({QStringLiteral("reworkStep"), WorkLogText::tr("Say which step has to be done again.")});
    if (log.rework > 0 && log.scrap == 0 && !log.reason)
        issues.push_back({QStringLiteral("reason"), WorkLogText::tr("Say why pieces have to be done again.")});
    if (log.rework > 0 && log.isRework)
        issues.push_back({QStringLiteral("rework"),
                          WorkLogText::tr("Pieces that are being done again are good or scrap in the end.")});
    if (log.day > today)
        issues.push_back({QStringLiteral("day"), WorkLogText::tr("Nothing is logged for a day that is still ahead.")});
    if (log.seconds == 0 && log.good == 0 && log.scrap == 0 && log.rework == 0)
        issues.push_back({QStringLiteral("minutes"), WorkLogText::tr("There is nothing to log yet.")});
    return issues;
}

const char *entryName(LogEntry entry)
{
    switch (entry) {
    case LogEntry::Typed:
        return "typed";
    case LogEntry::Timer:
        return "timer";
    case LogEntry::Card:
        return "card";
    }
    Q_UNREACHABLE();
}

Sentence sentenceOf(const StepProgress &step, const WorkOrderInfo &info, const NewWorkLog &log)
{
    const QString minutes = QString::number((log.seconds + 30) / 60);
    const QString good = QString::number(log.good);
    const QString scrap = QString::number(log.scrap);
    if (log.isRework) {
        return {QT_TRANSLATE_NOOP("Action", "Redo %1 on %2: %3 min, %4 good, %5 scrap"),
                {step.name, info.code, minutes, good, scrap}};
    }
    if (log.rework > 0) {
        return {QT_TRANSLATE_NOOP("Action", "Log %1 on %2: %3 min, %4 good, %5 scrap, %6 to do again"),
                {step.name, info.code, minutes, good, scrap, QString::number(log.rework)}};
    }
    return {QT_TRANSLATE_NOOP("Action", "Log %1 on %2: %3 min, %4 good, %5 scrap"),
            {step.name, info.code, minutes, good, scrap}};
}

Error tooMany(const WorkOrderInfo &info, const StepProgress &step, int more)
{
    if (step.toRedo > 0) {
        return Error::refused(WorkLogText::tr("All pieces of %1 at “%2” are counted, and %n of them wait to be done "
                                              "again: say so, if it is these. Nothing was booked.",
                                              nullptr, step.toRedo)
                                  .arg(info.code, step.name));
    }
    if (step.outside > 0) {
        return Error::refused(
            WorkLogText::tr("%1 pieces of %2 reach “%3”, %4 are counted and %5 are with a partner, so "
                            "another %6 would be too many. Nothing was booked.")
                .arg(step.pieces)
                .arg(info.code, step.name)
                .arg(step.good + step.scrap)
                .arg(step.outside)
                .arg(more));
    }
    return Error::refused(
        WorkLogText::tr("%1 pieces of %2 reach “%3” and %4 are counted already, so another %5 would be "
                        "too many. Nothing was booked.")
            .arg(step.pieces)
            .arg(info.code, step.name)
            .arg(step.good + step.scrap)
            .arg(more));
}

Error standsInLoad(const Reader &reader, const WorkOrderInfo &info, const StepProgress &step)
{
    Query query = reader.query(
        "SELECT load_code FROM open_load_part WHERE work_order_id = :order AND step_id = :step ORDER BY id LIMIT 1");
    query.bind("order", info.id).bind("step", step.id).next();
    return Error::refused(WorkLogText::tr("%n piece(s) of %1 stand in %2 for “%3” and are counted when that load is "
                                          "out. Leave them out of it, if they did not go in. Nothing was booked.",
                                          nullptr, step.inLoad)
                              .arg(info.code, query.text(0), step.name));
}

} // namespace

Result<StepProgress> stepForCounts(const Reader &reader, const WorkOrderInfo &info, const NewWorkLog &log,
                                   int fromOutside)
{
    const std::vector<StepProgress> steps = stepsOf(reader, info.id);
    const auto find = [&](Id<RecipeStep> id) {
        return std::find_if(steps.begin(), steps.end(), [&](const StepProgress &step) { return step.id == id; });
    };
    const auto step = find(log.step);
    if (step == steps.end())
        return Error::notFound(WorkLogText::tr("This step is not part of %1.").arg(info.code));
    const int more = log.good + log.scrap + log.rework;
    if (log.isRework && log.good + log.scrap > step->toRedo) {
        return Error::refused(WorkLogText::tr("%n piece(s) of %1 are to go through “%2” again. Nothing was booked.",
                                              nullptr, step->toRedo)
                                  .arg(info.code, step->name));
    }
    if (!log.isRework && more > step->inHouse() + fromOutside)
        return tooMany(info, *step, more);
    // A piece may crack while the load is filled; what is good comes out of the load and is counted there.
    if (!log.isRework && log.good > step->atBench() + fromOutside)
        return standsInLoad(reader, info, *step);
    if (log.scrap > info.alive()) {
        return Error::refused(
            WorkLogText::tr("%n piece(s) of %1 are still in work. Nothing was booked.", nullptr, info.alive())
                .arg(info.code));
    }
    if (log.rework > 0) {
        const auto again = find(*log.reworkStep);
        if (again == steps.end() || again->position > step->position)
            return Error::refused(WorkLogText::tr("Pieces go back to this step or an earlier one."));
    }
    return *step;
}

Result<void> priceTime(const Reader &reader, LoggedWork &row)
{
    Query rates = reader.query(ratesInForce);
    rates.bind("person", row.log.person);
    if (!rates.next())
        return Error::notFound(WorkLogText::tr("This person does not exist."));
    row.rate = rates.maybeMoney(0);
    row.overheadRate = rates.rate(1);
    if (row.rate)
        row.labour = Rate::perHour(*row.rate).forSeconds(row.log.seconds);
    row.overhead = row.overheadRate.forSeconds(row.log.seconds);
    return {};
}

Result<void> needHoursOfDay(const Reader &reader, Id<Person> person, QDate day, qint64 seconds)
{
    Query logged = reader.query(secondsThatDay);
    logged.bind("person", person).bind("day", day).next();
    if (seconds == 0 || logged.integer(0) + seconds <= secondsOfADay)
        return {};
    return Error::fromIssues(
        {{QStringLiteral("minutes"),
          WorkLogText::tr("%1 has %2 h logged for %3 already; with this the day would have more "
                          "than 24 hours. Nothing was booked.")
              .arg(logged.text(1), hoursAndMinutes(logged.integer(0)), day.toString(Qt::ISODate))}});
}

Id<WorkLog> addLog(Action &action, const LoggedWork &row)
{
    const NewWorkLog &log = row.log;
    const bool byPartner = row.supplier.has_value();
    const auto id = action.newId<WorkLog>();
    action.add("work_log", id,
               {{"work_order_id", log.workOrder},
                {"step_id", log.step},
                {"person_id", byPartner ? PersonRef() : PersonRef(log.person)},
                {"supplier_id", row.supplier},
                {"at_ms", action.now()},
                {"about_day", log.day.isValid() ? log.day : action.today()},
                {"seconds", log.seconds},
                {"good", log.good},
                {"scrap", log.scrap},
                {"rework", log.rework},
                {"rework_step_id", log.reworkStep},
                {"is_rework", log.isRework},
                {"scrap_reason_id", log.reason},
                {"rate_per_hour_minor", row.rate},
                {"overhead_per_hour_minor", row.overheadRate},
                {"labour_minor", row.labour},
                {"overhead_minor", row.overhead},
                {"expense_minor", row.expense},
                {"entry", QString::fromLatin1(row.entry)},
                {"outside_work_id", row.outside},
                {"load_id", row.load},
                {"note", log.note}});
    return id;
}

Result<Id<WorkLog>> logWork(Action &action, const NewWorkLog &log)
{
    if (auto issues = issuesOf(log, action.today()); !issues.empty())
        return Error::fromIssues(std::move(issues));
    BENCHBOOK_ASSIGN(const WorkOrderInfo info, openForWork(action, log.workOrder));
    BENCHBOOK_ASSIGN(const StepProgress step, stepForCounts(action.reader(), info, log));
    BENCHBOOK_TRY(
        needHoursOfDay(action.reader(), log.person, log.day.isValid() ? log.day : action.today(), log.seconds));
    LoggedWork row{.log = log, .entry = entryName(log.entry)};
    BENCHBOOK_TRY(priceTime(action.reader(), row));
    const Id<WorkLog> id = addLog(action, row);
    shrinkLoads(action, log.workOrder);
    action.say(sentenceOf(step, info, log));
    return id;
}

Result<Id<WorkLog>> logWork(Studio &studio, const NewWorkLog &log, PersonRef person)
{
    return studio.perform(Sentence(QT_TRANSLATE_NOOP("Action", "Log work")), person,
                          [&](Action &action) { return logWork(action, log); });
}

std::vector<ReasonInfo> scrapReasonsFor(const Reader &reader, Id<RecipeStep> step)
{
    Query query = reader.query(reasonsByUse);
    query.bind("step", step);
    std::vector<ReasonInfo> reasons;
    while (query.next())
        reasons.push_back({query.id<ScrapReason>(0), query.text(1), query.text(2)});
    return reasons;
}

Result<Id<ScrapReason>> findScrapReason(const Reader &reader, const QString &reference)
{
    return [&]() -> Result<Id<ScrapReason>> {
        BENCHBOOK_ASSIGN(const qint64 id, findRecord(reader, scrapReasonKind(), reference));
        return Id<ScrapReason>(id);
    }();
}

const RecordKind &scrapReasonKind()
{
    static const ListDefinition list{
        "scrap-reasons",
        QT_TRANSLATE_NOOP("List", "Scrap reasons"),
        R"sql(
            SELECT scrap_reason.id FROM scrap_reason
            WHERE scrap_reason.hidden = 0 AND (:search IS NULL OR scrap_reason.name LIKE :search ESCAPE '!')
        )sql",
        R"sql(
            SELECT scrap_reason.id, scrap_reason.code, scrap_reason.name
            FROM scrap_reason WHERE scrap_reason.id IN (SELECT value FROM json_each(:ids))
        )sql",
        "scrap_reason.id",
        {{"code", QT_TRANSLATE_NOOP("List", "Code"), ColumnType::Text, "scrap_reason.code"},
         {"name", QT_TRANSLATE_NOOP("List", "Name"), ColumnType::Text, "scrap_reason.name", nullptr, 20}},
    };
    static const RecordKind kind{
        .name = "scrap-reasons",
        .table = "scrap_reason",
        .singular = QT_TRANSLATE_NOOP("Record", "Scrap reason"),
        .sentences = {.add = QT_TRANSLATE_NOOP("Action", "Add scrap reason %1"),
                      .change = QT_TRANSLATE_NOOP("Action", "Change scrap reason %1"),
                      .remove = QT_TRANSLATE_NOOP("Action", "Remove scrap reason %1"),
                      .bringBack = QT_TRANSLATE_NOOP("Action", "Bring back scrap reason %1")},
        .codeColumn = "code",
        .fields = {{.key = "code", .column = "code", .title = QT_TRANSLATE_NOOP("Field", "Code"), .required = true},
                   {.key = "name", .column = "name", .title = QT_TRANSLATE_NOOP("Field", "Name"), .required = true}},
        .list = &list,
        .calledByName = true,
    };
    return kind;
}

} // namespace benchbook
