// Commands about what happens to a batch on its way: parts of it, by-products, partners.
#include "app/cli/work_order_parts.h"
#include "core/stock/stock.h"
#include "core/workshop/batch.h"
#include "core/workshop/by_product.h"
#include "core/workshop/late_expense.h"
#include "core/workshop/outside_work.h"

#include <QCoreApplication>

namespace benchbook::cli {

using namespace Qt::StringLiterals;

namespace {

struct BatchCommandText
{
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

Result<Answer> deliverPieces(Session &session)
{
    BENCHBOOK_ASSIGN(const int good, session.count(session.arguments().value("good")));
    BENCHBOOK_ASSIGN(const NamedWorkOrder order, namedWorkOrder(session));
    BENCHBOOK_ASSIGN(const WorkOrderFinish out, deliverPart(*order.studio, order.id, good, order.signer));
    return workOrderAnswer(session, order.id, {{u"lot"_s, out.lotCode}, {u"good"_s, out.good}, {u"end"_s, out.isEnd}});
}

Result<Answer> splitBatch(Session &session)
{
    const QString part = session.arguments().has("part") ? session.arguments().value("part") : u"hindmost"_s;
    if (part != u"foremost"_s && part != u"hindmost"_s)
        return session.usage(BatchCommandText::tr("--part is foremost or hindmost."));
    BENCHBOOK_ASSIGN(const int pieces, session.count(session.arguments().value("pieces")));
    BENCHBOOK_ASSIGN(const NamedWorkOrder order, namedWorkOrder(session));
    BENCHBOOK_ASSIGN(const PlannedWorkOrder made,
                     splitWorkOrder(*order.studio, order.id, pieces,
                                    part == u"foremost"_s ? BatchPart::Foremost : BatchPart::Hindmost, order.signer));
    BENCHBOOK_ASSIGN(const QJsonObject left, workOrderJson(session, order.id));
    return workOrderAnswer(session, made.id, {{u"left"_s, left}});
}

Result<Answer> mergeBatches(Session &session)
{
    BENCHBOOK_ASSIGN(const NamedWorkOrder order, namedWorkOrder(session));
    BENCHBOOK_ASSIGN(const Id<WorkOrder> other, order.studio->read([&](const Reader &reader) {
        return findWorkOrder(reader, session.arguments().value("other"));
    }));
    BENCHBOOK_TRY(mergeWorkOrders(*order.studio, order.id, other, order.signer));
    return workOrderAnswer(session, order.id);
}

Result<Answer> takeByProduct(Session &session)
{
    const Arguments &arguments = session.arguments();
    BENCHBOOK_ASSIGN(const NamedWorkOrder order, namedWorkOrder(session));
    BENCHBOOK_ASSIGN(const Id<Material> material, session.find<Material>("materials", arguments.value("material")));
    BENCHBOOK_ASSIGN(const Unit unit, order.studio->read([&](const Reader &reader) {
        Query query = reader.query("SELECT base_unit FROM material WHERE id = :id");
        query.bind("id", material).next();
        return Unit::fromText(query.text(0));
    }));
    BENCHBOOK_ASSIGN(const Quantity quantity, session.quantity(arguments.value("quantity"), unit));
    NewByProduct product{.workOrder = order.id, .material = material, .quantity = quantity, .value = {}};
    BENCHBOOK_ASSIGN(product.value, session.money(arguments.value("value")));
    BENCHBOOK_ASSIGN(product.location, namedShelf(session));
    product.note = arguments.value("note");
    BENCHBOOK_ASSIGN(const MadeLot made, addByProduct(*order.studio, product, order.signer));
    return workOrderAnswer(session, order.id, {{u"lot"_s, made.code}});
}

Result<Answer> takeRemnants(Session &session)
{
    const Arguments &arguments = session.arguments();
    BENCHBOOK_ASSIGN(const NamedWorkOrder order, namedWorkOrder(session));
    BENCHBOOK_ASSIGN(const LotInfo lot, order.studio->read([&](const Reader &reader) -> Result<LotInfo> {
        BENCHBOOK_ASSIGN(const Id<Lot> id, findLot(reader, arguments.value("lot")));
        return lotInfo(reader, id);
    }));
    std::vector<SplitPart> parts;
    for (const QString &text : arguments.value("parts").split(u',')) {
        BENCHBOOK_ASSIGN(const Quantity quantity, session.quantity(text.trimmed(), lot.unit));
        parts.push_back({quantity, true});
    }
    BENCHBOOK_ASSIGN(const Id<Location> to, namedShelf(session));
    BENCHBOOK_ASSIGN(const std::vector<MadeLot> made,
                     returnRemnants(*order.studio, order.id, lot.id, to, parts, order.signer));
    QJsonArray codes;
    for (const MadeLot &one : made)
        codes << one.code;
    return workOrderAnswer(session, order.id, {{u"lots"_s, codes}});
}

Result<Answer> sendPieces(Session &session)
{
    const Arguments &arguments = session.arguments();
    BENCHBOOK_ASSIGN(const int pieces, session.count(arguments.value("pieces")));
    BENCHBOOK_ASSIGN(const QDate due, session.day("due"));
    BENCHBOOK_ASSIGN(const QDate day, session.day("day"));
    BENCHBOOK_ASSIGN(const NamedWorkOrder order, namedWorkOrder(session));
    BENCHBOOK_ASSIGN(const Id<RecipeStep> step, namedStep(session, order, "step"));
    BENCHBOOK_ASSIGN(const Id<Supplier> partner, session.find<Supplier>("suppliers", arguments.value("partner")));
    const NewOutsideWork work{order.id, step, partner, pieces, due, day, arguments.value("note")};
    BENCHBOOK_ASSIGN(const Id<OutsideWork> sent, sendOut(*order.studio, work, order.signer));
    return workOrderAnswer(session, order.id, {{u"sent"_s, idText(sent)}});
}

/// The one that --sent names, else the one open of the order, if it is the only one.
Result<Id<OutsideWork>> namedOutsideWork(Session &session, const NamedWorkOrder &order)
{
    if (session.arguments().has("sent"))
        return Id<OutsideWork>(session.arguments().value("sent").toLongLong());
    BENCHBOOK_ASSIGN(const std::vector<OutsideWorkInfo> open,
                     order.studio->read([&](const Reader &reader) { return outsideWorks(reader, order.id, true); }));
    if (open.empty())
        return Error::refused(BatchCommandText::tr("No piece of this work order is with a partner."));
    if (open.size() > 1)
        return Error::conflict(BatchCommandText::tr("Pieces went out more than once; say which with --sent."));
    return open.front().id;
}

Result<Answer> takePiecesBack(Session &session)
{
    const Arguments &arguments = session.arguments();
    BENCHBOOK_ASSIGN(const auto good, session.maybeCount("good"));
    BENCHBOOK_ASSIGN(const auto scrap, session.maybeCount("scrap"));
    BENCHBOOK_ASSIGN(const auto rework, session.maybeCount("rework"));
    BENCHBOOK_ASSIGN(const QDate day, session.day("day"));
    BENCHBOOK_ASSIGN(const NamedWorkOrder order, namedWorkOrder(session));
    BENCHBOOK_ASSIGN(const Id<OutsideWork> sent, namedOutsideWork(session, order));
    BackFromOutside came{.work = sent, .good = good.value_or(0), .scrap = scrap.value_or(0)};
    came.rework = rework.value_or(0);
    came.day = day;
    came.note = arguments.value("note");
    BENCHBOOK_ASSIGN(came.reason, namedReason(session, *order.studio));
    if (arguments.has("again")) {
        BENCHBOOK_ASSIGN(came.reworkStep, namedStep(session, order, "again"));
    }
    if (arguments.has("charge")) {
        BENCHBOOK_ASSIGN(came.charge, session.money(arguments.value("charge")));
    }
    BENCHBOOK_ASSIGN(const Id<WorkLog> log, takeBack(*order.studio, came, order.signer));
    return workOrderAnswer(session, order.id, {{u"log"_s, idText(log)}});
}

/// The one that --log names, else the only one of the order whose charge is unknown.
Result<Id<WorkLog>> namedCharge(Session &session, const NamedWorkOrder &order)
{
    if (session.arguments().has("log"))
        return Id<WorkLog>(session.arguments().value("log").toLongLong());
    BENCHBOOK_ASSIGN(const std::vector<UnknownCharge> unknown, order.studio->read([&](const Reader &reader) {
        return Result<std::vector<UnknownCharge>>(unknownCharges(reader, order.id));
    }));
    if (unknown.empty())
        return Error::refused(BatchCommandText::tr("Every charge of this work order is known."));
    if (unknown.size() > 1)
        return Error::conflict(BatchCommandText::tr("Several charges are unknown; say which log with --log."));
    return unknown.front().log;
}

Result<Answer> stateOneCharge(Session &session)
{
    BENCHBOOK_ASSIGN(const NamedWorkOrder order, namedWorkOrder(session));
    BENCHBOOK_ASSIGN(const Money charge, session.money(session.arguments().value("charge")));
    BENCHBOOK_ASSIGN(const Id<WorkLog> log, namedCharge(session, order));
    BENCHBOOK_ASSIGN(const Id<WorkLog> anew, stateCharge(*order.studio, log, charge, order.signer));
    return workOrderAnswer(session, order.id, {{u"log"_s, idText(anew)}});
}

} // namespace

std::span<const Command> batchCommands()
{
    static const std::vector<Command> commands{
        {"work-order deliver",
         "REF",
         QT_TRANSLATE_NOOP("Cli", "bring good pieces out before the rest"),
         {{"good", "N", QT_TRANSLATE_NOOP("Cli", "how many"), true}},
         deliverPieces},
        {"work-order split",
         "REF",
         QT_TRANSLATE_NOOP("Cli", "let a part of the pieces go on as an order of their own"),
         {{"pieces", "N", QT_TRANSLATE_NOOP("Cli", "how many leave"), true},
          {"part", "foremost|hindmost", QT_TRANSLATE_NOOP("Cli", "the most or the least advanced; these unless said")}},
         splitBatch},
        {"work-order merge",
         "REF",
         QT_TRANSLATE_NOOP("Cli", "let another order of the same recipe go on in this one"),
         {{"other", "REF", QT_TRANSLATE_NOOP("Cli", "the other order"), true}},
         mergeBatches},
        {"work-order by-product",
         "REF",
         QT_TRANSLATE_NOOP("Cli", "bring in what else came of the making"),
         {{"material", "MATERIAL", QT_TRANSLATE_NOOP("Cli", "as what"), true},
          {"quantity", "QUANTITY", QT_TRANSLATE_NOOP("Cli", "how much of it"), true},
          {"value", "MONEY", QT_TRANSLATE_NOOP("Cli", "what it takes off the material; 0 where it is worth nothing"),
           true},
          {"to", "PLACE", QT_TRANSLATE_NOOP("Cli", "the shelf")},
          {"note", "TEXT", QT_TRANSLATE_NOOP("Cli", "a note")}},
         takeByProduct},
        {"work-order remnants",
         "REF",
         QT_TRANSLATE_NOOP("Cli", "bring remnants of a lot back from the bench, each as a lot"),
         {{"lot", "LOT", QT_TRANSLATE_NOOP("Cli", "the lot"), true},
          {"parts", "QUANTITIES", QT_TRANSLATE_NOOP("Cli", "their sizes, separated by commas"), true},
          {"to", "PLACE", QT_TRANSLATE_NOOP("Cli", "the shelf")}},
         takeRemnants},
    };
    return commands;
}

std::span<const Command> outsideWorkCommands()
{
    static const std::vector<Command> commands{
        {"work-order send",
         "REF",
         QT_TRANSLATE_NOOP("Cli", "send pieces to a partner for one step"),
         {{"step", "STEP", QT_TRANSLATE_NOOP("Cli", "its name, or its place in the route"), true},
          {"partner", "SUPPLIER", QT_TRANSLATE_NOOP("Cli", "who does it"), true},
          {"pieces", "N", QT_TRANSLATE_NOOP("Cli", "how many"), true},
          {"due", "DAY", QT_TRANSLATE_NOOP("Cli", "when they are to be back")},
          {"day", "DAY", QT_TRANSLATE_NOOP("Cli", "when they went; today unless said")},
          {"note", "TEXT", QT_TRANSLATE_NOOP("Cli", "a note")}},
         sendPieces},
        {"work-order back",
         "REF",
         QT_TRANSLATE_NOOP("Cli", "take pieces back from a partner, with what was charged"),
         {{"good", "N", QT_TRANSLATE_NOOP("Cli", "good pieces")},
          {"scrap", "N", QT_TRANSLATE_NOOP("Cli", "scrapped pieces")},
          {"rework", "N", QT_TRANSLATE_NOOP("Cli", "pieces that need a step again")},
          {"again", "STEP", QT_TRANSLATE_NOOP("Cli", "which step they need again")},
          {"reason", "REASON", QT_TRANSLATE_NOOP("Cli", "why they are not good: code or name")},
          {"charge", "MONEY", QT_TRANSLATE_NOOP("Cli", "what the partner asks for these; unknown unless said")},
          {"sent", "ID", QT_TRANSLATE_NOOP("Cli", "which sending, where there were several")},
          {"day", "DAY", QT_TRANSLATE_NOOP("Cli", "when they came; today unless said")},
          {"note", "TEXT", QT_TRANSLATE_NOOP("Cli", "a note")}},
         takePiecesBack},
        {"work-order charge",
         "REF",
         QT_TRANSLATE_NOOP("Cli", "say what a partner charged for pieces that came back before"),
         {{"charge", "MONEY", QT_TRANSLATE_NOOP("Cli", "what it was"), true},
          {"log", "ID", QT_TRANSLATE_NOOP("Cli", "which log, where several charges are unknown")}},
         stateOneCharge},
    };
    return commands;
}

} // namespace benchbook::cli
