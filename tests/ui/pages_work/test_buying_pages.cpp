#include "core/buying/purchase_need.h"
#include "core/buying/purchase_order_draft.h"
#include "core/buying/purchase_receipt.h"
#include "core/buying/quote.h"
#include "core/buying/quote_request.h"
#include "core/buying/supplier_return.h"
#include "tests/ui/pages_work/page_bench.h"
#include "tests/ui/pages_work/test_pages.h"
#include "ui/buying/buying_page.h"
#include "ui/records/edit_table.h"

#include <QAbstractButton>
#include <QFile>
#include <QLineEdit>
#include <QTest>

using namespace benchbook;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;

namespace {

Id<PurchaseOrder> placedLines(PageBench &bench, std::vector<PurchaseLineDraft> lines)
{
    PurchaseDraft draft;
    draft.supplier = bench.tannery();
    draft.lines = std::move(lines);
    const auto made = addPurchaseOrder(*bench.studio, draft, std::nullopt);
    if (!made.ok())
        qFatal("%s", qPrintable(made.error().message));
    const auto placed = placePurchaseOrder(*bench.studio, made->id, {}, bench.studio->today(), std::nullopt);
    if (!placed.ok())
        qFatal("%s", qPrintable(placed.error().message));
    return made->id;
}

/// An order as an import leaves it: one line is of no material yet.
Id<PurchaseOrder> importedLine(PageBench &bench)
{
    const Id<Supplier> supplier = bench.tannery();
    const auto made = bench.studio->perform(
        Sentence("Import purchases"), std::nullopt, [&](Action &action) -> Result<Id<PurchaseOrder>> {
            const auto id = action.newId<PurchaseOrder>();
            action.add("purchase_order", id,
                       {{"number", 1}, {"code", u"PO-0001"_s}, {"supplier_id", supplier}, {"currency", u"CNY"_s}});
            action.add("purchase_order_line", action.newId<PurchaseLine>(),
                       {{"order_id", id},
                        {"position", 1},
                        {"title", u"Lobster clasp 25mm"_s},
                        {"quantity_micro", Quantity::units(3)},
                        {"total_minor", Money::fromMinor(1200)}});
            // Lines are written before the order is placed.
            action.change("purchase_order", id, {{"ordered_day", action.today()}});
            return id;
        });
    if (!made.ok())
        qFatal("%s", qPrintable(made.error().message));
    return *made;
}

/// Where somebody wants to look at the screens, they are kept, in both languages.
void lookAt(PageBench &bench, const QString &name)
{
    const QString folder = qEnvironmentVariable("BENCHBOOK_TEST_OUTPUT");
    if (folder.isEmpty())
        return;
    for (const LanguageSwitch::Choice choice : {LanguageSwitch::Choice::Chinese, LanguageSwitch::Choice::English}) {
        bench.language.choose(choice);
        PageBench::settle();
        const QString file = choice == LanguageSwitch::Choice::English ? name : QString(name + u"-zh"_s);
        bench.page->grab().save(folder + u'/' + file + u".png"_s);
    }
}

EditTable *grid(QWidget *page, const QString &name) { return page->findChild<EditTable *>(name); }

QString cellOf(QWidget *page, const QString &table, int row, const QString &key)
{
    return grid(page, table)->model()->text(row, key);
}

void typeInto(QWidget *page, const QString &table, int row, const QString &key, const QString &text)
{
    EditTableModel *model = grid(page, table)->model();
    while (model->rowCount() <= row)
        model->addLine();
    for (int column = 0; column < model->columnCount(); ++column) {
        if (model->columns()[static_cast<std::size_t>(column)].key == key)
            model->setData(model->index(row, column), text, Qt::EditRole);
    }
}

/// Hides came of an order, and a part of them went back.
Id<PurchaseReceipt> receivedHides(PageBench &bench)
{
    const auto order =
        placedLines(bench, {{.material = bench.workshop.hide, .quantity = Quantity::units(10), .total = yuan(70)}});
    ReceiptDraft draft;
    draft.order = order;
    draft.lines.push_back({.material = bench.workshop.hide, .pieces = {dm2(6), dm2(4)}, .goods = yuan(70)});
    const auto receipt = bookReceipt(*bench.studio, draft, {}, std::nullopt);
    if (!receipt.ok())
        qFatal("%s", qPrintable(receipt.error().message));
    SupplierReturnDraft back;
    back.receipt = receipt->id;
    back.lots.push_back({receipt->lots.back().id, dm2(4)});
    back.reason = u"loose grain"_s;
    const auto sent = returnToSupplier(*bench.studio, back, std::nullopt);
    if (!sent.ok())
        qFatal("%s", qPrintable(sent.error().message));
    return receipt->id;
}

/// A material that is counted, of which pieces are wanted.
Id<Material> clasps(PageBench &bench)
{
    return bench.studio
        ->perform(Sentence("Add material"), std::nullopt,
                  [](Action &action) -> Result<Id<Material>> {
                      const auto id = action.newId<Material>();
                      action.add("material", id,
                                 {{"number", action.nextNumber("material")},
                                  {"code", u"M-0099"_s},
                                  {"name", u"Clasp"_s},
                                  {"base_unit", u"pcs"_s}});
                      return id;
                  })
        .value();
}

void wanted(PageBench &bench, Id<Material> material, qint64 quantity)
{
    BENCHBOOK_VERIFY(addNeed(*bench.studio, {material, Quantity::units(quantity)}, std::nullopt));
}

} // namespace

TestBuyingPages::TestBuyingPages() = default;
TestBuyingPages::~TestBuyingPages() = default;

void TestBuyingPages::init() { m_bench = std::make_unique<PageBench>(); }

void TestBuyingPages::cleanup()
{
    QCOMPARE(violationsOf(m_bench->studio.studio(), false), QString());
    m_bench.reset();
}

void TestBuyingPages::twoLinesOfOneMaterialAreReceived()
{
    PageBench &bench = *m_bench;
    const auto hides = [&](qint64 quantity, qint64 total) {
        return PurchaseLineDraft{
            .material = bench.workshop.hide, .quantity = Quantity::units(quantity), .total = yuan(total)};
    };
    const auto order = placedLines(bench, {hides(10, 70), hides(5, 45)});
    auto *buying = new BuyingPage(*bench.session, bench.jobs);
    bench.show(buying);
    buying->showRecordOf(u"orders"_s, order.value());
    PageBench::settle();
    Page *page = bench.page.get();
    PageBench::press(page, u"purchaseReceive"_s);
    QVERIFY(cellOf(page, u"deliveryLines"_s, 0, u"material"_s).endsWith(u" (1)"));
    QVERIFY(cellOf(page, u"deliveryPieces"_s, 1, u"material"_s).endsWith(u" (2)"));
    lookAt(bench, u"delivery-two-lines"_s);
    PageBench::press(page, u"deliverySubmit"_s);
    PageBench::settle();
    QCOMPARE(bench.studio.integer("SELECT count(*) FROM purchase_receipt_line"), 2);
    QCOMPARE(bench.studio.integer("SELECT max(goods_minor) FROM purchase_receipt_line"), 7000);
    QCOMPARE(bench.studio.integer("SELECT sum(goods_minor) FROM purchase_receipt_line"), 11500);
    QCOMPARE(bench.studio.integer("SELECT sum(value_minor) FROM stock_total WHERE inside = 1"), 11500);
}

void TestBuyingPages::anAmountWithoutPiecesIsRefused()
{
    PageBench &bench = *m_bench;
    const auto order =
        placedLines(bench, {{.material = bench.workshop.hide, .quantity = Quantity::units(10), .total = yuan(70)},
                            {.material = bench.workshop.thread, .quantity = Quantity::units(40), .total = yuan(20)}});
    auto *buying = new BuyingPage(*bench.session, bench.jobs);
    bench.show(buying);
    buying->showRecordOf(u"orders"_s, order.value());
    PageBench::settle();
    Page *page = bench.page.get();
    PageBench::press(page, u"purchaseReceive"_s);
    const QString thread = cellOf(page, u"deliveryLines"_s, 1, u"material"_s);
    grid(page, u"deliveryPieces"_s)->model()->removeLine(1);
    typeInto(page, u"deliveryLines"_s, 1, u"goods"_s, u"18"_s);
    PageBench::press(page, u"deliverySubmit"_s);
    QCOMPARE(bench.studio.integer("SELECT count(*) FROM purchase_receipt"), 0);
    QVERIFY(PageBench::words(page).contains(thread + u" is invoiced, but no piece of it came"));
    // What was only proposed is left out, and said to be.
    typeInto(page, u"deliveryLines"_s, 1, u"goods"_s, u"20"_s);
    QTest::qWait(200);
    const QString words = PageBench::words(PageBench::find(page, u"deliveryPlan"_s));
    QVERIFY2(words.contains(u"Nothing came of %1"_s.arg(thread)), qPrintable(words));
    PageBench::press(page, u"deliverySubmit"_s);
    PageBench::settle();
    QCOMPARE(bench.studio.integer("SELECT sum(goods_minor) FROM purchase_receipt_line"), 7000);
}

void TestBuyingPages::withoutAnOrderTheInvoiceComesFirst()
{
    PageBench &bench = *m_bench;
    auto *buying = new BuyingPage(*bench.session, bench.jobs);
    bench.show(buying);
    buying->openPart(u"orders"_s);
    PageBench::settle();
    Page *page = bench.page.get();
    PageBench::press(page, u"purchasesReceive"_s);
    for (const EditColumn &column : grid(page, u"deliveryLines"_s)->model()->columns())
        QVERIFY(column.key != u"due");
    const auto top = [&](const QString &name) { return PageBench::find(page, name)->mapTo(page, QPoint()).y(); };
    QVERIFY(top(u"deliveryLines"_s) < top(u"deliveryPieces"_s));
    typeInto(page, u"deliveryPieces"_s, 0, u"size"_s, u"12"_s);
    QTest::qWait(200);
    QVERIFY(PageBench::words(page).contains(u"Say first what the invoice says, in the list above."));
    lookAt(bench, u"delivery-without-order"_s);
}

void TestBuyingPages::whatIsNotMatchedIsSaid()
{
    PageBench &bench = *m_bench;
    const auto order = importedLine(bench);
    auto *buying = new BuyingPage(*bench.session, bench.jobs);
    bench.show(buying);
    buying->showRecordOf(u"orders"_s, order.value());
    PageBench::settle();
    Page *page = bench.page.get();
    PageBench::press(page, u"purchaseReceive"_s);
    const QString words = PageBench::words(PageBench::find(page, u"delivery"_s));
    QVERIFY2(words.contains(u"Lobster clasp 25mm"), qPrintable(words));
    QVERIFY(!PageBench::find(page, u"deliveryLines"_s));
    auto *book = qobject_cast<QAbstractButton *>(PageBench::find(page, u"deliverySubmit"_s));
    QVERIFY(book && !book->isEnabled());
    lookAt(bench, u"delivery-unmatched"_s);
    PageBench::press(page, u"deliveryUnmatched.match1"_s);
    QVERIFY(PageBench::find(page, u"matchPurchaseLine"_s));
}

void TestBuyingPages::aReceiptAndItsReturnLeadToEachOther()
{
    PageBench &bench = *m_bench;
    const auto receipt = receivedHides(bench);
    auto *buying = new BuyingPage(*bench.session, bench.jobs);
    bench.show(buying);
    Page *page = bench.page.get();
    buying->showRecordOf(u"receipts"_s, receipt.value());
    PageBench::settle();
    const QString lines = PageBench::words(PageBench::find(page, u"receiptLinesShown"_s));
    QVERIFY2(lines.contains(u"6 dm²") && lines.contains(u"4 dm²"), qPrintable(lines));
    lookAt(bench, u"receipt-with-return"_s);
    PageBench::press(page, u"receiptReturns.RT-0001"_s);
    QVERIFY(PageBench::words(page).contains(u"loose grain"));
    PageBench::press(page, u"returnFacts.receipt"_s);
    QVERIFY(PageBench::find(page, u"receiptReturns"_s));
    // Taken back, it is no longer told of at its receipt.
    BENCHBOOK_VERIFY(bench.studio->undo(bench.studio->undoable()->entry, std::nullopt));
    buying->showRecordOf(u"receipts"_s, receipt.value());
    PageBench::settle();
    QVERIFY(!PageBench::find(page, u"receiptReturns"_s));
    PageBench::press(page, u"receiptsReceive"_s);
    QVERIFY(PageBench::find(page, u"delivery"_s));
}

void TestBuyingPages::aFigureOpensItsReceipts()
{
    PageBench &bench = *m_bench;
    const auto receipt = receivedHides(bench);
    auto *buying = new BuyingPage(*bench.session, bench.jobs);
    bench.show(buying);
    Page *page = bench.page.get();
    buying->showRecordOf(u"suppliers"_s, bench.studio.integer("SELECT id FROM supplier"));
    PageBench::settle();
    for (QAbstractButton *button : page->findChildren<QAbstractButton *>()) {
        if (button->isVisible() && button->text() == u"Scorecard")
            button->click();
    }
    PageBench::settle();
    QVERIFY(!PageBench::find(page, u"scorecard.GR-0001"_s));
    PageBench::press(page, u"scorecard.acceptedValue"_s);
    QVERIFY(PageBench::find(page, u"scorecard.RT-0001"_s));
    QCOMPARE(PageBench::textOf(page, u"scorecard.GR-0001"_s), u"GR-0001 · "_s + bench.session->money(yuan(70)));
    QCOMPARE(page->focusWidget()->objectName(), u"scorecard.acceptedValue"_s);
    lookAt(bench, u"scorecard-open"_s);
    const QString material = u"scorecard.material"_s + QString::number(bench.workshop.hide.value());
    PageBench::press(page, material + u"received"_s);
    QVERIFY(!PageBench::find(page, u"scorecard.RT-0001"_s));
    QCOMPARE(PageBench::nameless(page), QStringList());
    PageBench::press(page, u"scorecard.GR-0001"_s);
    QVERIFY(PageBench::find(page, u"receiptLinesShown"_s));
    Q_UNUSED(receipt);
}

void TestBuyingPages::whatASearchHidesIsNotOrdered()
{
    PageBench &bench = *m_bench;
    const Id<Supplier> supplier = bench.tannery();
    const Id<Material> clasp = clasps(bench);
    for (const Id<Material> material : {bench.workshop.hide, clasp}) {
        wanted(bench, material, 20);
        BENCHBOOK_VERIFY(addQuote(*bench.studio,
                                  {.supplier = supplier,
                                   .material = material,
                                   .leadDays = 5,
                                   .prices = {{{Quantity(), yuan(2), Quantity::units(1)}, u"2 / 1"_s}}},
                                  std::nullopt));
    }
    auto *buying = new BuyingPage(*bench.session, bench.jobs);
    bench.show(buying);
    Page *page = bench.page.get();
    buying->openPart(u"needs"_s);
    PageBench::settle();
    const auto order = [&] { return qobject_cast<QAbstractButton *>(PageBench::find(page, u"needsOrder"_s)); };
    QTRY_VERIFY_WITH_TIMEOUT(order() && order()->isEnabled(), 20000);
    page->search(u"Clasp"_s);
    // What was chosen for both holds no longer, not even for a moment.
    QVERIFY(!order()->isEnabled());
    QVERIFY2(PageBench::words(page).contains(u"hidden by the search"), qPrintable(PageBench::words(page)));
    QTRY_VERIFY_WITH_TIMEOUT(order()->isEnabled(), 20000);
    lookAt(bench, u"needs-searched"_s);
    QTRY_VERIFY_WITH_TIMEOUT(order()->isEnabled(), 20000);
    PageBench::press(page, u"needsOrder"_s);
    QCOMPARE(bench.studio.integer("SELECT count(*) FROM purchase_order_line"), 1);
    QCOMPARE(bench.studio.integer("SELECT material_id FROM purchase_order_line"), clasp.value());
}

void TestBuyingPages::aNeedIsOfWholePieces()
{
    PageBench &bench = *m_bench;
    clasps(bench);
    auto *buying = new BuyingPage(*bench.session, bench.jobs);
    bench.show(buying);
    Page *page = bench.page.get();
    buying->openPart(u"needs"_s);
    PageBench::settle();
    buying->primaryAction()->trigger();
    PageBench::settle();
    PageBench::type(page, u"newNeedMaterial"_s, u"M-0099"_s);
    PageBench::type(page, u"newNeedQuantity"_s, u"2.5"_s);
    PageBench::press(page, u"newNeedSubmit"_s);
    QCOMPARE(PageBench::problemOf(page, u"newNeedQuantity"_s), u"Clasp is counted in whole pieces."_s);
    QCOMPARE(bench.studio.integer("SELECT count(*) FROM purchase_need"), 0);
    PageBench::type(page, u"newNeedQuantity"_s, u"3"_s);
    PageBench::press(page, u"newNeedSubmit"_s);
    QCOMPARE(bench.studio.integer("SELECT count(*) FROM purchase_need"), 1);
}

void TestBuyingPages::aRequestOffersWhatIsMissing()
{
    PageBench &bench = *m_bench;
    const Id<Supplier> supplier = bench.tannery();
    const Id<Material> clasp = clasps(bench);
    RequestDraft draft;
    draft.lines = {{.material = bench.workshop.hide, .quantity = dm2(300)},
                   {.material = clasp, .quantity = Quantity::units(20)}};
    draft.suppliers = {supplier};
    const auto request = addQuoteRequest(*bench.studio, draft, std::nullopt).value();
    BENCHBOOK_VERIFY(addQuote(*bench.studio,
                              {.supplier = supplier,
                               .material = clasp,
                               .request = request,
                               .prices = {{{Quantity(), yuan(2), Quantity::units(1)}, u"2 / 1"_s}}},
                              std::nullopt));
    auto *buying = new BuyingPage(*bench.session, bench.jobs);
    bench.show(buying);
    Page *page = bench.page.get();
    buying->showRecordOf(u"requests"_s, request.value());
    PageBench::settle();
    const QString link = u"requestSuppliers.type%1.%2"_s;
    const auto linkFor = [&](Id<Material> material) {
        return link.arg(QString::number(supplier.value()), QString::number(material.value()));
    };
    QVERIFY(!PageBench::find(page, linkFor(clasp)));
    lookAt(bench, u"request-half-answered"_s);
    PageBench::press(page, linkFor(bench.workshop.hide));
    // While a quote is typed nothing else is done with the request.
    QVERIFY(!PageBench::find(page, u"requestRemove"_s));
    QVERIFY(!PageBench::find(page, linkFor(bench.workshop.hide)));
    QVERIFY2(PageBench::words(page).contains(u"13.99 / 12 dm²"), qPrintable(PageBench::words(page)));
    lookAt(bench, u"request-quote-form"_s);
}

void TestBuyingPages::theirOwnTitleStays()
{
    PageBench &bench = *m_bench;
    const auto order = placedLines(bench, {{.material = bench.workshop.hide,
                                            .quantity = Quantity::units(10),
                                            .typedQuantity = u"10"_s,
                                            .total = yuan(70),
                                            .title = u"Shoulder, natural, grade A"_s}});
    auto *buying = new BuyingPage(*bench.session, bench.jobs);
    bench.show(buying);
    buying->showRecordOf(u"orders"_s, order.value());
    PageBench::settle();
    const QString words = PageBench::words(PageBench::find(bench.page.get(), u"purchaseLinesShown"_s));
    QVERIFY2(words.contains(u"there “Shoulder, natural, grade A”"), qPrintable(words));
    lookAt(bench, u"order-with-title"_s);
    QVERIFY2(!words.contains(u"10 · there") && !words.contains(u"there “Shoulder, natural, grade A” · 10"),
             qPrintable(words));
}

void TestBuyingPages::anOrderKeepsItsCurrency()
{
    PageBench &bench = *m_bench;
    PurchaseDraft draft;
    draft.supplier = bench.tannery();
    draft.currency = u"JPY"_s;
    draft.lines = {{.material = bench.workshop.hide, .quantity = Quantity::units(10), .total = Money::fromMinor(7000)}};
    const auto made = addPurchaseOrder(*bench.studio, draft, std::nullopt).value();
    auto *buying = new BuyingPage(*bench.session, bench.jobs);
    bench.show(buying);
    Page *page = bench.page.get();
    buying->showRecordOf(u"orders"_s, made.id.value());
    PageBench::settle();
    PageBench::press(page, u"purchaseChange"_s);
    PageBench::press(page, u"purchaseSubmit"_s);
    // Yen have no smaller unit: read as yuan they would be a hundred times as many.
    QCOMPARE(bench.studio.integer("SELECT total_minor FROM purchase_order_line"), 7000);
    QCOMPARE(bench.studio.integer("SELECT currency = 'JPY' FROM purchase_order"), 1);
}

void TestBuyingPages::purchasesAreImportedBesideTheWindow()
{
    PageBench &bench = *m_bench;
    const QString path = bench.studio.filePath(u"purchases.csv"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("order,supplier,title,quantity,amount,date\nA-1,Hardware House,Clasp 25mm,3,12.00,2026-09-01\n");
    file.close();
    auto *buying = new BuyingPage(*bench.session, bench.jobs);
    bench.show(buying);
    Page *page = bench.page.get();
    buying->openPart(u"orders"_s);
    PageBench::settle();
    bench.dialogs.files.push_back({path});
    bench.dialogs.answers = {true};
    auto *import = qobject_cast<QAbstractButton *>(PageBench::find(page, u"purchasesImport"_s));
    QVERIFY(import);
    import->click();
    // The file is read by a worker: the button waits, the window does not.
    QVERIFY(!import->isEnabled());
    bench.waitForJobs();
    QTRY_VERIFY(import->isEnabled());
    QVERIFY2(!bench.dialogs.shown.isEmpty(), "nothing was asked");
    QCOMPARE(bench.studio.integer("SELECT count(*) FROM purchase_order"), 1);
}
