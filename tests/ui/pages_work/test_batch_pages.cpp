// A batch on its way, in the window: split, partly finished, sent out, fired, and on the board.
#include "tests/ui/pages_work/page_bench.h"
#include "tests/ui/pages_work/test_pages.h"

#include "core/workshop/load.h"
#include "ui/workshop/board_column.h"
#include "ui/workshop/board_page.h"
#include "ui/workshop/loads_page.h"
#include "ui/workshop/work_orders_page.h"

#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <QTest>

using namespace benchbook;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;

namespace {

Id<WorkOrder> cutTen(PageBench &bench)
{
    const Id<WorkOrder> order =
        planWorkOrder(*bench.studio, {.variant = bench.workshop.wallet, .quantity = 10}, std::nullopt).value().id;
    if (!logWork(*bench.studio, {order, bench.workshop.cut, bench.workshop.owner, 3600, 10}, std::nullopt).ok())
        qFatal("the cutting could not be logged");
    return order;
}

void pickFromMore(Page *page, const QString &name)
{
    QAction *action = page->findChild<QAction *>(name);
    QVERIFY2(action, qPrintable(name));
    QVERIFY(action->isEnabled());
    action->trigger();
    PageBench::settle();
}

} // namespace

TestBatchPages::TestBatchPages() = default;
TestBatchPages::~TestBatchPages() = default;

void TestBatchPages::init() { m_bench = std::make_unique<PageBench>(); }

void TestBatchPages::cleanup()
{
    QCOMPARE(violationsOf(m_bench->studio.studio(), false), QString());
    m_bench.reset();
}

void TestBatchPages::aPartComesOutAndAnotherLeaves()
{
    PageBench &bench = *m_bench;
    const Id<WorkOrder> order = cutTen(bench);
    auto *page = new WorkOrdersPage(*bench.session);
    bench.show(page);
    page->showRecord(order.value());
    PageBench::settle();
    pickFromMore(page, u"workOrderDeliver"_s);
    PageBench::type(page, u"deliverForm.good"_s, u"11"_s);
    PageBench::press(page, u"deliverFormSubmit"_s);
    QVERIFY(!PageBench::problemOf(page, u"deliverForm.good"_s).isEmpty());
    PageBench::type(page, u"deliverForm.good"_s, u"3"_s);
    PageBench::press(page, u"deliverFormSubmit"_s);
    QCOMPARE(infoOf(bench.studio, order).delivered, 3);
    QVERIFY(PageBench::words(page).contains(u"3 out"_s));

    pickFromMore(page, u"workOrderSplit"_s);
    PageBench::type(page, u"splitForm.pieces"_s, u"2"_s);
    PageBench::press(page, u"splitFormSubmit"_s);
    QCOMPARE(bench.studio.integer("SELECT count(*) FROM work_order WHERE split_from_id IS NOT NULL AND quantity = 2"),
             1);
    QCOMPARE(infoOf(bench.studio, order).quantity, 8);
}

void TestBatchPages::piecesGoToAPartnerAndBack()
{
    PageBench &bench = *m_bench;
    bench.tannery();
    const Id<WorkOrder> order = cutTen(bench);
    auto *page = new WorkOrdersPage(*bench.session);
    bench.show(page);
    page->showRecord(order.value());
    PageBench::settle();
    pickFromMore(page, u"workOrderSendOut"_s);
    PageBench::type(page, u"sendOutForm.partner"_s, u"Riverside Tannery"_s);
    PageBench::type(page, u"sendOutForm.pieces"_s, u"4"_s);
    PageBench::press(page, u"sendOutFormSubmit"_s);
    QVERIFY(PageBench::words(page).contains(u"With partners"_s));
    const qint64 sent = bench.studio.integer("SELECT id FROM outside_work");
    PageBench::press(page, u"takeBack%1"_s.arg(sent));
    QCOMPARE(PageBench::textOf(page, u"takeBackForm.good"_s), u"4"_s);
    PageBench::type(page, u"takeBackForm.charge"_s, u"36"_s);
    PageBench::press(page, u"takeBackFormSubmit"_s);
    QCOMPARE(bench.studio.integer("SELECT expense_minor FROM work_log WHERE entry = 'outside'"), 3600);
    QVERIFY(!PageBench::words(page).contains(u"With partners"_s));
}

void TestBatchPages::piecesAreSentBackAStep()
{
    PageBench &bench = *m_bench;
    const Id<WorkOrder> order = cutTen(bench);
    auto *page = new WorkOrdersPage(*bench.session);
    bench.show(page);
    page->showRecord(order.value());
    PageBench::settle();
    PageBench::press(page, u"workOrderLog"_s);
    PageBench::type(page, u"logMinutes"_s, u"30"_s);
    PageBench::type(page, u"logGood"_s, u"8"_s);
    PageBench::type(page, u"logRework"_s, u"2"_s);
    PageBench::choose(page, u"logAgain"_s, u"Cut"_s);
    PageBench::choose(page, u"logReason"_s, u"Crack"_s);
    PageBench::press(page, u"logFormSubmit"_s);
    QCOMPARE(bench.studio.integer("SELECT rework FROM work_log WHERE rework > 0"), 2);
    QVERIFY(PageBench::words(page).contains(u"↻ 2"_s));
}

void TestBatchPages::ordersShareALoad()
{
    PageBench &bench = *m_bench;
    planWorkOrder(*bench.studio, {.variant = bench.workshop.wallet, .quantity = 6}, std::nullopt).value();
    auto *page = new LoadsPage(*bench.session);
    bench.show(page);
    QTest::keyClick(page, Qt::Key_N, Qt::ControlModifier);
    PageBench::settle();
    PageBench::type(page, u"newLoadName"_s, u"Glaze firing"_s);
    PageBench::press(page, u"newLoadSubmit"_s);
    PageBench::press(page, u"loadPutIn"_s);
    QCOMPARE(PageBench::textOf(page, u"putInPieces"_s), u"6"_s);
    PageBench::press(page, u"putInSubmit"_s);
    QVERIFY(PageBench::find(page, u"loadParts.WO-0001Out"_s));
    PageBench::press(page, u"loadTakeOut"_s);
    QVERIFY2(!PageBench::find(page, u"loadParts.WO-0001Out"_s), "what the form lists does not leave the load");
    PageBench::type(page, u"takeOutMinutes"_s, u"30"_s);
    PageBench::press(page, u"takeOutSubmit"_s);
    QCOMPARE(bench.studio.integer("SELECT good FROM work_log WHERE entry = 'load'"), 6);
    QCOMPARE(bench.studio.integer("SELECT expense_minor IS NULL FROM work_log WHERE entry = 'load'"), 1);
    // The bill comes later.
    PageBench::press(page, u"loadParts.expense"_s);
    PageBench::type(page, u"loadExpenseMoney"_s, u"60"_s);
    PageBench::press(page, u"loadExpenseSubmit"_s);
    QCOMPARE(bench.studio.integer("SELECT expense_minor FROM standing_work_log WHERE entry = 'load'"), 6000);
    QVERIFY(!PageBench::find(page, u"loadParts.expense"_s));
    QCOMPARE(PageBench::nameless(page), QStringList());
}

void TestBatchPages::theBoardPlansAndReleases()
{
    PageBench &bench = *m_bench;
    const auto kept = bench.studio->perform(Sentence("Keep"), std::nullopt, [&](Action &action) -> Result<void> {
        action.change("variant", bench.workshop.wallet, {{"keep_pieces", 5}});
        return {};
    });
    QVERIFY(kept.ok());
    auto *page = new BoardPage(*bench.session, bench.jobs);
    bench.show(page);
    page->refresh();
    bench.waitForJobs();
    const auto readAgain = [&] {
        QTest::qWait(100);
        bench.waitForJobs();
    };
    auto *toMake = page->findChild<BoardColumn *>(u"boardToMake"_s);
    QVERIFY(toMake->enter());
    PageBench::settle();
    QVERIFY(PageBench::words(page).contains(u"5 to keep on the shelf"_s));
    // Looking closer plans nothing: Enter goes to the button that does.
    QTest::keyClick(toMake->view(), Qt::Key_Return);
    QCOMPARE(bench.studio.integer("SELECT count(*) FROM work_order"), 0);
    QCOMPARE(QApplication::focusWidget()->objectName(), u"boardPlanOne"_s);
    PageBench::press(page, u"boardPlanOne"_s);
    QCOMPARE(bench.studio.integer("SELECT quantity FROM work_order"), 5);
    readAgain();
    // Right to the planned ones, and release.
    QVERIFY(page->findChild<BoardColumn *>(u"boardPlanned"_s)->enter());
    PageBench::settle();
    PageBench::press(page, u"boardRelease"_s);
    QCOMPARE(bench.studio.integer("SELECT released FROM work_order"), 1);
    readAgain();
    QSignalSpy opened(page, &BoardPage::orderOpened);
    auto *released = page->findChild<BoardColumn *>(u"boardReleased"_s);
    QVERIFY(released->enter());
    QTest::keyClick(released->view(), Qt::Key_Return);
    QCOMPARE(opened.count(), 1);
    QCOMPARE(PageBench::nameless(page), QStringList());
}

void TestBatchPages::byProductsAreWorthWhatTheyAre()
{
    PageBench &bench = *m_bench;
    receiveOne(bench.studio, bench.workshop.hide, dm2(200), yuan(800));
    receiveOne(bench.studio, bench.workshop.thread, dm2(100), yuan(50));
    const Id<WorkOrder> order = cutTen(bench);
    auto *page = new WorkOrdersPage(*bench.session);
    bench.show(page);
    page->showRecord(order.value());
    PageBench::settle();
    PageBench::press(page, u"workOrderIssue"_s);
    PageBench::press(page, u"issueFormSubmit"_s);
    PageBench::settle();
    pickFromMore(page, u"workOrderByProduct"_s);
    PageBench::type(page, u"byProductForm.material"_s, u"Veg tan"_s);
    const auto worthOf = [page](const QString &quantity) {
        PageBench::type(page, u"byProductForm.quantity"_s, quantity);
        // As the field says it when it is left; which window has the focus is no matter here.
        Q_EMIT qobject_cast<QLineEdit *>(PageBench::find(page, u"byProductForm.quantity"_s))->editingFinished();
        PageBench::settle();
        return PageBench::textOf(page, u"byProductForm.value"_s);
    };
    const QString ofSeven = worthOf(u"7"_s);
    QVERIFY(!ofSeven.isEmpty());
    const QString ofTwo = worthOf(u"2"_s);
    QVERIFY2(!ofTwo.isEmpty() && ofTwo != ofSeven, qPrintable(ofTwo));
    // What a person says stands.
    PageBench::type(page, u"byProductForm.value"_s, u"3"_s);
    QVERIFY(worthOf(u"7"_s).startsWith(u"3"_s));
}
