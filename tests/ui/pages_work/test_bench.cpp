#include "core/materials/material.h"
#include "core/quality/craft_note.h"
#include "core/quality/quality_check.h"
#include "core/scan.h"
#include "tests/ui/pages_work/bench_hands.h"
#include "tests/ui/pages_work/test_pages.h"
#include "ui/bench/bench_button.h"
#include "ui/bench/bench_label.h"
#include "ui/bench/bench_screen.h"

#include <QSignalSpy>
#include <QTest>

using namespace benchbook;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;

TestBench::TestBench() = default;
TestBench::~TestBench() = default;

void TestBench::init() { m_bench = std::make_unique<PageBench>(); }

void TestBench::cleanup()
{
    QVERIFY(m_bench->dialogs.shown.isEmpty());
    QCOMPARE(violationsOf(m_bench->studio.studio(), false), QString());
    m_bench.reset();
}

void TestBench::aStepByKeyboardAndScanner()
{
    PageBench &bench = *m_bench;
    planAtBench(bench);
    const auto window = openBench(bench);
    QCOMPARE(PageBench::textOf(window.get(), u"benchTitle"_s), u"Who is working?"_s);
    scanAtBench(*window, u"1"_s); // Chen, by name
    QCOMPARE(PageBench::textOf(window.get(), u"benchPerson"_s), u"Chen"_s);
    // A label of something else, that of the work order, and its code typed in small letters.
    scanAtBench(*window, ScanCode{ScanCode::Kind::Lot, 1}.text());
    QCOMPARE(PageBench::textOf(window.get(), u"benchPerson"_s), u"Chen"_s);
    QVERIFY(PageBench::words(window.get()).contains(u"Nothing here has this label"_s));
    scanAtBench(*window, ScanCode{ScanCode::Kind::WorkOrder, 1}.text());
    QVERIFY(PageBench::textOf(window.get(), u"benchTitle"_s).startsWith(u"WO-0001"_s));
    scanAtBench(*window, u"wo-0001"_s);
    QVERIFY(PageBench::textOf(window.get(), u"benchTitle"_s).startsWith(u"WO-0001"_s));
    scanAtBench(*window, u"1"_s);
    QCOMPARE(PageBench::textOf(window.get(), u"benchStep"_s), u"Cut"_s);

    QTest::keyClick(window->screen(), Qt::Key_Space);
    QCOMPARE(bench.studio.integer("SELECT count(*) FROM running_timer"), 1);
    bench.studio.clock().advance(600'000);
    QTRY_COMPARE(PageBench::textOf(window.get(), u"benchTime"_s), u"00:10:00"_s);
    QTest::keyClick(window->screen(), Qt::Key_Space);
    PageBench::press(window.get(), u"benchPauseMaterial"_s);
    QVERIFY(PageBench::words(window.get()).contains(u"Paused: No material"_s));
    bench.studio.clock().advance(3'600'000);
    window->screen()->setFocus();
    QTest::keyClick(window->screen(), Qt::Key_Space);
    bench.studio.clock().advance(300'000);

    scanAtBench(*window, u"3"_s); // three good ones
    typeAtBench(*window, u"++-"_s);
    QCOMPARE(PageBench::textOf(window.get(), u"benchGoodCount"_s), u"4"_s);
    PageBench::press(window.get(), u"benchScrapMore"_s);
    PageBench::press(window.get(), u"benchReasoncrack"_s);
    window->screen()->setFocus();
    QTest::qWait(int(BenchScreen::tooSoonMilliseconds) + 20);
    QTest::keyClick(window->screen(), Qt::Key_Return);
    QCOMPARE(bench.studio.integer("SELECT good * 10 + scrap FROM work_log WHERE seconds = 900 AND entry = 'timer'"),
             41);
    QCOMPARE(bench.studio.integer("SELECT count(*) FROM running_timer"), 0);
    QVERIFY(PageBench::words(window.get()).contains(u"5 of 5 done"_s) || PageBench::find(window.get(), u"tileStep1"_s));
}

void TestBench::withoutPeopleItLeadsToThem()
{
    m_bench->studio.integer("UPDATE person SET hidden = 1");
    const auto window = openBench(*m_bench);
    QSignalSpy asked(window.get(), &BenchWindow::peopleRequested);
    scanAtBench(*window, u"1"_s);
    QCOMPARE(asked.size(), 1);
    QVERIFY(!window->isVisible());
}

void TestBench::whatWasCountedOutlivesTheProgram()
{
    PageBench &bench = *m_bench;
    const auto id = planAtBench(bench);
    {
        const auto window = openBench(bench);
        window->screen()->openJob(id);
        PageBench::settle();
        PageBench::press(window.get(), u"tileStep1"_s);
        PageBench::press(window.get(), u"benchStart"_s);
        PageBench::press(window.get(), u"benchGoodMore"_s);
        PageBench::press(window.get(), u"benchGoodMore"_s);
        PageBench::press(window.get(), u"benchScrapMore"_s);
    }
    bench.reopen();
    const qint64 entries = bench.studio.integer("SELECT count(*) FROM journal_entry");
    const auto window = openBench(bench);
    window->screen()->openJob(id);
    PageBench::settle();
    if (auto *tile = PageBench::find(window.get(), u"tileStep1"_s))
        QTest::mouseClick(tile, Qt::LeftButton);
    PageBench::settle();
    QCOMPARE(PageBench::textOf(window.get(), u"benchGoodCount"_s), u"2"_s);
    QCOMPARE(PageBench::textOf(window.get(), u"benchScrapCount"_s), u"1"_s);
    QCOMPARE(bench.studio.integer("SELECT count(*) FROM journal_entry"), entries);
    PageBench::press(window.get(), u"benchScrapFewer"_s);
    PageBench::press(window.get(), u"benchFinish"_s);
    QCOMPARE(bench.studio.integer("SELECT good * 10 + scrap FROM work_log"), 20);
    // The next work on the step starts at nothing.
    PageBench::press(window.get(), u"tileStep1"_s);
    PageBench::press(window.get(), u"benchStart"_s);
    QCOMPARE(PageBench::textOf(window.get(), u"benchGoodCount"_s), u"0"_s);
}

void TestBench::undoForTenMinutes()
{
    PageBench &bench = *m_bench;
    const auto id = planAtBench(bench);
    const auto window = openBench(bench);
    window->screen()->openJob(id); // The session's own person needs no tile.
    PageBench::settle();
    PageBench::press(window.get(), u"tileStep1"_s);
    PageBench::press(window.get(), u"benchStart"_s);
    bench.studio.clock().advance(120'000);
    PageBench::press(window.get(), u"benchGoodMore"_s);
    PageBench::press(window.get(), u"benchFinish"_s);
    QCOMPARE(bench.studio.integer("SELECT coalesce(sum(good), 0) FROM work_log"), 1);
    bench.studio.clock().advance(9 * 60'000);
    QTRY_VERIFY(PageBench::find(window.get(), u"benchUndo"_s));
    PageBench::press(window.get(), u"benchUndo"_s);
    QCOMPARE(bench.studio.integer("SELECT coalesce(sum(good), 0) FROM work_log"), 0);
    QCOMPARE(bench.studio.integer("SELECT count(*) FROM running_timer"), 1);
    QCOMPARE(PageBench::textOf(window.get(), u"benchStep"_s), u"Cut"_s);
    PageBench::press(window.get(), u"benchFinish"_s);
    bench.studio.clock().advance(BenchScreen::undoMilliseconds);
    QTRY_VERIFY(!PageBench::find(window.get(), u"benchUndo"_s));
}

void TestBench::undoOutlivesTheProgram()
{
    PageBench &bench = *m_bench;
    const auto id = planAtBench(bench);
    QString said;
    const auto logOne = [&] {
        const auto window = openBench(bench);
        window->screen()->openJob(id);
        PageBench::settle();
        PageBench::press(window.get(), u"tileStep1"_s);
        PageBench::press(window.get(), u"benchStart"_s);
        bench.studio.clock().advance(120'000);
        PageBench::press(window.get(), u"benchGoodMore"_s);
        PageBench::press(window.get(), u"benchFinish"_s);
        said = PageBench::textOf(window.get(), u"benchMessage"_s).mid(2);
    };
    const auto good = [&bench] { return bench.studio.integer("SELECT coalesce(sum(good), 0) FROM standing_work_log"); };
    logOne();
    QCOMPARE(good(), 1);
    bench.studio.clock().advance(9 * 60'000);
    bench.reopen();
    {
        const auto window = openBench(bench);
        QVERIFY(!PageBench::find(window.get(), u"benchUndo"_s)); // Nobody is chosen yet.
        PageBench::press(window.get(), u"tile2"_s);
        QVERIFY(PageBench::find(window.get(), u"benchUndo"_s));
        PageBench::press(window.get(), u"benchUndo"_s);
        QVERIFY2(PageBench::textOf(window.get(), u"benchMessage"_s).endsWith(said), qPrintable(said));
        QCOMPARE(good(), 0);
        // What was before it is not taken back by a finger that pressed twice.
        QVERIFY(!PageBench::find(window.get(), u"benchUndo"_s));
        PageBench::press(window.get(), u"benchFinish"_s);
    }
    bench.studio.clock().advance(BenchScreen::undoMilliseconds);
    bench.reopen();
    const auto window = openBench(bench);
    PageBench::press(window.get(), u"tile2"_s);
    QVERIFY(!PageBench::find(window.get(), u"benchUndo"_s));
}

void TestBench::undoIsOnesOwn()
{
    PageBench &bench = *m_bench;
    const auto id = planAtBench(bench);
    const auto window = openBench(bench);
    window->screen()->openJob(id);
    PageBench::settle();
    PageBench::press(window.get(), u"tileStep1"_s);
    PageBench::press(window.get(), u"benchStart"_s);
    QVERIFY(PageBench::find(window.get(), u"benchUndo"_s));
    PageBench::press(window.get(), u"benchPerson"_s);
    PageBench::press(window.get(), u"tile1"_s); // Chen has done nothing.
    QVERIFY(!PageBench::find(window.get(), u"benchUndo"_s));
    PageBench::press(window.get(), u"benchPerson"_s);
    PageBench::press(window.get(), u"tile2"_s);
    QVERIFY(PageBench::find(window.get(), u"benchUndo"_s));
}

void TestBench::materialThatWaitsIsSaid()
{
    PageBench &bench = *m_bench;
    receiveOne(bench.studio, bench.workshop.hide, dm2(200), yuan(800));
    receiveOne(bench.studio, bench.workshop.thread, dm2(100), yuan(50));
    const auto id = planAtBench(bench);
    const auto window = openBench(bench);
    QVERIFY(!PageBench::find(window.get(), u"benchMaterial"_s));
    window->screen()->openJob(id);
    PageBench::settle();
    const auto inputs =
        bench.studio->read([&](const Reader &reader) -> Result<std::size_t> { return needsOf(reader, id).size(); });
    const QString all = u"Material not issued: %1 of %1 inputs"_s.arg(*inputs);
    QCOMPARE(PageBench::textOf(window.get(), u"benchMaterial"_s), all);
    PageBench::press(window.get(), u"tileStep1"_s);
    QCOMPARE(PageBench::textOf(window.get(), u"benchMaterial"_s), all);
    // With all the reasons there may be, everything still has its place on a small notebook's screen.
    for (const QString &code : {u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s, u"f"_s, u"g"_s}) {
        const Draft reason{{u"code"_s, Value(code)}, {u"name"_s, Value(code)}};
        BENCHBOOK_VERIFY(addRecord(*bench.studio, scrapReasonKind(), reason, std::nullopt));
    }
    PageBench::settle();
    QVERIFY(PageBench::find(window.get(), u"benchReasonMore"_s));
    QVERIFY2(window->minimumSizeHint().height() <= 768,
             qPrintable(QString::number(window->minimumSizeHint().height())));
    // It holds nothing up.
    PageBench::press(window.get(), u"benchStart"_s);
    PageBench::press(window.get(), u"benchGoodMore"_s);
    PageBench::press(window.get(), u"benchFinish"_s);
    QCOMPARE(bench.studio.integer("SELECT sum(good) FROM work_log"), 1);
    // The proposed lots stand there as buttons; each goes to the bench by one touch.
    PageBench::press(window.get(), u"benchMaterial"_s);
    QCOMPARE(PageBench::textOf(window.get(), u"tileLotLOT-2026-0002"_s), u"LOT-2026-0002"_s);
    PageBench::press(window.get(), u"tileLotLOT-2026-0001"_s);
    QCOMPARE(bench.studio.integer("SELECT count(*) FROM stock_move WHERE kind = 'issue'"), 1);
    PageBench::press(window.get(), u"tileLotLOT-2026-0002"_s);
    QCOMPARE(bench.studio.integer("SELECT count(*) FROM stock_move WHERE kind = 'issue'"), 2);
    QVERIFY(PageBench::find(window.get(), u"tileStep1"_s));
    QVERIFY(!PageBench::find(window.get(), u"benchMaterial"_s));
    PageBench::press(window.get(), u"benchBack"_s);
    QVERIFY(!PageBench::find(window.get(), u"benchMaterial"_s));
}

void TestBench::aRestartFindsTheTimer()
{
    PageBench &bench = *m_bench;
    const auto id = planAtBench(bench);
    {
        const auto window = openBench(bench);
        window->screen()->openJob(id);
        PageBench::settle();
        PageBench::press(window.get(), u"tileStep2"_s);
        PageBench::press(window.get(), u"benchStart"_s);
    }
    bench.studio.clock().advance(3'723'000);
    bench.reopen();
    const auto window = openBench(bench);
    QCOMPARE(PageBench::textOf(window.get(), u"tile2"_s), u"Lin"_s);
    QVERIFY(PageBench::find(window.get(), u"tile2"_s)->accessibleName().contains(u"Stitch · WO-0001"_s));
    PageBench::press(window.get(), u"tile2"_s);
    QCOMPARE(PageBench::textOf(window.get(), u"benchTime"_s), u"01:02:03"_s);
    QVERIFY(PageBench::find(window.get(), u"benchFinish"_s));
}

void TestBench::scrapWantsAReason()
{
    PageBench &bench = *m_bench;
    const auto id = planAtBench(bench);
    const auto window = openBench(bench);
    window->screen()->openJob(id);
    PageBench::settle();
    PageBench::press(window.get(), u"tileStep1"_s);
    PageBench::press(window.get(), u"benchStart"_s);
    PageBench::press(window.get(), u"benchScrapMore"_s);
    PageBench::press(window.get(), u"benchFinish"_s);
    QVERIFY(PageBench::textOf(window.get(), u"benchMessage"_s).contains(u"Say why pieces were scrapped"_s));
    QCOMPARE(PageBench::textOf(window.get(), u"benchScrapCount"_s), u"1"_s);
    QCOMPARE(bench.studio.integer("SELECT count(*) FROM running_timer"), 1);
    PageBench::press(window.get(), u"benchReasoncrack"_s);
    PageBench::press(window.get(), u"benchFinish"_s);
    QCOMPARE(bench.studio.integer("SELECT sum(scrap) FROM work_log"), 1);
}

void TestBench::unknownCodesAreRefused()
{
    const auto window = openBench(*m_bench);
    scanAtBench(*window, u"WO-7777"_s);
    QVERIFY(PageBench::textOf(window.get(), u"benchMessage"_s).contains(u"WO-7777"_s));
    typeAtBench(*window, u"WO-1"_s);
    QVERIFY(PageBench::textOf(window.get(), u"benchMessage"_s).contains(u"WO-1"_s));
    QTest::keyClick(window->screen(), Qt::Key_Escape);
    QVERIFY(window->isVisible());
}

void TestBench::everythingIsBigAndNamed()
{
    PageBench &bench = *m_bench;
    const auto id = planAtBench(bench);
    const auto window = openBench(bench);
    const auto look = [&window] {
        QCOMPARE(PageBench::nameless(window.get()).join(u", "_s), QString());
        for (BenchButton *button : window->findChildren<BenchButton *>()) {
            if (button->isVisible())
                QVERIFY2(button->height() >= 84 && button->width() >= 96, qPrintable(button->objectName()));
        }
        for (BenchLabel *label : window->findChildren<BenchLabel *>())
            QVERIFY(label->font().pixelSize() >= 20);
    };
    look();
    PageBench::press(window.get(), u"tile1"_s);
    look();
    PageBench::press(window.get(), u"tileWO-0001"_s);
    look();
    PageBench::press(window.get(), u"tileStep1"_s);
    look();
    PageBench::press(window.get(), u"benchStart"_s);
    look();
    PageBench::press(window.get(), u"benchPause"_s);
    look();
    Q_UNUSED(id);
}

void TestBench::aBadgeChangesThePerson()
{
    PageBench &bench = *m_bench;
    planAtBench(bench);
    const auto window = openBench(bench);
    scanAtBench(*window, badgeOf(bench, bench.workshop.owner));
    QCOMPARE(PageBench::textOf(window.get(), u"benchPerson"_s), u"Lin"_s);
    PageBench::press(window.get(), u"tileWO-0001"_s);
    PageBench::press(window.get(), u"tileStep1"_s);
    PageBench::press(window.get(), u"benchStart"_s);
    PageBench::press(window.get(), u"benchGoodMore"_s);
    scanAtBench(*window, badgeOf(bench, bench.workshop.helper));
    QCOMPARE(PageBench::textOf(window.get(), u"benchPerson"_s), u"Chen"_s);
    // The job on the screen stays; what the other one counted is not theirs.
    QVERIFY(PageBench::find(window.get(), u"tileStep1"_s)->accessibleName().contains(u"Lin"_s));
    PageBench::press(window.get(), u"tileStep1"_s);
    QCOMPARE(PageBench::textOf(window.get(), u"benchPlace"_s), u"Step 1 / 2 · with Lin"_s);
    QCOMPARE(PageBench::textOf(window.get(), u"benchGoodCount"_s), u"0"_s);
    PageBench::press(window.get(), u"benchStart"_s);
    scanAtBench(*window, badgeOf(bench, bench.workshop.owner));
    QCOMPARE(PageBench::textOf(window.get(), u"benchGoodCount"_s), u"1"_s);
    QCOMPARE(bench.studio.integer("SELECT count(*) FROM running_timer"), 2);
    // Who does not work here any more has no badge.
    bench.studio.integer("UPDATE person SET hidden = 1 WHERE name = 'Wang'");
    scanAtBench(*window, badgeOf(bench, bench.workshop.newcomer));
    QCOMPARE(PageBench::textOf(window.get(), u"benchPerson"_s), u"Lin"_s);
    QVERIFY(PageBench::textOf(window.get(), u"benchMessage"_s).startsWith(u"! Nobody"_s));
}

void TestBench::piecesGoBackAStep()
{
    PageBench &bench = *m_bench;
    const auto id = planAtBench(bench);
    const auto window = openBench(bench);
    BENCHBOOK_VERIFY(logWork(
        *bench.studio,
        {.workOrder = id, .step = bench.workshop.cut, .person = bench.workshop.owner, .seconds = 600, .good = 5},
        bench.workshop.owner));
    window->screen()->openJob(id);
    PageBench::settle();
    PageBench::press(window.get(), u"tileStep2"_s);
    PageBench::press(window.get(), u"benchStart"_s);
    bench.studio.clock().advance(600'000);
    PageBench::press(window.get(), u"benchGoodMore"_s);
    PageBench::press(window.get(), u"benchReworkMore"_s);
    PageBench::press(window.get(), u"benchReworkMore"_s);
    PageBench::press(window.get(), u"benchFinish"_s);
    QVERIFY(PageBench::textOf(window.get(), u"benchMessage"_s).contains(u"Say why"_s));
    PageBench::press(window.get(), u"benchReasoncrack"_s);
    PageBench::press(window.get(), u"benchFinish"_s);
    QCOMPARE(PageBench::textOf(window.get(), u"benchTitle"_s), u"Back to which step?"_s);
    QVERIFY(PageBench::find(window.get(), u"tileBack1"_s)->accessibleName().contains(u"the step before"_s));
    PageBench::press(window.get(), u"tileBack1"_s);
    QCOMPARE(bench.studio.integer("SELECT good * 100 + scrap * 10 + rework FROM work_log WHERE rework > 0"), 102);
    // They wait at the step they went back to, and are done again by a timer of their own.
    QVERIFY(PageBench::find(window.get(), u"tileRedo1"_s)->accessibleName().contains(u"2 to do again"_s));
    PageBench::press(window.get(), u"tileRedo1"_s);
    QVERIFY(!PageBench::find(window.get(), u"benchReworkMore"_s));
    PageBench::press(window.get(), u"benchStart"_s);
    bench.studio.clock().advance(300'000);
    scanAtBench(*window, u"2"_s);
    PageBench::press(window.get(), u"benchFinish"_s);
    QCOMPARE(bench.studio.integer("SELECT good * 1000 + seconds FROM work_log WHERE is_rework = 1"), 2300);
    QVERIFY(!PageBench::find(window.get(), u"tileRedo1"_s));
}

void TestBench::aForgottenTimerIsAskedAboutFirst()
{
    PageBench &bench = *m_bench;
    const auto id = planAtBench(bench);
    const QDate day = bench.studio->today();
    const QTimeZone zone = bench.studio->timeZone();
    bench.studio.clock().set(momentOf(day, QTime(16, 20), zone));
    BENCHBOOK_VERIFY(benchbook::startTimer(*bench.studio, bench.workshop.owner, id, bench.workshop.cut));
    bench.studio.clock().set(momentOf(day.addDays(1), QTime(8, 30), zone));
    const auto window = openBench(bench);
    scanAtBench(*window, badgeOf(bench, bench.workshop.owner));
    const QString asked = PageBench::textOf(window.get(), u"benchForgottenSentence"_s);
    QCOMPARE(asked, u"Your timer on Cut (WO-0001) of yesterday 16:20 was never stopped. Until the end of the shift: "
                    "100 min."_s);
    // Nothing else until it is answered …
    scanAtBench(*window, u"WO-0001"_s);
    QCOMPARE(PageBench::textOf(window.get(), u"benchForgottenSentence"_s), asked);
    // … but for somebody else.
    scanAtBench(*window, badgeOf(bench, bench.workshop.helper));
    QVERIFY(!PageBench::find(window.get(), u"benchForgottenSentence"_s));
    scanAtBench(*window, badgeOf(bench, bench.workshop.owner));
    QCOMPARE(PageBench::textOf(window.get(), u"benchForgottenLess15"_s), u"−15"_s);
    for (const char *button : {"benchForgottenLess15", "benchForgottenMore5", "benchForgottenLess5", "benchGoodMore"})
        PageBench::press(window.get(), QString::fromLatin1(button));
    QCOMPARE(PageBench::textOf(window.get(), u"benchForgottenMinutes"_s), u"85 min"_s);
    PageBench::press(window.get(), u"benchForgottenTake"_s);
    QCOMPARE(bench.studio.integer("SELECT seconds * 10 + good FROM work_log"), 85 * 600 + 1);
    QCOMPARE(bench.studio.text("SELECT about_day FROM work_log"), day.toString(Qt::ISODate));
    QVERIFY(PageBench::find(window.get(), u"tileStep1"_s));
    // Taken back, it is asked again.
    PageBench::press(window.get(), u"benchUndo"_s);
    QCOMPARE(PageBench::textOf(window.get(), u"benchForgottenSentence"_s), asked);
    PageBench::press(window.get(), u"benchForgottenDiscard"_s);
    QCOMPARE(bench.studio.integer("SELECT count(*) FROM running_timer"), 0);
    QCOMPARE(bench.studio.integer("SELECT sum(seconds) FROM work_log"), 0);
}

void TestBench::countsOfAForgottenTimerSurvive()
{
    PageBench &bench = *m_bench;
    const auto id = planAtBench(bench);
    const QDate day = bench.studio->today();
    bench.studio.clock().set(momentOf(day, QTime(16, 20), bench.studio->timeZone()));
    BENCHBOOK_VERIFY(benchbook::startTimer(*bench.studio, bench.workshop.owner, id, bench.workshop.cut));
    bench.studio.clock().set(momentOf(day.addDays(1), QTime(8, 30), bench.studio->timeZone()));
    auto window = openBench(bench);
    scanAtBench(*window, badgeOf(bench, bench.workshop.owner));
    for (int i = 0; i < 3; ++i)
        PageBench::press(window.get(), u"benchGoodMore"_s);
    // The power fails before anything is taken over.
    window.reset();
    bench.reopen();
    window = openBench(bench);
    scanAtBench(*window, badgeOf(bench, bench.workshop.owner));
    QVERIFY(PageBench::find(window.get(), u"benchForgottenSentence"_s));
    PageBench::press(window.get(), u"benchForgottenTake"_s);
    QCOMPARE(bench.studio.integer("SELECT good FROM work_log"), 3);
}

void TestBench::aBenchLeftOverNightAsksByItself()
{
    PageBench &bench = *m_bench;
    const auto id = planAtBench(bench);
    bench.studio.clock().set(momentOf(bench.studio->today(), QTime(16, 20), bench.studio->timeZone()));
    const auto window = openBench(bench);
    window->screen()->openJob(id);
    PageBench::settle();
    PageBench::press(window.get(), u"tileStep1"_s);
    PageBench::press(window.get(), u"benchStart"_s);
    bench.studio.clock().advance(3 * 3'600'000);
    QTRY_COMPARE(PageBench::textOf(window.get(), u"benchTime"_s), u"03:00:00"_s);
    bench.studio.clock().advance(12 * 3'600'000);
    QTRY_VERIFY(PageBench::find(window.get(), u"benchForgottenSentence"_s));
}

void TestBench::aScannedLotIsIssued()
{
    PageBench &bench = *m_bench;
    const Id<Lot> hide = receiveOne(bench.studio, bench.workshop.hide, dm2(200), yuan(800));
    const auto id = planAtBench(bench);
    const auto window = openBench(bench);
    const QString label = ScanCode{ScanCode::Kind::Lot, 1}.text();
    scanAtBench(*window, label);
    QVERIFY(PageBench::textOf(window.get(), u"benchMessage"_s).contains(u"Who is working"_s));
    scanAtBench(*window, badgeOf(bench, bench.workshop.owner));
    scanAtBench(*window, label);
    QVERIFY(PageBench::textOf(window.get(), u"benchMessage"_s).contains(u"Choose a job first"_s));
    scanAtBench(*window, u"WO-0001"_s);
    scanAtBench(*window, label);
    // Five wallets of 8 dm² at 5 % loss.
    QCOMPARE(PageBench::textOf(window.get(), u"benchLotQuantity"_s), u"42 dm²"_s);
    PageBench::press(window.get(), u"benchLotMore"_s);
    QCOMPARE(PageBench::textOf(window.get(), u"benchLotQuantity"_s), u"47 dm²"_s);
    PageBench::press(window.get(), u"benchLotLess"_s);
    scanAtBench(*window, label); // once more: yes
    QCOMPARE(onShelf(bench.studio, hide).quantity, dm2(158));
    QVERIFY(PageBench::textOf(window.get(), u"benchMessage"_s).contains(u"Issue 42 dm²"_s));
    // It is taken back as everything else done here.
    PageBench::press(window.get(), u"benchUndo"_s);
    QCOMPARE(onShelf(bench.studio, hide).quantity, dm2(200));
    Q_UNUSED(id);
}

void TestBench::aLotOfSomethingElseIsAskedAbout()
{
    PageBench &bench = *m_bench;
    Draft glue{{u"name"_s, Value(u"Glue"_s)}, {u"unit"_s, Value(u"g"_s)}};
    const auto material = addRecord(*bench.studio, materialKind(), glue, std::nullopt);
    BENCHBOOK_VERIFY(material);
    const Id<Lot> tin = receiveOne(bench.studio, Id<Material>(*material), Quantity::units(500), yuan(20));
    const auto id = planAtBench(bench);
    const auto window = openBench(bench);
    window->screen()->openJob(id);
    PageBench::settle();
    const QString label = ScanCode{ScanCode::Kind::Lot, 1}.text();
    scanAtBench(*window, label);
    QVERIFY(PageBench::textOf(window.get(), u"benchLotQuestion"_s).contains(u"does not name"_s));
    scanAtBench(*window, label); // no yes to a question
    QTest::qWait(int(BenchScreen::tooSoonMilliseconds) + 20);
    QTest::keyClick(window->screen(), Qt::Key_Return);
    QCOMPARE(bench.studio.integer("SELECT count(*) FROM stock_move WHERE kind = 'issue'"), 0);
    PageBench::press(window.get(), u"benchLotNo"_s);
    QVERIFY(PageBench::find(window.get(), u"tileStep1"_s));
    scanAtBench(*window, label);
    PageBench::press(window.get(), u"benchLotYes"_s);
    QCOMPARE(onShelf(bench.studio, tin).quantity, Quantity::units(499));
}

void TestBench::checksAndNotesOfAStep()
{
    PageBench &bench = *m_bench;
    const auto product = bench.studio.integer("SELECT product_id FROM variant LIMIT 1");
    const auto add = [&](const RecordKind &kind, const Draft &draft) {
        BENCHBOOK_VERIFY(addRecord(*bench.studio, kind, draft, std::nullopt));
    };
    add(qualityCheckKind(), {{u"product"_s, Value(product)},
                             {u"step"_s, Value(u"Cut"_s)},
                             {u"name"_s, Value(u"Seam width"_s)},
                             {u"kind"_s, Value(u"measured"_s)},
                             {u"unit"_s, Value(u"mm"_s)},
                             {u"lower"_s, Value(2'000'000)},
                             {u"upper"_s, Value(3'000'000)}});
    add(qualityCheckKind(), {{u"product"_s, Value(product)},
                             {u"step"_s, Value(u"Cut"_s)},
                             {u"name"_s, Value(u"Edges even"_s)},
                             {u"kind"_s, Value(u"judged"_s)}});
    add(craftNoteKind(), {{u"product"_s, Value(product)},
                          {u"step"_s, Value(u"Cut"_s)},
                          {u"title"_s, Value(u"Grain"_s)},
                          {u"text"_s, Value(u"Along the back, never across."_s)}});
    const auto id = planAtBench(bench);
    const auto window = openBench(bench);
    window->screen()->openJob(id);
    PageBench::settle();
    PageBench::press(window.get(), u"tileStep1"_s);
    PageBench::press(window.get(), u"benchNotes"_s);
    QVERIFY(PageBench::words(window.get()).contains(u"Along the back"_s));
    PageBench::press(window.get(), u"benchBack"_s);
    // Before the work material is wanted; what is to be checked stands there while it goes on.
    QVERIFY(!PageBench::find(window.get(), u"benchDue"_s));
    PageBench::press(window.get(), u"benchStart"_s);
    QVERIFY(PageBench::find(window.get(), u"benchDue"_s));
    QVERIFY(PageBench::find(window.get(), u"benchDue"_s)->accessibleName().contains(u"Seam width, 2 – 3 mm"_s));
    PageBench::press(window.get(), u"benchDue"_s);
    for (const char *key : {"benchKey3", "benchKey.", "benchKey4"})
        PageBench::press(window.get(), QString::fromLatin1(key));
    QVERIFY(PageBench::words(window.get()).contains(u"outside the limits"_s));
    PageBench::press(window.get(), u"benchKey⌫"_s);
    PageBench::press(window.get(), u"benchKey⌫"_s);
    scanAtBench(*window, u"2.6"_s); // by keyboard
    QCOMPARE(PageBench::textOf(window.get(), u"benchCheckValue"_s), u"2.6 mm"_s);
    PageBench::press(window.get(), u"benchCheckRecord"_s);
    QCOMPARE(bench.studio.integer("SELECT value_micro * 10 + passed FROM quality_result"), 26'000'001);
    // The next one comes by itself.
    QCOMPARE(PageBench::textOf(window.get(), u"benchCheckName"_s), u"Edges even"_s);
    PageBench::press(window.get(), u"benchCheckFail"_s);
    QVERIFY(PageBench::textOf(window.get(), u"benchMessage"_s).contains(u"failed"_s));
    QVERIFY(!PageBench::find(window.get(), u"benchDue"_s));
    PageBench::press(window.get(), u"benchUndo"_s);
    QCOMPARE(bench.studio.integer("SELECT count(*) FROM quality_result WHERE counters_id IS NOT NULL"), 1);
}

void TestBench::escapeLeaves()
{
    const auto window = openBench(*m_bench);
    QSignalSpy left(window.get(), &BenchWindow::left);
    QTest::keyClick(window->screen(), Qt::Key_Escape);
    QCOMPARE(left.count(), 1);
    QVERIFY(!window->isVisible());
}
