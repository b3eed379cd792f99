#include "app/cli/lot_at_place.h"

#include "core/materials/material_quantity.h"

#include <QCoreApplication>

namespace benchbook::cli {

using namespace Qt::StringLiterals;

namespace {

struct LotPlaceText
{
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

/// An option that clears when it is empty.
template <class Value, class Read>
Result<void> readOver(const Arguments &arguments, const char *option, std::optional<Value> &value, Read read)
{
    if (!arguments.has(option))
        return {};
    value.reset();
    if (arguments.value(option).isEmpty())
        return {};
    BENCHBOOK_ASSIGN(value, read(arguments.value(option)));
    return {};
}

} // namespace

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

Result<Quantity> quantityOfLotNamed(Session &session, const LotAtPlace &at, const QString &text)
{
    if (!at.lot.material)
        return session.quantity(text, at.lot.unit);
    return session.typed(
        at.studio->read([&](const Reader &reader) { return parseMaterialQuantity(reader, *at.lot.material, text); }));
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
    answer.text += u'\n' + LotPlaceText::tr("Lots: %1").arg(codes.join(u", "_s));
    return answer;
}

Result<void> readTraits(Session &session, const Unit &unit, LotTraits &traits)
{
    const Arguments &arguments = session.arguments();
    const Unit millimetre = Unit::fromText(u"mm"_s).value();
    BENCHBOOK_TRY(readOver(arguments, "thickness", traits.thickness,
                           [&](const QString &text) { return session.quantity(text, millimetre); }));
    BENCHBOOK_TRY(readOver(arguments, "piece-size", traits.pieceSize,
                           [&](const QString &text) { return session.quantity(text, unit); }));
    BENCHBOOK_TRY(readOver(arguments, "fineness", traits.fineness,
                           [&](const QString &text) { return session.typed(parsePercent(text)); }));
    const std::pair<const char *, QString *> texts[] = {
        {"side", &traits.side}, {"defects", &traits.defects}, {"outline", &traits.outline}};
    for (const auto &[option, text] : texts) {
        if (arguments.has(option))
            *text = arguments.value(option);
    }
    if (arguments.has("expiry")) {
        traits.expiry = {};
        if (!arguments.value("expiry").isEmpty()) {
            BENCHBOOK_ASSIGN(traits.expiry, session.day("expiry"));
        }
    }
    return {};
}

std::vector<Option> traitOptions()
{
    return {{"thickness", "MM", QT_TRANSLATE_NOOP("Cli", "how thick it is, in millimetres unless it names a unit")},
            {"side", "left|right|whole", QT_TRANSLATE_NOOP("Cli", "which side of the hide it is")},
            {"defects", "TEXT", QT_TRANSLATE_NOOP("Cli", "brands, holes, knots …")},
            {"outline", "POINTS", QT_TRANSLATE_NOOP("Cli", "its shape in millimetres: “0,0 400,0 400,300”")},
            {"fineness", "PERCENT", QT_TRANSLATE_NOOP("Cli", "as assayed; the material's unless said")},
            {"piece-size", "QUANTITY", QT_TRANSLATE_NOOP("Cli", "of each of the equal pieces in the lot")},
            {"expiry", "DAY", QT_TRANSLATE_NOOP("Cli", "the last day it may be used")}};
}

} // namespace benchbook::cli
