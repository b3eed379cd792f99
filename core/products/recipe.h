// Recipes: how a product is made, in versions. A version that a work order points at never changes again.
#pragma once

#include "core/journal/entities.h"
#include "core/journal/reader.h"

namespace benchbook {

/// One line of the bill of materials.
struct RecipeInput
{
    Id<RecipeInput> id;
    int position; ///< from 1
    Id<Material> material;
    Quantity perPiece; ///< in the material's base unit, without attrition
    QString typed;     ///< as the person wrote it, with its unit: "1.5 sqft"
    Ratio attrition;   ///< added to the need: 100 pieces at 5 % need 105
    QString note;
};

/// One operation of the route.
struct RecipeStep
{
    Id<RecipeStep> id;
    int position; ///< from 1
    QString name;
    qint64 setupSeconds; ///< once a work order
    qint64 seconds;      ///< for each piece started
    QString skill;
    Ratio expectedYield;          ///< good ÷ started, above 0
    std::optional<Id<Tool>> tool; ///< that it is done with
    QString note;
};

struct Recipe
{
    Id<Recipe> id;
    Id<Product> product;
    int version; ///< from 1
    QString note;
    std::vector<RecipeInput> inputs; ///< by position
    std::vector<RecipeStep> steps;   ///< by position
};

/// The highest version; NotFound while the product has none.
Result<Recipe> currentRecipe(const Reader &reader, Id<Product> product);
Result<Recipe> recipeFor(const Reader &reader, Id<Recipe> recipe);
/// Whether a work order (even a cancelled one) was made by this version.
bool isRecipeInUse(const Reader &reader, Id<Recipe> recipe);

/// The recipe's inputs as this variant has them: with its own material or quantity where it differs.
std::vector<RecipeInput> variantInputs(const Reader &reader, Id<Variant> variant, const Recipe &recipe);
/// Whether a variant takes another material, or another quantity of it, than the recipe says.
bool differsFrom(const RecipeInput &shared, const RecipeInput &own);

} // namespace benchbook
