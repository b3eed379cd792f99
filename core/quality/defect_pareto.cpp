#include "core/quality/defect_pareto.h"

#include <algorithm>
#include <map>

namespace benchbook {
namespace {

// Scrap of each work order, with all that was put into its ends that stand, and their pieces. Counter-facts are of the
// same day and reason, so sums are net.
constexpr const char *scrapOfOrders = R"sql(
    WITH scrapped AS (
        SELECT log.scrap_reason_id AS reason_id, log.work_order_id, sum(log.scrap) AS pieces
        FROM work_log AS log
        JOIN recipe_step AS step ON step.id = log.step_id
        JOIN recipe ON recipe.id = step.recipe_id
        WHERE log.about_day BETWEEN :first AND :last AND log.scrap <> 0
          AND (:product IS NULL OR recipe.product_id = :product) AND (:step = '' OR step.name = :step)
        GROUP BY log.scrap_reason_id, log.work_order_id
        HAVING sum(log.scrap) <> 0
    )
    SELECT scrapped.reason_id, coalesce(reason.name, ''), scrapped.pieces,
           sum(coalesce(finish.material_minor, 0) + coalesce(finish.labour_minor, 0) + finish.overhead_minor
               + coalesce(finish.expense_minor, 0)),
           sum(finish.good + finish.scrap),
           sum(iif(finish.material_minor IS NULL OR finish.labour_minor IS NULL OR finish.expense_minor IS NULL,
                   finish.sign, 0))
    FROM scrapped
    LEFT JOIN scrap_reason AS reason ON reason.id = scrapped.reason_id
    LEFT JOIN work_finish AS finish ON finish.work_order_id = scrapped.work_order_id
    GROUP BY scrapped.reason_id, scrapped.work_order_id
)sql";

constexpr const char *piecesReworked = R"sql(
    SELECT log.scrap_reason_id, coalesce(reason.name, ''), sum(log.rework)
    FROM work_log AS log
    JOIN recipe_step AS step ON step.id = log.step_id
    JOIN recipe ON recipe.id = step.recipe_id
    LEFT JOIN scrap_reason AS reason ON reason.id = log.scrap_reason_id
    WHERE log.rework <> 0 AND log.about_day BETWEEN :first AND :last
      AND (:product IS NULL OR recipe.product_id = :product) AND (:step = '' OR step.name = :step)
    GROUP BY log.scrap_reason_id
)sql";

constexpr const char *failedChecks = R"sql(
    SELECT result.scrap_reason_id, coalesce(reason.name, ''), sum(result.pieces)
    FROM standing_quality_result AS result
    JOIN recipe_step AS step ON step.id = result.step_id
    JOIN recipe ON recipe.id = step.recipe_id
    LEFT JOIN scrap_reason AS reason ON reason.id = result.scrap_reason_id
    WHERE result.passed = 0 AND result.about_day BETWEEN :first AND :last
      AND (:product IS NULL OR recipe.product_id = :product) AND (:step = '' OR step.name = :step)
    GROUP BY result.scrap_reason_id
)sql";

// Praise is no defect: what names none counts with a rating of one or two.
constexpr const char *complaints = R"sql(
    SELECT feedback.scrap_reason_id, coalesce(reason.name, ''), sum(feedback.pieces)
    FROM standing_feedback AS feedback
    LEFT JOIN sales_order_line AS line ON line.id = feedback.order_line_id
    LEFT JOIN work_order ON work_order.id = feedback.work_order_id
    LEFT JOIN variant ON variant.id = coalesce(work_order.variant_id, line.variant_id)
    LEFT JOIN recipe_step AS step ON step.id = feedback.step_id
    LEFT JOIN scrap_reason AS reason ON reason.id = feedback.scrap_reason_id
    WHERE (feedback.scrap_reason_id IS NOT NULL OR feedback.rating <= 2)
      AND feedback.about_day BETWEEN :first AND :last
      AND (:product IS NULL OR variant.product_id = :product) AND (:step = '' OR step.name = :step)
    GROUP BY feedback.scrap_reason_id
)sql";

using DefectsByReason = std::map<qint64, DefectRow>;

void ask(Query &query, const ParetoQuestion &question)
{
    query.bind("first", question.first).bind("last", question.last);
    query.bind("product", question.product).bind("step", question.step);
}

DefectRow &rowOf(DefectsByReason &rows, const Query &query)
{
    const std::optional<Id<ScrapReason>> reason = query.maybeId<ScrapReason>(0);
    DefectRow &row = rows[reason ? reason->value() : 0];
    row.reason = reason;
    row.name = query.text(1);
    return row;
}

void addScrap(DefectsByReason &rows, const Reader &reader, const ParetoQuestion &question)
{
    Query query = reader.query(scrapOfOrders);
    ask(query, question);
    while (query.next()) {
        DefectRow &row = rowOf(rows, query);
        const qint64 pieces = query.integer(2);
        const qint64 whole = query.integer(4);
        row.scrapped += pieces;
        if (whole > 0 && query.integer(5) == 0)
            row.loss += Money::fromMinor(multiplyDivide(query.integer(3), pieces, whole, Rounding::HalfEven));
        else
            row.unknownLoss += pieces;
    }
}

} // namespace

DefectPareto rankedDefects(std::vector<DefectRow> rows)
{
    std::erase_if(rows, [](const DefectRow &row) { return row.pieces() <= 0; });
    std::stable_sort(rows.begin(), rows.end(),
                     [](const DefectRow &a, const DefectRow &b) { return a.pieces() > b.pieces(); });
    DefectPareto pareto;
    for (const DefectRow &row : rows) {
        pareto.pieces += row.pieces();
        pareto.loss += row.loss;
        pareto.unknownLoss += row.unknownLoss;
    }
    qint64 above = 0;
    for (DefectRow &row : rows) {
        above += row.pieces();
        row.share = Ratio::of(row.pieces(), pareto.pieces);
        row.cumulative = Ratio::of(above, pareto.pieces);
    }
    pareto.rows = std::move(rows);
    return pareto;
}

DefectPareto defectPareto(const Reader &reader, const ParetoQuestion &question)
{
    DefectsByReason rows;
    addScrap(rows, reader, question);
    Query reworked = reader.query(piecesReworked);
    ask(reworked, question);
    while (reworked.next())
        rowOf(rows, reworked).reworked += reworked.integer(2);
    Query failed = reader.query(failedChecks);
    ask(failed, question);
    while (failed.next())
        rowOf(rows, failed).failed += failed.integer(2);
    Query told = reader.query(complaints);
    ask(told, question);
    while (told.next())
        rowOf(rows, told).returned += told.integer(2);
    std::vector<DefectRow> all;
    for (auto &[reason, row] : rows)
        all.push_back(std::move(row));
    return rankedDefects(std::move(all));
}

} // namespace benchbook
