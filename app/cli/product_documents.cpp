// Products with their variants, and recipes, as whole documents.
#include "app/cli/documents.h"

#include "core/products/product_draft.h"

namespace benchbook::cli {

using namespace Qt::StringLiterals;

namespace {

Result<QJsonObject> productWithId(const Studio &studio, Id<Product> product)
{
    BENCHBOOK_ASSIGN(QJsonObject json, productJson(studio, product));
    json.insert(u"id"_s, idText(product));
    return json;
}

Result<QJsonObject> showProduct(Session &session, const QString &reference)
{
    BENCHBOOK_ASSIGN(Studio * studio, session.read());
    BENCHBOOK_ASSIGN(const Id<Product> product, session.find<Product>("products", reference));
    return productWithId(*studio, product);
}

Result<QJsonObject> addWholeProduct(Session &session, const QJsonObject &json)
{
    BENCHBOOK_ASSIGN(Studio * studio, session.write());
    BENCHBOOK_ASSIGN(const PersonRef signer, session.signer());
    BENCHBOOK_ASSIGN(const ProductDraft draft, productDraftFromJson(json));
    BENCHBOOK_ASSIGN(const Id<Product> product, addProduct(*studio, draft, signer));
    return productWithId(*studio, product);
}

/// A recipe is named by its product; the current version is meant.
Result<QJsonObject> showRecipe(Session &session, const QString &reference)
{
    BENCHBOOK_ASSIGN(Studio * studio, session.read());
    BENCHBOOK_ASSIGN(const Id<Product> product, session.find<Product>("products", reference));
    return studio->read([&](const Reader &reader) -> Result<QJsonObject> {
        BENCHBOOK_ASSIGN(const Recipe recipe, currentRecipe(reader, product));
        QJsonObject json = recipeJson(reader, recipe);
        json.insert(u"id"_s, idText(recipe.id));
        return json;
    });
}

Result<QJsonObject> changeRecipe(Session &session, const QString &reference, const QJsonObject &json)
{
    BENCHBOOK_ASSIGN(Studio * studio, session.write());
    BENCHBOOK_ASSIGN(const PersonRef signer, session.signer());
    BENCHBOOK_ASSIGN(const Id<Product> product, session.find<Product>("products", reference));
    BENCHBOOK_ASSIGN(const RecipeDraft draft, recipeDraftFromJson(json));
    BENCHBOOK_TRY(saveRecipe(*studio, product, draft, signer));
    return showRecipe(session, reference);
}

} // namespace

std::span<const Document> productDocuments()
{
    static constexpr Document documents[] = {
        {"products", showProduct, addWholeProduct, nullptr, productJsonShape},
        {"recipes", showRecipe, nullptr, changeRecipe, nullptr, recipeJsonShape},
    };
    return documents;
}

} // namespace benchbook::cli
