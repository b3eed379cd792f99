// Quantities of a material as people write them: in any unit of its kind, by the pack, and several pieces at once.
#pragma once

#include "core/base/unit.h"
#include "core/journal/entities.h"
#include "core/journal/reader.h"

#include <vector>

namespace benchbook {

/// In what a material is counted, and in what it is bought.
struct MaterialUnits
{
    QString name; ///< the material's
    Unit base;
    QString packName = {}; ///< "cone", 袋; empty: it is bought in units
    Quantity pack = {};    ///< what one pack holds, in the base unit
};
/// NotFound if there is no such material.
Result<MaterialUnits> materialUnits(const Reader &reader, Id<Material> material);

/// "3 cone", "2 袋", "18.5 sqft" or "12", in the base unit, converted exactly (half-even where the millionth is not
/// reached). Invalid, naming both units, for what measures something else: nothing is guessed.
Result<Quantity> parseMaterialQuantity(const MaterialUnits &units, const QString &text);
Result<Quantity> parseMaterialQuantity(const Reader &reader, Id<Material> material, const QString &text);

/// So many pieces of one size.
struct TypedPieces
{
    int count = 1;
    Quantity size;
};
/// Several in one line: "18.5 sqft, 10 × 25 kg, 3 cone". They are parted by a comma and a space, a semicolon, 、 or a
/// line break; ×, x or * stands between the number of pieces and their size. Each is more than nothing. Invalid names
/// the first that cannot be read. Empty text is no piece.
Result<std::vector<TypedPieces>> parsePieces(const MaterialUnits &units, const QString &text);

} // namespace benchbook
