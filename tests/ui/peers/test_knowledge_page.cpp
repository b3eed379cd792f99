// Documents in the window: written, published, compared, endorsed, gone on from.
#include "tests/ui/peers/knowledge_bench.h"
#include "tests/ui/peers/test_knowledge.h"

#include "core/knowledge/document_remark.h"
#include "core/knowledge/document_view.h"
#include "ui/knowledge/knowledge_page.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>

using namespace benchbook;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;

namespace benchbook::testing {

LetterBody standardSaying(const QString &title, const QString &check)
{
    LetterBody point;
    point.set("no"_L1, qint64(1)).set("check"_L1, check);
    LetterBody body;
    return body.set("title"_L1, title).set("points"_L1, BodyLines{point});
}

} // namespace benchbook::testing

namespace {

LetterBody polishingCard()
{
    LetterBody step;
    step.set("no"_L1, qint64(1)).set("text"_L1, u"Buff with green compound"_s).set("minutes"_L1, qint64(3));
    LetterBody wheel;
    wheel.set("no"_L1, qint64(1)).set("material"_L1, u"Buffing wheel"_s);
    LetterBody body;
    return body.set("title"_L1, u"Polishing <b>brass</b>"_s)
        .set("steps"_L1, BodyLines{step})
        .set("materials"_L1, BodyLines{wheel});
}

/// Oakbench writes it and publishes it to us.
void oakPublishes(KnowledgeBench &bench, DocumentKind kind, const LetterBody &body)
{
    const auto document = writeDocument(bench.oak.studio(), {.kind = kind, .body = body}, {});
    BENCHBOOK_VERIFY(document);
    BENCHBOOK_VERIFY(publishDocument(bench.oak.studio(), *document, {bench.oak.peer(bench.ours)}, {}));
    bench.fetch();
}

} // namespace

TestKnowledgePage::TestKnowledgePage() = default;
TestKnowledgePage::~TestKnowledgePage() = default;

void TestKnowledgePage::init() { m_bench = std::make_unique<KnowledgeBench>(); }

void TestKnowledgePage::cleanup()
{
    QCOMPARE(violationsOf(m_bench->ours.studio(), false), QString());
    m_bench.reset();
}

void TestKnowledgePage::anEmptyListSaysWhatCanBeDone()
{
    KnowledgeBench &bench = *m_bench;
    bench.open<KnowledgePage>();
    QVERIFY(bench.words().contains(u"No document here. Write down what you work by"_s));
    bench.look(u"knowledge-empty"_s);
}

void TestKnowledgePage::aStandardIsWrittenAndPublished()
{
    KnowledgeBench &bench = *m_bench;
    auto *page = bench.open<KnowledgePage>();
    page->primaryAction()->trigger();
    bench.settle();
    bench.pressed(u"documentFormSubmit"_s);
    QVERIFY(!bench.problemOf(u"document.title"_s).isEmpty());
    bench.type(u"document.title"_s, u"Edges"_s);
    bench.typeLine(u"document.points.lines"_s, 0, u"check"_s, u"No fibre"_s);
    bench.look(u"knowledge-standard-form"_s);
    bench.pressed(u"documentFormSubmit"_s);
    QCOMPARE(bench.count("SELECT count(*) FROM own_version"), 1);
    QCOMPARE(bench.count("SELECT count(*) FROM letter_draft"), 0);
    QVERIFY(bench.words().contains(u"Nobody but us: it was not published."_s));
    bench.pressed(u"documentPublish"_s);
    bench.pressed(u"publishDocumentSubmit"_s);
    QVERIFY(bench.problemOf(u"publishDocumentTo"_s).contains(u"Tick who shall have it"_s));
    page->findChild<QWidget *>(u"publishDocumentTo"_s)->findChild<QCheckBox *>()->setChecked(true);
    bench.look(u"knowledge-publish"_s);
    bench.pressed(u"publishDocumentSubmit"_s);
    QVERIFY(bench.words().contains(u"This will leave your studio"_s));
    QVERIFY(bench.words().contains(u"No fibre"_s));
    QCOMPARE(bench.count("SELECT count(*) FROM letter_draft"), 0);
    bench.look(u"knowledge-publish-leaving"_s);
    bench.pressed(u"publishDocumentSubmit"_s);
    QCOMPARE(bench.count("SELECT count(*) FROM letter_draft"), 1);
    QVERIFY(bench.said.last().startsWith(u"↶ Publish Edges (version 1) to one studio"_s));
    QVERIFY(bench.words().contains(u"Version 1 · In the box"_s));
    bench.look(u"knowledge-published"_s);
}

void TestKnowledgePage::versionsStandSideBySide()
{
    KnowledgeBench &bench = *m_bench;
    const auto document = writeDocument(
        bench.ours.studio(), {.kind = DocumentKind::Standard, .body = standardSaying(u"Edges"_s, u"Burnished"_s)}, {});
    BENCHBOOK_VERIFY(publishDocument(bench.ours.studio(), *document, {bench.ours.peer(bench.oak)}, {}));
    bench.send();
    bench.open<KnowledgePage>();
    bench.chooseRow(0);
    QVERIFY(!bench.seen(u"versionCompare"_s));
    bench.pressed(u"documentVersion"_s);
    bench.typeLine(u"document.points.lines"_s, 0, u"check"_s, u"Painted"_s);
    bench.pressed(u"documentFormSubmit"_s);
    QWidget *compare = bench.seen(u"versionCompare"_s);
    QVERIFY(compare);
    const QString side = PageBench::words(compare);
    QVERIFY2(side.contains(u"Burnished"_s) && side.contains(u"Painted"_s), qPrintable(side));
    bench.look(u"knowledge-versions"_s);
    auto *after = qobject_cast<QComboBox *>(bench.seen(u"versionAfter"_s));
    QVERIFY(after);
    after->setFocus();
    QTest::keyClick(after, Qt::Key_Up);
    bench.settle();
    QVERIFY(PageBench::words(compare).contains(u"They say the same."_s));
}

void TestKnowledgePage::aTestIsReckonedFromReadings()
{
    KnowledgeBench &bench = *m_bench;
    bench.open<KnowledgePage>();
    bench.pressed(u"knowledgeTest"_s);
    bench.type(u"document.material"_s, u"Veg-tan side"_s);
    bench.type(u"document.method"_s, u"Stitch tear"_s);
    bench.pressed(u"documentAir"_s);
    QVERIFY(bench.problemOf(u"document.conditions"_s).contains(u"Nobody noted"_s));
    bench.pick(u"documentReadings"_s, u"24.1 24.6 23.9"_s);
    QVERIFY(bench.problemOf(u"documentReadings"_s).contains(u"Say the unit"_s));
    bench.pick(u"documentReadings"_s, u"24.1 24.6 23.9 N"_s);
    QCOMPARE(bench.textOf(u"document.value"_s), u"24.2 N"_s);
    QCOMPARE(bench.textOf(u"document.uncertainty"_s), u"0.42 N"_s);
    bench.look(u"knowledge-test-form"_s);
    bench.pressed(u"documentFormSubmit"_s);
    QCOMPARE(bench.count("SELECT count(*) FROM own_document WHERE kind = 'material_test'"), 1);
    QVERIFY(bench.words().contains(u"24.2 N"_s));
}

void TestKnowledgePage::aCardIsMadeOfARecipe()
{
    KnowledgeBench &bench = *m_bench;
    bench.open<KnowledgePage>();
    bench.pressed(u"knowledgeFromRecipe"_s);
    bench.pressed(u"recipeCardSubmit"_s);
    QVERIFY(!bench.problemOf(u"recipeCardProduct"_s).isEmpty());
    bench.pick(u"recipeCardProduct"_s, u"Wallet"_s);
    QCOMPARE(bench.textOf(u"recipeCardTitle"_s), u"Wallet"_s);
    bench.type(u"recipeCardTitle"_s, u"Card wallet"_s);
    QVERIFY(bench.words().contains(u"Costs, prices, suppliers, customers, lots"_s));
    bench.look(u"knowledge-card-choice"_s);
    bench.pressed(u"recipeCardSubmit"_s);
    QCOMPARE(bench.textOf(u"document.title"_s), u"Card wallet"_s);
    QCOMPARE(bench.page->findChild<EditTable *>(u"document.steps.lines"_s)->model()->rowCount(), 2);
    QCOMPARE(bench.count("SELECT count(*) FROM own_document"), 0);
    bench.look(u"knowledge-card-form"_s);
    bench.pressed(u"documentFormSubmit"_s);
    QCOMPARE(bench.count("SELECT count(*) FROM own_document WHERE kind = 'process_card' AND product_id IS NOT NULL"),
             1);
}

void TestKnowledgePage::theirsIsEndorsedAndCommentedOn()
{
    KnowledgeBench &bench = *m_bench;
    oakPublishes(bench, DocumentKind::Standard, standardSaying(u"Seams \u202e<i>"_s, u"Even stitches"_s));
    bench.open<KnowledgePage>();
    bench.chooseRow(0);
    QVERIFY(bench.words().contains(u"Seams [U+202E]<i>"_s));
    QVERIFY(bench.words().contains(u"Oakbench"_s));
    bench.pressed(u"documentEndorse"_s);
    bench.typeNote(u"endorseFormNote"_s, u"We check the same way"_s);
    bench.look(u"knowledge-endorse"_s);
    bench.pressed(u"endorseFormSubmit"_s);
    QCOMPARE(bench.count("SELECT count(*) FROM letter_draft WHERE kind = 'endorse'"), 1);
    bench.pressed(u"documentComment"_s);
    bench.pressed(u"commentFormSubmit"_s);
    QVERIFY(bench.problemOf(u"commentFormNote"_s).contains(u"Say what you think"_s));
    bench.typeNote(u"commentFormNote"_s, u"Which thread?"_s);
    bench.pressed(u"commentFormSubmit"_s);
    bench.send();
    QVERIFY2(bench.words().contains(u"✓ endorsed: We check the same way"_s), qPrintable(bench.words()));
    QVERIFY(bench.words().contains(u"Which thread?"_s));
    QVERIFY(!bench.seen(u"documentEndorse"_s));
    const auto rows = bench.ours.studio().read([&](const Reader &reader) {
        return Result(listRows(reader, documentList(), listIds(reader, documentList(), {})));
    });
    QCOMPARE(rows->front().cells[5].integer(), 1);
    bench.look(u"knowledge-endorsed"_s);
}

void TestKnowledgePage::theirsIsGoneOnFrom()
{
    KnowledgeBench &bench = *m_bench;
    oakPublishes(bench, DocumentKind::Standard, standardSaying(u"Seams"_s, u"Even stitches"_s));
    bench.open<KnowledgePage>();
    bench.chooseRow(0);
    bench.pressed(u"documentFork"_s);
    QCOMPARE(bench.count("SELECT count(*) FROM own_document WHERE forked_from <> ''"), 1);
    QVERIFY2(bench.words().contains(u"Goes on from “Seams” of Oakbench, version 1."_s), qPrintable(bench.words()));
    QVERIFY(bench.seen(u"documentPublish"_s));
    bench.look(u"knowledge-forked"_s);
}

void TestKnowledgePage::theirCardBecomesARecipe()
{
    KnowledgeBench &bench = *m_bench;
    oakPublishes(bench, DocumentKind::ProcessCard, polishingCard());
    bench.open<KnowledgePage>();
    bench.chooseRow(0);
    bench.pressed(u"documentTake"_s);
    QVERIFY(bench.words().contains(u"“Buffing wheel” is no material of ours by this name"_s));
    bench.look(u"knowledge-take"_s);
    bench.pressed(u"takeCardSubmit"_s);
    QVERIFY(!bench.problemOf(u"takeCardProduct"_s).isEmpty());
    bench.pick(u"takeCardProduct"_s, u"Wallet"_s);
    bench.pressed(u"takeCardSubmit"_s);
    QCOMPARE(bench.count("SELECT count(*) FROM recipe_step WHERE name = 'Buff with green compound'"), 1);
}

void TestKnowledgePage::whatIsWithdrawnSaysSo()
{
    KnowledgeBench &bench = *m_bench;
    const auto document = writeDocument(
        bench.ours.studio(), {.kind = DocumentKind::Standard, .body = standardSaying(u"Edges"_s, u"Burnished"_s)}, {});
    BENCHBOOK_VERIFY(publishDocument(bench.ours.studio(), *document, {bench.ours.peer(bench.oak)}, {}));
    bench.send();
    bench.open<KnowledgePage>();
    bench.chooseRow(0);
    QVERIFY(!bench.seen(u"documentRemove"_s));
    bench.pressed(u"documentWithdraw"_s);
    bench.typeNote(u"withdrawDocumentNote"_s, u"Not true any more"_s);
    bench.pressed(u"withdrawDocumentSubmit"_s);
    QCOMPARE(bench.count("SELECT count(*) FROM letter_draft WHERE kind = 'retract'"), 1);
    QVERIFY(bench.words().contains(u"Withdrawn: who has it was asked to forget it."_s));
    QVERIFY(!bench.seen(u"documentPublish"_s));
    QVERIFY(bench.seen(u"documentRemove"_s));
}

void TestKnowledgePage::everythingHasAName()
{
    KnowledgeBench &bench = *m_bench;
    oakPublishes(bench, DocumentKind::ProcessCard, polishingCard());
    auto *page = bench.open<KnowledgePage>();
    bench.chooseRow(0);
    QCOMPARE(PageBench::nameless(page), QStringList());
    for (const QString &button : {u"documentEndorse"_s, u"documentComment"_s, u"documentTake"_s,
                                  u"knowledgeFromRecipe"_s, u"knowledgeCard"_s, u"knowledgeTest"_s}) {
        bench.pressed(button);
        QCOMPARE(PageBench::nameless(page), QStringList());
        PageBench::leaveForm(page);
        bench.settle();
        bench.chooseRow(0);
    }
}

void TestKnowledgePage::languageChanges()
{
    KnowledgeBench &bench = *m_bench;
    oakPublishes(bench, DocumentKind::Standard, standardSaying(u"Seams"_s, u"Even stitches"_s));
    bench.open<KnowledgePage>();
    bench.chooseRow(0);
    bench.language.choose(LanguageSwitch::Choice::Chinese);
    bench.settle();
    bench.look(u"knowledge-zh"_s);
    bench.pressed(u"knowledgeTest"_s);
    bench.look(u"knowledge-test-form-zh"_s);
    bench.language.choose(LanguageSwitch::Choice::English);
    bench.settle();
    QVERIFY(bench.words().contains(u"What was read"_s));
}
