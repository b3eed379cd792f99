#include "core/reports/workshop_figures.h"

namespace benchbook {
namespace {

// A log that sends pieces back names the step they go back to; the log that redoes them is of that step. Counter-facts
// carry negative pieces and seconds; what a split or merge moved was done once.
constexpr const char *reworkOfPeriod = R"sql(
    SELECT step.name, product.name, sum(part.back), sum(part.redone), sum(part.scrap), sum(part.seconds)
    FROM (SELECT rework_step_id AS step_id, rework AS back, 0 AS redone, 0 AS scrap, 0 AS seconds
          FROM work_log
          WHERE about_day BETWEEN :first AND :last AND rework <> 0 AND entry <> 'moved'
          UNION ALL
          SELECT step_id, 0, good + scrap, scrap, seconds
          FROM work_log
          WHERE about_day BETWEEN :first AND :last AND is_rework = 1 AND entry <> 'moved') AS part
    JOIN recipe_step AS step ON step.id = part.step_id
    JOIN recipe ON recipe.id = step.recipe_id
    JOIN product ON product.id = recipe.product_id
    GROUP BY product.id, step.name
    HAVING sum(part.back) <> 0 OR sum(part.redone) <> 0 OR sum(part.seconds) <> 0
    ORDER BY sum(part.back) + sum(part.redone) DESC, product.id, step.name
)sql";

constexpr const char *outsideOfPeriod = R"sql(
    SELECT supplier.name, sum(log.good + log.scrap + log.rework), sum(log.scrap),
           coalesce(sum(log.expense_minor), 0),
           sum(iif(log.expense_minor IS NULL, log.good + log.scrap + log.rework, 0))
    FROM work_log AS log JOIN supplier ON supplier.id = log.supplier_id
    WHERE log.about_day BETWEEN :first AND :last AND log.entry = 'outside'
    GROUP BY supplier.id
    HAVING sum(log.good + log.scrap + log.rework) <> 0 OR coalesce(sum(log.expense_minor), 0) <> 0
    ORDER BY sum(log.good + log.scrap + log.rework) DESC, supplier.id
)sql";

constexpr const char *feedbackOfPeriod = R"sql(
    SELECT count(*), count(rating), coalesce(sum(rating), 0)
    FROM standing_feedback WHERE about_day BETWEEN :first AND :last
)sql";

constexpr const char *defectsOfPeriod = R"sql(
    SELECT reason.name, count(*), sum(feedback.pieces)
    FROM standing_feedback AS feedback
    JOIN scrap_reason AS reason ON reason.id = feedback.scrap_reason_id
    WHERE feedback.about_day BETWEEN :first AND :last
    GROUP BY reason.id ORDER BY sum(feedback.pieces) DESC, reason.id
)sql";

} // namespace

std::vector<ReworkLine> readRework(const Reader &reader, DayRange days)
{
    Query query = reader.query(reworkOfPeriod);
    query.bind("first", days.first).bind("last", days.last);
    std::vector<ReworkLine> lines;
    while (query.next()) {
        lines.push_back(
            {query.text(0), query.text(1), query.integer(2), query.integer(3), query.integer(4), query.integer(5)});
    }
    return lines;
}

std::vector<OutsideLine> readOutsideWork(const Reader &reader, DayRange days)
{
    Query query = reader.query(outsideOfPeriod);
    query.bind("first", days.first).bind("last", days.last);
    std::vector<OutsideLine> lines;
    while (query.next())
        lines.push_back({query.text(0), query.integer(1), query.integer(2), query.money(3), query.integer(4)});
    return lines;
}

std::optional<Ratio> FeedbackFigures::rating() const
{
    return rated == 0 ? std::nullopt : std::optional(Ratio::of(stars, rated));
}

FeedbackFigures readFeedback(const Reader &reader, DayRange days)
{
    Query sums = reader.query(feedbackOfPeriod);
    sums.bind("first", days.first).bind("last", days.last).next();
    FeedbackFigures figures{sums.count(0), sums.count(1), sums.count(2), {}};
    Query defects = reader.query(defectsOfPeriod);
    defects.bind("first", days.first).bind("last", days.last);
    while (defects.next())
        figures.defects.push_back({defects.text(0), defects.count(1), defects.integer(2)});
    return figures;
}

} // namespace benchbook
