// Commands about stock: lots received, cut, moved, counted, scrapped.
#include "app/cli/documents.h"

#include "core/stock/stock.h"

#include <QCoreApplication>

namespace benchbook::cli {

using namespace Qt::StringLiterals;

namespace {

struct LotCommandText
{
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

constexpr const char *materialUnitSql = R"sql(
    SELECT base_unit FROM material WHERE id = :material
)sql";

/// What most commands about a lot begin with: the lot named first, its unit, and the shelf it lies on.
struct LotAtPlace
{
    Studio *studio;
    PersonRef signer;
    LotInfo lot;
    Id<Location> location;
};

Result<LotAtPlace> lotNamed(Session &session, const char *placeOption)
{
    BENCHBOOK_ASSIGN(Studio * studio, session.write());
    BENCHBOOK_ASSIGN(const PersonRef signer, session.signer());
    const QString reference = session.arguments().positional().first();
    BENCHBOOK_ASSIGN(const LotInfo lot, studio->read([&](const Reader &reader) -> Result<LotInfo> {
        BENCHBOOK_ASSIGN(const Id<Lot> id, findLot(reader, reference));
        return lotInfo(reader, id);
    }));
    if (session.arguments().has(placeOption)) {
        BENCHBOOK_ASSIGN(const Id<Location> place,
                         session.find<Location>("locations", session.arguments().value(placeOption)));
        return LotAtPlace{studio, signer, lot, place};
    }
    const Id<Location> home = lot.variant ? places::finished : places::shelf;
    const auto fullest = studio->read([&](const Reader &reader) { return shelfStockOf(reader, lot.id); });
    return LotAtPlace{studio, signer, lot, fullest.ok() ? fullest->location : home};
}

Result<Quantity> quantityNamed(Session &session, const LotInfo &lot)
{
    return session.quantity(session.arguments().positional()[1], lot.unit);
}

Result<Answer> lotAnswer(Session &session, Id<Lot> lot)
{
    BENCHBOOK_ASSIGN(const QJsonObject json, lotJson(session, lot));
    return session.done({{u"lot"_s, json}});
}

Result<Answer> madeAnswer(Session &session, const std::vector<MadeLot> &made)
{
    QJsonArray lots;
    for (const MadeLot &lot : made) {
        BENCHBOOK_ASSIGN(const QJsonObject json, lotJson(session, lot.id));
        lots << json;
    }
    Answer answer = session.done({{u"lots"_s, lots}});
    QStringList codes;
    for (const MadeLot &lot : made)
        codes << lot.code;
    answer.text += u'\n' + LotCommandText::tr("Lots: %1").arg(codes.join(u", "_s));
    return answer;
}

Result<Answer> receiveLots(Session &session)
{
    const Arguments &arguments = session.arguments();
    BENCHBOOK_ASSIGN(Studio * studio, session.write());
    BENCHBOOK_ASSIGN(const PersonRef signer, session.signer());
    BENCHBOOK_ASSIGN(const Id<Material> material, session.find<Material>("materials", arguments.positional().first()));
    BENCHBOOK_ASSIGN(const Unit unit, studio->read([&](const Reader &reader) {
        Query query = reader.query(materialUnitSql);
        query.bind("material", material);
        return query.next() ? Unit::fromText(query.text(0)) : Result<Unit>(Error::notFound({}));
    }));
    Receipt receipt{material, {}};
    const QStringList quantities = arguments.positional().mid(1);
    for (const QString &text : quantities) {
        BENCHBOOK_ASSIGN(const Quantity piece, session.quantity(text, unit));
        receipt.pieces.push_back(piece);
    }
    receipt.typedQuantity = quantities.size() == 1 ? quantities.first() : QString();
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
    BENCHBOOK_ASSIGN(const LotAtPlace at, lotNamed(session, "location"));
    BENCHBOOK_ASSIGN(const Quantity quantity, quantityNamed(session, at.lot));
    BENCHBOOK_ASSIGN(const Id<WorkOrder> order, workOrderNamed(session, *at.studio));
    BENCHBOOK_TRY(issueLot(*at.studio, order, at.lot.id, at.location, quantity, at.signer));
    return lotAnswer(session, at.lot.id);
}

Result<Answer> returnFromWork(Session &session)
{
    BENCHBOOK_ASSIGN(const LotAtPlace at, lotNamed(session, "location"));
    BENCHBOOK_ASSIGN(const Quantity quantity, quantityNamed(session, at.lot));
    BENCHBOOK_ASSIGN(const Id<WorkOrder> order, workOrderNamed(session, *at.studio));
    BENCHBOOK_TRY(returnLot(*at.studio, order, at.lot.id, at.location, quantity, at.signer));
    return lotAnswer(session, at.lot.id);
}

Result<Answer> split(Session &session)
{
    BENCHBOOK_ASSIGN(const LotAtPlace at, lotNamed(session, "location"));
    std::vector<SplitPart> parts;
    for (const QString &text : session.arguments().positional().mid(1)) {
        BENCHBOOK_ASSIGN(const Quantity part, session.quantity(text, at.lot.unit));
        parts.push_back({part, session.arguments().has("remnant")});
    }
    BENCHBOOK_ASSIGN(const std::vector<MadeLot> made, splitLot(*at.studio, at.lot.id, at.location, parts, at.signer));
    return madeAnswer(session, made);
}

Result<Answer> moveSome(Session &session)
{
    BENCHBOOK_ASSIGN(const LotAtPlace at, lotNamed(session, "from"));
    BENCHBOOK_ASSIGN(const Quantity quantity, quantityNamed(session, at.lot));
    BENCHBOOK_ASSIGN(const Id<Location> to, session.find<Location>("locations", session.arguments().value("to")));
    BENCHBOOK_TRY(moveLot(*at.studio, at.lot.id, at.location, to, quantity, at.signer));
    return lotAnswer(session, at.lot.id);
}

Result<Answer> countSome(Session &session)
{
    BENCHBOOK_ASSIGN(const LotAtPlace at, lotNamed(session, "location"));
    BENCHBOOK_ASSIGN(const Quantity quantity, quantityNamed(session, at.lot));
    BENCHBOOK_TRY(
        countLot(*at.studio, at.lot.id, at.location, quantity, session.arguments().value("reason"), at.signer));
    return lotAnswer(session, at.lot.id);
}

Result<Answer> scrapSome(Session &session)
{
    BENCHBOOK_ASSIGN(const LotAtPlace at, lotNamed(session, "location"));
    BENCHBOOK_ASSIGN(const Quantity quantity, quantityNamed(session, at.lot));
    BENCHBOOK_TRY(
        scrapLot(*at.studio, at.lot.id, at.location, quantity, session.arguments().value("reason"), at.signer));
    return lotAnswer(session, at.lot.id);
}

Result<Answer> setCost(Session &session)
{
    BENCHBOOK_ASSIGN(const LotAtPlace at, lotNamed(session, "location"));
    BENCHBOOK_ASSIGN(const Money cost, session.money(session.arguments().positional()[1]));
    BENCHBOOK_TRY(setLotCost(*at.studio, at.lot.id, at.location, cost, at.signer));
    return lotAnswer(session, at.lot.id);
}

} // namespace

std::span<const Command> lotCommands()
{
    static const Option location{"location", "PLACE",
                                 QT_TRANSLATE_NOOP("Cli", "the shelf; the one holding most of the lot unless said")};
    static const Option workOrder{"work-order", "REF", QT_TRANSLATE_NOOP("Cli", "the work order"), true};
    static const std::vector<Command> commands{
        {"lot receive",
         "MATERIAL QUANTITY...",
         QT_TRANSLATE_NOOP("Cli", "a delivery: each quantity becomes a lot (loose material joins its rolling lot)"),
         {{"cost", "MONEY", QT_TRANSLATE_NOOP("Cli", "for all of it together; unknown unless said")},
          {"supplier", "NAME", QT_TRANSLATE_NOOP("Cli", "who delivered it")},
          {"grade", "TEXT", QT_TRANSLATE_NOOP("Cli", "its grade")},
          {"location", "PLACE", QT_TRANSLATE_NOOP("Cli", "the shelf it goes to")},
          {"day", "DAY", QT_TRANSLATE_NOOP("Cli", "the day it came; today unless said")},
          {"note", "TEXT", QT_TRANSLATE_NOOP("Cli", "a note")}},
         receiveLots},
        {"lot issue",
         "LOT QUANTITY",
         QT_TRANSLATE_NOOP("Cli", "give some of a lot to a work order"),
         {workOrder, location},
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
