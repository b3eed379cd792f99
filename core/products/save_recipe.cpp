// Writing a recipe row by row, so that history and undo speak of single lines.
#include "core/products/product.h"
#include "core/products/resolved_recipe.h"

#include <algorithm>

namespace benchbook {
namespace {

constexpr const char *differencesOfInput = R"sql(
    SELECT id, variant_id, material_id, quantity_micro, typed_quantity FROM variant_input
    WHERE recipe_input_id = :input ORDER BY id
)sql";

constexpr const char *needOfInput = R"sql(
    SELECT material_id, quantity_micro, typed_quantity FROM recipe_input WHERE id = :input
)sql";

/// Finds for each line of the draft the line it means: first by id, then by what `sameThing` says.
template <class Draft, class Line, class SameThing>
void matchLines(std::vector<Draft> &drafts, const std::vector<Line> &lines, SameThing sameThing)
{
    std::vector<bool> taken(lines.size(), false);
    const auto take = [&](Draft &draft, auto wanted) {
        for (std::size_t i = 0; i < lines.size(); ++i) {
            if (taken[i] || !wanted(lines[i]))
                continue;
            taken[i] = true;
            draft.id = lines[i].id;
            return true;
        }
        return false;
    };
    std::vector<Draft *> unmatched;
    for (Draft &draft : drafts) {
        const auto id = draft.id;
        if (!id || !take(draft, [&](const Line &line) { return line.id == *id; }))
            unmatched.push_back(&draft);
    }
    for (Draft *draft : unmatched) {
        if (!take(*draft, [&](const Line &line) { return sameThing(*draft, line); }))
            draft->id.reset();
    }
}

void matchRecipe(ResolvedRecipe &recipe, const Recipe &current)
{
    matchLines(recipe.inputs, current.inputs, [](const ResolvedInput &draft, const RecipeInput &line) {
        return draft.need.material == line.material;
    });
    matchLines(recipe.steps, current.steps,
               [](const ResolvedStep &draft, const RecipeStep &line) { return draft.name == line.name; });
}

bool sameInput(const ResolvedInput &draft, const RecipeInput &line)
{
    return draft.id == line.id && draft.need == Need{line.material, line.perPiece, line.typed} &&
           draft.attrition == line.attrition && draft.note == line.note;
}

bool sameStep(const ResolvedStep &draft, const RecipeStep &line)
{
    return draft.id == line.id && draft.name == line.name && draft.setupSeconds == line.setupSeconds &&
           draft.seconds == line.seconds && draft.skill == line.skill && draft.expectedYield == line.expectedYield &&
           draft.tool == line.tool && draft.note == line.note;
}

bool sameRecipe(const ResolvedRecipe &draft, const Recipe &recipe)
{
    return draft.note == recipe.note &&
           std::equal(draft.inputs.begin(), draft.inputs.end(), recipe.inputs.begin(), recipe.inputs.end(),
                      sameInput) &&
           std::equal(draft.steps.begin(), draft.steps.end(), recipe.steps.begin(), recipe.steps.end(), sameStep);
}

std::vector<Column> inputColumns(const ResolvedInput &input, int position)
{
    return {{"position", position},
            {"material_id", input.need.material},
            {"quantity_micro", input.need.perPiece},
            {"typed_quantity", input.need.typed},
            {"attrition_ppm", input.attrition},
            {"note", input.note}};
}

std::vector<Column> stepColumns(const ResolvedStep &step, int position)
{
    return {{"position", position},    {"name", step.name},   {"setup_seconds", step.setupSeconds},
            {"seconds", step.seconds}, {"skill", step.skill}, {"expected_yield_ppm", step.expectedYield},
            {"tool_id", step.tool},    {"note", step.note}};
}

qint64 addLine(Action &action, const char *table, Id<Recipe> recipe, std::vector<Column> columns)
{
    const qint64 id = action.newId<Recipe>().value();
    columns.push_back({"recipe_id", recipe});
    action.addRow(table, id, columns);
    return id;
}

struct Difference
{
    qint64 row;
    Id<Variant> variant;
    Need need;
};

std::vector<Difference> differencesOf(const Reader &reader, Id<RecipeInput> input)
{
    std::vector<Difference> differences;
    Query query = reader.query(differencesOfInput);
    query.bind("input", input);
    while (query.next())
        differences.push_back(
            {query.integer(0), query.id<Variant>(1), {query.id<Material>(2), query.quantity(3), query.text(4)}});
    return differences;
}

Need sharedNeed(const Reader &reader, Id<RecipeInput> input)
{
    Query query = reader.query(needOfInput);
    query.bind("input", input);
    query.next();
    return {query.id<Material>(0), query.quantity(1), query.text(2)};
}

/// A variant states only its differences: where it has its own quantity of the shared material, a new shared
/// material is its material too, and the other way round. Units that do not go together leave it as it is.
Need followed(const Reader &reader, const Need &own, const Need &before, const Need &after)
{
    std::vector<Issue> ignored;
    if (own.material == before.material && after.material != before.material)
        return needOf(reader, after.material, own.typed, QString(), ignored).value_or(own);
    if (own.typed == before.typed && after.typed != before.typed)
        return needOf(reader, own.material, after.typed, QString(), ignored).value_or(own);
    return own;
}

bool differs(const Need &own, const Need &shared)
{
    return own.material != shared.material || own.perPiece != shared.perPiece;
}

void copyDifferences(Action &action, Id<RecipeInput> from, Id<RecipeInput> to, const Need &shared)
{
    const Need before = sharedNeed(action.reader(), from);
    for (const Difference &difference : differencesOf(action.reader(), from)) {
        const Need need = followed(action.reader(), difference.need, before, shared);
        if (differs(need, shared))
            writeDifference(action, difference.variant, to, need);
    }
}

void removeInput(Action &action, Id<RecipeInput> input)
{
    for (const Difference &difference : differencesOf(action.reader(), input))
        action.removeRow("variant_input", difference.row);
    action.remove("recipe_input", input);
}

void changeInput(Action &action, Id<RecipeInput> id, const ResolvedInput &input, int position)
{
    const Need before = sharedNeed(action.reader(), id);
    action.changeRow("recipe_input", id.value(), inputColumns(input, position));
    if (before == input.need)
        return;
    for (const Difference &difference : differencesOf(action.reader(), id)) {
        const Need need = followed(action.reader(), difference.need, before, input.need);
        if (differs(need, input.need))
            writeDifference(action, difference.variant, id, need);
        else
            action.removeRow("variant_input", difference.row);
    }
}

template <class Draft, class Line> bool keeps(const std::vector<Draft> &drafts, const Line &line)
{
    return std::any_of(drafts.begin(), drafts.end(), [&](const Draft &draft) { return draft.id == line.id; });
}

void editInPlace(Action &action, const Recipe &current, const ResolvedRecipe &recipe)
{
    action.change("recipe", current.id, {{"note", recipe.note}});
    for (const RecipeInput &line : current.inputs) {
        if (!keeps(recipe.inputs, line))
            removeInput(action, line.id);
    }
    for (const RecipeStep &line : current.steps) {
        if (!keeps(recipe.steps, line))
            action.remove("recipe_step", line.id);
    }
    int position = 0;
    for (const ResolvedInput &input : recipe.inputs) {
        ++position;
        if (input.id)
            changeInput(action, *input.id, input, position);
        else
            addLine(action, "recipe_input", current.id, inputColumns(input, position));
    }
    position = 0;
    for (const ResolvedStep &step : recipe.steps) {
        const std::vector<Column> columns = stepColumns(step, ++position);
        if (step.id)
            action.changeRow("recipe_step", step.id->value(), columns);
        else
            addLine(action, "recipe_step", current.id, columns);
    }
}

} // namespace

ResolvedRecipe resolvedOf(const Recipe &recipe)
{
    ResolvedRecipe resolved;
    resolved.note = recipe.note;
    for (const RecipeInput &input : recipe.inputs)
        resolved.inputs.push_back(
            {input.id, {input.material, input.perPiece, input.typed}, input.attrition, input.note});
    for (const RecipeStep &step : recipe.steps)
        resolved.steps.push_back({step.id, step.name, step.setupSeconds, step.seconds, step.skill, step.expectedYield,
                                  step.tool, step.note});
    return resolved;
}

BegunVersion beginVersion(Action &action, Id<Product> product, int version, const ResolvedRecipe &recipe)
{
    BegunVersion begun{action.newId<Recipe>(), {}};
    action.add("recipe", begun.id, {{"product_id", product}, {"version", version}, {"note", recipe.note}});
    int position = 0;
    for (const ResolvedInput &input : recipe.inputs) {
        const Id<RecipeInput> id(addLine(action, "recipe_input", begun.id, inputColumns(input, ++position)));
        if (!input.id)
            continue;
        begun.inputs.emplace(*input.id, id);
        copyDifferences(action, *input.id, id, input.need);
    }
    position = 0;
    for (const ResolvedStep &step : recipe.steps)
        addLine(action, "recipe_step", begun.id, stepColumns(step, ++position));
    return begun;
}

Id<Recipe> writeRecipe(Action &action, Id<Product> product, ResolvedRecipe recipe)
{
    const QString title = recordTitle(action.reader(), productKind(), product.value());
    const auto current = currentRecipe(action.reader(), product);
    if (!current.ok()) {
        action.say(Sentence(QT_TRANSLATE_NOOP("Action", "Write the recipe of %1"), {title}));
        matchRecipe(recipe, Recipe{Id<Recipe>(0), product, 0, {}, {}, {}});
        return beginVersion(action, product, 1, recipe).id;
    }
    matchRecipe(recipe, *current);
    if (sameRecipe(recipe, *current))
        return current->id;
    if (isRecipeInUse(action.reader(), current->id)) {
        action.say(Sentence(QT_TRANSLATE_NOOP("Action", "Begin version %2 of the recipe of %1"),
                            {title, QString::number(current->version + 1)}));
        return beginVersion(action, product, current->version + 1, recipe).id;
    }
    action.say(Sentence(QT_TRANSLATE_NOOP("Action", "Change the recipe of %1"), {title}));
    editInPlace(action, *current, recipe);
    return current->id;
}

Result<Id<Recipe>> saveRecipe(Studio &studio, Id<Product> product, const RecipeDraft &draft, PersonRef person)
{
    BENCHBOOK_TRY(loadRecord(studio, productKind(), product.value()));
    std::vector<Issue> issues;
    BENCHBOOK_ASSIGN(ResolvedRecipe recipe, studio.read([&](const Reader &reader) {
        return resolveRecipe(reader, draft, QString(), issues);
    }));
    if (!issues.empty())
        return Error::fromIssues(std::move(issues));
    return studio.perform(Sentence(QT_TRANSLATE_NOOP("Action", "Change the recipe of %1")), person,
                          [&](Action &action) -> Result<Id<Recipe>> { return writeRecipe(action, product, recipe); });
}

} // namespace benchbook
