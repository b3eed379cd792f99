#include "core/materials/material.h"
#include "core/quality/craft_note.h"
#include "core/quality/quality_check.h"
#include "core/quality/work_order_hold.h"
#include "core/scan.h"
#include "tests/ui/pages_work/bench_hands.h"
#include "tests/ui/pages_work/test_pages.h"
#include "ui/bench/bench_button.h"
#include "ui/bench/bench_label.h"
#include "ui/bench/bench_screen.h"

#include <QScrollArea>
#include <QScrollBar>
#include <QTest>

using namespace benchbook;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;

namespace {

/// Long enough for a key to be an answer again.
void waitAMoment() { QTest::qWait(int(BenchScreen::tooSoonMilliseconds) + 20); }

QString misread(const QString &code)
{
    const QChar last = code.back();
    return code.chopped(1) + QChar(last == u'9' ? u'0' : QChar(last.unicode() + 1));
}

void enterAtBench(BenchWindow &window)
{
    QTest::keyClick(window.screen(), Qt::Key_Return);
    PageBench::settle();
}

/// The first step of the order, its timer running.
void startCutting(BenchWindow &window, Id<WorkOrder> id)
{
    window.screen()->openJob(id);
    PageBench::settle();
    PageBench::press(&window, u"tileStep1"_s);
    PageBench::press(&window, u"benchStart"_s);
    window.screen()->setFocus();
}

QString saidAt(BenchWindow &window) { return PageBench::textOf(&window, u"benchMessage"_s); }

/// Everything that can stand at the step of cutting: notes, a check to measure and one to judge, many reasons.
void furnishCutting(PageBench &bench)
{
    const auto product = bench.studio.integer("SELECT product_id FROM variant LIMIT 1");
    const auto add = [&bench](const RecordKind &kind, Draft draft) {
        BENCHBOOK_VERIFY(addRecord(*bench.studio, kind, draft, std::nullopt));
    };
    const Draft place{{u"product"_s, Value(product)}, {u"step"_s, Value(u"Cut"_s)}};
    const auto at = [&place](const Draft &more) {
        Draft all = place;
        for (const auto &[key, value] : more)
            all[key] = value;
        return all;
    };
    add(qualityCheckKind(), at({{u"name"_s, Value(u"Seam width at the outer edge"_s)},
                                {u"kind"_s, Value(u"measured"_s)},
                                {u"unit"_s, Value(u"mm"_s)},
                                {u"lower"_s, Value(2'000'000)},
                                {u"upper"_s, Value(3'000'000)}}));
    add(qualityCheckKind(), at({{u"name"_s, Value(u"Edges even"_s)}, {u"kind"_s, Value(u"judged"_s)}}));
    add(craftNoteKind(), at({{u"title"_s, Value(u"Grain"_s)},
                             {u"text"_s, Value(QString(u"Along the back, never across.\n"_s).repeated(60))}}));
    for (const QString &code : {u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s, u"f"_s, u"g"_s})
        add(scrapReasonKind(), {{u"code"_s, Value(code)}, {u"name"_s, Value(code)}});
}

/// That nothing on the screen is larger than the screen, and no words are cut.
void verifyFits(BenchWindow &window, const char *state)
{
    PageBench::settle();
    const QSize least = window.minimumSizeHint();
    const QString found = u"%1: %2 × %3"_s.arg(QString::fromLatin1(state)).arg(least.width()).arg(least.height());
    QVERIFY2(least.width() <= 1366 && least.height() <= 768, qPrintable(found));
    QVERIFY2(window.size() == QSize(1366, 768), qPrintable(found));
    for (BenchLabel *label : window.findChildren<BenchLabel *>()) {
        const bool scrolls = label->parentWidget() && label->parentWidget()->inherits("benchbook::Card") &&
                             PageBench::find(&window, u"benchNotesPage"_s);
        const int wanted = label->wordWrap() ? label->heightForWidth(label->width()) : label->sizeHint().height();
        QVERIFY2(!label->isVisible() || scrolls || label->height() >= wanted,
                 qPrintable(QString(found + u" cuts “"_s + label->text() + u'”')));
    }
}

} // namespace

TestBenchSlips::TestBenchSlips() = default;
TestBenchSlips::~TestBenchSlips() = default;

void TestBenchSlips::init() { m_bench = std::make_unique<PageBench>(); }

void TestBenchSlips::cleanup()
{
    QVERIFY(m_bench->dialogs.shown.isEmpty());
    QCOMPARE(violationsOf(m_bench->studio.studio(), false), QString());
    m_bench.reset();
}

void TestBenchSlips::aMisreadLabelCountsNothing()
{
    PageBench &bench = *m_bench;
    const auto id = planAtBench(bench);
    const auto window = openBench(bench);
    startCutting(*window, id);
    scanAtBench(*window, u"4"_s);
    for (const ScanCode::Kind kind : {ScanCode::Kind::Lot, ScanCode::Kind::WorkOrder, ScanCode::Kind::Person}) {
        scanAtBench(*window, misread(ScanCode{kind, 1}.text()));
        QVERIFY2(saidAt(*window).contains(u"misread"_s), qPrintable(saidAt(*window)));
        QCOMPARE(PageBench::textOf(window.get(), u"benchGoodCount"_s), u"4"_s);
    }
    // A label of which a digit was lost.
    scanAtBench(*window, ScanCode{ScanCode::Kind::Lot, 1}.text().chopped(1));
    QVERIFY2(saidAt(*window).contains(u"too many"_s), qPrintable(saidAt(*window)));
    QCOMPARE(PageBench::textOf(window.get(), u"benchGoodCount"_s), u"4"_s);
}

void TestBenchSlips::moreThanWaitsIsNotCounted()
{
    PageBench &bench = *m_bench;
    const auto id = planAtBench(bench);
    const auto window = openBench(bench);
    startCutting(*window, id);
    scanAtBench(*window, u"6"_s);
    QVERIFY2(saidAt(*window).startsWith(u"! 6 are too many: 5 piece"_s), qPrintable(saidAt(*window)));
    QCOMPARE(PageBench::textOf(window.get(), u"benchGoodCount"_s), u"0"_s);
    scanAtBench(*window, u"5"_s);
    QCOMPARE(PageBench::textOf(window.get(), u"benchGoodCount"_s), u"5"_s);
    scanAtBench(*window, u"4"_s);
    PageBench::press(window.get(), u"benchScrapMore"_s);
    window->screen()->setFocus();
    scanAtBench(*window, u"5"_s); // Five and a scrapped one are six.
    QCOMPARE(PageBench::textOf(window.get(), u"benchGoodCount"_s), u"4"_s);
}

void TestBenchSlips::aScannerThatEndsTwiceConfirmsNothing()
{
    PageBench &bench = *m_bench;
    const Id<Lot> hide = receiveOne(bench.studio, bench.workshop.hide, dm2(200), yuan(800));
    const auto id = planAtBench(bench);
    const auto window = openBench(bench);
    startCutting(*window, id);
    const auto scanTwice = [&window](const QString &code, bool lineFeed) {
        typeAtBench(*window, code);
        QTest::keyClick(window->screen(), Qt::Key_Return);
        if (lineFeed)
            QTest::keyClick(window->screen(), Qt::Key_J, Qt::ControlModifier);
        else
            QTest::keyClick(window->screen(), Qt::Key_Return);
        PageBench::settle();
    };
    for (const bool lineFeed : {false, true}) {
        scanTwice(ScanCode{ScanCode::Kind::Lot, 1}.text(), lineFeed);
        QVERIFY(PageBench::find(window.get(), u"benchLotYes"_s));
        QCOMPARE(onShelf(bench.studio, hide).quantity, dm2(200));
        PageBench::press(window.get(), u"benchLotNo"_s);
        // A badge shows the running timer and stops it not; neither does a code that nobody knows.
        scanTwice(badgeOf(bench, bench.workshop.owner), lineFeed);
        scanTwice(u"4"_s, lineFeed);
        scanTwice(u"WO-7777"_s, lineFeed);
        QCOMPARE(bench.studio.integer("SELECT count(*) FROM running_timer"), 1);
        QCOMPARE(bench.studio.integer("SELECT count(*) FROM work_log"), 0);
    }
    // A person who presses Enter means it.
    waitAMoment();
    enterAtBench(*window);
    QCOMPARE(bench.studio.integer("SELECT sum(good) FROM work_log"), 4);
}

void TestBenchSlips::everyStateFitsASmallScreen()
{
    PageBench &bench = *m_bench;
    furnishCutting(bench);
    receiveOne(bench.studio, bench.workshop.hide, dm2(200), yuan(800));
    receiveOne(bench.studio, bench.workshop.thread, dm2(100), yuan(50));
    const Draft glue{{u"name"_s, Value(u"Glue"_s)}, {u"unit"_s, Value(u"g"_s)}};
    const Id<Material> other(addRecord(*bench.studio, materialKind(), glue, std::nullopt).value());
    receiveOne(bench.studio, other, Quantity::units(500), yuan(20));
    const auto id = planAtBench(bench);
    const auto window = openBench(bench);
    const auto press = [&window](const char *name) { PageBench::press(window.get(), QString::fromLatin1(name)); };
    for (const LanguageSwitch::Choice language : {LanguageSwitch::Choice::English, LanguageSwitch::Choice::Chinese}) {
        bench.language.choose(language);
        window->screen()->showPeople();
        verifyFits(*window, "people");
        press("tile2");
        verifyFits(*window, "jobs");
        window->screen()->openJob(id);
        verifyFits(*window, "steps");
        press("tileStep1");
        QVERIFY(PageBench::find(window.get(), u"benchMaterial"_s));
        verifyFits(*window, "waiting, with material to issue");
        press("benchMaterial");
        verifyFits(*window, "material");
        press("benchBack");
        scanAtBench(*window, ScanCode{ScanCode::Kind::Lot, 1}.text());
        verifyFits(*window, "a lot");
        press("benchLotNo");
        scanAtBench(*window, ScanCode{ScanCode::Kind::Lot, 3}.text());
        verifyFits(*window, "a lot that is asked about");
        press("benchLotNo");
        press("benchNotes");
        verifyFits(*window, "notes");
        press("benchBack");
        press("benchStart");
        QVERIFY(PageBench::find(window.get(), u"benchDue"_s));
        verifyFits(*window, "running, with a check");
        press("benchPause");
        verifyFits(*window, "why a pause");
        press("benchPauseTool");
        verifyFits(*window, "paused");
        press("benchResume");
        press("benchDue");
        verifyFits(*window, "a measure");
        press("benchBack");
        press("benchFinish");
        verifyFits(*window, "nothing counted");
        press("benchReworkMore");
        press("benchReasonMore");
        press("benchReasong");
        press("benchFinish");
        verifyFits(*window, "send back");
        press("benchBack");
        bench.studio.clock().advance(16 * 3'600'000);
        window->screen()->showPeople();
        press("tile2");
        verifyFits(*window, "a forgotten timer");
        press("benchForgottenDiscard");
    }
}

void TestBenchSlips::onlyPiecesThatReachedTheStepCount()
{
    PageBench &bench = *m_bench;
    const auto id = planAtBench(bench);
    BENCHBOOK_VERIFY(logWork(*bench.studio,
                             {.workOrder = id,
                              .step = bench.workshop.cut,
                              .person = bench.workshop.owner,
                              .seconds = 600,
                              .good = 4,
                              .scrap = 1,
                              .reason = bench.workshop.crack},
                             bench.workshop.owner));
    const auto window = openBench(bench);
    window->screen()->openJob(id);
    PageBench::settle();
    QVERIFY(PageBench::find(window.get(), u"tileStep2"_s)->accessibleName().contains(u"0 of 4 done"_s));
    PageBench::press(window.get(), u"tileStep2"_s);
    QVERIFY2(PageBench::words(window.get()).contains(u"done 0 / 4"_s), qPrintable(PageBench::words(window.get())));
}

void TestBenchSlips::finishingWithoutACountIsSaidOnce()
{
    PageBench &bench = *m_bench;
    const auto id = planAtBench(bench);
    const auto window = openBench(bench);
    startCutting(*window, id);
    bench.studio.clock().advance(600'000);
    const auto logs = [&bench] { return bench.studio.integer("SELECT count(*) FROM work_log"); };
    enterAtBench(*window);
    QVERIFY2(saidAt(*window).contains(u"Nothing is counted, and 5 piece"_s), qPrintable(saidAt(*window)));
    // A finger that touches twice.
    enterAtBench(*window);
    QCOMPARE(logs(), 0);
    // What is done in between asks anew.
    PageBench::press(window.get(), u"benchPause"_s);
    PageBench::press(window.get(), u"benchPauseNone"_s);
    PageBench::press(window.get(), u"benchFinish"_s);
    QCOMPARE(logs(), 0);
    waitAMoment();
    PageBench::press(window.get(), u"benchFinish"_s);
    QCOMPARE(bench.studio.integer("SELECT seconds FROM work_log WHERE good + scrap = 0"), 600);
    // Where pieces were counted, nothing is asked.
    startCutting(*window, id);
    scanAtBench(*window, u"2"_s);
    PageBench::press(window.get(), u"benchFinish"_s);
    QCOMPARE(logs(), 2);
}

void TestBenchSlips::aLotTakesDecimalsAndNoMoreThanItHas()
{
    PageBench &bench = *m_bench;
    const Id<Lot> hide = receiveOne(bench.studio, bench.workshop.hide, dm2(200), yuan(800));
    const auto id = planAtBench(bench);
    const auto window = openBench(bench);
    window->screen()->openJob(id);
    scanAtBench(*window, ScanCode{ScanCode::Kind::Lot, 1}.text());
    scanAtBench(*window, u"200.5"_s);
    QCOMPARE(saidAt(*window), u"! 200.5 dm² are more than there is: 200 dm²."_s);
    scanAtBench(*window, u"0"_s);
    QVERIFY(saidAt(*window).contains(u"more than nothing"_s));
    QCOMPARE(PageBench::textOf(window.get(), u"benchLotQuantity"_s), u"42 dm²"_s);
    // By touch, too; what is too much is not taken.
    for (const char *key : {"benchKey3", "benchKey0", "benchKey.", "benchKey2", "benchKey5"})
        PageBench::press(window.get(), QString::fromLatin1(key));
    QCOMPARE(PageBench::textOf(window.get(), u"benchLotQuantity"_s), u"30.25 dm²"_s);
    window->screen()->setFocus();
    for (int i = 0; i < 5; ++i)
        QTest::keyClick(window->screen(), Qt::Key_Backspace);
    QCOMPARE(PageBench::textOf(window.get(), u"benchLotQuantity"_s), u"42 dm²"_s);
    for (const char *key : {"benchKey9", "benchKey9", "benchKey9"})
        PageBench::press(window.get(), QString::fromLatin1(key));
    QVERIFY(saidAt(*window).contains(u"more than there is"_s));
    QCOMPARE(PageBench::textOf(window.get(), u"benchLotQuantity"_s), u"99 dm²"_s);
    window->screen()->setFocus();
    scanAtBench(*window, u"12.5"_s);
    QCOMPARE(PageBench::textOf(window.get(), u"benchLotQuantity"_s), u"12.5 dm²"_s);
    waitAMoment();
    enterAtBench(*window);
    QCOMPARE(onShelf(bench.studio, hide).quantity, Quantity::fromMicro(187'500'000));
}

void TestBenchSlips::notesAreReadByKeys()
{
    PageBench &bench = *m_bench;
    furnishCutting(bench);
    const auto id = planAtBench(bench);
    const auto window = openBench(bench);
    window->screen()->openJob(id);
    PageBench::settle();
    PageBench::press(window.get(), u"tileStep1"_s);
    const auto open = [&window] {
        PageBench::press(window.get(), u"benchNotes"_s);
        return qobject_cast<QScrollArea *>(PageBench::find(window.get(), u"benchNotesPage"_s));
    };
    const auto *page = open();
    QVERIFY(page);
    QVERIFY2(saidAt(*window).contains(u"Page Down"_s), qPrintable(saidAt(*window)));
    const QScrollBar *bar = page->verticalScrollBar();
    QVERIFY(bar->maximum() > 0);
    const auto scrolled = [&](Qt::Key key) {
        QTest::keyClick(window->screen(), key);
        return bar->value();
    };
    const int aLine = scrolled(Qt::Key_Down);
    QVERIFY(aLine > 0);
    QVERIFY(scrolled(Qt::Key_PageDown) > 2 * aLine);
    QCOMPARE(scrolled(Qt::Key_End), bar->maximum());
    QCOMPARE(scrolled(Qt::Key_Home), 0);
    enterAtBench(*window);
    QVERIFY(PageBench::find(window.get(), u"benchStart"_s));
    QVERIFY(open());
    QTest::keyClick(window->screen(), Qt::Key_Backspace);
    QVERIFY(PageBench::find(window.get(), u"benchStart"_s));
    // It leads on, but a code that is being typed is mended first.
    typeAtBench(*window, u"1"_s);
    QTest::keyClick(window->screen(), Qt::Key_Backspace);
    QVERIFY(PageBench::find(window.get(), u"benchStart"_s));
    QTest::keyClick(window->screen(), Qt::Key_Backspace);
    QVERIFY(PageBench::find(window.get(), u"tileStep1"_s));
}

void TestBenchSlips::theReasonComesBackWithTheCounts()
{
    PageBench &bench = *m_bench;
    furnishCutting(bench);
    const auto id = planAtBench(bench);
    const auto isChosen = [](BenchWindow &window) {
        auto *button = qobject_cast<BenchButton *>(PageBench::find(&window, u"benchReasong"_s));
        return button && button->isChecked();
    };
    {
        const auto window = openBench(bench);
        startCutting(*window, id);
        PageBench::press(window.get(), u"benchScrapMore"_s);
        PageBench::press(window.get(), u"benchReasonMore"_s);
        PageBench::press(window.get(), u"benchReasong"_s);
        PageBench::press(window.get(), u"benchFinish"_s);
        PageBench::press(window.get(), u"benchUndo"_s);
        QCOMPARE(PageBench::textOf(window.get(), u"benchScrapCount"_s), u"1"_s);
        QVERIFY(isChosen(*window));
    }
    bench.reopen();
    const auto window = openBench(bench);
    scanAtBench(*window, badgeOf(bench, bench.workshop.owner));
    QVERIFY(isChosen(*window));
    PageBench::press(window.get(), u"benchFinish"_s);
    QCOMPARE(bench.studio.text("SELECT code FROM scrap_reason WHERE id = (SELECT scrap_reason_id FROM work_log "
                               "WHERE scrap = 1 ORDER BY id DESC LIMIT 1)"),
             u"g"_s);
}

void TestBenchSlips::whatWasCountedEndsWithItsTimer()
{
    PageBench &bench = *m_bench;
    const auto id = planAtBench(bench);
    const auto window = openBench(bench);
    startCutting(*window, id);
    scanAtBench(*window, u"3"_s);
    // It is booked somewhere else, at the evening card.
    BENCHBOOK_VERIFY(finishTimer(*bench.studio, bench.workshop.owner, {.good = 3}));
    PageBench::settle();
    QVERIFY(PageBench::find(window.get(), u"benchStart"_s));
    QCOMPARE(PageBench::textOf(window.get(), u"benchGoodCount"_s), u"0"_s);
}

void TestBenchSlips::anOrderOnHoldSaysSo()
{
    PageBench &bench = *m_bench;
    const auto id = planAtBench(bench);
    BENCHBOOK_VERIFY(holdWorkOrder(*bench.studio, id, u"Edges crack"_s, bench.workshop.owner));
    const auto window = openBench(bench);
    scanAtBench(*window, badgeOf(bench, bench.workshop.owner));
    QVERIFY(PageBench::find(window.get(), u"tileWO-0001"_s)->accessibleName().contains(u"On hold"_s));
    PageBench::press(window.get(), u"tileWO-0001"_s);
    QCOMPARE(saidAt(*window), u"! On hold: Edges crack"_s);
    PageBench::press(window.get(), u"tileStep1"_s);
    QCOMPARE(saidAt(*window), u"! On hold: Edges crack"_s);
    PageBench::press(window.get(), u"benchStart"_s);
    QVERIFY2(saidAt(*window).contains(u"Start once more"_s), qPrintable(saidAt(*window)));
    QCOMPARE(bench.studio.integer("SELECT count(*) FROM running_timer"), 0);
    waitAMoment();
    PageBench::press(window.get(), u"benchStart"_s);
    QCOMPARE(bench.studio.integer("SELECT count(*) FROM running_timer"), 1);
}

void TestBenchSlips::aRunningJobStandsFirst()
{
    PageBench &bench = *m_bench;
    planAtBench(bench);
    const auto second = planAtBench(bench);
    BENCHBOOK_VERIFY(benchbook::startTimer(*bench.studio, bench.workshop.owner, second, bench.workshop.cut));
    bench.studio.clock().advance(600'000);
    const auto window = openBench(bench);
    const auto top = [&window](const QString &name) {
        const QWidget *tile = PageBench::find(window.get(), name);
        return tile->mapTo(window.get(), QPoint()).x();
    };
    // Whoever has a timer is led to it; the way back leads to the jobs.
    scanAtBench(*window, badgeOf(bench, bench.workshop.owner));
    PageBench::press(window.get(), u"benchBack"_s);
    PageBench::press(window.get(), u"benchBack"_s);
    QVERIFY(PageBench::find(window.get(), u"tileWO-0002"_s)->accessibleName().contains(u"▶ 0:10"_s));
    QVERIFY(top(u"tileWO-0002"_s) < top(u"tileWO-0001"_s));
    // Somebody else sees who is there.
    scanAtBench(*window, badgeOf(bench, bench.workshop.helper));
    QVERIFY(PageBench::find(window.get(), u"tileWO-0002"_s)->accessibleName().contains(u"Lin ▶ 0:10"_s));
}
