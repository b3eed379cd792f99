// RecipeDraft: a recipe as people type it, and the use cases that save it.
#pragma once

#include "core/journal/entities.h"
#include "core/journal/studio.h"
#include "core/products/recipe.h"

#include <QJsonObject>

namespace benchbook {

/// `id` is the line that is edited; without one, the line of the same material is meant where there is one.
struct RecipeInputDraft
{
    std::optional<Id<RecipeInput>> id;
    QString material;  ///< code or name
    QString quantity;  ///< "1.5 sqft"; without a unit, the material's base unit is meant
    QString attrition; ///< percent; empty: none
    QString note;
};

/// `id` is the step that is edited; without one, the step of the same name is meant where there is one.
struct RecipeStepDraft
{
    std::optional<Id<RecipeStep>> id;
    QString name;
    QString minutes;      ///< for each piece started: "12", "7.5"
    QString setupMinutes; ///< once a work order; empty: none
    QString skill;
    QString expectedYield; ///< percent; empty: 100
    QString note;
    QString tool = {}; ///< code or name of the tool it is done with; empty: none in particular
};

struct RecipeDraft
{
    std::vector<RecipeInputDraft> inputs;
    std::vector<RecipeStepDraft> steps;
    QString note;
};

/// The recipe as text to edit; saving it unchanged changes nothing.
RecipeDraft draftOf(const Reader &reader, const Recipe &recipe);

/// Every issue at once, with keys such as "inputs[2].quantity" and "steps[0].minutes" behind `prefix`.
std::vector<Issue> validateRecipe(const Reader &reader, const RecipeDraft &draft, const QString &prefix = {});

/// Saves the recipe of a product. Where a work order points at the current version a new version is begun,
/// and the variants' differences go with it; otherwise only the rows that differ are written. Returns the
/// version that is current afterwards.
Result<Id<Recipe>> saveRecipe(Studio &studio, Id<Product> product, const RecipeDraft &draft, PersonRef person);

/// Another material or another quantity for one input, for one variant. An empty text means "as the recipe".
struct VariantDifferenceDraft
{
    QString material;
    QString quantity;
};

/// Says how a variant differs in one input of the product's current recipe; begins a new version where a work
/// order points at the current one. What differs in nothing is no difference and is removed. Issues have the keys
/// "material" and "quantity". Returns the current version afterwards.
Result<Id<Recipe>> setVariantDifference(Studio &studio, Id<Variant> variant, Id<RecipeInput> input,
                                        const VariantDifferenceDraft &draft, PersonRef person);
/// The variant is as the recipe says again.
Result<Id<Recipe>> removeVariantDifference(Studio &studio, Id<Variant> variant, Id<RecipeInput> input,
                                           PersonRef person);

/// {"note", "inputs": [{"material", "quantity", "attrition", "note"}], "steps": [{"name", "minutes", …}]}.
/// Issues for what has the wrong shape; the meaning is judged by validateRecipe.
Result<RecipeDraft> recipeDraftFromJson(const QJsonObject &json);
QJsonObject recipeJson(const Reader &reader, const Recipe &recipe);

} // namespace benchbook
