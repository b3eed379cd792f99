#include "core/experience/step_history.h"

#include "core/experience/experience_text.h"
#include "core/experience/step_circumstances.h"
#include "core/workshop/learning/log_batches.h"

#include <algorithm>

namespace benchbook {
namespace {

constexpr const char *stepsInUseSql = R"sql(
    SELECT step.id, product.id, product.code, product.name, step.name, step.setup_seconds, step.seconds,
           step.expected_yield_ppm
    FROM product
    JOIN recipe ON recipe.product_id = product.id
               AND recipe.version = (SELECT max(version) FROM recipe AS any WHERE any.product_id = product.id)
    JOIN recipe_step AS step ON step.recipe_id = recipe.id
    WHERE product.hidden = 0 AND (:product IS NULL OR product.id = :product)
    ORDER BY product.number, step.position, step.id
)sql";

constexpr const char *stepInfoSql = R"sql(
    SELECT step.id, product.id, product.code, product.name, step.name, step.setup_seconds, step.seconds,
           step.expected_yield_ppm
    FROM recipe_step AS step
    JOIN recipe ON recipe.id = step.recipe_id
    JOIN product ON product.id = recipe.product_id
    WHERE step.id = :step
)sql";

// What was taken back is left out with its counter-entries; what was moved between batches was worked once already.
// The latest are found first: whether a log stands is asked of these alone.
constexpr const char *logsSql = R"sql(
    WITH own (name, product_id) AS (
        SELECT step.name, recipe.product_id
        FROM recipe_step AS step JOIN recipe ON recipe.id = step.recipe_id WHERE step.id = :step
    ),
    alike (id) AS (
        SELECT step.id
        FROM own JOIN recipe ON recipe.product_id = own.product_id
        JOIN recipe_step AS step ON step.recipe_id = recipe.id AND step.name = own.name
    ),
    latest (id) AS (
        SELECT log.id FROM alike CROSS JOIN work_log AS log ON log.step_id = alike.id
        WHERE log.counters_id IS NULL AND log.entry <> 'moved' AND log.is_rework = 0
        ORDER BY log.id DESC LIMIT 400
    )
    SELECT log.work_order_id, log.step_id, log.person_id, person.name, log.about_day, log.seconds, log.good, log.scrap,
           step.setup_seconds, log.at_ms, log.load_id, log.supplier_id, supplier.name
    FROM latest
    CROSS JOIN standing_work_log AS log ON log.id = latest.id
    JOIN recipe_step AS step ON step.id = log.step_id
    LEFT JOIN person ON person.id = log.person_id
    LEFT JOIN supplier ON supplier.id = log.supplier_id
    ORDER BY log.about_day, log.id
)sql";

StepInfo stepFrom(const Query &query)
{
    return {query.id<RecipeStep>(0), query.id<Product>(1), query.text(2),    query.text(3),
            query.text(4),           query.integer(5),     query.integer(6), query.ratio(7)};
}

// An hour of set-up that the log of half an hour cannot hold was not in it; this much of a log is always work.
constexpr double leastWorkOfLog = 0.25;

/// A log as it was read, with what it says of who, when and where.
struct LogRow
{
    BookedLog booked;
    BatchSource source;
    int good = 0;
    qint64 setupSeconds = 0;
    std::optional<BatchLabel> who = {};
    QString name = {};
};

LogRow rowFrom(const Query &log)
{
    const bool isTimed = log.isNull(10) && log.isNull(11);
    LogRow row{
        {log.integer(0), log.integer(1), log.integer(2), double(log.integer(5)), log.count(6) + log.count(7), isTimed},
        {log.id<WorkOrder>(0), log.id<RecipeStep>(1), log.day(4), log.instant(9), log.maybeId<Load>(10)},
        log.count(6),
        log.integer(8)};
    if (!log.isNull(2)) {
        row.who = {Circumstance::Person, log.integer(2)};
        row.name = log.text(3);
    } else if (!log.isNull(11)) {
        row.who = {Circumstance::Partner, log.integer(11)};
        row.name = log.text(12);
    }
    return row;
}

void addBatch(StepHistory &history, const LogRow &row, const LogBatch &from)
{
    StepBatch batch;
    batch.pieces = row.booked.pieces;
    batch.good = row.good;
    batch.seconds = from.seconds;
    if (from.isFirst)
        batch.seconds = std::max(batch.seconds - double(row.setupSeconds), batch.seconds * leastWorkOfLog);
    history.batches.push_back(std::move(batch));
    history.sources.push_back(row.source);
    const std::size_t last = history.batches.size() - 1;
    // The time of two persons says nothing of either.
    if (row.who && from.isOneHand)
        history.label(last, *row.who, row.name);
    const qint64 season = seasonOf(row.source.day);
    history.label(last, {Circumstance::Season, season}, seasonTitle(season));
}

} // namespace

std::vector<StepInfo> stepsInUse(const Reader &reader, std::optional<Id<Product>> product)
{
    Query query = reader.query(stepsInUseSql);
    query.bind("product", product);
    std::vector<StepInfo> steps;
    while (query.next())
        steps.push_back(stepFrom(query));
    return steps;
}

std::optional<StepInfo> stepInfo(const Reader &reader, Id<RecipeStep> step)
{
    Query query = reader.query(stepInfoSql);
    query.bind("step", step);
    return query.next() ? std::optional(stepFrom(query)) : std::nullopt;
}

QString StepHistory::nameOf(const BatchLabel &label) const
{
    const auto found = names.find({label.factor, label.level});
    return found == names.end() ? QString() : found->second;
}

void StepHistory::label(std::size_t batch, const BatchLabel &label, const QString &name)
{
    if (batches[batch].has(label))
        return;
    batches[batch].labels.push_back(label);
    names.insert({{label.factor, label.level}, name});
}

StepHistory readStepHistory(const Reader &reader, Id<RecipeStep> step)
{
    StepHistory history;
    std::vector<LogRow> rows;
    std::vector<BookedLog> booked;
    Query log = reader.query(logsSql);
    log.bind("step", step);
    while (log.next()) {
        rows.push_back(rowFrom(log));
        booked.push_back(rows.back().booked);
    }
    for (const LogBatch &batch : batchesOf(booked))
        addBatch(history, rows[batch.log], batch);
    addCircumstances(reader, history);
    return history;
}

} // namespace benchbook
