#include "core/workshop/late_expense.h"

#include "core/workshop/load.h"

#include <QCoreApplication>

#include <numeric>

namespace benchbook {
namespace {

struct LateExpenseText
{
    Q_DECLARE_TR_FUNCTIONS(WorkOrder)
};

constexpr const char *unknownSql = R"sql(
    SELECT log.id, supplier.name, step.name, log.good + log.scrap + log.rework, log.about_day
    FROM standing_work_log AS log
    JOIN supplier ON supplier.id = log.supplier_id
    JOIN recipe_step AS step ON step.id = log.step_id
    WHERE log.work_order_id = :order AND log.entry = 'outside' AND log.expense_minor IS NULL
    ORDER BY log.about_day, log.id
)sql";

constexpr const char *logSql = R"sql(
    SELECT work_order_id, step_id, person_id, supplier_id, about_day, seconds, good, scrap, rework, rework_step_id,
           is_rework, scrap_reason_id, rate_per_hour_minor, overhead_per_hour_minor, labour_minor, overhead_minor,
           entry, outside_work_id, load_id, note,
           EXISTS (SELECT 1 FROM work_log AS moved
                   WHERE moved.work_order_id = log.work_order_id AND moved.step_id = log.step_id
                     AND moved.entry = 'moved'),
           expense_minor
    FROM standing_work_log AS log WHERE id = :id AND (:known OR expense_minor IS NULL)
)sql";

// What survived bears it, by the space it took, as when the load is taken out.
constexpr const char *loadLogsSql = R"sql(
    SELECT log.id, log.good * coalesce(part.space, 1),
           (log.good + log.scrap + log.rework) * coalesce(part.space, 1)
    FROM standing_work_log AS log
    LEFT JOIN load_part AS part ON part.load_id = log.load_id AND part.work_order_id = log.work_order_id
                               AND part.step_id = log.step_id AND part.place = log.note
    WHERE log.load_id = :load AND log.entry = 'load'
    ORDER BY log.id
)sql";

constexpr const char *chargedSql = R"sql(
    SELECT supplier.name, work_order.code FROM work_log AS log
    JOIN supplier ON supplier.id = log.supplier_id
    JOIN work_order ON work_order.id = log.work_order_id
    WHERE log.id = :id
)sql";

constexpr const char *loadEndSql = R"sql(
    SELECT id, person_id, about_day, seconds FROM standing_load_end WHERE load_id = :load AND expense_minor IS NULL
)sql";

Value negated(const Value &value) { return value.isNull() ? value : Value(-value.integer()); }

// Of a fact that was countered, and whose counter-fact was countered: each is answered once, so the last one is.
constexpr const char *lastLogSql = R"sql(
    WITH RECURSIVE chain (link) AS (
        SELECT :fact UNION ALL SELECT answer.id FROM chain JOIN work_log AS answer ON answer.counters_id = chain.link)
    SELECT max(link) FROM chain
)sql";

constexpr const char *lastEndSql = R"sql(
    WITH RECURSIVE chain (link) AS (
        SELECT :fact UNION ALL SELECT answer.id FROM chain JOIN load_end AS answer ON answer.counters_id = chain.link)
    SELECT max(link) FROM chain
)sql";

qint64 lastLink(Action &action, const char *sql, qint64 fact)
{
    Query query = action.query(sql);
    query.bind("fact", fact).next();
    return query.integer(0);
}

/// Which logs can be told anew.
enum class ToldAnew {
    Unknown, ///< those of which nobody said what was spent
    Any
};

/// What is said of a log that stands: it is only taken back, or written once more with that expense.
struct Retelling
{
    Id<WorkLog> log;
    ToldAnew which = ToldAnew::Unknown;
    std::optional<Money> expense = {}; ///< none: the pieces are not counted any more
};

Id<WorkLog> writeLog(Action &action, const Query &row, Value expense, Value counters)
{
    const auto sum = [&](int column) { return counters.isNull() ? row.value(column) : negated(row.value(column)); };
    const auto id = action.newId<WorkLog>();
    action.add("work_log", id,
               {{"work_order_id", row.value(0)},
                {"step_id", row.value(1)},
                {"person_id", row.value(2)},
                {"supplier_id", row.value(3)},
                {"at_ms", action.now()},
                {"about_day", row.value(4)},
                {"seconds", sum(5)},
                {"good", sum(6)},
                {"scrap", sum(7)},
                {"rework", sum(8)},
                {"rework_step_id", row.value(9)},
                {"is_rework", row.value(10)},
                {"scrap_reason_id", row.value(11)},
                {"rate_per_hour_minor", row.value(12)},
                {"overhead_per_hour_minor", row.value(13)},
                {"labour_minor", sum(14)},
                {"overhead_minor", sum(15)},
                {"expense_minor", std::move(expense)},
                {"entry", row.value(16)},
                {"outside_work_id", row.value(17)},
                {"load_id", row.value(18)},
                {"note", row.value(19)},
                {"counters_id", std::move(counters)}});
    return id;
}

/// The counter-fact of a log, and the log once more where it is to stand; nothing where it is not.
Result<std::optional<Id<WorkLog>>> retell(Action &action, const Retelling &told)
{
    Query row = action.query(logSql);
    row.bind("id", told.log).bind("known", told.which == ToldAnew::Any);
    if (!row.next())
        return Error::refused(LateExpenseText::tr("What this cost is in the book already. Nothing was changed."));
    BENCHBOOK_ASSIGN(const WorkOrderInfo order, openForWork(action, row.id<WorkOrder>(0)));
    if (order.delivered > 0)
        return Error::refused(
            LateExpenseText::tr("Pieces of %1 came out already without it, and bear what they bear.").arg(order.code));
    if (row.flag(20))
        return Error::refused(
            LateExpenseText::tr("Pieces of %1 have gone on with another batch since, which would not bear this.")
                .arg(order.code));
    // The counter-fact first, so that no piece is counted twice on the way, nor when this is taken back.
    writeLog(action, row, negated(row.value(21)), Value(lastLink(action, lastLogSql, told.log.value())));
    if (!told.expense)
        return std::optional<Id<WorkLog>>();
    return std::optional(writeLog(action, row, Value(*told.expense), Value()));
}

Result<Id<WorkLog>> writeAnew(Action &action, Id<WorkLog> log, Money expense, ToldAnew which = ToldAnew::Unknown)
{
    BENCHBOOK_ASSIGN(const std::optional<Id<WorkLog>> anew, retell(action, {log, which, expense}));
    return *anew;
}

Result<void> needAmount(const char *field, Money amount)
{
    if (amount < Money())
        return Error::fromIssues(
            {{QString::fromLatin1(field), LateExpenseText::tr("What was spent cannot be negative.")}});
    return {};
}

} // namespace

std::vector<UnknownCharge> unknownCharges(const Reader &reader, Id<WorkOrder> order)
{
    Query query = reader.query(unknownSql);
    query.bind("order", order);
    std::vector<UnknownCharge> charges;
    while (query.next())
        charges.push_back({query.id<WorkLog>(0), query.text(1), query.text(2), query.count(3), query.day(4)});
    return charges;
}

namespace {

/// What a log of outside work is about: the partner, and the order's code.
Result<std::pair<QString, QString>> chargedWork(Action &action, Id<WorkLog> log)
{
    Query about = action.query(chargedSql);
    about.bind("id", log);
    if (!about.next())
        return Error::notFound(LateExpenseText::tr("No partner did this work."));
    return std::pair(about.text(0), about.text(1));
}

Result<Id<WorkLog>> writeCharge(Action &action, Id<WorkLog> log, Money charge, ToldAnew which)
{
    BENCHBOOK_TRY(needAmount("charge", charge));
    BENCHBOOK_ASSIGN(const auto about, chargedWork(action, log));
    BENCHBOOK_ASSIGN(const Id<WorkLog> anew, writeAnew(action, log, charge, which));
    action.say(Sentence(QT_TRANSLATE_NOOP("Action", "Write down what %1 charged for %2"), {about.first, about.second}));
    return anew;
}

} // namespace

Result<Id<WorkLog>> stateCharge(Action &action, Id<WorkLog> log, Money charge)
{
    return writeCharge(action, log, charge, ToldAnew::Unknown);
}

Result<Id<WorkLog>> changeCharge(Action &action, Id<WorkLog> log, Money charge)
{
    return writeCharge(action, log, charge, ToldAnew::Any);
}

Result<void> uncountReturned(Action &action, Id<WorkLog> log)
{
    BENCHBOOK_ASSIGN(const auto about, chargedWork(action, log));
    BENCHBOOK_TRY(retell(action, {.log = log, .which = ToldAnew::Any}));
    action.say(
        Sentence(QT_TRANSLATE_NOOP("Action", "Take back what was counted of %1 from %2"), {about.second, about.first}));
    return {};
}

Result<Id<WorkLog>> stateCharge(Studio &studio, Id<WorkLog> log, Money charge, PersonRef person)
{
    return studio.perform(Sentence(QT_TRANSLATE_NOOP("Action", "Write down a charge")), person,
                          [&](Action &action) { return stateCharge(action, log, charge); });
}

Result<void> stateLoadExpense(Action &action, Id<Load> load, Money expense)
{
    BENCHBOOK_TRY(needAmount("expense", expense));
    BENCHBOOK_ASSIGN(const LoadInfo info, loadInfo(action.reader(), load));
    Query end = action.query(loadEndSql);
    end.bind("load", load);
    if (!end.next())
        return Error::refused(
            info.state == LoadState::Out
                ? LateExpenseText::tr("What %1 cost is in the book already.").arg(info.code)
                : LateExpenseText::tr("%1 is not out yet. Say it when it is taken out.").arg(info.code));
    std::vector<Id<WorkLog>> logs;
    std::vector<qint64> weights;
    std::vector<qint64> ofAll;
    Query query = action.query(loadLogsSql);
    query.bind("load", load);
    while (query.next()) {
        logs.push_back(query.id<WorkLog>(0));
        weights.push_back(query.integer(1));
        ofAll.push_back(query.integer(2));
    }
    if (std::accumulate(weights.begin(), weights.end(), qint64(0)) == 0)
        weights = ofAll;
    const std::vector<Money> shares = expense.allocate(weights);
    for (std::size_t i = 0; i < logs.size(); ++i)
        BENCHBOOK_TRY(writeAnew(action, logs[i], shares[i]));
    for (const bool counters : {true, false}) {
        action.add("load_end", action.newId<LoadEnd>(),
                   {{"load_id", load},
                    {"person_id", end.value(1)},
                    {"at_ms", action.now()},
                    {"about_day", end.value(2)},
                    {"seconds", counters ? negated(end.value(3)) : end.value(3)},
                    {"expense_minor", counters ? Value() : Value(expense.minor())},
                    {"sign", counters ? -1 : 1},
                    {"counters_id", counters ? Value(lastLink(action, lastEndSql, end.integer(0))) : Value()}});
    }
    action.say(Sentence(QT_TRANSLATE_NOOP("Action", "Write down what %1 cost"), {info.code}));
    return {};
}

Result<void> stateLoadExpense(Studio &studio, Id<Load> load, Money expense, PersonRef person)
{
    return studio.perform(Sentence(QT_TRANSLATE_NOOP("Action", "Write down what a load cost")), person,
                          [&](Action &action) { return stateLoadExpense(action, load, expense); });
}

} // namespace benchbook
