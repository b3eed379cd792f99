// Products added whole, and as JSON there and back.
#include "tests/core/records/parts.h"
#include "tests/core/records/workshop_example.h"

#include <QJsonArray>

namespace benchbook::testing {
namespace {

using namespace Qt::StringLiterals;

class TestProducts final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aProductIsOneAction()
    {
        TestStudio studio;
        addMaterials(*studio);
        const qint64 before = studio.integer("SELECT count(*) FROM journal_entry");
        ProductDraft draft = walletDraft();
        draft.variants[1].differences = {{1, {u"M-0003"_s, {}}}};
        const auto id = addProduct(*studio, draft, {});
        BENCHBOOK_VERIFY(id);
        QCOMPARE(studio.integer("SELECT count(*) FROM journal_entry"), before + 1);
        QCOMPARE(studio->undoable()->sentence.text(), u"Add the product P-0001 · Wallet"_s);
        const auto cell = [&](const char *column) { return cellOf(*studio, productList(), id->value(), column); };
        QCOMPARE(cell("variants"), QJsonValue(2));
        QCOMPARE(cell("priceFrom"), QJsonValue(u"398.00"_s));
        QCOMPARE(cell("priceTo"), QJsonValue(u"428.50"_s));
        QCOMPARE(cell("recipe"), QJsonValue(1));
        BENCHBOOK_VERIFY(studio->undo(studio->undoable()->entry, {}));
        for (const char *table : {"product", "variant", "recipe", "recipe_input", "recipe_step", "variant_input"})
            QCOMPARE(studio.integer("SELECT count(*) FROM " + std::string(table)), 0);
        BENCHBOOK_VERIFY(studio->undo(studio->redoable()->entry, {}));
        QCOMPARE(cell("variants"), QJsonValue(2));
        QCOMPARE(violationsOf(*studio, true), QString());
    }

    void jsonGoesThereAndBack()
    {
        TestStudio studio;
        addMaterials(*studio);
        ProductDraft draft = walletDraft();
        draft.variants[1].differences = {{1, {u"M-0003"_s, u"2 dm2"_s}}};
        const auto json = productJson(*studio, addProduct(*studio, draft, {}).value());
        BENCHBOOK_VERIFY(json);
        const QJsonArray firstVariants = json->value(u"variants"_s).toArray();
        QJsonArray variants;
        for (const QJsonValue &value : firstVariants) {
            QJsonObject variant = value.toObject();
            variant[u"sku"_s] = QString();
            variants.append(variant);
        }
        QJsonObject second = *json;
        second[u"variants"_s] = variants;
        const auto read = productDraftFromJson(second);
        BENCHBOOK_VERIFY(read);
        const auto again = addProduct(*studio, *read, {});
        BENCHBOOK_VERIFY(again);
        const QJsonObject copy = productJson(*studio, *again).value();
        const QJsonArray copiedVariants = copy.value(u"variants"_s).toArray();
        QCOMPARE(copy.value(u"recipe"_s), json->value(u"recipe"_s));
        QCOMPARE(copy.value(u"code"_s), QJsonValue(u"P-0002"_s));
        QCOMPARE(copiedVariants[1][u"sku"_s], QJsonValue(u"P-0002-2"_s));
        QCOMPARE(copiedVariants[1][u"price"_s], QJsonValue(u"428.50"_s));
        QCOMPARE(copiedVariants[1][u"differences"_s], firstVariants[1][u"differences"_s]);
        QCOMPARE(copiedVariants[1][u"differences"_s].toArray().size(), 1);
    }

    void allIssuesAtOnce()
    {
        TestStudio studio;
        addMaterials(*studio);
        BENCHBOOK_VERIFY(addProduct(*studio, walletDraft(), {}));
        ProductDraft draft = walletDraft();
        draft.name.clear();
        draft.variants = {{u"w-br"_s, {}, u"cheap"_s, {{3, {}}}}, {u"N"_s, {}, {}, {}}, {u"n"_s, {}, u"-1"_s, {}}};
        draft.recipe->inputs[1].quantity = u"?"_s;
        QCOMPARE(issueKeys(addProduct(*studio, draft, {}).error()),
                 QStringList({u"name"_s, u"recipe.inputs[1].quantity"_s, u"variants[0].sku"_s, u"variants[0].price"_s,
                              u"variants[0].differences[0].input"_s, u"variants[2].sku"_s, u"variants[2].price"_s}));
        const auto shape = productDraftFromJson(jsonObject(R"({"name": ["x"], "size": 1, "variants": [{"price": 12.5}],
                                                               "recipe": {"steps": [7]}})"));
        QCOMPARE(issueKeys(shape.error()),
                 QStringList({u"size"_s, u"name"_s, u"variants[0].price"_s, u"recipe.steps[0]"_s}));
    }

    void aProductAloneHasOneVariant()
    {
        TestStudio studio;
        ProductDraft draft;
        draft.name = u"Keyring"_s;
        const auto id = addProduct(*studio, draft, {});
        BENCHBOOK_VERIFY(id);
        const auto ids = idsOf(*studio, variantList(), {u"keyring"_s});
        QCOMPARE(ids.size(), 1u);
        QCOMPARE(cellOf(*studio, variantList(), ids.front(), "sku"), QJsonValue(u"P-0001-1"_s));
        QCOMPARE(cellOf(*studio, variantList(), ids.front(), "price"), QJsonValue(QJsonValue::Null));
        QCOMPARE(idsOf(*studio, productList(), {{}, u"no_recipe"_s}), std::vector<qint64>{id->value()});
        const auto moved = changeRecord(*studio, variantKind(), ids.front(), {{u"product"_s, Value(1)}}, {});
        QCOMPARE(issueKeys(moved.error()), QStringList{u"product"_s});
    }
};

} // namespace

std::unique_ptr<QObject> testProducts() { return std::make_unique<TestProducts>(); }

} // namespace benchbook::testing

#include "test_products.moc"
