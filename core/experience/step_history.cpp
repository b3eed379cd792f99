#include "core/experience/step_history.h"

#include "core/base/id_list.h"
#include "core/experience/experience_text.h"

#include <QHash>
#include <QStringList>

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
        WHERE log.counters_id IS NULL AND log.entry IN ('timer', 'typed', 'card') AND log.is_rework = 0
        ORDER BY log.id DESC LIMIT 400
    )
    SELECT log.work_order_id, log.step_id, log.person_id, person.name, log.about_day, log.seconds, log.good, log.scrap,
           step.setup_seconds
    FROM latest
    CROSS JOIN standing_work_log AS log ON log.id = latest.id
    JOIN recipe_step AS step ON step.id = log.step_id
    LEFT JOIN person ON person.id = log.person_id
    ORDER BY log.about_day, log.id
)sql";

// The lots of materials that went into these work orders, net of returns.
constexpr const char *lotsSql = R"sql(
    SELECT move.work_order_id, lot.id, lot.code, lot.grade
    FROM (SELECT DISTINCT value AS id FROM json_each(:orders)) AS asked
    CROSS JOIN stock_move AS move ON move.work_order_id = asked.id AND move.kind IN ('issue', 'return')
    JOIN lot ON lot.id = move.lot_id AND lot.material_id IS NOT NULL
    GROUP BY move.work_order_id, lot.id
    HAVING sum(iif(move.to_location_id = 2, 1, -1) * move.quantity_micro) > 0
    ORDER BY move.work_order_id, lot.id
)sql";

StepInfo stepFrom(const Query &query)
{
    return {query.id<RecipeStep>(0), query.id<Product>(1), query.text(2),    query.text(3),
            query.text(4),           query.integer(5),     query.integer(6), query.ratio(7)};
}

// An hour of set-up that the log of half an hour cannot hold was not in it; this much of a log is always work.
constexpr double leastWorkOfLog = 0.25;

/// Puts logs together to batches: where time was logged without pieces, and where set-up was.
class BatchCollector
{
public:
    explicit BatchCollector(StepHistory &history) : m_history(history) {}

    void take(const Query &log)
    {
        const auto key = std::pair(log.integer(0), log.integer(1));
        Begun &begun = m_begun[key];
        const double seconds = double(log.integer(5));
        const int pieces = log.count(6) + log.count(7);
        if (pieces <= 0) {
            begun.waiting += seconds;
            return;
        }
        StepBatch batch;
        batch.pieces = pieces;
        batch.good = log.count(6);
        batch.seconds = seconds + begun.waiting;
        begun.waiting = 0;
        if (!begun.last)
            batch.seconds = std::max(batch.seconds - double(log.integer(8)), batch.seconds * leastWorkOfLog);
        if (!log.isNull(2))
            label(batch, {Circumstance::Person, log.integer(2)}, log.text(3));
        const QDate day = log.day(4);
        const qint64 season = seasonOf(day);
        label(batch, {Circumstance::Season, season}, seasonTitle(season));
        begun.last = m_history.batches.size();
        m_history.batches.push_back(std::move(batch));
        m_history.days.push_back(day);
        m_history.orders.push_back(log.id<WorkOrder>(0));
    }

    /// Time that no pieces followed belongs to those before.
    void finish()
    {
        for (const auto &[key, begun] : m_begun) {
            if (begun.last)
                m_history.batches[*begun.last].seconds += begun.waiting;
        }
    }

private:
    struct Begun
    {
        double waiting = 0; ///< time without pieces so far
        std::optional<std::size_t> last = {};
    };

    void label(StepBatch &batch, const BatchLabel &label, const QString &name)
    {
        batch.labels.push_back(label);
        m_history.names.insert({{label.factor, label.level}, name});
    }

    StepHistory &m_history;
    std::map<std::pair<qint64, qint64>, Begun> m_begun;
};

/// Which lots, of which grade, went into a batch is known of its work order, not of each log.
void addLots(const Reader &reader, StepHistory &history)
{
    std::map<qint64, std::vector<BatchLabel>> ofOrder;
    QStringList grades;
    Query query = reader.query(lotsSql);
    query.bind("orders", jsonIds(history.orders));
    while (query.next()) {
        std::vector<BatchLabel> &labels = ofOrder[query.integer(0)];
        labels.push_back({Circumstance::Lot, query.integer(1)});
        history.names.insert({{Circumstance::Lot, query.integer(1)}, query.text(2)});
        const QString grade = query.text(3);
        if (grade.isEmpty())
            continue;
        if (!grades.contains(grade))
            grades << grade;
        const BatchLabel label{Circumstance::Grade, grades.indexOf(grade)};
        if (std::find(labels.begin(), labels.end(), label) == labels.end())
            labels.push_back(label);
        history.names.insert({{label.factor, label.level}, grade});
    }
    for (std::size_t i = 0; i < history.batches.size(); ++i) {
        const std::vector<BatchLabel> &labels = ofOrder[history.orders[i].value()];
        history.batches[i].labels.insert(history.batches[i].labels.end(), labels.begin(), labels.end());
    }
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

StepHistory readStepHistory(const Reader &reader, Id<RecipeStep> step)
{
    StepHistory history;
    BatchCollector collector(history);
    Query log = reader.query(logsSql);
    log.bind("step", step);
    while (log.next())
        collector.take(log);
    collector.finish();
    addLots(reader, history);
    return history;
}

} // namespace benchbook
