// Several quantities in one line, as they are read off a delivery: "18.5 sqft, 10 × 25 kg".
#pragma once

#include "core/materials/material_quantity.h"
#include "core/stock/lot.h"
#include "ui/records/session.h"

namespace benchbook {

/// In what the lot's quantities are read: units and packs of its material, or pieces.
Result<MaterialUnits> unitsOf(const Session &session, const LotInfo &lot);
/// Two pieces as they could be typed: "18.5 sqft, 22 3/4 sqft"; whole ones of what is counted.
QString examplePieces(const Unit &unit);
/// The same of a material: "10 × 25 kg, 3 cone" where it comes in packs.
QString examplePieces(const MaterialUnits &units);

} // namespace benchbook
