// Process cards: what of a recipe goes out, what never does, and how another's card becomes a recipe of ours.
#include "core/knowledge/document_view.h"
#include "core/knowledge/process_card.h"
#include "core/knowledge/publish.h"
#include "tests/core/peers/private_studio.h"

#include <QTest>

using namespace benchbook;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;

namespace {

Id<Product> productOf(PostStudio &studio)
{
    return Id<Product>(studio.file().integer("SELECT product_id FROM variant LIMIT 1"));
}

LetterBody cardFrom(PostStudio &studio, const CardChoice &choice = {})
{
    const auto card =
        studio.studio().read([&](const Reader &reader) { return cardOfRecipe(reader, productOf(studio), choice); });
    if (!card.ok())
        qFatal("%s", qPrintable(card.error().message));
    return *card;
}

const LetterBody &stepCalled(const LetterBody &card, const QString &name)
{
    for (const LetterBody &step : card.lines("steps"_L1)) {
        if (step.text("text"_L1) == name)
            return step;
    }
    qFatal("no step %s", qPrintable(name));
}

} // namespace

class TestProcessCard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCardTellsTheStepsAndTheMaterials()
    {
        Outsourced both;
        const LetterBody card = cardFrom(both.kiln);
        QCOMPARE(stepCalled(card, u"Cut"_s).number("minutes"_L1), 5);
        QCOMPARE(stepCalled(card, u"Stitch"_s).number("minutes"_L1), 30);
        const BodyLines &materials = card.lines("materials"_L1);
        QCOMPARE(materials.size(), std::size_t(2));
        QCOMPARE(materials.front().find<BodyQuantity>("quantity"_L1)->quantity, Quantity::units(8));
        QCOMPARE(materials.front().find<BodyQuantity>("quantity"_L1)->unit, u"dm2"_s);
        QVERIFY(!card.has("photos"_L1));
        const LetterBody bare = cardFrom(both.kiln, {.minutes = CardMinutes::None, .materials = false});
        QVERIFY(!stepCalled(bare, u"Cut"_s).has("minutes"_L1));
        QVERIFY(!bare.has("materials"_L1));
        QVERIFY(documentIssues(DocumentKind::ProcessCard, bare, QDate(2026, 9, 1)).empty());
    }

    /// Every private column of the studio holds a word that stands nowhere else; a card of its own product tells none.
    void nothingPrivateGoesWithACard()
    {
        Outsourced both;
        Canaries canaries;
        (void)fillPrivately(both.kiln, both.shop, canaries);
        const Id<Product> product = productOf(both.kiln);
        const auto secret = [&](const char *column) { return canaries.word(QString::fromLatin1(column)); };
        BENCHBOOK_VERIFY(both.kiln.studio().perform(Sentence("Fill"), {}, [&](Action &action) -> Result<void> {
            // The names of what it is made of are what a card is for; whoever reads it is to know them.
            action.changeRow("material", both.shop.hide.value(),
                             std::vector<Column>{{"name", u"Veg-tan side"_s}, {"note", secret("material.note")}});
            action.changeRow("product", product.value(),
                             std::vector<Column>{{"code", secret("product.code")}, {"note", secret("product.note")}});
            action.changeRow("recipe", both.shop.recipe.value(), std::vector<Column>{{"note", secret("recipe.note")}});
            action.changeRow(
                "recipe_step", both.shop.stitch.value(),
                std::vector<Column>{{"note", secret("recipe_step.note")}, {"skill", secret("recipe_step.skill")}});
            action.changeRow("variant", both.shop.wallet.value(),
                             std::vector<Column>{{"sku", secret("variant.sku")}, {"name", secret("variant.name")}});
            return {};
        }));
        const auto written = writeDocument(both.kiln.studio(),
                                           {.kind = DocumentKind::ProcessCard,
                                            .body = cardFrom(both.kiln, {.minutes = CardMinutes::Learnt}),
                                            .product = product},
                                           {});
        BENCHBOOK_VERIFY(written);
        BENCHBOOK_VERIFY(publishDocument(both.kiln.studio(), *written, {both.kiln.peer(both.oak)}, {}));
        const QString path = both.kiln.send(both.oak);
        const auto bytes = decryptedBundle(both.oak, path);
        BENCHBOOK_VERIFY(bytes);
        QVERIFY(canaries.count() > 40);
        QVERIFY(bytes->contains("Veg-tan side")); // it was looked into
        QCOMPARE(canaries.foundIn(*bytes), QStringList());
        BENCHBOOK_VERIFY(both.oak.take(path));
        QCOMPARE(Canaries::withoutIds(canaries.foundIn(fileOf(both.oak))), QStringList());
    }

    void anothersCardBecomesARecipe()
    {
        Outsourced both;
        const Id<Product> product = productOf(both.kiln);
        LetterBody cut;
        cut.set("no"_L1, qint64(1)).set("text"_L1, u"Cut\nGrain along the fold."_s).set("minutes"_L1, qint64(4));
        LetterBody glue;
        glue.set("no"_L1, qint64(2)).set("text"_L1, u"Glue"_s).set("tool"_L1, u"Clamp"_s);
        glue.set("check"_L1, u"No gap"_s);
        LetterBody hide;
        const QString hideName = both.kiln.file().text("SELECT name FROM material ORDER BY number LIMIT 1");
        hide.set("no"_L1, qint64(1)).set("material"_L1, hideName);
        hide.set("quantity"_L1, BodyQuantity{Quantity::units(9), u"dm2"_s});
        LetterBody wax;
        wax.set("no"_L1, qint64(2)).set("material"_L1, u"Beeswax"_s);
        LetterBody card;
        card.set("title"_L1, u"Wallet"_s)
            .set("steps"_L1, BodyLines{cut, glue})
            .set("materials"_L1, BodyLines{hide, wax});
        const auto taken = both.kiln.studio().read(
            [&](const Reader &reader) { return recipeOfCard(reader, DocumentKind::ProcessCard, card, u"Oakbench"_s); });
        BENCHBOOK_VERIFY(taken);
        QCOMPARE(taken->draft.steps.size(), std::size_t(2));
        QCOMPARE(taken->draft.steps[0].name, u"Cut"_s);
        QCOMPARE(taken->draft.steps[0].note, u"Grain along the fold."_s);
        QVERIFY(taken->draft.steps[1].note.contains(u"No gap"_s));
        QCOMPARE(taken->draft.inputs.size(), std::size_t(1));
        QCOMPARE(taken->open.size(), 3); // no minutes, no such tool, no such material
        const qint64 before = both.kiln.file().integer("SELECT count(*) FROM journal_entry");
        BENCHBOOK_VERIFY(saveRecipe(both.kiln.studio(), product, taken->draft, {}));
        QCOMPARE(both.kiln.file().integer("SELECT count(*) FROM journal_entry"), before + 1);
        const auto recipe =
            both.kiln.studio().read([&](const Reader &reader) { return currentRecipe(reader, product); });
        QCOMPARE(recipe->steps.size(), std::size_t(2));
        QCOMPARE(recipe->steps[0].seconds, 240);
        QCOMPARE(recipe->inputs[0].perPiece, Quantity::units(9));
        BENCHBOOK_VERIFY(
            both.kiln.studio().undo(both.kiln.file().integer("SELECT max(id) FROM journal_entry"), std::nullopt));
        QCOMPARE(violationsOf(both.kiln.studio(), true), QString());
        const auto refused = both.kiln.studio().read(
            [&](const Reader &reader) { return recipeOfCard(reader, DocumentKind::Standard, card, {}); });
        QVERIFY(!refused.ok());
    }
};

QTEST_MAIN(TestProcessCard)
#include "test_process_card.moc"
