// The trace as a part of the workshop: asked by code, label or record, walked node by node, with its recall list.
#include "core/sales/place_order.h"
#include "core/sales/shipment.h"
#include "core/scan.h"
#include "core/tools/tool.h"
#include "tests/ui/pages_work/page_bench.h"
#include "tests/ui/pages_work/test_pages.h"
#include "ui/materials/lots_page.h"
#include "ui/workshop/trace_page.h"
#include "ui/workshop/trace_tree.h"
#include "ui/workshop/work_orders_page.h"
#include "ui/workshop/workshop_page.h"

#include <QAction>
#include <QApplication>
#include <QFile>
#include <QLineEdit>
#include <QTest>
#include <QToolButton>

using namespace benchbook;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;

namespace {

/// Two wallets are made of a hide, and one of them is shipped.
struct MadeAndShipped
{
    explicit MadeAndShipped(PageBench &bench) : hide(receiveOne(bench.studio, bench.workshop.hide, dm2(200), yuan(800)))
    {
        receiveOne(bench.studio, bench.workshop.thread, dm2(100), yuan(50));
        work = planWorkOrder(*bench.studio, {.variant = bench.workshop.wallet, .quantity = 2}, std::nullopt).value().id;
        BENCHBOOK_VERIFY(issueProposed(*bench.studio, work, std::nullopt));
        BENCHBOOK_VERIFY(logWork(
            *bench.studio,
            {.workOrder = work, .step = bench.workshop.cut, .person = bench.workshop.owner, .seconds = 600, .good = 2},
            std::nullopt));
        made = *finishWorkOrder(*bench.studio, work, 2, std::nullopt).value().lot;
        const OrderDraft draft{.channel = Id<Channel>(1),
                               .lines = {{bench.workshop.wallet, Quantity::units(1), yuan(300)}}};
        sale = placeOrder(*bench.studio, draft, std::nullopt).value().id;
        BENCHBOOK_VERIFY(shipAll(*bench.studio, sale, QString(), std::nullopt));
    }
    Id<Lot> hide;
    Id<WorkOrder> work{0};
    Id<Lot> made{0};
    Id<SalesOrder> sale{0};
};

TraceTree *treeOf(Page *page, const QString &name) { return page->findChild<TraceTree *>(name); }

/// Every line of a tree, those within others behind them.
QStringList linesOf(const TraceTree *tree)
{
    QStringList lines;
    for (QTreeWidgetItemIterator item(const_cast<TraceTree *>(tree)); *item; ++item)
        lines << (*item)->text(0) + u'|' + (*item)->text(1) + u'|' + (*item)->text(2);
    return lines;
}

bool hasLine(const TraceTree *tree, const QString &part) { return linesOf(tree).filter(part).size() > 0; }

} // namespace

TestTracePage::TestTracePage() = default;
TestTracePage::~TestTracePage() = default;

void TestTracePage::init() { m_bench = std::make_unique<PageBench>(); }

void TestTracePage::cleanup()
{
    QCOMPARE(violationsOf(m_bench->studio.studio(), false), QString());
    m_bench.reset();
}

void TestTracePage::aLotIsTracedBothWays()
{
    PageBench &bench = *m_bench;
    const MadeAndShipped story(bench);
    const Id<Tool> press(addRecord(*bench.studio, toolKind(), {{u"name"_s, Value(u"Press"_s)}}, std::nullopt).value());
    BENCHBOOK_VERIFY(
        bench.studio->perform(Sentence("Name the tool"), std::nullopt, [&](Action &action) -> Result<void> {
            action.change("recipe_step", bench.workshop.cut, {{"tool_id", press}});
            return {};
        }));
    bench.show(new TracePage(*bench.session, bench.jobs));
    Page *page = bench.page.get();
    QVERIFY(PageBench::words(page).contains(u"scan the label"_s));
    PageBench::type(page, u"traceCode"_s, u"lot-2026-0001"_s);
    QTest::keyClick(page->findChild<QLineEdit *>(u"traceCode"_s), Qt::Key_Return);
    TraceTree *results = treeOf(page, u"traceResults"_s);
    QTRY_VERIFY(results->topLevelItemCount() == 1);
    QVERIFY(hasLine(results, u"WO-0001 · Wallet brown|16.8 dm²|Done"_s));
    QVERIFY(hasLine(results, u"Cut · Lin · Press|"_s));
    QVERIFY(hasLine(results, u"LOT-2026-0003"_s));
    QVERIFY(hasLine(results, u"nobody named"_s));
    QVERIFY(hasLine(treeOf(page, u"traceOrigins"_s), u"|200 dm²|"_s));
    // The balance of what was counted, and what is still here.
    const QString words = PageBench::words(page);
    QVERIFY2(words.contains(u"− 16.8 dm²"_s) && words.contains(u"183.2 dm²"_s), qPrintable(words));

    PageBench::type(page, u"traceCode"_s, u"X-1"_s);
    QTest::keyClick(page->findChild<QLineEdit *>(u"traceCode"_s), Qt::Key_Return);
    QTRY_VERIFY(PageBench::words(page).contains(u"“X-1” is no lot"_s));
}

void TestTracePage::aNodeBecomesTheSubject()
{
    PageBench &bench = *m_bench;
    const MadeAndShipped story(bench);
    bench.show(new TracePage(*bench.session, bench.jobs));
    Page *page = bench.page.get();
    page->showRecord(story.hide.value());
    TraceTree *results = treeOf(page, u"traceResults"_s);
    QTRY_VERIFY(results->topLevelItemCount() == 1);
    // By the keyboard: the work order, then back.
    results->setFocus();
    QTest::keyClick(results, Qt::Key_Return);
    QTRY_COMPARE(PageBench::textOf(page, u"traceSubject"_s), u"WO-0001"_s);
    QVERIFY(hasLine(treeOf(page, u"traceOrigins"_s), u"LOT-2026-0001"_s));
    QVERIFY(hasLine(treeOf(page, u"traceOrigins"_s), u"LOT-2026-0002"_s));
    QVERIFY(hasLine(treeOf(page, u"traceOrigins"_s), u"Steps: Lin"_s));
    PageBench::press(page, u"traceBack"_s);
    QTRY_COMPARE(PageBench::textOf(page, u"traceSubject"_s), u"LOT-2026-0001"_s);
    // With Ctrl the record itself.
    QSignalSpy asked(page, &Page::openRequested);
    QTest::keyClick(results, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(asked.last().at(0).toString(), u"workorders"_s);
    QCOMPARE(asked.last().at(1).toLongLong(), story.work.value());
    PageBench::press(page, u"traceOpen"_s);
    QCOMPARE(asked.last().at(0).toString(), u"materials"_s);
    // A parcel leads to its order.
    page->showRecord(story.sale.value());
    QTRY_VERIFY(PageBench::words(page).contains(u"shipped with this order"_s));
}

void TestTracePage::labelsAndPanesLeadHere()
{
    PageBench &bench = *m_bench;
    const MadeAndShipped story(bench);
    bench.show(new WorkshopPage(*bench.session, bench.jobs));
    Page *page = bench.page.get();
    auto *workshop = static_cast<WorkshopPage *>(page);
    QTRY_VERIFY(PageBench::find(page, u"workOrderTraceFacts.Whole"_s));
    PageBench::press(page, u"workOrderTraceFacts.Whole"_s);
    QTRY_COMPARE(PageBench::textOf(page, u"traceSubject"_s), u"WO-0001"_s);
    const auto label = bench.studio->read([&](const Reader &reader) { return lotLabel(reader, story.hide); });
    QVERIFY(workshop->takeScan(label->scanned));
    QTRY_COMPARE(PageBench::textOf(page, u"traceSubject"_s), u"LOT-2026-0001"_s);
    // A work order is shown among the work orders, a lot here.
    QVERIFY(page->showRecord(story.work.value()));
    QVERIFY(qobject_cast<WorkOrdersPage *>(workshop->currentPart()));
    QVERIFY(page->showRecord(story.made.value()));
    QTRY_COMPARE(PageBench::textOf(page, u"traceSubject"_s), u"LOT-2026-0003"_s);

    auto *lots = new LotsPage(*bench.session, bench.jobs);
    bench.show(lots);
    lots->showRecord(story.made.value());
    QTRY_VERIFY(PageBench::find(lots, u"lotsTraceFacts.Whole"_s));
    QSignalSpy asked(lots, &Page::openRequested);
    PageBench::press(lots, u"lotsTraceFacts.Whole"_s);
    QCOMPARE(asked.last().at(0).toString(), u"workorders"_s);
    QCOMPARE(asked.last().at(1).toLongLong(), story.made.value());
}

void TestTracePage::theRecallListIsSavedAndPrinted()
{
    PageBench &bench = *m_bench;
    const MadeAndShipped story(bench);
    bench.show(new TracePage(*bench.session, bench.jobs));
    Page *page = bench.page.get();
    page->showRecord(story.hide.value());
    QTRY_COMPARE(PageBench::textOf(page, u"traceSubject"_s), u"LOT-2026-0001"_s);
    PageBench::press(page, u"traceViews.recall"_s);
    QTRY_VERIFY(PageBench::words(page).contains(u"something of it. What is still here"_s));
    const QString table = bench.studio.filePath(u"recall.csv"_s);
    bench.dialogs.files.push_back({table});
    PageBench::press(page, u"traceSaveList"_s);
    QVERIFY(QFile::exists(table));
    const QString paper = bench.studio.filePath(u"recall.pdf"_s);
    bench.dialogs.files.push_back({paper});
    PageBench::press(page, u"tracePdf"_s);
    QVERIFY(QFile(paper).size() > 1000);
}

void TestTracePage::theTravellerIsSavedFromThePane()
{
    PageBench &bench = *m_bench;
    const MadeAndShipped story(bench);
    bench.show(new WorkOrdersPage(*bench.session));
    const QString paper = bench.studio.filePath(u"traveller.pdf"_s);
    bench.dialogs.files.push_back({paper});
    PageBench::press(bench.page.get(), u"workOrderTravellerPdf"_s);
    QVERIFY(QFile(paper).size() > 1000);
}

void TestTracePage::severalTravellersAreOnePaper()
{
    PageBench &bench = *m_bench;
    const MadeAndShipped story(bench); // Done: a traveller is printed of any work order.
    for (const int pieces : {1, 2})
        BENCHBOOK_VERIFY(
            planWorkOrder(*bench.studio, {.variant = bench.workshop.wallet, .quantity = pieces}, std::nullopt));
    auto *orders = new WorkOrdersPage(*bench.session);
    bench.show(orders);
    auto *button = qobject_cast<QToolButton *>(PageBench::find(orders, u"workOrderTravellers"_s));
    QVERIFY(button && !button->isEnabled());
    QCOMPARE(button->text(), u"Travellers"_s);
    QVERIFY(!button->toolTip().isEmpty());
    const std::optional<qint64> current = orders->currentRecord();

    // By the keyboard, as in every list.
    orders->table()->setFocus();
    QTest::keyClick(orders->table(), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(orders->table(), Qt::Key_Down, Qt::ShiftModifier);
    PageBench::settle();
    QCOMPARE(orders->markedRecords().size(), 3u);
    QCOMPARE(orders->markedRecords().front(), *current);
    QVERIFY(button->isEnabled());
    QVERIFY2(button->text().startsWith(u'3'), qPrintable(button->text()));
    const QString paper = bench.studio.filePath(u"travellers.pdf"_s);
    bench.dialogs.files.push_back({paper});
    QSignalSpy said(orders, &Page::said);
    orders->findChild<QAction *>(u"workOrderTravellersPdf"_s)->trigger();
    QVERIFY(QFile(paper).size() > 1000);
    QVERIFY(said.last().at(0).toString().contains(u"travellers.pdf"_s));
    QCOMPARE(PageBench::nameless(orders).join(u", "_s), QString());

    QTest::keyClick(orders->table(), Qt::Key_Up);
    PageBench::settle();
    QCOMPARE(orders->markedRecords().size(), 1u);
    QVERIFY(!button->isEnabled());
}

void TestTracePage::everythingHasAName()
{
    PageBench &bench = *m_bench;
    const MadeAndShipped story(bench);
    bench.show(new TracePage(*bench.session, bench.jobs));
    Page *page = bench.page.get();
    page->showRecord(story.made.value());
    QTRY_COMPARE(PageBench::textOf(page, u"traceSubject"_s), u"LOT-2026-0003"_s);
    QCOMPARE(PageBench::nameless(page).join(u", "_s), QString());
}
