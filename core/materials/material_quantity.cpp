#include "core/materials/material_quantity.h"

#include "core/base/attempt.h"
#include "core/base/decimal.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

struct QuantityText
{
    Q_DECLARE_TR_FUNCTIONS(Materials)
};

constexpr const char *unitsSql = R"sql(
    SELECT name, base_unit, pack_name, pack_micro FROM material WHERE id = :material
)sql";

/// More would be a slip of the finger, and each may become a lot.
constexpr int mostPieces = 500;

/// The number before the name of the pack; nothing where the text does not end in it.
std::optional<QString> countOfPacks(const MaterialUnits &units, const QString &text)
{
    const QString folded = foldedText(text).trimmed();
    const QString name = foldedText(units.packName).trimmed();
    if (name.isEmpty() || units.pack.isZero())
        return std::nullopt;
    for (const QString &ending : {name, QString(name + u's'), QString(name + u"es"_s)}) {
        if (folded.endsWith(ending, Qt::CaseInsensitive))
            return folded.chopped(ending.size()).trimmed();
    }
    return std::nullopt;
}

/// What a unit is called without a number before it.
QString unitName(const Unit &unit) { return displayText(Quantity(), unit).mid(2); }

} // namespace

Result<MaterialUnits> materialUnits(const Reader &reader, Id<Material> material)
{
    Query query = reader.query(unitsSql);
    query.bind("material", material);
    if (!query.next())
        return Error::notFound(QuantityText::tr("This material does not exist any more."));
    BENCHBOOK_ASSIGN(Unit base, Unit::fromText(query.text(1)));
    return MaterialUnits{query.text(0), std::move(base), query.text(2), query.quantity(3)};
}

Result<Quantity> parseMaterialQuantity(const MaterialUnits &units, const QString &text)
{
    if (const std::optional<QString> packs = countOfPacks(units, text)) {
        BENCHBOOK_ASSIGN(const Quantity count, parseQuantity(*packs));
        return attempt([&]() -> Result<Quantity> {
            return units.pack.portion(count.micro(), Quantity::microPerUnit, Rounding::HalfEven);
        });
    }
    BENCHBOOK_ASSIGN(const TypedQuantity typed, parseTypedQuantity(text, units.base));
    if (typed.unit.dimension != units.base.dimension) {
        return Error::invalid(
            QuantityText::tr("“%1” is in %2, but %3 is counted in %4: the one does not turn into the other.")
                .arg(text.trimmed(), unitName(typed.unit), units.name, unitName(units.base)));
    }
    return convert(typed.quantity, typed.unit, units.base, Rounding::HalfEven);
}

Result<Quantity> parseMaterialQuantity(const Reader &reader, Id<Material> material, const QString &text)
{
    BENCHBOOK_ASSIGN(const MaterialUnits units, materialUnits(reader, material));
    return parseMaterialQuantity(units, text);
}

Result<std::vector<TypedPieces>> parsePieces(const MaterialUnits &units, const QString &text)
{
    // A comma alone may belong to a number: 1,200 g.
    static const QRegularExpression between(u",\\s+|[;；，、\\n]"_s);
    static const QRegularExpression times(u"^(\\d+)\\s*[x×*✕](?=\\s*\\S)"_s, QRegularExpression::CaseInsensitiveOption);
    std::vector<TypedPieces> pieces;
    int sum = 0;
    for (const QString &part : text.split(between, Qt::SkipEmptyParts)) {
        const QString piece = part.trimmed();
        if (piece.isEmpty())
            continue;
        const QRegularExpressionMatch count = times.match(foldedText(piece));
        TypedPieces typed{count.hasMatch() ? count.captured(1).toInt() : 1, {}};
        BENCHBOOK_ASSIGN(
            typed.size,
            parseMaterialQuantity(units, count.hasMatch() ? foldedText(piece).mid(count.capturedEnd(0)) : piece));
        if (typed.size <= Quantity() || typed.count < 1)
            return Error::invalid(QuantityText::tr("“%1” is not more than nothing.").arg(piece));
        sum += std::min(mostPieces + 1, typed.count);
        if (sum > mostPieces)
            return Error::invalid(QuantityText::tr("“%1”: more than %2 pieces at once are a slip of the finger.")
                                      .arg(piece, QString::number(mostPieces)));
        pieces.push_back(typed);
    }
    return pieces;
}

} // namespace benchbook
