#include "core/workshop/load.h"

#include "core/base/human_number.h"
#include "core/workshop/load_room.h"
#include "core/workshop/logged_work.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

namespace benchbook {
namespace {

struct LoadText
{
    Q_DECLARE_TR_FUNCTIONS(Load)
};

constexpr const char *oneLoad = R"sql(
    SELECT load.id, load.code, load.name, coalesce(done.about_day, load.planned_day), load.note,
           iif(load.cancelled = 1, 2, done.id IS NOT NULL), done.expense_minor
    FROM load LEFT JOIN standing_load_end AS done ON done.load_id = load.id
    WHERE load.id = :id
)sql";

constexpr const char *partsOfLoad = R"sql(
    SELECT part.id, part.work_order_id, work_order.code, trim(product.name || ' ' || variant.name), part.step_id,
           step.name, part.pieces, part.space, part.place
    FROM load_part AS part
    JOIN work_order ON work_order.id = part.work_order_id
    JOIN variant ON variant.id = work_order.variant_id
    JOIN product ON product.id = variant.product_id
    JOIN recipe_step AS step ON step.id = part.step_id
    WHERE part.load_id = :load ORDER BY part.id
)sql";

Result<LoadInfo> openLoad(Action &action, Id<Load> load)
{
    BENCHBOOK_ASSIGN(LoadInfo info, loadInfo(action.reader(), load));
    if (info.state == LoadState::Out)
        return Error::refused(LoadText::tr("%1 is out already.").arg(info.code));
    if (info.state == LoadState::Cancelled)
        return Error::refused(LoadText::tr("%1 was cancelled.").arg(info.code));
    return info;
}

Result<StepProgress> stepOf(const Reader &reader, Id<WorkOrder> order, Id<RecipeStep> id)
{
    for (const StepProgress &step : stepsOf(reader, order)) {
        if (step.id == id)
            return step;
    }
    return Error::notFound(LoadText::tr("This step is not part of the work order."));
}

/// The outcomes in the order of the load's parts; an issue where a piece is not accounted for.
Result<std::vector<LoadOutcome>> outcomesOf(const LoadInfo &info, const std::vector<LoadOutcome> &given)
{
    std::vector<LoadOutcome> outcomes;
    std::vector<Issue> issues;
    for (std::size_t i = 0; i < info.parts.size(); ++i) {
        const LoadPartInfo &part = info.parts[i];
        const QString key = QStringLiteral("parts[%1].").arg(i);
        const auto found =
            std::find_if(given.begin(), given.end(), [&](const LoadOutcome &one) { return one.part == part.id; });
        const LoadOutcome one = found == given.end() ? LoadOutcome{part.id} : *found;
        if (one.good < 0 || one.scrap < 0 || one.rework < 0 || one.good + one.scrap + one.rework != part.pieces) {
            issues.push_back({QString(key + QStringLiteral("good")),
                              LoadText::tr("%n piece(s) of %1 went in; each is good, scrap or to be done again.",
                                           nullptr, part.pieces)
                                  .arg(part.workOrderCode)});
        }
        if (one.scrap + one.rework > 0 && !one.reason) {
            issues.push_back({QString(key + QStringLiteral("reason")),
                              LoadText::tr("Say why pieces of %1 are not good.").arg(part.workOrderCode)});
        }
        outcomes.push_back(one);
    }
    if (!issues.empty())
        return Error::fromIssues(std::move(issues));
    return outcomes;
}

/// The space of those that came out good, or of all where none did.
std::vector<qint64> weightsOf(const LoadInfo &info, const std::vector<LoadOutcome> &outcomes)
{
    std::vector<qint64> weights;
    for (std::size_t i = 0; i < outcomes.size(); ++i)
        weights.push_back(qint64(outcomes[i].good) * info.parts[i].space);
    if (std::accumulate(weights.begin(), weights.end(), qint64(0)) == 0) {
        for (std::size_t i = 0; i < outcomes.size(); ++i)
            weights[i] = qint64(info.parts[i].pieces) * info.parts[i].space;
    }
    return weights;
}

NewWorkLog logOf(const FinishedLoad &load, const LoadPartInfo &part, const LoadOutcome &outcome, Quantity seconds)
{
    NewWorkLog log{part.workOrder, part.step,     load.person,   seconds.micro(),
                   outcome.good,   outcome.scrap, outcome.reason};
    log.rework = outcome.rework;
    if (outcome.rework > 0)
        log.reworkStep = outcome.reworkStep.value_or(part.step);
    log.note = part.place;
    return log;
}

/// What was in the load may have been counted elsewhere meanwhile, by an undo or a redo.
Result<void> needStillThere(Action &action, const LoadInfo &info, std::size_t index, const NewWorkLog &log)
{
    const LoadPartInfo &part = info.parts[index];
    BENCHBOOK_ASSIGN(const WorkOrderInfo order, openForWork(action, part.workOrder));
    BENCHBOOK_ASSIGN(const StepProgress step, stepOf(action.reader(), part.workOrder, part.step));
    if (part.pieces > step.atBench()) {
        return Error::fromIssues(
            {{QStringLiteral("parts[%1].good").arg(index),
              LoadText::tr(
                  "%1 pieces of %2 are listed in %3, but only %4 are left for “%5”. Leave these out, and put in "
                  "those that are there.")
                  .arg(part.pieces)
                  .arg(order.code, info.code)
                  .arg(step.atBench())
                  .arg(step.name)}});
    }
    BENCHBOOK_TRY(stepForCounts(action.reader(), order, log));
    return {};
}

} // namespace

QString loadStateName(LoadState state)
{
    switch (state) {
    case LoadState::Open:
        return QStringLiteral("open");
    case LoadState::Out:
        return QStringLiteral("out");
    case LoadState::Cancelled:
        return QStringLiteral("cancelled");
    }
    Q_UNREACHABLE();
}

int LoadInfo::pieces() const
{
    return std::accumulate(parts.begin(), parts.end(), 0,
                           [](int sum, const LoadPartInfo &part) { return sum + part.pieces; });
}

Result<LoadInfo> loadInfo(const Reader &reader, Id<Load> load)
{
    Query query = reader.query(oneLoad);
    query.bind("id", load);
    if (!query.next())
        return Error::notFound(LoadText::tr("There is no such load."));
    LoadInfo info{query.id<Load>(0), query.text(1),   query.text(2),       query.day(3),
                  query.text(4),     LoadState::Open, query.maybeMoney(6), {}};
    info.state = query.integer(5) == 2   ? LoadState::Cancelled
                 : query.integer(5) == 1 ? LoadState::Out
                                         : LoadState::Open;
    Query parts = reader.query(partsOfLoad);
    parts.bind("load", load);
    while (parts.next()) {
        info.parts.push_back({parts.id<LoadPart>(0), parts.id<WorkOrder>(1), parts.text(2), parts.text(3),
                              parts.id<RecipeStep>(4), parts.text(5), parts.count(6), parts.count(7), parts.text(8)});
    }
    return info;
}

Result<Id<Load>> findLoad(const Reader &reader, const QString &reference)
{
    Query query = reader.query("SELECT id FROM load WHERE code = upper(:reference) OR id = :id");
    query.bind("reference", reference.trimmed()).bind("id", reference.trimmed().toLongLong());
    if (!query.next())
        return Error::notFound(LoadText::tr("There is no load “%1”.").arg(reference));
    return query.id<Load>(0);
}

Result<MadeLoad> planLoad(Action &action, const NewLoad &load)
{
    const auto id = action.newId<Load>();
    const int number = action.nextNumber("load");
    const QString code = humanCode(QStringLiteral("LD-"), number);
    action.add("load", id,
               {{"number", number},
                {"code", code},
                {"name", load.name},
                {"planned_day", load.day.isValid() ? load.day : action.today()},
                {"note", load.note}});
    action.say(Sentence(QT_TRANSLATE_NOOP("Action", "Plan load %1"), {code}));
    return MadeLoad{id, code};
}

Result<MadeLoad> planLoad(Studio &studio, const NewLoad &load, PersonRef person)
{
    return studio.perform(Sentence(QT_TRANSLATE_NOOP("Action", "Plan a load")), person,
                          [&](Action &action) { return planLoad(action, load); });
}

Result<Id<LoadPart>> putIn(Action &action, Id<Load> load, const NewLoadPart &part)
{
    BENCHBOOK_ASSIGN(const LoadInfo info, openLoad(action, load));
    BENCHBOOK_ASSIGN(const WorkOrderInfo order, openForWork(action, part.workOrder));
    BENCHBOOK_ASSIGN(const StepProgress step, stepOf(action.reader(), part.workOrder, part.step));
    const int most = step.atBench();
    if (part.pieces < 1 || part.pieces > most) {
        return Error::fromIssues({{QStringLiteral("pieces"),
                                   LoadText::tr("%1 of %2 can go in for “%3”; the others are counted, outside or in "
                                                "a load.")
                                       .arg(most)
                                       .arg(order.code, step.name)}});
    }
    if (part.space < 1)
        return Error::fromIssues({{QStringLiteral("space"), LoadText::tr("A piece takes at least one space.")}});
    const auto same = std::any_of(info.parts.begin(), info.parts.end(), [&](const LoadPartInfo &other) {
        return other.workOrder == part.workOrder && other.step == part.step && other.place == part.place;
    });
    if (same) {
        return Error::refused(LoadText::tr("%1 has pieces at this place of %2 already. Name another place, or take "
                                           "those out first.")
                                  .arg(order.code, info.code));
    }
    const auto id = action.newId<LoadPart>();
    action.add("load_part", id,
               {{"load_id", load},
                {"work_order_id", part.workOrder},
                {"step_id", part.step},
                {"pieces", part.pieces},
                {"space", part.space},
                {"place", part.place}});
    action.say(Sentence(QT_TRANSLATE_NOOP("Action", "Put %1 pcs of %2 into %3"),
                        {QString::number(part.pieces), order.code, info.code}));
    return id;
}

Result<Id<LoadPart>> putIn(Studio &studio, Id<Load> load, const NewLoadPart &part, PersonRef person)
{
    return studio.perform(Sentence(QT_TRANSLATE_NOOP("Action", "Fill a load")), person,
                          [&](Action &action) { return putIn(action, load, part); });
}

Result<void> takeOutOfLoad(Studio &studio, const std::vector<Id<LoadPart>> &parts, PersonRef person)
{
    const auto takeOut = [](Action &action, Id<LoadPart> part) -> Result<void> {
        Query query = action.query("SELECT load_id FROM load_part WHERE id = :id");
        query.bind("id", part);
        if (!query.next())
            return Error::notFound(LoadText::tr("This is not in the load."));
        BENCHBOOK_ASSIGN(const LoadInfo info, openLoad(action, query.id<Load>(0)));
        action.remove("load_part", part);
        action.say(Sentence(QT_TRANSLATE_NOOP("Action", "Take pieces out of %1"), {info.code}));
        return {};
    };
    return studio.perform(Sentence(QT_TRANSLATE_NOOP("Action", "Take pieces out of a load")), person,
                          [&](Action &action) -> Result<void> {
                              for (const Id<LoadPart> part : parts)
                                  BENCHBOOK_TRY(takeOut(action, part));
                              return {};
                          });
}

Result<void> cancelLoad(Studio &studio, Id<Load> load, PersonRef person)
{
    return studio.perform(Sentence(QT_TRANSLATE_NOOP("Action", "Cancel a load")), person,
                          [&](Action &action) -> Result<void> {
                              BENCHBOOK_ASSIGN(const LoadInfo info, openLoad(action, load));
                              action.change("load", load, {{"cancelled", 1}});
                              action.say(Sentence(QT_TRANSLATE_NOOP("Action", "Cancel %1"), {info.code}));
                              return {};
                          });
}

Result<void> finishLoad(Action &action, const FinishedLoad &load)
{
    BENCHBOOK_ASSIGN(const LoadInfo info, openLoad(action, load.load));
    if (info.parts.empty())
        return Error::refused(LoadText::tr("%1 is empty. Put pieces in first.").arg(info.code));
    if (load.seconds < 0 || load.seconds > 24 * 3600)
        return Error::fromIssues(
            {{QStringLiteral("minutes"), LoadText::tr("The time must be between 0 and 24 hours.")}});
    if (load.expense && *load.expense < Money())
        return Error::fromIssues({{QStringLiteral("expense"), LoadText::tr("An expense cannot be negative.")}});
    BENCHBOOK_TRY(needHoursOfDay(action.reader(), load.person, action.today(), load.seconds));
    BENCHBOOK_ASSIGN(const std::vector<LoadOutcome> outcomes, outcomesOf(info, load.parts));
    const std::vector<qint64> weights = weightsOf(info, outcomes);
    const std::vector<Money> expenses = load.expense.value_or(Money()).allocate(weights);
    const std::vector<Quantity> seconds = Quantity::fromMicro(load.seconds).allocate(weights);
    // Once it is out, its pieces are at the bench and are counted there like all others.
    action.add("load_end", action.newId<LoadEnd>(),
               {{"load_id", load.load},
                {"person_id", load.person},
                {"at_ms", action.now()},
                {"about_day", action.today()},
                {"seconds", load.seconds},
                {"expense_minor", load.expense}});
    int good = 0;
    int scrap = 0;
    for (std::size_t i = 0; i < outcomes.size(); ++i) {
        const LoadPartInfo &part = info.parts[i];
        LoggedWork row{.log = logOf(load, part, outcomes[i], seconds[i]), .entry = "load"};
        row.expense = load.expense ? std::optional(expenses[i]) : std::nullopt;
        row.load = load.load;
        BENCHBOOK_TRY(needStillThere(action, info, i, row.log));
        BENCHBOOK_TRY(priceTime(action.reader(), row));
        addLog(action, row);
        good += row.log.good;
        scrap += row.log.scrap;
    }
    for (const LoadPartInfo &part : info.parts)
        shrinkLoads(action, part.workOrder);
    action.say(Sentence(QT_TRANSLATE_NOOP("Action", "Take out %1: %2 good, %3 scrap"),
                        {info.code, QString::number(good), QString::number(scrap)}));
    return {};
}

Result<void> finishLoad(Studio &studio, const FinishedLoad &load, PersonRef person)
{
    return studio.perform(Sentence(QT_TRANSLATE_NOOP("Action", "Take out a load")), person,
                          [&](Action &action) { return finishLoad(action, load); });
}

const ListDefinition &loadList()
{
    static const ListDefinition list{
        "loads",
        QT_TRANSLATE_NOOP("List", "Loads"),
        R"sql(
            SELECT load.id FROM load
            LEFT JOIN standing_load_end AS done ON done.load_id = load.id
            WHERE (:search IS NULL OR load.code LIKE :search ESCAPE '!' OR load.name LIKE :search ESCAPE '!'
                   OR EXISTS (SELECT 1 FROM load_part JOIN work_order ON work_order.id = load_part.work_order_id
                              WHERE load_part.load_id = load.id AND work_order.code LIKE :search ESCAPE '!'))
        )sql",
        R"sql(
            SELECT load.id, load.code, load.name, coalesce(done.about_day, load.planned_day),
                   CASE WHEN load.cancelled = 1 THEN 'cancelled' WHEN done.id IS NOT NULL THEN 'out' ELSE 'open' END,
                   (SELECT sum(pieces) FROM load_part WHERE load_id = load.id),
                   (SELECT sum(good) FROM work_log WHERE load_id = load.id AND entry = 'load'),
                   (SELECT sum(scrap) FROM work_log WHERE load_id = load.id AND entry = 'load'),
                   iif(done.id IS NULL, '', done.expense_minor)
            FROM load LEFT JOIN standing_load_end AS done ON done.load_id = load.id
            WHERE load.id IN (SELECT value FROM json_each(:ids))
        )sql",
        "load.id DESC",
        {{"code", QT_TRANSLATE_NOOP("List", "Number"), ColumnType::Text, "load.number", nullptr, 9},
         {"name", QT_TRANSLATE_NOOP("List", "Name"), ColumnType::Text, "load.name", nullptr, 20},
         {"day", QT_TRANSLATE_NOOP("List", "Day"), ColumnType::Day, "coalesce(done.about_day, load.planned_day)",
          nullptr, 10},
         {"state", QT_TRANSLATE_NOOP("List", "State"), ColumnType::State, nullptr, nullptr, 9},
         {"pieces", QT_TRANSLATE_NOOP("List", "Pieces"), ColumnType::Count, nullptr, nullptr, 7},
         {"good", QT_TRANSLATE_NOOP("List", "Good"), ColumnType::Count, nullptr, nullptr, 6, 2},
         {"scrap", QT_TRANSLATE_NOOP("List", "Scrap"), ColumnType::Count, nullptr, nullptr, 6, 2},
         {"expense", QT_TRANSLATE_NOOP("List", "Expense"), ColumnType::Money, nullptr, nullptr, 12, 3}},
        {{"open", QT_TRANSLATE_NOOP("List", "Open"), "load.cancelled = 0 AND done.id IS NULL"},
         {"out", QT_TRANSLATE_NOOP("List", "Out"), "done.id IS NOT NULL"},
         {"cancelled", QT_TRANSLATE_NOOP("List", "Cancelled"), "load.cancelled = 1"}},
    };
    return list;
}

} // namespace benchbook
