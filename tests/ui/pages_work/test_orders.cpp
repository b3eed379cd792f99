#include "core/sales/order.h"
#include "core/sales/place_order.h"
#include "core/sales/shipment.h"
#include "tests/ui/pages_work/page_bench.h"
#include "tests/ui/pages_work/test_pages.h"
#include "ui/sales/orders_page.h"
#include "ui/settings/rates_page.h"
#include "ui/workshop/work_orders_page.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCheckBox>
#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>
#include <QTest>

using namespace benchbook;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;

namespace {

const QString etsyItems = QStringLiteral(BENCHBOOK_TEST_DATA) + u"/channels/etsy-EtsySoldOrderItems2026-9.csv"_s;
const QString etsyOrders = QStringLiteral(BENCHBOOK_TEST_DATA) + u"/channels/etsy-EtsySoldOrders2026-9.csv"_s;

void finishFive(PageBench &bench)
{
    const auto id =
        planWorkOrder(*bench.studio, {.variant = bench.workshop.wallet, .quantity = 5}, std::nullopt).value().id;
    const auto finished = finishWorkOrder(*bench.studio, id, std::nullopt, std::nullopt);
    if (!finished.ok())
        qFatal("%s", qPrintable(finished.error().message));
}

const QString shopifyOrders = QStringLiteral(BENCHBOOK_TEST_DATA) + u"/channels/shopify-orders_export_1.csv"_s;

/// The import as a person makes it, and back to the list.
void importFiles(PageBench &bench, const QStringList &paths)
{
    Page *page = bench.page.get();
    bench.dialogs.files.push_back(paths);
    PageBench::press(page, u"ordersImport"_s);
    PageBench::press(page, u"importChoose"_s);
    bench.waitForJobs();
    PageBench::press(page, u"importNow"_s);
    bench.waitForJobs();
    PageBench::press(page, u"importClose"_s);
}

Id<SalesOrder> takeWallets(PageBench &bench, int pieces)
{
    const auto channel = Id<Channel>(bench.studio.integer("SELECT min(id) FROM channel"));
    const OrderDraft draft{
        .channel = channel,
        .lines = {{.variant = bench.workshop.wallet, .quantity = Quantity::units(pieces), .total = yuan(600)}}};
    const auto placed = placeOrder(*bench.studio, draft, std::nullopt);
    if (!placed.ok())
        qFatal("%s", qPrintable(placed.error().message));
    return placed->id;
}

} // namespace

TestOrders::TestOrders() = default;
TestOrders::~TestOrders() = default;

void TestOrders::init() { m_bench = std::make_unique<PageBench>(); }

void TestOrders::cleanup()
{
    QCOMPARE(violationsOf(m_bench->studio.studio(), false), QString());
    m_bench.reset();
}

void TestOrders::anOrderFromTakenToShipped()
{
    PageBench &bench = *m_bench;
    finishFive(bench);
    bench.show(new OrdersPage(*bench.session, bench.jobs));
    Page *page = bench.page.get();
    QSignalSpy said(page, &Page::said);
    QTest::keyClick(page, Qt::Key_N, Qt::ControlModifier);
    PageBench::settle();
    PageBench::type(page, u"newOrderProduct0"_s, u"WAL-BRN"_s);
    PageBench::type(page, u"newOrderQuantity0"_s, u"3"_s);
    PageBench::type(page, u"newOrderTotal0"_s, u"900"_s);
    PageBench::press(page, u"newOrderSubmit"_s);
    QCOMPARE(said.count(), 1);
    QCOMPARE(PageBench::textOf(page, u"orderCharged"_s), bench.session->money(yuan(900)));

    PageBench::press(page, u"orderPromise"_s);
    PageBench::type(page, u"promiseDay"_s, u"2026-10-01"_s);
    PageBench::press(page, u"promiseFormSubmit"_s);
    QCOMPARE(PageBench::textOf(page, u"orderPromiseNow"_s), u"2026-10-01"_s);

    PageBench::press(page, u"orderPlan1"_s);
    PageBench::press(page, u"planLineFormSubmit"_s);
    QCOMPARE(bench.studio.integer("SELECT count(*) FROM work_order WHERE order_line_id IS NOT NULL AND quantity = 3"),
             1);

    PageBench::press(page, u"orderShip"_s);
    QCOMPARE(PageBench::textOf(page, u"shipQuantity0"_s), u"3"_s);
    PageBench::type(page, u"shipQuantity0"_s, u"4"_s);
    PageBench::press(page, u"shipFormSubmit"_s);
    QVERIFY(PageBench::find(page, u"shipFormProblem"_s));
    PageBench::type(page, u"shipQuantity0"_s, u"3"_s);
    PageBench::press(page, u"shipFormSubmit"_s);
    const auto order = bench.studio->read([](const Reader &reader) -> Result<OrderInfo> {
        BENCHBOOK_ASSIGN(const Id<SalesOrder> id, findOrder(reader, u"SO-0001"_s));
        return orderInfo(reader, id);
    });
    BENCHBOOK_VERIFY(order);
    QCOMPARE(order->state, OrderState::Shipped);
    QVERIFY(!PageBench::find(page, u"orderShip"_s));
    QVERIFY(bench.dialogs.shown.isEmpty());
}

void TestOrders::aNewOrderTakesThePane()
{
    PageBench &bench = *m_bench;
    const Id<SalesOrder> taken = takeWallets(bench, 2);
    bench.show(new OrdersPage(*bench.session, bench.jobs));
    Page *page = bench.page.get();
    QCOMPARE(static_cast<OrdersPage *>(page)->currentRecord(), std::optional(taken.value()));
    const auto *table = page->findChild<QTableView *>(u"ordersTable"_s);
    QVERIFY(PageBench::find(page, u"orderShip"_s));

    QTest::keyClick(page, Qt::Key_N, Qt::ControlModifier);
    PageBench::settle();
    QVERIFY(PageBench::find(page, u"newOrderProduct0"_s));
    // Nothing of the order that was chosen is left beside the form, and no row is marked.
    QVERIFY(!PageBench::find(page, u"orderCharged"_s));
    QVERIFY(!PageBench::words(page).contains(u"SO-0001"_s));
    QVERIFY(!table->selectionModel()->hasSelection());
    // A change elsewhere takes neither the typing nor the place.
    PageBench::type(page, u"newOrderProduct0"_s, u"WAL-BRN"_s);
    BENCHBOOK_VERIFY(changePromise(*bench.studio, taken, QDate(2026, 12, 1), std::nullopt));
    PageBench::settle();
    QVERIFY(PageBench::textOf(page, u"newOrderProduct0"_s).startsWith(u"WAL-BRN"_s));
    QVERIFY(!PageBench::find(page, u"orderCharged"_s));
    QVERIFY(!table->selectionModel()->hasSelection());

    bench.dialogs.answers = {true};
    PageBench::leaveForm(page);
    QVERIFY(!PageBench::find(page, u"newOrderProduct0"_s));
    QVERIFY(PageBench::find(page, u"orderCharged"_s));
    QVERIFY(PageBench::words(page).contains(u"SO-0001"_s));
    QCOMPARE(table->selectionModel()->selectedRows().size(), 1);
    QCOMPARE(bench.studio.integer("SELECT count(*) FROM sales_order"), 1);
}

void TestOrders::aNewCustomerComesWithTheOrder()
{
    PageBench &bench = *m_bench;
    bench.show(new OrdersPage(*bench.session, bench.jobs));
    Page *page = bench.page.get();
    QSignalSpy said(page, &Page::said);
    QTest::keyClick(page, Qt::Key_N, Qt::ControlModifier);
    PageBench::settle();
    PageBench::type(page, u"newOrderProduct0"_s, u"WAL-BRN"_s);
    PageBench::type(page, u"newOrderTotal0"_s, u"300"_s);
    PageBench::type(page, u"newOrderCustomer"_s, u"Lin Wei"_s);
    PageBench::press(page, u"newOrderSubmit"_s);
    QVERIFY(PageBench::problemOf(page, u"newOrderCustomer"_s).contains(u"No customer is called so"_s));
    QCOMPARE(bench.studio.integer("SELECT count(*) FROM sales_order"), 0);

    // By keyboard: down to the offer, and Enter.
    auto *picker = qobject_cast<QLineEdit *>(PageBench::find(page, u"newOrderCustomer"_s));
    picker->setFocus();
    QTest::keyClick(picker, Qt::Key_Down);
    QAbstractItemView *offers = picker->completer()->popup();
    QTRY_VERIFY(offers->isVisible());
    QTest::keyClick(offers, Qt::Key_Down);
    QCOMPARE(offers->currentIndex().data().toString(), u"New customer “Lin Wei”"_s);
    QTest::keyClick(offers, Qt::Key_Return);
    PageBench::settle();
    QCOMPARE(PageBench::textOf(page, u"newOrderCustomer"_s), u"Lin Wei"_s);
    QCOMPARE(PageBench::problemOf(page, u"newOrderCustomer"_s), QString());
    PageBench::press(page, u"newOrderSubmit"_s);
    QCOMPARE(said.count(), 1);
    QCOMPARE(said.first().first().toString(), u"Take the order SO-0001 of the new customer C-0001"_s);
    QVERIFY(PageBench::textOf(page, u"orderCustomer"_s).contains(u"Lin Wei"_s));

    // One undo takes both back.
    BENCHBOOK_VERIFY(bench.studio->undo(bench.studio->undoable()->entry, std::nullopt));
    QCOMPARE(bench.studio.integer("SELECT count(*) FROM sales_order"), 0);
    QCOMPARE(bench.studio.integer("SELECT count(*) FROM customer WHERE hidden = 0"), 0);
}

void TestOrders::anOrderAndItsWorkOrderNameEachOther()
{
    PageBench &bench = *m_bench;
    const Id<SalesOrder> taken = takeWallets(bench, 2);
    bench.show(new OrdersPage(*bench.session, bench.jobs));
    Page *page = bench.page.get();
    QSignalSpy asked(page, &Page::openRequested);
    PageBench::press(page, u"orderPlan1"_s);
    PageBench::press(page, u"planLineFormSubmit"_s);
    const qint64 work = bench.studio.integer("SELECT id FROM work_order");
    PageBench::press(page, u"orderWorkWO-0001"_s);
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.first().value(0).toString(), u"workorders"_s);
    QCOMPARE(asked.first().value(1).toLongLong(), work);

    bench.show(new WorkOrdersPage(*bench.session));
    Page *other = bench.page.get();
    QSignalSpy back(other, &Page::openRequested);
    QCOMPARE(PageBench::textOf(other, u"workOrderOrder"_s), u"For the order SO-0001"_s);
    PageBench::press(other, u"workOrderOrder"_s);
    QCOMPARE(back.first().value(0).toString(), u"orders"_s);
    QCOMPARE(back.first().value(1).toLongLong(), taken.value());
    QCOMPARE(PageBench::nameless(other).join(u", "_s), QString());
}

void TestOrders::aRefundIsNotedInThePane()
{
    PageBench &bench = *m_bench;
    finishFive(bench);
    const Id<SalesOrder> taken = takeWallets(bench, 2);
    bench.show(new OrdersPage(*bench.session, bench.jobs));
    Page *page = bench.page.get();
    PageBench::press(page, u"orderChange"_s);
    QCOMPARE(PageBench::nameless(page).join(u", "_s), QString());
    PageBench::type(page, u"changeShipping"_s, u"12"_s);
    PageBench::type(page, u"changeTax"_s, u"a lot"_s);
    PageBench::type(page, u"changeDiscount"_s, u"1000"_s);
    PageBench::press(page, u"changeOrderFormSubmit"_s);
    QVERIFY(!PageBench::problemOf(page, u"changeTax"_s).isEmpty());
    PageBench::type(page, u"changeTax"_s, u"60"_s);
    PageBench::press(page, u"changeOrderFormSubmit"_s);
    QCOMPARE(PageBench::problemOf(page, u"changeDiscount"_s), u"The discount is more than the order."_s);
    // An emptied field is none of it.
    PageBench::type(page, u"changeDiscount"_s, QString());
    PageBench::type(page, u"changeNote"_s, u"A gift"_s);
    // What somebody else changed meanwhile is not written over by what was left as it was.
    BENCHBOOK_VERIFY(changeOrder(*bench.studio, taken, {.paid = true}, std::nullopt));
    PageBench::press(page, u"changeOrderFormSubmit"_s);
    QCOMPARE(PageBench::textOf(page, u"orderCharged"_s), bench.session->money(yuan(672)));
    QCOMPARE(bench.studio.integer("SELECT paid FROM sales_order"), 1);

    BENCHBOOK_VERIFY(shipAll(*bench.studio, taken, QString(), std::nullopt));
    PageBench::settle();
    PageBench::press(page, u"orderChange"_s);
    QVERIFY(!PageBench::find(page, u"changeShipping"_s));
    PageBench::type(page, u"changeRefunded"_s, u"1000"_s);
    PageBench::press(page, u"changeOrderFormSubmit"_s);
    QCOMPARE(PageBench::problemOf(page, u"changeRefunded"_s), u"More is refunded than the order came to."_s);
    PageBench::type(page, u"changeRefunded"_s, u"67.20"_s);
    PageBench::press(page, u"changeOrderFormSubmit"_s);
    QCOMPARE(bench.studio.integer("SELECT refunded_minor FROM sales_order"), 6720);
    // A tenth is given back, and with it a tenth of the tax.
    QCOMPARE(PageBench::textOf(page, u"orderRevenue"_s), bench.session->money(Money::fromMinor(61200 - 6720 + 600)));

    const qint64 entries = bench.studio.integer("SELECT count(*) FROM journal_entry");
    PageBench::press(page, u"orderChange"_s);
    PageBench::press(page, u"changeOrderFormSubmit"_s);
    QCOMPARE(bench.studio.integer("SELECT count(*) FROM journal_entry"), entries);
}

void TestOrders::cancellingAsksOnceMore()
{
    PageBench &bench = *m_bench;
    const Id<SalesOrder> taken = takeWallets(bench, 2);
    const auto stateNow = [&] {
        return bench.studio->read([&](const Reader &reader) { return orderInfo(reader, taken); }).value().state;
    };
    bench.show(new OrdersPage(*bench.session, bench.jobs));
    Page *page = bench.page.get();
    PageBench::press(page, u"orderCancel"_s);
    QCOMPARE(PageBench::nameless(page).join(u", "_s), QString());
    PageBench::leaveForm(page);
    QCOMPARE(stateNow(), OrderState::Open);
    PageBench::press(page, u"orderCancel"_s);
    QCOMPARE(PageBench::textOf(page, u"cancelOrderFormSubmit"_s), u"Cancel order"_s);
    PageBench::press(page, u"cancelOrderFormSubmit"_s);
    QCOMPARE(stateNow(), OrderState::Cancelled);
    // Nothing is to be done with a cancelled order.
    for (const QString &button : {u"orderShip"_s, u"orderPromise"_s, u"orderChange"_s, u"orderCancel"_s})
        QVERIFY(!PageBench::find(page, button));
}

void TestOrders::aRateKnownLaterIsOffered()
{
    PageBench &bench = *m_bench;
    const auto channel = Id<Channel>(bench.studio.integer("SELECT min(id) FROM channel"));
    for (const int pieces : {1, 2}) {
        const OrderDraft draft{
            .channel = channel,
            .lines = {{.variant = bench.workshop.wallet, .quantity = Quantity::units(pieces), .total = yuan(100)}},
            .currency = u"USD"_s};
        BENCHBOOK_VERIFY(placeOrder(*bench.studio, draft, std::nullopt));
    }
    bench.show(new OrdersPage(*bench.session, bench.jobs));
    Page *page = bench.page.get();
    QVERIFY(PageBench::textOf(page, u"orderRateUnknown"_s).contains(u"Add it in the settings"_s));
    QVERIFY(!PageBench::find(page, u"orderFillRate"_s));

    BENCHBOOK_VERIFY(bench.studio->perform(Sentence("Keep a rate"), std::nullopt, [](Action &action) -> Result<void> {
        action.addRow("exchange_rate", action.newId<ExchangeRate>().value(),
                      {{"currency", u"USD"_s}, {"rate_micro", 7'150'000}});
        return {};
    }));
    QTRY_VERIFY(PageBench::find(page, u"orderFillRate"_s));
    QVERIFY(!PageBench::textOf(page, u"orderRateUnknown"_s).contains(u"Add it"_s));
    const QString offer = PageBench::textOf(page, u"orderFillRate"_s);
    QVERIFY2(offer.startsWith(u"Use 1 USD = 7.15 CNY for 2 order"_s), qPrintable(offer));
    QCOMPARE(PageBench::nameless(page).join(u", "_s), QString());
    QSignalSpy said(page, &Page::said);
    PageBench::press(page, u"orderFillRate"_s);
    QCOMPARE(said.count(), 1);
    QVERIFY(said.first().at(1).toBool());
    QVERIFY(!PageBench::find(page, u"orderRateUnknown"_s));
    QCOMPARE(PageBench::textOf(page, u"orderRevenue"_s), bench.session->money(yuan(715)));
    QCOMPARE(bench.studio.integer("SELECT count(*) FROM sales_order WHERE rate_micro IS NULL"), 0);

    // One undo for both.
    BENCHBOOK_VERIFY(bench.studio->undo(bench.studio->undoable()->entry, std::nullopt));
    QCOMPARE(bench.studio.integer("SELECT count(*) FROM sales_order WHERE rate_micro IS NULL"), 2);
    QTRY_VERIFY(PageBench::find(page, u"orderFillRate"_s));

    // Where the rate is written down it is offered, too.
    bench.show(new RatesPage(*bench.session));
    Page *rates = bench.page.get();
    QVERIFY(PageBench::textOf(rates, u"ratesWaiting"_s).contains(u"2 order"_s));
    QCOMPARE(PageBench::nameless(rates).join(u", "_s), QString());
    QSignalSpy filled(rates, &Page::said);
    PageBench::press(rates, u"ratesFill"_s);
    QCOMPARE(filled.count(), 1);
    QCOMPARE(bench.studio.integer("SELECT count(*) FROM sales_order WHERE rate_micro IS NULL"), 0);
    QVERIFY(!PageBench::find(rates, u"ratesWaiting"_s));
}

void TestOrders::refusalsStandBesideTheirLine()
{
    PageBench &bench = *m_bench;
    bench.show(new OrdersPage(*bench.session, bench.jobs));
    Page *page = bench.page.get();
    QTest::keyClick(page, Qt::Key_N, Qt::ControlModifier);
    PageBench::settle();
    PageBench::type(page, u"newOrderProduct0"_s, u"WAL-BRN"_s);
    PageBench::press(page, u"newOrderSubmit"_s);
    // A problem over several lines is shown whole.
    PageBench::type(page, u"newOrderPromise"_s, u"the week after next"_s);
    PageBench::press(page, u"newOrderSubmit"_s);
    QWidget *promise = PageBench::find(page, u"newOrderPromise"_s)->parentWidget();
    for (const QLabel *label : promise->findChildren<QLabel *>())
        QVERIFY2(label->height() >= label->heightForWidth(label->width()), qPrintable(label->text()));
    QVERIFY(!PageBench::problemOf(page, u"newOrderPromise"_s).isEmpty());
    PageBench::type(page, u"newOrderPromise"_s, QString());
    PageBench::press(page, u"newOrderSubmit"_s);
    // No price was said and the wallet has no list price.
    QVERIFY2(!PageBench::problemOf(page, u"newOrderProduct0"_s).isEmpty(), qPrintable(PageBench::words(page)));
    PageBench::type(page, u"newOrderTotal0"_s, u"10"_s);
    PageBench::press(page, u"newOrderSubmit"_s);
    QCOMPARE(bench.studio.integer("SELECT count(*) FROM sales_order"), 1);
}

void TestOrders::importAndTakeBack()
{
    PageBench &bench = *m_bench;
    bench.show(new OrdersPage(*bench.session, bench.jobs));
    Page *page = bench.page.get();
    bench.dialogs.files.push_back({etsyItems, etsyOrders});
    PageBench::press(page, u"ordersImport"_s);
    PageBench::press(page, u"importChoose"_s);
    bench.waitForJobs();
    QVERIFY(PageBench::textOf(page, u"importFacts"_s).contains(u"Etsy"_s));
    QVERIFY(PageBench::textOf(page, u"importFacts"_s).contains(u"3 new"_s));
    QVERIFY(PageBench::find(page, u"importMatch0"_s));
    QCOMPARE(bench.studio.integer("SELECT count(*) FROM sales_order"), 0);
    QCOMPARE(PageBench::nameless(page).join(u", "_s), QString());
    PageBench::type(page, u"importMatch0"_s, u"WAL-BRN"_s);
    QTest::keyClick(PageBench::find(page, u"importMatch0"_s), Qt::Key_Return);
    PageBench::settle();
    // Another language asks again, and knows the answers.
    const QString answered = PageBench::textOf(page, u"importMatch0"_s);
    QVERIFY(!answered.isEmpty());
    QEvent otherLanguage(QEvent::LanguageChange);
    QCoreApplication::sendEvent(PageBench::find(page, u"importView"_s), &otherLanguage);
    PageBench::settle();
    QCOMPARE(PageBench::textOf(page, u"importMatch0"_s), answered);
    PageBench::press(page, u"importNow"_s);
    bench.waitForJobs();
    QCOMPARE(bench.studio.integer("SELECT count(*) FROM sales_order"), 3);
    QVERIFY(bench.studio.integer("SELECT count(*) FROM sales_order_line WHERE variant_id IS NOT NULL") > 0);
    QVERIFY(PageBench::textOf(page, u"importFacts"_s).contains(u"3 new orders"_s));
    PageBench::press(page, u"importUndo"_s);
    bench.waitForJobs();
    QCOMPARE(bench.studio.integer("SELECT count(*) FROM sales_order"), 0);
    QVERIFY(!PageBench::find(page, u"importUndo"_s));
    PageBench::press(page, u"importClose"_s);
    QVERIFY(!PageBench::find(page, u"importView"_s));
}

void TestOrders::anOlderImportIsTakenBack()
{
    PageBench &bench = *m_bench;
    bench.show(new OrdersPage(*bench.session, bench.jobs));
    Page *page = bench.page.get();
    PageBench::press(page, u"ordersPastImports"_s);
    QVERIFY(PageBench::words(page).contains(u"Nothing is imported"_s));
    QVERIFY(!PageBench::find(page, u"ordersTable"_s));
    QCOMPARE(PageBench::nameless(page).join(u", "_s), QString());
    QTest::keyClick(PageBench::find(page, u"importsTable"_s), Qt::Key_Escape);
    PageBench::settle();
    QVERIFY(PageBench::find(page, u"ordersTable"_s));
    importFiles(bench, {etsyItems, etsyOrders});
    const auto etsy = bench.studio.integer("SELECT count(*) FROM sales_order");
    bench.studio.clock().advance(60'000);
    importFiles(bench, {shopifyOrders});
    const auto both = bench.studio.integer("SELECT count(*) FROM sales_order");
    QVERIFY(both > etsy);

    PageBench::press(page, u"ordersPastImports"_s);
    auto *table = qobject_cast<QTableView *>(PageBench::find(page, u"importsTable"_s));
    QTRY_COMPARE(table->model()->rowCount(), 2);
    table->selectRow(1);
    PageBench::settle();
    QCOMPARE(PageBench::textOf(page, u"importFiles"_s),
             u"etsy-EtsySoldOrderItems2026-9.csv\netsy-EtsySoldOrders2026-9.csv"_s);
    QCOMPARE(PageBench::nameless(page).join(u", "_s), QString());
    // It is asked once more; leaving it changes nothing.
    PageBench::press(page, u"importTakeBack"_s);
    PageBench::leaveForm(page);
    QCOMPARE(bench.studio.integer("SELECT count(*) FROM sales_order"), both);
    QSignalSpy said(page, &Page::said);
    PageBench::press(page, u"importTakeBack"_s);
    PageBench::press(page, u"takeBackImportFormSubmit"_s);
    bench.waitForJobs();
    QCOMPARE(bench.studio.integer("SELECT count(*) FROM sales_order"), both - etsy);
    QCOMPARE(said.count(), 1);
    QVERIFY(said.first().at(1).toBool());
    QTRY_COMPARE(table->model()->rowCount(), 1);
    PageBench::press(page, u"importsBack"_s);
    QVERIFY(!PageBench::find(page, u"importsTable"_s));
    QVERIFY(PageBench::find(page, u"ordersTable"_s));
}

void TestOrders::whatStandsAgainstTakingBackIsNamed()
{
    PageBench &bench = *m_bench;
    auto *orders = new OrdersPage(*bench.session, bench.jobs);
    bench.show(orders);
    importFiles(bench, {etsyItems, etsyOrders});
    const Id<SalesOrder> changed(bench.studio.integer("SELECT max(id) FROM sales_order"));
    BENCHBOOK_VERIFY(changePromise(*bench.studio, changed, QDate(2026, 12, 1), std::nullopt));
    PageBench::press(orders, u"ordersPastImports"_s);
    QTRY_VERIFY(PageBench::find(orders, u"importObstacles"_s));
    QVERIFY(!PageBench::find(orders, u"importTakeBack"_s)->isEnabled());
    QCOMPARE(PageBench::nameless(orders).join(u", "_s), QString());
    // The order leads away from here, to itself.
    QSignalSpy opened(orders, &Page::openRequested);
    PageBench::press(orders, u"importObstacle0"_s);
    QCOMPARE(opened.count(), 1);
    QCOMPARE(opened.first().at(1).toLongLong(), changed.value());
    orders->showRecord(changed.value());
    PageBench::settle();
    QVERIFY(!PageBench::find(orders, u"importsTable"_s));
    QTRY_COMPARE(orders->currentRecord(), std::optional(changed.value()));
}

void TestOrders::halfOfAPairIsSaid()
{
    PageBench &bench = *m_bench;
    bench.show(new OrdersPage(*bench.session, bench.jobs));
    Page *page = bench.page.get();
    bench.dialogs.files.push_back({etsyItems});
    PageBench::press(page, u"ordersImport"_s);
    PageBench::press(page, u"importChoose"_s);
    bench.waitForJobs();
    QVERIFY(PageBench::textOf(page, u"importFacts"_s).contains(u"order list"_s));
    // What was said about the buyers' data is asked once.
    auto *keep = qobject_cast<QCheckBox *>(PageBench::find(page, u"importPersonal"_s));
    QVERIFY(keep && !keep->isChecked());
    keep->click();
    PageBench::press(page, u"importClose"_s);
    bench.dialogs.files.push_back({etsyItems});
    PageBench::press(page, u"ordersImport"_s);
    QVERIFY(qobject_cast<QCheckBox *>(PageBench::find(page, u"importPersonal"_s))->isChecked());
    PageBench::press(page, u"importChoose"_s);
    bench.waitForJobs();
    PageBench::press(page, u"importNow"_s);
    bench.waitForJobs();
    QVERIFY(PageBench::textOf(page, u"importFacts"_s).contains(u"order list"_s));
}

void TestOrders::aFileThatIsNoExport()
{
    PageBench &bench = *m_bench;
    bench.show(new OrdersPage(*bench.session, bench.jobs));
    Page *page = bench.page.get();
    bench.dialogs.files.push_back({QStringLiteral(BENCHBOOK_TEST_DATA) + u"/channels/expected.json"_s});
    PageBench::press(page, u"ordersImport"_s);
    PageBench::press(page, u"importChoose"_s);
    bench.waitForJobs();
    QVERIFY(PageBench::textOf(page, u"importMessage"_s).startsWith(u"! "_s));
    QVERIFY(!PageBench::find(page, u"importNow"_s));
}

void TestOrders::everythingHasAName()
{
    PageBench &bench = *m_bench;
    finishFive(bench);
    bench.show(new OrdersPage(*bench.session, bench.jobs));
    Page *page = bench.page.get();
    QCOMPARE(PageBench::nameless(page).join(u", "_s), QString());
    QTest::keyClick(page, Qt::Key_N, Qt::ControlModifier);
    PageBench::settle();
    QCOMPARE(PageBench::nameless(page).join(u", "_s), QString());
    PageBench::type(page, u"newOrderProduct0"_s, u"WAL-BRN"_s);
    PageBench::type(page, u"newOrderTotal0"_s, u"10"_s);
    PageBench::press(page, u"newOrderSubmit"_s);
    for (const QString &button : {u"orderShip"_s, u"orderPromise"_s, u"orderChange"_s, u"orderPlan1"_s}) {
        PageBench::press(page, button);
        QCOMPARE(PageBench::nameless(page).join(u", "_s), QString());
        PageBench::leaveForm(page);
    }
}
