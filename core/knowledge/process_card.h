// Process cards and recipes: how a product of ours is made, told to others; and how others make something, taken over
// as a recipe of ours.
#pragma once

#include "core/knowledge/own_document.h"
#include "core/products/recipe_draft.h"

namespace benchbook {

enum class CardMinutes {
    None,
    Planned, ///< as the recipe says
    Learnt   ///< from the logs where they tell, else as planned
};

/// What of a recipe a card tells. Whatever is not named here never comes into it: no costs and prices, no suppliers,
/// no customers, no lots, no notes of the recipe, no codes.
struct CardChoice
{
    CardMinutes minutes = CardMinutes::Planned;
    bool materials = true; ///< by their names, and how much a piece takes
    bool tools = true;     ///< by their names
    bool checks = true;    ///< of its steps, with their limits
    QString title = {};    ///< empty: the product's name
    QString craft = {};
    std::vector<Hash256> photos = {}; ///< none of the product's own unless a person picks them
};

/// The card of the recipe that is current: what the person then looks over and writes down with writeDocument().
/// NotFound where the product has no recipe.
Result<LetterBody> cardOfRecipe(const Reader &reader, Id<Product> product, const CardChoice &choice);

/// A card as a recipe to look over before saveRecipe(): its steps, and of its materials those that we keep under the
/// same name. What cannot be told from the words stands in `open`.
struct CardRecipe
{
    RecipeDraft draft;
    QStringList open; ///< in sentences
};
/// Of a process card: the body of a version. Refused for another document.
Result<CardRecipe> recipeOfCard(const Reader &reader, DocumentKind kind, const LetterBody &card, const QString &from);

} // namespace benchbook
