// Commands about quality: checks and their results, work orders on hold, the Pareto of defects, feedback.
#include "app/cli/documents.h"

#include "core/quality/check_result.h"
#include "core/quality/defect_pareto.h"
#include "core/quality/feedback.h"
#include "core/quality/work_order_hold.h"
#include "core/sales/order.h"
#include "core/workshop/work_log.h"

#include <QCoreApplication>

namespace benchbook::cli {

using namespace Qt::StringLiterals;

namespace {

struct QualityCommandText
{
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

Result<Id<RecipeStep>> stepOfCheck(const Reader &reader, Id<WorkOrder> order, const QString &step)
{
    for (const StepProgress &known : stepsOf(reader, order)) {
        if (known.name == step)
            return known.id;
    }
    return Error::notFound(QualityCommandText::tr("This work order has no step “%1”.").arg(step));
}

/// By its name among those that this order asks for; by its code, or as the only one of its name, among all.
Result<Id<QualityCheck>> checkOfOrder(const Reader &reader, Id<WorkOrder> order, const QString &reference)
{
    std::vector<Id<QualityCheck>> found;
    for (const StepProgress &step : stepsOf(reader, order)) {
        for (const StepCheck &asked : checksOfStep(reader, order, step.id)) {
            if (asked.check.name.compare(reference, Qt::CaseInsensitive) == 0)
                found.push_back(asked.check.id);
        }
    }
    if (found.size() == 1)
        return found.front();
    return findQualityCheck(reader, reference);
}

Result<NewCheckResult> readCheckResult(Session &session, const Reader &reader)
{
    const QStringList &words = session.arguments().positional();
    BENCHBOOK_ASSIGN(const Id<WorkOrder> order, findWorkOrder(reader, words[0]));
    BENCHBOOK_ASSIGN(const Id<QualityCheck> check, checkOfOrder(reader, order, words[1]));
    BENCHBOOK_ASSIGN(const QualityCheckInfo info, qualityCheckInfo(reader, check));
    BENCHBOOK_ASSIGN(const Id<RecipeStep> step, stepOfCheck(reader, order, info.step));
    NewCheckResult result{order, step, check};
    if (session.arguments().has("reason")) {
        BENCHBOOK_ASSIGN(result.reason, findScrapReason(reader, session.arguments().value("reason")));
    }
    return result;
}

Result<Answer> check(Session &session)
{
    const Arguments &arguments = session.arguments();
    if (arguments.has("passed") && arguments.has("failed"))
        return session.usage(QualityCommandText::tr("A check passed or failed, not both."));
    BENCHBOOK_ASSIGN(Studio * studio, session.write());
    BENCHBOOK_ASSIGN(const PersonRef signer, session.signer());
    BENCHBOOK_ASSIGN(NewCheckResult result, studio->read([&](const Reader &reader) -> Result<NewCheckResult> {
        return readCheckResult(session, reader);
    }));
    if (arguments.has("value")) {
        BENCHBOOK_ASSIGN(result.value, session.typed(parseQuantity(arguments.value("value"))));
    }
    if (arguments.has("passed") || arguments.has("failed"))
        result.passed = arguments.has("passed");
    BENCHBOOK_ASSIGN(const std::optional<int> pieces, session.maybeCount("pieces"));
    result.pieces = pieces.value_or(1);
    BENCHBOOK_ASSIGN(result.day, session.day("day"));
    if (arguments.has("person")) {
        BENCHBOOK_ASSIGN(result.person, session.find<Person>("persons", arguments.value("person")));
    }
    result.note = arguments.value("note");
    result.holdIfFailed = arguments.has("hold");
    BENCHBOOK_ASSIGN(const CheckOutcome outcome, recordCheck(*studio, result, signer));
    return session.done({{u"result"_s, idText(outcome.id)},
                         {u"passed"_s, outcome.passed},
                         {u"held"_s, outcome.held},
                         {u"outOfLimits"_s, outcome.outOfLimits}});
}

Result<Answer> listOpenChecks(Session &session)
{
    BENCHBOOK_ASSIGN(Studio * studio, session.read());
    return studio->read([&](const Reader &reader) -> Result<Answer> {
        BENCHBOOK_ASSIGN(const Id<WorkOrder> order, findWorkOrder(reader, session.arguments().positional().first()));
        QJsonArray checks;
        for (const StepProgress &step : stepsOf(reader, order)) {
            for (const StepCheck &open : openChecks(reader, order, step.id))
                checks << QJsonObject{{u"code"_s, open.check.code},
                                      {u"name"_s, open.check.name},
                                      {u"step"_s, open.check.step},
                                      {u"limits"_s, limitsText(open.check)}};
        }
        return Answer{QJsonObject{{u"checks"_s, checks}}};
    });
}

Result<ParetoQuestion> paretoQuestion(Session &session, const Studio &studio)
{
    ParetoQuestion question{{}, {}, {}, session.arguments().value("step")};
    BENCHBOOK_ASSIGN(question.first, session.day("from"));
    BENCHBOOK_ASSIGN(question.last, session.day("to"));
    if (!question.last.isValid())
        question.last = studio.today();
    if (!question.first.isValid())
        question.first = question.last.addYears(-1).addDays(1);
    if (session.arguments().has("product")) {
        BENCHBOOK_ASSIGN(question.product, session.find<Product>("products", session.arguments().value("product")));
    }
    return question;
}

Result<Answer> pareto(Session &session)
{
    BENCHBOOK_ASSIGN(Studio * studio, session.read());
    BENCHBOOK_ASSIGN(const ParetoQuestion question, paretoQuestion(session, *studio));
    BENCHBOOK_ASSIGN(const DefectPareto found,
                     studio->read([&](const Reader &reader) { return defectPareto(reader, question); }));
    QJsonArray rows;
    for (const DefectRow &row : found.rows)
        rows << QJsonObject{{u"reason"_s, row.name},
                            {u"pieces"_s, row.pieces()},
                            {u"scrapped"_s, row.scrapped},
                            {u"reworked"_s, row.reworked},
                            {u"failed"_s, row.failed},
                            {u"returned"_s, row.returned},
                            {u"share"_s, percentText(row.share)},
                            {u"cumulative"_s, percentText(row.cumulative)},
                            {u"loss"_s, moneyJson(row.loss, studio->currency())},
                            {u"unknownLoss"_s, row.unknownLoss}};
    return Answer{QJsonObject{{u"from"_s, dayJson(question.first)},
                              {u"to"_s, dayJson(question.last)},
                              {u"pieces"_s, found.pieces},
                              {u"loss"_s, moneyJson(found.loss, studio->currency())},
                              {u"unknownLoss"_s, found.unknownLoss},
                              {u"reasons"_s, rows}}};
}

using ChangeHold = Result<void> (*)(Studio &, Id<WorkOrder>, const QString &, PersonRef);

Result<Answer> changeHold(Session &session, ChangeHold change)
{
    BENCHBOOK_ASSIGN(Studio * studio, session.write());
    BENCHBOOK_ASSIGN(const PersonRef signer, session.signer());
    BENCHBOOK_ASSIGN(const Id<WorkOrder> order, studio->read([&](const Reader &reader) {
        return findWorkOrder(reader, session.arguments().positional().first());
    }));
    BENCHBOOK_TRY(change(*studio, order, session.arguments().value("reason"), signer));
    BENCHBOOK_ASSIGN(const auto hold, studio->read([&](const Reader &reader) { return workOrderHold(reader, order); }));
    return session.done({{u"held"_s, hold.has_value()}, {u"reason"_s, hold ? hold->reason : QString()}});
}

Result<Answer> holdOrder(Session &session) { return changeHold(session, holdWorkOrder); }
Result<Answer> releaseOrder(Session &session) { return changeHold(session, releaseWorkOrderHold); }

/// The work order and step that are named: of what was shipped, so the line and lot are known with them.
Result<void> nameOrigin(Session &session, const Reader &reader, NewFeedback &feedback)
{
    const Arguments &arguments = session.arguments();
    if (!arguments.has("work-order"))
        return {};
    BENCHBOOK_ASSIGN(feedback.workOrder, findWorkOrder(reader, arguments.value("work-order")));
    if (arguments.has("step")) {
        BENCHBOOK_ASSIGN(feedback.step, stepOfCheck(reader, *feedback.workOrder, arguments.value("step")));
    }
    for (const FeedbackStep &step : stepsBehindOrder(reader, feedback.order)) {
        if (step.workOrder == *feedback.workOrder) {
            feedback.line = step.line;
            feedback.lot = step.lot;
        }
    }
    return {};
}

Result<Answer> addFeedback(Session &session)
{
    const Arguments &arguments = session.arguments();
    if (arguments.has("step") && !arguments.has("work-order"))
        return session.usage(QualityCommandText::tr("Say --work-order with --step."));
    BENCHBOOK_ASSIGN(Studio * studio, session.write());
    BENCHBOOK_ASSIGN(const PersonRef signer, session.signer());
    BENCHBOOK_ASSIGN(NewFeedback feedback, studio->read([&](const Reader &reader) -> Result<NewFeedback> {
        BENCHBOOK_ASSIGN(const Id<SalesOrder> order, findOrder(reader, arguments.positional().first()));
        NewFeedback named{order};
        BENCHBOOK_TRY(nameOrigin(session, reader, named));
        if (arguments.has("reason")) {
            BENCHBOOK_ASSIGN(named.reason, findScrapReason(reader, arguments.value("reason")));
        }
        return named;
    }));
    BENCHBOOK_ASSIGN(feedback.rating, session.maybeCount("rating"));
    BENCHBOOK_ASSIGN(const std::optional<int> pieces, session.maybeCount("pieces"));
    feedback.pieces = pieces.value_or(1);
    BENCHBOOK_ASSIGN(feedback.day, session.day("day"));
    feedback.text = arguments.value("text");
    BENCHBOOK_ASSIGN(const Id<Feedback> id, recordFeedback(*studio, feedback, signer));
    return session.done({{u"feedback"_s, idText(id)}});
}

Result<Answer> feedbackSteps(Session &session)
{
    BENCHBOOK_ASSIGN(Studio * studio, session.read());
    return studio->read([&](const Reader &reader) -> Result<Answer> {
        BENCHBOOK_ASSIGN(const Id<SalesOrder> order, findOrder(reader, session.arguments().positional().first()));
        QJsonArray steps;
        for (const FeedbackStep &step : stepsBehindOrder(reader, order))
            steps << QJsonObject{{u"workOrder"_s, step.workOrderCode},
                                 {u"step"_s, step.stepName},
                                 {u"lot"_s, step.lotCode},
                                 {u"product"_s, step.product},
                                 {u"scrap"_s, step.scrap}};
        return Answer{QJsonObject{{u"steps"_s, steps}}};
    });
}

std::vector<Option> checkOptions()
{
    return {{"value", "NUMBER", QT_TRANSLATE_NOOP("Cli", "what was measured, in the check's unit")},
            {"passed", nullptr, QT_TRANSLATE_NOOP("Cli", "it was judged good")},
            {"failed", nullptr, QT_TRANSLATE_NOOP("Cli", "it was judged bad")},
            {"pieces", "N", QT_TRANSLATE_NOOP("Cli", "pieces checked; one unless said")},
            {"reason", "REASON", QT_TRANSLATE_NOOP("Cli", "the defect: code or name")},
            {"person", "PERSON", QT_TRANSLATE_NOOP("Cli", "who checked; who signs unless said")},
            {"hold", nullptr, QT_TRANSLATE_NOOP("Cli", "hold the work order if it failed")},
            {"day", "DAY", QT_TRANSLATE_NOOP("Cli", "when; today unless said")},
            {"note", "TEXT", QT_TRANSLATE_NOOP("Cli", "a note")}};
}

std::vector<Option> feedbackOptions()
{
    return {{"text", "TEXT", QT_TRANSLATE_NOOP("Cli", "what was said")},
            {"rating", "N", QT_TRANSLATE_NOOP("Cli", "1 (bad) to 5 (good)")},
            {"reason", "REASON", QT_TRANSLATE_NOOP("Cli", "the defect: code or name")},
            {"work-order", "REF", QT_TRANSLATE_NOOP("Cli", "the work order it leads back to")},
            {"step", "STEP", QT_TRANSLATE_NOOP("Cli", "the step of it")},
            {"pieces", "N", QT_TRANSLATE_NOOP("Cli", "pieces it is about; one unless said")},
            {"day", "DAY", QT_TRANSLATE_NOOP("Cli", "when; today unless said")}};
}

} // namespace

std::span<const Command> qualityCommands()
{
    static const std::vector<Command> commands{
        {"quality check", "REF CHECK", QT_TRANSLATE_NOOP("Cli", "write down the result of a check at a work order"),
         checkOptions(), check},
        {"quality open",
         "REF",
         QT_TRANSLATE_NOOP("Cli", "the checks of a work order still to be done"),
         {},
         listOpenChecks},
        {"quality pareto",
         "",
         QT_TRANSLATE_NOOP("Cli", "which reasons most pieces are lost to or come back for"),
         {{"from", "DAY", QT_TRANSLATE_NOOP("Cli", "the first day; a year ago unless said")},
          {"to", "DAY", QT_TRANSLATE_NOOP("Cli", "the last day; today unless said")},
          {"product", "PRODUCT", QT_TRANSLATE_NOOP("Cli", "of this product only")},
          {"step", "STEP", QT_TRANSLATE_NOOP("Cli", "of steps of this name only")}},
         pareto},
        {"quality hold",
         "REF",
         QT_TRANSLATE_NOOP("Cli", "keep a work order from being finished until it is released"),
         {{"reason", "TEXT", QT_TRANSLATE_NOOP("Cli", "why"), true}},
         holdOrder},
        {"quality release",
         "REF",
         QT_TRANSLATE_NOOP("Cli", "let a work order that was held go on"),
         {{"reason", "TEXT", QT_TRANSLATE_NOOP("Cli", "why")}},
         releaseOrder},
        {"feedback add", "ORDER", QT_TRANSLATE_NOOP("Cli", "write down what a customer said of an order"),
         feedbackOptions(), addFeedback},
        {"feedback steps",
         "ORDER",
         QT_TRANSLATE_NOOP("Cli", "the steps that made what an order shipped, those with scrap first"),
         {},
         feedbackSteps},
    };
    return commands;
}

} // namespace benchbook::cli
