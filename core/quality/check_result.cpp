#include "core/quality/check_result.h"

#include "core/quality/work_order_hold.h"

#include <QCoreApplication>

namespace benchbook {
namespace {

using namespace Qt::StringLiterals;

struct CheckResultText
{
    Q_DECLARE_TR_FUNCTIONS(Quality)
};

constexpr const char *stepOfWorkOrder = R"sql(
    SELECT step.name, recipe.product_id
    FROM work_order
    JOIN recipe ON recipe.id = work_order.recipe_id
    JOIN recipe_step AS step ON step.recipe_id = recipe.id
    WHERE work_order.id = :order AND step.id = :step
)sql";

constexpr const char *resultsOfOrder = R"sql(
    SELECT result.id, result.about_day, step.name, quality_check.name, result.pieces, result.value_micro,
           quality_check.unit, result.passed, coalesce(reason.name, ''), coalesce(person.name, ''), result.note
    FROM standing_quality_result AS result
    JOIN recipe_step AS step ON step.id = result.step_id
    JOIN quality_check ON quality_check.id = result.check_id
    LEFT JOIN scrap_reason AS reason ON reason.id = result.scrap_reason_id
    LEFT JOIN person ON person.id = result.person_id
    WHERE result.work_order_id = :order ORDER BY result.id DESC
)sql";

std::vector<Issue> issuesOf(const NewCheckResult &result, const QualityCheckInfo &check, int started, QDate today)
{
    std::vector<Issue> issues;
    if (check.measured && !result.value)
        issues.push_back({u"value"_s, CheckResultText::tr("Write down what was measured.")});
    if (!check.measured && result.value)
        issues.push_back({u"value"_s, CheckResultText::tr("%1 is judged, not measured.").arg(check.name)});
    if (!check.measured && !result.passed)
        issues.push_back({u"passed"_s, CheckResultText::tr("Say whether it passed.")});
    if (result.pieces < 1 || result.pieces > started)
        issues.push_back(
            {u"pieces"_s, CheckResultText::tr("Between 1 and %n piece(s) can be checked here.", nullptr, started)});
    if (result.day > today)
        issues.push_back({u"day"_s, CheckResultText::tr("No check is made on a day that is still ahead.")});
    return issues;
}

QString valueWithUnit(const QualityCheckInfo &check, Quantity value)
{
    return check.unit.isEmpty() ? plainText(value) : QString(plainText(value) + u' ' + check.unit);
}

/// What is written down as the reason of a hold. It stays in the book whatever language is spoken later, so it is made
/// of the studio's own words.
QString failedText(const QualityCheckInfo &check, std::optional<Quantity> value)
{
    const QString failed = u"✕ " + check.name;
    return check.measured && value ? QString(failed + u": " + valueWithUnit(check, *value)) : failed;
}

} // namespace

Result<CheckOutcome> recordCheck(Action &action, const NewCheckResult &result)
{
    BENCHBOOK_ASSIGN(const WorkOrderInfo order, workOrderInfo(action.reader(), result.workOrder));
    BENCHBOOK_ASSIGN(const QualityCheckInfo check, qualityCheckInfo(action.reader(), result.check));
    if (order.state == WorkOrderState::Cancelled)
        return Error::refused(CheckResultText::tr("%1 is cancelled. Nothing was written down.").arg(order.code));
    Query step = action.query(stepOfWorkOrder);
    step.bind("order", result.workOrder).bind("step", result.step);
    if (!step.next())
        return Error::notFound(CheckResultText::tr("This step is not part of %1.").arg(order.code));
    if (step.text(0) != check.step || step.id<Product>(1) != check.product)
        return Error::refused(CheckResultText::tr("%1 %2 is a check of another step (%3). Nothing was written down.")
                                  .arg(check.code, check.name, check.step));
    if (std::vector<Issue> issues = issuesOf(result, check, order.quantity, action.today()); !issues.empty())
        return Error::fromIssues(std::move(issues));
    CheckOutcome outcome{action.newId<QualityResult>()};
    outcome.passed = check.measured ? isWithinLimits(check, *result.value) : *result.passed;
    if (check.measured && !outcome.passed)
        outcome.outOfLimits = CheckResultText::tr("%1: %2 is out of limits (%3).")
                                  .arg(check.name, valueWithUnit(check, *result.value), limitsText(check));
    action.add("quality_result", outcome.id,
               {{"work_order_id", result.workOrder},
                {"step_id", result.step},
                {"check_id", result.check},
                {"person_id", result.person ? result.person : action.person()},
                {"at_ms", action.now()},
                {"about_day", result.day.isValid() ? result.day : action.today()},
                {"pieces", result.pieces},
                {"value_micro", result.value},
                {"lower_micro", check.measured ? check.lower : std::nullopt},
                {"upper_micro", check.measured ? check.upper : std::nullopt},
                {"passed", outcome.passed ? 1 : 0},
                {"scrap_reason_id", outcome.passed ? std::nullopt : result.reason},
                {"note", result.note.trimmed()}});
    const bool isOpen = order.state != WorkOrderState::Done && !workOrderHold(action.reader(), result.workOrder);
    if (!outcome.passed && result.holdIfFailed && isOpen) {
        BENCHBOOK_TRY(holdWorkOrder(action, result.workOrder, failedText(check, result.value)));
        outcome.held = true;
    }
    action.say(outcome.passed
                   ? Sentence(QT_TRANSLATE_NOOP("Action", "Check %1 of %2: passed"), {check.name, order.code})
                   : Sentence(QT_TRANSLATE_NOOP("Action", "Check %1 of %2: failed"), {check.name, order.code}));
    return outcome;
}

Result<CheckOutcome> recordCheck(Studio &studio, const NewCheckResult &result, PersonRef person)
{
    return studio.perform(Sentence(QT_TRANSLATE_NOOP("Action", "Record a check")), person,
                          [&](Action &action) { return recordCheck(action, result); });
}

Result<Id<WorkOrder>> workOrderOfResult(const Reader &reader, Id<QualityResult> result)
{
    Query query = reader.query("SELECT work_order_id FROM quality_result WHERE id = :result");
    query.bind("result", result);
    if (!query.next())
        return Error::notFound(CheckResultText::tr("This result does not exist."));
    return query.id<WorkOrder>(0);
}

std::vector<CheckResultInfo> checkResultsOf(const Reader &reader, Id<WorkOrder> workOrder)
{
    Query query = reader.query(resultsOfOrder);
    query.bind("order", workOrder);
    std::vector<CheckResultInfo> results;
    while (query.next())
        results.push_back({query.id<QualityResult>(0), query.day(1), query.text(2), query.text(3), query.count(4),
                           query.maybeQuantity(5), query.text(6), query.flag(7), query.text(8), query.text(9),
                           query.text(10)});
    return results;
}

} // namespace benchbook
