// ProductDraft: a product with its variants and its recipe, as people and files write it.
#pragma once

#include "core/products/product.h"
#include "core/products/recipe_draft.h"

#include <QJsonObject>

namespace benchbook {

/// How a variant takes one input of the recipe in the same draft.
struct DraftedDifference
{
    int input = 0; ///< position from 1
    VariantDifferenceDraft difference;
};

struct VariantDraft
{
    QString sku; ///< empty: made from the product's code
    QString name;
    QString price; ///< in the studio's currency; empty: not set
    std::vector<DraftedDifference> differences;
};

struct ProductDraft
{
    QString name;
    QString category;
    QString note;
    std::vector<VariantDraft> variants; ///< none: one variant without a name of its own
    std::optional<RecipeDraft> recipe;
};

/// Every issue at once, with keys such as "name", "variants[0].sku", "variants[0].differences[1].quantity" and
/// "recipe.inputs[2].quantity".
std::vector<Issue> validateProduct(const Studio &studio, const ProductDraft &draft);
/// Adds the product with all of it as one action.
Result<Id<Product>> addProduct(Studio &studio, const ProductDraft &draft, PersonRef person);

/// The keys that a product and a recipe know, as the help shows them: "code, name, …, variants: [{sku, …}]".
QString productJsonShape();
QString recipeJsonShape();
/// Reads what productJson writes; "code" and the recipe's "version" are the studio's to give and are passed
/// over. Issues for what has the wrong shape or an unknown key.
Result<ProductDraft> productDraftFromJson(const QJsonObject &json);
/// The product whole: {"code", "name", "category", "note", "variants": […], "recipe": {…} or null}.
Result<QJsonObject> productJson(const Studio &studio, Id<Product> product);

} // namespace benchbook
