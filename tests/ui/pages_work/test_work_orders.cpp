#include "tests/ui/pages_work/page_bench.h"
#include "tests/ui/pages_work/test_pages.h"
#include "ui/materials/lots_page.h"
#include "ui/records/trace_panel.h"
#include "ui/workshop/work_orders_page.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>

using namespace benchbook;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;

namespace {

Id<WorkOrder> plan(PageBench &bench, int pieces)
{
    return planWorkOrder(*bench.studio, {.variant = bench.workshop.wallet, .quantity = pieces}, std::nullopt)
        .value()
        .id;
}

} // namespace

TestWorkOrders::TestWorkOrders() = default;
TestWorkOrders::~TestWorkOrders() = default;

void TestWorkOrders::init() { m_bench = std::make_unique<PageBench>(); }

void TestWorkOrders::cleanup()
{
    QCOMPARE(violationsOf(m_bench->studio.studio(), false), QString());
    m_bench.reset();
}

void TestWorkOrders::aBatchFromPlanToShelf()
{
    PageBench &bench = *m_bench;
    const auto hide = receiveOne(bench.studio, bench.workshop.hide, dm2(200), yuan(800));
    receiveOne(bench.studio, bench.workshop.thread, dm2(100), yuan(50));
    bench.show(new WorkOrdersPage(*bench.session));
    Page *page = bench.page.get();
    QSignalSpy said(page, &Page::said);

    QTest::keyClick(page, Qt::Key_N, Qt::ControlModifier);
    PageBench::settle();
    PageBench::type(page, u"newWorkOrderProduct"_s, u"WAL-BRN"_s);
    PageBench::type(page, u"newWorkOrderQuantity"_s, u"10"_s);
    PageBench::type(page, u"newWorkOrderDue"_s, u"+7"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    PageBench::settle();
    QCOMPARE(said.count(), 1);
    QVERIFY(said.last().at(0).toString().startsWith(u"Plan WO-0001"_s));
    QVERIFY(said.last().at(1).toBool());
    QVERIFY(PageBench::words(page).contains(u"Wallet brown · 10 pcs · due 8 September"_s));

    PageBench::press(page, u"workOrderIssue"_s);
    PageBench::press(page, u"issueFormSubmit"_s);
    QCOMPARE(said.last().at(0).toString(), u"Issue materials to WO-0001"_s);
    QCOMPARE(onShelf(bench.studio, hide).quantity, dm2(116));

    PageBench::press(page, u"workOrderLog"_s);
    PageBench::type(page, u"logMinutes"_s, u"1:05"_s);
    PageBench::type(page, u"logGood"_s, u"9"_s);
    PageBench::type(page, u"logScrap"_s, u"1"_s);
    PageBench::choose(page, u"logReason"_s, u"Crack"_s);
    PageBench::press(page, u"logFormSubmit"_s);
    QVERIFY(PageBench::words(page).contains(u"Good 9"_s));
    QVERIFY(PageBench::words(page).contains(u"Scrap 1"_s));
    QVERIFY(PageBench::words(page).contains(u"1:05 / 1:00"_s));

    PageBench::press(page, u"workOrderFinish"_s);
    QCOMPARE(PageBench::textOf(page, u"finishGood"_s), u"9"_s);
    PageBench::press(page, u"finishFormSubmit"_s);
    const Id<WorkOrder> id(bench.studio.integer("SELECT id FROM work_order"));
    QCOMPARE(infoOf(bench.studio, id).state, WorkOrderState::Done);
    // 84 dm² at 4.00, 20 m at 0.50, 65 minutes at 120 + 30 an hour, on 9 pieces.
    QCOMPARE(PageBench::textOf(page, u"unitCost"_s), bench.session->money(Money::fromMinor(5650)));
    QVERIFY(!PageBench::find(page, u"workOrderIssue"_s));
}

void TestWorkOrders::issuesExactlyWhatWasChosen()
{
    PageBench &bench = *m_bench;
    const auto first = receiveOne(bench.studio, bench.workshop.hide, dm2(50), yuan(200));
    const auto second = receiveOne(bench.studio, bench.workshop.hide, dm2(60), yuan(300));
    const auto id = plan(bench, 2);
    bench.show(new WorkOrdersPage(*bench.session));
    Page *page = bench.page.get();
    PageBench::press(page, u"issueMaterialM-0001"_s);
    QCOMPARE(PageBench::textOf(page, u"issueQuantity0"_s), u"16.8"_s);
    PageBench::choose(page, u"issueLot0"_s, u"LOT-2026-0002"_s);
    PageBench::type(page, u"issueQuantity0"_s, u"20"_s);
    PageBench::press(page, u"issueFormSubmit"_s);
    QCOMPARE(onShelf(bench.studio, first).quantity, dm2(50));
    QCOMPARE(onShelf(bench.studio, second).quantity, dm2(40));
    QCOMPARE(infoOf(bench.studio, id).state, WorkOrderState::Released);
}

void TestWorkOrders::anotherOrderAskedForLeavesAnOpenFormAlone()
{
    PageBench &bench = *m_bench;
    const auto first = plan(bench, 2);
    const auto second = plan(bench, 1);
    auto *page = new WorkOrdersPage(*bench.session);
    bench.show(page);
    page->showRecord(first.value());
    PageBench::settle();
    PageBench::press(page, u"workOrderLog"_s);
    PageBench::type(page, u"logMinutes"_s, u"1:0"_s);
    // Nobody answers yes: a half-typed log is not given up, whichever order a scan or the bench asks for.
    for (const Id<WorkOrder> wanted : {first, second}) {
        page->showRecord(wanted.value());
        PageBench::settle();
        QCOMPARE(PageBench::textOf(page, u"logMinutes"_s), u"1:0"_s);
        QCOMPARE(page->currentRecord(), std::optional(first.value()));
    }
    QCOMPARE(bench.dialogs.shown.size(), 1);
    bench.dialogs.answers = {true};
    PageBench::leaveForm(page);

    QTest::keyClick(page, Qt::Key_N, Qt::ControlModifier);
    PageBench::settle();
    PageBench::type(page, u"newWorkOrderQuantity"_s, u"7"_s);
    page->showRecord(second.value());
    PageBench::settle();
    QCOMPARE(PageBench::textOf(page, u"newWorkOrderQuantity"_s), u"7"_s);
}

void TestWorkOrders::overIssueIsRefusedBesideItsLot()
{
    PageBench &bench = *m_bench;
    const auto hide = receiveOne(bench.studio, bench.workshop.hide, dm2(50), yuan(200));
    plan(bench, 2);
    bench.show(new WorkOrdersPage(*bench.session));
    Page *page = bench.page.get();
    PageBench::press(page, u"workOrderIssue"_s);
    PageBench::type(page, u"issueQuantity0"_s, u"51"_s);
    PageBench::press(page, u"issueFormSubmit"_s);
    QVERIFY2(PageBench::problemOf(page, u"issueQuantity0"_s).contains(u"1 dm² are missing"_s),
             qPrintable(PageBench::problemOf(page, u"issueQuantity0"_s)));
    QCOMPARE(PageBench::textOf(page, u"issueQuantity0"_s), u"51"_s);
    QCOMPARE(onShelf(bench.studio, hide).quantity, dm2(50));
    QVERIFY(bench.dialogs.shown.isEmpty());
    bench.dialogs.answers = {true};
    QTest::keyClick(PageBench::find(page, u"issueQuantity0"_s), Qt::Key_Escape);
    PageBench::settle();
    QVERIFY(!PageBench::find(page, u"issueForm"_s));
}

void TestWorkOrders::logIsRefusedBesideItsField()
{
    PageBench &bench = *m_bench;
    plan(bench, 5);
    bench.show(new WorkOrdersPage(*bench.session));
    Page *page = bench.page.get();
    PageBench::press(page, u"workOrderLog"_s);
    PageBench::type(page, u"logMinutes"_s, u"1:75"_s);
    PageBench::choose(page, u"logPerson"_s, u"—"_s);
    PageBench::press(page, u"logFormSubmit"_s);
    QVERIFY(PageBench::problemOf(page, u"logMinutes"_s).startsWith(u"Write minutes"_s));
    QCOMPARE(PageBench::problemOf(page, u"logPerson"_s), u"Choose who it was."_s);
    PageBench::choose(page, u"logPerson"_s, u"Lin"_s);
    PageBench::type(page, u"logMinutes"_s, u"soon"_s);
    PageBench::type(page, u"logScrap"_s, u"2"_s);
    PageBench::press(page, u"logFormSubmit"_s);
    QVERIFY(PageBench::problemOf(page, u"logMinutes"_s).startsWith(u"Write minutes"_s));
    PageBench::type(page, u"logMinutes"_s, u"30"_s);
    PageBench::press(page, u"logFormSubmit"_s);
    QVERIFY(PageBench::problemOf(page, u"logReason"_s).startsWith(u"Say why"_s));
    PageBench::choose(page, u"logReason"_s, u"Crack"_s);
    PageBench::type(page, u"logGood"_s, u"4"_s);
    PageBench::press(page, u"logFormSubmit"_s);
    QVERIFY(PageBench::problemOf(page, u"logGood"_s).contains(u"too many"_s));
    QCOMPARE(PageBench::textOf(page, u"logMinutes"_s), u"30"_s);
    PageBench::type(page, u"logGood"_s, u"3"_s);
    PageBench::press(page, u"logFormSubmit"_s);
    QCOMPARE(bench.studio.integer("SELECT sum(good) * 10 + sum(scrap) FROM work_log"), 32);
}

void TestWorkOrders::returnAndCancel()
{
    PageBench &bench = *m_bench;
    const auto hide = receiveOne(bench.studio, bench.workshop.hide, dm2(50), yuan(200));
    const auto id = plan(bench, 2);
    BENCHBOOK_VERIFY(issueLot(*bench.studio, id, hide, places::shelf, dm2(20), std::nullopt));
    bench.show(new WorkOrdersPage(*bench.session));
    Page *page = bench.page.get();
    PageBench::press(page, u"returnLOT-2026-0001"_s);
    QCOMPARE(PageBench::textOf(page, u"returnQuantity"_s), u"20"_s);
    PageBench::type(page, u"returnQuantity"_s, u"30"_s);
    PageBench::press(page, u"returnFormSubmit"_s);
    QVERIFY(PageBench::problemOf(page, u"returnQuantity"_s).contains(u"Only 20 dm²"_s));
    PageBench::type(page, u"returnQuantity"_s, u"5"_s);
    PageBench::press(page, u"returnFormSubmit"_s);
    QCOMPARE(onShelf(bench.studio, hide).quantity, dm2(35));
    // A running timer keeps the order from being cancelled; the sentence stands in the pane.
    BENCHBOOK_VERIFY(benchbook::startTimer(*bench.studio, bench.workshop.helper, id, bench.workshop.cut));
    PageBench::settle();
    PageBench::press(page, u"workOrderCancel"_s);
    PageBench::press(page, u"cancelWorkOrderFormSubmit"_s);
    QVERIFY(PageBench::textOf(page, u"cancelWorkOrderFormProblem"_s).contains(u"A timer is still running"_s));
    BENCHBOOK_VERIFY(discardTimer(*bench.studio, bench.workshop.helper));
    BENCHBOOK_VERIFY(logWork(
        *bench.studio,
        {.workOrder = id, .step = bench.workshop.cut, .person = bench.workshop.owner, .seconds = 1200, .good = 1},
        std::nullopt));
    PageBench::settle();
    // One click cancels nothing, and Enter on the button that leaves leaves.
    PageBench::press(page, u"cancelWorkOrderFormLeave"_s);
    PageBench::press(page, u"workOrderCancel"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    PageBench::settle();
    QVERIFY(!PageBench::find(page, u"cancelWorkOrderForm"_s));
    QVERIFY(infoOf(bench.studio, id).state != WorkOrderState::Cancelled);
    PageBench::press(page, u"workOrderCancel"_s);
    QCOMPARE(PageBench::nameless(page).join(u", "_s), QString());
    PageBench::press(page, u"cancelWorkOrderFormSubmit"_s);
    QCOMPARE(infoOf(bench.studio, id).state, WorkOrderState::Cancelled);
    QCOMPARE(onShelf(bench.studio, hide).quantity, dm2(50));
    // No piece, no cost of a piece: 20 minutes at 120 + 30 an hour were spent.
    QVERIFY(!PageBench::find(page, u"unitCost"_s));
    QCOMPARE(PageBench::textOf(page, u"spentWithoutPiece"_s), bench.session->money(yuan(50)));
    QVERIFY(bench.dialogs.shown.isEmpty());
}

void TestWorkOrders::theButtonsKeepTheirPlaces()
{
    PageBench &bench = *m_bench;
    receiveOne(bench.studio, bench.workshop.hide, dm2(200), yuan(800));
    receiveOne(bench.studio, bench.workshop.thread, dm2(100), yuan(50));
    const auto id = plan(bench, 2);
    bench.show(new WorkOrdersPage(*bench.session));
    Page *page = bench.page.get();
    const QStringList names{u"workOrderIssue"_s, u"workOrderLog"_s, u"workOrderFinish"_s, u"workOrderRelease"_s,
                            u"workOrderCancel"_s};
    const auto places = [&] {
        QList<QPoint> found;
        for (const QString &name : names) {
            const QWidget *button = PageBench::find(page, name);
            found << (button ? button->geometry().center() : QPoint());
        }
        return found;
    };
    const QList<QPoint> before = places();
    BENCHBOOK_VERIFY(issueProposed(*bench.studio, id, std::nullopt));
    QTRY_VERIFY(PageBench::find(page, u"workOrderIssue"_s) && !PageBench::find(page, u"workOrderIssue"_s)->isEnabled());
    PageBench::settle();
    QVERIFY(!PageBench::find(page, u"workOrderIssue"_s)->toolTip().isEmpty());
    QVERIFY(!PageBench::find(page, u"workOrderRelease"_s)->isEnabled());
    // The next filled button is a little wider; a pointer at rest still means the same one.
    for (qsizetype i = 0; i < names.size(); ++i) {
        const QWidget *button = PageBench::find(page, names[i]);
        QVERIFY2(button->geometry().contains(before[i]), qPrintable(names[i]));
    }
}

void TestWorkOrders::theKeyboardStaysOnThePage()
{
    PageBench &bench = *m_bench;
    plan(bench, 2);
    bench.show(new WorkOrdersPage(*bench.session));
    Page *page = bench.page.get();
    PageBench::press(page, u"workOrderRelease"_s);
    QTRY_VERIFY(PageBench::find(page, u"workOrderRelease"_s) &&
                !PageBench::find(page, u"workOrderRelease"_s)->isEnabled());
    // What was pressed cannot be pressed again: the list has the keyboard, and the pane was not scrolled away.
    QVERIFY(QApplication::focusWidget() && qobject_cast<QAbstractItemView *>(QApplication::focusWidget()));
    for (const QScrollArea *area : page->findChildren<QScrollArea *>())
        QCOMPARE(area->verticalScrollBar()->value(), 0);
}

void TestWorkOrders::theTraceLeadsBothWays()
{
    PageBench &bench = *m_bench;
    const auto hide = receiveOne(bench.studio, bench.workshop.hide, dm2(200), yuan(800));
    receiveOne(bench.studio, bench.workshop.thread, dm2(100), yuan(50));
    const auto work = plan(bench, 2);
    BENCHBOOK_VERIFY(issueProposed(*bench.studio, work, std::nullopt));
    bench.show(new WorkOrdersPage(*bench.session));
    Page *page = bench.page.get();
    // Nothing is made yet: what it took is all there is to say.
    QTRY_VERIFY(PageBench::find(page, u"workOrderTraceFacts.LOT-2026-0001"_s));
    QVERIFY(!PageBench::words(page).contains(u"What became of it"_s));

    const auto finished = finishWorkOrder(*bench.studio, work, 2, std::nullopt);
    BENCHBOOK_VERIFY(finished);
    QTRY_VERIFY(PageBench::find(page, QString(u"workOrderTraceFacts."_s + finished->lotCode)));
    QVERIFY(PageBench::words(page).contains(u"What became of it"_s));
    QCOMPARE(PageBench::nameless(page).join(u", "_s), QString());
    QSignalSpy asked(page, &Page::openRequested);
    PageBench::press(page, u"workOrderTraceFacts.LOT-2026-0001"_s);
    QCOMPARE(asked.last().value(0).toString(), u"materials"_s);
    QCOMPARE(asked.last().value(1).toLongLong(), hide.value());

    auto *lots = new LotsPage(*bench.session, bench.jobs);
    bench.show(lots);
    lots->showRecord(finished->lot->value());
    QTRY_VERIFY(PageBench::find(lots, u"lotsTraceFacts.WO-0001"_s));
    QVERIFY(PageBench::find(lots, u"lotsTraceFacts.LOT-2026-0001"_s));
    QVERIFY(PageBench::words(lots).contains(u"Nothing yet."_s));
    QSignalSpy wanted(lots, &Page::openRequested);
    PageBench::press(lots, u"lotsTraceFacts.WO-0001"_s);
    QCOMPARE(wanted.last().value(0).toString(), u"workorders"_s);
    QCOMPARE(wanted.last().value(1).toLongLong(), work.value());
    lots->showRecord(hide.value());
    QTRY_VERIFY(PageBench::find(lots, QString(u"lotsTraceFacts."_s + finished->lotCode)));
    QVERIFY(!PageBench::words(lots).contains(u"Made from"_s));
}

void TestWorkOrders::aTraceThatCannotBeReadSaysSo()
{
    PageBench &bench = *m_bench;
    const auto hide = receiveOne(bench.studio, bench.workshop.hide, dm2(200), yuan(800));
    TracePanel panel(u"probeTrace"_s, *bench.session);
    panel.show();
    const QString away = bench.studio.filePath(u"away.benchbook"_s);
    QVERIFY(QFile::rename(bench.studio.path(), away));
    panel.openLot(hide);
    QTRY_VERIFY(!PageBench::words(&panel).isEmpty());
    const QString told = PageBench::words(&panel);
    QVERIFY(QFile::rename(away, bench.studio.path()));
    QVERIFY2(!told.contains(u"What became of it"_s), qPrintable(told));
    panel.openLot(hide);
    QTRY_VERIFY(PageBench::words(&panel).contains(u"What became of it"_s));
    QVERIFY(!PageBench::words(&panel).contains(told));
    // A work order without lots is no mistake.
    panel.openWorkOrder(plan(bench, 1));
    QTest::qWait(400);
    PageBench::settle();
    QCOMPARE(PageBench::words(&panel).trimmed(), QString());
}

void TestWorkOrders::planSaysWhatIsMissing()
{
    PageBench &bench = *m_bench;
    bench.show(new WorkOrdersPage(*bench.session));
    Page *page = bench.page.get();
    QTest::keyClick(page, Qt::Key_N, Qt::ControlModifier);
    PageBench::settle();
    PageBench::type(page, u"newWorkOrderProduct"_s, u"Nothing so called"_s);
    PageBench::press(page, u"newWorkOrderSubmit"_s);
    QCOMPARE(PageBench::problemOf(page, u"newWorkOrderProduct"_s), u"No product is called so."_s);
    QVERIFY(!PageBench::problemOf(page, u"newWorkOrderQuantity"_s).isEmpty());
    QCOMPARE(PageBench::textOf(page, u"newWorkOrderProduct"_s), u"Nothing so called"_s);
}

void TestWorkOrders::everythingHasAName()
{
    PageBench &bench = *m_bench;
    const auto hide = receiveOne(bench.studio, bench.workshop.hide, dm2(12), yuan(200));
    const auto id = plan(bench, 2);
    BENCHBOOK_VERIFY(issueLot(*bench.studio, id, hide, places::shelf, dm2(5), std::nullopt));
    bench.show(new WorkOrdersPage(*bench.session));
    Page *page = bench.page.get();
    QCOMPARE(PageBench::nameless(page).join(u", "_s), QString());
    for (const QString &button : {u"workOrderIssue"_s, u"workOrderLog"_s, u"workOrderFinish"_s, u"workOrderCancel"_s,
                                  u"returnLOT-2026-0001"_s}) {
        PageBench::press(page, button);
        QCOMPARE(PageBench::nameless(page).join(u", "_s), QString());
        PageBench::leaveForm(page);
    }
}

void TestWorkOrders::languageChanges()
{
    PageBench &bench = *m_bench;
    plan(bench, 2);
    bench.show(new WorkOrdersPage(*bench.session));
    Page *page = bench.page.get();
    PageBench::press(page, u"workOrderLog"_s);
    PageBench::type(page, u"logMinutes"_s, u"12"_s);
    bench.language.choose(LanguageSwitch::Choice::Chinese);
    PageBench::settle();
    QCOMPARE(PageBench::textOf(page, u"logMinutes"_s), u"12"_s);
    QVERIFY(PageBench::textOf(page, u"logFormSubmit"_s) != u"Log work"_s);
    QVERIFY(PageBench::words(page).contains(u"工序"_s));
    bench.language.choose(LanguageSwitch::Choice::English);
    PageBench::settle();
    QCOMPARE(PageBench::textOf(page, u"logFormSubmit"_s), u"Log work"_s);
}
