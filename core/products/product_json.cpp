// Products and recipes as JSON, for the command line.
#include "core/products/product_draft.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <array>
#include <map>
#include <span>

namespace benchbook {
namespace {

using namespace Qt::StringLiterals;

struct ProductJsonText
{
    Q_DECLARE_TR_FUNCTIONS(Products)
};

constexpr const char *variantsOfProduct = R"sql(
    SELECT id, sku, name, price_minor FROM variant WHERE product_id = :product AND hidden = 0 ORDER BY id
)sql";

constexpr std::array productKeys{"code"_L1, "name"_L1, "category"_L1, "note"_L1, "variants"_L1, "recipe"_L1};
constexpr std::array variantKeys{"sku"_L1, "name"_L1, "price"_L1, "differences"_L1};
constexpr std::array differenceKeys{"input"_L1, "material"_L1, "quantity"_L1};
constexpr std::array recipeKeys{"version"_L1, "note"_L1, "inputs"_L1, "steps"_L1};
constexpr std::array inputKeys{"material"_L1, "quantity"_L1, "attrition"_L1, "note"_L1};
constexpr std::array stepKeys{"name"_L1,          "minutes"_L1, "setupMinutes"_L1, "skill"_L1,
                              "expectedYield"_L1, "tool"_L1,    "note"_L1};

/// "name, variants: [{sku, …}]"; `parts` holds what is inside of a key.
QString shapeOf(std::span<const QLatin1StringView> keys, const std::map<QLatin1StringView, QString> &parts = {})
{
    QStringList shape;
    for (const QLatin1StringView key : keys) {
        const auto part = parts.find(key);
        shape << (part == parts.end() ? QString(key) : QString(key + u": "_s + part->second));
    }
    return shape.join(u", "_s);
}

QString listOf(const QString &shape) { return u"[{"_s + shape + u"}]"_s; }

/// Takes the members of one object and notes what has the wrong shape or an unknown name.
class ObjectReader
{
public:
    ObjectReader(const QJsonObject &json, QString prefix, std::vector<Issue> &issues)
        : m_json(json), m_prefix(std::move(prefix)), m_issues(issues)
    {
    }

    /// Text, or a whole number written without quotes; absent and null are empty.
    QString text(const char *key)
    {
        const QJsonValue value = m_json.value(QLatin1StringView(key));
        if (value.isUndefined() || value.isNull() || value.isString())
            return value.toString();
        if (value.isDouble() && value.toDouble() == static_cast<double>(value.toInteger()))
            return QString::number(value.toInteger());
        wrong(key, ProductJsonText::tr("Write “%1” as text, for example \"12.50\".").arg(QLatin1StringView(key)));
        return {};
    }
    int count(const char *key)
    {
        const QJsonValue value = m_json.value(QLatin1StringView(key));
        if (!value.isDouble() || value.toInt(-1) < 0)
            wrong(key, ProductJsonText::tr("Write “%1” as a whole number.").arg(QLatin1StringView(key)));
        return value.toInt();
    }
    /// Calls `read(object, prefix)` for every object of an array.
    template <class Read> void objects(const char *key, Read &&read)
    {
        const QJsonValue value = m_json.value(QLatin1StringView(key));
        if (!value.isUndefined() && !value.isNull() && !value.isArray())
            wrong(key, ProductJsonText::tr("“%1” is a list.").arg(QLatin1StringView(key)));
        const QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i) {
            const QString place = u"%1[%2]"_s.arg(QLatin1StringView(key)).arg(i);
            if (array[i].isObject())
                read(array[i].toObject(), m_prefix + place + u'.');
            else
                m_issues.push_back({m_prefix + place, ProductJsonText::tr("This is an object in braces.")});
        }
    }
    void allowOnly(std::span<const QLatin1StringView> keys)
    {
        for (const QString &key : m_json.keys()) {
            if (std::find(keys.begin(), keys.end(), key) == keys.end())
                m_issues.push_back({m_prefix + key, ProductJsonText::tr("There is no field “%1”.").arg(key)});
        }
    }

private:
    void wrong(const char *key, const QString &message)
    {
        m_issues.push_back({m_prefix + QLatin1StringView(key), message});
    }

    const QJsonObject &m_json;
    QString m_prefix;
    std::vector<Issue> &m_issues;
};

RecipeDraft readRecipe(const QJsonObject &json, const QString &prefix, std::vector<Issue> &issues)
{
    RecipeDraft draft;
    ObjectReader recipe(json, prefix, issues);
    recipe.allowOnly(recipeKeys);
    draft.note = recipe.text("note");
    recipe.objects("inputs", [&](const QJsonObject &object, const QString &place) {
        ObjectReader input(object, place, issues);
        input.allowOnly(inputKeys);
        draft.inputs.push_back({std::nullopt, input.text("material"), input.text("quantity"), input.text("attrition"),
                                input.text("note")});
    });
    recipe.objects("steps", [&](const QJsonObject &object, const QString &place) {
        ObjectReader step(object, place, issues);
        step.allowOnly(stepKeys);
        draft.steps.push_back({std::nullopt, step.text("name"), step.text("minutes"), step.text("setupMinutes"),
                               step.text("skill"), step.text("expectedYield"), step.text("note"), step.text("tool")});
    });
    return draft;
}

VariantDraft readVariant(const QJsonObject &json, const QString &prefix, std::vector<Issue> &issues)
{
    ObjectReader variant(json, prefix, issues);
    variant.allowOnly(variantKeys);
    VariantDraft draft{variant.text("sku"), variant.text("name"), variant.text("price"), {}};
    variant.objects("differences", [&](const QJsonObject &object, const QString &place) {
        ObjectReader difference(object, place, issues);
        difference.allowOnly(differenceKeys);
        draft.differences.push_back(
            {difference.count("input"), {difference.text("material"), difference.text("quantity")}});
    });
    return draft;
}

QString codeOfMaterial(const Reader &reader, Id<Material> material)
{
    Query query = reader.query("SELECT code FROM material WHERE id = :id");
    query.bind("id", material);
    return query.next() ? query.text(0) : QString();
}

QJsonArray differencesJson(const Reader &reader, Id<Variant> variant, const Recipe &recipe)
{
    QJsonArray differences;
    const std::vector<RecipeInput> inputs = variantInputs(reader, variant, recipe);
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        if (inputs[i].material == recipe.inputs[i].material && inputs[i].perPiece == recipe.inputs[i].perPiece)
            continue;
        differences.append(QJsonObject{{u"input"_s, static_cast<int>(i) + 1},
                                       {u"material"_s, codeOfMaterial(reader, inputs[i].material)},
                                       {u"quantity"_s, inputs[i].typed}});
    }
    return differences;
}

QJsonArray variantsJson(const Reader &reader, const Currency &currency, Id<Product> product,
                        const Result<Recipe> &recipe)
{
    QJsonArray variants;
    Query query = reader.query(variantsOfProduct);
    query.bind("product", product);
    while (query.next()) {
        const QJsonValue price = query.isNull(3) ? QJsonValue() : QJsonValue(plainText(query.money(3), currency));
        variants.append(QJsonObject{
            {u"sku"_s, query.text(1)},
            {u"name"_s, query.text(2)},
            {u"price"_s, price},
            {u"differences"_s, recipe.ok() ? differencesJson(reader, query.id<Variant>(0), *recipe) : QJsonArray()}});
    }
    return variants;
}

} // namespace

QString recipeJsonShape()
{
    return shapeOf(recipeKeys, {{"inputs"_L1, listOf(shapeOf(inputKeys))}, {"steps"_L1, listOf(shapeOf(stepKeys))}});
}

QString productJsonShape()
{
    const QString variant = shapeOf(variantKeys, {{"differences"_L1, listOf(shapeOf(differenceKeys))}});
    return shapeOf(productKeys, {{"variants"_L1, listOf(variant)}, {"recipe"_L1, u'{' + recipeJsonShape() + u'}'}});
}

Result<RecipeDraft> recipeDraftFromJson(const QJsonObject &json)
{
    std::vector<Issue> issues;
    RecipeDraft draft = readRecipe(json, QString(), issues);
    if (!issues.empty())
        return Error::fromIssues(std::move(issues));
    return draft;
}

QJsonObject recipeJson(const Reader &reader, const Recipe &recipe)
{
    const RecipeDraft draft = draftOf(reader, recipe);
    QJsonArray inputs;
    for (const RecipeInputDraft &input : draft.inputs)
        inputs.append(QJsonObject{{u"material"_s, input.material},
                                  {u"quantity"_s, input.quantity},
                                  {u"attrition"_s, input.attrition.isEmpty() ? u"0"_s : input.attrition},
                                  {u"note"_s, input.note}});
    QJsonArray steps;
    for (const RecipeStepDraft &step : draft.steps)
        steps.append(QJsonObject{{u"name"_s, step.name},
                                 {u"minutes"_s, step.minutes},
                                 {u"setupMinutes"_s, step.setupMinutes.isEmpty() ? u"0"_s : step.setupMinutes},
                                 {u"skill"_s, step.skill},
                                 {u"expectedYield"_s, step.expectedYield.isEmpty() ? u"100"_s : step.expectedYield},
                                 {u"tool"_s, step.tool},
                                 {u"note"_s, step.note}});
    return {{u"version"_s, recipe.version}, {u"note"_s, recipe.note}, {u"inputs"_s, inputs}, {u"steps"_s, steps}};
}

Result<ProductDraft> productDraftFromJson(const QJsonObject &json)
{
    std::vector<Issue> issues;
    ObjectReader product(json, QString(), issues);
    product.allowOnly(productKeys);
    ProductDraft draft{product.text("name"), product.text("category"), product.text("note"), {}, std::nullopt};
    product.objects("variants", [&](const QJsonObject &object, const QString &place) {
        draft.variants.push_back(readVariant(object, place, issues));
    });
    const QJsonValue recipe = json.value("recipe"_L1);
    if (recipe.isObject())
        draft.recipe = readRecipe(recipe.toObject(), u"recipe."_s, issues);
    else if (!recipe.isUndefined() && !recipe.isNull())
        issues.push_back({u"recipe"_s, ProductJsonText::tr("This is an object in braces.")});
    if (!issues.empty())
        return Error::fromIssues(std::move(issues));
    return draft;
}

Result<QJsonObject> productJson(const Studio &studio, Id<Product> product)
{
    return studio.read([&](const Reader &reader) -> Result<QJsonObject> {
        Query query = reader.query("SELECT code, name, category, note FROM product WHERE id = :id");
        query.bind("id", product);
        if (!query.next())
            return Error::notFound(ProductJsonText::tr("This product does not exist any more."));
        const auto recipe = currentRecipe(reader, product);
        return QJsonObject{{u"code"_s, query.text(0)},
                           {u"name"_s, query.text(1)},
                           {u"category"_s, query.text(2)},
                           {u"note"_s, query.text(3)},
                           {u"variants"_s, variantsJson(reader, studio.currency(), product, recipe)},
                           {u"recipe"_s, recipe.ok() ? QJsonValue(recipeJson(reader, *recipe)) : QJsonValue()}};
    });
}

} // namespace benchbook
