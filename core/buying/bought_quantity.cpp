#include "core/buying/bought_quantity.h"

#include <QCoreApplication>

namespace benchbook {
namespace {

struct BoughtText
{
    Q_DECLARE_TR_FUNCTIONS(Buying)
};

constexpr const char *materialBought = R"sql(
    SELECT id, code, name, base_unit, pack_name, pack_micro, loose FROM material WHERE id = :id
)sql";

/// "3 cone" where the pack is a cone: how many packs; nothing where another unit is written.
std::optional<Quantity> packsIn(const BoughtMaterial &material, const QString &text)
{
    if (!material.pack || material.packName.isEmpty() || !text.endsWith(material.packName, Qt::CaseInsensitive))
        return std::nullopt;
    const Result<Quantity> packs = parseQuantity(text.chopped(material.packName.size()).trimmed());
    return packs.ok() ? std::optional(*packs) : std::nullopt;
}

} // namespace

Result<BoughtMaterial> boughtMaterial(const Reader &reader, Id<Material> id)
{
    Query query = reader.query(materialBought);
    query.bind("id", id);
    if (!query.next())
        return Error::notFound(BoughtText::tr("This material does not exist."));
    BENCHBOOK_ASSIGN(const Unit unit, Unit::fromText(query.text(3)));
    return BoughtMaterial{id, query.text(1), query.text(2), unit, query.text(4), query.maybeQuantity(5), query.flag(6)};
}

Result<Quantity> boughtQuantity(const BoughtMaterial &material, const QString &text)
{
    const QString written = text.trimmed();
    Quantity quantity;
    if (const std::optional<Quantity> packs = packsIn(material, written)) {
        quantity = packs->portion(material.pack->micro(), Quantity::microPerUnit, Rounding::HalfEven);
    } else {
        BENCHBOOK_ASSIGN(const TypedQuantity typed, parseTypedQuantity(written, material.unit));
        BENCHBOOK_ASSIGN(quantity, convert(typed.quantity, typed.unit, material.unit, Rounding::HalfEven));
    }
    if (quantity <= Quantity())
        return Error::invalid(BoughtText::tr("The quantity must be more than zero."));
    if (material.unit.dimension == Dimension::Count && !quantity.isWhole())
        return Error::invalid(BoughtText::tr("%1 is counted in whole pieces.").arg(material.name));
    return quantity;
}

} // namespace benchbook
