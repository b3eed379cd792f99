// Products and variants: what is sold. Variants share the product's recipe and state only their differences.
#pragma once

#include "core/journal/entities.h"
#include "core/journal/record.h"

namespace benchbook {

/// "products", known by codes such as P-0007.
const RecordKind &productKind();
/// "variants", known by their SKU. A variant stays with its product for good.
const RecordKind &variantKind();

const ListDefinition &productList();
const ListDefinition &variantList();
/// "recipes": every version of every recipe; a list to look things up, not a record to edit field by field.
const ListDefinition &recipeList();

} // namespace benchbook
