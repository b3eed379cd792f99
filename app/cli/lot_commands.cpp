// Commands about stock: lots received, cut, moved, counted, scrapped.
#include "app/cli/lot_at_place.h"

#include "core/materials/material_quantity.h"

#include <QCoreApplication>

namespace benchbook::cli {

using namespace Qt::StringLiterals;

namespace {

Result<Answer> receiveLots(Session &session)
{
    const Arguments &arguments = session.arguments();
    BENCHBOOK_ASSIGN(Studio * studio, session.write());
    BENCHBOOK_ASSIGN(const PersonRef signer, session.signer());
    BENCHBOOK_ASSIGN(const Id<Material> material, session.find<Material>("materials", arguments.positional().first()));
    BENCHBOOK_ASSIGN(const MaterialUnits units,
                     studio->read([&](const Reader &reader) { return materialUnits(reader, material); }));
    Receipt receipt{material, {}};
    LotTraits traits;
    BENCHBOOK_TRY(readTraits(session, units.base, traits));
    const QStringList quantities = arguments.positional().mid(1);
    for (const QString &text : quantities) {
        BENCHBOOK_ASSIGN(const std::vector<TypedPieces> typed, session.typed(parsePieces(units, text)));
        for (const TypedPieces &pieces : typed)
            receipt.pieces.insert(receipt.pieces.end(), static_cast<std::size_t>(pieces.count), {pieces.size, traits});
    }
    receipt.typedQuantity = quantities.join(u"; "_s);
    if (arguments.has("cost")) {
        BENCHBOOK_ASSIGN(const Money cost, session.money(arguments.value("cost")));
        receipt.cost = cost;
    }
    if (arguments.has("location")) {
        BENCHBOOK_ASSIGN(const Id<Location> place, session.find<Location>("locations", arguments.value("location")));
        receipt.location = place;
    }
    BENCHBOOK_ASSIGN(receipt.day, session.day("day"));
    receipt.supplier = arguments.value("supplier");
    receipt.grade = arguments.value("grade");
    receipt.note = arguments.value("note");
    BENCHBOOK_ASSIGN(const std::vector<MadeLot> made, receive(*studio, receipt, signer));
    return madeAnswer(session, made);
}

Result<Id<WorkOrder>> workOrderNamed(Session &session, const Studio &studio)
{
    return studio.read(
        [&](const Reader &reader) { return findWorkOrder(reader, session.arguments().value("work-order")); });
}

Result<Answer> issueToWork(Session &session)
{
    BENCHBOOK_ASSIGN(const LotAtPlace at, lotNamed(session));
    BENCHBOOK_ASSIGN(const Quantity quantity, quantityOfLotNamed(session, at, session.arguments().positional()[1]));
    BENCHBOOK_ASSIGN(const Id<WorkOrder> order, workOrderNamed(session, *at.studio));
    const bool consents = session.arguments().has("consent");
    BENCHBOOK_TRY(issueLot(*at.studio, order, at.lot.id, at.location, quantity, at.signer,
                           consents ? IssueConsent::Given : IssueConsent::Asked));
    return lotAnswer(session, at.lot.id);
}

Result<Answer> returnFromWork(Session &session)
{
    BENCHBOOK_ASSIGN(const LotAtPlace at, lotNamed(session));
    BENCHBOOK_ASSIGN(const Quantity quantity, quantityOfLotNamed(session, at, session.arguments().positional()[1]));
    BENCHBOOK_ASSIGN(const Id<WorkOrder> order, workOrderNamed(session, *at.studio));
    BENCHBOOK_TRY(returnLot(*at.studio, order, at.lot.id, at.location, quantity, at.signer));
    return lotAnswer(session, at.lot.id);
}

Result<Answer> split(Session &session)
{
    BENCHBOOK_ASSIGN(const LotAtPlace at, lotNamed(session));
    std::vector<SplitPart> parts;
    for (const QString &text : session.arguments().positional().mid(1)) {
        BENCHBOOK_ASSIGN(const Quantity part, quantityOfLotNamed(session, at, text));
        parts.push_back({part, session.arguments().has("remnant")});
    }
    BENCHBOOK_ASSIGN(const std::vector<MadeLot> made, splitLot(*at.studio, at.lot.id, at.location, parts, at.signer));
    return madeAnswer(session, made);
}

Result<Answer> moveSome(Session &session)
{
    BENCHBOOK_ASSIGN(const LotAtPlace at, lotNamed(session, "from"));
    BENCHBOOK_ASSIGN(const Quantity quantity, quantityOfLotNamed(session, at, session.arguments().positional()[1]));
    BENCHBOOK_ASSIGN(const Id<Location> to, session.find<Location>("locations", session.arguments().value("to")));
    BENCHBOOK_TRY(moveLot(*at.studio, at.lot.id, at.location, to, quantity, at.signer));
    return lotAnswer(session, at.lot.id);
}

Result<Answer> countSome(Session &session)
{
    BENCHBOOK_ASSIGN(const LotAtPlace at, lotNamed(session));
    BENCHBOOK_ASSIGN(const Quantity quantity, quantityOfLotNamed(session, at, session.arguments().positional()[1]));
    BENCHBOOK_TRY(
        countLot(*at.studio, at.lot.id, at.location, quantity, session.arguments().value("reason"), at.signer));
    return lotAnswer(session, at.lot.id);
}

Result<Answer> scrapSome(Session &session)
{
    BENCHBOOK_ASSIGN(const LotAtPlace at, lotNamed(session));
    BENCHBOOK_ASSIGN(const Quantity quantity, quantityOfLotNamed(session, at, session.arguments().positional()[1]));
    BENCHBOOK_TRY(
        scrapLot(*at.studio, at.lot.id, at.location, quantity, session.arguments().value("reason"), at.signer));
    return lotAnswer(session, at.lot.id);
}

Result<Answer> setCost(Session &session)
{
    BENCHBOOK_ASSIGN(const LotAtPlace at, lotNamed(session));
    BENCHBOOK_ASSIGN(const Money cost, session.money(session.arguments().positional()[1]));
    BENCHBOOK_TRY(setLotCost(*at.studio, at.lot.id, at.location, cost, at.signer));
    return lotAnswer(session, at.lot.id);
}

std::vector<Option> receiveOptions()
{
    std::vector<Option> options{
        {"cost", "MONEY", QT_TRANSLATE_NOOP("Cli", "for all of it together; unknown unless said")},
        {"supplier", "NAME", QT_TRANSLATE_NOOP("Cli", "who delivered it")},
        {"grade", "TEXT", QT_TRANSLATE_NOOP("Cli", "its grade")},
        {"location", "PLACE", QT_TRANSLATE_NOOP("Cli", "the shelf it goes to")},
        {"day", "DAY", QT_TRANSLATE_NOOP("Cli", "the day it came; today unless said")},
        {"note", "TEXT", QT_TRANSLATE_NOOP("Cli", "a note")}};
    for (const Option &option : traitOptions())
        options.push_back(option);
    return options;
}

} // namespace

std::span<const Command> lotCommands()
{
    static const Option location{"location", "PLACE",
                                 QT_TRANSLATE_NOOP("Cli", "the shelf; the one holding most of the lot unless said")};
    static const Option workOrder{"work-order", "REF", QT_TRANSLATE_NOOP("Cli", "the work order"), true};
    static const std::vector<Command> commands{
        {"lot receive", "MATERIAL QUANTITY...",
         QT_TRANSLATE_NOOP("Cli", "a delivery: each quantity becomes a lot (loose material joins its rolling lot); "
                                  "“10 x 25 kg” are ten, and packs of the material are units too"),
         receiveOptions(), receiveLots},
        {"lot issue",
         "LOT QUANTITY",
         QT_TRANSLATE_NOOP("Cli", "give some of a lot to a work order"),
         {workOrder,
          location,
          {"consent", nullptr, QT_TRANSLATE_NOOP("Cli", "even if the recipe does not name what the lot is of")}},
         issueToWork},
        {"lot return",
         "LOT QUANTITY",
         QT_TRANSLATE_NOOP("Cli", "bring unused material of a work order back"),
         {workOrder, location},
         returnFromWork},
        {"lot split",
         "LOT QUANTITY...",
         QT_TRANSLATE_NOOP("Cli", "cut parts off; each becomes a lot of its own"),
         {{"remnant", nullptr, QT_TRANSLATE_NOOP("Cli", "the parts are remnants")}, location},
         split},
        {"lot move",
         "LOT QUANTITY",
         QT_TRANSLATE_NOOP("Cli", "carry some of a lot to another shelf"),
         {{"to", "PLACE", QT_TRANSLATE_NOOP("Cli", "where to"), true},
          {"from", "PLACE", QT_TRANSLATE_NOOP("Cli", "from which shelf")}},
         moveSome},
        {"lot count",
         "LOT QUANTITY",
         QT_TRANSLATE_NOOP("Cli", "book what was counted"),
         {{"reason", "TEXT", QT_TRANSLATE_NOOP("Cli", "why it differs")}, location},
         countSome},
        {"lot scrap",
         "LOT QUANTITY",
         QT_TRANSLATE_NOOP("Cli", "throw some of a lot away"),
         {{"reason", "TEXT", QT_TRANSLATE_NOOP("Cli", "why"), true}, location},
         scrapSome},
        {"lot cost", "LOT MONEY", QT_TRANSLATE_NOOP("Cli", "state what the rest of a lot cost"), {location}, setCost},
    };
    return commands;
}

} // namespace benchbook::cli
