#include "core/products/recipe.h"

#include <QCoreApplication>

namespace benchbook {
namespace {

struct RecipeText
{
    Q_DECLARE_TR_FUNCTIONS(Products)
};

constexpr const char *currentVersion = R"sql(
    SELECT id FROM recipe WHERE product_id = :product ORDER BY version DESC LIMIT 1
)sql";

constexpr const char *recipeHead = R"sql(
    SELECT id, product_id, version, note FROM recipe WHERE id = :recipe
)sql";

constexpr const char *recipeInputs = R"sql(
    SELECT id, position, material_id, quantity_micro, typed_quantity, attrition_ppm, note
    FROM recipe_input WHERE recipe_id = :recipe ORDER BY position, id
)sql";

constexpr const char *recipeSteps = R"sql(
    SELECT id, position, name, setup_seconds, seconds, skill, expected_yield_ppm, tool_id, note
    FROM recipe_step WHERE recipe_id = :recipe ORDER BY position, id
)sql";

constexpr const char *recipeInUse = R"sql(
    SELECT EXISTS (SELECT 1 FROM work_order WHERE recipe_id = :recipe)
)sql";

constexpr const char *differencesOfVariant = R"sql(
    SELECT difference.recipe_input_id, difference.material_id, difference.quantity_micro, difference.typed_quantity
    FROM variant_input AS difference JOIN recipe_input AS input ON input.id = difference.recipe_input_id
    WHERE difference.variant_id = :variant AND input.recipe_id = :recipe
)sql";

std::vector<RecipeInput> inputsOf(const Reader &reader, Id<Recipe> recipe)
{
    std::vector<RecipeInput> inputs;
    Query query = reader.query(recipeInputs);
    query.bind("recipe", recipe);
    while (query.next())
        inputs.push_back({query.id<RecipeInput>(0), query.count(1), query.id<Material>(2), query.quantity(3),
                          query.text(4), query.ratio(5), query.text(6)});
    return inputs;
}

std::vector<RecipeStep> stepsOf(const Reader &reader, Id<Recipe> recipe)
{
    std::vector<RecipeStep> steps;
    Query query = reader.query(recipeSteps);
    query.bind("recipe", recipe);
    while (query.next())
        steps.push_back({query.id<RecipeStep>(0), query.count(1), query.text(2), query.integer(3), query.integer(4),
                         query.text(5), query.ratio(6), query.maybeId<Tool>(7), query.text(8)});
    return steps;
}

} // namespace

Result<Recipe> recipeFor(const Reader &reader, Id<Recipe> recipe)
{
    Query query = reader.query(recipeHead);
    query.bind("recipe", recipe);
    if (!query.next())
        return Error::notFound(RecipeText::tr("This recipe does not exist any more."));
    return Recipe{recipe,        query.id<Product>(1),     query.count(2),
                  query.text(3), inputsOf(reader, recipe), stepsOf(reader, recipe)};
}

Result<Recipe> currentRecipe(const Reader &reader, Id<Product> product)
{
    Query query = reader.query(currentVersion);
    query.bind("product", product);
    if (!query.next())
        return Error::notFound(RecipeText::tr("This product has no recipe yet."));
    return recipeFor(reader, query.id<Recipe>(0));
}

bool isRecipeInUse(const Reader &reader, Id<Recipe> recipe)
{
    Query query = reader.query(recipeInUse);
    query.bind("recipe", recipe);
    return query.next() && query.flag(0);
}

std::vector<RecipeInput> variantInputs(const Reader &reader, Id<Variant> variant, const Recipe &recipe)
{
    std::vector<RecipeInput> inputs = recipe.inputs;
    Query query = reader.query(differencesOfVariant);
    query.bind("variant", variant).bind("recipe", recipe.id);
    while (query.next()) {
        for (RecipeInput &input : inputs) {
            if (input.id != query.id<RecipeInput>(0))
                continue;
            input.material = query.id<Material>(1);
            input.perPiece = query.quantity(2);
            input.typed = query.text(3);
        }
    }
    return inputs;
}

bool differsFrom(const RecipeInput &shared, const RecipeInput &own)
{
    return own.material != shared.material || own.perPiece != shared.perPiece;
}

} // namespace benchbook
