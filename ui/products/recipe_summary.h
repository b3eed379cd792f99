// What one piece needs, in lines a person can check.
#pragma once

#include "core/products/recipe.h"
#include "ui/records/session.h"

namespace benchbook {

class FactSheet;

/// Materials with their attrition, working time, and how many of a hundred started are expected to be good.
void showPieceNeeds(FactSheet &sheet, const Session &session, const Recipe &recipe);
/// The same as one variant takes it; what it takes otherwise than the recipe stands out.
void showPieceNeeds(FactSheet &sheet, const Session &session, const Recipe &recipe, Id<Variant> variant);

} // namespace benchbook
