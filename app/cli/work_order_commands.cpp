// Commands about making: work orders and their logs.
#include "app/cli/work_order_parts.h"

#include "core/sales/order.h"
#include "core/stock/location.h"
#include "core/workshop/work_log.h"

#include <QCoreApplication>

namespace benchbook::cli {

using namespace Qt::StringLiterals;

namespace {

struct WorkCommandText
{
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

Result<WorkPriority> namedPriority(Session &session, WorkPriority otherwise)
{
    if (!session.arguments().has("priority"))
        return otherwise;
    if (const auto priority = priorityFromName(session.arguments().value("priority")))
        return *priority;
    return session.usage(WorkCommandText::tr("--priority is urgent, normal or later."));
}

/// The line of --order that is made: the one that --line names, else the one of this variant.
Result<std::optional<LineInOrder>> lineToMake(Session &session, const Studio &studio, Id<Variant> variant)
{
    if (!session.arguments().has("order"))
        return std::optional<LineInOrder>();
    BENCHBOOK_ASSIGN(const std::optional<int> position, session.maybeCount("line"));
    return studio.read([&](const Reader &reader) -> Result<std::optional<LineInOrder>> {
        BENCHBOOK_ASSIGN(const Id<SalesOrder> order, findOrder(reader, session.arguments().value("order")));
        BENCHBOOK_ASSIGN(const OrderInfo info, orderInfo(reader, order));
        for (const OrderLineInfo &line : orderLines(reader, order)) {
            if (position ? line.position == *position : line.variant == variant)
                return std::optional(LineInOrder{info, line});
        }
        if (position)
            return Error::notFound(WorkCommandText::tr("%1 has no line %2.").arg(info.code).arg(*position));
        return Error::refused(
            WorkCommandText::tr("No line of %1 is this product. Say which is with “order match”.").arg(info.code));
    });
}

Result<Answer> plan(Session &session)
{
    const Arguments &arguments = session.arguments();
    BENCHBOOK_ASSIGN(const std::optional<int> quantity, session.maybeCount("quantity"));
    BENCHBOOK_ASSIGN(const QDate due, session.day("due"));
    if (!quantity && !arguments.has("order"))
        return session.usage(WorkCommandText::tr("Say with --quantity how many pieces to start."));
    BENCHBOOK_ASSIGN(Studio * studio, session.write());
    BENCHBOOK_ASSIGN(const PersonRef signer, session.signer());
    BENCHBOOK_ASSIGN(const Id<Variant> variant, session.find<Variant>("variants", arguments.positional().first()));
    BENCHBOOK_ASSIGN(const std::optional<LineInOrder> ordered, lineToMake(session, *studio, variant));
    NewWorkOrder draft{variant, quantity.value_or(0), due, {}, arguments.value("note")};
    if (ordered) {
        draft.orderLine = ordered->line.id;
        draft.quantity = quantity.value_or(static_cast<int>(ordered->line.remaining().wholeUnits()));
        draft.due = due.isValid() ? due : ordered->order.promise;
    }
    BENCHBOOK_ASSIGN(draft.priority, namedPriority(session, WorkPriority::Normal));
    BENCHBOOK_ASSIGN(const PlannedWorkOrder planned, planWorkOrder(*studio, draft, signer));
    return workOrderAnswer(session, planned.id);
}

Result<Answer> changePlan(Session &session)
{
    const Arguments &arguments = session.arguments();
    BENCHBOOK_ASSIGN(const QDate due, session.day("due"));
    BENCHBOOK_ASSIGN(const NamedWorkOrder order, namedWorkOrder(session));
    BENCHBOOK_ASSIGN(const WorkOrderInfo info,
                     order.studio->read([&](const Reader &reader) { return workOrderInfo(reader, order.id); }));
    WorkOrderPlan plan{arguments.has("due") ? due : info.due, info.priority,
                       arguments.has("note") ? arguments.value("note") : info.note};
    BENCHBOOK_ASSIGN(plan.priority, namedPriority(session, info.priority));
    BENCHBOOK_TRY(changeWorkOrder(*order.studio, order.id, plan, order.signer));
    return workOrderAnswer(session, order.id);
}

Result<Answer> release(Session &session)
{
    BENCHBOOK_ASSIGN(const NamedWorkOrder order, namedWorkOrder(session));
    BENCHBOOK_TRY(releaseWorkOrder(*order.studio, order.id, order.signer));
    return workOrderAnswer(session, order.id);
}

struct NamedPart
{
    LotInfo lot;
    Quantity quantity;
};

Result<NamedPart> namedPart(Session &session, const Studio &studio)
{
    const Arguments &arguments = session.arguments();
    BENCHBOOK_ASSIGN(const LotInfo lot, studio.read([&](const Reader &reader) -> Result<LotInfo> {
        BENCHBOOK_ASSIGN(const Id<Lot> id, findLot(reader, arguments.value("lot")));
        return lotInfo(reader, id);
    }));
    BENCHBOOK_ASSIGN(const Quantity quantity, session.quantity(arguments.value("quantity"), lot.unit));
    return NamedPart{lot, quantity};
}

Result<Answer> issue(Session &session)
{
    const Arguments &arguments = session.arguments();
    if (arguments.has("lot") != arguments.has("quantity"))
        return session.usage(WorkCommandText::tr("Say --lot and --quantity together, or neither."));
    BENCHBOOK_ASSIGN(const NamedWorkOrder order, namedWorkOrder(session));
    if (!arguments.has("lot")) {
        BENCHBOOK_TRY(issueProposed(*order.studio, order.id, order.signer));
        return workOrderAnswer(session, order.id);
    }
    BENCHBOOK_ASSIGN(const NamedPart part, namedPart(session, *order.studio));
    BENCHBOOK_ASSIGN(const LotStock shelf,
                     order.studio->read([&](const Reader &reader) { return shelfStockOf(reader, part.lot.id); }));
    BENCHBOOK_TRY(issueLot(*order.studio, order.id, part.lot.id, shelf.location, part.quantity, order.signer,
                           arguments.has("consent") ? IssueConsent::Given : IssueConsent::Asked));
    return workOrderAnswer(session, order.id);
}

Result<Answer> giveBack(Session &session)
{
    BENCHBOOK_ASSIGN(const NamedWorkOrder order, namedWorkOrder(session));
    BENCHBOOK_ASSIGN(const NamedPart part, namedPart(session, *order.studio));
    BENCHBOOK_ASSIGN(const Id<Location> to, namedShelf(session));
    BENCHBOOK_TRY(returnLot(*order.studio, order.id, part.lot.id, to, part.quantity, order.signer));
    return workOrderAnswer(session, order.id);
}

Result<Answer> log(Session &session)
{
    const Arguments &arguments = session.arguments();
    BENCHBOOK_ASSIGN(const qint64 seconds, namedSeconds(session));
    BENCHBOOK_ASSIGN(const auto good, session.maybeCount("good"));
    BENCHBOOK_ASSIGN(const auto scrap, session.maybeCount("scrap"));
    BENCHBOOK_ASSIGN(const QDate day, session.day("day"));
    BENCHBOOK_ASSIGN(const NamedWorkOrder order, namedWorkOrder(session));
    BENCHBOOK_ASSIGN(const Id<RecipeStep> step, namedStep(session, order, "step"));
    BENCHBOOK_ASSIGN(const Id<Person> person, session.find<Person>("persons", arguments.value("person")));
    NewWorkLog draft{order.id, step, person, seconds, good.value_or(0), scrap.value_or(0)};
    draft.day = day;
    draft.note = arguments.value("note");
    draft.isRework = arguments.has("redone");
    BENCHBOOK_ASSIGN(draft.reason, namedReason(session, *order.studio));
    BENCHBOOK_ASSIGN(const auto rework, session.maybeCount("rework"));
    draft.rework = rework.value_or(0);
    if (arguments.has("again")) {
        BENCHBOOK_ASSIGN(draft.reworkStep, namedStep(session, order, "again"));
    }
    BENCHBOOK_ASSIGN(const Id<WorkLog> made, logWork(*order.studio, draft, order.signer));
    return workOrderAnswer(session, order.id, {{u"log"_s, idText(made)}});
}

Result<Answer> finish(Session &session)
{
    BENCHBOOK_ASSIGN(const auto good, session.maybeCount("good"));
    BENCHBOOK_ASSIGN(const NamedWorkOrder order, namedWorkOrder(session));
    BENCHBOOK_ASSIGN(const WorkOrderFinish finished, finishWorkOrder(*order.studio, order.id, good, order.signer));
    return workOrderAnswer(session, order.id,
                           {{u"lot"_s, finished.lot ? QJsonValue(finished.lotCode) : QJsonValue(QJsonValue::Null)},
                            {u"good"_s, finished.good},
                            {u"scrap"_s, finished.scrap}});
}

Result<Answer> cancel(Session &session)
{
    BENCHBOOK_ASSIGN(const NamedWorkOrder order, namedWorkOrder(session));
    BENCHBOOK_TRY(cancelWorkOrder(*order.studio, order.id, order.signer));
    return workOrderAnswer(session, order.id);
}

} // namespace

std::span<const Command> workOrderCommands()
{
    static const std::vector<Command> commands{
        {"work-order new",
         "VARIANT",
         QT_TRANSLATE_NOOP("Cli", "plan making so many of a variant"),
         {{"quantity", "N",
           QT_TRANSLATE_NOOP("Cli", "pieces to start; with --order what is not shipped yet, if not said")},
          {"order", "REF", QT_TRANSLATE_NOOP("Cli", "the order it is made for")},
          {"line", "N", QT_TRANSLATE_NOOP("Cli", "which line of that order; the one of this product if not said")},
          {"due", "DAY", QT_TRANSLATE_NOOP("Cli", "when it is needed; with --order the promised day, if not said")},
          {"priority", "urgent|normal|later", QT_TRANSLATE_NOOP("Cli", "what is made first")},
          {"note", "TEXT", QT_TRANSLATE_NOOP("Cli", "a note")}},
         plan},
        {"work-order change",
         "REF",
         QT_TRANSLATE_NOOP("Cli", "say anew when it is needed and what is made first"),
         {{"due", "DAY", QT_TRANSLATE_NOOP("Cli", "when it is needed")},
          {"priority", "urgent|normal|later", QT_TRANSLATE_NOOP("Cli", "what is made first")},
          {"note", "TEXT", QT_TRANSLATE_NOOP("Cli", "a note")}},
         changePlan},
        {"work-order release", "REF", QT_TRANSLATE_NOOP("Cli", "let the work begin"), {}, release},
        {"work-order issue",
         "REF",
         QT_TRANSLATE_NOOP("Cli", "issue what is still needed from the proposed lots, or a quantity of one lot"),
         {{"lot", "LOT", QT_TRANSLATE_NOOP("Cli", "this lot only")},
          {"quantity", "QUANTITY", QT_TRANSLATE_NOOP("Cli", "so much of it")},
          {"consent", nullptr, QT_TRANSLATE_NOOP("Cli", "even if the recipe does not name what the lot is of")}},
         issue},
        {"work-order return",
         "REF",
         QT_TRANSLATE_NOOP("Cli", "bring unused material back to a shelf"),
         {{"lot", "LOT", QT_TRANSLATE_NOOP("Cli", "the lot"), true},
          {"quantity", "QUANTITY", QT_TRANSLATE_NOOP("Cli", "how much of it"), true},
          {"to", "PLACE", QT_TRANSLATE_NOOP("Cli", "the shelf")}},
         giveBack},
        {"work-order log",
         "REF",
         QT_TRANSLATE_NOOP("Cli", "log work on a step"),
         {{"step", "STEP", QT_TRANSLATE_NOOP("Cli", "its name, or its place in the route"), true},
          {"person", "PERSON", QT_TRANSLATE_NOOP("Cli", "who did it"), true},
          {"minutes", "N", QT_TRANSLATE_NOOP("Cli", "person-minutes, for example 45 or 7.5"), true},
          {"good", "N", QT_TRANSLATE_NOOP("Cli", "good pieces")},
          {"scrap", "N", QT_TRANSLATE_NOOP("Cli", "scrapped pieces")},
          {"reason", "REASON", QT_TRANSLATE_NOOP("Cli", "why they are not good: code or name")},
          {"rework", "N", QT_TRANSLATE_NOOP("Cli", "pieces that need a step again")},
          {"again", "STEP", QT_TRANSLATE_NOOP("Cli", "which step they need again")},
          {"redone", nullptr, QT_TRANSLATE_NOOP("Cli", "these pieces had been sent back and were done again")},
          {"day", "DAY", QT_TRANSLATE_NOOP("Cli", "the day of the work; today unless said")},
          {"note", "TEXT", QT_TRANSLATE_NOOP("Cli", "a note")}},
         log},
        {"work-order finish",
         "REF",
         QT_TRANSLATE_NOOP("Cli", "end the order: good pieces become a lot"),
         {{"good", "N", QT_TRANSLATE_NOOP("Cli", "good pieces; all that were not scrapped unless said")}},
         finish},
        {"work-order cancel", "REF", QT_TRANSLATE_NOOP("Cli", "stop the order; its material goes back"), {}, cancel},
    };
    return commands;
}

} // namespace benchbook::cli
