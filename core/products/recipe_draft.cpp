// Reading the texts of a recipe draft, and writing a recipe as texts.
#include "core/products/recipe_draft.h"

#include "core/materials/material.h"
#include "core/products/resolved_recipe.h"
#include "core/tools/tool.h"

#include <QCoreApplication>

namespace benchbook {
namespace {

using namespace Qt::StringLiterals;

struct RecipeDraftText
{
    Q_DECLARE_TR_FUNCTIONS(Products)
};

constexpr qint64 secondsPerMinute = 60;

/// Text of a number of minutes → whole seconds; empty is zero.
qint64 secondsOf(const QString &text, const QString &key, std::vector<Issue> &issues)
{
    if (text.trimmed().isEmpty())
        return 0;
    const auto minutes = parseQuantity(text);
    if (!minutes.ok() || *minutes < Quantity()) {
        issues.push_back(
            {key, RecipeDraftText::tr("“%1” is not a number of minutes, for example 12 or 7.5.").arg(text)});
        return 0;
    }
    return multiplyDivide(minutes->micro(), secondsPerMinute, Quantity::microPerUnit, Rounding::HalfEven);
}

QString minutesText(qint64 seconds)
{
    return plainText(
        Quantity::fromMicro(multiplyDivide(seconds, Quantity::microPerUnit, secondsPerMinute, Rounding::HalfEven)));
}

Ratio percentOf(const QString &text, Ratio whenEmpty, const QString &key, std::vector<Issue> &issues)
{
    if (text.trimmed().isEmpty())
        return whenEmpty;
    const auto ratio = parsePercent(text);
    if (!ratio.ok())
        issues.push_back({key, ratio.error().message});
    return ratio.valueOr(whenEmpty);
}

std::optional<Id<Material>> materialOf(const Reader &reader, const QString &text, const QString &key,
                                       std::vector<Issue> &issues)
{
    if (text.trimmed().isEmpty()) {
        issues.push_back({key, RecipeDraftText::tr("Say which material.")});
        return std::nullopt;
    }
    const auto found = findRecord(reader, materialKind(), text);
    if (!found.ok()) {
        issues.push_back({key, found.error().message});
        return std::nullopt;
    }
    return Id<Material>(*found);
}

void resolveInput(const Reader &reader, const RecipeInputDraft &draft, const QString &prefix, ResolvedRecipe &recipe,
                  std::vector<Issue> &issues)
{
    const auto material = materialOf(reader, draft.material, prefix + ".material"_L1, issues);
    const QString attritionKey = prefix + ".attrition"_L1;
    const Ratio attrition = percentOf(draft.attrition, Ratio(), attritionKey, issues);
    if (attrition < Ratio() || attrition > Ratio::percent(1000))
        issues.push_back({attritionKey, RecipeDraftText::tr("Attrition is between 0 and 1000 percent.")});
    const QString quantityKey = prefix + ".quantity"_L1;
    if (draft.quantity.trimmed().isEmpty()) {
        issues.push_back({quantityKey, RecipeDraftText::tr("Say how much one piece takes.")});
    } else if (material) {
        if (const auto need = needOf(reader, *material, draft.quantity, quantityKey, issues))
            recipe.inputs.push_back({draft.id, *need, attrition, draft.note.trimmed()});
    } else if (const Unit any; !parseTypedQuantity(draft.quantity, any).ok()) {
        // The material is not known yet, but this would be no quantity of any.
        issues.push_back({quantityKey, parseTypedQuantity(draft.quantity, any).error().message});
    }
}

std::optional<Id<Tool>> toolOf(const Reader &reader, const QString &text, const QString &key,
                               std::vector<Issue> &issues)
{
    if (text.trimmed().isEmpty())
        return std::nullopt;
    const auto found = findTool(reader, text);
    if (!found.ok())
        issues.push_back({key, found.error().message});
    return found.ok() ? std::optional(*found) : std::nullopt;
}

void resolveStep(const Reader &reader, const RecipeStepDraft &draft, const QString &prefix, ResolvedRecipe &recipe,
                 std::vector<Issue> &issues)
{
    if (draft.name.trimmed().isEmpty())
        issues.push_back({prefix + ".name"_L1, RecipeDraftText::tr("A step needs a name.")});
    const QString minutesKey = prefix + ".minutes"_L1;
    if (draft.minutes.trimmed().isEmpty())
        issues.push_back({minutesKey, RecipeDraftText::tr("Say how many minutes a piece takes; 0 is an answer.")});
    const qint64 seconds = secondsOf(draft.minutes, minutesKey, issues);
    const qint64 setup = secondsOf(draft.setupMinutes, prefix + ".setupMinutes"_L1, issues);
    const QString yieldKey = prefix + ".expectedYield"_L1;
    const Ratio yield = percentOf(draft.expectedYield, Ratio::percent(100), yieldKey, issues);
    if (yield <= Ratio() || yield > Ratio::percent(100))
        issues.push_back({yieldKey, RecipeDraftText::tr("An expected yield is above 0 and at most 100 percent.")});
    const std::optional<Id<Tool>> tool = toolOf(reader, draft.tool, prefix + ".tool"_L1, issues);
    recipe.steps.push_back(
        {draft.id, draft.name.trimmed(), setup, seconds, draft.skill.trimmed(), yield, tool, draft.note.trimmed()});
}

QString materialCode(const Reader &reader, Id<Material> material)
{
    Query query = reader.query("SELECT code FROM material WHERE id = :id");
    query.bind("id", material);
    return query.next() ? query.text(0) : QString();
}

QString toolCode(const Reader &reader, Id<Tool> tool)
{
    const Result<ToolInfo> info = toolInfo(reader, tool);
    return info.ok() ? info->code : QString();
}

} // namespace

/// A bare number means the base unit; it is kept with it, so that the text says the same for ever.
std::optional<Need> needOf(const Reader &reader, Id<Material> material, const QString &text, const QString &key,
                           std::vector<Issue> &issues)
{
    const auto unit = baseUnit(reader, material);
    if (!unit.ok()) {
        issues.push_back({key, unit.error().message});
        return std::nullopt;
    }
    const auto typed = parseTypedQuantity(text, *unit);
    if (!typed.ok()) {
        issues.push_back({key, typed.error().message});
        return std::nullopt;
    }
    const auto quantity = convert(typed->quantity, typed->unit, *unit, Rounding::HalfEven);
    if (!quantity.ok()) {
        issues.push_back({key, quantity.error().message});
        return std::nullopt;
    }
    if (*quantity <= Quantity()) {
        issues.push_back({key, RecipeDraftText::tr("A piece takes more than nothing.")});
        return std::nullopt;
    }
    const QString trimmed = text.trimmed();
    return Need{material, *quantity, parseQuantity(trimmed).ok() ? trimmed + u' ' + unit->code : trimmed};
}

ResolvedRecipe resolveRecipe(const Reader &reader, const RecipeDraft &draft, const QString &prefix,
                             std::vector<Issue> &issues)
{
    ResolvedRecipe recipe;
    recipe.note = draft.note.trimmed();
    if (draft.inputs.empty() && draft.steps.empty())
        issues.push_back({prefix + "inputs"_L1, RecipeDraftText::tr("A recipe has at least one input or one step.")});
    for (std::size_t i = 0; i < draft.inputs.size(); ++i)
        resolveInput(reader, draft.inputs[i], prefix + u"inputs[%1]"_s.arg(i), recipe, issues);
    for (std::size_t i = 0; i < draft.steps.size(); ++i)
        resolveStep(reader, draft.steps[i], prefix + u"steps[%1]"_s.arg(i), recipe, issues);
    return recipe;
}

std::optional<Need> resolveDifference(const Reader &reader, const Need &shared, const VariantDifferenceDraft &draft,
                                      const QString &prefix, std::vector<Issue> &issues)
{
    Id<Material> material = shared.material;
    if (!draft.material.trimmed().isEmpty()) {
        const auto found = materialOf(reader, draft.material, prefix + "material"_L1, issues);
        if (!found)
            return std::nullopt;
        material = *found;
    }
    const bool ownQuantity = !draft.quantity.trimmed().isEmpty();
    if (!ownQuantity && material == shared.material)
        return shared;
    // The shared quantity is read again for the other material, whose unit may be another one.
    return needOf(reader, material, ownQuantity ? draft.quantity : shared.typed, prefix + "quantity"_L1, issues);
}

std::vector<Issue> validateRecipe(const Reader &reader, const RecipeDraft &draft, const QString &prefix)
{
    std::vector<Issue> issues;
    resolveRecipe(reader, draft, prefix, issues);
    return issues;
}

RecipeDraft draftOf(const Reader &reader, const Recipe &recipe)
{
    RecipeDraft draft;
    draft.note = recipe.note;
    for (const RecipeInput &input : recipe.inputs)
        draft.inputs.push_back({input.id, materialCode(reader, input.material), input.typed,
                                input.attrition == Ratio() ? QString() : percentText(input.attrition), input.note});
    for (const RecipeStep &step : recipe.steps)
        draft.steps.push_back({step.id, step.name, minutesText(step.seconds),
                               step.setupSeconds == 0 ? QString() : minutesText(step.setupSeconds), step.skill,
                               step.expectedYield == Ratio::percent(100) ? QString() : percentText(step.expectedYield),
                               step.note, step.tool ? toolCode(reader, *step.tool) : QString()});
    return draft;
}

} // namespace benchbook
