// Recipes: versions, edits by row, attrition, and what a variant takes instead.
#include "core/base/unit.h"
#include "core/journal/history.h"
#include "core/products/recipe_draft.h"
#include "tests/core/records/parts.h"
#include "tests/core/records/workshop_example.h"

namespace benchbook::testing {
namespace {

using namespace Qt::StringLiterals;

/// A studio with the wallet of workshop_example.h.
struct WalletStudio
{
    TestStudio studio;
    Id<Product> product;

    WalletStudio() : product(make()) {}
    Recipe recipe()
    {
        return studio->read([&](const Reader &reader) { return currentRecipe(reader, product); }).value();
    }
    RecipeDraft draft()
    {
        const Recipe current = recipe();
        return studio->read([&](const Reader &reader) { return draftOf(reader, current); }).value();
    }
    Id<Variant> variant(const QString &sku)
    {
        return Id<Variant>(studio->read([&](const Reader &r) { return findRecord(r, variantKind(), sku); }).value());
    }
    std::vector<RecipeInput> inputsOf(const QString &sku)
    {
        const Recipe current = recipe();
        const auto id = variant(sku);
        return studio->read([&](const Reader &reader) { return variantInputs(reader, id, current); }).value();
    }
    qint64 entries() { return studio.integer("SELECT count(*) FROM journal_entry"); }
    std::vector<FieldChange> lastChanges() { return changesOf(*studio, studio->undoable()->entry, std::nullopt); }

private:
    Id<Product> make()
    {
        addMaterials(*studio);
        return addProduct(*studio, walletDraft(), std::nullopt).value();
    }
};

class TestRecipes final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aRecipeIsReadAsItWasTyped()
    {
        WalletStudio wallet;
        const Recipe recipe = wallet.recipe();
        QCOMPARE(recipe.version, 1);
        QCOMPARE(recipe.inputs.size(), 2u);
        QCOMPARE(recipe.inputs[0].perPiece, Quantity::fromMicro(9'290'304)); // 1 sq ft in dm²
        QCOMPARE(recipe.inputs[0].typed, u"1 sqft"_s);
        QCOMPARE(recipe.inputs[1].typed, u"2.5 m"_s); // a bare number keeps the unit it meant
        QCOMPARE(recipe.steps[1].seconds, 2250);
        QCOMPARE(recipe.steps[0].setupSeconds, 300);
        QCOMPARE(recipe.steps[0].expectedYield, Ratio::percent(98));
        const qint64 before = wallet.entries();
        QCOMPARE(saveRecipe(*wallet.studio, wallet.product, wallet.draft(), {}).value(), recipe.id);
        QCOMPARE(wallet.entries(), before); // Saved unchanged: nothing happened.
    }

    void attritionIsOnTheNeed()
    {
        const Unit area = Unit::fromText(u"dm2"_s).value();
        const Unit pieces = Unit::fromText(u"pcs"_s).value();
        QCOMPARE(neededFor(Quantity::units(1), 100, Ratio::percent(5), area), Quantity::units(105));
        QCOMPARE(neededFor(Quantity::fromMicro(333'333), 1, Ratio::fromPpm(1), area), Quantity::fromMicro(333'334));
        QCOMPARE(neededFor(Quantity::units(1), 10, Ratio::percent(3), pieces), Quantity::units(11)); // no 10.3 buckles
        QCOMPARE(neededFor(Quantity::units(1), 0, Ratio::percent(5), area), Quantity());
    }

    void allIssuesAtOnce()
    {
        WalletStudio wallet;
        RecipeDraft draft;
        draft.inputs = {{{}, u"M-0001"_s, u"1 sqft"_s, {}, {}},
                        {{}, u"M-0099"_s, u"plenty"_s, u"-5"_s, {}},
                        {{}, u"M-0002"_s, u"3 kg"_s, u"x"_s, {}},
                        {{}, {}, {}, {}, {}},
                        {{}, u"M-0002"_s, u"0"_s, {}, {}}};
        draft.steps = {{{}, {}, u"soon"_s, u"-1"_s, {}, u"120"_s, {}}};
        const auto saved = saveRecipe(*wallet.studio, wallet.product, draft, {});
        QCOMPARE(issueKeys(saved.error()),
                 QStringList({u"inputs[1].material"_s, u"inputs[1].attrition"_s, u"inputs[1].quantity"_s,
                              u"inputs[2].attrition"_s, u"inputs[2].quantity"_s, u"inputs[3].material"_s,
                              u"inputs[3].quantity"_s, u"inputs[4].quantity"_s, u"steps[0].name"_s,
                              u"steps[0].minutes"_s, u"steps[0].setupMinutes"_s, u"steps[0].expectedYield"_s}));
        QCOMPARE(issueKeys(saveRecipe(*wallet.studio, wallet.product, {}, {}).error()), QStringList{u"inputs"_s});
    }

    void onlyTheLinesThatDifferAreWritten()
    {
        WalletStudio wallet;
        RecipeDraft draft = wallet.draft();
        draft.steps[1].minutes = u"40"_s;
        const Recipe before = wallet.recipe();
        QCOMPARE(saveRecipe(*wallet.studio, wallet.product, draft, {}).value(), before.id);
        const auto changes = wallet.lastChanges();
        QCOMPARE(changes.size(), 1u);
        QCOMPARE(changes[0].column, u"seconds"_s);
        QCOMPARE(changes[0].row, before.steps[1].id.value());

        draft.inputs.erase(draft.inputs.begin());
        draft.inputs.push_back({{}, u"Goat lining"_s, u"1.5 dm²"_s, {}, u"inside"_s});
        BENCHBOOK_VERIFY(saveRecipe(*wallet.studio, wallet.product, draft, {}));
        QCOMPARE(wallet.recipe().inputs.size(), 2u);
        QCOMPARE(wallet.recipe().inputs[0].id, before.inputs[1].id);
        QCOMPARE(wallet.recipe().inputs[0].position, 1);
        BENCHBOOK_VERIFY(wallet.studio->undo(wallet.studio->undoable()->entry, {}));
        BENCHBOOK_VERIFY(wallet.studio->undo(wallet.studio->undoable()->entry, {}));
        QCOMPARE(wallet.recipe().steps[1].seconds, 2250);
        QCOMPARE(wallet.recipe().inputs[0].id, before.inputs[0].id);
        QCOMPARE(violationsOf(*wallet.studio, true), QString());
    }

    void aVersionInUseIsNotEdited()
    {
        WalletStudio wallet;
        const Recipe first = wallet.recipe();
        BENCHBOOK_VERIFY(setVariantDifference(*wallet.studio, wallet.variant(u"W-BK"_s), first.inputs[0].id,
                                              {{}, u"1.2 sqft"_s}, {}));
        orderWork(*wallet.studio, wallet.variant(u"W-BR"_s), first.id);
        QCOMPARE(saveRecipe(*wallet.studio, wallet.product, wallet.draft(), {}).value(), first.id);

        RecipeDraft draft = wallet.draft();
        draft.inputs[1].quantity = u"3 m"_s;
        BENCHBOOK_VERIFY(saveRecipe(*wallet.studio, wallet.product, draft, {}));
        const Recipe second = wallet.recipe();
        QCOMPARE(second.version, 2);
        QVERIFY(second.id != first.id);
        QCOMPARE(wallet.inputsOf(u"W-BK"_s)[0].typed, u"1.2 sqft"_s); // its difference came along
        QCOMPARE(second.inputs[1].perPiece, Quantity::units(3));
        const auto old = wallet.studio->read([&](const Reader &r) { return recipeFor(r, first.id); });
        QCOMPARE(old->inputs[1].perPiece, Quantity::fromMicro(2'500'000));

        const auto tooLate =
            setVariantDifference(*wallet.studio, wallet.variant(u"W-BK"_s), first.inputs[0].id, {{}, u"2 sqft"_s}, {});
        QCOMPARE(tooLate.error().code, ErrorCode::Conflict);
        QCOMPARE(idsOf(*wallet.studio, recipeList(), {{}, u"current"_s}), std::vector<qint64>{second.id.value()});
        BENCHBOOK_VERIFY(wallet.studio->undo(wallet.studio->undoable()->entry, {}));
        QCOMPARE(wallet.recipe().id, first.id);
        QCOMPARE(violationsOf(*wallet.studio, true), QString());
    }

    void aVariantStatesOnlyItsDifferences()
    {
        WalletStudio wallet;
        const Recipe recipe = wallet.recipe();
        const auto black = wallet.variant(u"W-BK"_s);
        const auto set = [&](const VariantDifferenceDraft &draft) {
            return setVariantDifference(*wallet.studio, black, recipe.inputs[0].id, draft, {});
        };
        BENCHBOOK_VERIFY(set({u"M-0003"_s, {}}));
        QCOMPARE(wallet.inputsOf(u"W-BK"_s)[0].perPiece, recipe.inputs[0].perPiece);
        QVERIFY(wallet.inputsOf(u"W-BK"_s)[0].material != recipe.inputs[0].material);
        QCOMPARE(wallet.inputsOf(u"W-BR"_s)[0].material, recipe.inputs[0].material);

        // The shared quantity changes: whoever differs in the material only follows.
        RecipeDraft draft = wallet.draft();
        draft.inputs[0].quantity = u"2 sqft"_s;
        BENCHBOOK_VERIFY(saveRecipe(*wallet.studio, wallet.product, draft, {}));
        QCOMPARE(wallet.inputsOf(u"W-BK"_s)[0].typed, u"2 sqft"_s);
        // The shared material becomes the same: there is no difference left.
        draft.inputs[0].material = u"M-0003"_s;
        BENCHBOOK_VERIFY(saveRecipe(*wallet.studio, wallet.product, draft, {}));
        QCOMPARE(wallet.studio.integer("SELECT count(*) FROM variant_input"), 0);

        QCOMPARE(issueKeys(set({u"M-0099"_s, {}}).error()), QStringList{u"material"_s});
        QCOMPARE(issueKeys(set({u"M-0002"_s, {}}).error()), QStringList{u"quantity"_s}); // sq ft of thread
        BENCHBOOK_VERIFY(set({u"M-0002"_s, u"4 m"_s}));
        QCOMPARE(wallet.inputsOf(u"W-BK"_s)[0].perPiece, Quantity::units(4));
        BENCHBOOK_VERIFY(set({}));
        QCOMPARE(wallet.studio.integer("SELECT count(*) FROM variant_input"), 0);
        BENCHBOOK_VERIFY(wallet.studio->undo(wallet.studio->undoable()->entry, {}));
        QCOMPARE(wallet.inputsOf(u"W-BK"_s)[0].perPiece, Quantity::units(4));
        QCOMPARE(violationsOf(*wallet.studio, true), QString());
    }

    void aDifferenceOfAUsedVersionBeginsANewOne()
    {
        WalletStudio wallet;
        const Recipe first = wallet.recipe();
        const auto black = wallet.variant(u"W-BK"_s);
        BENCHBOOK_VERIFY(setVariantDifference(*wallet.studio, black, first.inputs[0].id, {{}, u"3 sqft"_s}, {}));
        orderWork(*wallet.studio, black, first.id);
        BENCHBOOK_VERIFY(removeVariantDifference(*wallet.studio, black, first.inputs[0].id, {}));
        const Recipe second = wallet.recipe();
        QCOMPARE(second.version, 2);
        QCOMPARE(wallet.inputsOf(u"W-BK"_s)[0].typed, u"1 sqft"_s);
        const auto made = wallet.studio->read([&](const Reader &r) { return variantInputs(r, black, first); });
        QCOMPARE(made->front().typed, u"3 sqft"_s); // what was made stays explained
        QCOMPARE(violationsOf(*wallet.studio, true), QString());
    }
};

} // namespace

std::unique_ptr<QObject> testRecipes() { return std::make_unique<TestRecipes>(); }

} // namespace benchbook::testing

#include "test_recipes.moc"
