#include "core/products/product_draft.h"
#include "core/products/resolved_recipe.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace benchbook {
namespace {

using namespace Qt::StringLiterals;

struct AddProductText
{
    Q_DECLARE_TR_FUNCTIONS(Products)
};

constexpr const char *skuTaken = R"sql(
    SELECT EXISTS (SELECT 1 FROM variant WHERE upper(sku) = upper(:sku))
)sql";

struct ResolvedDifference
{
    int input; ///< position from 1
    Need need;
};

struct ResolvedVariant
{
    QString sku;
    QString name;
    std::optional<Money> price;
    std::vector<ResolvedDifference> differences;
};

struct ResolvedProduct
{
    Draft fields;
    std::vector<ResolvedVariant> variants;
    std::optional<ResolvedRecipe> recipe;
};

bool isSkuTaken(const Reader &reader, const QString &sku)
{
    Query query = reader.query(skuTaken);
    query.bind("sku", sku);
    return query.next() && query.flag(0);
}

std::optional<Money> priceOf(const QString &text, const Currency &currency, const QString &key,
                             std::vector<Issue> &issues)
{
    if (text.trimmed().isEmpty())
        return std::nullopt;
    const auto price = parseMoney(text, currency);
    if (!price.ok())
        issues.push_back({key, price.error().message});
    else if (*price < Money())
        issues.push_back({key, AddProductText::tr("A price cannot be negative.")});
    return price.ok() ? std::optional(*price) : std::nullopt;
}

/// `recipe` is absent where it could not be understood itself; then only positions can be judged.
void resolveDifferences(const Reader &reader, const VariantDraft &draft, const ProductDraft &product,
                        const std::optional<ResolvedRecipe> &recipe, const QString &prefix, ResolvedVariant &variant,
                        std::vector<Issue> &issues)
{
    const int inputs = product.recipe ? static_cast<int>(product.recipe->inputs.size()) : 0;
    std::set<int> seen;
    for (std::size_t i = 0; i < draft.differences.size(); ++i) {
        const DraftedDifference &difference = draft.differences[i];
        const QString key = prefix + u"differences[%1]."_s.arg(i);
        if (difference.input < 1 || difference.input > inputs) {
            issues.push_back(
                {key + "input"_L1, AddProductText::tr("The recipe has no input number %1.").arg(difference.input)});
        } else if (!seen.insert(difference.input).second) {
            issues.push_back(
                {key + "input"_L1, AddProductText::tr("Input number %1 stands twice.").arg(difference.input)});
        } else if (recipe) {
            const Need &shared = recipe->inputs[static_cast<std::size_t>(difference.input) - 1].need;
            const auto need = resolveDifference(reader, shared, difference.difference, key, issues);
            if (need && (need->material != shared.material || need->perPiece != shared.perPiece))
                variant.differences.push_back({difference.input, *need});
        }
    }
}

void resolveVariants(const Studio &studio, const Reader &reader, const ProductDraft &draft, ResolvedProduct &product,
                     std::vector<Issue> &issues)
{
    std::set<QString> skus;
    for (std::size_t i = 0; i < draft.variants.size(); ++i) {
        const VariantDraft &variant = draft.variants[i];
        const QString prefix = u"variants[%1]."_s.arg(i);
        const QString sku = variant.sku.trimmed();
        const bool twice = !sku.isEmpty() && !skus.insert(sku.toUpper()).second;
        if (twice || (!sku.isEmpty() && isSkuTaken(reader, sku)))
            issues.push_back({prefix + "sku"_L1, AddProductText::tr("There is a variant “%1” already.").arg(sku)});
        const auto price = priceOf(variant.price, studio.currency(), prefix + "price"_L1, issues);
        product.variants.push_back({sku, variant.name.trimmed(), price, {}});
        resolveDifferences(reader, variant, draft, product.recipe, prefix, product.variants.back(), issues);
    }
    if (product.variants.empty())
        product.variants.push_back({});
}

ResolvedProduct resolveProduct(const Studio &studio, const ProductDraft &draft, std::vector<Issue> &issues)
{
    ResolvedProduct product;
    product.fields = {{u"name"_s, draft.name.trimmed()},
                      {u"category"_s, draft.category.trimmed()},
                      {u"note"_s, draft.note.trimmed()}};
    issues = validateRecord(studio, productKind(), std::nullopt, product.fields);
    const Result<void> read = studio.read([&](const Reader &reader) -> Result<void> {
        if (draft.recipe) {
            const std::size_t before = issues.size();
            const ResolvedRecipe recipe = resolveRecipe(reader, *draft.recipe, u"recipe."_s, issues);
            if (issues.size() == before)
                product.recipe = recipe;
        }
        resolveVariants(studio, reader, draft, product, issues);
        return {};
    });
    if (!read.ok())
        issues.push_back({QString(), read.error().message});
    return product;
}

/// "P-0007-1", with the first number that is free.
QString madeSku(const Reader &reader, const QString &code, int number)
{
    QString sku = u"%1-%2"_s.arg(code).arg(number);
    while (isSkuTaken(reader, sku))
        sku = u"%1-%2"_s.arg(code).arg(++number);
    return sku;
}

void writeVariants(Action &action, Id<Product> product, const QString &code, const ResolvedProduct &resolved,
                   const std::vector<RecipeInput> &inputs)
{
    int number = 0;
    for (const ResolvedVariant &variant : resolved.variants) {
        ++number;
        const auto id = action.newId<Variant>();
        const QString sku = variant.sku.isEmpty() ? madeSku(action.reader(), code, number) : variant.sku;
        action.add("variant", id,
                   {{"product_id", product}, {"sku", sku}, {"name", variant.name}, {"price_minor", variant.price}});
        for (const ResolvedDifference &difference : variant.differences)
            writeDifference(action, id, inputs[static_cast<std::size_t>(difference.input) - 1].id, difference.need);
    }
}

} // namespace

std::vector<Issue> validateProduct(const Studio &studio, const ProductDraft &draft)
{
    std::vector<Issue> issues;
    resolveProduct(studio, draft, issues);
    return issues;
}

Result<Id<Product>> addProduct(Studio &studio, const ProductDraft &draft, PersonRef person)
{
    std::vector<Issue> issues;
    const ResolvedProduct product = resolveProduct(studio, draft, issues);
    if (!issues.empty())
        return Error::fromIssues(std::move(issues));
    const char *english = QT_TRANSLATE_NOOP("Action", "Add the product %1");
    return studio.perform(Sentence(english), person, [&](Action &action) -> Result<Id<Product>> {
        const Id<Product> id(addRecord(action, productKind(), product.fields));
        std::vector<RecipeInput> inputs;
        if (product.recipe) {
            const Id<Recipe> recipe = writeRecipe(action, id, *product.recipe);
            BENCHBOOK_ASSIGN(const Recipe written, recipeFor(action.reader(), recipe));
            inputs = written.inputs;
        }
        Query code = action.query("SELECT code FROM product WHERE id = :id");
        code.bind("id", id);
        code.next();
        writeVariants(action, id, code.text(0), product, inputs);
        action.say(Sentence(english, {recordTitle(action.reader(), productKind(), id.value())}));
        return id;
    });
}

} // namespace benchbook
