#include "core/quality/feedback.h"

#include "core/journal/studio.h"

#include <QCoreApplication>

namespace benchbook {
namespace {

using namespace Qt::StringLiterals;

struct FeedbackText
{
    Q_DECLARE_TR_FUNCTIONS(Quality)
};

constexpr int worstRating = 1;
constexpr int bestRating = 5;

constexpr const char *feedbackRows = R"sql(
    SELECT feedback.id, feedback.about_day, sales_order.code,
           coalesce(trim(product.name || ' ' || variant.name), line.title, ''), coalesce(lot.code, ''),
           coalesce(work_order.code, ''), coalesce(step.name, ''), coalesce(reason.name, ''), feedback.rating,
           feedback.pieces, feedback.text
    FROM standing_feedback AS feedback
    JOIN sales_order ON sales_order.id = feedback.order_id
    LEFT JOIN sales_order_line AS line ON line.id = feedback.order_line_id
    LEFT JOIN variant ON variant.id = line.variant_id
    LEFT JOIN product ON product.id = variant.product_id
    LEFT JOIN lot ON lot.id = feedback.lot_id
    LEFT JOIN work_order ON work_order.id = feedback.work_order_id
    LEFT JOIN recipe_step AS step ON step.id = feedback.step_id
    LEFT JOIN recipe ON recipe.id = step.recipe_id
    LEFT JOIN scrap_reason AS reason ON reason.id = feedback.scrap_reason_id
    WHERE (:order IS NULL OR feedback.order_id = :order)
      AND (:product IS NULL OR (recipe.product_id = :product AND step.name = :step))
    ORDER BY feedback.about_day DESC, feedback.id DESC
)sql";

// What was shipped of a line, net of shipments taken back, is a lot that a work order made, or a part cut of one.
constexpr const char *stepsBehind = R"sql(
    WITH RECURSIVE shipped (line_id, lot_id) AS (
        SELECT move.order_line_id, move.lot_id
        FROM sales_order_line AS line JOIN stock_move AS move ON move.order_line_id = line.id
        WHERE line.order_id = :order AND (move.to_location_id = 4 OR move.from_location_id = 4)
        GROUP BY move.order_line_id, move.lot_id
        HAVING sum(iif(move.to_location_id = 4, 1, -1) * move.quantity_micro) > 0
    ),
    origin (line_id, lot_id, root_id) AS (
        SELECT line_id, lot_id, lot_id FROM shipped
        UNION
        SELECT origin.line_id, origin.lot_id, descent.parent_id
        FROM origin JOIN lot_descent AS descent ON descent.child_id = origin.root_id
    )
    SELECT origin.line_id, origin.lot_id, lot.code, trim(product.name || ' ' || variant.name), work_order.id,
           work_order.code, step.id, step.name,
           (SELECT coalesce(sum(log.scrap), 0) FROM work_log AS log
            WHERE log.work_order_id = work_order.id AND log.step_id = step.id) AS scrap
    FROM origin
    JOIN lot ON lot.id = origin.lot_id
    JOIN standing_work_finish AS finish ON finish.lot_id = origin.root_id
    JOIN work_order ON work_order.id = finish.work_order_id
    JOIN variant ON variant.id = work_order.variant_id
    JOIN product ON product.id = variant.product_id
    JOIN recipe_step AS step ON step.recipe_id = work_order.recipe_id
    GROUP BY origin.line_id, origin.lot_id, work_order.id, step.id
    ORDER BY scrap DESC, work_order.number, step.position
)sql";

constexpr const char *codeOfOrder = R"sql(
    SELECT code FROM sales_order WHERE id = :order
)sql";

constexpr const char *belongTogether = R"sql(
    SELECT (:line IS NULL OR EXISTS (SELECT 1 FROM sales_order_line WHERE id = :line AND order_id = :order)),
           (:step IS NULL OR EXISTS (SELECT 1 FROM recipe_step AS step JOIN work_order ON work_order.recipe_id = step.recipe_id
                                     WHERE step.id = :step AND work_order.id = :workOrder))
)sql";

std::vector<Issue> issuesOf(const Reader &reader, const NewFeedback &feedback, QDate today)
{
    std::vector<Issue> issues;
    if (!feedback.rating && !feedback.reason && feedback.text.trimmed().isEmpty())
        issues.push_back({u"text"_s, FeedbackText::tr("Write down what was said, a rating or a defect.")});
    if (feedback.rating && (*feedback.rating < worstRating || *feedback.rating > bestRating))
        issues.push_back({u"rating"_s, FeedbackText::tr("A rating is between 1 (bad) and 5 (good).")});
    if (feedback.pieces < 1)
        issues.push_back({u"pieces"_s, FeedbackText::tr("It is about one piece or more.")});
    if (feedback.day > today)
        issues.push_back({u"day"_s, FeedbackText::tr("Nobody said anything on a day that is still ahead.")});
    Query together = reader.query(belongTogether);
    together.bind("line", feedback.line).bind("order", feedback.order);
    together.bind("step", feedback.step).bind("workOrder", feedback.workOrder);
    together.next();
    if (!together.flag(0))
        issues.push_back({u"line"_s, FeedbackText::tr("This line belongs to another order.")});
    if (!together.flag(1))
        issues.push_back({u"step"_s, FeedbackText::tr("This step is not part of the work order.")});
    return issues;
}

std::vector<FeedbackInfo> feedbackFrom(Query &query)
{
    std::vector<FeedbackInfo> all;
    while (query.next()) {
        const std::optional<qint64> rating = query.maybeInteger(8);
        all.push_back({query.id<Feedback>(0), query.day(1), query.text(2), query.text(3), query.text(4), query.text(5),
                       query.text(6), query.text(7), rating ? std::optional(static_cast<int>(*rating)) : std::nullopt,
                       query.count(9), query.text(10)});
    }
    return all;
}

} // namespace

Result<Id<Feedback>> recordFeedback(Action &action, const NewFeedback &feedback)
{
    Query order = action.query(codeOfOrder);
    order.bind("order", feedback.order);
    if (!order.next())
        return Error::notFound(FeedbackText::tr("This order does not exist."));
    if (std::vector<Issue> issues = issuesOf(action.reader(), feedback, action.today()); !issues.empty())
        return Error::fromIssues(std::move(issues));
    const auto id = action.newId<Feedback>();
    action.add("feedback", id,
               {{"order_id", feedback.order},
                {"order_line_id", feedback.line},
                {"lot_id", feedback.lot},
                {"work_order_id", feedback.workOrder},
                {"step_id", feedback.step},
                {"scrap_reason_id", feedback.reason},
                {"rating", feedback.rating},
                {"pieces", feedback.pieces},
                {"text", feedback.text.trimmed()},
                {"at_ms", action.now()},
                {"about_day", feedback.day.isValid() ? feedback.day : action.today()}});
    action.say(Sentence(QT_TRANSLATE_NOOP("Action", "Write down feedback on %1"), {order.text(0)}));
    return id;
}

Result<Id<Feedback>> recordFeedback(Studio &studio, const NewFeedback &feedback, PersonRef person)
{
    return studio.perform(Sentence(QT_TRANSLATE_NOOP("Action", "Write down feedback")), person,
                          [&](Action &action) { return recordFeedback(action, feedback); });
}

std::vector<FeedbackInfo> feedbackOf(const Reader &reader, Id<SalesOrder> order)
{
    Query query = reader.query(feedbackRows);
    query.bind("order", order).bind("product", Value()).bind("step", Value());
    return feedbackFrom(query);
}

std::vector<FeedbackInfo> feedbackOfStep(const Reader &reader, Id<Product> product, const QString &step)
{
    Query query = reader.query(feedbackRows);
    query.bind("order", Value()).bind("product", product).bind("step", step);
    return feedbackFrom(query);
}

std::vector<FeedbackStep> stepsBehindOrder(const Reader &reader, Id<SalesOrder> order)
{
    Query query = reader.query(stepsBehind);
    query.bind("order", order);
    std::vector<FeedbackStep> steps;
    while (query.next())
        steps.push_back({query.id<OrderLine>(0), query.id<Lot>(1), query.text(2), query.text(3), query.id<WorkOrder>(4),
                         query.text(5), query.id<RecipeStep>(6), query.text(7), query.count(8)});
    return steps;
}

} // namespace benchbook
