#include "core/products/product.h"
#include "core/products/resolved_recipe.h"

#include <QCoreApplication>

#include <algorithm>

namespace benchbook {
namespace {

struct DifferenceText
{
    Q_DECLARE_TR_FUNCTIONS(Products)
};

constexpr const char *productOfVariant = R"sql(
    SELECT product_id FROM variant WHERE id = :variant
)sql";

constexpr const char *differenceOf = R"sql(
    SELECT id FROM variant_input WHERE variant_id = :variant AND recipe_input_id = :input
)sql";

std::optional<qint64> findDifference(const Reader &reader, Id<Variant> variant, Id<RecipeInput> input)
{
    Query query = reader.query(differenceOf);
    query.bind("variant", variant).bind("input", input);
    return query.next() ? std::optional(query.integer(0)) : std::nullopt;
}

/// The recipe a variant is made by now, and the input of it that is meant.
struct MeantInput
{
    Recipe recipe;
    RecipeInput input;
};

Result<MeantInput> meantInput(const Reader &reader, Id<Variant> variant, Id<RecipeInput> input)
{
    Query query = reader.query(productOfVariant);
    query.bind("variant", variant);
    if (!query.next())
        return Error::notFound(DifferenceText::tr("This variant does not exist any more."));
    BENCHBOOK_ASSIGN(Recipe recipe, currentRecipe(reader, query.id<Product>(0)));
    const auto found = std::find_if(recipe.inputs.begin(), recipe.inputs.end(),
                                    [&](const RecipeInput &line) { return line.id == input; });
    if (found == recipe.inputs.end()) {
        return Error::conflict(DifferenceText::tr("This line belongs to an earlier version of the recipe. Nothing was "
                                                  "changed; open the current version."));
    }
    const RecipeInput line = *found;
    return MeantInput{std::move(recipe), line};
}

/// Writes a difference, or takes it away, where it may be written: in a new version if this one is in use.
Id<Recipe> applyDifference(Action &action, const MeantInput &meant, Id<Variant> variant,
                           const std::optional<Need> &need)
{
    const auto existing = findDifference(action.reader(), variant, meant.input.id);
    if (!existing && !need)
        return meant.recipe.id;
    Id<Recipe> recipe = meant.recipe.id;
    Id<RecipeInput> input = meant.input.id;
    if (isRecipeInUse(action.reader(), recipe)) {
        const BegunVersion begun =
            beginVersion(action, meant.recipe.product, meant.recipe.version + 1, resolvedOf(meant.recipe));
        recipe = begun.id;
        input = begun.inputs.at(input);
    }
    if (need)
        writeDifference(action, variant, input, *need);
    else if (const auto row = findDifference(action.reader(), variant, input))
        action.removeRow("variant_input", *row);
    return recipe;
}

/// Whether the variant takes exactly this already.
bool isAlready(const Reader &reader, const MeantInput &meant, Id<Variant> variant, const Need &need)
{
    for (const RecipeInput &input : variantInputs(reader, variant, meant.recipe)) {
        if (input.id == meant.input.id)
            return Need{input.material, input.perPiece, input.typed} == need;
    }
    return false;
}

Sentence differenceSentence(const Reader &reader, const char *english, Id<Variant> variant)
{
    return Sentence(english, {recordTitle(reader, variantKind(), variant.value())});
}

} // namespace

void writeDifference(Action &action, Id<Variant> variant, Id<RecipeInput> input, const Need &need)
{
    const std::vector<Column> columns{
        {"material_id", need.material}, {"quantity_micro", need.perPiece}, {"typed_quantity", need.typed}};
    if (const auto existing = findDifference(action.reader(), variant, input)) {
        action.changeRow("variant_input", *existing, columns);
        return;
    }
    std::vector<Column> whole = columns;
    whole.push_back({"variant_id", variant});
    whole.push_back({"recipe_input_id", input});
    action.addRow("variant_input", action.newId<VariantInput>().value(), whole);
}

Result<Id<Recipe>> setVariantDifference(Studio &studio, Id<Variant> variant, Id<RecipeInput> input,
                                        const VariantDifferenceDraft &draft, PersonRef person)
{
    const char *english = QT_TRANSLATE_NOOP("Action", "Change what %1 is made of");
    return studio.perform(Sentence(english), person, [&](Action &action) -> Result<Id<Recipe>> {
        BENCHBOOK_ASSIGN(const MeantInput meant, meantInput(action.reader(), variant, input));
        const Need shared{meant.input.material, meant.input.perPiece, meant.input.typed};
        std::vector<Issue> issues;
        const auto need = resolveDifference(action.reader(), shared, draft, QString(), issues);
        if (!need)
            return Error::fromIssues(std::move(issues));
        if (isAlready(action.reader(), meant, variant, *need))
            return meant.recipe.id;
        action.say(differenceSentence(action.reader(), english, variant));
        const bool differs = need->material != shared.material || need->perPiece != shared.perPiece;
        return applyDifference(action, meant, variant, differs ? need : std::nullopt);
    });
}

Result<Id<Recipe>> removeVariantDifference(Studio &studio, Id<Variant> variant, Id<RecipeInput> input, PersonRef person)
{
    const char *english = QT_TRANSLATE_NOOP("Action", "Make %1 as the recipe says");
    return studio.perform(Sentence(english), person, [&](Action &action) -> Result<Id<Recipe>> {
        BENCHBOOK_ASSIGN(const MeantInput meant, meantInput(action.reader(), variant, input));
        action.say(differenceSentence(action.reader(), english, variant));
        return applyDifference(action, meant, variant, std::nullopt);
    });
}

} // namespace benchbook
