// A recipe draft once its texts are understood, and the writing of it. Private to core/products.
#pragma once

#include "core/journal/action.h"
#include "core/products/recipe.h"
#include "core/products/recipe_draft.h"

#include <map>

namespace benchbook {

/// How much of what one piece takes.
struct Need
{
    Id<Material> material;
    Quantity perPiece; ///< in the material's base unit
    QString typed;     ///< as written, always with a unit
    friend bool operator==(const Need &, const Need &) = default;
};

struct ResolvedInput
{
    std::optional<Id<RecipeInput>> id;
    Need need;
    Ratio attrition;
    QString note;
};

struct ResolvedStep
{
    std::optional<Id<RecipeStep>> id;
    QString name;
    qint64 setupSeconds;
    qint64 seconds;
    QString skill;
    Ratio expectedYield;
    std::optional<Id<Tool>> tool;
    QString note;
};

struct ResolvedRecipe
{
    std::vector<ResolvedInput> inputs;
    std::vector<ResolvedStep> steps;
    QString note;
};

/// Reads every text of the draft; what cannot be understood becomes an issue, and the result is then not to be
/// used.
ResolvedRecipe resolveRecipe(const Reader &reader, const RecipeDraft &draft, const QString &prefix,
                             std::vector<Issue> &issues);
/// Reads a quantity of a material as one piece takes it; nothing if it could not be understood.
std::optional<Need> needOf(const Reader &reader, Id<Material> material, const QString &text, const QString &key,
                           std::vector<Issue> &issues);
/// What a variant takes instead of `shared`; nothing if an issue was found.
std::optional<Need> resolveDifference(const Reader &reader, const Need &shared, const VariantDifferenceDraft &draft,
                                      const QString &prefix, std::vector<Issue> &issues);

ResolvedRecipe resolvedOf(const Recipe &recipe);

/// A version as it was just begun, and where each input of the one before went.
struct BegunVersion
{
    Id<Recipe> id;
    std::map<Id<RecipeInput>, Id<RecipeInput>> inputs;
};
/// Adds a version with all its rows; the variants' differences of matched inputs go with it.
BegunVersion beginVersion(Action &action, Id<Product> product, int version, const ResolvedRecipe &recipe);
/// Makes this the product's recipe with as few changes as will do; see saveRecipe.
Id<Recipe> writeRecipe(Action &action, Id<Product> product, ResolvedRecipe recipe);

void writeDifference(Action &action, Id<Variant> variant, Id<RecipeInput> input, const Need &need);

} // namespace benchbook
