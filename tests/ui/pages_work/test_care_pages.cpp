// Tools, readings, checks and craft notes, on the workshop page and beside their product.
#include "core/papers/paper.h"
#include "core/quality/check_result.h"
#include "core/quality/craft_note.h"
#include "core/tools/tool.h"
#include "tests/ui/pages_work/page_bench.h"
#include "tests/ui/pages_work/test_pages.h"
#include "ui/kit/unsaved_work.h"
#include "ui/products/products_page.h"
#include "ui/workshop/craft_page.h"

#include <QApplication>
#include <QBuffer>
#include <QFile>
#include <QLabel>
#include <QTest>

using namespace benchbook;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;

TestCarePages::TestCarePages() = default;
TestCarePages::~TestCarePages() = default;

void TestCarePages::init() { m_bench = std::make_unique<PageBench>(); }
void TestCarePages::cleanup() { m_bench.reset(); }

namespace {

CraftPage *showPart(PageBench &bench, const QString &part)
{
    auto *page = new CraftPage(*bench.session, bench.jobs);
    bench.show(page);
    page->openPart(part);
    PageBench::settle();
    return page;
}

qint64 addNote(PageBench &bench, const QString &title, const QString &step)
{
    return addRecord(*bench.studio, craftNoteKind(),
                     {{u"title"_s, Value(title)},
                      {u"product"_s, Value(bench.studio.integer("SELECT id FROM product"))},
                      {u"step"_s, Value(step)}},
                     std::nullopt)
        .value();
}

} // namespace

void TestCarePages::aToolIsCaredForLentAndBack()
{
    PageBench &bench = *m_bench;
    const qint64 press = addRecord(*bench.studio, toolKind(),
                                   {{u"name"_s, Value(u"Press"_s)}, {u"careHours"_s, Value(10)}}, std::nullopt)
                             .value();
    CraftPage *page = showPart(bench, u"tools"_s);
    page->showRecordOf(u"tools"_s, press);
    PageBench::settle();
    PageBench::press(page, u"toolsTabs.care"_s);
    PageBench::press(page, u"toolCareButton"_s);
    PageBench::type(page, u"toolCareWhat"_s, u"Oiled"_s);
    PageBench::press(page, u"toolCareSubmit"_s);
    PageBench::settle();
    QCOMPARE(bench.studio.integer("SELECT count(*) FROM standing_tool_care"), 1);
    PageBench::press(page, u"toolLendButton"_s);
    PageBench::press(page, u"toolLoanSubmit"_s);
    QCOMPARE(PageBench::problemOf(page, u"toolLoanTo"_s), u"Say who has it."_s);
    PageBench::type(page, u"toolLoanTo"_s, u"Zhou"_s);
    PageBench::press(page, u"toolLoanSubmit"_s);
    PageBench::settle();
    QCOMPARE(bench.studio.integer("SELECT count(*) FROM lent_tool"), 1);
    PageBench::press(page, u"toolBackButton"_s);
    QCOMPARE(bench.studio.integer("SELECT count(*) FROM lent_tool"), 0);
}

void TestCarePages::whatIsTypedAboutAToolIsKept()
{
    PageBench &bench = *m_bench;
    const auto tool = [&](const QString &name) {
        return addRecord(*bench.studio, toolKind(), {{u"name"_s, Value(name)}}, std::nullopt).value();
    };
    const qint64 press = tool(u"Press"_s);
    const qint64 kiln = tool(u"Kiln"_s);
    CraftPage *page = showPart(bench, u"tools"_s);
    page->showRecordOf(u"tools"_s, press);
    PageBench::settle();
    PageBench::press(page, u"toolsTabs.care"_s);
    PageBench::press(page, u"toolCareButton"_s);
    QCOMPARE(unsavedWorkIn(*page), QStringList());
    PageBench::type(page, u"toolCareWhat"_s, u"Oiled"_s);
    QCOMPARE(unsavedWorkIn(*page), QStringList{u"Press was cared for"_s});
    bench.dialogs.answers = {false};
    page->showRecordOf(u"tools"_s, kiln);
    PageBench::settle();
    QCOMPARE(PageBench::textOf(page, u"toolCareWhat"_s), u"Oiled"_s);
    bench.dialogs.answers = {true};
    page->showRecordOf(u"tools"_s, kiln);
    PageBench::settle();
    QVERIFY(!PageBench::find(page, u"toolCareWhat"_s));
    QCOMPARE(unsavedWorkIn(*page), QStringList());
}

void TestCarePages::readingsAreTypedAndImported()
{
    PageBench &bench = *m_bench;
    CraftPage *page = showPart(bench, u"readings"_s);
    page->primaryAction()->trigger();
    PageBench::settle();
    PageBench::type(page, u"readingTemperature"_s, u"warm"_s);
    PageBench::press(page, u"readingSubmit"_s);
    QVERIFY(!PageBench::problemOf(page, u"readingTemperature"_s).isEmpty());
    PageBench::type(page, u"readingTemperature"_s, u"22,4"_s);
    PageBench::press(page, u"readingSubmit"_s);
    PageBench::settle();
    QCOMPARE(bench.studio.integer("SELECT temperature_milli FROM standing_reading"), 22'400);

    QFile file(bench.studio.filePath(u"logger.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("time,temperature,humidity\n2026-08-30 10:00,20,50\n2026-08-30 11:00,hot,50\n");
    file.close();
    bench.dialogs.files.push_back({file.fileName()});
    PageBench::press(page, u"readingsImport"_s);
    bench.waitForJobs();
    QVERIFY2(PageBench::words(page).contains(u"Line 3"_s), qPrintable(PageBench::words(page)));
    PageBench::press(page, u"readingImportSubmit"_s);
    PageBench::settle();
    QCOMPARE(bench.studio.integer("SELECT count(*) FROM standing_reading"), 2);
    // The one that was typed, and it alone, is taken back.
    page->showRecordOf(u"readings"_s, bench.studio.integer("SELECT id FROM reading WHERE temperature_milli = 22400"));
    PageBench::settle();
    PageBench::press(page, u"readingTakeBack"_s);
    QCOMPARE(bench.studio.integer("SELECT temperature_milli FROM standing_reading"), 20'000);
}

void TestCarePages::aFailedCheckHoldsAndLetsGo()
{
    PageBench &bench = *m_bench;
    const auto order =
        planWorkOrder(*bench.studio, {.variant = bench.workshop.wallet, .quantity = 4}, std::nullopt).value();
    const Id<QualityCheck> edge(addRecord(*bench.studio, qualityCheckKind(),
                                          {{u"name"_s, Value(u"Edge"_s)},
                                           {u"product"_s, Value(bench.studio.integer("SELECT id FROM product"))},
                                           {u"step"_s, Value(u"Cut"_s)},
                                           {u"kind"_s, Value(u"judged"_s)}},
                                          std::nullopt)
                                    .value());
    CraftPage *page = showPart(bench, u"quality"_s);
    const auto made =
        recordCheck(*bench.studio, {.workOrder = order.id, .step = bench.workshop.cut, .check = edge, .passed = false},
                    std::nullopt);
    BENCHBOOK_VERIFY(made);
    PageBench::settle();
    page->refresh();
    PageBench::settle();
    page->showRecordOf(u"quality"_s, made->id.value());
    PageBench::settle();
    PageBench::press(page, u"qualityHold"_s);
    PageBench::type(page, u"holdOrderReason"_s, u"edges"_s);
    PageBench::press(page, u"holdOrderSubmit"_s);
    PageBench::settle();
    QCOMPARE(bench.studio.integer("SELECT count(*) FROM held_work_order"), 1);
    QVERIFY(PageBench::words(page).contains(order.code + u" is on hold since"_s));
    QCOMPARE(PageBench::textOf(page, u"qualityRelease"_s), u"Let %1 go on"_s.arg(order.code));
    PageBench::press(page, u"qualityRelease"_s);
    PageBench::settle();
    QCOMPARE(bench.studio.integer("SELECT count(*) FROM held_work_order"), 0);

    PageBench::press(page, u"qualityAgain"_s);
    PageBench::settle();
    PageBench::choose(page, u"qualityCheckVerdict"_s, u"Passed"_s);
    PageBench::press(page, u"qualityCheckSubmit"_s);
    PageBench::settle();
    QCOMPARE(bench.studio.integer("SELECT sum(passed) FROM standing_quality_result"), 1);
}

void TestCarePages::theProductShowsItsCraftNotes()
{
    PageBench &bench = *m_bench;
    bench.show(new ProductsPage(*bench.session, bench.jobs));
    Page *page = bench.page.get();
    PageBench::press(page, u"productsTabs.notes"_s);
    QVERIFY(PageBench::words(page).contains(u"No craft note on this product yet"_s));

    addNote(bench, u"Wax the thread"_s, u"Stitch"_s);
    const qint64 cutting = addNote(bench, u"Along the spine"_s, u"Cut"_s);
    addNote(bench, u"One hide"_s, {});
    QImage drawing(40, 30, QImage::Format_RGB32);
    drawing.fill(Qt::red);
    QBuffer bytes;
    drawing.save(&bytes, "PNG");
    const auto kept = keepBytes(ContentStore::ofFile(bench.studio.path()), u"spine.png"_s, bytes.data());
    BENCHBOOK_VERIFY(kept);
    BENCHBOOK_VERIFY(addPapers(*bench.studio, {{"craft_note", cutting}, u"Along the spine"_s}, {*kept}, std::nullopt));
    bench.waitForJobs();

    // They stand as the work goes: of the whole first, then step by step.
    const QString words = PageBench::words(page);
    QVERIFY(!words.contains(u"No craft note"_s));
    qsizetype before = -1;
    for (const QString &wanted : {u"The whole product"_s, u"One hide"_s, u"Cut"_s, u"Along the spine"_s, u"spine.png"_s,
                                  u"Stitch"_s, u"Wax the thread"_s}) {
        const qsizetype at = words.indexOf(wanted, before + 1);
        QVERIFY2(at > before, qPrintable(wanted + u" in "_s + words));
        before = at;
    }
    auto *picture = qobject_cast<QLabel *>(PageBench::find(page, QString(u"picture."_s + kept->hash)));
    QVERIFY(picture);
    QCOMPARE(picture->pixmap(Qt::ReturnByValue).toImage().pixelColor(5, 5), QColor(Qt::red));
    QCOMPARE(PageBench::nameless(page).join(u", "_s), QString());
}

void TestCarePages::aNoteIsWrittenBesideItsProduct()
{
    PageBench &bench = *m_bench;
    bench.show(new ProductsPage(*bench.session, bench.jobs));
    Page *page = bench.page.get();
    QSignalSpy said(page, &Page::said);
    PageBench::press(page, u"productsTabs.notes"_s);
    PageBench::press(page, u"productsNotes.new"_s);
    QVERIFY2(!PageBench::find(page, u"productsNotesForm.product"_s), "whose note it is follows from where it is");
    PageBench::type(page, u"productsNotesForm.step"_s, u"Cut"_s);
    PageBench::press(page, u"productsNotesForm.add"_s);
    QVERIFY(!PageBench::problemOf(page, u"productsNotesForm.title"_s).isEmpty());
    PageBench::type(page, u"productsNotesForm.title"_s, u"Along the spine"_s);
    PageBench::press(page, u"productsNotesForm.add"_s);
    QCOMPARE(bench.studio.integer("SELECT product_id = (SELECT id FROM product) FROM craft_note"), 1);
    // It goes on with its pictures, in the form that every note has.
    QVERIFY(PageBench::find(page, u"productsNotesPapers"_s));
    PageBench::type(page, u"productsNotesForm.title"_s, u"Across the spine"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    PageBench::settle();
    QCOMPARE(PageBench::nameless(page).join(u", "_s), QString());
    PageBench::press(page, u"productsNotes.back"_s);
    QVERIFY(PageBench::words(page).contains(u"Across the spine"_s));

    PageBench::press(page, u"productsNotes.N-0001"_s);
    PageBench::press(page, u"productsNotes.remove"_s);
    QVERIFY(PageBench::words(page).contains(u"No craft note on this product yet"_s));
    QVERIFY(said.last().at(1).toBool());
    BENCHBOOK_VERIFY(bench.studio->undo(bench.studio->undoable()->entry, std::nullopt));
    PageBench::settle();
    QVERIFY(PageBench::words(page).contains(u"Across the spine"_s));

    // What is half typed is kept while one looks at the others, and gone once it is given up.
    PageBench::press(page, u"productsNotes.new"_s);
    PageBench::type(page, u"productsNotesForm.title"_s, u"Half"_s);
    PageBench::press(page, u"productsNotes.back"_s);
    PageBench::press(page, u"productsNotes.new"_s);
    QCOMPARE(PageBench::textOf(page, u"productsNotesForm.title"_s), u"Half"_s);
    PageBench::press(page, u"productsNotesForm.giveUp"_s);
    PageBench::press(page, u"productsNotes.new"_s);
    QCOMPARE(PageBench::textOf(page, u"productsNotesForm.title"_s), QString());
}

void TestCarePages::everyPartHasNames()
{
    for (const QString &part : {u"quality"_s, u"checks"_s, u"notes"_s, u"tools"_s, u"readings"_s}) {
        CraftPage *page = showPart(*m_bench, part);
        QCOMPARE(PageBench::nameless(page), QStringList());
        if (part == u"checks"_s || part == u"notes"_s || part == u"tools"_s)
            continue;
        page->primaryAction()->trigger();
        PageBench::settle();
        QCOMPARE(PageBench::nameless(page), QStringList());
    }
}
