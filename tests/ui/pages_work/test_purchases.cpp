#include "core/buying/bought_quantity.h"
#include "core/buying/purchase_order_draft.h"
#include "core/buying/purchase_receipt.h"
#include "core/buying/quote_request.h"
#include "tests/ui/pages_work/page_bench.h"
#include "tests/ui/pages_work/test_pages.h"
#include "ui/buying/buying_page.h"
#include "ui/records/edit_table.h"

#include <QAbstractButton>
#include <QAction>
#include <QCheckBox>
#include <QDir>
#include <QFileInfo>
#include <QLineEdit>
#include <QTest>

using namespace benchbook;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;

namespace {

/// Where somebody wants to look at the screens, they are kept.
void look(QWidget *page, const QString &name)
{
    const QString folder = qEnvironmentVariable("BENCHBOOK_TEST_OUTPUT");
    if (!folder.isEmpty())
        page->grab().save(folder + u'/' + name + u".png"_s);
}

void typeCell(QWidget *page, const QString &table, int row, int column, const QString &text)
{
    auto *grid = page->findChild<EditTable *>(table);
    QVERIFY(grid);
    while (grid->model()->rowCount() <= row)
        grid->model()->addLine();
    grid->model()->setData(grid->model()->index(row, column), text, Qt::EditRole);
}

Id<PurchaseOrder> placedHides(PageBench &bench, qint64 quantity)
{
    PurchaseDraft draft;
    draft.supplier = bench.tannery();
    draft.lines.push_back(
        {.material = bench.workshop.hide, .quantity = Quantity::units(quantity), .total = yuan(quantity)});
    draft.freight = yuan(15);
    const auto made = addPurchaseOrder(*bench.studio, draft, std::nullopt).value();
    const auto placed = placePurchaseOrder(*bench.studio, made.id, {}, bench.studio->today(), std::nullopt);
    if (!placed.ok())
        qFatal("%s", qPrintable(placed.error().message));
    return made.id;
}

QString stateOf(PageBench &bench, Id<PurchaseOrder> id)
{
    return stateName(bench.studio->read([&](const Reader &reader) { return purchaseOrder(reader, id); })->state);
}

} // namespace

TestPurchases::TestPurchases() = default;
TestPurchases::~TestPurchases() = default;

void TestPurchases::init() { m_bench = std::make_unique<PageBench>(); }

void TestPurchases::cleanup()
{
    QCOMPARE(violationsOf(m_bench->studio.studio(), false), QString());
    m_bench.reset();
}

void TestPurchases::anOrderIsDraftedAndPlaced()
{
    PageBench &bench = *m_bench;
    bench.tannery();
    auto *buying = new BuyingPage(*bench.session, bench.jobs);
    bench.show(buying);
    Page *page = bench.page.get();
    buying->openPart(u"orders"_s);
    PageBench::settle();
    look(page, u"purchases-empty"_s);
    buying->primaryAction()->trigger();
    PageBench::settle();
    PageBench::type(page, u"purchaseSupplier"_s, u"S-0001"_s);
    typeCell(page, u"purchaseLines"_s, 0, 0, u"No such thing"_s);
    typeCell(page, u"purchaseLines"_s, 0, 1, u"200 kg"_s);
    PageBench::press(page, u"purchaseSubmit"_s);
    QCOMPARE(bench.studio.integer("SELECT count(*) FROM purchase_order"), 0);
    const QString name =
        bench.studio->read([&](const Reader &reader) { return boughtMaterial(reader, bench.workshop.hide); })->name;
    typeCell(page, u"purchaseLines"_s, 0, 0, name);
    typeCell(page, u"purchaseLines"_s, 0, 1, u"200"_s);
    typeCell(page, u"purchaseLines"_s, 0, 2, u"240"_s);
    look(page, u"purchase-form"_s);
    PageBench::press(page, u"purchaseSubmit"_s);
    QCOMPARE(bench.studio.integer("SELECT total_minor FROM purchase_order_total"), 24000);
    buying->showRecordOf(u"orders"_s, bench.studio.integer("SELECT id FROM purchase_order"));
    PageBench::settle();
    PageBench::press(page, u"purchasePlace"_s);
    PageBench::type(page, u"placePurchasePromise"_s, u"+9"_s);
    PageBench::press(page, u"placePurchaseSubmit"_s);
    QCOMPARE(bench.studio.integer("SELECT count(*) FROM purchase_order_total WHERE state = 'ordered'"), 1);
    QTRY_VERIFY(PageBench::find(page, u"purchaseCancel"_s));
    PageBench::press(page, u"purchaseCancel"_s);
    QCOMPARE(bench.studio.integer("SELECT count(*) FROM purchase_order_total WHERE state = 'cancelled'"), 1);
    QCOMPARE(PageBench::nameless(page), QStringList());
}

void TestPurchases::aDeliveryIsSeenBeforeItIsBooked()
{
    PageBench &bench = *m_bench;
    const auto id = placedHides(bench, 200);
    auto *buying = new BuyingPage(*bench.session, bench.jobs);
    bench.show(buying);
    Page *page = bench.page.get();
    buying->showRecordOf(u"orders"_s, id.value());
    PageBench::settle();
    look(page, u"purchase-order"_s);
    PageBench::press(page, u"purchaseReceive"_s);
    typeCell(page, u"deliveryPieces"_s, 0, 1, u"120"_s);
    typeCell(page, u"deliveryPieces"_s, 1, 0,
             page->findChild<EditTable *>(u"deliveryPieces"_s)->model()->lines()[0].texts[0]);
    typeCell(page, u"deliveryPieces"_s, 1, 1, u"90"_s);
    typeCell(page, u"deliveryLines"_s, 0, 2, u"231"_s);
    QTest::qWait(250);
    PageBench::settle();
    look(page, u"delivery-form"_s);
    const QString words = PageBench::words(page->findChild<QWidget *>(u"deliveryPlan"_s));
    QVERIFY2(words.contains(u"more than was ordered"), qPrintable(words));
    QVERIFY2(words.contains(bench.session->money(yuan(246))), qPrintable(words));
    QCOMPARE(bench.studio.integer("SELECT count(*) FROM purchase_receipt"), 0);
    PageBench::press(page, u"deliverySubmit"_s);
    QCOMPARE(bench.studio.integer("SELECT count(*) FROM purchase_receipt"), 0);
    page->findChild<QCheckBox *>(u"deliveryAcceptOver"_s)->setChecked(true);
    PageBench::press(page, u"deliverySubmit"_s);
    PageBench::settle();
    QCOMPARE(bench.studio.integer("SELECT sum(value_minor) FROM stock_total WHERE inside = 1"), 24600);
    QCOMPARE(stateOf(bench, id), u"received"_s);
    // Booked, it is shown with its labels to print.
    QVERIFY(PageBench::find(page, u"receiptLabels"_s) && PageBench::find(page, u"receiptLabels"_s)->isVisible());
    look(page, u"receipt"_s);
    // What another page leads to is found in whichever part lists it.
    buying->openPart(u"needs"_s);
    QVERIFY(buying->showRecord(bench.studio.integer("SELECT id FROM purchase_receipt")));
    PageBench::settle();
    PageBench::press(page, u"receiptSendBack"_s);
    typeCell(page, u"sendBackLots"_s, 1, 2, u"90"_s);
    PageBench::type(page, u"sendBackReason"_s, u"loose grain"_s);
    QTest::qWait(250);
    look(page, u"send-back-form"_s);
    PageBench::press(page, u"sendBackSubmit"_s);
    QCOMPARE(bench.studio.integer("SELECT count(*) FROM supplier_return"), 1);
    buying->showRecordOf(u"returns"_s, bench.studio.integer("SELECT id FROM supplier_return"));
    PageBench::settle();
    bench.dialogs.printTo = bench.studio.filePath(u"return.pdf"_s);
    PageBench::press(page, u"returnPrint"_s);
    QVERIFY(QFileInfo(bench.dialogs.printTo).size() > 1000);
    buying->openPart(u"suppliers"_s);
    PageBench::settle();
    buying->showRecordOf(u"suppliers"_s, bench.studio.integer("SELECT id FROM supplier"));
    PageBench::settle();
    look(page, u"suppliers"_s);
    for (QAbstractButton *button : page->findChildren<QAbstractButton *>()) {
        if (button->isVisible() && button->text() == u"Scorecard")
            button->click();
    }
    PageBench::settle();
    look(page, u"scorecard"_s);
    QCOMPARE(PageBench::nameless(page), QStringList());
}

void TestPurchases::papersAreSavedAndPrinted()
{
    PageBench &bench = *m_bench;
    const auto order = placedHides(bench, 200);
    const qint64 asked = bench.studio.integer("SELECT supplier_id FROM purchase_order");
    const auto other =
        bench.studio->perform(Sentence("Add supplier"), std::nullopt, [](Action &action) -> Result<Id<Supplier>> {
            const auto id = action.newId<Supplier>();
            action.add("supplier", id, {{"number", 2}, {"code", u"S-0002"_s}, {"name", u"Mill / Sons"_s}});
            return id;
        });
    RequestDraft draft;
    draft.lines = {{.material = bench.workshop.hide, .quantity = Quantity::units(300)}};
    draft.suppliers = {Id<Supplier>(asked), *other};
    const auto request = addQuoteRequest(*bench.studio, draft, std::nullopt).value();
    auto *buying = new BuyingPage(*bench.session, bench.jobs);
    bench.show(buying);
    Page *page = bench.page.get();
    const auto makes = [&](const QString &button, const QString &file) {
        const QString path = bench.studio.filePath(file);
        bench.dialogs.files.push_back({path});
        bench.dialogs.printTo = path;
        PageBench::press(page, button);
        bench.dialogs.files.clear();
        return QFileInfo(path).size() > 1000;
    };
    buying->showRecordOf(u"orders"_s, order.value());
    PageBench::settle();
    QVERIFY(makes(u"purchasePdf"_s, u"order.pdf"_s));
    QVERIFY(makes(u"purchasePrint"_s, u"order-printed.pdf"_s));
    QVERIFY2(bench.dialogs.shown.last().contains(u"PO-0001"), qPrintable(bench.dialogs.shown.last()));
    buying->showRecordOf(u"requests"_s, request.value());
    PageBench::settle();
    look(page, u"request"_s);
    QVERIFY(makes(u"requestPdf"_s, u"request.pdf"_s));
    QVERIFY(makes(u"requestPrint"_s, u"request-printed.pdf"_s));
    const QString theirs = QString::number(other->value());
    QVERIFY(makes(u"requestSuppliers.pdf"_s + theirs, u"theirs.pdf"_s));
    QVERIFY(makes(u"requestSuppliers.print"_s + theirs, u"theirs-printed.pdf"_s));
    QCOMPARE(PageBench::nameless(page), QStringList());
    // Whoever changes their mind in the dialog writes nothing.
    const qsizetype asking = bench.dialogs.shown.size();
    PageBench::press(page, u"requestPdf"_s);
    QCOMPARE(bench.dialogs.shown.size(), asking + 1);
}

void TestPurchases::whatWasNotExpectedIsAskedAbout()
{
    PageBench &bench = *m_bench;
    const auto id = placedHides(bench, 200);
    ReceiptDraft half;
    half.order = id;
    half.invoiceNo = u"INV-7"_s;
    half.lines = {{.material = bench.workshop.hide, .pieces = {Quantity::units(100)}, .goods = yuan(100)}};
    BENCHBOOK_VERIFY(bookReceipt(*bench.studio, half, {}, std::nullopt));
    BENCHBOOK_VERIFY(closePurchaseOrder(*bench.studio, id, {}, std::nullopt));
    auto *buying = new BuyingPage(*bench.session, bench.jobs);
    bench.show(buying);
    Page *page = bench.page.get();
    buying->showRecordOf(u"orders"_s, id.value());
    PageBench::settle();
    QVERIFY(!PageBench::find(page, u"purchaseClose"_s));
    PageBench::press(page, u"purchaseReceive"_s);
    typeCell(page, u"deliveryPieces"_s, 0, 1, u"50"_s);
    PageBench::type(page, u"deliveryInvoice"_s, u"inv-7"_s);
    QTest::qWait(250);
    PageBench::settle();
    look(page, u"delivery-closed"_s);
    for (const QString &consent : {u"deliveryAcceptOver"_s, u"deliveryAcceptAgain"_s}) {
        PageBench::press(page, u"deliverySubmit"_s);
        QCOMPARE(bench.studio.integer("SELECT count(*) FROM purchase_receipt"), 1);
        auto *box = page->findChild<QCheckBox *>(consent);
        QVERIFY(box && box->isVisible());
        box->setChecked(true);
    }
    PageBench::press(page, u"deliverySubmit"_s);
    QCOMPARE(bench.studio.integer("SELECT count(*) FROM purchase_receipt"), 2);
    QCOMPARE(stateOf(bench, id), u"closed"_s);
}

void TestPurchases::theLanguageChanges()
{
    PageBench &bench = *m_bench;
    const auto id = placedHides(bench, 200);
    auto *buying = new BuyingPage(*bench.session, bench.jobs);
    bench.show(buying);
    buying->showRecordOf(u"orders"_s, id.value());
    PageBench::settle();
    PageBench::press(bench.page.get(), u"purchaseReceive"_s);
    typeCell(bench.page.get(), u"deliveryPieces"_s, 0, 1, u"120"_s);
    bench.language.choose(LanguageSwitch::Choice::Chinese);
    PageBench::settle();
    // What was typed stays.
    QCOMPARE(bench.page->findChild<EditTable *>(u"deliveryPieces"_s)->model()->lines()[0].texts[1], u"120"_s);
    look(bench.page.get(), u"delivery-form-zh"_s);
    bench.language.choose(LanguageSwitch::Choice::English);
}
