// Quantities as people buy them: in packs, in any unit of the material's kind, or in its base unit.
#pragma once

#include "core/base/unit.h"
#include "core/journal/entities.h"
#include "core/journal/reader.h"

namespace benchbook {

/// What buying needs to know of a material.
struct BoughtMaterial
{
    Id<Material> id;
    QString code;
    QString name;
    Unit unit; ///< in which its stock is kept
    QString packName;
    std::optional<Quantity> pack; ///< what one pack holds of the base unit
    bool loose = false;           ///< it joins a rolling lot when it comes
};
Result<BoughtMaterial> boughtMaterial(const Reader &reader, Id<Material> id);

/// Invalid, saying why, for nothing, or for a part of what is counted.
Result<void> checkBoughtQuantity(const BoughtMaterial &material, Quantity quantity);

/// "3 cone" by the material's pack, "18.5 sqft", "20": the quantity in the base unit, above zero. Invalid, saying why,
/// for another kind of unit, or where a part of what is counted would come.
Result<Quantity> boughtQuantity(const BoughtMaterial &material, const QString &text);

} // namespace benchbook
