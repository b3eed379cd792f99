#include "core/buying/bought_quantity.h"

#include "core/materials/material_quantity.h"

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

Result<void> checkBoughtQuantity(const BoughtMaterial &material, Quantity quantity)
{
    if (quantity <= Quantity())
        return Error::invalid(BoughtText::tr("The quantity must be more than zero."));
    if (material.unit.dimension == Dimension::Count && !quantity.isWhole())
        return Error::invalid(BoughtText::tr("%1 is counted in whole pieces.").arg(material.name));
    return {};
}

Result<Quantity> boughtQuantity(const BoughtMaterial &material, const QString &text)
{
    const MaterialUnits units{material.name, material.unit, material.packName, material.pack.value_or(Quantity())};
    BENCHBOOK_ASSIGN(const Quantity quantity, parseMaterialQuantity(units, text));
    BENCHBOOK_TRY(checkBoughtQuantity(material, quantity));
    return quantity;
}

} // namespace benchbook
