// Commands about what a craft does to its lots: cut, merge, hold, test, correct.
#include "app/cli/lot_at_place.h"

#include "core/materials/material_quantity.h"
#include "core/stock/change_lot.h"
#include "core/stock/lot_hold.h"
#include "core/stock/material_test.h"
#include "core/stock/merge_lots.h"

#include <QCoreApplication>

namespace benchbook::cli {

using namespace Qt::StringLiterals;

namespace {

struct LotCraftText
{
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

/// What an option names, each "4 x 3 dm2" one part of four pieces.
Result<void> addParts(Session &session, const LotAtPlace &at, const char *option, const SplitPart &like,
                      std::vector<SplitPart> &parts)
{
    MaterialUnits units{at.lot.itemName, at.lot.unit};
    if (at.lot.material) {
        BENCHBOOK_ASSIGN(
            units, at.studio->read([&](const Reader &reader) { return materialUnits(reader, *at.lot.material); }));
    }
    for (const QString &text : session.arguments().values(option)) {
        BENCHBOOK_ASSIGN(const std::vector<TypedPieces> typed, session.typed(parsePieces(units, text)));
        for (const TypedPieces &pieces : typed) {
            parts.push_back(like);
            parts.back().quantity = pieces.size;
            parts.back().pieces = pieces.count;
        }
    }
    return {};
}

Result<Answer> cutLot(Session &session)
{
    BENCHBOOK_ASSIGN(const LotAtPlace at, lotNamed(session));
    SplitPart part{Quantity()};
    if (session.arguments().has("thickness")) {
        BENCHBOOK_ASSIGN(part.traits.thickness,
                         session.quantity(session.arguments().value("thickness"), Unit::fromText(u"mm"_s).value()));
    }
    part.traits.outline = session.arguments().value("outline");
    part.traits.defects = session.arguments().value("defects");
    std::vector<SplitPart> parts;
    BENCHBOOK_TRY(addParts(session, at, "part", part, parts));
    part.remnant = true;
    BENCHBOOK_TRY(addParts(session, at, "remnant", part, parts));
    SplitPart offCut{Quantity()};
    offCut.scrap = true;
    BENCHBOOK_TRY(addParts(session, at, "off-cut", offCut, parts));
    BENCHBOOK_ASSIGN(const std::vector<MadeLot> made, splitLot(*at.studio, at.lot.id, at.location, parts, at.signer));
    return madeAnswer(session, made);
}

Result<Answer> mergeSome(Session &session)
{
    BENCHBOOK_ASSIGN(const LotAtPlace at, lotNamed(session));
    std::vector<Id<Lot>> lots;
    for (const QString &reference : session.arguments().positional()) {
        BENCHBOOK_ASSIGN(const Id<Lot> lot,
                         at.studio->read([&](const Reader &reader) { return findLot(reader, reference); }));
        lots.push_back(lot);
    }
    BENCHBOOK_ASSIGN(const MadeLot made,
                     mergeLots(*at.studio, lots, at.location, session.arguments().value("note"), at.signer));
    return madeAnswer(session, {made});
}

Result<Answer> hold(Session &session)
{
    BENCHBOOK_ASSIGN(const LotAtPlace at, lotNamed(session));
    BENCHBOOK_TRY(holdLot(*at.studio, at.lot.id, session.arguments().value("reason"), at.signer));
    return lotAnswer(session, at.lot.id);
}

Result<Answer> releaseHeld(Session &session)
{
    BENCHBOOK_ASSIGN(const LotAtPlace at, lotNamed(session));
    BENCHBOOK_TRY(releaseLot(*at.studio, at.lot.id, session.arguments().value("reason"), at.signer));
    return lotAnswer(session, at.lot.id);
}

Result<Answer> test(Session &session)
{
    const Arguments &arguments = session.arguments();
    BENCHBOOK_ASSIGN(const LotAtPlace at, lotNamed(session));
    NewMaterialTest record{at.lot.id, arguments.value("method")};
    if (arguments.has("value")) {
        BENCHBOOK_ASSIGN(record.value, session.typed(parseQuantity(arguments.value("value"))));
    }
    if (arguments.has("uncertainty")) {
        BENCHBOOK_ASSIGN(record.uncertainty, session.typed(parseQuantity(arguments.value("uncertainty"))));
    }
    if (arguments.has("passed") && arguments.has("failed"))
        return session.usage(LotCraftText::tr("A test passed or failed, not both."));
    if (arguments.has("passed") || arguments.has("failed"))
        record.passed = arguments.has("passed");
    BENCHBOOK_ASSIGN(record.day, session.day("day"));
    record.unit = arguments.value("unit");
    record.note = arguments.value("note");
    record.holdIfFailed = arguments.has("hold");
    record.release = arguments.has("release");
    BENCHBOOK_TRY(recordTest(*at.studio, record, at.signer));
    return lotAnswer(session, at.lot.id);
}

Result<Answer> correct(Session &session)
{
    const Arguments &arguments = session.arguments();
    BENCHBOOK_ASSIGN(const LotAtPlace at, lotNamed(session));
    LotDescription to{at.lot.traits, at.lot.note};
    BENCHBOOK_TRY(readTraits(session, at.lot.unit, to.traits));
    if (arguments.has("grade"))
        to.traits.grade = arguments.value("grade");
    if (arguments.has("note"))
        to.note = arguments.value("note");
    BENCHBOOK_TRY(changeLot(*at.studio, at.lot.id, to, at.signer));
    return lotAnswer(session, at.lot.id);
}

Result<Answer> showOne(Session &session)
{
    BENCHBOOK_ASSIGN(Studio * studio, session.read());
    const QString reference = session.arguments().positional().first();
    BENCHBOOK_ASSIGN(const Id<Lot> lot, studio->read([&](const Reader &reader) { return findLot(reader, reference); }));
    BENCHBOOK_ASSIGN(const QJsonObject json, lotJson(session, lot));
    return Answer{json};
}

std::vector<Option> changeOptions()
{
    std::vector<Option> options{{"grade", "TEXT", QT_TRANSLATE_NOOP("Cli", "its grade")},
                                {"note", "TEXT", QT_TRANSLATE_NOOP("Cli", "a note")}};
    for (const Option &option : traitOptions())
        options.push_back(option);
    return options;
}

std::vector<Option> testOptions()
{
    return {{"method", "TEXT", QT_TRANSLATE_NOOP("Cli", "how it was tested"), true},
            {"value", "NUMBER", QT_TRANSLATE_NOOP("Cli", "what was measured")},
            {"unit", "TEXT", QT_TRANSLATE_NOOP("Cli", "of the value, as your trade writes it: N/mm")},
            {"uncertainty", "NUMBER", QT_TRANSLATE_NOOP("Cli", "± of the value, in the same unit")},
            {"passed", nullptr, QT_TRANSLATE_NOOP("Cli", "the lot passed")},
            {"failed", nullptr, QT_TRANSLATE_NOOP("Cli", "the lot failed")},
            {"hold", nullptr, QT_TRANSLATE_NOOP("Cli", "hold the lot if it failed")},
            {"release", nullptr, QT_TRANSLATE_NOOP("Cli", "release the lot if it passed")},
            {"day", "DAY", QT_TRANSLATE_NOOP("Cli", "the day of the test; today unless said")},
            {"note", "TEXT", QT_TRANSLATE_NOOP("Cli", "a note")}};
}

} // namespace

std::span<const Command> lotCraftCommands()
{
    static const Option location{"location", "PLACE",
                                 QT_TRANSLATE_NOOP("Cli", "the shelf; the one holding most of the lot unless said")};
    static const std::vector<Command> commands{
        {"lot show", "LOT", QT_TRANSLATE_NOOP("Cli", "everything about a lot"), {}, showOne},
        {"lot cut",
         "LOT",
         QT_TRANSLATE_NOOP("Cli", "cut a lot up in one go: parts, remnants and what is thrown away; “4 x 3 dm2” is one "
                                  "lot of four pieces"),
         {{"part", "QUANTITY", QT_TRANSLATE_NOOP("Cli", "a part cut off; may be said several times")},
          {"remnant", "QUANTITY", QT_TRANSLATE_NOOP("Cli", "one that is kept and proposed first; likewise")},
          {"off-cut", "QUANTITY", QT_TRANSLATE_NOOP("Cli", "what is thrown away; the parts bear its value; likewise")},
          {"thickness", "MM", QT_TRANSLATE_NOOP("Cli", "of the parts, where it differs")},
          {"outline", "POINTS", QT_TRANSLATE_NOOP("Cli", "of the parts in millimetres: “0,0 400,0 400,300”")},
          {"defects", "TEXT", QT_TRANSLATE_NOOP("Cli", "of the parts, where they differ")},
          location},
         cutLot},
        {"lot merge",
         "LOT...",
         QT_TRANSLATE_NOOP("Cli", "make one lot of several of the same material, supplier and grade"),
         {{"note", "TEXT", QT_TRANSLATE_NOOP("Cli", "a note")}, location},
         mergeSome},
        {"lot hold",
         "LOT",
         QT_TRANSLATE_NOOP("Cli", "keep a lot from being used until it is released"),
         {{"reason", "TEXT", QT_TRANSLATE_NOOP("Cli", "why"), true}},
         hold},
        {"lot release",
         "LOT",
         QT_TRANSLATE_NOOP("Cli", "let a lot that was held be used again"),
         {{"reason", "TEXT", QT_TRANSLATE_NOOP("Cli", "why")}},
         releaseHeld},
        {"lot test", "LOT", QT_TRANSLATE_NOOP("Cli", "record a test of a lot"), testOptions(), test},
        {"lot change", "LOT", QT_TRANSLATE_NOOP("Cli", "correct what is said of a lot; an empty value clears"),
         changeOptions(), correct},
    };
    return commands;
}

} // namespace benchbook::cli
